// SPDX-License-Identifier: GPL-3.0-or-later
// The run at a glance: what `shadow status --json` prints and what the desktop shows.
#pragma once

#include "health/Problem.h"

#include "environment/Profile.h"
#include "golden/GoldenFile.h"
#include "golden/GoldenUsage.h"
#include "services/Alert.h"
#include "services/ServiceState.h"
#include "shadow/RunFacts.h"

namespace gw::health {

enum class RunState { Unknown, Running, Completed, Failed, Stopped, Died, Stalled };
constexpr auto enumNames(RunState)
{
    using enum RunState;
    return std::array{std::pair{Unknown, "unknown"}, std::pair{Running, "running"}, std::pair{Completed, "completed"},
                      std::pair{Failed, "failed"},   std::pair{Stopped, "stopped"}, std::pair{Died, "died"},
                      std::pair{Stalled, "stalled"}};
}

struct DiskUsage
{
    QString path;      ///< as the profile names it
    qint64 device = 0; ///< st_dev: paths of the same file system share it
    Bytes total, available;
    std::optional<double> usedPercent; ///< as df counts it; nullopt when it could not be read
    bool missing = false;              ///< no such path on this host
    QString error;                     ///< why usedPercent is not known
};
template<class V> void describe(V &v, DiskUsage &d)
{
    v("path", d.path);
    v("device", d.device);
    v("total_bytes", d.total);
    v("available_bytes", d.available);
    v("used_percent", d.usedPercent);
    v("missing", d.missing);
    v("error", d.error);
}

/// An emergency stop that is set. Whether it has effect is another question: see StopProof.h.
struct StopRequest
{
    QDateTime since; ///< wall time
    QString by, reason;
};

/// Everything a verdict rests on, gathered at one moment.
struct Observations
{
    shadow::RunFacts run;
    std::optional<golden::GoldenUsage> golden; ///< of the run's own directory
    std::optional<Error> goldenError;
    QList<golden::GoldenUsage> goldenTotal; ///< every golden directory, for the size limit
    QList<DiskUsage> disks;
    QList<services::ServiceState> services; ///< empty: not asked
    QList<services::Alert> alerts;          ///< present ones, as last asked
    std::optional<Error> alertsError;       ///< they could not be asked for
    QMap<QString, golden::Triage> triage;   ///< by original run id
    std::optional<StopRequest> stop;        ///< nullopt and no error: not set
    std::optional<Error> stopError;         ///< the stop file may be there and cannot be read
    std::optional<double> stopGauge; ///< nova_policy_emergency_stop_enabled; nullopt: not asked, or nothing reports it
    QDateTime now;                   ///< wall time
};

struct MismatchStep
{
    qint64 index = 0;
    QString golden, replay; ///< "SKILL:HASH"
};
template<class V> void describe(V &v, MismatchStep &s)
{
    v("index", s.index);
    v("golden", s.golden);
    v("replay", s.replay);
}

struct MismatchRow
{
    CycleNumber cycle;
    QString runId, replayId;
    QString golden, replay; ///< workflow hashes
    std::optional<MismatchStep> step;
    golden::Category category = golden::Category::Unknown;
    QString explanation;
    std::optional<bool> goldenIntact;
};
template<class V> void describe(V &v, MismatchRow &m)
{
    v("cycle", m.cycle);
    v("run_id", m.runId);
    v("replay_id", m.replayId);
    v("golden", m.golden);
    v("replay", m.replay);
    v("step", m.step);
    v("category", m.category);
    v("explanation", m.explanation);
    v("golden_intact", m.goldenIntact);
}

struct RunStatus
{
    QString run;
    QString runDirectory;
    QStringList logs;
    RunState state = RunState::Unknown;
    Verdict verdict = Verdict::Unknown;
    std::optional<qint64> cycles, cyclesPassed, cyclesFailed; ///< finished ones; nullopt when nothing tells
    std::optional<qint64> cyclesExpected;
    std::optional<qint64> workflows, replays, mismatches;
    std::optional<double> mismatchUpperBound; ///< 3/n at 95 % with zero mismatches in n independent replays
    std::optional<qint64> goldenFiles;
    std::optional<Bytes> goldenBytes, goldenContentBytes;
    std::optional<double> diskUsedPercent; ///< of the file system of the run directory, else the fullest
    QList<DiskUsage> disks;
    QDateTime startedAt, lastActivityAt;    ///< run time
    std::optional<Seconds> elapsed, target; ///< run time
    std::optional<Seconds> interval;
    std::optional<qint64> workers;
    QDateTime eta;    ///< wall time of the expected finish; invalid unless running
    QDateTime runNow; ///< the moment of judgement in run time
    double speed = 1;
    std::optional<qint64> pid;
    QString processState;            ///< of the process pid, as ps has it: "S", "T"; empty: not known
    QDateTime judgedAt;              ///< wall time
    QList<MismatchRow> mismatchRows; ///< at most 50; the rest through run.mismatches
    QList<services::ServiceState> services;
    QList<Problem> problems; ///< worst first; where no run could be looked at, that stands before all others
};
template<class V> void describe(V &v, RunStatus &s)
{
    v("run", s.run);
    v("run_directory", s.runDirectory);
    v("logs", s.logs);
    v("state", s.state);
    v("verdict", s.verdict);
    v("cycles", s.cycles);
    v("cycles_passed", s.cyclesPassed);
    v("cycles_failed", s.cyclesFailed);
    v("cycles_expected", s.cyclesExpected);
    v("workflows", s.workflows);
    v("replays", s.replays);
    v("mismatches", s.mismatches);
    v("mismatch_upper_bound", s.mismatchUpperBound);
    v("golden_files", s.goldenFiles);
    v("golden_bytes", s.goldenBytes);
    v("content_bytes", s.goldenContentBytes);
    v("disk_used_percent", s.diskUsedPercent);
    v("disks", s.disks);
    v("started_at", s.startedAt);
    v("last_activity_at", s.lastActivityAt);
    v("elapsed_s", s.elapsed);
    v("target_s", s.target);
    v("interval_s", s.interval);
    v("workers", s.workers);
    v("eta", s.eta);
    v("run_now", s.runNow);
    v("speed", s.speed);
    v("pid", s.pid);
    v("process_state", s.processState);
    v("judged_at", s.judgedAt);
    v("mismatch_rows", s.mismatchRows);
    v("services", s.services);
    v("problems", s.problems);
}

/// Judges. Pure: the same observations give the same status. Thread-safe.
[[nodiscard]] RunStatus judge(const Observations &seen, const environment::Profile &profile);

/// The status where no run could be looked at at all: unknown, with @p error as its problem.
[[nodiscard]] RunStatus judgeNothing(const Error &error, const Observations &seen);

/// Verdict that @p problems and @p state make together.
[[nodiscard]] Verdict verdictOf(const QList<Problem> &problems, RunState state, bool runUnreadable);

} // namespace gw::health
