// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileWriter.h"
#include "golden/scan/CatalogFile.h"
#include "golden/scan/Listing.h"
#include "golden/scan/ScanState.h"

#include <algorithm>
#include <cerrno>

namespace gw::golden {

DirectoryScan::DirectoryScan(QByteArray directory, const QByteArray &hmacKey) : d(std::make_unique<Private>())
{
    d->path = std::move(directory);
    d->key = hmacKey;
}

DirectoryScan::~DirectoryScan() = default;

const Catalog &DirectoryScan::catalog() const { return d->catalog; }
const QByteArray &DirectoryScan::directory() const { return d->path; }
bool DirectoryScan::isComplete() const { return d->isListed && d->catalog.counts().pending == 0; }

Result<DirectoryStamp> DirectoryScan::Private::look() const
{
    struct stat info{};
    if (::stat(path.constData(), &info) != 0)
        return Failure(systemError(errno,
                                   QCoreApplication::translate("gw::golden", "Cannot look at the golden directory"),
                                   QFile::decodeName(path)));
    return DirectoryStamp{info.st_dev, info.st_ino, qint64(info.st_mtim.tv_sec) * second + info.st_mtim.tv_nsec,
                          qint64(info.st_ctim.tv_sec) * second + info.st_ctim.tv_nsec};
}

Result<void> DirectoryScan::Private::list(ScanCost &cost, const std::stop_token &stop,
                                          const std::function<void(ScanProgress)> &onProgress)
{
    isListed = false;
    const auto reader = DirectoryReader::open(path);
    if (!reader)
        return Failure(reader.error());
    Listing listing(catalog, ++round);
    const auto listed = forEachBatch(**reader, stop, [&](const DirectoryBatch &batch) -> Result<void> {
        listing.add(batch);
        cost.listed += qint64(batch.entries.size());
        if (onProgress)
            onProgress({true, cost.listed, 0});
        return {};
    });
    if (!listed)
        return Failure(listed.error());
    if (!*listed)
        return Failure(cancelled());
    listing.finish();
    catalog.read([&](const CatalogTable &) { mustSweep = true; });
    isListed = true;
    return {};
}

Result<ScanCost> DirectoryScan::refresh(Trust trust, std::stop_token stop,
                                        const std::function<void(ScanProgress)> &onProgress)
{
    const qint64 at = nanosecondsNow();
    const auto stamp = d->look(); // before listing: what changes meanwhile shows at the next look
    if (!stamp)
        return Failure(stamp.error());
    ScanCost cost;
    if (!d->isListed || !d->isSettled || *stamp != d->stamp) {
        d->isSettled = false;
        if (const auto listed = d->list(cost, stop, onProgress); !listed)
            return Failure(listed.error());
        d->stamp = *stamp;
        d->isSettled = std::abs(at - stamp->modified) > settledAfter;
    }
    const auto directory = Descriptor::openDirectory(d->path);
    if (!directory)
        return Failure(directory.error());
    d->unproven = 0;
    bool isWhole = d->visitAll(trust, directory->get(), stop, onProgress, cost);
    if (isWhole && d->unproven > 0)
        isWhole = d->visitAll(Trust::Directory, directory->get(), stop, onProgress, cost);
    if (!isWhole)
        return Failure(d->cancelled());
    return cost;
}

Result<void> DirectoryScan::prove(const std::vector<RowId> &rows)
{
    std::vector<RowId> pending;
    d->catalog.read([&](const CatalogTable &table) {
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(pending), [&](RowId id) {
            const CatalogRow &row = table.row(id);
            const bool needsReason = row.verdict == FileVerdict::Altered || row.verdict == FileVerdict::Unreadable;
            return row.isGolden() ? row.verdict == FileVerdict::Pending || (needsReason && table.reason(id).isEmpty())
                                  : !row.has(CatalogRow::Stated);
        });
    });
    if (pending.empty())
        return {};
    const auto directory = Descriptor::openDirectory(d->path);
    if (!directory)
        return Failure(directory.error());
    Inspector inspector(d->key);
    ScanCost cost;
    d->visit(inspector, directory->get(), pending, Trust::Nothing, cost);
    return {};
}

Result<void> DirectoryScan::save(const QString &file) const
{
    const CatalogHeader header{d->stamp, keyMark(d->key), d->isListed, d->isSettled};
    FileWriter writer(QFile::encodeName(file), 0600);
    if (const auto opened = writer.open(); !opened)
        return opened;
    const auto written =
        d->catalog.read([&](const CatalogTable &table) { return writeCatalog(writer, header, table); });
    return written ? writer.commit() : written; // no one should wait for a disk to look at the catalog
}

bool DirectoryScan::load(const QString &file)
{
    const auto stamp = d->look();
    if (!stamp || d->catalog.read([](const CatalogTable &table) { return table.end(); }) != 0)
        return false;
    CatalogTable loaded;
    const auto header = readCatalog(file, loaded);
    if (!header || header->stamp.device != stamp->device || header->stamp.inode != stamp->inode ||
        header->keyMark != keyMark(d->key))
        return false;
    return d->catalog.write([&](CatalogTable &table) {
        table = std::move(loaded);
        d->stamp = header->stamp;
        d->isListed = header->isListed;
        d->isSettled = header->isSettled;
        return true;
    });
}

} // namespace gw::golden
