// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QStringList>

namespace gw {

/// Paths that match any of @p patterns (glob(7)), each once, sorted. A pattern without matches adds nothing;
/// a directory on the way that cannot be listed is an error, never "no match".
[[nodiscard]] Result<QStringList> expandGlobs(const QStringList &patterns);

} // namespace gw
