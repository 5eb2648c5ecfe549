// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LogScanner.h"

#include <algorithm>
#include <utility>

namespace gw::shadow {
namespace {

/// No line that the fast path takes is longer: near the end of a block the careful path reads on.
constexpr qsizetype FastReach = 192;

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

template<std::size_t N> [[gnu::always_inline]] inline bool take(const char *&at, const char (&text)[N])
{
    if (std::memcmp(at, text, N - 1) != 0)
        return false;
    at += N - 1;
    return true;
}

/// One to nine digits at @p at, ten bytes of which must be readable.
[[gnu::always_inline]] inline bool takeNumber(const char *&at, qint64 &value)
{
    std::uint64_t x = loadLittle64(at) ^ 0x3030303030303030;
    const std::uint64_t other = ((x + 0x7676767676767676) | x) & 0x8080808080808080; // lowest set bit: first non-digit
    const int digits = std::countr_zero(other) / 8;
    if (digits == 0)
        return false;
    at += digits;
    x <<= 64 - 8 * digits;
    x = x * 10 + (x >> 8); // pairs, then fours, then all: three multiplications for eight digits
    value = qint64(
        (((x & 0x000000FF000000FF) * 0x000F424000000064) + (((x >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >>
            32 &
        0xFFFFFFFF);
    if (digits == 8 && isDigit(*at))
        value = value * 10 + (*at++ - '0');
    return !isDigit(*at);
}

/// "[INFO] " or "[STEP] ", with the runner's colours or without.
[[gnu::always_inline]] inline bool takeLevel(const char *&at)
{
    const char *p = at;
    const bool coloured = *p == '\x1b';
    if (coloured && (!take(p, "\x1b[0;3") || *p < '0' || *p > '7' || p[1] != 'm'))
        return false;
    p += coloured ? 2 : 0;
    if (!take(p, "[INFO]") && !take(p, "[STEP]"))
        return false;
    if ((coloured && !take(p, "\x1b[0m")) || *p != ' ')
        return false;
    at = p + 1;
    return true;
}

bool takeProgress(const char *&at, Progress &line)
{
    if (!take(at, "Progress: ") || !takeNumber(at, line.lastCycles) || !take(at, " cycles, ") ||
        !takeNumber(at, line.workflows) || !take(at, " workflows, ") || !takeNumber(at, line.mismatches) ||
        !take(at, " mismatches, ") || !takeNumber(at, line.remaining) || !take(at, "s remaining\n"))
        return false;
    line.firstCycles = line.lastCycles;
    return true;
}

qint64 nulsIn(const char *begin, const char *end)
{
    qint64 count = 0;
    while ((begin = static_cast<const char *>(std::memchr(begin, 0, std::size_t(end - begin)))) != nullptr) {
        ++count;
        ++begin;
    }
    return count;
}

} // namespace

/// Takes one line exactly as the runner writes it, as nearly all of a verbose log are; false: any other.
bool LogScanner::fastLine(const char *&at)
{
    const char *p = at;
    if (!takeLevel(p))
        return false;
    const std::uint64_t clock = loadLittle64(p);
    const int second = clock == m_clock ? m_tally.last.second : parseClock(p);
    if (second < 0 || p[8] != ' ')
        return false;
    p += 9;
    qint64 cycle = 0;
    qint64 workflows = 0;
    qint64 replays = 0;
    if (take(p, "Cycle ")) {
        if (!takeNumber(p, cycle) || !take(p, ": ") || !takeNumber(p, workflows) || !take(p, " workflows, ") ||
            !takeNumber(p, replays) || !take(p, " replays, 0 mismatches\n"))
            return false;
        m_tally.stamp(second);
        m_tally.cyclePassed(cycle, workflows, replays);
    } else if (take(p, "Running cycle ")) {
        if (!takeNumber(p, cycle) || !take(p, "...\n"))
            return false;
        m_tally.stamp(second);
        m_tally.cycleStarted(cycle);
    } else if (Progress progress; takeProgress(p, progress)) {
        m_tally.stamp(second);
        m_tally.progressed(progress);
    } else {
        return false;
    }
    m_clock = clock;
    ++m_tally.lines;
    at = p;
    return true;
}

void LogScanner::line(const char *begin, const char *end, qint64 offset)
{
    m_clock = 0; // the careful path may set another time
    m_tally.nulBytes += nulsIn(begin, end);
    m_tally.add(QByteArrayView(begin, end), offset, m_cleaner);
}

void LogScanner::feed(QByteArrayView block)
{
    const char *at = block.data();
    const char *const end = at + block.size();
    const char *const start = at;
    const auto newline = [&] { return static_cast<const char *>(std::memchr(at, '\n', std::size_t(end - at))); };
    if (m_headLength > 0 && at != end) {
        const char *const stop = newline();
        const char *const until = stop != nullptr ? stop : end;
        m_head.append(at, std::min<qsizetype>(until - at, LineLimit - m_head.size()));
        m_tally.nulBytes += nulsIn(at, until);
        m_headLength += until - at;
        at = until;
        if (stop != nullptr) {
            m_tally.add(m_head, m_offset + (stop - start) - m_headLength, m_cleaner);
            m_clock = 0;
            m_head.clear();
            m_headLength = 0;
            ++at;
        }
    }
    while (at != end) {
        while (end - at >= FastReach && fastLine(at)) {
        }
        const char *const stop = at != end ? newline() : nullptr;
        if (stop == nullptr)
            break;
        line(at, stop, m_offset + (at - start));
        at = stop + 1;
    }
    if (at != end) {
        m_head.append(at, std::min<qsizetype>(end - at, LineLimit));
        m_tally.nulBytes += nulsIn(at, end);
        m_headLength += end - at;
    }
    m_offset += block.size();
}

void LogScanner::append(LogScanner &&next)
{
    Q_ASSERT(m_headLength == 0);
    m_tally.append(next.m_tally);
    m_offset = next.m_offset;
    m_head = std::move(next.m_head);
    m_headLength = next.m_headLength;
    m_clock = 0;
}

LogTally LogScanner::withUnfinished() const
{
    LogTally all = m_tally;
    if (m_headLength > 0) {
        LogTally last;
        LineCleaner cleaner;
        last.add(m_head, m_offset - m_headLength, cleaner, false);
        all.append(last);
    }
    return all;
}

} // namespace gw::shadow
