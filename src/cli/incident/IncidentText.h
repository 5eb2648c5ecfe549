// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents as people read them in a terminal.
#pragma once

#include "cli/Session.h"
#include "incident/Plan.h"

namespace gw::cli {

/// Id, severity, type, state, what happened, and the clock.
[[nodiscard]] QString headText(const Session &session, const incident::Incident &incident);
/// The step to take now: why, the command as it will run, where it runs, what to expect, how to run it from here.
[[nodiscard]] QString nextStepText(const Session &session, const incident::Incident &incident,
                                   const playbook::Values &values, const environment::Profile &profile);
/// The same of any step.
[[nodiscard]] QString planText(const Session &session, const incident::StepPlan &plan,
                               const environment::Profile &profile);
/// How a step went: each command with its verdict and what it said.
[[nodiscard]] QString recordsText(const Session &session, const QList<incident::CommandRecord> &records);
[[nodiscard]] QString stateText(const Session &session, incident::StepState state);
[[nodiscard]] QString stateText(incident::State state);
/// One line per kind of evidence, with its size or why it is not there.
[[nodiscard]] QString evidenceText(const Session &session, const host::CaptureAnswer &evidence);

} // namespace gw::cli
