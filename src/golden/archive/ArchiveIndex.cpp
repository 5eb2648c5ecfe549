// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/ArchiveIndex.h"

#include "golden/Text.h"

#include <charconv>

namespace gw::golden {
namespace {

constexpr std::string_view tailVersion = "1";
constexpr qint64 shortestLine = 68; ///< of the sums: a digest, two spaces, a name of one byte, the line's end
constexpr qint64 longestFile = qint64(1) << 50; ///< of an archive; sums of lengths below it cannot overflow

bool isPart(qint64 length, qint64 size)
{
    return length > 0 && length <= 2 * largestPart && size > 0 && size <= largestPart;
}

bool addsUp(const ArchiveIndex &index)
{
    qint64 blocks = 0, entries = 0, length = 0;
    for (const ArchiveGroup &group : index.groups) {
        if (group.blocks <= 0 || group.blocks > index.blocks.size() - blocks ||
            !isPart(group.filesLength, group.filesSize) || !isPart(group.sumsLength, group.sumsSize))
            return false;
        qint64 inGroup = 0;
        for (qint64 last = blocks + group.blocks; blocks < last; ++blocks) {
            const ArchiveBlock &block = index.blocks.at(blocks);
            if (!isPart(block.length, block.size) || block.entries <= 0 || block.entries > block.size / 512)
                return false;
            length += block.length;
            if (length > longestFile)
                return false;
            inGroup += block.entries;
        }
        if (inGroup != group.entries || inGroup > group.sumsSize / shortestLine) // a reader takes memory for so many
            return false;
        entries += inGroup;
    }
    return index.base.startsWith('/') && blocks == index.blocks.size() && entries == index.entries &&
           index.contentBytes.value >= 0;
}

} // namespace

std::string tailText(const ArchiveTail &tail)
{
    return std::string(tailVersion) + ' ' + std::to_string(tail.indexOffset) + ' ' + std::to_string(tail.sumsOffset);
}

std::optional<ArchiveTail> parseTail(std::string_view text)
{
    ArchiveTail tail;
    const size_t first = text.find(' '), second = text.find(' ', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos || text.substr(0, first) != tailVersion)
        return std::nullopt;
    const auto number = [](std::string_view digits, qint64 &value) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc() && end == digits.data() + digits.size() && value >= 0;
    };
    if (!number(text.substr(first + 1, second - first - 1), tail.indexOffset) ||
        !number(text.substr(second + 1), tail.sumsOffset) || tail.sumsOffset < tail.indexOffset)
        return std::nullopt;
    return tail;
}

QByteArray indexText(const ArchiveIndex &index)
{
    return QJsonDocument(toJson(index).toObject()).toJson(QJsonDocument::Compact) + '\n';
}

Result<ArchiveIndex> parseIndex(const QByteArray &json, const QString &where)
{
    const auto object = parseObject(json, where);
    if (!object)
        return Failure(object.error());
    auto index = readJson<ArchiveIndex>(*object, where);
    if (!index)
        return failure(ErrorKind::BadInput, index.error().what, where);
    if (index->schema != ArchiveIndex().schema)
        return failure(ErrorKind::BadInput, Text::tr("The archive's index has another version: %1").arg(index->schema),
                       where, Text::tr("Update Goldwatch; plain tar reads the archive too"));
    if (!addsUp(*index))
        return failure(ErrorKind::BadInput, Text::tr("The archive's index contradicts itself"), where);
    return index;
}

} // namespace gw::golden
