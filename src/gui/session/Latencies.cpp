// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/Latencies.h"

#include "gui/RunTime.h"

namespace gw::gui {
namespace {

/// Services are probed every five seconds of wall time; three rounds without a word are a gap.
constexpr double silence = 15'000;

template<class Probed> std::optional<double> latencyOf(const Probed &probed)
{
    using enum services::ServiceHealth;
    const bool answered = probed.health == Up || probed.health == Slow || probed.health == NotReady;
    return answered && probed.latency ? std::optional(double(probed.latency->count())) : std::nullopt;
}

qint64 runLength(double wall, const health::RunStatus &status) { return qint64(wall * std::max(1.0, status.speed)); }

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
        service.series.setGapAfter(runLength(silence, status));
        service.series.add(runTime(at, status).toMSecsSinceEpoch(), latencyOf(state));
        service.series.keepLast(most);
    }
}

void Latencies::remember(const host::ServiceHistory &history, const health::RunStatus &status)
{
    for (const host::ServiceSample &sample : history.samples) {
        const QDateTime at = runTime(sample.at, status);
        if (!at.isValid() || (status.startedAt.isValid() && at < status.startedAt))
            continue;
        // The next check may come a little late.
        const qint64 goodFor = runLength(1.5 * double(sample.interval.count()), status);
        for (const host::ServiceTime &time : sample.services) {
            Series &series = m_services[time.kind].series;
            series.setGapAfter(runLength(silence, status));
            series.add(at.toMSecsSinceEpoch(), latencyOf(time), goodFor);
        }
    }
}

const Series &Latencies::of(services::ServiceKind kind) const
{
    static const Series none;
    const auto it = m_services.find(kind);
    return it == m_services.end() ? none : it->second.series;
}

} // namespace gw::gui
