// SPDX-License-Identifier: GPL-3.0-or-later
// Looking into what holds golden files: a directory, an archive of ours, an archive of any other origin.
#pragma once

#include "base/Json.h"
#include "golden/archive/EntryName.h"

#include <functional>
#include <stop_token>

namespace gw::golden {

enum class SourceKind { Directory, Archive, Foreign };
constexpr auto enumNames(SourceKind)
{
    using enum SourceKind;
    return std::array{std::pair{Directory, "directory"}, std::pair{Archive, "archive"}, std::pair{Foreign, "foreign"}};
}

/// One entry as a listing shows it.
struct SourceEntry
{
    QString entry;                         ///< as tar prints it; other bytes than plain text as \\xHH
    std::optional<QByteArray> entryBytes;  ///< the name itself, when that is not plain UTF-8
    QString type = QStringLiteral("file"); ///< file, directory, link, device
    qint64 size = 0;
    QDateTime modified;
    QString sha256; ///< of the manifest; empty where there is none
};
template<class V> void describe(V &v, SourceEntry &e)
{
    v("entry", e.entry);
    v("entry_b64", e.entryBytes);
    v("type", e.type);
    v("size", e.size);
    v("modified", e.modified);
    v("sha256", e.sha256);
}

struct SourceQuery
{
    NamePatterns patterns{{}};
    qint64 first = 0; ///< of those that match
    qint64 count = std::numeric_limits<qint64>::max();
};

struct SourceListing
{
    SourceKind kind = SourceKind::Directory;
    qint64 total = 0; ///< entries that match
    QString problem;  ///< why the end of the source could not be read; empty when it was
};

/// Gives each entry to @p visit in the order of the source (names, except in archives of other origin). Memory does not
/// grow with the source. Blocks. A directory that cannot be listed to its end is an error.
[[nodiscard]] Result<SourceListing> listSource(const QByteArray &source, const SourceQuery &query,
                                               const std::function<void(const SourceEntry &)> &visit,
                                               std::stop_token stop = {});

/// Raw bytes of one entry, in pieces; of the source itself when @p entry is empty and it is an ordinary file. What
/// comes from an archive of ours is proven before the first byte is given. NotFound when there is no such entry.
[[nodiscard]] Result<void> readSource(const QByteArray &source, const QByteArray &entry,
                                      const std::function<Result<void>(std::string_view)> &sink,
                                      std::stop_token stop = {});

} // namespace gw::golden
