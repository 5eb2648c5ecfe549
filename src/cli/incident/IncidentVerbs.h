// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of `incident`, a file each.
#pragma once

#include "cli/journal/JournalVerbs.h"
#include "cli/playbook/Playbooks.h"
#include "incident/Incidents.h"
#include "incident/Plan.h"
#include "incident/Surroundings.h"

#include <functional>

namespace gw::cli {

using incident::whoAmI;

/// Runs @p work with the store of the environment and the incident called @p id.
[[nodiscard]] int withIncident(Session &session, const std::string &id,
                               const std::function<int(store::Store &, const incident::Incident &)> &work);

/// The profile with its paths expanded where its host is this one.
[[nodiscard]] Result<environment::Profile> readableProfile(Session &session);
/// What the variables of @p incident stand for in this environment; asks nobody.
[[nodiscard]] Result<playbook::Values> valuesFor(Session &session, const incident::Incident &incident);

/// Appends what @p decide comes to and tells it: the entry's number and the journal's head.
[[nodiscard]] int say(Session &session, const std::string &id,
                      const std::function<Result<store::Entry>(const incident::Incident &)> &decide,
                      const QString &done);

/// NAME=VALUE words; Usage for others.
[[nodiscard]] Result<QMap<QString, QString>> pairsOf(const std::vector<std::string> &words, const QString &option);

void addTypesVerb(Program &program, CLI::App &group);
void addOpenVerb(Program &program, CLI::App &group);
void addShowVerbs(Program &program, CLI::App &group);
void addSayVerbs(Program &program, CLI::App &group);
void addStepVerbs(Program &program, CLI::App &group);
void addProofVerbs(Program &program, CLI::App &group);

} // namespace gw::cli
