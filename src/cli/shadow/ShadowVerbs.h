// SPDX-License-Identifier: GPL-3.0-or-later
// The `shadow` group: each function adds the verbs of one file.
#pragma once

#include "cli/Verb.h"

namespace gw::cli {

void addStatusVerb(Program &program, CLI::App &shadow);
void addFullVerb(Program &program, CLI::App &shadow);
void addListVerbs(Program &program, CLI::App &shadow); ///< cycles, mismatches, process
void addTailVerb(Program &program, CLI::App &shadow);
void addCheckVerbs(Program &program, CLI::App &shadow); ///< sanity, check

/// The tables of `shadow status` without problems; `shadow full` shows them as well.
[[nodiscard]] QString statusTable(const Session &session, const health::RunStatus &status);
/// "running", coloured by what it means.
[[nodiscard]] QString stateText(const Session &session, health::RunState state);
[[nodiscard]] QString verdictText(const Session &session, health::Verdict verdict);

} // namespace gw::cli
