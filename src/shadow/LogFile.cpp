// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LogFile.h"

#include "shadow/ParallelScan.h"

#include "base/Descriptor.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/sysmacros.h>

namespace gw::shadow {
namespace {

constexpr qint64 EdgeBytes = 256;
constexpr qint64 ParallelFrom = 8 << 20; // below this starting threads costs more than it saves

QDateTime fromStatx(const statx_timestamp &time)
{
    return QDateTime::fromMSecsSinceEpoch(time.tv_sec * 1000 + time.tv_nsec / 1'000'000, Qt::UTC);
}

} // namespace

LogFile::LogFile(QString path) : m_path(std::move(path)) {}

Error LogFile::error(int errnoValue) const { return readError(errnoValue, m_path); }

Result<qint64> LogFile::refresh(std::stop_token stop)
{
    const auto file = Descriptor::openRegular(QFile::encodeName(m_path));
    if (!file)
        return Failure(file.error());
    qint64 bytes = 0;
    bool steady = false;
    for (int attempt = 0; attempt < 3 && !steady; ++attempt) {
        const auto read = readOnce(file->get(), bytes, stop);
        if (!read)
            return Failure(read.error());
        steady = *read;
    }
    return bytes;
}

Result<bool> LogFile::readOnce(int fd, qint64 &bytes, const std::stop_token &stop)
{
    struct statx info{};
    if (::statx(fd, "", AT_EMPTY_PATH, STATX_BASIC_STATS | STATX_BTIME, &info) != 0)
        return Failure(error(errno));
    const Identity now{makedev(info.stx_dev_major, info.stx_dev_minor), info.stx_ino, qint64(info.stx_size),
                       info.stx_mtime.tv_sec * 1'000'000'000 + info.stx_mtime.tv_nsec};
    m_changedAt = fromStatx(info.stx_mtime);
    m_bornAt = (info.stx_mask & STATX_BTIME) != 0 ? fromStatx(info.stx_btime) : QDateTime();
    if (now == m_identity && now.size == offset())
        return true;
    const auto continued = isContinued(fd, now, bytes);
    if (!continued)
        return Failure(continued.error());
    const LogScanner before = *continued ? m_scanner : LogScanner();
    m_scanner = before;
    m_identity = now;
    const auto steady = readOn(fd, now.size, bytes, stop);
    if (!steady)
        m_scanner = before; // as far as it was read without doubt
    if (!steady || !*steady)
        m_identity = {};
    return steady;
}

/// Whether the file still begins with what was read, so that reading can go on at the offset.
Result<bool> LogFile::isContinued(int fd, const Identity &now, qint64 &bytes)
{
    const bool same = now.device == m_identity.device && now.inode == m_identity.inode && now.size >= offset();
    if (!same || offset() == 0)
        return false;
    for (const auto &[edge, at] : {std::pair(&m_start, qint64(0)), std::pair(&m_tail, offset() - m_tail.size())}) {
        const auto found = readAt(fd, at, edge->size());
        if (!found)
            return Failure(error(found.error()));
        bytes += found->size();
        if (*found != *edge)
            return false;
    }
    return true;
}

Result<bool> LogFile::readOn(int fd, qint64 end, qint64 &bytes, const std::stop_token &stop)
{
    const auto start = edge(fd, 0, bytes);
    if (!start)
        return Failure(start.error());
    const auto read =
        end - offset() >= ParallelFrom ? scanInParallel(fd, end, m_scanner, stop) : scan(fd, end, m_scanner, stop);
    if (!read)
        return Failure(error(read.error()));
    bytes += *read;
    const auto startAfter = edge(fd, 0, bytes);
    const auto tail = edge(fd, offset() - std::min(EdgeBytes, offset()), bytes);
    if (!startAfter || !tail)
        return Failure(startAfter ? tail.error() : startAfter.error());
    m_start = start->first(std::min<qint64>(start->size(), offset()));
    m_tail = tail->first(std::min<qint64>(tail->size(), offset()));
    if (startAfter->startsWith(m_start))
        return true;
    m_scanner = LogScanner();
    return false;
}

/// A few bytes at @p at that tell this file from another.
Result<QByteArray> LogFile::edge(int fd, qint64 at, qint64 &bytes) const
{
    const auto found = readAt(fd, at, EdgeBytes);
    if (!found)
        return Failure(error(found.error()));
    bytes += found->size();
    return *found;
}

} // namespace gw::shadow
