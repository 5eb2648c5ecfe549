// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities that must not be mixed up. Durations are std::chrono's; instants are QDateTime in UTC.
#pragma once

#include <QString>

#include <chrono>
#include <compare>

namespace gw {

using Seconds = std::chrono::seconds;
using Milliseconds = std::chrono::milliseconds;

/// Number of a cycle as the runner counts them: the first is 1.
struct CycleNumber
{
    qint64 value = 0;
    auto operator<=>(const CycleNumber &) const = default;
};

/// A size on disk or in a file.
struct Bytes
{
    qint64 value = 0;
    auto operator<=>(const Bytes &) const = default;
    Bytes &operator+=(Bytes other)
    {
        value += other.value;
        return *this;
    }
};

[[nodiscard]] constexpr Bytes operator+(Bytes a, Bytes b) { return {a.value + b.value}; }
[[nodiscard]] constexpr Bytes megabytes(qint64 n) { return {n * 1024 * 1024}; }

/// "60 MB", "3.8 GB": three significant figures, powers of 1024 as `du -h` counts them.
[[nodiscard]] QString formatBytes(Bytes bytes);
/// "13:59:56", hours may exceed 24.
[[nodiscard]] QString formatClock(Seconds duration);
/// "10 h 00 min", "31 min", "12 s": for sentences.
[[nodiscard]] QString formatDuration(Seconds duration);
/// Numbers for people, in the language of the words around them, whatever the locale of the system; what programs read
/// uses QString::number(). "15,048", in German "15.048".
[[nodiscard]] QString formatCount(qint64 n);
/// "2.0": as many decimals. Thousands are not divided.
[[nodiscard]] QString formatDecimal(double value, int decimals);
/// "0.068", "12", "1e+06": at most so many significant figures, without noughts at the end.
[[nodiscard]] QString formatSignificant(double value, int figures);
/// @p n as tr() takes it to choose a plural form.
[[nodiscard]] int pluralCount(qint64 n);

} // namespace gw
