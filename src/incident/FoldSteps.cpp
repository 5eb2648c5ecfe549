// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Folding.h"

#include <algorithm>

namespace gw::incident {

using playbook::Action;

bool hasAction(const Incident &incident, const QString &stepId, std::initializer_list<Action> actions)
{
    const playbook::Step *step = incident.playbook.step(stepId);
    return step && std::any_of(step->parts.begin(), step->parts.end(), [&](const playbook::Part &part) {
               return part.kind == playbook::PartKind::Command &&
                      std::find(actions.begin(), actions.end(), part.command.action) != actions.end();
           });
}

void Folding::markNoted(const QString &beginning)
{
    for (const auto &phase : m_incident.playbook.phases)
        for (const auto &step : phase.steps)
            for (const auto &part : step.parts)
                if (part.kind == playbook::PartKind::Command &&
                    part.command.script.contains(QStringLiteral("incident note")) &&
                    part.command.script.contains(u'"' + beginning))
                    if (Step *mine = find(step.id))
                        end(*mine, StepState::Done, {});
}

void Folding::started(const StepStarted &started)
{
    Step *step = find(started.step);
    if (!step)
        return;
    step->state = StepState::Running;
    step->by = m_record->by;
    step->host = m_record->host;
    step->startedAt = m_record->time();
    step->endedAt = {};
    step->reason = started.reason;
    step->byHand = false;
    step->commands.clear();
    ++step->runs;
}

void Folding::finished(const StepFinished &finished)
{
    Incident &i = m_incident;
    if (Step *step = find(finished.step)) {
        const bool undone = finished.undo && finished.state == StepState::Done;
        end(*step, undone ? StepState::Ready : finished.state, finished.reason);
        step->commands = finished.commands;
        step->undone = undone;
    }
    if (finished.stop)
        stopped(finished);
    if (finished.evidence)
        i.captures << Captured{m_record->time(), m_record->by, finished.evidenceHost, *finished.evidence};
    if (!finished.suggested.isEmpty()) {
        i.suggestedCategory = finished.suggested;
        i.suggestedWhy = finished.suggestedWhy;
    }
    if (finished.state != StepState::Done)
        return;
    if (hasAction(i, finished.step, {Action::VerifyFix}))
        i.fixVerified = !finished.undo;
    if (!finished.undo &&
        hasAction(i, finished.step,
                  {Action::Resume, Action::Restart, Action::Archive, Action::Cleanup, Action::WebhookResend}))
        i.recoveredAt = m_record->time();
}

void Folding::stopped(const StepFinished &finished)
{
    const host::StopStatus &status = *finished.stop;
    if (!m_incident.stop)
        m_incident.stop.emplace();
    Stop &stop = *m_incident.stop;
    stop.effective = status.effective;
    stop.proof = status.proof;
    if (finished.timeToEffect)
        stop.timeToEffect = finished.timeToEffect;
    if (status.stopped == true && (!stop.setAt.isValid() || stop.liftedAt.isValid())) {
        stop.setAt = status.since.isValid() ? status.since : m_record->time();
        stop.liftedAt = {};
    } else if (status.stopped == false && stop.setAt.isValid()) {
        stop.liftedAt = m_record->time();
    }
}

void Folding::said(const StepSaid &said)
{
    Step *step = find(said.step);
    if (!step)
        return;
    const bool settled = m_record->kind == kinds::stepSettled;
    end(*step,
        settled                                ? StepState::OutcomeUnknown
        : m_record->kind == kinds::stepSkipped ? StepState::Skipped
                                               : StepState::Done,
        said.reason);
    step->byHand = m_record->kind == kinds::stepDone;
    if (step->byHand && hasAction(m_incident, step->id, {Action::Resume, Action::Restart}))
        m_incident.recoveredAt = m_record->time();
}

void Folding::closed(const Closed &closed)
{
    m_incident.state = State::Closed;
    m_incident.closedAt = m_record->time();
    m_incident.closing = closed.checklist;
    if (!m_incident.recoveredAt.isValid())
        m_incident.recoveredAt = m_record->time();
    for (Step &step : m_incident.steps)
        if (hasAction(m_incident, step.id, {Action::Close}))
            end(step, StepState::Done, {});
}

void Folding::end(Step &step, StepState state, const QString &reason)
{
    step.state = state;
    step.by = m_record->by;
    step.host = m_record->host;
    step.endedAt = m_record->time();
    step.reason = reason;
    step.byHand = false;
    step.undone = false;
}

Step *Folding::find(const QString &id)
{
    const auto it =
        std::find_if(m_incident.steps.begin(), m_incident.steps.end(), [&](const Step &step) { return step.id == id; });
    return it == m_incident.steps.end() ? nullptr : &*it;
}

} // namespace gw::incident
