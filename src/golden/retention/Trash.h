// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files that were cleaned up, until their grace is over: TRASH/ID/info.json and TRASH/ID/files.
#pragma once

#include "golden/retention/Holds.h"
#include "golden/retention/Mover.h"

#include <QDateTime>

namespace gw::golden {

struct TrashItem
{
    QString id;
    QByteArray from;  ///< directory the files came from
    QString fromPath; ///< the same for people
    QDateTime at;     ///< when they were thrown away
    QDateTime until;  ///< end of the grace; the next cleanup after it removes them
    qint64 files = 0; ///< still in it
    Bytes bytes;      ///< sum of their lengths
    QString problem;  ///< why the item cannot be read; empty when it can
    bool operator==(const TrashItem &) const = default;
};
template<class V> void describe(V &v, TrashItem &i)
{
    v("id", i.id);
    v("from_b64", i.from);
    v("from", i.fromPath);
    v("at", i.at);
    v("until", i.until);
    v("files", i.files);
    v("bytes", i.bytes);
    v("problem", i.problem);
}

/// Where the trash of an archive directory is when nothing else is said.
[[nodiscard]] QByteArray defaultTrash(const QByteArray &archiveDirectory);

/// Items with files in them, by id, which begins with the time. No directory is an empty trash; one that cannot be
/// listed is an error.
[[nodiscard]] Result<QList<TrashItem>> listTrash(const QByteArray &trash);

/// Gets number and bytes of the files that are done, in the calling thread.
using TrashProgress = std::function<void(qint64, qint64)>;

/// Moves @p list to a new item of @p trash that is kept until @p until. @p id is set to the item's.
[[nodiscard]] Result<MoveResult> moveToTrash(PackList &list, const QByteArray &trash, const QDateTime &until,
                                             QString &id, FileOps &ops = FileOps::system(), std::stop_token stop = {},
                                             const TrashProgress &onProgress = {});

/// Moves the files of an item back; what is there stays, and so does its file in the trash.
[[nodiscard]] Result<MoveResult> restoreTrash(const QByteArray &trash, const QString &id,
                                              FileOps &ops = FileOps::system(), std::stop_token stop = {},
                                              const TrashProgress &onProgress = {});

/// Those of @p items whose grace is over at @p now.
[[nodiscard]] QList<TrashItem> expired(const QList<TrashItem> &items, const QDateTime &now);

/// Removes an item for good, save what @p holds keeps; that is named in the result and stays in the trash. Refused for
/// an item of which nobody knows where it came from while there are holds.
[[nodiscard]] Result<RemovalResult> purgeTrash(const QByteArray &trash, const QString &id, const HoldList &holds,
                                               FileOps &ops = FileOps::system(), std::stop_token stop = {},
                                               const TrashProgress &onProgress = {});

} // namespace gw::golden
