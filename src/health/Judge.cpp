// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/AlertProblems.h"
#include "health/Disagreements.h"
#include "health/Freshness.h"
#include "health/HostProblems.h"
#include "health/Mismatches.h"
#include "health/RunStatus.h"
#include "health/Text.h"

#include <algorithm>
#include <cmath>

namespace gw::health {
namespace {

constexpr qsizetype rowsInStatus = 50;

Seconds targetOf(const shadow::RunFacts &run, const environment::Profile &profile)
{
    if (run.log && run.log->header.duration)
        return *run.log->header.duration;
    if (run.reports && run.reports->summary)
        return Seconds(run.reports->summary->targetHours * 3600);
    return Seconds(std::llround(profile.shadow.targetHours * 3600));
}

void fillCounts(RunStatus &status, const Observations &seen)
{
    const auto &log = seen.run.log;
    const auto &reports = seen.run.reports;
    if (reports && !reports->cycles.isEmpty()) {
        status.cyclesPassed = reports->passed;
        status.cyclesFailed = reports->failedCycles;
        status.cycles = reports->passed + reports->failedCycles;
        status.workflows = reports->workflows;
        status.replays = reports->replays;
    } else if (log && log->lastFinished) {
        status.cyclesPassed = log->cyclesPassed;
        status.cyclesFailed = log->failed.size();
        status.cycles = log->cyclesPassed + log->failed.size();
        status.workflows = log->workflows;
        status.replays = log->replays;
    } else if (log && log->report) {
        status.cycles = log->report->cycles;
        status.workflows = log->report->workflows;
        status.replays = log->report->replays;
    } else if (log && log->progressCycles) {
        status.cycles = log->progressCycles; // every tenth: the true number may be up to nine higher
        status.workflows = log->progressWorkflows;
    }
    status.mismatches = mismatchCount(seen.run);
    if (status.mismatches == 0 && status.replays.value_or(0) > 0)
        status.mismatchUpperBound = 3.0 / double(*status.replays);
}

void fillTimes(RunStatus &status, const Observations &seen, const environment::Profile &profile)
{
    const auto &run = seen.run;
    status.runNow = run.clock.toRun(seen.now);
    if (run.log) {
        status.startedAt = run.log->firstAt;
        status.lastActivityAt = run.log->lastAt;
        status.workers = run.log->header.workers;
    }
    if (run.reports) {
        if (!status.startedAt.isValid() && run.reports->summary)
            status.startedAt = run.reports->summary->startedAt;
        if (!run.reports->cycles.isEmpty()) {
            if (!status.startedAt.isValid())
                status.startedAt = run.reports->cycles.first().at;
            status.lastActivityAt = std::max(status.lastActivityAt, run.reports->cycles.last().at);
        }
    }
    status.target = targetOf(run, profile);
    status.interval =
        run.log && run.log->header.interval ? *run.log->header.interval : Seconds(profile.shadow.intervalS);
    if (status.target->count() > 0 && status.interval->count() > 0)
        status.cyclesExpected = status.target->count() / status.interval->count();
    if (!status.startedAt.isValid())
        return;
    const bool going = status.state == RunState::Running || status.state == RunState::Stalled;
    const QDateTime end = going ? status.runNow : status.lastActivityAt;
    status.elapsed = Seconds(std::max<qint64>(status.startedAt.secsTo(end), 0));
    const QDateTime finish = status.startedAt.addSecs(status.target->count());
    if (status.state == RunState::Running && finish > status.runNow && !seen.stop)
        status.eta = run.clock.toWall(finish);
}

void fillStorage(RunStatus &status, const Observations &seen)
{
    if (seen.golden) {
        status.goldenFiles = seen.golden->files;
        status.goldenBytes = seen.golden->bytes;
        status.goldenContentBytes = seen.golden->contentBytes;
    }
    status.disks = seen.disks;
    for (const auto &disk : seen.disks)
        if (disk.usedPercent)
            status.diskUsedPercent = std::max(status.diskUsedPercent.value_or(0), *disk.usedPercent);
}

QList<Problem> unreadableProblems(const Observations &seen, bool running)
{
    QList<Problem> problems;
    const auto &run = seen.run;
    if (run.logError)
        problems << Problem{
            ProblemKind::LogUnreadable, run.paths.name, Severity::P2, Text::tr("The log could not be read"), {},
            {run.logError->text()}};
    if (run.reportsError)
        problems << Problem{ProblemKind::Unreadable,
                            run.paths.name + QStringLiteral("/reports"),
                            Severity::P2,
                            Text::tr("The cycle reports could not be listed"),
                            {},
                            {run.reportsError->text()}};
    // While the run goes on it may be half written right now, and decides nothing yet.
    if (!running && run.reports && !run.reports->summaryProblem.isEmpty())
        problems << Problem{ProblemKind::Unreadable,
                            run.paths.name + QStringLiteral("/summary"),
                            Severity::P3,
                            Text::tr("The run's final summary cannot be read"),
                            {},
                            {run.reports->summaryProblem}};
    if (run.processError)
        problems << Problem{ProblemKind::Unreadable,
                            QStringLiteral("process"),
                            Severity::P3,
                            Text::tr("The process table could not be read"),
                            {},
                            {run.processError->text()}};
    return problems;
}

/// A report that cannot be read leaves a cycle unknown. The one that is being written right now does not count.
QList<Problem> unreadableReports(const Observations &seen, bool running)
{
    if (!seen.run.reports)
        return {};
    QStringList evidence;
    QString numbers;
    const auto &cycles = seen.run.reports->cycles;
    for (qsizetype i = 0; i < cycles.size(); ++i) {
        const auto &report = cycles.at(i);
        const bool beingWritten =
            running && i + 1 == cycles.size() && report.fileTime.secsTo(seen.now) < 60 &&
            (report.state == shadow::ReportState::Empty || report.state == shadow::ReportState::Truncated);
        if (report.state == shadow::ReportState::Ok || beingWritten)
            continue;
        if (evidence.size() < 20)
            evidence << Text::tr("cycle_%1.json: %2").arg(report.cycle.value).arg(report.problem);
        if (numbers.isEmpty())
            numbers = formatCount(report.cycle.value);
    }
    if (evidence.isEmpty())
        return {};
    const qint64 count = seen.run.reports->unreadable;
    const QString summary =
        count > 1 ? Text::tr("%1 cycle reports cannot be read, the first of cycle %2").arg(formatCount(count), numbers)
                  : Text::tr("The report of cycle %1 cannot be read").arg(numbers);
    return {Problem{ProblemKind::ReportUnreadable, seen.run.paths.name, Severity::P2, summary, {}, evidence}};
}

/// The limits are run time, and so is what is said; a practice run has more of it than we.
QString silenceText(Seconds silence, const Observations &seen)
{
    const QString length = formatDuration(silence);
    return seen.run.clock.speed == 1 ? length : Text::tr("%1 of run time").arg(length);
}

/// Some signal stopped it, and it goes on with another only: that needs no silence to prove it, and is worse than one.
Problem frozenProblem(const Observations &seen, const Freshness &fresh)
{
    const qint64 pid = seen.run.process->pid;
    QStringList evidence{Text::tr("a signal stopped it (SIGSTOP, SIGTSTP); it does nothing until it is resumed")};
    if (fresh.silence)
        evidence << Text::tr("last sign of life %1 ago").arg(silenceText(*fresh.silence, seen));
    return {ProblemKind::StaleLog, seen.run.paths.name,
            Severity::P1,          Text::tr("Process %1 is stopped (state T): resume it with kill -CONT %1").arg(pid),
            fresh.lastActivity,    evidence};
}

QList<Problem> processProblems(const RunStatus &status, const Observations &seen, const Freshness &fresh,
                               const environment::Thresholds &limits)
{
    const QString subject = seen.run.paths.name;
    if (status.state == RunState::Died) {
        const QString after = status.elapsed ? formatDuration(*status.elapsed) : Text::tr("an unknown time");
        QStringList evidence{Text::tr("no process matches the profile's shadow.process")};
        if (status.cycles)
            evidence << Text::tr("%1 cycle(s) finished", nullptr, pluralCount(*status.cycles))
                            .arg(formatCount(*status.cycles));
        if (seen.run.log)
            for (const auto &remark : seen.run.log->remarks.last(std::min<qsizetype>(seen.run.log->remarks.size(), 5)))
                evidence << Text::tr("log line %1: %2").arg(remark.line).arg(remark.text);
        return {Problem{ProblemKind::ProcessDied, subject, Severity::P1,
                        Text::tr("The shadow process died after %1 of %2")
                            .arg(after, formatDuration(status.target.value_or(Seconds(0)))),
                        fresh.lastActivity, evidence}};
    }
    if ((status.state != RunState::Running && status.state != RunState::Stalled) || fresh.held)
        return {};
    if (fresh.frozen)
        return {frozenProblem(seen, fresh)};
    // Without a log the reports are all there is to be silent.
    const auto silence = fresh.logSilence ? fresh.logSilence : fresh.silence;
    const QDateTime since = fresh.logSilence ? seen.run.lastLogChange : fresh.lastActivity;
    const bool critical = reached(silence, Seconds(limits.logCriticalS), seen.run.clock.speed);
    if (!critical && !reached(silence, Seconds(limits.logWarningS), seen.run.clock.speed))
        return {};
    const QString length = silenceText(*silence, seen);
    const QString summary =
        seen.run.process ? Text::tr("Log silent for %1, process %2 is alive").arg(length).arg(seen.run.process->pid)
                         : Text::tr("Log silent for %1").arg(length);
    QStringList evidence{
        Text::tr("limits: warning at %1, critical at %2")
            .arg(formatDuration(Seconds(limits.logWarningS)), formatDuration(Seconds(limits.logCriticalS)))};
    if (fresh.silence && *fresh.silence < *silence)
        evidence << Text::tr("cycle reports or golden files changed %1 ago").arg(formatDuration(*fresh.silence));
    if (seen.run.process)
        evidence << Text::tr("state of the process: %1").arg(seen.run.process->state);
    return {Problem{ProblemKind::StaleLog, subject, critical ? Severity::P2 : Severity::P3, summary, since, evidence}};
}

} // namespace

Verdict verdictOf(const QList<Problem> &problems, RunState state, bool runUnreadable)
{
    const bool critical = std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.severity <= Severity::P1 ||
               (problem.kind == ProblemKind::StaleLog && problem.severity == Severity::P2);
    });
    if (critical || state == RunState::Stalled || state == RunState::Failed || state == RunState::Died)
        return Verdict::Critical;
    // What could not be read may hide anything: unknown outranks a warning.
    if (runUnreadable || state == RunState::Unknown)
        return Verdict::Unknown;
    return problems.isEmpty() && state != RunState::Stopped ? Verdict::Healthy : Verdict::Warning;
}

RunStatus judge(const Observations &seen, const environment::Profile &profile)
{
    RunStatus status;
    status.run = seen.run.paths.name;
    status.runDirectory = seen.run.paths.directory;
    status.logs = seen.run.paths.logs;
    status.judgedAt = seen.now;
    status.speed = seen.run.clock.speed;
    if (seen.run.process)
        status.pid = seen.run.process->pid;

    const Freshness fresh = freshnessOf(seen, profile.shadow);
    status.state = stateOf(seen, fresh, profile, targetOf(seen.run, profile));
    if (fresh.alive)
        status.processState = seen.run.process->state;
    else
        status.pid.reset();
    const bool running = status.state == RunState::Running || status.state == RunState::Stalled;
    fillCounts(status, seen);
    fillTimes(status, seen, profile);
    fillStorage(status, seen);
    status.services = seen.services;
    status.mismatchRows = mismatchRows(seen);
    status.mismatchRows.resize(std::min(status.mismatchRows.size(), rowsInStatus));

    const auto unread = unreadableReports(seen, running);
    status.problems = mismatchProblems(seen) + alteredProblems(seen) +
                      processProblems(status, seen, fresh, profile.thresholds) + disagreements(seen, running) +
                      diskProblems(seen, profile.thresholds) + goldenProblems(seen, profile.thresholds) +
                      stopProblems(seen, profile.shadow) + serviceProblems(seen) + unreadableProblems(seen, running) +
                      unread;
    addAlerts(status.problems, seen);
    sortProblems(status.problems);
    const bool unreadable =
        seen.run.logError || seen.run.reportsError || !unread.isEmpty() || (!seen.run.log && !seen.run.reports);
    status.verdict = verdictOf(status.problems, status.state, unreadable);
    return status;
}

} // namespace gw::health
