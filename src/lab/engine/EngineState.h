// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine lets the backend and the lab know, in a small file replaced at every change.
#pragma once

#include "base/Json.h"

namespace gw::lab {

enum class EnginePhase { CatchingUp, Running, Stopped, Completed, Failed, Terminated };
constexpr auto enumNames(EnginePhase)
{
    using enum EnginePhase;
    return std::array{std::pair{CatchingUp, "catching_up"}, std::pair{Running, "running"},
                      std::pair{Stopped, "stopped"},        std::pair{Completed, "completed"},
                      std::pair{Failed, "failed"},          std::pair{Terminated, "terminated"}};
}

/// Upper bounds, in seconds, of the histogram of step durations.
inline constexpr std::array stepBuckets{0.000005, 0.00001, 0.000025, 0.00005, 0.0001, 0.001, 0.01, 0.1, 1.0};

struct EngineState
{
    qint64 pid = 0;
    EnginePhase phase = EnginePhase::CatchingUp;
    QString directory, log;
    double hours = 0, speed = 1;
    qint64 beganAt = 0;                 ///< run time, microseconds since the epoch
    qint64 clockRun = 0, clockWall = 0; ///< the same moment on both clocks, microseconds
    qint64 cycle = 0;                   ///< the last one that was started
    qint64 cycles = 0, workflows = 0, replays = 0, mismatches = 0;
    qint64 writeFailures = 0;
    qint64 active = 0;        ///< workflows of the cycle that runs now
    QList<qint64> stepCounts; ///< not cumulative, one more than stepBuckets
    double stepSeconds = 0;
    QString lastGolden; ///< run id
    QString failedType; ///< workflow type of the replay that differed
    /// Run time now, microseconds.
    [[nodiscard]] qint64 runTime(qint64 wall) const { return clockRun + qint64(double(wall - clockWall) * speed); }
};
template<class V> void describe(V &v, EngineState &s)
{
    v("pid", s.pid);
    v("phase", s.phase);
    v("directory", s.directory);
    v("log", s.log);
    v("hours", s.hours);
    v("speed", s.speed);
    v("began_at", s.beganAt);
    v("clock_run", s.clockRun);
    v("clock_wall", s.clockWall);
    v("cycle", s.cycle);
    v("cycles", s.cycles);
    v("workflows", s.workflows);
    v("replays", s.replays);
    v("mismatches", s.mismatches);
    v("write_failures", s.writeFailures);
    v("active", s.active);
    v("step_counts", s.stepCounts);
    v("step_seconds", s.stepSeconds);
    v("last_golden", s.lastGolden);
    v("failed_type", s.failedType);
}

/// nullopt: no engine ever ran here.
[[nodiscard]] std::optional<EngineState> readEngineState(const QString &path);
/// Replaces the file in one step, without syncing: it is worth nothing after a crash of the machine.
void writeEngineState(const QString &path, const EngineState &state);
/// Microseconds since the epoch.
[[nodiscard]] qint64 wallMicros();

} // namespace gw::lab
