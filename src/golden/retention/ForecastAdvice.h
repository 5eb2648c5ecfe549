// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/retention/Forecast.h"

namespace gw::golden {

/// What @p forecast means for whoever has to do something, the most urgent first: disks that are full or will be before
/// the run ends (within two days where its end is not known), then how the two settings differ.
[[nodiscard]] QStringList adviceOf(const Forecast &forecast);

} // namespace gw::golden
