// SPDX-License-Identifier: GPL-3.0-or-later
// Where the marks of events and their words find room in the lane above the tracks.
#pragma once

#include "gui/monitor/TimelineData.h"

#include <functional>

namespace gw::gui {

struct PlacedMark
{
    const EventMark *mark;
    double line = 0;             ///< x of the event itself
    std::optional<double> shape; ///< x of the middle of its shape; none: another one stands for what falls on this spot
    std::optional<double> label; ///< x where its word begins; none: there is no room
};

struct LaneRoom
{
    double left, right;                             ///< of the plot: events outside are not shown
    double labelsFrom;                              ///< words may begin here
    std::optional<std::pair<double, double>> taken; ///< by the tag of "Now"
};

[[nodiscard]] constexpr double markSize(Meaning meaning) { return meaning == Meaning::Critical ? 14 : 11; }

/// The weightier mark gets its place first. No word touches another, a shape or "Now".
[[nodiscard]] QList<PlacedMark> placeMarks(const QList<EventMark> &marks, const LaneRoom &room,
                                           const std::function<double(qint64 at)> &x,
                                           const std::function<double(const EventMark &mark)> &width);

/// x where something of @p width has room between @p from and @p to, away from the stretches that are @p taken; of
/// those places the first.
[[nodiscard]] std::optional<double> freePlace(double from, double to, double width,
                                              QList<std::pair<double, double>> taken);

} // namespace gw::gui
