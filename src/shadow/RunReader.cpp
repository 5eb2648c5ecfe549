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

/// Several starts of one run as one: @p to comes before @p from.
void append(ReportFacts &to, const ReportFacts &from)
{
    to.cycles += from.cycles;
    to.details += from.details;
    to.missing += from.missing;
    to.strangers += from.strangers;
    to.summary = from.summary ? from.summary : to.summary;
    to.summaryProblem = from.summaryProblem;
    for (const auto sum : {&ReportFacts::passed, &ReportFacts::failedCycles, &ReportFacts::unreadable,
                           &ReportFacts::workflows, &ReportFacts::replays, &ReportFacts::mismatches})
        to.*sum += from.*sum;
}

} // namespace

struct RunReader::Private
{
    RunSources sources;
    RunFacts facts;
    std::vector<LogFile> logs;
    std::vector<std::unique_ptr<ReportsReader>> reports; ///< one for each start
    qint64 bytesRead = 0;
    bool logRead = false;

    Private(RunPaths paths, RunSources from) : sources(std::move(from))
    {
        for (const QString &path : paths.logs)
            logs.emplace_back(path);
        for (const QString &directory : paths.earlierDirectories + QStringList(paths.directory))
            if (!directory.isEmpty())
                reports.push_back(
                    std::make_unique<ReportsReader>(directory + QLatin1String("/reports"), qint64(reports.size())));
        facts.paths = std::move(paths);
        facts.clock.speed = sources.speed;
    }

    void readReports(const std::stop_token &stop);
    void readLogs(const std::stop_token &stop);
    void readProcess();
    void anchorByReports();
    void anchorByLog(const LogFacts &log);
    [[nodiscard]] std::vector<DatedLog> datedLogs() const;
};

void RunReader::Private::readReports(const std::stop_token &stop)
{
    facts.reportsError.reset();
    std::optional<ReportFacts> all;
    for (const auto &start : reports) {
        const auto read = start->refresh(stop);
        bytesRead += read.value_or(0);
        // The runner makes the folder before its first cycle: without it nothing is wrong yet.
        const bool notYet = !read && read.error().kind == ErrorKind::NotFound &&
                            QFileInfo(QFileInfo(start->directory()).path()).isDir();
        if (!read && !notYet)
            facts.reportsError = read.error();
        if (notYet || (!read && start->facts().cycles.isEmpty()))
            continue;
        all ? append(*all, start->facts()) : void(all = start->facts());
        if (start->changedAt().isValid() &&
            (!facts.lastReportChange.isValid() || start->changedAt() > facts.lastReportChange))
            facts.lastReportChange = start->changedAt();
    }
    facts.reports = std::move(all);
    anchorByReports();
}

/// The newest report carries both times.
void RunReader::Private::anchorByReports()
{
    if (!facts.reports || sources.speed == 1)
        return;
    const CycleReport *newest = nullptr;
    for (const CycleReport &report : facts.reports->cycles)
        if (report.state == ReportState::Ok && (newest == nullptr || report.fileTime >= newest->fileTime))
            newest = &report;
    if (newest != nullptr) {
        facts.clock.runAnchor = newest->at;
        facts.clock.wallAnchor = newest->fileTime;
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
    if (sources.speed != 1 && !facts.clock.wallAnchor.isValid())
        anchorByLog(factsOf(datedLogs()));
    facts.log = factsOf(datedLogs());
    for (const LogFile &log : logs)
        facts.log->bytes += log.offset();
}

std::vector<DatedLog> RunReader::Private::datedLogs() const
{
    std::vector<DatedLog> all;
    all.reserve(logs.size());
    for (const LogFile &log : logs)
        all.push_back({log.tally(), log.path(), facts.clock.toRun(log.changedAt()), {}});
    dateLogs(all, [this](qint64 cycle) {
        QList<QDateTime> times;
        for (auto start = reports.rbegin(); start != reports.rend(); ++start)
            if (const QDateTime at = (*start)->timeOf(cycle); at.isValid())
                times.append(at);
        return times;
    });
    return all;
}

/// Without reports: the log's first line was written when its file was born, its last when it was last changed.
void RunReader::Private::anchorByLog(const LogFacts &log)
{
    const QDateTime born = logs.empty() ? QDateTime() : logs.front().bornAt();
    const bool first = born.isValid() && log.firstAt.isValid();
    if (!first && !log.lastAt.isValid())
        return;
    facts.clock.runAnchor = first ? log.firstAt : log.lastAt;
    facts.clock.wallAnchor = first ? born : logs.back().changedAt();
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
    if (*found &&
        !(last.isValid() && (*found)->startedAt.isValid() && last.secsTo((*found)->startedAt) > OwnProcessSeconds))
        facts.process = *found;
}

RunReader::RunReader(RunPaths paths, RunSources sources)
    : d(std::make_unique<Private>(std::move(paths), std::move(sources)))
{}
RunReader::~RunReader() = default;

void RunReader::refresh(std::stop_token stop)
{
    d->bytesRead = 0;
    d->readReports(stop);
    d->readLogs(stop);
    d->readProcess();
}

const RunFacts &RunReader::facts() const { return d->facts; }

qint64 RunReader::bytesRead() const { return d->bytesRead; }

} // namespace gw::shadow
