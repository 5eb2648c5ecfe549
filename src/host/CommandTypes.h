// SPDX-License-Identifier: GPL-3.0-or-later
// What the method that runs a command takes and gives.
#pragma once

#include "base/Json.h"

namespace gw::host {

/// Either argv, or a script with the shell that reads it. Nothing is filled in any more.
struct CommandQuery
{
    QStringList argv;
    QString shell, script;
    Seconds limit{60};     ///< after it the whole process group is ended; at most a day
    bool detached = false; ///< goes on by itself: only its start is waited for
};
template<class V> void describe(V &v, CommandQuery &q)
{
    v("argv", q.argv);
    v("shell", q.shell);
    v("script", q.script);
    v("limit_s", q.limit);
    v("detached", q.detached);
}

/// One stream of what a command said, secrets masked.
struct CommandOutput
{
    QString text;     ///< of a long one its beginning and its end
    qint64 bytes = 0; ///< that came, masked
    QString sha256;   ///< of all that was kept to be looked at, at most 4 MB
};
template<class V> void describe(V &v, CommandOutput &o)
{
    v("text", o.text);
    v("bytes", o.bytes);
    v("sha256", o.sha256);
}

struct CommandAnswer
{
    std::optional<qint64> exitCode; ///< nullopt: ended by a signal, or detached and going on
    qint64 signal = 0;
    bool timedOut = false;
    CommandOutput output, errors;
    qint64 droppedBytes = 0; ///< beyond what is kept to be looked at
    qint64 masked = 0;       ///< places where a secret stood
    QDateTime startedAt;
    Milliseconds duration{0};
    std::optional<qint64> pid; ///< of a detached one
    QString outputFile;        ///< where a detached one writes
};
template<class V> void describe(V &v, CommandAnswer &a)
{
    v("exit_code", a.exitCode);
    v("signal", a.signal);
    v("timed_out", a.timedOut);
    v("output", a.output);
    v("errors", a.errors);
    v("dropped_bytes", a.droppedBytes);
    v("masked", a.masked);
    v("started_at", a.startedAt);
    v("duration_ms", a.duration);
    v("pid", a.pid);
    v("output_file", a.outputFile);
}

} // namespace gw::host
