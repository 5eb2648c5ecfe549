// SPDX-License-Identifier: GPL-3.0-or-later
// A host's files made from a sample, with a profile, and real daemons that watch them.
#pragma once

#include "Receiver.h"

#include "host/MonitorState.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace gw::monitor::test {

struct Ended
{
    int exitCode = -1; ///< -1: by a signal, or not at all
    QByteArray out, err;
};

class DaemonPlace
{
public:
    /// A run that ended well; checked every second, problems counted at the first check.
    DaemonPlace();
    ~DaemonPlace(); ///< ends what still runs

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] host::MonitorPlaces places() const;
    /// Writes the profile; @p url is the webhook's, @p more is appended.
    void writeProfile(const QString &url, const QByteArray &more = {}) const;
    /// A failed cycle, which is a mismatch the monitor has not seen yet.
    void addMismatch(int cycle) const;
    /// A newer run that ended well.
    void newRun(int number);

    /// `goldwatchctl monitor run`, with more variables; started, not awaited.
    [[nodiscard]] std::unique_ptr<QProcess> daemon(const QStringList &variables = {}) const;
    /// Any verb, to its end; the test's event loop goes on meanwhile.
    [[nodiscard]] Ended run(const QStringList &verb) const;
    [[nodiscard]] QByteArray content(const QString &file) const;

private:
    void prepare(QProcess &process, const QStringList &variables) const;
    QTemporaryDir m_dir;
    QString m_runDirectory;
};

} // namespace gw::monitor::test
