// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the catalog of one flat directory: names first, then what each file is and proves, on all cores. Looking again
// costs what changed.
#pragma once

#include "golden/DirectoryReader.h"
#include "golden/scan/Catalog.h"

#include <functional>
#include <stop_token>
#include <sys/stat.h>

namespace gw::golden {

/// How much is taken on trust when a directory is looked at again.
enum class Trust {
    Directory, ///< its times: one stat while no name came or went. Files are taken to be written once
    Times,     ///< each file's size, times and inode: one stat per file. Finds what was changed in place
    Nothing    ///< everything is read again
};

/// Two short numbers that change with the directory: device, inode and times.
struct DirectoryStamp
{
    quint64 device = 0, inode = 0;
    qint64 modified = 0, changed = 0; ///< nanoseconds since 1970
    bool operator==(const DirectoryStamp &) const = default;
};

struct ScanProgress
{
    bool isListing = true;      ///< total is not known yet, and done counts names
    qint64 done = 0, total = 0; ///< files to read
};

/// What a refresh cost.
struct ScanCost
{
    qint64 listed = 0; ///< names; 0 when the directory was as before
    qint64 looked = 0; ///< files asked for their times
    qint64 read = 0;   ///< files read
};

class DirectoryScan
{
public:
    /// @p hmacKey empty: signatures are not checked.
    DirectoryScan(QByteArray directory, const QByteArray &hmacKey);
    ~DirectoryScan();

    /// Brings the catalog up to date; blocks, one at a time. A directory that cannot be listed to its end is an error,
    /// and no row is taken away then. Stopped: Cancelled, with all that was read kept for the next time. @p onProgress
    /// is called in the calling thread, ten times a second.
    [[nodiscard]] Result<ScanCost> refresh(Trust trust = Trust::Directory, std::stop_token stop = {},
                                           const std::function<void(ScanProgress)> &onProgress = {});

    /// Reads those of @p rows now that were not read yet: the ones someone looks at. Thread-safe, also beside
    /// refresh().
    [[nodiscard]] Result<void> prove(const std::vector<CatalogTable::RowId> &rows);

    /// Thread-safe.
    [[nodiscard]] const Catalog &catalog() const;
    /// The listing is whole and every golden file was read.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] const QByteArray &directory() const;

    /// Keeps the catalog in @p file and takes it from there, so that the next program begins where this one ended. A
    /// file that is damaged, of another directory, version or key counts for nothing: false. Neither runs beside
    /// refresh().
    [[nodiscard]] Result<void> save(const QString &file) const;
    [[nodiscard]] bool load(const QString &file);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw::golden
