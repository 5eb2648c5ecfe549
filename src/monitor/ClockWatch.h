// SPDX-License-Identifier: GPL-3.0-or-later
// Between two checks: did the machine sleep, did its clock jump, was the monitor itself held up? After any of these the
// age of a file says nothing about the run. Pure but for now().
#pragma once

#include "base/Units.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace gw::monitor {

/// The three clocks at one moment. Monotonic time stands still while the machine sleeps, boot time does not.
struct Clocks
{
    Milliseconds monotonic{0}, boot{0};
    QDateTime wall;
    [[nodiscard]] static Clocks now();
};

class ClockWatch
{
public:
    /// Sentences about what happened since the last call, if anything. @p expected is how long the next check was
    /// planned to be away; twice that and a minute more is a gap.
    [[nodiscard]] QStringList take(const Clocks &clocks, Milliseconds expected);

private:
    std::optional<Clocks> m_last;
};

} // namespace gw::monitor
