// SPDX-License-Identifier: GPL-3.0-or-later
// The golden files of a directory that may be packed, and why the others may not.
#pragma once

#include "golden/Digest.h"
#include "golden/GoldenCheck.h"

#include <QByteArray>

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

namespace gw::golden {

/// By what a file is known to be the one that was listed: as long as it is the same, so is its content.
struct FileState
{
    quint64 inode = 0;
    qint64 size = 0, modifiedNs = 0, changedNs = 0;
    bool operator==(const FileState &) const = default;
};
[[nodiscard]] FileState stateOf(const struct stat &info);

struct PackFile
{
    quint32 nameAt = 0;
    quint16 nameLength = 0;
    quint16 mode = 0; ///< type and permissions, as stat(2) has them
    FileState state;
    Digest digest{}; ///< of the content; set by packing
};

/// A file that stays where it is; path within the directory, reason for people.
using KeptFile = CheckFinding;

/// A million files take some 150 MB.
struct PackList
{
    QByteArray directory; ///< absolute, without symbolic links
    std::string names;    ///< one after the other
    std::vector<PackFile> files;
    QList<KeptFile> kept; ///< old enough or of unknown age, and yet not in files
    qint64 young = 0;     ///< golden files that are not old enough
    qint64 seen = 0;      ///< all golden files and signatures of the directory

    [[nodiscard]] std::string_view name(const PackFile &file) const
    {
        return std::string_view(names).substr(file.nameAt, file.nameLength);
    }
    void keep(std::string_view name, const QString &reason);
    /// Its signature, or the recording of a signature; nullptr when that is not in files.
    [[nodiscard]] const PackFile *companionOf(const PackFile &file) const;
    /// Leaves the files out for which @p leaves is set, by index.
    void leaveOut(const std::vector<bool> &leaves);
    [[nodiscard]] qint64 contentBytes() const;
};

/// Largest file that is packed.
constexpr qint64 largestPacked = 64 << 20;

/// Golden files, recordings and their signatures in @p directory that were last changed before @p before, sorted by
/// name. A recording and its signature go together or not at all. Files of other names are nobody's business here.
/// What was written within the last minute is left alone whatever @p before says: someone may not be done with it. What
/// is dated in the future is kept and named: it would be young for ever, and nobody would know.
/// Blocks. A directory that cannot be listed to its end is an error.
[[nodiscard]] Result<PackList> listForPacking(const QByteArray &directory, const QDateTime &before,
                                              std::stop_token stop = {});

/// Every regular file in @p directory, sorted by name; names no rule would pack are in kept.
[[nodiscard]] Result<PackList> listFiles(const QByteArray &directory, std::stop_token stop = {});

} // namespace gw::golden
