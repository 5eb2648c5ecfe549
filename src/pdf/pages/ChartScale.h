// SPDX-License-Identifier: GPL-3.0-or-later
// Round numbers for axes, and lines with no more points than can be told apart.
#pragma once

#include "document/Chart.h"

#include <QList>
#include <QPointF>

namespace gw::pdf {

/// From 0, unless there are values below it, to the first round number above the highest.
struct ValueScale
{
    double low = 0, high = 1, step = 1;
    [[nodiscard]] QList<double> ticks() const;
    [[nodiscard]] QString label(double tick) const; ///< "20k", "1.5"
};
[[nodiscard]] ValueScale valueScale(const document::Chart &chart);

struct TimeScale
{
    qint64 from = 0, to = 1; ///< milliseconds since the epoch
    int offset = 0;          ///< seconds east of UTC
    [[nodiscard]] double share(qint64 time) const { return double(time - from) / double(to - from); }
    [[nodiscard]] QList<qint64> ticks() const; ///< at most seven, on round times of the day
    [[nodiscard]] QString label(qint64 tick) const;
};
/// @p utcOffset: "+01:00", "-05:30"; anything else is UTC.
[[nodiscard]] TimeScale timeScale(const document::Chart &chart, const QString &utcOffset);
[[nodiscard]] int secondsOf(const QString &utcOffset);

/// One unbroken piece of a line, in shares of the plot: x to the right, y upwards.
using Stroke = QList<QPointF>;
/// @p columns: of the plot; of more points than twice that, lowest and highest of each column remain.
[[nodiscard]] QList<Stroke> strokes(const document::Series &series, const TimeScale &time, const ValueScale &values,
                                    int columns);

} // namespace gw::pdf
