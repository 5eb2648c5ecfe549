// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the blocks of an archive: index, sums and tail (ArchiveIndex.h has the layout).
#pragma once

#include "golden/archive/ArchiveIndex.h"
#include "golden/archive/PackList.h"

#include <functional>

namespace gw::golden {

using Sink = std::function<Result<void>(std::string_view)>;

/// Fills in the groups of @p index, whose blocks hold the files of @p list in order, and gives everything behind the
/// blocks to @p sink. @p prefix goes before every name.
[[nodiscard]] Result<void> writeTable(ArchiveIndex &index, const PackList &list, const std::string &prefix,
                                      const Sink &sink, std::stop_token stop);

} // namespace gw::golden
