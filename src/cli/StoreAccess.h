// SPDX-License-Identifier: GPL-3.0-or-later
// The store that the environment names, for every verb that reads or writes journals.
#pragma once

#include "cli/Session.h"

#include "store/Store.h"

namespace gw::cli {

/// Where the environment's store is, its password read from the secret that the profile names. Witness files lie beside
/// the incident folders, or, when the host is reached by ssh, with the desk's own data.
[[nodiscard]] Result<store::Place> storePlace(Session &session);

} // namespace gw::cli
