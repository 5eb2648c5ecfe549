// SPDX-License-Identifier: GPL-3.0-or-later
// What an incident has around it, found from an environment's profile: store, playbooks, who acts, where steps run. For
// both front ends. What reads files or a secret blocks: a window asks in a thread of its own.
#pragma once

#include "incident/Plan.h"
#include "playbook/Library.h"
#include "store/Place.h"

#include <memory>

namespace gw::host {
class Host;
}

namespace gw::incident {

struct Who;

/// Whoever runs this program, as the system knows them, on this machine.
[[nodiscard]] Who whoAmI();

/// Where the environment's store is, its password read from the secret that the profile names. Witness files lie beside
/// the incident folders, or, when the host is reached by ssh, with the desk's own data. Blocks.
[[nodiscard]] Result<store::Place> storePlace(const environment::Profile &profile);

/// The profile with its paths expanded where its host is this one.
[[nodiscard]] Result<environment::Profile> readableProfile(const environment::Profile &profile);

/// Our playbooks and those of the environment; its folders lie beside the engineer, whatever host it is about. Blocks.
[[nodiscard]] Result<playbook::Library> openPlaybooks(const environment::Profile &profile);
/// The playbook of @p type; Usage, naming those there are, when there is none.
[[nodiscard]] Result<playbook::Playbook> playbookOf(const playbook::Library &library, const QString &type);

/// Where commands run that belong on this desk while the host of the environment is another machine.
[[nodiscard]] Result<std::unique_ptr<host::Host>> deskHost(const environment::Profile &profile, bool unlocked);

/// The variables that are of this moment: what the run's process is called now, how much of the run remains.
void refreshRunValues(const health::RunStatus &status, const Incident &incident, playbook::Values &values);

/// Whether somebody is asked before @p plan runs: for what may change something unasked, and where the playbook says
/// so.
[[nodiscard]] bool needsNod(const StepPlan &plan, bool undo);

/// The step of the playbook that captures; one without a playbook's words where it has none.
[[nodiscard]] StepPlan capturePlan(const Incident &incident);

} // namespace gw::incident
