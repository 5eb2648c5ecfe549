// SPDX-License-Identifier: GPL-3.0-or-later
// Takes one line of a shadow log apart: colours, level, time, message. Works on bytes, allocates nothing.
#pragma once

#include "shadow/RunFacts.h"

#include <QByteArrayView>

#include <bit>
#include <cstdint>
#include <cstring>

namespace gw::shadow {

/// What lies beyond this in a line is not looked at, and nothing of it is kept.
inline constexpr qsizetype LineLimit = 64 * 1024;

struct ParsedLine
{
    Level level = Level::Raw;
    int second = -1;        ///< of the day, -1 when the line has no valid time
    QByteArrayView message; ///< without level, time and colours; points into the line or into the cleaner
};

/// Removes colours, NULs and other control bytes. Lines without any, nearly all, are returned as they are.
class LineCleaner
{
public:
    [[nodiscard]] QByteArrayView clean(QByteArrayView line);

private:
    QByteArray m_buffer;
};

/// @p line without its newline, at most LineLimit bytes of it are read.
[[nodiscard]] ParsedLine parseLine(QByteArrayView line, LineCleaner &cleaner);

/// Eight bytes as a number whose lowest byte is the first, on every machine.
[[nodiscard]] inline std::uint64_t loadLittle64(const char *bytes)
{
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return std::endian::native == std::endian::little ? value : __builtin_bswap64(value);
}

/// "HH:MM:SS" at @p text, 8 bytes, as second of the day; -1 when it is no time.
[[nodiscard]] inline int parseClock(const char *text)
{
    // XOR turns each digit into its value and each colon into 0: one addition then checks all of them.
    const std::uint64_t x = loadLittle64(text) ^ 0x30303a30303a3030;
    const std::uint64_t over = (x + 0x76'7a'7f'76'7a'7f'76'7d) | x; // limits 2 9 : 5 9 : 5 9, first byte lowest
    if ((over & 0x8080808080808080) != 0)
        return -1;
    const auto digits = [x](int at) { return int(x >> (at * 8) & 15) * 10 + int(x >> (at * 8 + 8) & 15); };
    const int hours = digits(0);
    return hours < 24 ? (hours * 60 + digits(3)) * 60 + digits(6) : -1;
}

/// Walks over a message by what is expected next. A step that does not fit leaves the cursor failed.
class Cursor
{
public:
    explicit Cursor(QByteArrayView text) : m_text(text) {}
    Cursor &literal(QByteArrayView expected);
    Cursor &number(qint64 &value); ///< 1 to 9 digits: sums over any log then fit
    Cursor &blanks();              ///< any number of them, also none
    [[nodiscard]] QByteArrayView rest() const { return m_text; }
    explicit operator bool() const { return m_good; }

private:
    QByteArrayView m_text;
    bool m_good = true;
};

} // namespace gw::shadow
