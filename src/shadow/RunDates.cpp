// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/RunDates.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <cmath>
#include <ctime>

namespace gw::shadow {
namespace {

constexpr qint64 Day = 24 * 3600;
constexpr qint64 SameCycle = 15 * 60; ///< a cycle's report is written within this of its line in the log

/// The day on which the clock showed @p second closest to @p time.
QDate nearestDay(const QDateTime &time, int second)
{
    const QDateTime local = time.toLocalTime();
    const qint64 ahead = local.time().msecsSinceStartOfDay() / 1000 - second;
    return local.date().addDays(ahead > Day / 2 ? 1 : ahead < -Day / 2 ? -1 : 0);
}

QDate dayFromReports(const LogTally &tally, const ReportTimes &reportTimes)
{
    for (const LogMark &mark : {tally.lastMark, tally.firstMark}) {
        for (const QDateTime &at : mark.cycle > 0 ? reportTimes(mark.cycle) : QList<QDateTime>()) {
            const QDate day = nearestDay(at, mark.at.second);
            // A report of another start that bears the same number is not this line's.
            if (std::abs(fromLocal(day, mark.at.second).secsTo(at)) <= SameCycle)
                return day.addDays(-mark.at.day);
        }
    }
    return {};
}

} // namespace

QDateTime stampInName(const QString &name)
{
    static const QRegularExpression stamp(QStringLiteral("(?<!\\d)(\\d{8}_\\d{6})(?!\\d)"));
    const auto match = stamp.match(QFileInfo(name).fileName());
    return match.hasMatch() ? QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd_HHmmss")) : QDateTime();
}

QDateTime fromLocal(const QDate &date, int second)
{
    if (!date.isValid())
        return {};
    std::tm local{};
    local.tm_year = date.year() - 1900;
    local.tm_mon = date.month() - 1;
    local.tm_mday = date.day();
    local.tm_hour = second / 3600;
    local.tm_min = second / 60 % 60;
    local.tm_sec = second % 60;
    local.tm_isdst = -1; // mktime knows the hour that is skipped or repeated; QDateTime calls the former invalid
    return QDateTime::fromSecsSinceEpoch(std::mktime(&local), Qt::UTC);
}

QDateTime DatedLog::at(const LogMoment &moment) const
{
    return moment.isKnown() && firstDay.isValid() ? fromLocal(firstDay.addDays(moment.day), moment.second)
                                                  : QDateTime();
}

void dateLogs(std::vector<DatedLog> &logs, const ReportTimes &reportTimes)
{
    QDateTime before;
    for (DatedLog &log : logs) {
        if (!log.tally.first.isKnown())
            continue;
        log.firstDay = dayFromReports(log.tally, reportTimes);
        const QDateTime stamp = stampInName(log.path);
        if (!log.firstDay.isValid() && stamp.isValid())
            log.firstDay = nearestDay(stamp, log.tally.first.second);
        else if (!log.firstDay.isValid() && log.changedAt.isValid())
            log.firstDay = nearestDay(log.changedAt, log.tally.last.second).addDays(-log.tally.last.day);
        const QDateTime first = log.at(log.tally.first);
        if (before.isValid() && first.isValid() && first.secsTo(before) > Day / 2)
            log.firstDay = nearestDay(before, log.tally.first.second); // a file copied later keeps no time of its own
        before = log.at(log.tally.last);
    }
}

LogFacts factsOf(const std::vector<DatedLog> &logs)
{
    LogFacts facts;
    LogTally all;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const DatedLog &log = logs[i];
        all.append(log.tally);
        facts.firstAt = facts.firstAt.isValid() ? facts.firstAt : log.at(log.tally.first);
        facts.lastAt = log.tally.last.isKnown() ? log.at(log.tally.last) : facts.lastAt;
        for (const TallyRemark &r : log.tally.remarks)
            if (facts.remarks.size() < LogTally::MaxRemarks)
                facts.remarks.append({qint64(i), r.line, r.offset, r.level, log.at(r.at),
                                      QString::fromUtf8(r.text).left(LogTally::MaxText)});
    }
    const auto seconds = [](std::optional<qint64> value) {
        return value ? std::optional(Seconds(*value)) : std::nullopt;
    };
    const auto cycle = [](qint64 number) { return number >= 0 ? std::optional(CycleNumber{number}) : std::nullopt; };
    facts.header = {all.workers, seconds(all.duration), all.workflowsPerCycle, seconds(all.interval),
                    QString::fromUtf8(all.output)};
    if (all.reportTitled || all.reportPassed)
        facts.report = LogReport{seconds(all.report[LogTally::Duration]), all.report[LogTally::Cycles],
                                 all.report[LogTally::Workflows],         all.report[LogTally::Replays],
                                 all.report[LogTally::Mismatches],        all.reportPassed};
    facts.lines = all.lines;
    facts.nulBytes = all.nulBytes;
    facts.starts = all.starts;
    facts.cyclesStarted = all.started;
    facts.cyclesPassed = all.passed;
    facts.workflows = all.workflows;
    facts.replays = all.replays;
    facts.lastStarted = cycle(all.lastStarted);
    facts.lastFinished = cycle(all.lastFinished);
    for (const qint64 number : all.failed)
        facts.failed.append(CycleNumber{number});
    facts.mismatches = all.mismatches;
    if (all.progress.lastCycles >= 0) {
        facts.progressCycles = all.progress.baseCycles + all.progress.lastCycles;
        facts.progressWorkflows = all.progress.baseWorkflows + all.progress.workflows;
        facts.progressMismatches = all.progress.baseMismatches + all.progress.mismatches;
        facts.progressRemaining = Seconds(all.progress.remaining);
    }
    facts.shutDown = all.ending == LogTally::Ending::ShutDown;
    facts.alerted = all.alerted;
    facts.remarkCount = all.remarkCount;
    facts.warnings = all.warnings;
    facts.errors = all.errors;
    return facts;
}

} // namespace gw::shadow
