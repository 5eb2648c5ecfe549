// SPDX-License-Identifier: GPL-3.0-or-later
// What DirectoryScan.cpp, which lists, and ScanVisit.cpp, which reads the files, share.
#pragma once

#include "golden/scan/DirectoryScan.h"
#include "golden/scan/Inspector.h"

#include <QCoreApplication>
#include <QFile>

#include <atomic>
#include <ctime>
#include <span>

namespace gw::golden {

using RowId = CatalogTable::RowId;

/// What happens within the tick of a file system's clock leaves times as we saw them: those this close do not count as
/// seen. A recording of the engine grows while its run goes on, which the directory does not show.
inline constexpr qint64 second = 1'000'000'000, settledAfter = 2 * second, growsFor = 60 * second;

[[nodiscard]] inline qint64 nanosecondsNow()
{
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return qint64(time.tv_sec) * second + time.tv_nsec;
}

struct DirectoryScan::Private
{
    QByteArray path, key;
    Catalog catalog;
    DirectoryStamp stamp;
    std::atomic<bool> isListed = false; ///< to the end, and the stamp is from before it
    bool isSettled = false;             ///< nothing can have happened within the tick of that look
    quint8 round = 0;
    /// Rows to visit again even if nothing changes: what they are may still change without a sign. Complete unless all
    /// rows must be swept for them. Both are only touched while the catalog is held.
    std::vector<RowId> unsettled;
    bool mustSweep = true;
    std::atomic<qint64> unproven = 0; ///< files whose signature turned out to be another one

    struct Visit
    {
        RowId id;
        CatalogRow before;
        std::string_view name;
        Inspection found;
        bool isRead = false;
    };

    Result<DirectoryStamp> look() const;
    Result<void> list(ScanCost &cost, const std::stop_token &stop, const std::function<void(ScanProgress)> &onProgress);
    [[nodiscard]] std::vector<RowId> rowsToVisit(Trust trust);
    /// False when stopped before the end.
    [[nodiscard]] bool visitAll(Trust trust, int directory, const std::stop_token &stop,
                                const std::function<void(ScanProgress)> &onProgress, ScanCost &cost);
    void visit(Inspector &inspector, int directory, std::span<const RowId> rows, Trust trust, ScanCost &cost);
    void bring(CatalogTable &table, Visit &visit); ///< what was found into the table
    Error cancelled() const
    {
        return {ErrorKind::Cancelled,
                QCoreApplication::translate("gw::golden", "Reading the golden files was stopped"),
                QFile::decodeName(path),
                {}};
    }
};

} // namespace gw::golden
