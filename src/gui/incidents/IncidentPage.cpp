// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentPage.h"

#include "gui/Settings.h"
#include "gui/incidents/IncidentDelegates.h"
#include "gui/incidents/IncidentModel.h"
#include "gui/incidents/IncidentParts.h"
#include "gui/incidents/IncidentWords.h"
#include "gui/incidents/StepRail.h"
#include "gui/incidents/StepsPage.h"
#include "gui/incidents/TypeReference.h"
#include "gui/incidents/cause/CausePanel.h"
#include "gui/incidents/closing/ClosingPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/StateNote.h"
#include "gui/window/SeverityChip.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

namespace gw::gui {

IncidentPage::IncidentPage(Session &session, IncidentDesk &desk, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_desk(desk),
      m_settings(settings),
      m_model(new IncidentModel(this)),
      m_list(new QListView),
      m_search(new QLineEdit),
      m_state(new StateNote),
      m_listState(new StateNote),
      m_notice(new NoticeLine),
      m_stack(new QStackedWidget),
      m_listStack(new QStackedWidget),
      m_pages(new QStackedWidget),
      m_steps(new StepsPage(session, desk, dialogs)),
      m_reference(new TypeReference(desk)),
      m_columns(new QSplitter(Qt::Horizontal)),
      m_chip(new SeverityChip),
      m_title(new Label(Type::Title, Ink::Normal, QFont::DemiBold)),
      m_sub(new Label(Type::Small, Ink::Muted)),
      m_clock(new Label(Type::Clock, Ink::Normal, QFont::DemiBold)),
      m_clockText(new Label(Type::Small, Ink::Muted)),
      m_take(new Button(tr("Take it"), Button::Role::Plain))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    m_columns->addWidget(makeList());
    m_columns->addWidget(makeMain());
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({theme().scaled(268), theme().scaled(1100)});
    m_columns->setHandleWidth(12);
    m_columns->setChildrenCollapsible(false);
    column->addWidget(m_columns);
    connect(&desk, &IncidentDesk::changed, this, &IncidentPage::refresh);
    connect(&desk, &IncidentDesk::chosenChanged, this, &IncidentPage::chosenChanged);
    connect(&desk, &IncidentDesk::wrote, this,
            [this](const QString &, const QString &what) { m_notice->showDone(what); });
    connect(&desk, &IncidentDesk::failed, this, [this](const QString &what, const Error &error) {
        m_notice->showError(error.what.isEmpty() ? what : QStringLiteral("%1. %2").arg(what, error.text()));
    });
    connect(&desk, &IncidentDesk::opened, this, [this](const QString &id, bool joined) {
        m_notice->showDone(joined ? tr("It is open already: %1").arg(id) : tr("Opened: %1").arg(id));
        showNextStep();
    });
    connect(m_steps, &StepsPage::told, this, [this](const QString &what) { m_notice->showDone(what); });
    connect(m_steps, &StepsPage::unlockWanted, this, &IncidentPage::unlockWanted);
    connect(m_steps, &StepsPage::stepChosen, this, &IncidentPage::remember);
    connect(m_steps, &StepsPage::elsewhereWanted, this, [this](playbook::Action action) {
        showPage(action == playbook::Action::Close ? static_cast<QWidget *>(m_parts->closing()) : m_parts->cause());
    });
    connect(m_reference, &TypeReference::openWanted, this, [this](const QString &type) { openDialog(type); });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &IncidentPage::tick);
    m_second.start();
    m_columns->restoreState(settings.get(Settings::incidentColumns));
    m_steps->splitter()->restoreState(settings.get(Settings::incidentParts));
    addPage(m_steps, tr("Steps"));
    m_parts = new IncidentParts(session, desk, dialogs, *this);
    refresh();
    chosenChanged();
}

Panel *IncidentPage::makeList()
{
    auto *panel = new Panel;
    QHBoxLayout *row = panel->makeHeader(tr("Incidents"));
    auto *open = new Button(tr("Open…"), Button::Role::Plain);
    open->setObjectName(QStringLiteral("openIncidentButton"));
    open->setIconName(QStringLiteral("plus"));
    open->setAccessibleName(tr("Open an incident"));
    row->addWidget(open);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new IncidentDelegate(m_list));
    m_list->setObjectName(QStringLiteral("incidentList"));
    m_list->setAccessibleName(tr("Incidents"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setProperty("focusInside", true);
    m_listState->setObjectName(QStringLiteral("incidentListState"));
    m_listStack->addWidget(m_listState);
    m_listStack->addWidget(m_list);
    m_search->setObjectName(QStringLiteral("incidentSearch"));
    m_search->setAccessibleName(tr("Search the incidents"));
    m_search->setClearButtonEnabled(true);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(10, 8, 10, 8);
    search->addWidget(m_search);
    panel->body()->addWidget(m_listStack, 1);
    panel->body()->addWidget(new Rule(Qt::Horizontal));
    panel->body()->addLayout(search);
    panel->setMinimumWidth(theme().scaled(180));
    connect(m_search, &QLineEdit::textChanged, this, &IncidentPage::refresh);
    connect(m_search, &QLineEdit::returnPressed, this, &IncidentPage::focusList);
    connect(open, &Button::clicked, this, [this] { openDialog(); });
    connect(m_listState, &StateNote::deedPressed, &m_desk, &IncidentDesk::retry);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const QString id = now.data(IncidentModel::IdRole).toString(); !id.isEmpty())
            m_desk.choose(id);
    });
    connect(m_list, &QListView::activated, m_steps->rail(),
            [this] { m_steps->rail()->setFocus(Qt::OtherFocusReason); });
    return panel;
}

Panel *IncidentPage::makeMain()
{
    auto *panel = new Panel;
    m_guide = new QWidget;
    auto *column = new QVBoxLayout(m_guide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Rule(Qt::Horizontal));
    m_switchRow = new QHBoxLayout;
    m_switchRow->setContentsMargins(16, 6, 16, 6);
    m_switchRow->addStretch();
    column->addLayout(m_switchRow);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addWidget(m_pages, 1);
    m_state->setObjectName(QStringLiteral("incidentState"));
    for (QWidget *page : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_reference), m_guide})
        m_stack->addWidget(page);
    panel->body()->addWidget(m_notice);
    panel->body()->addWidget(m_stack, 1);
    panel->setAccessibleName(tr("Incident"));
    connect(m_state, &StateNote::deedPressed, &m_desk, &IncidentDesk::retry);
    return panel;
}

QWidget *IncidentPage::makeHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(theme().scaled(68));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    m_title->setElided(true);
    m_title->setObjectName(QStringLiteral("incidentTitle"));
    m_sub->setElided(true);
    m_clock->setObjectName(QStringLiteral("incidentClock"));
    auto *words = new QVBoxLayout, *time = new QVBoxLayout;
    words->setSpacing(1);
    time->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_sub);
    time->addWidget(m_clock, 0, Qt::AlignRight);
    time->addWidget(m_clockText, 0, Qt::AlignRight);
    m_take->setObjectName(QStringLiteral("takeIncident"));
    m_take->setIconName(QStringLiteral("check"));
    row->addWidget(m_chip);
    row->addLayout(words, 1);
    row->addWidget(m_take);
    row->addWidget(new Rule(Qt::Vertical));
    row->addLayout(time);
    connect(m_take, &Button::clicked, this, &IncidentPage::acknowledge);
    return head;
}

void IncidentPage::refresh()
{
    const QString chosen = m_desk.chosenId();
    m_model->set(found(), m_desk.unreadable(), m_session.times(),
                 m_session.isOpen() ? m_session.profile().name : QString());
    if (const QModelIndex index = m_model->indexOf(chosen); index.isValid() && m_list->currentIndex() != index)
        m_list->setCurrentIndex(index);
    refreshListState();
    if (!m_desk.chosen())
        chooseFirst();
    refreshMain();
}

/// The one that was worked on last, else the worst that is open here; with none of them the types show.
void IncidentPage::chooseFirst()
{
    if (m_desk.state() != IncidentDesk::State::Ready || m_model->indexOf(m_desk.chosenId()).isValid())
        return;
    const auto isOurs = [this](const incident::Incident *incident) {
        return incident && incident->isOpen() && incident->environment == m_session.profile().name;
    };
    const incident::Incident *last = m_desk.find(m_settings.get(Settings::incidentChosen));
    const incident::Incident *first = m_desk.incidents().isEmpty() ? nullptr : &m_desk.incidents().first();
    if (isOurs(last) || isOurs(first))
        m_desk.choose((isOurs(last) ? last : first)->id);
}

void IncidentPage::chosenChanged()
{
    const incident::Incident *incident = m_desk.chosen();
    if (const QModelIndex index = m_model->indexOf(m_desk.chosenId()); index.isValid())
        m_list->setCurrentIndex(index);
    const bool same = incident && m_settings.get(Settings::incidentChosen) == incident->id;
    m_steps->setIncident(incident ? std::optional(*incident) : std::nullopt,
                         same ? m_settings.get(Settings::incidentStep) : QString());
    if (incident && !same)
        remember(m_steps->step());
    refreshMain();
}

void IncidentPage::remember(const QString &step)
{
    m_settings.set(Settings::incidentChosen, m_desk.chosenId());
    m_settings.set(Settings::incidentStep, step);
}

void IncidentPage::refreshMain()
{
    if (m_desk.chosen()) {
        m_stack->setCurrentWidget(m_guide);
        refreshHead();
        return;
    }
    for (const auto &one : m_desk.unreadable())
        if (one.id == m_desk.chosenId()) {
            m_state->say(Meaning::Warning, tr("This incident cannot be read"), one.error.text(), tr("Try again"));
            m_stack->setCurrentWidget(m_state);
            return;
        }
    if (m_desk.state() == IncidentDesk::State::Failed && m_desk.error()) {
        m_state->say(Meaning::Critical, tr("The store of incidents cannot be read"), m_desk.error()->text(),
                     tr("Try again"));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_reference->setTitle(
        m_desk.state() == IncidentDesk::State::Ready ? tr("No incident is open") : tr("What an incident can be"),
        tr("Where a problem is noticed it is opened from the verdict, from the list of problems or from "
           "an alert; by hand from here."));
    m_stack->setCurrentWidget(m_reference);
}

void IncidentPage::refreshHead()
{
    const incident::Incident &incident = *m_desk.chosen();
    const TimeText &times = m_session.times();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_chip->show(incident.severity, false);
    m_title->setText(incident.summary.simplified());
    m_title->setToolTip(incident.summary);
    QStringList sub{IncidentWords::type(incident.type), incident.environment};
    if (!incident.run.isEmpty())
        sub << incident.run;
    if (incident.detectedAt.isValid())
        sub << tr("detected %1").arg(times.moment(incident.detectedAt, now));
    sub << IncidentWords::standing(incident);
    m_sub->setText(sub.join(QStringLiteral(", ")));
    m_take->setVisible(incident.state == incident::State::Open);
    const QString clock = IncidentWords::clock(incident, now);
    m_clock->setText(clock.isEmpty() ? QStringLiteral("–") : clock);
    m_clockText->setText(clock.isEmpty()               ? tr("since when is not known")
                         : incident.closedAt.isValid() ? tr("until it was closed")
                                                       : tr("since detection"));
    m_clock->setAccessibleName(QStringLiteral("%1 %2").arg(m_clock->text(), m_clockText->text()));
}

void IncidentPage::tick()
{
    if (!isVisible())
        return;
    m_model->tick();
    if (const incident::Incident *incident = m_desk.chosen(); incident && incident->isOpen())
        refreshHead();
}

} // namespace gw::gui
