// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/Forecast.h"

#include <cmath>

namespace gw::gui {

std::optional<GoldenForecast> goldenForecast(const health::RunStatus &status)
{
    // Where no finish is expected, as with the emergency stop set, none is foreseen here.
    if (status.state != health::RunState::Running || !status.eta.isValid() || !status.goldenFiles ||
        !status.goldenBytes || !status.elapsed || !status.target || status.elapsed->count() <= 0 ||
        *status.target <= *status.elapsed || status.cycles.value_or(0) < 1)
        return std::nullopt;
    const double factor = double(status.target->count()) / double(status.elapsed->count());
    GoldenForecast f;
    f.files = qint64(std::llround(double(*status.goldenFiles) * factor));
    f.bytes = Bytes{qint64(std::llround(double(status.goldenBytes->value) * factor))};
    f.at = status.startedAt.addSecs(status.target->count());
    f.spread = std::clamp(2 / std::sqrt(double(*status.cycles)), 0.01, 0.5);
    return f;
}

} // namespace gw::gui
