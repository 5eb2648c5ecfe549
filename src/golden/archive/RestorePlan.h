// SPDX-License-Identifier: GPL-3.0-or-later
// What restoring would do, found out without writing anything.
#pragma once

#include "golden/archive/Restore.h"

namespace gw::golden {

/// Each list names at most 1000 entries; the numbers count all.
struct RestorePlan
{
    QString target;
    qint64 files = 0; ///< would be written; with force those among them that replace a file
    qint64 replaced = 0;
    Bytes bytes;          ///< sum of lengths of these
    qint64 unchanged = 0; ///< are there with the same content
    QList<EntryFinding> restored, skipped, refused;
    qint64 skippedCount = 0, refusedCount = 0;
    QStringList unmatched;          ///< patterns that matched nothing
    QString problem;                ///< why the archive could not be read to its end; empty when it was
    bool proven = true;             ///< will be compared with the manifest; false for archives that have none
    std::optional<Bytes> available; ///< room on the disk of the target; nullopt: it cannot be asked
    bool operator==(const RestorePlan &) const = default;
};
template<class V> void describe(V &v, RestorePlan &p)
{
    v("target", p.target);
    v("files", p.files);
    v("replaced", p.replaced);
    v("bytes", p.bytes);
    v("unchanged", p.unchanged);
    v("restored", p.restored);
    v("skipped", p.skipped);
    v("refused", p.refused);
    v("skipped_count", p.skippedCount);
    v("refused_count", p.refusedCount);
    v("unmatched", p.unmatched);
    v("problem", p.problem);
    v("proven", p.proven);
    v("available_bytes", p.available);
}

/// What restoreArchive() would do with the same arguments: nothing is written or unpacked that need not be, so damage
/// to the content of an archive of ours shows only when it is restored. Blocks; @p onProgress is called in the calling
/// thread.
[[nodiscard]] Result<RestorePlan> planRestore(const QByteArray &path, const RestoreOptions &options,
                                              std::stop_token stop = {},
                                              const std::function<void(RestoreProgress)> &onProgress = {});

} // namespace gw::golden
