// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/diff/CompareDirectories.h"
#include "health/Problem.h"

namespace gw::health {

/// How grave a comparison is: P0 for a difference that counts, P1 where a golden file was altered, whose difference is
/// not the engine's. nullopt: nothing is wrong, or it cannot be told; agreement says which.
[[nodiscard]] std::optional<Severity> severityOf(const golden::Comparison &comparison);
/// The gravest of its groups; P2 where files are in one only.
[[nodiscard]] std::optional<Severity> severityOf(const golden::DirectoryComparison &comparison);

} // namespace gw::health
