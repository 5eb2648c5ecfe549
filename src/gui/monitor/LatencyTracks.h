// SPDX-License-Identifier: GPL-3.0-or-later
// The tracks of service latencies: two services that belong together share one.
#pragma once

#include "gui/monitor/TimelineData.h"

#include <array>

namespace gw::gui {

using Tracks = std::vector<Track>;

struct LatencyPair
{
    TimelineData::TrackIndex track;
    services::ServiceKind first, second;
};
inline constexpr std::array latencyPairs{
    LatencyPair{TimelineData::EngineLatency, services::ServiceKind::Backend, services::ServiceKind::Workers},
    LatencyPair{TimelineData::StoreLatency, services::ServiceKind::Redis, services::ServiceKind::Postgres},
    LatencyPair{TimelineData::WatcherLatency, services::ServiceKind::Prometheus, services::ServiceKind::Alertmanager}};

/// Names, colours and formats.
void prepareLatencies(Tracks &tracks);
/// From 0 to the slowest answer in @p span, with the limit of "slow" once that is near.
void fitLatencies(Tracks &tracks, Span span);

/// 1, 2 or 5 times a power of ten, so that at most @p most steps cover @p range.
[[nodiscard]] double niceStep(double range, int most);
/// The multiples of @p step from @p low to @p high, both included.
[[nodiscard]] QList<double> scaleLines(double low, double high, double step);

} // namespace gw::gui
