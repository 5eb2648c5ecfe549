// SPDX-License-Identifier: GPL-3.0-or-later
// What must be known of a whole log to number its lines and to draw it over time: read once, then only what is new.
#pragma once

#include "shadow/LineParser.h"
#include "shadow/LogLines.h"

#include <chrono>
#include <mutex>
#include <stop_token>
#include <vector>

namespace gw::shadow {

/// Lines of one span of the log.
struct LogBucket
{
    qint64 offset = -1; ///< of its first line; -1: it has none
    qint64 lines = 0, warnings = 0, errors = 0;
    bool operator==(const LogBucket &) const = default;
};
template<class V> void describe(V &v, LogBucket &b)
{
    v("offset", b.offset);
    v("lines", b.lines);
    v("warnings", b.warnings);
    v("errors", b.errors);
}

/// Complete lines by the time they tell, or by bytes where none tells any.
struct LogHistogram
{
    qint64 bytes = 0;      ///< how far the log was read
    qint64 size = 0;       ///< of the log; more than `bytes` when there is more to read, or an unfinished line
    bool finished = false; ///< all complete lines are counted
    qint64 lines = 0, warnings = 0, errors = 0;
    int firstSecond = -1; ///< of the day, at the start of the first bucket; -1: the buckets are of equal bytes
    qint64 bucketSeconds = 0, bucketBytes = 0;
    QList<LogBucket> buckets;
};
template<class V> void describe(V &v, LogHistogram &h)
{
    v("bytes", h.bytes);
    v("size", h.size);
    v("finished", h.finished);
    v("lines", h.lines);
    v("warnings", h.warnings);
    v("errors", h.errors);
    v("first_second", h.firstSecond);
    v("bucket_s", h.bucketSeconds);
    v("bucket_bytes", h.bucketBytes);
    v("buckets", h.buckets);
}

/// Thread-safe. A log that was truncated or replaced is begun anew. Memory: about 1/8,000 of the log, and 256 KB.
class LogIndex
{
public:
    explicit LogIndex(QString path);

    /// Reads on, up to the line that holds @p until or for about @p atMost. True when it got there.
    [[nodiscard]] Result<bool> readOn(qint64 until, Milliseconds atMost, std::stop_token stop);
    /// Line numbers for @p lines, in any order; those beyond what was read keep 0.
    void number(QList<LogLine> &lines) const;
    /// Complete lines before @p offset; -1 beyond what was read.
    [[nodiscard]] qint64 linesBefore(qint64 offset) const;
    [[nodiscard]] LogHistogram histogram(qint64 buckets) const;
    [[nodiscard]] qint64 bytes() const; ///< read so far
    [[nodiscard]] qint64
    fetched() const; ///< bytes taken from the file since this was made: tells that nothing is read twice

private:
    /// Spans of equal width; they are merged in pairs whenever there are too many.
    struct Row
    {
        qint64 width = 1;
        std::vector<LogBucket> cells;
        void add(qint64 at, qint64 offset, Level level);
    };
    [[nodiscard]] Result<void> knowAgain(int fd);
    [[nodiscard]] Result<bool> readBlock(int fd, qint64 size);
    void clear();
    void line(QByteArrayView bytes, qint64 offset);
    void newlineAt(qint64 offset);
    [[nodiscard]] qint64 countBefore(int fd, qint64 offset) const;

    const QString m_path;
    mutable std::mutex m_mutex;
    quint64 m_device = 0, m_inode = 0;
    QByteArray m_start, m_tail;      ///< edges of what was read, to know the file again
    qint64 m_offset = 0, m_size = 0; ///< of the first line that was not read; of the file
    mutable qint64 m_fetched = 0;
    bool m_inLongLine = false; ///< its head is counted, its end was not seen
    qint64 m_lines = 0, m_newlines = 0, m_warnings = 0, m_errors = 0;
    std::vector<qint64> m_marks; ///< newlines before each multiple of markBytes
    Row m_byTime, m_byBytes;
    int m_firstSecond = -1, m_lastSecond = -1;
    qint64 m_time = 0; ///< seconds from the first time to the last
    LineCleaner m_cleaner;
};

} // namespace gw::shadow
