// SPDX-License-Identifier: GPL-3.0-or-later
// Problems of what surrounds a run: disks, golden directories, services.
#pragma once

#include "health/RunStatus.h"

namespace gw::health {

/// One problem per file system, not per path on it.
[[nodiscard]] QList<Problem> diskProblems(const Observations &seen, const environment::Thresholds &thresholds);
[[nodiscard]] QList<Problem> goldenProblems(const Observations &seen, const environment::Thresholds &thresholds);
/// A stop that is set holds all work: nobody may take the silence that follows for a good run. Worse is one that is set
/// and does not hold it.
[[nodiscard]] QList<Problem> stopProblems(const Observations &seen, const environment::ShadowSettings &shadow);
[[nodiscard]] QList<Problem> serviceProblems(const Observations &seen);

/// What people call the service: "Backend", "PostgreSQL".
[[nodiscard]] QString serviceName(services::ServiceKind kind);

} // namespace gw::health
