// SPDX-License-Identifier: GPL-3.0-or-later
// What the variables of a playbook stand for, as far as an environment and a run tell.
#pragma once

#include "cli/Session.h"
#include "playbook/Library.h"
#include "playbook/Variables.h"

namespace gw::cli {

/// Variables that an environment fills: name and meaning.
[[nodiscard]] QMap<QString, QString> environmentVariables();
/// Those and the ones of an incident, sorted.
[[nodiscard]] QStringList knownVariables();

/// What @p profile tells; patterns are expanded where its host is this one, and left out where it is another. Nothing
/// secret is among it: an address with a password is left out.
[[nodiscard]] playbook::Values environmentValues(const environment::Profile &profile, const QStringList &arguments);
/// What @p status tells, over what is in @p values.
void addRunValues(const health::RunStatus &status, playbook::Values &values);
/// The profile's commands, their ${...} filled in from @p values; one of which something is missing is left out.
void addCommands(const environment::Profile &profile, playbook::Values &values);

/// Our playbooks and those of the session's environment; its folders lie beside the engineer, whatever host it is
/// about.
[[nodiscard]] Result<playbook::Library> openPlaybooks(Session &session);

} // namespace gw::cli
