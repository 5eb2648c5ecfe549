// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files into an archive that is proven before it has its name. Nothing is removed here: see Removal.h.
#pragma once

#include "base/FileOps.h"
#include "golden/archive/PackList.h"

#include <functional>

namespace gw::golden {

struct PackRequest
{
    QByteArray archive; ///< path of the archive; must not exist
    QString run;        ///< name of the run the files come from; may be empty
};

/// Outcome of packing one directory.
struct PackResult
{
    QString path; ///< of the archive; empty when there was nothing to pack
    qint64 files = 0;
    Bytes bytesIn;  ///< sum of lengths of the files
    Bytes bytesOut; ///< length of the archive
    QString sha256; ///< of the archive, in hex
    bool operator==(const PackResult &) const = default;
};
template<class V> void describe(V &v, PackResult &r)
{
    v("path", r.path);
    v("files", r.files);
    v("bytes_in", r.bytesIn);
    v("bytes_out", r.bytesOut);
    v("sha256", r.sha256);
}

/// done and total are bytes of content; packing and proving each read all of it.
struct PackProgress
{
    enum class Phase { Packing, Proving } phase = Phase::Packing;
    qint64 done = 0, total = 0;
    qint64 files = 0; ///< done in this phase
};

/// Packs @p list: temporary name, blocks, index, sums, fsync, every byte read back and compared with the digests of
/// what was read from the files, rename (never over an existing file), fsync of the directory. On success list.files
/// are exactly the files that lie proven in the archive, with their digests; what changed or vanished meanwhile is in
/// list.kept. After a failure, or when stopped (Cancelled), there is no archive and no temporary file. Blocks;
/// @p onProgress is called in the calling thread.
[[nodiscard]] Result<PackResult> pack(PackList &list, const PackRequest &request, FileOps &ops = FileOps::system(),
                                      std::stop_token stop = {},
                                      const std::function<void(PackProgress)> &onProgress = {});

} // namespace gw::golden
