// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the step that is shown.
#include "gui/incidents/StepsPage.h"

#include "gui/Dialogs.h"
#include "gui/incidents/AskLine.h"
#include "gui/incidents/CommandBox.h"
#include "gui/incidents/IncidentWords.h"
#include "gui/incidents/StepRail.h"
#include "gui/widgets/Button.h"

#include "incident/Rules.h"
#include "incident/Surroundings.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

#include <algorithm>

namespace gw::gui {

using incident::StepState;

namespace {

constexpr qsizetype longestAsked = 1500; ///< of the commands in a question; the step shows them whole

QString commandFor(const incident::Incident &incident, const QString &step, const char *deed)
{
    return QStringLiteral("goldwatchctl incident step %1 %2 %3").arg(incident.id, step, QLatin1String(deed));
}

bool isTyped(const incident::StepPlan &plan)
{
    return std::any_of(plan.commands.begin(), plan.commands.end(),
                       [](const auto &planned) { return planned.command.confirm == playbook::Confirm::Typed; });
}

} // namespace

void StepsPage::run()
{
    const incident::Step *step = state();
    const auto planned = plan();
    if (!step || !planned || planned->commands.isEmpty())
        return;
    if (const QString refusal = m_desk.refusalOf(*m_incident, *planned); !refusal.isEmpty()) {
        Q_EMIT told(refusal);
        return;
    }
    const bool again = step->state == StepState::Done || step->state == StepState::OutcomeUnknown;
    if (const auto may = incident::mayRun(*m_incident, m_step, {again, false, {}}); !may) {
        Q_EMIT told(may.error().text());
        return;
    }
    if (again || incident::needsNod(*planned, false))
        askToRun(*planned, again);
    else
        runPlan(*planned, again);
}

void StepsPage::askToRun(const incident::StepPlan &plan, bool again)
{
    const incident::Step *step = state();
    QStringList text;
    if (step->state == StepState::OutcomeUnknown)
        text << tr("Nobody knows how far it came the last time: %1. Look first.").arg(step->reason);
    else if (again)
        text << tr("It is done already.");
    const auto go = [this, plan, again, incident = m_incident->id] {
        if (m_incident && m_incident->id == incident)
            runPlan(plan, again);
    };
    if (isTyped(plan)) {
        m_deeds->hide();
        const QString name = m_session.profile().name;
        text << tr("“%1” changes what cannot simply be taken back. Type %2 to run it.").arg(plan.title, name);
        m_ask->ask({text.join(u' '), tr("Name of the environment"), tr("Run it"), name, false},
                   [go](const QString &) { go(); });
        return;
    }
    QStringList commands;
    for (const auto &planned : plan.commands)
        commands << m_desk.whereOf(planned) + QStringLiteral(": ") + CommandBox::textOf(planned) +
                        QStringLiteral(" (") + IncidentWords::changes(planned.command) + u')';
    text << commands.join(u'\n').left(longestAsked);
    m_dialogs.ask(this,
                  {again ? tr("Run “%1” again?").arg(plan.title) : tr("Run “%1”?").arg(plan.title), text.join(u'\n'),
                   tr("Do not run it"), tr("Run it"), commandFor(*m_incident, m_step, again ? "run --again" : "run")},
                  go);
}

void StepsPage::runPlan(const incident::StepPlan &plan, bool again)
{
    m_desk.run(m_incident->id, plan, again);
    m_rail->setFocus(Qt::OtherFocusReason);
}

void StepsPage::skip()
{
    if (!m_incident || m_skip->isHidden())
        return;
    m_deeds->hide();
    m_ask->ask({tr("Why is “%1” skipped?").arg(state()->title), tr("Reason"), tr("Skip it"), {}, false},
               [this, id = m_incident->id, step = m_step](const QString &why) { m_desk.skip(id, step, why); });
}

void StepsPage::doneByHand()
{
    if (!m_incident || m_byHand->isHidden())
        return;
    m_deeds->hide();
    m_ask->ask({tr("What shows that “%1” is done?").arg(state()->title),
                tr("How it was done, may be left out"),
                tr("It is done"),
                {},
                true},
               [this, id = m_incident->id, step = m_step](const QString &how) { m_desk.doneByHand(id, step, how); });
}

void StepsPage::undo()
{
    const auto planned = plan();
    if (!m_incident || m_undo->isHidden() || !planned)
        return;
    QStringList commands;
    for (const auto &command : planned->commands)
        if (!command.undo.isEmpty())
            commands << command.undo;
    m_deeds->hide();
    m_ask->ask({tr("Take back “%1”? This runs: %2").arg(planned->title, commands.join(QStringLiteral("; "))),
                tr("Reason"),
                tr("Take it back"),
                {},
                false},
               [this, plan = *planned, id = m_incident->id](const QString &why) { m_desk.undo(id, plan, why); });
}

void StepsPage::stop()
{
    const auto &running = m_desk.running();
    if (!running || running->stopping)
        return;
    m_dialogs.ask(this,
                  {tr("End “%1”?").arg(running->title),
                   tr("Its processes are ended where they are. How far it came is then not known."),
                   tr("Let it run"),
                   tr("End it"),
                   {}},
                  [this] { m_desk.stop(); });
}

void StepsPage::goOn()
{
    if (!m_incident)
        return;
    if (const QString next = afterThis(); !next.isEmpty())
        showStep(next);
}

void StepsPage::goBack()
{
    if (!m_incident)
        return;
    const auto &steps = m_incident->steps;
    const auto at = std::find_if(steps.begin(), steps.end(), [this](const auto &s) { return s.id == m_step; });
    if (at != steps.end() && at != steps.begin())
        showStep((at - 1)->id);
}

void StepsPage::focusNote() { m_note->setFocus(Qt::ShortcutFocusReason); }

void StepsPage::writeNote()
{
    const QString text = m_note->text().trimmed();
    if (text.isEmpty() || !m_incident)
        return;
    m_writing = text; // what cannot be written is not lost: it comes back
    m_note->clear();
    m_desk.note(m_incident->id, text);
}

void StepsPage::copyCommand()
{
    const auto planned = plan();
    if (!planned || planned->commands.isEmpty())
        return;
    QStringList texts;
    for (const auto &command : planned->commands)
        texts << CommandBox::textOf(command);
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
    Q_EMIT told(tr("The command is copied"));
}

} // namespace gw::gui
