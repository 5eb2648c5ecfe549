// SPDX-License-Identifier: GPL-3.0-or-later
// What the states of incidents and steps are called in the window, and which shape they wear.
#pragma once

#include "gui/Palette.h"
#include "gui/TimeText.h"

#include "incident/Plan.h"

namespace gw::gui {

struct IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::IncidentWords)
public:
    [[nodiscard]] static QString of(incident::State state);
    [[nodiscard]] static QString of(incident::StepState state);
    [[nodiscard]] static Meaning meaningOf(incident::StepState state);
    /// "Mismatch" for "mismatch"; a playbook's own type as it is written there.
    [[nodiscard]] static QString type(const QString &type);
    /// "reads only", "changes something", "nobody said whether it changes anything".
    [[nodiscard]] static QString changes(const playbook::Command &command);
    /// What Goldwatch does itself in place of the command; empty: it runs the command.
    [[nodiscard]] static QString action(playbook::Action action);
    /// "00:23:37" since the problem began; of a closed one until it was closed. Empty: not known since when.
    [[nodiscard]] static QString clock(const incident::Incident &incident, const QDateTime &now);
    /// "23 min, waits for somebody to take it", "closed after 34 min".
    [[nodiscard]] static QString standing(const incident::Incident &incident);
    /// "took 0.8 s"
    [[nodiscard]] static QString took(Milliseconds duration);
};

} // namespace gw::gui
