// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of `journal`, a file each.
#pragma once

#include "cli/StoreAccess.h"
#include "cli/Verb.h"

#include <functional>

namespace gw::cli {

/// Runs @p work with the store of the environment, which is closed after it.
[[nodiscard]] int withStore(Session &session, const std::function<int(store::Store &)> &work);

void addJournalVerifyVerb(Program &program, CLI::App &journal);
void addJournalCopyVerbs(Program &program, CLI::App &journal);

} // namespace gw::cli
