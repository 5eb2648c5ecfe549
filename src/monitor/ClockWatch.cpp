// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/ClockWatch.h"

#include "monitor/Text.h"

#include <ctime>
#include <utility>

namespace gw::monitor {
namespace {

/// Less than this is how clocks are read and slewed, not an event.
constexpr Milliseconds sleepAtLeast{2'000}, jumpAtLeast{5'000}, gapAtLeast{60'000};

Milliseconds read(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return Milliseconds(qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000);
}

QString span(Milliseconds time)
{
    return formatDuration(std::chrono::duration_cast<Seconds>(time < Milliseconds(0) ? -time : time));
}

} // namespace

Clocks Clocks::now() { return {read(CLOCK_MONOTONIC), read(CLOCK_BOOTTIME), QDateTime::currentDateTimeUtc()}; }

QStringList ClockWatch::take(const Clocks &clocks, Milliseconds expected)
{
    const auto last = std::exchange(m_last, clocks);
    if (!last)
        return {};
    QStringList told;
    const Milliseconds awake = clocks.monotonic - last->monotonic;
    const Milliseconds elapsed = clocks.boot - last->boot;
    const Milliseconds jump = Milliseconds(last->wall.msecsTo(clocks.wall)) - elapsed;
    if (elapsed - awake >= sleepAtLeast)
        told << Text::tr("The machine slept for %1; nothing was watched meanwhile").arg(span(elapsed - awake));
    if (awake >= 2 * expected + gapAtLeast)
        told << Text::tr("The monitor was held up for %1; nothing was watched meanwhile").arg(span(awake));
    if (jump >= jumpAtLeast)
        told << Text::tr("The clock jumped %1 ahead").arg(span(jump));
    else if (-jump >= jumpAtLeast)
        told << Text::tr("The clock jumped %1 back").arg(span(jump));
    return told;
}

} // namespace gw::monitor
