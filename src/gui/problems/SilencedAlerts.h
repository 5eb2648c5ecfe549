// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts that fire and of which nobody is told: no open problems, and not gone either.
#pragma once

#include "gui/alerts/AlertWatch.h"

#include "health/Problem.h"

namespace gw::gui {

struct SilencedAlert
{
    health::Problem problem; ///< as it would be told without the silence
    QDateTime until;         ///< when the last of its silences ends; invalid: not known
    bool operator==(const SilencedAlert &) const = default;
};

/// Worst first. Empty as well while the alerts are not known.
[[nodiscard]] QList<SilencedAlert> silencedAlerts(const AlertWatch &watch);

} // namespace gw::gui
