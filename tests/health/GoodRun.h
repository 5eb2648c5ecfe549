// SPDX-License-Identifier: GPL-3.0-or-later
// What a healthy run looks like to the judge; tests spoil it.
#pragma once

#include "health/RunStatus.h"

namespace gw::health::test {

/// When the run of these tests began.
[[nodiscard]] QDateTime runStart();
/// Report of cycle @p number, 30 s after the one before, nine replays.
[[nodiscard]] shadow::CycleReport report(qint64 number, qint64 mismatches = 0);
/// Adds @p report and counts it.
void add(shadow::ReportFacts &facts, const shadow::CycleReport &report);
/// A run of @p cycles good cycles, alive, last change five seconds ago.
[[nodiscard]] Observations goodRun(qint64 cycles);
void noProcess(Observations &seen);
/// An active alert that began five minutes after the run.
[[nodiscard]] services::Alert alert(const char *name, const char *severity);

} // namespace gw::health::test
