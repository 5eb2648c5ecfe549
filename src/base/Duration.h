// SPDX-License-Identifier: GPL-3.0-or-later
// Durations as people type them.
#pragma once

#include "base/Units.h"

#include <optional>

namespace gw {

/// "90m", "2h", "1d12h", as Prometheus writes them: weeks to seconds, each once. nullopt for anything else.
[[nodiscard]] std::optional<Seconds> parseDuration(const QString &text);

} // namespace gw
