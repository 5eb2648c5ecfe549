// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/scan/CatalogView.h"

#include "golden/DirectoryReader.h"
#include "golden/scan/CatalogFilter.h"
#include "golden/scan/Inspector.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace gw::golden {

namespace {

using RowId = CatalogTable::RowId;

/// What a row is sorted by before its name. Types and workers by their text, which a number stands for.
class Keys
{
public:
    Keys(const CatalogTable &table, SortKey sort) : m_table(table), m_sort(sort)
    {
        QStringList sorted = table.types();
        sorted.sort();
        for (const QString &type : table.types())
            m_types.push_back(sorted.indexOf(type));
    }
    qint64 operator()(const CatalogRow &row) const
    {
        switch (m_sort) {
        case SortKey::Name:
            return 0;
        case SortKey::Type:
            return m_types[row.type];
        case SortKey::Worker:
            return workerNumber(row);
        case SortKey::Seed:
            return row.has(CatalogRow::HasSeed) ? row.seed : std::numeric_limits<qint64>::min();
        case SortKey::Steps:
            return row.steps;
        case SortKey::Verdict:
            return worst(row);
        case SortKey::Size:
            return row.size;
        case SortKey::Recorded:
            return row.modified;
        }
        return 0;
    }

private:
    qint64 workerNumber(const CatalogRow &row) const
    {
        const std::string_view worker = workerOf(runIdOf(m_table.name(row), row.format));
        return worker.empty() ? -1 : QByteArray(worker.data() + 1, qsizetype(worker.size()) - 1).toLongLong();
    }
    /// What needs a hand first.
    static qint64 worst(const CatalogRow &row)
    {
        static constexpr std::array rank{4, 5, 0, 1, 2, 6}; // pending, intact, altered, unreadable, orphan, none
        return row.verdict == FileVerdict::Intact && row.signature == SignatureState::Missing
                   ? 3
                   : rank[size_t(row.verdict)];
    }

    const CatalogTable &m_table;
    const SortKey m_sort;
    std::vector<qint64> m_types;
};

struct Sortable
{
    qint64 key;
    const char *name; ///< ends with NUL
    RowId id;
};

QString groupOf(const CatalogTable &table, const CatalogRow &row, GroupKey by)
{
    if (by == GroupKey::Type)
        return table.typeName(row.type);
    if (by == GroupKey::Worker)
        return row.isGolden() ? QString::fromUtf8(workerOf(runIdOf(table.name(row), row.format))) : QString();
    return json::enumName(row.verdict);
}

CatalogEntry entryOf(const CatalogTable &table, RowId id)
{
    const CatalogRow &row = table.row(id);
    const std::string_view name = table.name(row);
    CatalogEntry entry;
    entry.name = displayName(name);
    if (!isPlain(name))
        entry.nameBytes = QByteArray(name.data(), qsizetype(name.size()));
    entry.format = row.format;
    entry.workflowType = table.typeName(row.type);
    entry.verdict = row.verdict;
    entry.signature = row.signature;
    entry.reason = table.reason(id);
    if (row.isGolden()) {
        const std::string_view runId = runIdOf(name, row.format);
        entry.runId = displayName(runId);
        entry.worker = QString::fromUtf8(workerOf(runId));
        if (row.verdict == FileVerdict::Intact || row.verdict == FileVerdict::Altered) {
            entry.steps = row.steps;
            entry.success = row.has(CatalogRow::Succeeded);
        }
        if (row.has(CatalogRow::HasSeed))
            entry.seed = row.seed;
    }
    if (row.has(CatalogRow::Stated)) {
        entry.bytes = Bytes{qint64(row.blocks) * 512};
        entry.contentBytes = Bytes{row.size};
        entry.recorded = QDateTime::fromMSecsSinceEpoch(row.modified / 1'000'000, Qt::UTC);
    }
    if (row.provenAt > 0)
        entry.provenAt = QDateTime::fromSecsSinceEpoch(row.provenAt, Qt::UTC);
    return entry;
}

} // namespace

std::vector<RowId> orderOf(const Catalog &catalog, const CatalogQuery &query)
{
    std::vector<Sortable> found;
    const auto names = catalog.read([&](const CatalogTable &table) {
        const CatalogFilter filter(table, query.filter);
        const Keys keys(table, query.sort);
        found.reserve(table.end());
        for (RowId id = 0; id < table.end(); ++id)
            if (const CatalogRow &row = table.row(id); filter.fits(row))
                found.push_back({keys(row), table.name(row).data(), id});
        return table.names();
    });
    const bool down = query.descending;
    std::sort(found.begin(), found.end(), [&](const Sortable &a, const Sortable &b) {
        if (a.key != b.key)
            return down ? a.key > b.key : a.key < b.key;
        const int by = std::strcmp(a.name, b.name);
        return down && query.sort == SortKey::Name ? by > 0 : by < 0;
    });
    std::vector<RowId> order;
    order.reserve(found.size());
    for (const Sortable &row : found)
        order.push_back(row.id);
    return order;
}

std::vector<quint32> badAmong(const Catalog &catalog, std::span<const RowId> rows)
{
    std::vector<quint32> bad;
    catalog.read([&](const CatalogTable &table) {
        for (quint32 at = 0; at < rows.size(); ++at)
            if (const FileVerdict verdict = table.row(rows[at]).verdict;
                verdict == FileVerdict::Altered || verdict == FileVerdict::Unreadable)
                bad.push_back(at);
    });
    return bad;
}

QList<CatalogGroup> groupsOf(const Catalog &catalog, const QString &filter, GroupKey by)
{
    std::map<QString, CatalogGroup> groups;
    catalog.read([&](const CatalogTable &table) {
        const CatalogFilter fits(table, filter);
        for (RowId id = 0; id < table.end(); ++id) {
            const CatalogRow &row = table.row(id);
            if (!fits.fits(row))
                continue;
            CatalogGroup &group = groups[groupOf(table, row, by)];
            ++group.files;
            group.altered += row.verdict == FileVerdict::Altered;
            group.unreadable += row.verdict == FileVerdict::Unreadable;
            group.bytes += Bytes{qint64(row.blocks) * 512};
        }
    });
    QList<CatalogGroup> list;
    for (auto &[key, group] : groups) {
        group.key = key;
        list.append(group);
    }
    return list;
}

QList<CatalogEntry> entriesOf(const Catalog &catalog, std::span<const RowId> rows)
{
    QList<CatalogEntry> entries;
    catalog.read([&](const CatalogTable &table) {
        for (const RowId id : rows)
            if (!table.row(id).has(CatalogRow::Gone))
                entries.append(entryOf(table, id));
    });
    return entries;
}

} // namespace gw::golden
