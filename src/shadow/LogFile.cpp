// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LogFile.h"

#include "shadow/ParallelScan.h"

#include "base/Descriptor.h"

#include <QCoreApplication>
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

Error LogFile::error(int errnoValue) const
{
    return systemError(errnoValue, QCoreApplication::translate("gw::shadow", "Cannot read the log"), m_path);
}

Result<qint64> LogFile::refresh(std::stop_token stop)
{
    const auto file = Descriptor::openRegular(QFile::encodeName(m_path));
    if (!file)
        return Failure(file.error());
    struct statx info{};
    if (::statx(file->get(), "", AT_EMPTY_PATH, STATX_BASIC_STATS | STATX_BTIME, &info) != 0)
        return Failure(error(errno));
    const Identity now{makedev(info.stx_dev_major, info.stx_dev_minor), info.stx_ino, qint64(info.stx_size),
                       info.stx_mtime.tv_sec * 1'000'000'000 + info.stx_mtime.tv_nsec};
    m_changedAt = fromStatx(info.stx_mtime);
    m_bornAt = (info.stx_mask & STATX_BTIME) != 0 ? fromStatx(info.stx_btime) : QDateTime();
    if (now == m_identity && now.size == offset())
        return 0;
    qint64 bytes = 0;
    const auto continued = isContinued(file->get(), now, bytes);
    if (!continued)
        return Failure(continued.error());
    const LogScanner before = *continued ? m_scanner : LogScanner();
    m_scanner = before;
    m_identity = now;
    const auto read = readOn(file->get(), now.size, stop);
    if (!read) {
        m_scanner = before; // as far as it was read without doubt
        return Failure(read.error());
    }
    bytes += *read;
    if (const auto edges = rememberEdges(file->get(), bytes); !edges)
        return Failure(edges.error());
    return bytes;
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

Result<qint64> LogFile::readOn(int fd, qint64 end, std::stop_token stop)
{
    const qint64 begin = offset();
    const auto read = end - begin >= ParallelFrom ? scanInParallel(fd, end, m_scanner, stop) : scan(fd, end, m_scanner, stop);
    if (!read)
        return Failure(error(read.error()));
    return *read;
}

Result<void> LogFile::rememberEdges(int fd, qint64 &bytes)
{
    const qint64 size = std::min(EdgeBytes, offset());
    for (const auto &[edge, at] : {std::pair(&m_start, qint64(0)), std::pair(&m_tail, offset() - size)}) {
        const auto found = readAt(fd, at, size);
        if (!found)
            return Failure(error(found.error()));
        bytes += found->size();
        *edge = *found;
    }
    return {};
}

} // namespace gw::shadow
