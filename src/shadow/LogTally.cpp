// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LogTally.h"

#include <algorithm>

namespace gw::shadow {
namespace {

/// Adds @p from to @p to up to @p limit elements.
template<class T> void extend(std::vector<T> &to, const std::vector<T> &from, qsizetype limit)
{
    const auto room = std::max<qsizetype>(0, limit - qsizetype(to.size()));
    to.insert(to.end(), from.begin(), from.begin() + std::min(room, qsizetype(from.size())));
}

} // namespace

void Progress::append(const Progress &later)
{
    if (later.lastCycles < 0)
        return;
    if (lastCycles < 0) {
        *this = later;
        return;
    }
    const bool again = later.firstCycles < lastCycles;
    Progress sum = later;
    sum.firstCycles = firstCycles;
    sum.baseCycles += baseCycles + (again ? lastCycles : 0);
    sum.baseWorkflows += baseWorkflows + (again ? workflows : 0);
    sum.baseMismatches += baseMismatches + (again ? mismatches : 0);
    *this = sum;
}

void LogTally::cycleFailed(qint64 cycle, qint64 count)
{
    ++failedCount;
    mismatches += count;
    if (qsizetype(failed.size()) < MaxFailed)
        failed.push_back(cycle);
    lastFinished = cycle;
    mark(cycle);
}

void LogTally::progressed(const Progress &line)
{
    progress.append(line);
    begin();
    mark(line.lastCycles);
}

void LogTally::beginReport()
{
    reportBegins = true;
    reportTitled = reportTouched = false;
    report = {};
    reportPassed.reset();
}

void LogTally::reportEnds(bool passedAll)
{
    reportPassed = reportPassed.value_or(true) && passedAll;
    reportTouched = true;
}

void LogTally::remark(Level level, int second, QByteArrayView text, qint64 offset)
{
    ++remarkCount;
    if (qsizetype(remarks.size()) >= MaxRemarks)
        return;
    // Four bytes a character at most: the cut to MaxText characters comes after decoding.
    remarks.push_back({lines, offset, level, second >= 0 ? last : LogMoment{},
                       text.first(std::min(text.size(), 4 * MaxText)).toByteArray()});
}

void LogTally::append(const LogTally &later)
{
    const qint64 shift =
        first.isKnown() && later.first.isKnown() ? last.day + daysBetween(last.second, later.first.second) : 0;
    const auto moved = [shift](LogMoment at) { return LogMoment{at.isKnown() ? at.day + shift : 0, at.second}; };
    for (std::size_t i = 0; i < later.remarks.size() && qsizetype(remarks.size()) < MaxRemarks; ++i) {
        remarks.push_back(later.remarks[i]);
        remarks.back().line += lines;
        remarks.back().at = moved(remarks.back().at);
    }
    extend(failed, later.failed, MaxFailed);
    if (later.first.isKnown()) {
        first = first.isKnown() ? first : later.first;
        last = moved(later.last);
    }
    if (later.firstMark.cycle > 0) {
        lastMark = {later.lastMark.cycle, moved(later.lastMark.at)};
        firstMark = firstMark.cycle > 0 ? firstMark : LogMark{later.firstMark.cycle, moved(later.firstMark.at)};
    }
    for (const auto sum : {&LogTally::lines, &LogTally::nulBytes, &LogTally::starts, &LogTally::started,
                           &LogTally::passed, &LogTally::workflows, &LogTally::replays, &LogTally::failedCount,
                           &LogTally::mismatches, &LogTally::warnings, &LogTally::errors, &LogTally::remarkCount})
        this->*sum += later.*sum;
    lastStarted = later.lastStarted >= 0 ? later.lastStarted : lastStarted;
    lastFinished = later.lastFinished >= 0 ? later.lastFinished : lastFinished;
    progress.append(later.progress);
    ending = later.ending != Ending::None ? later.ending : ending;
    alerted = alerted || later.alerted;
    // A run that goes on keeps the duration it was started for; the rest is as the last start has it.
    duration = duration ? duration : later.duration;
    workers = later.workers ? later.workers : workers;
    workflowsPerCycle = later.workflowsPerCycle ? later.workflowsPerCycle : workflowsPerCycle;
    interval = later.interval ? later.interval : interval;
    output = later.output.isEmpty() ? output : later.output;
    if (later.reportBegins)
        beginReport();
    for (std::size_t i = 0; i < report.size(); ++i)
        report[i] = report[i] ? report[i] : later.report[i];
    if (later.reportPassed)
        reportEnds(*later.reportPassed);
    reportTitled = reportTitled || later.reportTitled;
    reportTouched = reportTouched || later.reportTouched;
}

} // namespace gw::shadow
