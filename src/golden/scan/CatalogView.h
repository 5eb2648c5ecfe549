// SPDX-License-Identifier: GPL-3.0-or-later
// A catalog as a table shows it: filtered, sorted, grouped, a page at a time.
#pragma once

#include "golden/scan/Catalog.h"

#include <span>

namespace gw::golden {

enum class SortKey { Name, Type, Worker, Seed, Steps, Verdict, Size, Recorded };
constexpr auto enumNames(SortKey)
{
    using enum SortKey;
    return std::array{std::pair{Name, "name"}, std::pair{Type, "type"},        std::pair{Worker, "worker"},
                      std::pair{Seed, "seed"}, std::pair{Steps, "steps"},      std::pair{Verdict, "verdict"},
                      std::pair{Size, "size"}, std::pair{Recorded, "recorded"}};
}
enum class GroupKey { Type, Worker, Verdict };
constexpr auto enumNames(GroupKey)
{
    using enum GroupKey;
    return std::array{std::pair{Type, "type"}, std::pair{Worker, "worker"}, std::pair{Verdict, "verdict"}};
}

struct CatalogQuery
{
    /// Words, all of which must fit: `type:io`, `worker:w1`, `verdict:altered` (also `unsigned`), `seed:42118`; any
    /// other is a type, a worker or a verdict where the directory has one of that name, else part of a name. Empty: all
    /// golden files, orphans and leftovers; what has no verdict with `verdict:none`: leftovers, and only then
    /// signatures with their file and other files.
    QString filter;
    SortKey sort = SortKey::Name;
    bool descending = false;
    bool operator==(const CatalogQuery &) const = default;
};
template<class V> void describe(V &v, CatalogQuery &q)
{
    v("filter", q.filter);
    v("sort", q.sort);
    v("descending", q.descending);
}

/// One file with words for everything.
struct CatalogEntry
{
    QString name; ///< bytes that are not UTF-8 as \\xHH
    std::optional<QByteArray> nameBytes;
    FileFormat format = FileFormat::Other;
    QString runId, workflowType, worker; ///< empty: not told, or not read yet
    std::optional<qint64> seed, steps;
    std::optional<bool> success;
    FileVerdict verdict = FileVerdict::Pending;
    SignatureState signature = SignatureState::Unused;
    QString reason;                           ///< why it is altered or unreadable
    std::optional<Bytes> bytes, contentBytes; ///< nullopt: not looked at yet
    QDateTime recorded;                       ///< modification time
    QDateTime provenAt;                       ///< when it was read
    bool operator==(const CatalogEntry &) const = default;
};
template<class V> void describe(V &v, CatalogEntry &e)
{
    v("path", e.name);
    v("path_b64", e.nameBytes);
    v("format", e.format);
    v("run_id", e.runId);
    v("workflow_type", e.workflowType);
    v("worker", e.worker);
    v("seed", e.seed);
    v("steps", e.steps);
    v("success", e.success);
    v("verdict", e.verdict);
    v("signature", e.signature);
    v("reason", e.reason);
    v("bytes", e.bytes);
    v("content_bytes", e.contentBytes);
    v("recorded_at", e.recorded);
    v("proven_at", e.provenAt);
}

struct CatalogGroup
{
    QString key; ///< type, worker or name of the verdict; empty where a file has none
    qint64 files = 0, altered = 0, unreadable = 0;
    Bytes bytes;
};
template<class V> void describe(V &v, CatalogGroup &g)
{
    v("key", g.key);
    v("files", g.files);
    v("altered", g.altered);
    v("unreadable", g.unreadable);
    v("bytes", g.bytes);
}

/// Rows that fit, in order: four bytes for each. Sorting a million takes about a second and does not hold the catalog.
/// Equal rows are ordered by name.
[[nodiscard]] std::vector<CatalogTable::RowId> orderOf(const Catalog &catalog, const CatalogQuery &query);
/// Which of @p rows are of files that are altered or unreadable, by their place in it, ascending.
[[nodiscard]] std::vector<quint32> badAmong(const Catalog &catalog, std::span<const CatalogTable::RowId> rows);
[[nodiscard]] QList<CatalogGroup> groupsOf(const Catalog &catalog, const QString &filter, GroupKey by);
/// Rows that went meanwhile are left out.
[[nodiscard]] QList<CatalogEntry> entriesOf(const Catalog &catalog, std::span<const CatalogTable::RowId> rows);

} // namespace gw::golden
