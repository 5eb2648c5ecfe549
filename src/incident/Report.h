// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/Incident.h"

namespace gw::incident {

/// The incident for those who were not there, as Markdown: times, impact, timeline, root cause, evidence with its
/// digests, actions, the journal's head.
[[nodiscard]] QString reportOf(const Incident &incident);

/// "2026-11-29 03:15:12 +01:00", or "not yet".
[[nodiscard]] QString reportTime(const QDateTime &time);

} // namespace gw::incident
