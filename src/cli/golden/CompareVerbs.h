// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of `goldwatchctl golden` that look at golden files themselves: each function adds those of one file.
#pragma once

#include "cli/Verb.h"

namespace gw::cli {

void addGoldenListVerb(Program &program, CLI::App &golden);
void addGoldenDiffVerb(Program &program, CLI::App &golden);
void addGoldenIgnoreVerbs(Program &program, CLI::App &golden); ///< ignore list, add, remove
void addGoldenSignVerb(Program &program, CLI::App &golden);

/// @p given as typed, absolute where it is on this machine; over ssh as it stands.
[[nodiscard]] Result<QString> placeOf(Session &session, const std::string &given);

} // namespace gw::cli
