// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds blocks of a log to a tally. Any block border will do, lines of any length need no more than LineLimit
// bytes, and no byte is looked at twice: what follows the last newline waits here for its end.
#pragma once

#include "shadow/LogTally.h"

namespace gw::shadow {

class LogScanner
{
public:
    /// @p offset is where in its file the first byte fed will lie.
    explicit LogScanner(qint64 offset = 0) : m_offset(offset) {}

    void feed(QByteArrayView block);
    /// Takes in @p next, which was fed what follows; this one must have ended with a newline.
    void append(LogScanner &&next);

    /// All complete lines.
    [[nodiscard]] const LogTally &complete() const { return m_tally; }
    /// The same and the unfinished last line, as far as it can be trusted.
    [[nodiscard]] LogTally withUnfinished() const;
    [[nodiscard]] qint64 offset() const { return m_offset; }

private:
    bool fastLine(const char *&at);
    void line(const char *begin, const char *end, qint64 offset);

    LogTally m_tally;
    LineCleaner m_cleaner;
    qint64 m_offset = 0;       ///< of the next byte to be fed
    QByteArray m_head;         ///< the unfinished line, at most LineLimit of it
    qint64 m_headLength = 0;   ///< its true length
    std::uint64_t m_clock = 0; ///< the eight bytes of the last time stamp
};

} // namespace gw::shadow
