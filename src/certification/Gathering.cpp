// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Gathering.h"

#include "certification/Evidence.h"

namespace gw::certification {
namespace {

constexpr qint64 pageOfCycles = 5000, mostCycles = 500'000;
constexpr qint64 monitorLimit = 4 << 20; // the daemon keeps its log below that
constexpr QLatin1String goldenList("golden.sha256"), monitorCopy("shadow_monitor.log");

} // namespace

Gathering::Gathering(host::Host &host, const Certification &certification, QString folder, const QString &stateDir,
                     QObject *parent)
    : QObject(parent),
      m_host(host),
      m_run(certification.run),
      m_runDirectory(certification.runDirectory),
      m_folder(std::move(folder)),
      m_monitorLog(stateDir + QStringLiteral("/shadow_monitor.log")),
      m_logs(certification.observed ? certification.observed->run.logs : QStringList()),
      m_archives(certification.observed ? certification.observed->archives : QStringList()),
      m_stages(tr("Given up while evidence was gathered"))
{}

QFuture<Result<Gathered>> Gathering::start()
{
    digestLogs();
    return m_stages.future();
}

void Gathering::take(const char *what, const host::FilesAnswer &answer)
{
    for (const auto &file : answer.files) {
        EvidencePlace place;
        place.what = QLatin1String(what);
        place.path = file.path;
        place.file = file.directory ? QString() : file.path;
        place.sha256 = file.sha256;
        place.bytes = file.bytes;
        place.files = file.files;
        place.problem = file.error ? file.error->text() : QString();
        m_gathered.evidence << place;
    }
}

void Gathering::digestLogs()
{
    m_stages.expect(m_host.call(host::methods::checkFiles, host::FilesQuery{m_logs, true, false}),
                    [this](const host::FilesAnswer &answer) {
                        take("shadow_log", answer);
                        digestGoldens();
                    });
}

/// The list of all digests is kept, so that each golden file can be checked by itself.
void Gathering::digestGoldens()
{
    if (m_runDirectory.isEmpty()) {
        digestArchives();
        return;
    }
    const QString directory = m_runDirectory + QStringLiteral("/golden");
    m_stages.expect(m_host.call(host::methods::checkFiles, host::FilesQuery{{directory}, true, true}),
                    [this](const host::FilesAnswer &answer) {
                        take("golden_directory", answer);
                        for (const auto &found : answer.files) {
                            if (!found.directory || found.list.isEmpty())
                                continue;
                            const auto kept = keepFile(m_folder, goldenList, found.list.toUtf8());
                            if (!kept) {
                                m_stages.end(Failure(kept.error()));
                                return;
                            }
                            m_gathered.evidence.last().file = kept->file;
                            m_gathered.evidence.last().sha256 = kept->sha256;
                        }
                        digestArchives();
                    });
}

void Gathering::digestArchives()
{
    m_stages.expect(m_host.call(host::methods::checkFiles, host::FilesQuery{m_archives, true, false}),
                    [this](const host::FilesAnswer &answer) {
                        take("archive", answer);
                        readMonitorLog();
                    });
}

/// It grows on, so what it is now is kept.
void Gathering::readMonitorLog()
{
    host::GoldenReadQuery query;
    query.path = m_monitorLog;
    query.count = monitorLimit;
    m_stages.await(m_host.call(host::methods::goldenRead, query), [this](const Result<host::GoldenBytes> &read) {
        EvidencePlace place;
        place.what = QStringLiteral("monitor_log");
        place.path = m_monitorLog;
        if (!read) {
            place.problem = read.error().text();
        } else if (const auto kept = keepFile(m_folder, monitorCopy, read->content); !kept) {
            m_stages.end(Failure(kept.error()));
            return;
        } else {
            place.file = kept->file;
            place.sha256 = kept->sha256;
            place.bytes = kept->bytes;
            m_gathered.course.monitorLog = read->content;
        }
        m_gathered.evidence << place;
        readCycles();
    });
}

void Gathering::readCycles()
{
    const qint64 first = m_gathered.course.cycles.size();
    m_stages.expect(m_host.call(host::methods::runCycles, host::Page{m_run, first, pageOfCycles}),
                    [this](const host::CyclePage &page) {
                        m_gathered.course.cycles += page.cycles;
                        const qint64 have = m_gathered.course.cycles.size();
                        if (page.cycles.isEmpty() || have >= page.total || have >= mostCycles)
                            m_stages.end(std::move(m_gathered));
                        else
                            readCycles();
                    });
}

} // namespace gw::certification
