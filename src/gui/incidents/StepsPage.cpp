// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/StepsPage.h"

#include "gui/incidents/AskLine.h"
#include "gui/incidents/IncidentSide.h"
#include "gui/incidents/StepModel.h"
#include "gui/incidents/StepRail.h"
#include "gui/incidents/StepView.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/ShapeIcon.h"

#include "incident/Rules.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace gw::gui {

using incident::StepState;

namespace {

constexpr int longestTitle = 34; ///< on a button
constexpr int leastWithSide = 720;

} // namespace

StepsPage::StepsPage(Session &session, IncidentDesk &desk, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_desk(desk),
      m_dialogs(dialogs),
      m_model(new StepModel(this)),
      m_rail(new StepRail(*m_model)),
      m_view(new StepView(session, desk)),
      m_side(new IncidentSide),
      m_parts(new QSplitter(Qt::Horizontal)),
      m_ask(new AskLine),
      m_refusalShape(new ShapeIcon(14)),
      m_refusalText(new Label(Type::Small, Ink::Normal)),
      m_note(new QLineEdit),
      m_there(new Button(QString(), Button::Role::Primary)),
      m_unlock(new Button(tr("Allow changes…"), Button::Role::Plain)),
      m_run(new Button(tr("Run"), Button::Role::Primary)),
      m_stop(new Button(tr("End it"), Button::Role::Danger)),
      m_byHand(new Button(tr("Done by hand…"), Button::Role::Plain)),
      m_skip(new Button(tr("Skip…"), Button::Role::Flat)),
      m_undo(new Button(tr("Take back…"), Button::Role::Flat)),
      m_back(new Button(tr("Back"), Button::Role::Plain)),
      m_onward(new Button(QString(), Button::Role::Plain))
{
    auto *centre = new QWidget;
    makeCentre(centre);
    m_parts->addWidget(m_rail);
    m_parts->addWidget(centre);
    m_parts->addWidget(m_side);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({theme().scaled(232), theme().scaled(574), theme().scaled(312)});
    m_parts->setHandleWidth(5);
    m_parts->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_parts);
    connect(m_rail, &StepRail::chosen, this, &StepsPage::showStep);
    connect(m_view, &StepView::copied, this, [this] { Q_EMIT told(tr("The command is copied")); });
    for (const auto signal : {&IncidentDesk::valuesChanged, &IncidentDesk::runningChanged})
        connect(&desk, signal, this, [this] {
            if (isVisible())
                refresh();
        });
    connect(&desk, &IncidentDesk::proofChanged, this, [this] { m_side->showProof(m_desk.proof()); });
    connect(&desk, &IncidentDesk::wrote, this, [this] { m_writing.clear(); });
    connect(&desk, &IncidentDesk::failed, this, [this] {
        if (m_note->text().isEmpty())
            m_note->setText(std::exchange(m_writing, QString()));
    });
    setIncident(std::nullopt);
}

void StepsPage::makeCentre(QWidget *centre)
{
    const std::pair<Button *, const char *> names[]{
        {m_run, "stepRun"},       {m_there, "stepThere"},   {m_stop, "stepStop"},
        {m_byHand, "stepByHand"}, {m_skip, "stepSkip"},     {m_undo, "stepUndo"},
        {m_back, "stepBack"},     {m_onward, "stepOnward"}, {m_unlock, "stepUnlock"}};
    for (const auto &[button, name] : names)
        button->setObjectName(QLatin1String(name));
    m_run->setIconName(QStringLiteral("run"));
    m_skip->setIconName(QStringLiteral("skip"));
    m_stop->setIconName(QStringLiteral("stop"));
    m_note->setObjectName(QStringLiteral("stepNote"));
    m_note->setPlaceholderText(tr("Add a note"));
    m_note->setAccessibleName(tr("Note, written down with Enter"));
    m_note->setMaxLength(4000);
    m_refusalText->setObjectName(QStringLiteral("stepRefusal"));
    m_refusalText->setWordWrap(true);
    m_refusalText->setMinimumWidth(1);
    m_refusalShape->setMeaning(Meaning::Warning);

    m_refusal = new QWidget;
    auto *why = new QHBoxLayout(m_refusal);
    why->setContentsMargins(0, 0, 0, 0);
    why->setSpacing(8);
    why->addWidget(m_refusalShape, 0, Qt::AlignTop);
    why->addWidget(m_refusalText, 1);
    why->addWidget(m_unlock, 0, Qt::AlignTop);
    m_deeds = new QWidget;
    auto *deeds = new QHBoxLayout(m_deeds);
    deeds->setContentsMargins(0, 0, 0, 0);
    deeds->setSpacing(8);
    for (Button *button : {m_run, m_there, m_stop, m_byHand, m_skip, m_undo})
        deeds->addWidget(button);
    deeds->addStretch();
    auto *lower = new QVBoxLayout;
    lower->setContentsMargins(16, 10, 16, 10);
    lower->setSpacing(8);
    for (QWidget *part : {m_refusal, m_deeds, static_cast<QWidget *>(m_ask), static_cast<QWidget *>(m_note)})
        lower->addWidget(part);
    auto *way = new QHBoxLayout;
    way->setContentsMargins(16, 8, 16, 8);
    way->addWidget(m_back);
    way->addStretch();
    way->addWidget(m_onward);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addLayout(lower);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addLayout(way);
    centre->setMinimumWidth(theme().scaled(320));

    connect(m_run, &Button::clicked, this, &StepsPage::run);
    connect(m_there, &Button::clicked, this, [this] {
        if (m_elsewhere)
            Q_EMIT elsewhereWanted(*m_elsewhere);
    });
    connect(m_stop, &Button::clicked, this, &StepsPage::stop);
    connect(m_byHand, &Button::clicked, this, &StepsPage::doneByHand);
    connect(m_skip, &Button::clicked, this, &StepsPage::skip);
    connect(m_undo, &Button::clicked, this, &StepsPage::undo);
    connect(m_back, &Button::clicked, this, &StepsPage::goBack);
    connect(m_onward, &Button::clicked, this, &StepsPage::goOn);
    connect(m_unlock, &Button::clicked, this, &StepsPage::unlockWanted);
    connect(m_note, &QLineEdit::returnPressed, this, &StepsPage::writeNote);
    connect(m_ask, &AskLine::closed, this, [this] {
        m_deeds->show();
        m_rail->setFocus(Qt::OtherFocusReason);
    });
}

void StepsPage::setIncident(const std::optional<incident::Incident> &incident, const QString &step)
{
    const bool another = !incident || !m_incident || incident->id != m_incident->id;
    m_incident = incident;
    if (another) {
        m_ask->cancel();
        m_note->clear();
        m_step.clear();
    }
    if (!m_incident) {
        m_model->clear();
        m_view->clear();
        m_side->clear();
        return;
    }
    if (another || !m_incident->step(m_step)) {
        const incident::Step *next = m_incident->next();
        m_step = m_incident->step(step)        ? step
                 : next                        ? next->id
                 : m_incident->steps.isEmpty() ? QString()
                                               : m_incident->steps.last().id;
    }
    refresh();
}

void StepsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // the run went on meanwhile
}

void StepsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setVisible(width() >= theme().scaled(leastWithSide)); // rail and step come first
}

void StepsPage::showStep(const QString &step)
{
    if (!m_incident || !m_incident->step(step) || step == m_step)
        return;
    m_ask->cancel();
    m_step = step;
    refresh();
    Q_EMIT stepChosen(step);
}

const incident::Step *StepsPage::state() const { return m_incident ? m_incident->step(m_step) : nullptr; }

Result<incident::StepPlan> StepsPage::plan() const
{
    return m_incident ? m_desk.planOf(*m_incident, m_step)
                      : Result<incident::StepPlan>(failure(ErrorKind::NotFound, tr("No incident is chosen")));
}

QString StepsPage::afterThis() const
{
    const auto &steps = m_incident->steps;
    const auto isLeft = [](const incident::Step &s) {
        return s.state != StepState::Done && s.state != StepState::Skipped;
    };
    const auto at = std::find_if(steps.begin(), steps.end(), [this](const auto &s) { return s.id == m_step; });
    const auto next = at == steps.end() ? at : std::find_if(at + 1, steps.end(), isLeft);
    if (next != steps.end())
        return next->id;
    const incident::Step *first = m_incident->next();
    return first && first->id != m_step ? first->id : QString();
}

void StepsPage::refresh()
{
    if (!m_incident)
        return;
    m_model->set(*m_incident, m_step);
    m_rail->setShown(m_step);
    m_view->show(*m_incident, m_step);
    m_side->show(*m_incident, m_session.times());
    m_side->showProof(m_desk.proof());
    refreshDeeds();
    refreshWay();
}

void StepsPage::refreshDeeds()
{
    const incident::Step *step = state();
    const auto steps = plan();
    const auto &running = m_desk.running();
    const bool here = running && running->incident == m_incident->id && running->step == m_step;
    const bool open = m_incident->isOpen(), can = step && open && step->state != StepState::Running && !here;
    const bool hasCommands = steps && !steps->commands.isEmpty();
    const QString refusal = !can || !steps ? QString() : m_desk.refusalOf(*m_incident, *steps);
    const bool undoes = can && steps && incident::mayRun(*m_incident, m_step, {false, true, QStringLiteral("?")}) &&
                        std::any_of(steps->commands.begin(), steps->commands.end(),
                                    [](const auto &planned) { return !planned.undo.isEmpty(); });
    const bool done = step && (step->state == StepState::Done || step->state == StepState::Skipped);
    const bool again = step && step->state != StepState::Ready && step->state != StepState::Skipped;
    m_elsewhere.reset();
    for (const auto &planned : hasCommands ? steps->commands : QList<incident::PlannedCommand>())
        if (planned.command.action == playbook::Action::Classify || planned.command.action == playbook::Action::Close)
            m_elsewhere = planned.command.action;
    m_there->setVisible(can && m_elsewhere);
    m_there->setText(m_elsewhere == playbook::Action::Close ? tr("Close the incident…")
                                                            : tr("Decide on the root cause…"));
    m_run->setVisible(can && hasCommands && !m_elsewhere);
    m_run->setEnabled(refusal.isEmpty());
    m_run->setText(again ? tr("Run again…") : tr("Run"));
    m_run->setRole(done ? Button::Role::Plain : Button::Role::Primary);
    m_stop->setVisible(here);
    m_stop->setEnabled(here && !running->stopping);
    m_byHand->setVisible(can && step->state != StepState::Done);
    m_byHand->setRole(hasCommands ? Button::Role::Plain : Button::Role::Primary);
    m_skip->setVisible(can && !done);
    m_undo->setVisible(undoes);
    m_note->setEnabled(m_incident->state != incident::State::Merged);
    m_refusal->setVisible(can && hasCommands && !m_elsewhere && !refusal.isEmpty());
    m_refusalText->setText(refusal);
    m_unlock->setVisible(m_session.isReadOnly() && !refusal.isEmpty());
    m_run->setToolTip(refusal);
}

void StepsPage::refreshWay()
{
    const incident::Step *step = state();
    const QString next = afterThis();
    const bool done = step && (step->state == StepState::Done || step->state == StepState::Skipped);
    m_back->setEnabled(!m_incident->steps.isEmpty() && m_incident->steps.first().id != m_step);
    m_onward->setVisible(!next.isEmpty());
    if (next.isEmpty())
        return;
    QString title = m_incident->step(next)->title;
    if (title.size() > longestTitle)
        title = title.left(longestTitle - 1).trimmed() + u'…';
    m_onward->setText(tr("Continue to “%1”").arg(title));
    m_onward->setToolTip(m_incident->step(next)->title);
    m_onward->setRole(done ? Button::Role::Primary : Button::Role::Plain);
}

} // namespace gw::gui
