// SPDX-License-Identifier: GPL-3.0-or-later
// Processes by pid and start time, so that a pid that was used again never hits a stranger.
#pragma once

#include "base/Json.h"

namespace gw::lab {

struct ProcessId
{
    qint64 pid = 0;
    qint64 startTicks = 0; ///< field 22 of /proc/PID/stat
    bool operator==(const ProcessId &) const = default;
};
template<class V> void describe(V &v, ProcessId &p)
{
    v("pid", p.pid);
    v("start_ticks", p.startTicks);
}

/// The process as it is now; startTicks 0 when it is gone.
[[nodiscard]] ProcessId identify(qint64 pid);
/// Same process, and not a zombie.
[[nodiscard]] bool isAlive(const ProcessId &process);
/// Sends @p signal to the process and its group, waits up to @p patience, then kills. True when it is gone.
bool endProcess(const ProcessId &process, int signal, Milliseconds patience);
/// Stops it where it is; true once it does nothing any more, which a call to a slow disk can put off.
bool freezeProcess(const ProcessId &process);
/// Processes of ours that were started as @p program.
[[nodiscard]] QList<ProcessId> processesNamed(const QString &program);

} // namespace gw::lab
