// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LogIndex.h"

#include "shadow/LogMatcher.h"
#include "shadow/LogTally.h"
#include "shadow/ParallelScan.h"

#include "base/Descriptor.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace gw::shadow {
namespace {

constexpr qint64 markBytes = 64 << 10;
constexpr qint64 blockBytes = 256 << 10;
constexpr qint64 edgeBytes = 256;
constexpr std::size_t mostCells = 4096;
constexpr qint64 dayLength = 86'400;

void merge(LogBucket &into, const LogBucket &other)
{
    if (into.offset < 0)
        into.offset = other.offset;
    into.lines += other.lines;
    into.warnings += other.warnings;
    into.errors += other.errors;
}

} // namespace

LogIndex::LogIndex(QString path) : m_path(std::move(path)) {}

void LogIndex::Row::add(qint64 at, qint64 offset, Level level)
{
    at = std::max<qint64>(0, at);
    while (at / width >= qint64(mostCells)) {
        for (std::size_t i = 0; i < cells.size(); i += 2) {
            LogBucket pair = cells[i];
            if (i + 1 < cells.size())
                merge(pair, cells[i + 1]);
            cells[i / 2] = pair;
        }
        cells.resize((cells.size() + 1) / 2);
        width *= 2;
    }
    const auto index = std::size_t(at / width);
    if (index >= cells.size())
        cells.resize(index + 1);
    merge(cells[index], {offset, 1, level == Level::Warn ? 1 : 0, level == Level::Error ? 1 : 0});
}

void LogIndex::clear()
{
    m_start.clear();
    m_tail.clear();
    m_offset = m_lines = m_newlines = m_warnings = m_errors = m_time = 0;
    m_inLongLine = false;
    m_marks.clear();
    m_byTime = m_byBytes = {};
    m_firstSecond = m_lastSecond = -1;
}

Result<void> LogIndex::knowAgain(int fd)
{
    struct stat info{};
    if (::fstat(fd, &info) != 0)
        return Failure(readError(errno, m_path));
    bool same = info.st_dev == m_device && info.st_ino == m_inode && info.st_size >= m_offset;
    for (const auto &[edge, at] : {std::pair(&m_start, qint64(0)), std::pair(&m_tail, m_offset - m_tail.size())}) {
        if (!same)
            break;
        const auto found = readAt(fd, at, edge->size());
        if (!found)
            return Failure(readError(found.error(), m_path));
        m_fetched += found->size();
        same = *found == *edge;
    }
    if (!same)
        clear();
    m_device = info.st_dev;
    m_inode = info.st_ino;
    m_size = info.st_size;
    return {};
}

void LogIndex::newlineAt(qint64 offset)
{
    while (qint64(m_marks.size()) * markBytes <= offset)
        m_marks.push_back(m_newlines);
    ++m_newlines;
}

void LogIndex::line(QByteArrayView bytes, qint64 offset)
{
    const ParsedLine parsed = parseQuickly(bytes, m_cleaner);
    if (parsed.second >= 0) {
        if (m_lastSecond < 0)
            m_firstSecond = m_lastSecond = parsed.second;
        m_time += parsed.second - m_lastSecond + daysBetween(m_lastSecond, parsed.second) * dayLength;
        m_lastSecond = parsed.second;
    }
    ++m_lines;
    m_warnings += parsed.level == Level::Warn ? 1 : 0;
    m_errors += parsed.level == Level::Error ? 1 : 0;
    m_byTime.add(m_time, offset, parsed.level);
    m_byBytes.add(offset / markBytes, offset, parsed.level);
}

/// False when nothing more can be read now.
Result<bool> LogIndex::readBlock(int fd, qint64 size)
{
    const auto block = readAt(fd, m_offset, std::min(blockBytes, size - m_offset));
    if (!block)
        return Failure(readError(block.error(), m_path));
    m_fetched += block->size();
    const char *const data = block->constData(), *const stop = data + block->size();
    const char *at = data;
    const qint64 begin = m_offset;
    while (at < stop) {
        const auto *newline = static_cast<const char *>(std::memchr(at, '\n', std::size_t(stop - at)));
        if (newline == nullptr)
            break;
        if (!m_inLongLine)
            line(QByteArrayView(at, newline), begin + (at - data));
        m_inLongLine = false;
        newlineAt(begin + (newline - data));
        at = newline + 1;
    }
    // A line longer than what anyone looks at counts by its head; the rest is skipped.
    if (at < stop && (m_inLongLine || stop - at > LineLimit)) {
        if (!m_inLongLine)
            line(QByteArrayView(at, stop), begin + (at - data));
        m_inLongLine = true;
        at = stop;
    }
    m_offset = begin + (at - data);
    return at > data;
}

Result<bool> LogIndex::readOn(qint64 until, Milliseconds atMost, std::stop_token stop)
{
    const auto deadline = std::chrono::steady_clock::now() + atMost;
    const auto file = Descriptor::openRegular(QFile::encodeName(m_path));
    if (!file)
        return Failure(file.error());
    bool first = true;
    for (;;) {
        const std::scoped_lock lock(m_mutex); // for one block at a time: others may ask for numbers meanwhile
        if (first)
            if (const auto known = knowAgain(file->get()); !known)
                return Failure(known.error());
        const qint64 end = std::min(until, m_size);
        first = false;
        if (m_offset >= end)
            return true;
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("gw::shadow", "Cancelled"), m_path);
        const auto more = readBlock(file->get(), m_size);
        if (!more)
            return Failure(more.error());
        const auto start = readAt(file->get(), 0, std::min(edgeBytes, m_offset));
        const qint64 tail = std::min(edgeBytes, m_offset);
        const auto last = readAt(file->get(), m_offset - tail, tail);
        if (!start || !last)
            return Failure(readError(start ? last.error() : start.error(), m_path));
        m_start = *start;
        m_tail = *last;
        if (!*more)
            return true; // only an unfinished line is left
        if (std::chrono::steady_clock::now() > deadline)
            return m_offset >= end;
    }
}

qint64 LogIndex::countBefore(int fd, qint64 offset) const
{
    if (offset > m_offset || m_marks.empty())
        return offset == 0 ? 0 : -1;
    const qint64 mark = std::min<qint64>(offset / markBytes, qint64(m_marks.size()) - 1);
    qint64 count = m_marks[std::size_t(mark)];
    for (qint64 at = mark * markBytes; at < offset;) {
        const auto block = readAt(fd, at, std::min(markBytes, offset - at));
        if (!block || block->isEmpty())
            return -1;
        count += std::count(block->begin(), block->end(), '\n');
        at += block->size();
    }
    return count;
}

qint64 LogIndex::linesBefore(qint64 offset) const
{
    const auto file = Descriptor::openRegular(QFile::encodeName(m_path));
    const std::scoped_lock lock(m_mutex);
    return file ? countBefore(file->get(), offset) : -1;
}

void LogIndex::number(QList<LogLine> &lines) const
{
    const auto file = Descriptor::openRegular(QFile::encodeName(m_path));
    if (!file)
        return;
    const std::scoped_lock lock(m_mutex);
    QList<LogLine *> order;
    for (LogLine &line : lines)
        order.append(&line);
    std::sort(order.begin(), order.end(), [](const LogLine *a, const LogLine *b) { return a->offset < b->offset; });
    qint64 at = -1, count = 0;
    for (LogLine *line : order) {
        // From the line before when it is near, else from the mark before this one.
        if (at >= 0 && line->offset - at < markBytes && line->offset <= m_offset) {
            const auto between = readAt(file->get(), at, line->offset - at);
            count = between && between->size() == line->offset - at
                        ? count + std::count(between->begin(), between->end(), '\n')
                        : -1;
        } else {
            count = countBefore(file->get(), line->offset);
        }
        at = count < 0 ? -1 : line->offset;
        line->number = count + 1;
    }
}

qint64 LogIndex::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_offset;
}

qint64 LogIndex::fetched() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fetched;
}

LogHistogram LogIndex::histogram(qint64 buckets) const
{
    const std::scoped_lock lock(m_mutex);
    LogHistogram all;
    all.bytes = m_offset;
    all.size = m_size;
    all.lines = m_lines;
    all.warnings = m_warnings;
    all.errors = m_errors;
    all.firstSecond = m_firstSecond;
    const Row &row = m_firstSecond >= 0 ? m_byTime : m_byBytes;
    const qint64 cells = qint64(row.cells.size());
    const qint64 together = std::max<qint64>(1, (cells + buckets - 1) / std::max<qint64>(1, buckets));
    (m_firstSecond >= 0 ? all.bucketSeconds : all.bucketBytes) =
        row.width * together * (m_firstSecond >= 0 ? 1 : markBytes);
    for (qint64 i = 0; i < cells; i += together) {
        LogBucket bucket;
        for (qint64 k = i; k < std::min(cells, i + together); ++k)
            merge(bucket, row.cells[std::size_t(k)]);
        all.buckets.append(bucket);
    }
    return all;
}

} // namespace gw::shadow
