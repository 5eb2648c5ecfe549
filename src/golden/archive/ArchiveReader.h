// SPDX-License-Identifier: GPL-3.0-or-later
// Random access to an archive of ours: any file without unpacking the rest. Nothing in the file is trusted: sizes are
// bounded before memory is taken, and contents are compared with their digests.
#pragma once

#include "base/Descriptor.h"
#include "golden/archive/ArchiveIndex.h"
#include "golden/archive/GzipMember.h"
#include "golden/archive/Manifest.h"
#include "golden/archive/TarEntry.h"

namespace gw::golden {

/// Immutable once open; thread-safe.
class ArchiveReader
{
public:
    /// Whether @p path is a regular file that begins or ends as our archives do. False for what cannot be opened.
    [[nodiscard]] static bool isOurs(const QByteArray &path);
    /// Reads the table. BadInput when the archive is not ours, cut off or damaged there; its files may still be read as
    /// a stream then.
    [[nodiscard]] static Result<std::unique_ptr<ArchiveReader>> open(const QByteArray &path);
    /// nullptr when it is of other origin, or its table cannot be used: @p problem then says why.
    [[nodiscard]] static Result<std::unique_ptr<ArchiveReader>> openIfOurs(const QByteArray &path, QString &problem);

    [[nodiscard]] const ArchiveIndex &index() const { return m_index; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] qint64 fileSize() const { return m_fileSize; }

    struct Part
    {
        qint64 offset = 0, length = 0, size = 0; ///< in the file; unpacked
    };
    [[nodiscard]] Part block(qsizetype number) const;
    [[nodiscard]] Part files(qsizetype group) const;
    [[nodiscard]] Part sums(qsizetype group) const;
    /// The three members between those: table, end of the index, end of the tar. Their size is what they claim.
    [[nodiscard]] const std::array<Part, 3> &joints() const { return m_joints; }
    /// Number of the group's first block.
    [[nodiscard]] qsizetype firstBlock(qsizetype group) const { return m_firstBlocks[size_t(group)]; }
    /// The block that holds @p name if any does, and its group.
    [[nodiscard]] std::pair<qsizetype, qsizetype> locate(std::string_view name) const;
    [[nodiscard]] int descriptor() const { return m_file.get(); }

private:
    ArchiveReader() = default;
    Result<void> load(const QByteArray &path);
    Result<Part> joint(qint64 offset) const;
    Result<void> placeParts(const ArchiveTail &tail);
    [[nodiscard]] Error damaged(const QString &what) const;

    QByteArray m_path;
    Descriptor m_file;
    qint64 m_fileSize = 0;
    ArchiveIndex m_index;
    std::array<Part, 3> m_joints;
    std::vector<qint64> m_blockOffsets, m_filesOffsets, m_sumsOffsets;
    std::vector<qsizetype> m_firstBlocks;
};

/// Unpacks parts of an archive. Reusable; one per thread.
class PartReader
{
public:
    explicit PartReader(const ArchiveReader &archive) : m_archive(archive) {}
    /// The unpacked bytes; valid until the next call.
    [[nodiscard]] Result<std::string_view> read(const ArchiveReader::Part &part);
    /// What the manifest says of the files of @p group, in order.
    [[nodiscard]] Result<std::vector<ManifestEntry>> manifest(qsizetype group);

private:
    const ArchiveReader &m_archive;
    GzipUnpacker m_unpacker;
    std::string m_packed, m_unpacked;
};

/// Content of one file of an archive of ours, proven by its digest. NotFound when there is none of that name.
[[nodiscard]] Result<QByteArray> readArchived(const ArchiveReader &archive, std::string_view name);

} // namespace gw::golden
