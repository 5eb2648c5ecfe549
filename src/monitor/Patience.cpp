// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Patience.h"

#include <algorithm>
#include <cmath>

namespace gw::monitor {

Patience Patience::scaled(double speed) const
{
    const double by = std::max(speed, 1.0);
    const auto divided = [by](Milliseconds time, qint64 least) {
        return std::max(Milliseconds(std::llround(double(time.count()) / by)), Milliseconds(least));
    };
    Patience patience = *this;
    patience.first = divided(first, 50);
    patience.longest = divided(longest, 200);
    patience.mostAsked = divided(mostAsked, 200);
    return patience;
}

Milliseconds Patience::delay(qint64 tries, std::optional<Seconds> asked, double random) const
{
    const double doubled = double(first.count()) * std::pow(2.0, double(std::clamp<qint64>(tries - 1, 0, 30)));
    const double wait = std::min(doubled, double(longest.count())) * (0.5 + random / 2);
    Milliseconds time(std::llround(wait));
    if (asked)
        time = std::max(time, std::min(Milliseconds(*asked), mostAsked));
    return time;
}

} // namespace gw::monitor
