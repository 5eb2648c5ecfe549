// SPDX-License-Identifier: GPL-3.0-or-later
// Searches a log of any size in bounded steps, forwards or backwards, on all cores. Blocks are read, nothing is mapped.
#pragma once

#include "shadow/LogLines.h"
#include "shadow/LogMatcher.h"

#include <functional>
#include <stop_token>

namespace gw::shadow {

enum class Direction : quint8 { Forward, Backward };
constexpr auto enumNames(Direction)
{
    return std::array{std::pair{Direction::Forward, "forward"}, std::pair{Direction::Backward, "backward"}};
}

/// Where to search, and how much of it in one step.
struct LogStretch
{
    Direction direction = Direction::Forward;
    std::optional<qint64>
        from; ///< forwards lines that begin at or after it, backwards those before it; none: the whole log
    std::optional<qint64> to; ///< forwards up to lines that begin before it, backwards down to it
    qint64 count = 500;       ///< lines wanted; 0: only their number
    bool unfinished = false;  ///< a last line that lacks its newline counts too; the next step finds it again
    Milliseconds atMost{400}; ///< after it the step ends with what was found so far
};

struct LogFindings
{
    QList<LogLine> lines;    ///< in the order of the search: backwards the last line comes first; not numbered
    qint64 matches = 0;      ///< their number, or that of all that matched when only they were counted
    qint64 nextOffset = 0;   ///< `from` of the next step
    qint64 followOffset = 0; ///< where a forward search finds what is completed after a search from the log's end
    qint64 scannedBytes = 0;
    qint64 size = 0;       ///< of the log when the step began; what is appended later is for the next step
    qint64 givenUp = 0;    ///< lines at which the regular expression took too long; they count as not matching
    bool finished = false; ///< nothing is left between nextOffset and where the search was to end
};

/// One step. Only complete lines count, unless told otherwise: one that still lacks its newline is found when it has
/// it. Lines are cut at 64 KiB, and so is the page at 1 MiB of text. BadInput when the log is shorter than `from`: it
/// was truncated or rotated. @p progress gets per mille of the stretch.
[[nodiscard]] Result<LogFindings> searchLog(const QString &path, const LogMatcher &matcher, const LogStretch &stretch,
                                            std::stop_token stop,
                                            const std::function<void(int permille)> &progress = {});

} // namespace gw::shadow
