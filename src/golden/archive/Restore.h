// SPDX-License-Identifier: GPL-3.0-or-later
// Files out of an archive into a directory, and nowhere else.
#pragma once

#include "base/FileOps.h"
#include "base/Json.h"

#include <QByteArrayList>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace gw::golden {

/// An entry of an archive and what there is to say about it.
struct EntryFinding
{
    QString entry;                        ///< as tar prints it; other bytes than plain text as \\xHH
    std::optional<QByteArray> entryBytes; ///< the name itself, when that is not plain UTF-8
    QString reason;
    bool operator==(const EntryFinding &) const = default;
};
template<class V> void describe(V &v, EntryFinding &f)
{
    v("entry", f.entry);
    v("entry_b64", f.entryBytes);
    v("reason", f.reason);
}

struct RestoreOptions
{
    QByteArray target{};       ///< empty: where the files came from, if the archive says that
    QByteArrayList home{};     ///< without a target: shell patterns of directories that files may go back to
    QByteArrayList patterns{}; ///< with no names either: everything; see NamePatterns
    QByteArrayList names{};    ///< entries of just these names
    bool stripAbsolute = false;
    bool force = false; ///< replace files of other content
};

/// Each list names at most 1000 entries; the numbers count all.
struct RestoreResult
{
    QString target;
    qint64 restored = 0;
    qint64 unchanged = 0; ///< were there with the same content
    Bytes restoredBytes;
    QList<EntryFinding> skipped; ///< something else is there
    QList<EntryFinding> refused; ///< not safe to restore
    QList<EntryFinding> damaged; ///< not as the manifest says
    qint64 skippedCount = 0, refusedCount = 0, damagedCount = 0;
    QStringList unmatched; ///< patterns that matched nothing
    QString problem;       ///< why the archive could not be read to its end; empty when it was
    bool proven = true;    ///< compared with the manifest; false for archives that have none
    bool operator==(const RestoreResult &) const = default;
};
template<class V> void describe(V &v, RestoreResult &r)
{
    v("target", r.target);
    v("restored", r.restored);
    v("unchanged", r.unchanged);
    v("restored_bytes", r.restoredBytes);
    v("skipped", r.skipped);
    v("refused", r.refused);
    v("damaged", r.damaged);
    v("skipped_count", r.skippedCount);
    v("refused_count", r.refusedCount);
    v("damaged_count", r.damagedCount);
    v("unmatched", r.unmatched);
    v("problem", r.problem);
    v("proven", r.proven);
}

struct RestoreProgress
{
    qint64 doneBytes = 0, totalBytes = 0; ///< of content; of the file where the archive has no table
    qint64 doneEntries = 0;
};

/// Only regular files are restored, with permissions (never set-user-id) and times; links, devices, absolute names,
/// names that lead out of the target and those with control characters are refused one by one. An archive says itself
/// where its files came from, and it may be a hostile one: nothing goes back to a directory that is not home. Each file
/// is compared with the manifest, written beside its place, flushed to disk, read back and compared again, and then
/// renamed. When stopped (Cancelled), or after any error, files are either whole in their place or not there. Blocks;
/// @p onProgress is called in the calling thread.
[[nodiscard]] Result<RestoreResult> restoreArchive(const QByteArray &path, const RestoreOptions &options,
                                                   FileOps &ops = FileOps::system(), std::stop_token stop = {},
                                                   const std::function<void(RestoreProgress)> &onProgress = {});

} // namespace gw::golden
