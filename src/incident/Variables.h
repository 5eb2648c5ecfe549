// SPDX-License-Identifier: GPL-3.0-or-later
// What the variables of a playbook stand for, as far as an environment, a run and an incident tell.
#pragma once

#include "environment/Profile.h"
#include "golden/GoldenFile.h"
#include "health/RunStatus.h"
#include "playbook/Variables.h"

namespace gw::incident {

/// Variables that an environment fills: name and meaning.
[[nodiscard]] QMap<QString, QString> environmentVariables();
/// Those and the ones of an incident, sorted.
[[nodiscard]] QStringList knownVariables();

/// What @p profile tells; patterns are expanded where its host is this one, and left out where it is another. Nothing
/// secret is among it: an address with a password is left out. @p program: goldwatchctl, and what picks the
/// environment.
[[nodiscard]] playbook::Values environmentValues(const environment::Profile &profile, const QStringList &program);
/// What @p status tells, over what is in @p values.
void addRunValues(const health::RunStatus &status, playbook::Values &values);
/// What the golden file of the failing run tells.
void addRecordingValues(const golden::Recording &recording, playbook::Values &values);
/// The profile's commands, their ${...} filled in from @p values; one of which something is missing is left out.
void addCommands(const environment::Profile &profile, playbook::Values &values);
/// Where a run that is started now writes: as the others, with the time of now; empty where the profile does not tell.
[[nodiscard]] QString nextOutput(const environment::Profile &profile, const QDateTime &now);

} // namespace gw::incident
