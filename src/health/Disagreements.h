// SPDX-License-Identifier: GPL-3.0-or-later
// Where the two witnesses of a run, its log and its cycle reports, contradict each other.
#pragma once

#include "health/RunStatus.h"

namespace gw::health {

/// At most one problem, with every contradiction as evidence. @p running allows for the cycle that is being written.
[[nodiscard]] QList<Problem> disagreements(const Observations &seen, bool running);

} // namespace gw::health
