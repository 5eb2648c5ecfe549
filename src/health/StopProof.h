// SPDX-License-Identifier: GPL-3.0-or-later
// What proves that an emergency stop, or its lifting, has effect. A stop file alone proves nothing, because a service
// may read its stop only when it starts.
#pragma once

#include "base/Json.h"

#include <QDateTime>
#include <QList>

namespace gw::environment {
struct ShadowSettings;
}

namespace gw::health {

struct Observations;

enum class Effect { Yes, No, Unknown };
constexpr auto enumNames(Effect)
{
    return std::array{std::pair{Effect::Yes, "yes"}, std::pair{Effect::No, "no"},
                      std::pair{Effect::Unknown, "unknown"}};
}

/// What was seen of the engine around the moment at which the stop was set or lifted. Instants are wall time.
struct StopEvidence
{
    bool stopped = false; ///< what ought to have effect: the stop, or its lifting
    QDateTime changedAt;  ///< when it was set or lifted; invalid: not known
    QDateTime now;
    Milliseconds interval{30'000}; ///< between cycles, wall time
    std::optional<double> gauge;   ///< nova_policy_emergency_stop_enabled
    bool ended = false;            ///< the run had ended before the change
    bool readable = true;          ///< reports and golden files could be looked at
    QList<QDateTime> cycles;       ///< of the last cycles
    QDateTime newestGolden;
};
struct StopProof
{
    Effect effective = Effect::Unknown;
    QString sentence;
    bool final = false; ///< more waiting cannot change it
};
/// The gauge decides if there is one. Else: cycles came within two intervals before the change, and for two intervals
/// after it neither cycle nor golden file (a cycle under way at the stop may finish within one interval; the two count
/// from there). Lifting is the reverse: silence before, a cycle or golden file within two intervals after.
[[nodiscard]] StopProof proveStop(const StopEvidence &evidence);

/// What @p seen tells of it. @p stopped and @p changedAt: which change is to be proven, and when it was made.
[[nodiscard]] StopEvidence stopEvidence(const Observations &seen, const environment::ShadowSettings &shadow,
                                        bool stopped, const QDateTime &changedAt);

/// A stop that is set and proven to have effect: the silence of the run is its doing.
[[nodiscard]] bool heldByStop(const Observations &seen, const environment::ShadowSettings &shadow);

} // namespace gw::health
