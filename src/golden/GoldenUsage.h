// SPDX-License-Identifier: GPL-3.0-or-later
// How many golden files there are and how much disk they use, kept current at the cost of what changed.
#pragma once

#include "base/Json.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <memory>
#include <stop_token>
#include <vector>

namespace gw::golden {

struct GoldenUsage
{
    QString path;
    qint64 files = 0;         ///< regular files named *.golden.json or *.steps.jsonl
    Bytes bytes;              ///< allocated on disk, all regular files of the directory
    Bytes contentBytes;       ///< sum of lengths
    QDateTime oldest, newest; ///< modification times
    bool operator==(const GoldenUsage &) const = default;
};
template<class V> void describe(V &v, GoldenUsage &u)
{
    v("path", u.path);
    v("files", u.files);
    v("bytes", u.bytes);
    v("content_bytes", u.contentBytes);
    v("oldest", u.oldest);
    v("newest", u.newest);
}

/// What was written within a stretch of time.
struct UsagePart
{
    qint64 files = 0;                   ///< golden ones
    qint64 bytes = 0, contentBytes = 0; ///< of all files
    bool operator==(const UsagePart &) const = default;
};
/// Files of a directory by the time they were written.
struct UsageSpread
{
    qint64 fromS = 0;  ///< seconds since 1970 at which the first part begins
    qint64 widthS = 1; ///< of each part
    std::vector<UsagePart> parts;
};

/// Watches one flat directory by looking again. Directories are read by bytes; names need not be UTF-8.
class UsageScanner
{
public:
    explicit UsageScanner(QByteArray directory);
    ~UsageScanner();
    /// Looks again: a directory whose time did not change costs one stat, new files cost one stat each. Engine
    /// recordings that grew within the last minute are looked at again; other files are taken to be written once.
    /// A listing that fails is an error and leaves the usage as it was; so does stopping it (Cancelled). Blocks.
    [[nodiscard]] Result<GoldenUsage> refresh(std::stop_token stop = {});
    /// As it was at the last refresh.
    [[nodiscard]] const GoldenUsage &usage() const;
    /// Files as they were then, in @p count parts; what lies outside is left out.
    [[nodiscard]] UsageSpread spread(qint64 fromS, qint64 widthS, size_t count) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Directories that match the globs of a profile. No match is an empty list; an unlistable parent is an error. A match
/// that is no directory is left out where only a wildcard found it, and one of the very name is not.
[[nodiscard]] Result<QStringList> findGoldenDirectories(const QStringList &globs);

} // namespace gw::golden
