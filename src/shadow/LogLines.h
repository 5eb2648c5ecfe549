// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a log by number or from its end, for views and `tail`. Blocks are read, nothing is mapped.
#pragma once

#include "shadow/RunFacts.h"

namespace gw::shadow {

struct LogLine
{
    qint64 number = 0; ///< 1-based; 0 when the log was entered from its end and not counted
    qint64 offset = 0; ///< of its first byte
    Level level = Level::Raw;
    int secondOfDay = -1; ///< host's local time of day, -1 when the line has none
    QString text;         ///< message without level, time and colours; invalid UTF-8 shown as U+FFFD
};
template<class V> void describe(V &v, LogLine &l)
{
    v("number", l.number);
    v("offset", l.offset);
    v("level", l.level);
    v("second_of_day", l.secondOfDay);
    v("text", l.text);
}

/// One line taken apart, without its newline. Never fails: what is no log line is Level::Raw.
[[nodiscard]] LogLine parseLogLine(QByteArrayView line);

/// The last @p count lines of @p path. Lines longer than 64 KiB are cut.
[[nodiscard]] Result<QList<LogLine>> tailLog(const QString &path, qint64 count);
/// Complete lines that start at or after byte @p offset, at most @p count; @p nextOffset is where to go on.
/// A file shorter than @p offset was truncated or rotated: BadInput, start again at 0.
[[nodiscard]] Result<QList<LogLine>> readLog(const QString &path, qint64 offset, qint64 count, qint64 &nextOffset);

} // namespace gw::shadow
