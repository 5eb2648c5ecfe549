// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of an archive without opening it, kept beside it: ARCHIVE_DIR/.goldwatch/records/NAME.json. A record is
// only a convenience: it says nothing once the archive has another length or time, and verifying makes it anew.
#pragma once

#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/Packer.h"

namespace gw::golden {

/// When one slice was last proven.
struct SliceProof
{
    qint64 slice = 1, slices = 1;
    QDateTime at;
    bool operator==(const SliceProof &) const = default;
};
template<class V> void describe(V &v, SliceProof &s)
{
    v("slice", s.slice);
    v("slices", s.slices);
    v("at", s.at);
}

struct ArchiveRecord
{
    QString schema = QStringLiteral("goldwatch.archive/1");
    Bytes length;          ///< of the archive this is about
    qint64 modifiedNs = 0; ///< its time
    QString sha256;        ///< of the file; empty when the record was made anew
    QString run;           ///< empty where the archive does not say
    qint64 entries = 0;
    Bytes contentBytes;
    QDateTime provenAt;       ///< when every byte was last proven: at once, or the oldest slice of a whole round
    QList<SliceProof> slices; ///< proofs of the round that goes on, one kind of T
    QString problem;          ///< what was found, until every byte was read and is well; empty when nothing was
    bool operator==(const ArchiveRecord &) const = default;
};
template<class V> void describe(V &v, ArchiveRecord &r)
{
    v("schema", r.schema);
    v("length", r.length);
    v("modified_ns", r.modifiedNs);
    v("sha256", r.sha256);
    v("run", r.run);
    v("entries", r.entries);
    v("content_bytes", r.contentBytes);
    v("proven_at", r.provenAt);
    v("slices", r.slices);
    v("problem", r.problem);
}

/// The record of @p archive; nullopt when there is none that is about this file. Reads one small file.
[[nodiscard]] std::optional<ArchiveRecord> readRecord(const QByteArray &archive);

/// After packing, which proves.
[[nodiscard]] Result<void> recordPacked(const PackResult &packed, const QString &run, FileOps &ops = FileOps::system());

/// After verifying; quick looks and interrupted ones are not recorded. Refused when the archive is no longer the one
/// that was verified. Fails where the directory may not be written:
/// the verification holds all the same.
[[nodiscard]] Result<void> recordVerified(const QByteArray &archive, const VerifyOptions &options,
                                          const VerifyResult &result);

} // namespace gw::golden
