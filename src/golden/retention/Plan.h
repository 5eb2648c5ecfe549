// SPDX-License-Identifier: GPL-3.0-or-later
// What retention is about to do, as a value: shown, saved, and carried out only if the world still fits it.
#pragma once

#include "golden/archive/PackList.h"
#include "golden/retention/Holds.h"

namespace gw::golden {

enum class RetentionKind {
    Archive, ///< pack, prove, remove
    Trash,   ///< move to the trash
    Purge    ///< remove
};
constexpr auto enumNames(RetentionKind)
{
    using enum RetentionKind;
    return std::array{std::pair{Archive, "archive"}, std::pair{Trash, "trash"}, std::pair{Purge, "purge"}};
}

struct RetentionSettings
{
    RetentionKind kind = RetentionKind::Archive;
    QStringList directories; ///< golden directories
    QByteArray archiveDirectory;
    QByteArray trashDirectory; ///< empty: in the archive directory
    QDateTime before;          ///< files last changed before this are old
    qint64 mostFiles = 0;      ///< quota of one run; 0: none
    Bytes reserve;             ///< room to leave on the disk of the archives
    bool acceptVanished = false;
};

struct PlannedDirectory
{
    QString path;
    std::optional<QByteArray> pathBytes; ///< when it is not UTF-8
    qint64 files = 0;
    Bytes bytes;         ///< sum of lengths
    QString fingerprint; ///< over names, inodes, lengths and times of these files
    bool operator==(const PlannedDirectory &) const = default;
};
template<class V> void describe(V &v, PlannedDirectory &d)
{
    v("path", d.path);
    v("path_b64", d.pathBytes);
    v("files", d.files);
    v("bytes", d.bytes);
    v("fingerprint", d.fingerprint);
}

struct RetentionPlan
{
    QString schema = QStringLiteral("goldwatch.retention-plan/1");
    RetentionKind kind = RetentionKind::Archive;
    QDateTime madeAt, before;
    QString archiveDirectory;
    QList<PlannedDirectory> directories; ///< those with anything to do, in order
    QList<KeptFile> kept;                ///< old enough, and why they stay; whole paths
    qint64 young = 0;                    ///< not old enough
    qint64 beyondQuota = 0;              ///< old enough, left for the next run
    [[nodiscard]] qint64 files() const;
};
template<class V> void describe(V &v, RetentionPlan &p)
{
    v("schema", p.schema);
    v("kind", p.kind);
    v("made_at", p.madeAt);
    v("before", p.before);
    v("archive_directory", p.archiveDirectory);
    v("directories", p.directories);
    v("kept", p.kept);
    v("young", p.young);
    v("beyond_quota", p.beyondQuota);
}

/// A plan with the files it is about, in memory.
struct PreparedPlan
{
    RetentionPlan plan;
    std::vector<PackList> lists;     ///< one per planned directory
    QMap<QString, qint64> seenFiles; ///< of every directory that was listed: golden files in it
};

/// Looks at every directory. Refused when golden files vanished since the last run (see Census.h) and that is not
/// accepted, or holds cannot be read. Changes nothing. Blocks.
[[nodiscard]] Result<PreparedPlan> preparePlan(const RetentionSettings &settings, std::stop_token stop = {});

/// Refused, saying what differs, unless @p now is about exactly the files of @p saved.
[[nodiscard]] Result<void> stillFits(const RetentionPlan &saved, const RetentionPlan &now);

/// Reads a plan that was saved as JSON, alone or as "plan" of a document.
[[nodiscard]] Result<RetentionPlan> readPlan(const QString &file);

} // namespace gw::golden
