// SPDX-License-Identifier: GPL-3.0-or-later
// A step as it would run now: every command with its variables filled in, where it runs, and what stands in its way.
#pragma once

#include "incident/Incident.h"
#include "incident/Variables.h"

namespace gw::incident {

/// What an incident puts in place of variables: @p environment, the run's facts as they were, and itself.
[[nodiscard]] playbook::Values valuesOf(const Incident &incident, playbook::Values environment,
                                        const environment::Profile &profile);

enum class Place {
    Host, ///< of the environment, through the seam
    Desk  ///< here: the command is goldwatchctl, which finds the host by itself
};

struct PlannedCommand
{
    playbook::Command command;
    QString text;     ///< as it runs
    QStringList argv; ///< goes before text: words that no shell reads
    QString undo;     ///< text that takes it back; empty: nothing does
    Place place = Place::Host;
    QString refusal; ///< why it cannot run; empty: it can
};

struct StepPlan
{
    QString step, title, why; ///< why: what the playbook says before the first command
    QStringList expected, ifNot;
    QStringList also;                 ///< what it says behind the first command, beside these two
    QList<QList<QStringList>> tables; ///< rows, the first of them headings
    QStringList tasks;                ///< boxes to tick
    QList<PlannedCommand> commands;
    /// Of the first command that cannot run; empty when all can. A step without commands is done by hand.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] bool changes() const; ///< something, as far as anybody said
};

/// goldwatchctl as typed in a shell, with the options that pick the environment.
[[nodiscard]] QString programOf(const playbook::Values &values);

/// NotFound for a step that the playbook has not.
[[nodiscard]] Result<StepPlan> planStep(const Incident &incident, const QString &step, const playbook::Values &values,
                                        const environment::Profile &profile);

} // namespace gw::incident
