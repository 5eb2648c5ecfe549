// SPDX-License-Identifier: GPL-3.0-or-later
// Problems that others noticed: alerts that are active and that nobody has silenced.
#pragma once

#include "health/RunStatus.h"

namespace gw::health {

/// Adds a problem for each alert to @p problems. One whose cause is a problem there already becomes evidence of that
/// one: the same cause is never told twice. That the alerts cannot be read is told unless their server is known to be
/// down.
void addAlerts(QList<Problem> &problems, const Observations &seen);

/// The problem that @p alert is when nobody silences it.
[[nodiscard]] Problem alertProblem(const services::Alert &alert);
/// Severity "none" is the custom for an alert that always fires, to show that alerting works.
[[nodiscard]] bool isHeartbeat(const services::Alert &alert);

} // namespace gw::health
