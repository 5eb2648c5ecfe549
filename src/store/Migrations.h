// SPDX-License-Identifier: GPL-3.0-or-later
// The schema, step by step; the same for both engines but where their languages differ.
#pragma once

#include "base/Error.h"

namespace gw::store {

class Connection;

/// What this version of the program makes and understands.
[[nodiscard]] int schemaVersion();

/// Brings the database up to schemaVersion(), in one transaction and under a lock, so that two desks cannot both do it.
/// A newer one is Unreadable and untouched; so is a file of SQLite that holds something else.
[[nodiscard]] Result<void> migrate(Connection &connection);

} // namespace gw::store
