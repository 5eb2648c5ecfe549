// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment/Profile.h"
#include "host/GoldenUsages.h"
#include "host/RetentionTypes.h"

namespace gw::host {

/// Every archive of the archive directory with its record. An error when the directory cannot be listed.
[[nodiscard]] Result<QList<ArchivePlace>> archivePlaces(const QString &archiveDirectory);

/// All that can be browsed in an environment. An error only when it was stopped: what cannot be listed is told in its
/// place. @p onDirectory gets the directory that is looked at, and how many of all were. Blocks.
[[nodiscard]] Result<Places> placesOf(const environment::Profile &profile, GoldenUsages &usages,
                                      const std::stop_token &stop,
                                      const std::function<void(const QString &, double)> &onDirectory);

} // namespace gw::host
