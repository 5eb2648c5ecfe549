// SPDX-License-Identifier: GPL-3.0-or-later
// Which files have to be looked at, and looking at them on all cores.
#include "golden/scan/Listing.h"
#include "golden/scan/ScanState.h"
#include "golden/scan/Workers.h"

#include <algorithm>
#include <dirent.h>

namespace gw::golden {

namespace {

bool hasSettled(const CatalogRow &row, qint64 at)
{
    return std::abs(at - row.modified) > (row.format == FileFormat::Steps ? growsFor : settledAfter);
}

/// Nothing is known of it, or not for good.
bool isOpen(const CatalogRow &row)
{
    return !row.has(CatalogRow::Gone) &&
           (!row.has(CatalogRow::Settled) || (row.isGolden() && row.verdict == FileVerdict::Pending));
}

bool isSameFile(const CatalogRow &a, const CatalogRow &b)
{
    return a.inode == b.inode && a.size == b.size && a.modified == b.modified && a.changed == b.changed;
}

} // namespace

/// In the order they lie on disk, as far as inodes tell it.
std::vector<RowId> DirectoryScan::Private::rowsToVisit(Trust trust)
{
    std::vector<std::pair<quint64, RowId>> found;
    catalog.read([&](const CatalogTable &table) {
        const auto consider = [&](RowId id) {
            if (trust != Trust::Directory || isOpen(table.row(id)))
                found.emplace_back(table.row(id).inode, id);
        };
        if (mustSweep || trust != Trust::Directory) {
            for (RowId id = 0; id < table.end(); ++id)
                if (!table.row(id).has(CatalogRow::Gone))
                    consider(id);
        } else {
            std::for_each(unsettled.begin(), unsettled.end(), consider);
        }
        unsettled.clear();
        mustSweep = false;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<RowId> rows;
    rows.reserve(found.size());
    for (const auto &[inode, id] : found)
        rows.push_back(id);
    return rows;
}

void DirectoryScan::Private::visit(Inspector &inspector, int directory, std::span<const RowId> rows, Trust trust,
                                   ScanCost &cost)
{
    std::vector<Visit> visits;
    const auto names = catalog.read([&](const CatalogTable &table) {
        for (const RowId id : rows)
            visits.push_back({id, table.row(id), table.name(table.row(id)), {}, false});
        return table.names(); // keeps them in place while we read
    });
    for (Visit &visit : visits) {
        const qint64 at = nanosecondsNow();
        const bool isGolden = visit.before.isGolden();
        const bool isKnown = isGolden && trust != Trust::Nothing && visit.before.verdict != FileVerdict::Pending &&
                             visit.before.kind != DT_LNK; // a link's own times do not tell what it leads to
        if (!isGolden || isKnown) {
            visit.found = inspector.look(directory, visit.name, visit.before);
            ++cost.looked;
        }
        if (isGolden && !(isKnown && (visit.found.isGone || isSameFile(visit.found.row, visit.before)))) {
            visit.found = inspector.prove(directory, visit.name, visit.before);
            visit.isRead = true;
            ++cost.read;
        }
        visit.found.row.set(CatalogRow::Settled, hasSettled(visit.found.row, at));
    }
    // Not a word of what is as it was: whoever has sorted the rows need not do so again.
    std::erase_if(visits, [](const Visit &visit) {
        return !visit.isRead && !visit.found.isGone && isSameFile(visit.found.row, visit.before) &&
               visit.found.row.flags == visit.before.flags && !isOpen(visit.found.row);
    });
    if (visits.empty())
        return;
    catalog.write([&](CatalogTable &table) {
        for (Visit &visit : visits)
            bring(table, visit);
    });
}

void DirectoryScan::Private::bring(CatalogTable &table, Visit &visit)
{
    const CatalogRow &before = table.row(visit.id);
    if (before.has(CatalogRow::Gone))
        return;
    visit.found.row.round = before.round;
    if (visit.found.isGone) {
        table.remove(visit.id);
    } else if (visit.isRead) {
        visit.found.row.type = table.typeIndex(visit.found.type);
        table.replace(visit.id, visit.found.row, visit.found.reason);
    } else { // what it proves may have been found out meanwhile
        visit.found.row.verdict = before.verdict;
        visit.found.row.signature = before.signature;
        table.replace(visit.id, visit.found.row, table.reason(visit.id));
    }
    // Another signature than the one its file was proven with.
    if (before.format == FileFormat::Signature && visit.before.has(CatalogRow::Stated) &&
        (visit.found.isGone || !isSameFile(visit.found.row, visit.before)))
        if (const auto file = markUnproven(table, visit.name)) {
            unsettled.push_back(*file);
            ++unproven;
        }
    if (isOpen(table.row(visit.id)))
        unsettled.push_back(visit.id);
}

bool DirectoryScan::Private::visitAll(Trust trust, int directory, const std::stop_token &stop,
                                      const std::function<void(ScanProgress)> &onProgress, ScanCost &cost)
{
    const std::vector<RowId> rows = rowsToVisit(trust);
    if (rows.empty())
        return true;
    const unsigned threads = workersFor(rows.size());
    std::vector<ScanCost> costs(threads);
    const bool isWhole = shareWork<RowId>(
        rows, threads, stop,
        [&](unsigned worker) {
            return [&, worker, inspector = std::make_shared<Inspector>(key)](std::span<const RowId> part) {
                visit(*inspector, directory, part, trust, costs[worker]);
            };
        },
        [&](qint64 done) {
            if (onProgress)
                onProgress({false, done, qint64(rows.size())});
        });
    for (const ScanCost &part : costs) {
        cost.looked += part.looked;
        cost.read += part.read;
    }
    if (!isWhole)
        catalog.read([&](const CatalogTable &) { mustSweep = true; });
    return isWhole;
}

} // namespace gw::golden
