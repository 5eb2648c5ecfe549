// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LogLines.h"

#include "shadow/LineParser.h"
#include "shadow/ParallelScan.h"

#include "base/Descriptor.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace gw::shadow {
namespace {

constexpr qint64 BlockBytes = 64 * 1024;
constexpr qint64 MaxLines = 100'000;  // of one answer
constexpr qint64 MostRead = 64 << 20; // read for one answer

struct OpenLog
{
    Descriptor file;
    qint64 size = 0;
};

Result<OpenLog> openLog(const QString &path)
{
    auto file = Descriptor::openRegular(QFile::encodeName(path));
    if (!file)
        return Failure(file.error());
    struct stat info{};
    if (::fstat(file->get(), &info) != 0)
        return Failure(readError(errno, path));
    return OpenLog{std::move(*file), info.st_size};
}

LogLine lineAt(QByteArrayView bytes, qint64 offset)
{
    LogLine line = parseLogLine(bytes);
    line.offset = offset;
    return line;
}

} // namespace

LogLine parseLogLine(QByteArrayView line)
{
    LineCleaner cleaner;
    const ParsedLine parsed = parseLine(line, cleaner);
    LogLine result;
    result.level = parsed.level;
    result.secondOfDay = parsed.second;
    result.text = QString::fromUtf8(parsed.message);
    return result;
}

Result<QList<LogLine>> tailLog(const QString &path, qint64 count)
{
    const auto log = openLog(path);
    if (!log)
        return Failure(log.error());
    QList<LogLine> lines;
    // Backwards block by block; "rest" is the head of the line whose beginning lies further in front, cut to what
    // counts.
    QByteArray rest;
    qint64 end = log->size;
    bool first = true;
    while (end > 0 && lines.size() < std::min(count, MaxLines) && log->size - end < MostRead) {
        const qint64 begin = std::max<qint64>(0, end - BlockBytes);
        const auto block = readAt(log->file.get(), begin, end - begin);
        if (!block)
            return Failure(readError(block.error(), path));
        QByteArrayView left = *block;
        if (first && left.endsWith('\n'))
            left.chop(1);
        first = false;
        // Qt 6.8's lastIndexOf() looks at the byte behind an empty view.
        const auto lastNewline = [&left] { return left.isEmpty() ? qsizetype(-1) : left.lastIndexOf('\n'); };
        for (qsizetype newline = lastNewline(); newline >= 0 && lines.size() < std::min(count, MaxLines);
             newline = lastNewline()) {
            lines.append(lineAt(left.sliced(newline + 1).toByteArray() + rest, begin + newline + 1));
            rest.clear();
            left = left.first(newline);
        }
        rest = (left.toByteArray() + rest).left(LineLimit);
        end = begin;
    }
    if (end == 0 && log->size > 0 && lines.size() < std::min(count, MaxLines))
        lines.append(lineAt(rest, 0));
    std::reverse(lines.begin(), lines.end());
    return lines;
}

Result<QList<LogLine>> readLog(const QString &path, qint64 offset, qint64 count, qint64 &nextOffset)
{
    const auto log = openLog(path);
    if (!log)
        return Failure(log.error());
    if (offset < 0 || offset > log->size)
        return failure(
            ErrorKind::BadInput,
            QCoreApplication::translate("gw::shadow", "The log is shorter than what was read of it"), path,
            QCoreApplication::translate("gw::shadow", "It was truncated or replaced: read it again from its start"));
    QList<LogLine> lines;
    QByteArray head; // of a line that goes on in the next block
    qint64 headBegin = offset;
    bool skipping = false; // inside the line that the offset points into
    if (offset > 0) {
        const auto before = readAt(log->file.get(), offset - 1, 1);
        skipping = before && *before != "\n";
    }
    nextOffset = offset;
    for (qint64 at = offset; at < log->size && lines.size() < std::min(count, MaxLines) && at - offset < MostRead;) {
        const auto block = readAt(log->file.get(), at, std::min(BlockBytes, log->size - at));
        if (!block)
            return Failure(readError(block.error(), path));
        if (block->isEmpty())
            break;
        qsizetype begin = 0;
        for (qsizetype newline = block->indexOf('\n'); newline >= 0 && lines.size() < std::min(count, MaxLines);
             newline = block->indexOf('\n', begin)) {
            head.append(block->constData() + begin, std::min<qsizetype>(newline - begin, LineLimit - head.size()));
            if (!skipping)
                lines.append(lineAt(head, headBegin));
            skipping = false;
            head.clear();
            begin = newline + 1;
            nextOffset = headBegin = at + begin;
        }
        head.append(block->constData() + begin, std::min<qsizetype>(block->size() - begin, LineLimit - head.size()));
        at += block->size();
        if (at - offset >= MostRead && lines.isEmpty()) {
            if (!skipping)
                lines.append(lineAt(head, headBegin)); // a line without end: the rest of it is skipped next time
            nextOffset = at;
        }
    }
    return lines;
}

} // namespace gw::shadow
