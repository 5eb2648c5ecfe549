// SPDX-License-Identifier: GPL-3.0-or-later
// A practice run counts its own time faster than ours. The time axis and the log show run time, as the engine wrote it;
// every other clock in the window is wall time.
#pragma once

#include "health/RunStatus.h"

namespace gw::gui {

/// Wall time of what happened at @p run in run time, going by the moment of judgement.
[[nodiscard]] QDateTime wallTime(const QDateTime &run, const health::RunStatus &status);
/// Run time of what happened at @p wall in wall time.
[[nodiscard]] QDateTime runTime(const QDateTime &wall, const health::RunStatus &status);
/// Run time differs from wall time.
[[nodiscard]] bool isPractice(const health::RunStatus &status);
/// "30×"
[[nodiscard]] QString speedText(const health::RunStatus &status);

} // namespace gw::gui
