// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/cause/CausePanel.h"

#include "base/WhenDone.h"
#include "gui/alerts/RowRoles.h"
#include "gui/alerts/RowTree.h"
#include "gui/incidents/cause/ClassifyForm.h"
#include "gui/incidents/cause/MismatchModel.h"
#include "gui/incidents/cause/ReplayView.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/log/LogFeed.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <QVBoxLayout>

#include <algorithm>

namespace gw::gui {
namespace {

/// A shape, and beside it what it says and why.
QWidget *makeStatement(ShapeIcon *shape, Label *title, Label *why)
{
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    for (Label *label : {title, why}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return whole;
}

} // namespace

CausePanel::CausePanel(Session &session, Dialogs &, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(new MismatchModel(this)),
      m_runs(new QWidget),
      m_state(new StateNote),
      m_count(new Label(Type::Small, Ink::Muted)),
      m_view(new RowTree(m_model, {56, 26, 18}, tr("Failing runs"))),
      m_facts(new FactGrid),
      m_replay(new ReplayView(session)),
      m_suggestedShape(new ShapeIcon(18)),
      m_decidedShape(new ShapeIcon(18)),
      m_suggested(new Label(Type::Body, Ink::Normal, QFont::Medium)),
      m_suggestedWhy(new Label(Type::Small, Ink::Muted)),
      m_decided(new Label(Type::Body, Ink::Normal, QFont::Medium)),
      m_decidedWhy(new Label(Type::Small, Ink::Muted)),
      m_closed(new Label(Type::Small, Ink::Muted)),
      m_suggestion(makeStatement(m_suggestedShape, m_suggested, m_suggestedWhy)),
      m_decision(makeStatement(m_decidedShape, m_decided, m_decidedWhy)),
      m_form(new ClassifyForm)
{
    setObjectName(QStringLiteral("causePanel"));
    setAccessibleName(tr("Root cause"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *column = new PartColumn;
    whole->addWidget(column);
    makeRuns(column);
    makeCause(column);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CausePanel::showRun);
    connect(m_state, &StateNote::deedPressed, this, &CausePanel::askRuns);
    connect(m_replay, &ReplayView::changed, this, &CausePanel::refreshSuggestion);
    connect(m_form, &ClassifyForm::classifyWanted, this, &CausePanel::classifyWanted);
    connect(&session, &Session::linkChanged, this, [this] {
        if (isVisible() && (!m_answer || !*m_answer))
            askRuns();
        else
            refreshRuns();
        m_linkChanged = true;
        followRun();
    });
    connect(&session, &Session::statusChanged, this, &CausePanel::followRun);
    setIncident(std::nullopt);
}

CausePanel::~CausePanel() { cancelCall(m_call); }

void CausePanel::makeRuns(PartColumn *column)
{
    auto *rows = new QVBoxLayout(m_runs);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *heading = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    heading->setText(tr("Failing runs"));
    m_count->setObjectName(QStringLiteral("causeCount"));
    m_count->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("causeRuns"));
    m_view->setRootIsDecorated(false);
    m_state->setObjectName(QStringLiteral("causeState"));
    rows->addWidget(heading);
    rows->addWidget(m_count);
    rows->addWidget(m_view);
    rows->addWidget(m_state);
    auto *first = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    first->setText(tr("First difference"));
    rows->addWidget(first);
    m_facts->setObjectName(QStringLiteral("causeFacts"));
    rows->addWidget(m_facts);
    rows->addWidget(m_replay);
    rows->addWidget(new Rule(Qt::Horizontal));
    column->rows()->addWidget(m_runs);
}

void CausePanel::makeCause(PartColumn *column)
{
    column->addHeading(tr("Cause"));
    m_suggested->setObjectName(QStringLiteral("causeSuggested"));
    m_suggestedWhy->setObjectName(QStringLiteral("causeSuggestedWhy"));
    m_decided->setObjectName(QStringLiteral("causeDecided"));
    m_decidedWhy->setObjectName(QStringLiteral("causeDecidedWhy"));
    m_closed->setObjectName(QStringLiteral("causeClosed"));
    m_closed->setWordWrap(true);
    column->rows()->addWidget(m_decision);
    column->rows()->addWidget(m_suggestion);
    column->rows()->addWidget(m_form);
    column->rows()->addWidget(m_closed);
    column->rows()->addStretch(1);
}

void CausePanel::setIncident(const std::optional<incident::Incident> &incident)
{
    const bool another = !incident || !m_incident || incident->id != m_incident->id;
    m_incident = incident;
    m_runs->setVisible(isOfMismatch());
    m_form->setVisible(incident && incident->isOpen());
    if (incident)
        m_form->setIncident(*incident);
    if (another) {
        ++m_generation;
        cancelCall(m_call);
        m_answer.reset();
        m_shownRun.clear();
        m_model->set({});
        m_replay->clear();
        if (isVisible())
            askRuns();
    }
    refreshRuns();
    refreshFacts();
    refreshSuggestion();
    refreshDecision();
    followRun();
}

void CausePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_answer)
        askRuns();
}

void CausePanel::askRuns()
{
    host::Host *host = m_session.host();
    // Without a name it would be the newest run, which may be another.
    if (!isOfMismatch() || !host || m_incident->run.isEmpty())
        return refreshRuns();
    ++m_generation;
    cancelCall(m_call);
    m_answer.reset();
    m_call = host->call(host::methods::runMismatches, {m_incident->run, 0, 1000});
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::MismatchPage> &answer) {
        if (generation == m_generation)
            take(answer);
    });
    refreshRuns();
}

void CausePanel::take(const Result<host::MismatchPage> &answer)
{
    m_answer = answer;
    m_model->set(answer ? answer->mismatches : QList<health::MismatchRow>());
    refreshRuns();
    if (m_model->rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
    showRun();
}

} // namespace gw::gui
