// SPDX-License-Identifier: GPL-3.0-or-later
// What an environment's golden files, archives and disks come to.
#pragma once

#include "environment/Profile.h"
#include "host/GoldenUsages.h"
#include "host/RetentionTypes.h"

namespace gw::host {

/// All archives of a directory together.
struct ArchiveFacts
{
    qint64 count = 0;
    Bytes bytes;
    std::optional<double> ratio; ///< of those whose content is known; nullopt: of none
};
/// An error when the directory cannot be listed. Reads a small file per archive.
[[nodiscard]] Result<ArchiveFacts> archiveFacts(const QString &archiveDirectory);

/// Fullness of the file system that @p path is on, or will be: it need not be there yet.
[[nodiscard]] golden::ForecastDisk diskOf(const QString &path);

/// Blocks. Usage for days that are none.
[[nodiscard]] Result<golden::Forecast> forecastFor(const environment::Profile &profile, GoldenUsages &usages,
                                                   const ForecastQuery &query, const std::stop_token &stop);

} // namespace gw::host
