// SPDX-License-Identifier: GPL-3.0-or-later
// Whole lists out of methods that answer in pages.
#pragma once

#include "cli/Session.h"

namespace gw::cli {

[[nodiscard]] Result<QList<host::CycleRow>> allCycles(Session &session, const QString &run);
[[nodiscard]] Result<QList<health::MismatchRow>> allMismatches(Session &session, const QString &run);

} // namespace gw::cli
