// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything lies in an archive of ours. docs/formats.md describes the file; in short, it is a row of gzip
// members:
//
//     blocks      whole tar entries, a megabyte or one larger file each, in the order of names
//     index       the tar entry .goldwatch/index: first this table as JSON, then a line per file, a member per group
//     sums        the tar entry .goldwatch/SHA256SUMS, a member per group
//     tail        the end of the tar; its extra field says where the index begins
//
// A group is a few blocks in a row: what is proven or listed at once.
#pragma once

#include "base/Json.h"

#include <optional>
#include <string_view>

namespace gw::golden {

struct ArchiveBlock
{
    qint64 length = 0;  ///< of the member in the file
    qint64 size = 0;    ///< of the tar bytes in it
    qint64 entries = 0; ///< files in it
    QByteArray first;   ///< name of the first
    bool operator==(const ArchiveBlock &) const = default;
};
template<class V> void describe(V &v, ArchiveBlock &b)
{
    v("length", b.length);
    v("size", b.size);
    v("entries", b.entries);
    v("first", b.first);
}

struct ArchiveGroup
{
    qint64 blocks = 0, entries = 0;
    qint64 filesLength = 0, filesSize = 0; ///< member with its lines of the index: in the file, unpacked
    qint64 sumsLength = 0, sumsSize = 0;   ///< member with its lines of SHA256SUMS
    bool operator==(const ArchiveGroup &) const = default;
};
template<class V> void describe(V &v, ArchiveGroup &g)
{
    v("blocks", g.blocks);
    v("entries", g.entries);
    v("files_length", g.filesLength);
    v("files_size", g.filesSize);
    v("sums_length", g.sumsLength);
    v("sums_size", g.sumsSize);
}

struct ArchiveIndex
{
    QString schema = QStringLiteral("goldwatch.index/1");
    QByteArray base; ///< absolute directory that names are relative to
    QString run;     ///< name of the run they came from; may be empty
    QDateTime packedAt;
    qint64 entries = 0;
    Bytes contentBytes; ///< sum of lengths
    QList<ArchiveBlock> blocks;
    QList<ArchiveGroup> groups;
    bool operator==(const ArchiveIndex &) const = default;
};
template<class V> void describe(V &v, ArchiveIndex &i)
{
    v("schema", i.schema);
    v("base", i.base);
    v("run", i.run);
    v("packed_at", i.packedAt);
    v("entries", i.entries);
    v("content_bytes", i.contentBytes);
    v("blocks", i.blocks);
    v("groups", i.groups);
}

/// What the tail says: offsets in the file.
struct ArchiveTail
{
    qint64 indexOffset = 0; ///< of the member with the table; also where the blocks end
    qint64 sumsOffset = 0;  ///< of the first member of SHA256SUMS that holds lines
    qint64 tailOffset = 0;  ///< of the tail itself
};
[[nodiscard]] std::string tailText(const ArchiveTail &tail);
[[nodiscard]] std::optional<ArchiveTail> parseTail(std::string_view text);

/// The table of an archive as it stands in the file, one line.
[[nodiscard]] QByteArray indexText(const ArchiveIndex &index);
/// Checked so far that nothing it says about sizes can harm a reader: no number is negative, no part larger than
/// largestPart, blocks and groups add up. @p where names the archive.
[[nodiscard]] Result<ArchiveIndex> parseIndex(const QByteArray &json, const QString &where);

/// Of unpacked bytes in one member; the largest file that is packed is half of it.
constexpr qint64 largestPart = 128 << 20;

} // namespace gw::golden
