// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/Layout.h"

#include <QStringList>

namespace gw::lab {

/// The part called postgres_server: BIN_FOLDER DIRECTORY PORT. Becomes the server itself; returns only on failure.
int postgresMain(const Layout &layout, const QStringList &arguments);

} // namespace gw::lab
