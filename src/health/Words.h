// SPDX-License-Identifier: GPL-3.0-or-later
// What people read where JSON has the name of an enum, for both front ends. In small letters, as inside a sentence;
// a place that begins with one makes the first letter large.
#pragma once

#include "health/RunStatus.h"

namespace gw::health {

[[nodiscard]] QString word(RunState state);
[[nodiscard]] QString word(Verdict verdict);
[[nodiscard]] QString word(golden::Category category); ///< cause of a mismatch
[[nodiscard]] QString word(services::ServiceHealth health);

} // namespace gw::health
