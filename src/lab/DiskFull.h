// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "lab/Layout.h"

namespace gw::lab {

/// Puts the folder of runs, with what is in it, on a tmpfs with room for a few more cycles. Refused without the
/// right to mount. Nothing may write there meanwhile.
[[nodiscard]] Result<void> mountSmallDisk(const Layout &layout);
/// Copies back what was written and takes the small disk away.
[[nodiscard]] Result<void> unmountSmallDisk(const Layout &layout);

} // namespace gw::lab
