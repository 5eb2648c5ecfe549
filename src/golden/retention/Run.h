// SPDX-License-Identifier: GPL-3.0-or-later
// A plan carried out.
#pragma once

#include "golden/archive/Packer.h"
#include "golden/retention/Plan.h"

namespace gw::golden {

/// What was done; whatever happened meanwhile, this is what is true now.
struct RetentionOutcome
{
    QList<PackResult> archives; ///< new ones, all proven
    qint64 removed = 0;         ///< files no longer in their golden directory
    Bytes bytes;                ///< sum of their lengths
    Bytes freed;                ///< what the file systems of the golden directories gained
    QStringList trash;          ///< ids of new items in the trash
    QList<KeptFile> kept;       ///< in the plan, and yet there; whole paths
    QList<Error> errors;        ///< directories or batches that failed; the others were done
    bool complete = true;       ///< false when stopped
};
template<class V> void describe(V &v, RetentionOutcome &o)
{
    v("archives", o.archives);
    v("removed", o.removed);
    v("bytes", o.bytes);
    v("freed_bytes", o.freed);
    v("trash", o.trash);
    v("kept", o.kept);
    v("complete", o.complete);
    v("errors", o.errors);
}

struct RetentionProgress
{
    enum class Phase { Packing, Proving, Removing, Moving } phase = Phase::Packing;
    QString directory;
    qint64 done = 0, total = 0; ///< bytes of content
    qint64 files = 0;
};

/// Archive: each directory becomes one archive, or several where the disk has no room for one: each is proven, and its
/// files are removed, before the next begins. Trash: kept until @p trashUntil. Purge: removed. Needs the lock of the
/// archive directory; takes the census in the end. Blocks; @p onProgress is called in the calling thread.
[[nodiscard]] RetentionOutcome applyPlan(PreparedPlan prepared, const RetentionSettings &settings,
                                         const QDateTime &trashUntil = {}, FileOps &ops = FileOps::system(),
                                         std::stop_token stop = {},
                                         const std::function<void(const RetentionProgress &)> &onProgress = {});

/// How many of @p list, from @p first, surely fit into an archive of @p room bytes; a signature is not parted from its
/// recording.
[[nodiscard]] size_t batchThatFits(const PackList &list, size_t first, qint64 room);

/// Room that an archive of all of @p list takes at most, as if nothing could be packed.
[[nodiscard]] Bytes mostRoomFor(const PackList &list);

} // namespace gw::golden
