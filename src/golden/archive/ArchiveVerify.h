// SPDX-License-Identifier: GPL-3.0-or-later
// Every byte of every entry of an archive against its manifest.
#pragma once

#include "golden/GoldenCheck.h"
#include "golden/archive/PackList.h"

#include <functional>

namespace gw::golden {

struct VerifyOptions
{
    bool quick = false;               ///< table, end and lengths only; reads no file
    qint64 slice = 1, slices = 1;     ///< the slice-th of so many parts, 1-based
    const PackList *packed = nullptr; ///< also compare with what was read from these files, in order
};

struct VerifyResult
{
    QString path;
    bool ok = false;             ///< all that was looked at is as it should be
    bool complete = true;        ///< false when stopped before the end; ok is false then
    bool hasManifest = true;     ///< false: an archive of other origin, read to its end and checked as far as it can be
    qint64 entries = 0;          ///< files looked at; with quick, files it should have
    Bytes contentBytes;          ///< of these
    QString problem;             ///< the first one; empty while ok
    QList<CheckFinding> damaged; ///< at most 1000 are named
    qint64 damagedEntries = 0;
    FileState state; ///< of the archive, before it was read
    bool operator==(const VerifyResult &) const = default;
};
template<class V> void describe(V &v, VerifyResult &r)
{
    v("path", r.path);
    v("ok", r.ok);
    v("complete", r.complete);
    v("has_manifest", r.hasManifest);
    v("entries", r.entries);
    v("content_bytes", r.contentBytes);
    v("problem", r.problem);
    v("damaged", r.damaged);
    v("damaged_entries", r.damagedEntries);
}

struct VerifyProgress
{
    qint64 doneBytes = 0, totalBytes = 0; ///< of content; of the file where it has no table
    qint64 doneEntries = 0;
};

/// Verifies an archive of ours on all cores, any other as a stream (slices are then refused: Usage). What is wrong with
/// the archive is in the result; an error only when it cannot be opened or read. Blocks; @p onProgress is called in the
/// calling thread. The memory it takes does not depend on the archive.
[[nodiscard]] Result<VerifyResult> verifyArchive(const QByteArray &path, const VerifyOptions &options = {},
                                                 std::stop_token stop = {},
                                                 const std::function<void(VerifyProgress)> &onProgress = {});

} // namespace gw::golden
