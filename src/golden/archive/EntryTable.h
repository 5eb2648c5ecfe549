// SPDX-License-Identifier: GPL-3.0-or-later
// All entries of an archive in memory, to be filtered and sorted.
#pragma once

#include "golden/Digest.h"
#include "golden/archive/Source.h"

#include <vector>

namespace gw::golden {

enum class EntryKey { Name, Size, Modified };
constexpr auto enumNames(EntryKey)
{
    using enum EntryKey;
    return std::array{std::pair{Name, "name"}, std::pair{Size, "size"}, std::pair{Modified, "modified"}};
}

class ArchiveReader;

/// 56 bytes and the name for each entry: some 100 MB for a million. Immutable once read; thread-safe.
class EntryTable
{
public:
    using RowId = quint32;

    /// An archive of ours on all cores, from its manifest; any other as a stream to its end. An error when it is no
    /// archive, cannot be read, or has more entries than can be shown; damage further on is problem(). Blocks;
    /// @p onProgress gets what was read of how much, in the calling thread.
    [[nodiscard]] static Result<EntryTable> read(const QByteArray &archive, const std::stop_token &stop = {},
                                                 const std::function<void(qint64, qint64)> &onProgress = {});

    [[nodiscard]] SourceKind kind() const { return m_kind; }
    /// Why the end of the archive could not be read; empty when it was.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] qint64 size() const { return qint64(m_rows.size()); }
    [[nodiscard]] Bytes bytes() const { return m_bytes; }

    /// Rows whose names have all words of @p filter in them, whatever their case (as far as ASCII goes). Equal ones are
    /// ordered by name.
    [[nodiscard]] std::vector<RowId> order(const QString &filter, EntryKey key, bool descending) const;
    [[nodiscard]] SourceEntry entry(RowId row) const;

private:
    struct Row
    {
        quint32 nameAt = 0;
        quint16 nameLength = 0;
        quint8 type = 0; ///< EntryType
        bool hasDigest = false;
        qint64 size = 0, modifiedNs = 0;
        Digest digest{};
    };
    Result<void> add(std::string_view name, const Row &row);
    Result<void> readOwn(const ArchiveReader &archive, const std::stop_token &stop,
                         const std::function<void(qint64, qint64)> &onProgress);
    Result<void> readStream(const QByteArray &path, const std::stop_token &stop,
                            const std::function<void(qint64, qint64)> &onProgress);
    [[nodiscard]] std::string_view name(const Row &row) const
    {
        return std::string_view(m_names).substr(row.nameAt, row.nameLength);
    }

    SourceKind m_kind = SourceKind::Archive;
    QString m_problem;
    Bytes m_bytes;
    std::string m_names;
    std::vector<Row> m_rows;
};

} // namespace gw::golden
