// SPDX-License-Identifier: GPL-3.0-or-later
// The tracks of the charts that the profile names.
#pragma once

#include "gui/monitor/TimelineData.h"

namespace gw::gui {

/// What a chart's track shows, its scale aside.
[[nodiscard]] Track trackOf(const NamedChart &chart, bool live, std::optional<qint64> now);
/// From the lowest to the highest value in @p span, from zero where that is near.
void fitNamed(Track &track, Span span);
/// A name that must not take the room of the values beside it.
[[nodiscard]] QString shortened(const QString &name);

} // namespace gw::gui
