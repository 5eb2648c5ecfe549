// SPDX-License-Identifier: GPL-3.0-or-later
// The playbooks of an environment, and what its variables stand for, for every verb that shows or runs steps.
#pragma once

#include "cli/Session.h"
#include "incident/Variables.h"
#include "playbook/Library.h"

namespace gw::cli {

/// goldwatchctl as it is called here, with what picks the environment: its name where that finds this very program.
[[nodiscard]] QStringList programWords(const Session &session);

/// Our playbooks and those of the session's environment; its folders lie beside the engineer, whatever host it is
/// about.
[[nodiscard]] Result<playbook::Library> openPlaybooks(Session &session);

} // namespace gw::cli
