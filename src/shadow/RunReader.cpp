// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/RunReader.h"

#include "shadow/LogFile.h"
#include "shadow/ReportsReader.h"
#include "shadow/RunDates.h"

#include <QFileInfo>

namespace gw::shadow {
namespace {

/// A runner that started this long after the last sign of a run belongs to another one.
constexpr qint64 OwnProcessSeconds = 120;

} // namespace

struct RunReader::Private
{
    RunSources sources;
    RunFacts facts;
    std::vector<LogFile> logs;
    ReportsReader reports;
    qint64 bytesRead = 0;
    bool logRead = false;

    Private(RunPaths paths, RunSources from)
        : sources(std::move(from)), reports(paths.directory + QLatin1String("/reports"))
    {
        for (const QString &path : paths.logs)
            logs.emplace_back(path);
        facts.paths = std::move(paths);
        facts.clock.speed = sources.speed;
    }

    void readReports(const std::stop_token &stop);
    void readLogs(const std::stop_token &stop);
    void readProcess();
    void anchorClock(const LogFacts &log);
    [[nodiscard]] std::vector<DatedLog> dated() const;
};

void RunReader::Private::readReports(const std::stop_token &stop)
{
    facts.reportsError.reset();
    if (facts.paths.directory.isEmpty())
        return;
    const auto read = reports.refresh(stop);
    if (read) {
        bytesRead += *read;
        facts.reports = reports.facts();
        facts.lastReportChange = reports.changedAt();
    } else if (read.error().kind == ErrorKind::NotFound && QFileInfo(facts.paths.directory).isDir()) {
        facts.reports.reset(); // the runner makes the folder before its first cycle: nothing is wrong yet
    } else {
        facts.reportsError = read.error();
    }
}

void RunReader::Private::readLogs(const std::stop_token &stop)
{
    facts.logError.reset();
    for (LogFile &log : logs) {
        const auto read = log.refresh(stop);
        if (read) {
            bytesRead += *read;
            logRead = true;
        } else if (!facts.logError) {
            facts.logError = read.error();
        }
        if (log.changedAt().isValid() && (!facts.lastLogChange.isValid() || log.changedAt() > facts.lastLogChange))
            facts.lastLogChange = log.changedAt();
    }
    if (!logRead)
        return;
    // New reports may move the date, so the facts are made anew; the tallies are small.
    std::vector<DatedLog> all = dated();
    if (facts.clock.speed != 1 && !facts.clock.wallAnchor.isValid()) {
        dateLogs(all, [this](qint64 cycle) { return reports.timeOf(cycle); });
        anchorClock(factsOf(all));
        all = dated();
    }
    dateLogs(all, [this](qint64 cycle) { return reports.timeOf(cycle); });
    facts.log = factsOf(all);
    for (const LogFile &log : logs)
        facts.log->bytes += log.offset();
}

std::vector<DatedLog> RunReader::Private::dated() const
{
    std::vector<DatedLog> all;
    for (const LogFile &log : logs)
        all.push_back({log.tally(), log.path(), facts.clock.toRun(log.changedAt()), {}});
    return all;
}

/// One report carries both times. Without reports the log's first line was written when its file was born.
void RunReader::Private::anchorClock(const LogFacts &log)
{
    if (!logs.empty() && logs.front().bornAt().isValid() && log.firstAt.isValid()) {
        facts.clock.runAnchor = log.firstAt;
        facts.clock.wallAnchor = logs.front().bornAt();
    } else if (!logs.empty() && log.lastAt.isValid()) {
        facts.clock.runAnchor = log.lastAt;
        facts.clock.wallAnchor = logs.back().changedAt();
    }
}

void RunReader::Private::readProcess()
{
    facts.processError.reset();
    facts.process.reset();
    if (sources.process.isEmpty())
        return;
    const auto found = findProcess(sources.process);
    if (!found) {
        facts.processError = found.error();
        return;
    }
    const QDateTime last = std::max(facts.lastLogChange, facts.lastReportChange);
    if (*found && !(last.isValid() && (*found)->startedAt.isValid() && last.secsTo((*found)->startedAt) > OwnProcessSeconds))
        facts.process = *found;
}

RunReader::RunReader(RunPaths paths, RunSources sources) : d(std::make_unique<Private>(std::move(paths), std::move(sources))) {}
RunReader::~RunReader() = default;

void RunReader::refresh(std::stop_token stop)
{
    d->bytesRead = 0;
    d->readReports(stop);
    if (const CycleReport *newest = d->reports.newest(); newest != nullptr && newest->at.isValid()) {
        d->facts.clock.runAnchor = newest->at;
        d->facts.clock.wallAnchor = newest->fileTime;
    }
    d->readLogs(stop);
    d->readProcess();
}

const RunFacts &RunReader::facts() const
{
    return d->facts;
}

qint64 RunReader::bytesRead() const
{
    return d->bytesRead;
}

} // namespace gw::shadow
