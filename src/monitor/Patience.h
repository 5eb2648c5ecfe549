// SPDX-License-Identifier: GPL-3.0-or-later
// When a message is tried again, and for how long.
#pragma once

#include "base/Units.h"

#include <optional>

namespace gw::monitor {

/// How often and how long is tried. In a lab all times are divided by its speed.
struct Patience
{
    Milliseconds first{1'000};         ///< after the first failure; doubled each time, a little at random
    Milliseconds longest{600'000};     ///< between two tries
    Milliseconds mostAsked{3'600'000}; ///< that a Retry-After is honoured for
    qint64 attempts = 150;             ///< then it is given up: about a day at the longest distance
    Milliseconds limit{10'000};        ///< for one try

    [[nodiscard]] Patience scaled(double speed) const;
    /// Before the next try after @p tries; @p random in [0, 1).
    [[nodiscard]] Milliseconds delay(qint64 tries, std::optional<Seconds> asked, double random) const;
};

} // namespace gw::monitor
