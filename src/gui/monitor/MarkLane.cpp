// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/MarkLane.h"

#include <algorithm>

namespace gw::gui {
namespace {

constexpr double leastBetween = 5; ///< shapes that are nearer cannot be told apart

struct Stretch
{
    double from, to;
};

bool isFree(const QList<Stretch> &taken, const Stretch &wanted)
{
    return std::none_of(taken.begin(), taken.end(),
                        [&](const Stretch &t) { return wanted.from < t.to && wanted.to > t.from; });
}

/// Of what began before the range and reaches into it: at its edge.
double seenAt(const EventMark &mark, const LaneRoom &room, const std::function<double(qint64 at)> &x)
{
    const double at = x(mark.at);
    return mark.until && x(*mark.until) >= room.left ? std::max(at, room.left) : at;
}

/// Beside "Now" where it would hide the shape.
double besideNow(double x, double size, const LaneRoom &room)
{
    if (!room.taken)
        return x;
    const double beside = room.taken->first - size / 2 - 3;
    return x > beside && x < room.taken->second + size ? beside : x;
}

void placeLabel(PlacedMark &placed, double width, const LaneRoom &room, QList<Stretch> &taken)
{
    const double behind = *placed.shape + 11, before = *placed.shape - 12 - width;
    for (const double from : {behind, before}) {
        if (from < room.labelsFrom || from + width > room.right || !isFree(taken, {from - 2, from + width + 2}))
            continue;
        placed.label = from;
        taken.append({from - 6, from + width + 6});
        return;
    }
}

} // namespace

QList<PlacedMark> placeMarks(const QList<EventMark> &marks, const LaneRoom &room,
                             const std::function<double(qint64 at)> &x,
                             const std::function<double(const EventMark &mark)> &width)
{
    QList<PlacedMark> placed;
    for (const EventMark &mark : marks)
        if (const double at = seenAt(mark, room, x); at >= room.left - 1 && at <= room.right + 1)
            placed.append({&mark, at, {}, {}});
    QList<PlacedMark *> byWeight;
    for (PlacedMark &p : placed)
        byWeight.append(&p);
    std::stable_sort(byWeight.begin(), byWeight.end(),
                     [](const PlacedMark *a, const PlacedMark *b) { return a->mark->weight > b->mark->weight; });

    QList<Stretch> taken;
    if (room.taken)
        taken.append({room.taken->first - 4, room.taken->second + 4});
    QList<double> shapes;
    for (PlacedMark *p : byWeight) {
        const double size = markSize(p->mark->meaning), at = besideNow(p->line, size, room);
        if (std::any_of(shapes.begin(), shapes.end(),
                        [&](double other) { return std::abs(other - at) < leastBetween; }))
            continue;
        shapes.append(at);
        p->shape = at;
        taken.append({at - size / 2 - 1, at + size / 2 + 1});
    }
    for (PlacedMark *p : byWeight)
        if (p->shape)
            placeLabel(*p, width(*p->mark), room, taken);
    return placed;
}

std::optional<double> freePlace(double from, double to, double width, QList<std::pair<double, double>> taken)
{
    constexpr double apart = 5;
    std::sort(taken.begin(), taken.end());
    double x = from;
    for (const auto &[begin, end] : taken)
        if (begin - apart < x + width && end + apart > x)
            x = end + apart;
    return x + width <= to ? std::optional(x) : std::nullopt;
}

} // namespace gw::gui
