// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/ParallelScan.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <memory>
#include <thread>
#include <unistd.h>

namespace gw::shadow {
namespace {

constexpr qint64 ScanBytes = 256 << 10; // stays in the second-level cache between the read and the scan

/// pread until @p size bytes, the end of the file or an error.
std::expected<qint64, int> readFully(int fd, char *to, qint64 size, qint64 offset)
{
    qint64 done = 0;
    while (done < size) {
        const ssize_t got = ::pread(fd, to + done, std::size_t(size - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(errno);
        if (got == 0)
            break;
        done += got;
    }
    return done;
}

/// Where the first line at or after @p from begins; @p end when none does before it.
std::expected<qint64, int> lineStart(int fd, qint64 from, qint64 end, qint64 &read)
{
    qint64 step = 4096;
    for (qint64 at = from - 1; at < end; at += step) {
        step = at == from - 1 ? step : ScanBytes;
        const auto block = readAt(fd, at, std::min(step, end - at));
        if (!block)
            return std::unexpected(block.error());
        read += block->size();
        if (const qsizetype newline = block->indexOf('\n'); newline >= 0)
            return at + newline + 1;
        if (block->isEmpty())
            break;
    }
    return end;
}

struct Piece
{
    LogScanner scanner;
    qint64 end = 0;
    std::expected<qint64, int> read = 0;
};

std::expected<std::vector<Piece>, int> pieces(int fd, qint64 end, LogScanner &&first, qint64 size, qint64 &read)
{
    std::vector<Piece> all;
    all.push_back({std::move(first), end, 0});
    for (qint64 at = all.front().scanner.offset() + size; at < end; at += size) {
        const auto start = lineStart(fd, at, end, read);
        if (!start)
            return std::unexpected(start.error());
        if (*start >= end)
            break;
        all.back().end = *start;
        all.push_back({LogScanner(*start), end, 0});
        at = std::max(at, *start);
    }
    return all;
}

} // namespace

Error readError(int errnoValue, const QString &path)
{
    return systemError(errnoValue, QCoreApplication::translate("gw::shadow", "Cannot read the log"), path);
}

std::expected<QByteArray, int> readAt(int fd, qint64 offset, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    const auto got = readFully(fd, bytes.data(), size, offset);
    if (!got)
        return std::unexpected(got.error());
    bytes.truncate(*got);
    return bytes;
}

std::expected<qint64, int> scan(int fd, qint64 end, LogScanner &scanner, std::stop_token stop)
{
    const auto block = std::make_unique_for_overwrite<char[]>(
        std::size_t(std::min(ScanBytes, std::max<qint64>(1, end - scanner.offset()))));
    const qint64 begin = scanner.offset();
    while (scanner.offset() < end && !stop.stop_requested()) {
        const auto got = readFully(fd, block.get(), std::min(ScanBytes, end - scanner.offset()), scanner.offset());
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            break;
        scanner.feed(QByteArrayView(block.get(), *got));
    }
    return scanner.offset() - begin;
}

std::expected<qint64, int> scanInParallel(int fd, qint64 end, LogScanner &scanner, std::stop_token stop, qint64 piece)
{
    qint64 read = 0;
    const qint64 size = piece > 0 ? piece : std::max<qint64>(4 << 20, (end - scanner.offset()) / 64);
    auto all = pieces(fd, end, std::move(scanner), size, read);
    if (!all)
        return std::unexpected(all.error());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < all->size(); i = next++)
            (*all)[i].read = scan(fd, (*all)[i].end, (*all)[i].scanner, stop);
    };
    {
        std::vector<std::jthread> helpers(std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8) - 1);
        for (auto &helper : helpers)
            helper = std::jthread(work);
        work();
    }
    // A piece that fell short, stopped or cut off by truncation, is the last that counts: no gap is ever skipped.
    scanner = std::move(all->front().scanner);
    for (std::size_t i = 0; i < all->size(); ++i) {
        Piece &part = (*all)[i];
        if (!part.read)
            return std::unexpected(part.read.error());
        read += *part.read;
        if (i > 0)
            scanner.append(std::move(part.scanner));
        if (scanner.offset() < part.end)
            break;
    }
    return read;
}

} // namespace gw::shadow
