// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <string>

namespace gw::cli {

/// The first line of @p file, else $GOLDWATCH_PASSPHRASE, else, where @p isNeeded, what is typed on the terminal
/// without being shown. Empty where there is none of these: keys may have no passphrase.
[[nodiscard]] Result<QString> readPassphrase(const std::string &file, bool isNeeded);

} // namespace gw::cli
