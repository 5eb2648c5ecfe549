// SPDX-License-Identifier: GPL-3.0-or-later
// What a stretch of log lines adds up to. Tallies of neighbouring stretches merge in order into the tally of
// both, whatever the border between them, so that a log can be read in pieces, in parallel and again later.
// Times are seconds of the day plus days counted from the first time of the stretch: a log has no dates.
#pragma once

#include "shadow/LineParser.h"

#include <array>
#include <vector>

namespace gw::shadow {

/// A moment inside a log: day 0 is the day of the first time stamp.
struct LogMoment
{
    qint64 day = 0;
    int second = -1; ///< -1: no moment
    [[nodiscard]] bool isKnown() const { return second >= 0; }
    bool operator==(const LogMoment &) const = default;
};

/// A cycle's line, against which the cycle's report can be laid to find the date.
struct LogMark
{
    qint64 cycle = 0; ///< 0: none
    LogMoment at;
    bool operator==(const LogMark &) const = default;
};

/// Days that passed between two neighbouring time stamps: 1 where the second is hours earlier, -1 where a line
/// that was late comes just after midnight, else 0.
[[nodiscard]] inline qint64 daysBetween(int before, int after)
{
    constexpr int HoursEarlier = 2 * 3600;    // more than the hour a clock is put back in autumn
    constexpr int Late = 24 * 3600 - 10 * 60; // lines of several writers may come minutes late
    return before - after > HoursEarlier ? 1 : after - before > Late ? -1 : 0;
}

/// A counter that starts over when the runner is restarted: the sum of what it reached each time.
struct Progress
{
    qint64 firstCycles = -1, lastCycles = -1;                     ///< -1: no Progress line
    qint64 workflows = 0, mismatches = 0, remaining = 0;          ///< of the last line
    qint64 baseCycles = 0, baseWorkflows = 0, baseMismatches = 0; ///< of earlier starts
    void append(const Progress &later);
    bool operator==(const Progress &) const = default;
};

struct TallyRemark
{
    qint64 line = 0, offset = 0;
    Level level = Level::Raw;
    LogMoment at;
    QByteArray text;
    bool operator==(const TallyRemark &) const = default;
};

struct LogTally
{
    static constexpr qsizetype MaxRemarks = 500, MaxFailed = 1000, MaxText = 500;
    enum class Ending : quint8 { None, Started, ShutDown };
    enum ReportNumber { Cycles, Workflows, Replays, Mismatches, Duration, ReportNumbers };

    qint64 lines = 0, nulBytes = 0;
    qint64 starts = 0, started = 0, passed = 0, workflows = 0, replays = 0;
    qint64 failedCount = 0, mismatches = 0;
    qint64 lastStarted = -1, lastFinished = -1;
    std::vector<qint64> failed;
    Progress progress;
    Ending ending = Ending::None;
    bool alerted = false;
    qint64 warnings = 0, errors = 0, remarkCount = 0;
    std::vector<TallyRemark> remarks;
    LogMoment first, last;
    LogMark firstMark, lastMark;

    std::optional<qint64> workers, duration, workflowsPerCycle, interval;
    QByteArray output;

    /// The report block; a new start or a new block's title throws away what came before it.
    bool reportBegins = false, reportTitled = false, reportTouched = false;
    std::array<std::optional<qint64>, ReportNumbers> report;
    std::optional<bool> reportPassed;

    /// Takes in one line without its newline. @p complete is false for a last line that may still grow:
    /// then nothing is taken from it whose value could change with the missing part.
    void add(QByteArrayView line, qint64 offset, LineCleaner &cleaner, bool complete = true);
    /// Takes in the stretch that follows this one.
    void append(const LogTally &later);
    bool operator==(const LogTally &) const = default;

    // The steps of add(), for the scanner's fast path.
    void stamp(int second);
    void cycleStarted(qint64 cycle);
    void cyclePassed(qint64 cycle, qint64 cycleWorkflows, qint64 cycleReplays);
    void progressed(const Progress &line);

private:
    void mark(qint64 cycle);
    void begin();
    void levelled(const ParsedLine &line, qint64 offset, bool complete);
    [[nodiscard]] bool cycleLine(QByteArrayView message);
    [[nodiscard]] bool runLine(QByteArrayView message);
    [[nodiscard]] bool progressLine(QByteArrayView message);
    void headerLine(QByteArrayView message);
    void cycleFailed(qint64 cycle, qint64 count);
    void raw(QByteArrayView line, qint64 offset, bool complete);
    void remark(Level level, int second, QByteArrayView text, qint64 offset);
    void beginReport();
    void reportEnds(bool passedAll);
};

// Called for every line of a verbose log, therefore here.

inline void LogTally::stamp(int second)
{
    if (last.isKnown())
        last.day += daysBetween(last.second, second);
    last.second = second;
    if (!first.isKnown())
        first = last;
}

inline void LogTally::mark(qint64 cycle)
{
    if (!last.isKnown() || cycle < 1)
        return;
    lastMark = {cycle, last};
    if (firstMark.cycle == 0)
        firstMark = lastMark;
}

inline void LogTally::begin()
{
    ending = Ending::Started;
    reportBegins = true;
    if (reportTouched)
        beginReport();
}

inline void LogTally::cycleStarted(qint64 cycle)
{
    ++started;
    lastStarted = cycle;
    begin();
    mark(cycle);
}

inline void LogTally::cyclePassed(qint64 cycle, qint64 cycleWorkflows, qint64 cycleReplays)
{
    ++passed;
    workflows += cycleWorkflows;
    replays += cycleReplays;
    lastFinished = cycle;
    mark(cycle);
}

} // namespace gw::shadow
