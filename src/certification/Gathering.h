// SPDX-License-Identifier: GPL-3.0-or-later
// What a certificate needs beside its items: digests of logs, golden files and archives, and the course of the run for
// its charts. Nothing is judged here, and what cannot be read is named.
#pragma once

#include "certification/Certificate.h"
#include "certification/Stages.h"
#include "host/Host.h"

namespace gw::certification {

/// The course of a run.
struct Course
{
    QList<host::CycleRow> cycles;
    QByteArray monitorLog; ///< lines of the monitor daemon; empty where there is none
};

struct Gathered
{
    QList<EvidencePlace> evidence;
    Course course;
};

/// Lives in one thread with an event loop, which is the host's.
class Gathering : public QObject
{
    Q_OBJECT
public:
    /// @p folder: where evidence is kept. @p stateDir: of the environment, on the host.
    Gathering(host::Host &host, const Certification &certification, QString folder, const QString &stateDir,
              QObject *parent = nullptr);

    /// Errors are those of the host that went away, or of writing to the folder.
    [[nodiscard]] QFuture<Result<Gathered>> start();

private:
    void digestLogs();
    void digestGoldens();
    void digestArchives();
    void readMonitorLog();
    void readCycles();
    void take(const char *what, const host::FilesAnswer &answer);

    host::Host &m_host;
    const QString m_run, m_runDirectory, m_folder, m_monitorLog;
    const QStringList m_logs, m_archives;
    Gathered m_gathered;
    Stages<Gathered> m_stages; ///< an error ends it: half of the evidence would look like all of it
};

} // namespace gw::certification
