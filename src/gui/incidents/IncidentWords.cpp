// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentWords.h"

namespace gw::gui {

using incident::State, incident::StepState;

QString IncidentWords::of(State state)
{
    switch (state) {
    case State::Open:
        return tr("Open", "state of an incident");
    case State::Acknowledged:
        return tr("Taken", "state of an incident");
    case State::Closed:
        return tr("Closed", "state of an incident");
    case State::Merged:
        break;
    }
    return tr("Goes on as another", "state of an incident");
}

QString IncidentWords::of(StepState state)
{
    switch (state) {
    case StepState::Ready:
        return tr("Not done yet", "state of a step");
    case StepState::Running:
        return tr("Running", "state of a step");
    case StepState::Done:
        return tr("Done", "state of a step");
    case StepState::Failed:
        return tr("Failed", "state of a step");
    case StepState::Skipped:
        return tr("Skipped", "state of a step");
    case StepState::OutcomeUnknown:
        break;
    }
    return tr("Outcome unknown", "state of a step");
}

Meaning IncidentWords::meaningOf(StepState state)
{
    switch (state) {
    case StepState::Done:
        return Meaning::Good;
    case StepState::Failed:
        return Meaning::Critical;
    case StepState::OutcomeUnknown:
        return Meaning::Warning;
    case StepState::Running:
    case StepState::Skipped:
        return Meaning::Info;
    case StepState::Ready:
        break;
    }
    return Meaning::Unknown;
}

QString IncidentWords::type(const QString &type)
{
    if (type == u"mismatch")
        return tr("Mismatch");
    if (type == u"process_died")
        return tr("Process died");
    if (type == u"disk_full")
        return tr("Disk full");
    if (type == u"stale_log")
        return tr("Log silent");
    if (type == u"webhook")
        return tr("Webhook refused");
    return type;
}

QString IncidentWords::changes(const playbook::Command &command)
{
    if (!command.changes)
        return tr("nobody said whether it changes anything");
    return *command.changes ? tr("changes something") : tr("reads only");
}

QString IncidentWords::action(playbook::Action action)
{
    using playbook::Action;
    switch (action) {
    case Action::StopEnable:
        return tr("Goldwatch sets the stop itself and looks for its effect.");
    case Action::StopProve:
        return tr("Goldwatch looks itself whether the stop has effect.");
    case Action::Capture:
        return tr("Goldwatch keeps the evidence itself.");
    case Action::Diff:
        return tr("Goldwatch compares them itself and suggests a root cause.");
    case Action::VerifyFix:
        return tr("Goldwatch repeats it ten times and ends at the first that is not clean.");
    case Action::Resume:
        return tr("Goldwatch lifts the stop itself and looks for its effect.");
    case Action::Restart:
        return tr("Goldwatch starts it apart from this window: it goes on when the window closes.");
    case Action::None:
    case Action::Classify:
    case Action::Archive:
    case Action::Cleanup:
    case Action::WebhookTest:
    case Action::WebhookResend:
    case Action::Close:
        break;
    }
    return {};
}

QString IncidentWords::clock(const incident::Incident &incident, const QDateTime &now)
{
    const QDateTime end = incident.closedAt.isValid() ? incident.closedAt : now;
    if (!incident.detectedAt.isValid() || incident.detectedAt > end)
        return {};
    return formatClock(Seconds(incident.detectedAt.secsTo(end)));
}

QString IncidentWords::standing(const incident::Incident &incident)
{
    if (incident.closedAt.isValid())
        return incident.detectedAt.isValid()
                   ? tr("closed after %1").arg(formatDuration(Seconds(incident.detectedAt.secsTo(incident.closedAt))))
                   : tr("closed");
    const incident::Step *next = incident.next();
    const QString phase = next ? next->phase : tr("to be closed");
    return incident.state == State::Open ? tr("%1, nobody has taken it").arg(phase)
                                         : tr("%1, %2 has it").arg(phase, incident.acknowledgedBy);
}

QString IncidentWords::took(Milliseconds duration)
{
    return duration.count() < 10'000 ? tr("took %1 s").arg(double(duration.count()) / 1000, 0, 'f', 1)
                                     : tr("took %1").arg(formatDuration(Seconds(duration.count() / 1000)));
}

} // namespace gw::gui
