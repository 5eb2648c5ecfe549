// SPDX-License-Identifier: GPL-3.0-or-later
// What a shadow run left on its host, as found: facts of log, cycle reports and process, no judgement.
// All instants are UTC and run time (see RunClock); unknown is an empty optional or an invalid QDateTime, never 0.
#pragma once

#include "base/Json.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace gw::shadow {

/// Where runs are looked for. Globs and paths as the profile has them, already expanded for ~ and ${VAR}.
struct RunSources
{
    QStringList logs;          ///< globs of log files
    QStringList runDirs;       ///< globs of run directories
    QString process;           ///< regular expression (PCRE) over the command line, arguments joined by spaces
    double speed = 1;          ///< run seconds per wall second
    Seconds target{24 * 3600}; ///< used where the log has no header
    Seconds interval{30};      ///< likewise
};

/// One run: its logs in order (a continued log is the second) and its directory. Either may be missing, not both.
/// A runner that is started again makes a new directory: the last is the run's, the others are kept as earlier ones.
struct RunPaths
{
    QString name; ///< base name of the run directory, else of the log without suffix
    QStringList logs;
    QString directory;
    QStringList earlierDirectories; ///< of the starts before the last, in order; their reports count too
    QDateTime lastChange;           ///< newest file time among them (wall time); orders runs
};
template<class V> void describe(V &v, RunPaths &r)
{
    v("name", r.name);
    v("logs", r.logs);
    v("directory", r.directory);
    v("earlier_directories", r.earlierDirectories);
    v("last_change", r.lastChange);
}

enum class Level : quint8 { Raw, Info, Warn, Error, Step, Primary, Shadow };
constexpr auto enumNames(Level)
{
    using enum Level;
    return std::array{std::pair{Raw, "raw"},      std::pair{Info, "info"}, std::pair{Warn, "warn"},
                      std::pair{Error, "error"},  std::pair{Step, "step"}, std::pair{Primary, "primary"},
                      std::pair{Shadow, "shadow"}};
}

/// The lines a log starts with.
struct LogHeader
{
    std::optional<qint64> workers;
    std::optional<Seconds> duration;
    std::optional<qint64> workflowsPerCycle; ///< as configured; a cycle runs workers x floor(this / workers)
    std::optional<Seconds> interval;
    QString output; ///< the run directory it had then; may have moved since
};

/// The block at the end of a run that ran its full time.
struct LogReport
{
    std::optional<Seconds> duration;
    std::optional<qint64> cycles, workflows, replays, mismatches;
    std::optional<bool> passed; ///< SHADOW SIMULATION PASSED / FAILED
};

/// A line worth showing: an error, an alert, a failed cycle, a traceback.
struct LogRemark
{
    qint64 log = 0;    ///< which of RunPaths::logs
    qint64 line = 0;   ///< 1-based within its file
    qint64 offset = 0; ///< byte offset of the line
    Level level = Level::Raw;
    QDateTime at; ///< invalid when the line has no time
    QString text; ///< without colours, at most 500 characters
};
template<class V> void describe(V &v, LogRemark &r)
{
    v("log", r.log);
    v("line", r.line);
    v("offset", r.offset);
    v("level", r.level);
    v("at", r.at);
    v("text", r.text);
}

/// What one or more logs of a run say. A quiet log has only its Progress lines: the last one counts, and where
/// the runner was started again and counts from 1, the last before that is added.
struct LogFacts
{
    LogHeader header;
    std::optional<LogReport> report;
    qint64 lines = 0;
    qint64 bytes = 0;                  ///< read so far, all logs
    qint64 nulBytes = 0;               ///< a sign of a crash of the machine or its disk
    qint64 starts = 0;                 ///< lines "Starting shadow-run simulation...": above 1 it was restarted
    qint64 cyclesStarted = 0;          ///< lines "Running cycle N..."
    qint64 cyclesPassed = 0;           ///< lines "Cycle N: ... 0 mismatches"
    qint64 workflows = 0, replays = 0; ///< sums over those lines
    std::optional<CycleNumber> lastStarted, lastFinished;
    QList<CycleNumber> failed; ///< cycles with mismatches, in order, at most 1000
    qint64 mismatches = 0;     ///< sum over failed cycles
    std::optional<qint64> progressCycles, progressWorkflows, progressMismatches; ///< Progress lines
    std::optional<Seconds> progressRemaining;
    bool shutDown = false;     ///< "Shutting down shadow simulation..." and nothing started after it
    bool alerted = false;      ///< an "ALERT:" line
    QDateTime firstAt, lastAt; ///< first and last time stamp
    QList<LogRemark> remarks;  ///< first 500 of them
    qint64 remarkCount = 0;
    qint64 warnings = 0, errors = 0; ///< lines of these levels
};

enum class ReportState { Ok, Empty, Truncated, Garbage, Unreadable };
constexpr auto enumNames(ReportState)
{
    using enum ReportState;
    return std::array{std::pair{Ok, "ok"}, std::pair{Empty, "empty"}, std::pair{Truncated, "truncated"},
                      std::pair{Garbage, "garbage"}, std::pair{Unreadable, "unreadable"}};
}

/// Mismatch between the recording of a run and its replay, as a cycle report has it.
struct ReplayMismatch
{
    CycleNumber cycle;
    QString originalRunId, replayRunId;
    QString originalHash, replayHash; ///< workflow hashes, 64 hex digits
    QString detail;                   ///< diff_details as it stands, may be empty
    std::optional<qint64> step;       ///< index of the first step that differs
    QString originalStep, replayStep; ///< "SKILL:HASH"; empty when not told
    qint64 start = 0;                 ///< as CycleReport::start
};

/// One reports/cycle_N.json.
struct CycleReport
{
    CycleNumber cycle;
    ReportState state = ReportState::Ok;
    QString problem;        ///< why it could not be read; first line of a traceback around it
    bool traceback = false; ///< standard error stands before, after or instead of the JSON
    QDateTime at;           ///< its time stamp (run time)
    QDateTime fileTime;     ///< modification time (wall time)
    qint64 workflows = 0, successful = 0, failed = 0;
    qint64 replays = 0, matches = 0, mismatches = 0;
    bool passed = false; ///< false also where it could not be read
    qint64 start = 0;    ///< index of its directory: the earlier ones in order, then the run's
};

/// reports/summary_*.json, written by a run that ended by signal or by itself.
struct RunSummary
{
    QDateTime startedAt;
    Seconds elapsed{0};
    qint64 targetHours = 0, workers = 0;
    qint64 cycles = 0, workflows = 0, replays = 0, mismatches = 0;
    QString status;
};

struct ReportFacts
{
    QList<CycleReport> cycles;         ///< ordered by start, then by cycle number
    QList<ReplayMismatch> details;     ///< ordered likewise; a report lists at most 5
    std::optional<RunSummary> summary; ///< the newest
    QString summaryProblem;            ///< why the newest summary could not be read
    QStringList strangers;             ///< names like cycle_*.json without a usable number; at most 20
    qint64 passed = 0, failedCycles = 0, unreadable = 0;
    qint64 workflows = 0, replays = 0, mismatches = 0;
    QList<CycleNumber> missing; ///< numbers absent between 1 and the last of a start; at most 1000
};

/// The runner's process as the process table shows it.
struct ProcessFacts
{
    qint64 pid = 0;
    QString commandLine;
    QDateTime startedAt;         ///< wall time
    QString state;               ///< letter of proc(5): R, S, D, T, Z
    std::optional<double> hours; ///< value of --hours
    qint64 children = 0;
    Bytes memory; ///< resident
    Seconds cpu{0};
};
template<class V> void describe(V &v, ProcessFacts &p)
{
    v("pid", p.pid);
    v("command_line", p.commandLine);
    v("started_at", p.startedAt);
    v("state", p.state);
    v("hours", p.hours);
    v("children", p.children);
    v("memory_bytes", p.memory);
    v("cpu_s", p.cpu);
}

/// Run time against wall time. With speed 1 they are the same. With speed N the runner's clock counts N seconds
/// per second from the start, so that its stamps lie ahead of ours; one report gives both times and anchors them.
struct RunClock
{
    QDateTime runAnchor, wallAnchor;
    double speed = 1;
    [[nodiscard]] QDateTime toRun(const QDateTime &wall) const;
    [[nodiscard]] QDateTime toWall(const QDateTime &run) const;
};

/// Everything about one run. A part that could not be read has its error set and its facts incomplete.
struct RunFacts
{
    RunPaths paths;
    std::optional<LogFacts> log; ///< nullopt: the run has no log
    std::optional<Error> logError;
    std::optional<ReportFacts> reports; ///< nullopt: no reports directory
    std::optional<Error> reportsError;
    std::optional<ProcessFacts> process; ///< nullopt and no error: certainly not running
    std::optional<Error> processError;
    RunClock clock;
    QDateTime lastLogChange, lastReportChange; ///< file times (wall)
};

} // namespace gw::shadow
