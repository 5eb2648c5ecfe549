// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that removes golden files: after they were archived, or copied to a trash on another disk, or on
// request.
#pragma once

#include "base/FileOps.h"
#include "golden/archive/PackList.h"

#include <functional>

namespace gw::golden {

struct RemovalResult
{
    qint64 removed = 0;
    Bytes bytes;          ///< sum of lengths of the removed files
    Bytes freed;          ///< what the file system gained
    QList<KeptFile> kept; ///< changed, replaced or vanished since they were packed, or not to be removed
    bool complete = true; ///< false when stopped
};

/// Removes the files of @p proven, which pack() left as proven in an archive that is in place, as long as each is still
/// the one that was listed: same inode, size and times. Then flushes the directory to disk. Blocks; @p onProgress gets
/// number and bytes of the files removed, in the calling thread.
[[nodiscard]] Result<RemovalResult> removeProven(const PackList &proven, FileOps &ops = FileOps::system(),
                                                 std::stop_token stop = {},
                                                 const std::function<void(qint64, qint64)> &onProgress = {});

} // namespace gw::golden
