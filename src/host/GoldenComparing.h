// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/Registry.h"

namespace gw::host {

/// Compares whatever @p a and @p b are: two golden files; a golden file (or a directory of them) and a cycle report (or
/// a directory of them); two golden directories, where a run directory stands for its golden/. Blocks.
[[nodiscard]] Result<GoldenDiff> compareAnything(const QString &a, const QString &b,
                                                 const golden::CompareOptions &options, const CallContext &call);

} // namespace gw::host
