// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/Latencies.h"

#include "gui/RunTime.h"

namespace gw::gui {
namespace {

/// Services are probed every five seconds of wall time; three rounds without a word are a gap.
constexpr double silence = 15'000;

std::optional<double> latencyOf(const services::ServiceState &state)
{
    using enum services::ServiceHealth;
    const bool answered = state.health == Up || state.health == Slow || state.health == NotReady;
    return answered && state.latency ? std::optional(double(state.latency->count())) : std::nullopt;
}

} // namespace

void Latencies::take(const health::RunStatus &status)
{
    for (const services::ServiceState &state : status.services) {
        using enum services::ServiceHealth;
        const QDateTime at = state.checkedAt.isValid() ? state.checkedAt : status.judgedAt;
        if (state.health == Unknown || state.health == Off || !at.isValid())
            continue;
        Service &service = m_services[state.kind];
        if (service.probed.isValid() && at <= service.probed)
            continue;
        service.probed = at;
        service.series.setGapAfter(qint64(silence * std::max(1.0, status.speed)));
        service.series.add(runTime(at, status).toMSecsSinceEpoch(), latencyOf(state));
        service.series.keepLast(most);
    }
}

const Series &Latencies::of(services::ServiceKind kind) const
{
    static const Series none;
    const auto it = m_services.find(kind);
    return it == m_services.end() ? none : it->second.series;
}

} // namespace gw::gui
