// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP side of the practice engine, and the receiver of its alerts. Both outlive a run.
#pragma once

#include "lab/Layout.h"

#include <QStringList>

namespace gw::lab {

/// The part called nova_backend: PORT POSTGRES_PORT (0: none). Serves /health, /workers/status and /metrics.
int backendMain(const Layout &layout, const QStringList &arguments);
/// The part called webhook_receiver: PORT. Whatever is posted to it becomes a line of alerts.jsonl.
int receiverMain(const Layout &layout, const QStringList &arguments);

} // namespace gw::lab
