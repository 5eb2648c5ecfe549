// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/archive/Removal.h"

namespace gw::golden {

struct MoveResult
{
    qint64 moved = 0;
    Bytes bytes;          ///< sum of lengths of these
    Bytes freed;          ///< what the file system they came from gained; 0 within one
    QList<KeptFile> kept; ///< not moved, and why
    bool complete = true; ///< false when stopped
};

/// Moves the files of @p list to @p directory, which is made where it is missing, never over what is there. Within one
/// file system each is renamed; to another they are copied, flushed, read back and compared before any is removed.
/// A file that is no longer the one that was listed stays. Blocks.
[[nodiscard]] Result<MoveResult> moveFiles(PackList &list, const QByteArray &directory,
                                           FileOps &ops = FileOps::system(), std::stop_token stop = {},
                                           const std::function<void(qint64, qint64)> &onProgress = {});

} // namespace gw::golden
