// SPDX-License-Identifier: GPL-3.0-or-later
// Mismatches as reports and log tell them, with what triage makes of each.
#pragma once

#include "health/RunStatus.h"

namespace gw::health {

/// From the reports; from the log where there are none; nullopt when neither tells.
[[nodiscard]] std::optional<qint64> mismatchCount(const shadow::RunFacts &run);
/// Cycles that did not pass, by either witness.
[[nodiscard]] qint64 failedCycles(const shadow::RunFacts &run);

/// All of them, ordered by cycle: details of the reports, and cycles that only the log or the counts know.
[[nodiscard]] QList<MismatchRow> mismatchRows(const Observations &seen);

/// One P0 for each failed cycle; beyond twenty one more that counts the rest.
[[nodiscard]] QList<Problem> mismatchProblems(const Observations &seen);
/// One P1 for all golden files that were altered after they were recorded, as triage of the mismatches found: they are
/// to be restored, and the engine is not at fault.
[[nodiscard]] QList<Problem> alteredProblems(const Observations &seen);

} // namespace gw::health
