// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Freshness.h"

#include "health/Mismatches.h"
#include "health/StopProof.h"

#include <algorithm>
#include <cmath>

namespace gw::health {
namespace {

std::optional<Seconds> silenceSince(const QDateTime &wall, const Observations &seen)
{
    if (!wall.isValid())
        return std::nullopt;
    const double ms = double(std::max<qint64>(wall.msecsTo(seen.now), 0)) * seen.run.clock.speed;
    return Seconds(std::llround(ms / 1000));
}

/// The process table knows one runner; an older run must not borrow the process of a newer one.
bool belongsToRun(const shadow::ProcessFacts &process, const QDateTime &lastActivity)
{
    constexpr qint64 startUpS = 60; // between the start of the process and the first line it writes
    return !lastActivity.isValid() || !process.startedAt.isValid() ||
           process.startedAt.secsTo(lastActivity) >= -startUpS;
}

bool ranFullTime(const std::optional<shadow::RunSummary> &summary, Seconds target)
{
    constexpr Seconds slack{120}; // two cycles: the runner stops at the first check after its time is up
    return summary && summary->targetHours > 0 && summary->elapsed + slack >= target;
}

} // namespace

bool reached(const std::optional<Seconds> &silence, Seconds limit, double speed)
{
    if (!silence || *silence < limit)
        return false;
    return speed <= 1 || double(silence->count()) / speed >= 5;
}

Freshness freshnessOf(const Observations &seen, const environment::ShadowSettings &shadow)
{
    Freshness fresh;
    fresh.lastActivity = std::max(seen.run.lastLogChange, seen.run.lastReportChange);
    if (seen.golden && seen.golden->newest.isValid())
        fresh.lastActivity = std::max(fresh.lastActivity, seen.golden->newest);
    fresh.processUnknown = seen.run.processError.has_value();
    fresh.alive = seen.run.process && belongsToRun(*seen.run.process, fresh.lastActivity);
    fresh.silence = silenceSince(fresh.lastActivity, seen);
    fresh.logSilence = silenceSince(seen.run.lastLogChange, seen);
    fresh.held = heldByStop(seen, shadow);
    fresh.frozen = fresh.alive && !fresh.held && seen.run.process->state == QLatin1String("T");
    return fresh;
}

RunState stateOf(const Observations &seen, const Freshness &fresh, const environment::Profile &profile, Seconds target)
{
    const auto &thresholds = profile.thresholds;
    const auto &log = seen.run.log;
    const auto &reports = seen.run.reports;
    const bool mismatched = mismatchCount(seen.run).value_or(0) > 0 || failedCycles(seen.run) > 0;
    const auto summary = reports ? reports->summary : std::nullopt;

    if (log && log->report && log->report->passed)
        return *log->report->passed && !mismatched ? RunState::Completed : RunState::Failed;
    if (!fresh.alive && ranFullTime(summary, target))
        return mismatched ? RunState::Failed : RunState::Completed;
    if (fresh.alive)
        return fresh.frozen ||
                       (!fresh.held && reached(fresh.silence, Seconds(thresholds.logCriticalS), seen.run.clock.speed))
                   ? RunState::Stalled
                   : RunState::Running;
    if (mismatched)
        return RunState::Failed;
    if ((log && log->shutDown) || summary)
        return RunState::Stopped;
    if (!fresh.silence)
        return RunState::Unknown;
    if (fresh.processUnknown)
        return reached(fresh.silence, Seconds(thresholds.logWarningS), seen.run.clock.speed) ? RunState::Unknown
                                                                                             : RunState::Running;
    return RunState::Died;
}

} // namespace gw::health
