// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts as people read them: by name, with their state and what they are about.
#pragma once

#include "cli/Session.h"

namespace gw::cli {

/// Grouped by name, worst first.
[[nodiscard]] QString alertText(const Session &session, const QList<services::Alert> &alerts);

} // namespace gw::cli
