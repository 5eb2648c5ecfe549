// SPDX-License-Identifier: GPL-3.0-or-later
// What people read where JSON has the name of an enum, for both front ends. In small letters, as inside a sentence;
// a place that begins with one makes the first letter large.
#pragma once

#include "golden/diff/Compare.h"
#include "golden/scan/CatalogView.h"
#include "health/RunStatus.h"

namespace gw::health {

[[nodiscard]] QString word(RunState state);
[[nodiscard]] QString word(Verdict verdict);
[[nodiscard]] QString word(golden::Category category); ///< cause of a mismatch
[[nodiscard]] QString word(golden::Agreement agreement);
[[nodiscard]] QString word(golden::FieldNature nature);        ///< of a difference
[[nodiscard]] QString word(const golden::CatalogEntry &entry); ///< its verdict, or that its signature is missing
[[nodiscard]] QString word(services::ServiceHealth health);

} // namespace gw::health
