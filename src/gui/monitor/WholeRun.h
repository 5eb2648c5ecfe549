// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the time axis the range "whole run" takes.
#pragma once

#include "gui/charts/Series.h"

namespace gw::gui {

/// From @p start to the planned end, once a good part is over. Before that what has happened, until @p seen, would be a
/// sliver: then to the first of a few round lengths that leaves room for what comes, so that the axis stands still for
/// long and grows by steps.
[[nodiscard]] Span wholeRun(qint64 start, qint64 planned, qint64 seen);

} // namespace gw::gui
