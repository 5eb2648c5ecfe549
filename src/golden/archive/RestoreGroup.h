// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of restoring: which entries go where, and the files of an archive of ours, group by group.
#pragma once

#include "golden/archive/ArchiveReader.h"
#include "golden/archive/EntryName.h"
#include "golden/archive/Restore.h"
#include "golden/archive/Staging.h"
#include "golden/archive/StreamReader.h"

namespace gw::golden {

/// Where files of @p path go: to the target asked for, or back to where they came from. Usage where the archive does
/// not say that (@p own is nullptr for all but ours); Refused where none of that is home.
[[nodiscard]] Result<QByteArray> restoreTarget(const QByteArray &path, const ArchiveReader *own,
                                               const RestoreOptions &options);
/// Why nothing of this type is restored; empty for files and directories.
[[nodiscard]] QString refusalOfType(const StreamEntry &entry);
/// Those of @p patterns that @p hits does not count; at most a thousand are named.
[[nodiscard]] QStringList unmatchedIn(const NamePatterns &patterns, const std::vector<qint64> &hits);

/// What came out of one group, or of a whole stream.
struct Restored
{
    RestoreResult facts;
    qint64 replaced = 0; ///< files of other content that stand where one may be written
    std::vector<StagedFile> staged;
    std::vector<qint64> hits;
    qint64 entries = 0, contentBytes = 0; ///< looked at
};

/// Decides about single entries; one per thread.
class Sieve
{
public:
    /// @p base: where the archive says that its files came from.
    Sieve(Staging &staging, const RestoreOptions &options, const NamePatterns &patterns, const QByteArray &base = {})
        : m_staging(staging), m_options(options), m_patterns(patterns), m_base(base)
    {}
    /// Whether the entry is asked for and its name is safe; then relative() is where it goes.
    [[nodiscard]] bool wants(std::string_view name, Restored &out);
    [[nodiscard]] const std::string &relative() const { return m_relative; }
    /// Whether that place is free, or its file is to be replaced.
    [[nodiscard]] Result<bool> mayWrite(std::string_view name, qint64 size, const Digest &digest, Restored &out);

private:
    Staging &m_staging;
    const RestoreOptions &m_options;
    const NamePatterns &m_patterns;
    const QByteArray m_base;
    std::string m_relative, m_homely; ///< the directory that was found to be home last
};

/// Whether files may go back to the directory @p parent within @p base.
[[nodiscard]] bool isHome(const QByteArrayList &home, const QByteArray &base, const std::string &parent);

/// Stages the files of one group after the other; one per thread.
class GroupStager
{
public:
    GroupStager(const ArchiveReader &archive, Staging &staging, const RestoreOptions &options,
                const NamePatterns &patterns)
        : m_archive(archive),
          m_staging(staging),
          m_sieve(staging, options, patterns, archive.index().base),
          m_parts(archive)
    {}
    [[nodiscard]] Result<Restored> operator()(size_t group);

private:
    /// A file of the block that is to be written.
    struct Wanted
    {
        size_t number = 0;
        std::string path; ///< within the target
    };
    [[nodiscard]] Result<std::vector<Wanted>> choose(const ManifestEntry *known, size_t count, Restored &out);
    [[nodiscard]] Result<void> stageBlock(qsizetype block, const ManifestEntry *known, size_t count, Restored &out);
    [[nodiscard]] Result<void> stage(const ManifestEntry &known, std::string path, const std::optional<TarEntry> &entry,
                                     const QString &broken, Restored &out);

    const ArchiveReader &m_archive;
    Staging &m_staging;
    Sieve m_sieve;
    PartReader m_parts;
    Sha256 m_sha;
};

/// Adds what there is to say about an entry; only the first thousand are named.
void addFinding(QList<EntryFinding> &list, qint64 &count, std::string_view name, const QString &reason);
/// Takes over what @p part found.
void mergeRestored(Restored &all, Restored &part);

} // namespace gw::golden
