// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/WholeRun.h"

#include <algorithm>
#include <array>

namespace gw::gui {

Span wholeRun(qint64 start, qint64 planned, qint64 seen)
{
    constexpr qint64 minute = 60'000;
    constexpr std::array minutes{10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440, 2880, 5760, 10080};
    const Span all{start, std::max({planned, seen, start + minute})};
    const qint64 wanted = (seen - start) * 5 / 4;
    for (const qint64 step : minutes)
        if (step * minute >= wanted)
            // The last steps before the end are not worth a change.
            return step * minute * 3 < all.length() * 2 ? Span{start, start + step * minute} : all;
    return all;
}

} // namespace gw::gui
