// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/backend/Checkpoints.h"
#include "lab/engine/EngineState.h"

namespace gw::lab {

/// Everything the engine measures, in Prometheus' text format.
[[nodiscard]] QByteArray metricsText(const std::optional<EngineState> &engine, const CheckpointCounts &checkpoints,
                                     bool checkpointing, bool stopped);

} // namespace gw::lab
