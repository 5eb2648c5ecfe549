// SPDX-License-Identifier: GPL-3.0-or-later
// How fast long work goes and when it will be done.
#pragma once

#include <QString>

#include <chrono>

namespace gw {

/// Begins when it is asked first. Not thread-safe.
class Pace
{
public:
    using Clock = std::chrono::steady_clock;
    /// ", 310,000/s, 4 s left", to be set behind "1,234 of 5,000 files"; empty in the first second, and while nothing
    /// is done. A @p total of 0 is not known: the rate alone. What was done when first asked does not count for the
    /// rate.
    [[nodiscard]] QString text(qint64 done, qint64 total, Clock::time_point now = Clock::now());

private:
    Clock::time_point m_begin{};
    qint64 m_first = -1, m_total = 0;
};

} // namespace gw
