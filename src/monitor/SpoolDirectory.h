// SPDX-License-Identifier: GPL-3.0-or-later
// Directories of the spool: made for us alone, listed without taking an error for emptiness, flushed to disk.
#pragma once

#include "base/Error.h"
#include "base/FileOps.h"

#include <QStringList>

namespace gw::monitor {

/// Makes @p directory and its parents; those it makes are 0700.
[[nodiscard]] Result<void> makePrivate(const QString &directory);
/// Names in @p directory, sorted; without "." and "..".
[[nodiscard]] Result<QStringList> namesIn(const QString &directory);
[[nodiscard]] Result<void> syncDirectory(const QString &directory, FileOps &ops);

} // namespace gw::monitor
