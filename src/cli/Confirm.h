// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that has consequences runs without a plan shown first: a terminal is asked, a pipe needs --force.
#pragma once

#include "base/Error.h"

namespace gw::cli {

/// Success when @p force is set or the answer on the terminal is yes. Refused from a pipe, Cancelled when the answer is
/// no.
[[nodiscard]] Result<void> confirm(const QString &question, bool force);

/// Who runs this program, as the system knows them.
[[nodiscard]] QString userName();

} // namespace gw::cli
