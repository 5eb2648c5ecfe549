// SPDX-License-Identifier: GPL-3.0-or-later
// A consistent copy of the whole store while it is in use. Blocking, in the thread of the connection.
#pragma once

#include "store/Export.h"

namespace gw::store {

/// Of SQLite a database that can be put in the store's place, proven whole; of PostgreSQL an export of all journals,
/// which importFrom() takes. Refuses to replace @p file.
[[nodiscard]] Result<Counted> backupTo(Connection &connection, const QString &file);

} // namespace gw::store
