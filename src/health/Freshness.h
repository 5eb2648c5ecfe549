// SPDX-License-Identifier: GPL-3.0-or-later
// How long a run has been silent, and whether its process is there: what its state is read from.
#pragma once

#include "health/RunStatus.h"

namespace gw::health {

/// Silences are run time: wall time since the last change of a file, times the speed.
struct Freshness
{
    bool alive = false;                ///< the runner's process is there and belongs to this run
    bool processUnknown = false;       ///< the process table could not be read
    std::optional<Seconds> silence;    ///< of log, reports and golden files together; nullopt: nothing was ever seen
    std::optional<Seconds> logSilence; ///< of the log alone
    bool held = false;                 ///< by an emergency stop: silence means nothing
    bool frozen = false;               ///< the process is stopped (state T) though nothing holds the run
    QDateTime lastActivity;            ///< wall time
};

[[nodiscard]] Freshness freshnessOf(const Observations &seen, const environment::ShadowSettings &shadow);

/// True when @p silence (run time) has reached @p limit. In a practice run at many times the speed a limit can shrink
/// below what scheduling alone delays; five seconds of the clock on the wall are never silence.
[[nodiscard]] bool reached(const std::optional<Seconds> &silence, Seconds limit, double speed);

/// What the run is doing or how it ended. One whose process is stopped is stalled at once: no silence has to prove it.
/// A run that an emergency stop holds is silent and not stalled.
[[nodiscard]] RunState stateOf(const Observations &seen, const Freshness &fresh, const environment::Profile &profile,
                               Seconds target);

} // namespace gw::health
