// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/SideColumn.h"

#include "gui/problems/HistoryModel.h"
#include "gui/problems/ProblemList.h"
#include "gui/problems/ProblemModel.h"
#include "gui/problems/ServiceModel.h"
#include "gui/problems/SideDelegates.h"
#include "gui/session/DaemonWatch.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>
#include <QListView>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gw::gui {
namespace {

QListView *makeView(QAbstractItemModel *model, const QString &name)
{
    auto *view = new QListView;
    view->setModel(model);
    view->setItemDelegate(new ServiceDelegate(view));
    view->setAccessibleName(name);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setMouseTracking(true);
    view->setResizeMode(QListView::Adjust);
    view->setProperty("focusInside", true);
    return view;
}

} // namespace

SideColumn::SideColumn(Session &session, ProblemHistory &history, const AlertWatch &alerts, const DaemonWatch &daemon,
                       QWidget *duty, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_history(history),
      m_alerts(alerts),
      m_daemon(daemon),
      m_columns(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      m_problems(new ProblemModel(this)),
      m_gone(new HistoryModel(this)),
      m_services(new ServiceModel(this)),
      m_problemPanel(new Panel),
      m_servicePanel(new Panel),
      m_open(new ProblemList(m_problems, tr("Problems"))),
      m_past(new ProblemList(m_gone, tr("Problems that have gone"))),
      m_serviceView(makeView(m_services, tr("Services"))),
      m_all(new Button(QString(), Button::Role::Flat)),
      m_switch(new RangeSwitch({tr("Open"), tr("History")})),
      m_problemStack(new QStackedWidget),
      m_emptyTitle(new Label(Type::Body, Ink::Normal, QFont::DemiBold)),
      m_emptyText(new Label(Type::Small, Ink::Muted)),
      m_emptyShape(new ShapeIcon(20))
{
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(12);
    m_switch->setObjectName(QStringLiteral("problemSwitch"));
    m_switch->setAccessibleName(tr("Which problems are shown"));
    m_problemPanel->makeHeader(tr("Problems"))->addWidget(m_switch);
    m_servicePanel->makeHeader(tr("Services"))->addWidget(m_all);
    m_servicePanel->note()->setElided(true);
    m_all->setObjectName(QStringLiteral("allServices"));
    m_all->setCheckable(true);
    connect(m_all, &Button::clicked, this, &SideColumn::showAllServices);
    for (QWidget *page : std::initializer_list<QWidget *>{m_open, makeEmpty(), m_past})
        m_problemStack->addWidget(page);
    m_problemPanel->body()->addWidget(m_problemStack, 1);
    m_servicePanel->body()->addWidget(m_serviceView, 1);
    m_columns->addWidget(m_problemPanel, 3);
    auto *rest = new QVBoxLayout;
    rest->setSpacing(12);
    rest->addWidget(duty, 1);
    rest->addWidget(m_servicePanel, 0);
    m_columns->addLayout(rest, 4);

    m_open->offerPlaybook();
    connect(m_open, &ProblemList::playbookWanted, this, &SideColumn::playbookWanted);
    connect(m_open->view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &SideColumn::fitProblems);
    connect(m_serviceView->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SideColumn::fitServices);
    connect(&daemon, &DaemonWatch::changed, this, &SideColumn::refreshDaemon);
    connect(m_switch, &RangeSwitch::chosen, this, &SideColumn::refreshProblems);
    connect(&history, &ProblemHistory::changed, this, &SideColumn::refreshProblems);
    connect(&alerts, &AlertWatch::changed, this, &SideColumn::refreshProblems);
    connect(&session, &Session::statusChanged, this, &SideColumn::refresh);
    connect(&session, &Session::linkChanged, this, &SideColumn::refresh);
    refreshDaemon();
    showAllServices(false);
    refresh();
}

void SideColumn::resizeEvent(QResizeEvent *event)
{
    // As a page of its own it has room for two columns, and not for three panels one below the other.
    m_columns->setDirection(isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
    fitServices();
    fitProblems();
}

bool SideColumn::isWide() const { return width() > theme().scaled(640); }

void SideColumn::fitProblems()
{
    // Without any it needs no more room than to say so.
    constexpr int header = 40, empty = 122;
    const bool some = m_problemStack->currentIndex() != 1;
    m_columns->setStretch(0, m_open->view()->currentIndex().isValid() ? 6 : 3); // one that is read takes more room
    m_problemPanel->setMaximumHeight(some || isWide() ? QWIDGETSIZE_MAX : theme().scaled(header + empty));
}

void SideColumn::showAllServices(bool all)
{
    m_all->setChecked(all);
    m_all->setText(all ? tr("Show less") : tr("Show all"));
    m_all->setAccessibleName(all ? tr("Show only services that are not well") : tr("Show all services"));
    m_all->setToolTip(m_all->accessibleName());
    fitServices();
}

void SideColumn::refreshDaemon()
{
    m_services->setLine({tr("Monitor daemon"), m_daemon.word(), m_daemon.details(), m_daemon.meaning()});
    fitServices();
}

void SideColumn::fitServices()
{
    int height = 0;
    for (int row = 0; row < m_services->rowCount(); ++row) {
        const QModelIndex index = m_services->index(row);
        const bool last = row == m_services->rowCount() - 1;
        const bool shown = m_all->isChecked() || isWide() || last || !ServiceDelegate::isQuiet(index);
        m_serviceView->setRowHidden(row, !shown);
        if (shown)
            height += ServiceDelegate::height(index, m_serviceView->selectionModel()->isSelected(index));
    }
    m_all->setVisible(!isWide());
    if (m_serviceView->height() != height || m_serviceView->minimumHeight() != height)
        m_serviceView->setFixedHeight(height);
    m_serviceView->doItemsLayout();
}

QWidget *SideColumn::makeEmpty()
{
    auto *empty = new QWidget;
    auto *stack = new QVBoxLayout(empty);
    stack->setContentsMargins(20, 0, 20, 0);
    stack->setSpacing(4);
    stack->addStretch();
    stack->addWidget(m_emptyShape, 0, Qt::AlignHCenter);
    stack->addSpacing(6);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    stack->addWidget(m_emptyTitle);
    stack->addWidget(m_emptyText);
    stack->addStretch();
    return empty;
}

QListView *SideColumn::problemView() const { return m_open->view(); }

void SideColumn::chooseProblem(int row)
{
    showHistory(false);
    m_open->choose(row);
}

void SideColumn::showHistory(bool shown)
{
    m_switch->setCurrent(shown ? 1 : 0);
    refreshProblems();
}

void SideColumn::refresh()
{
    const bool live = m_session.isLive();
    const auto &status = m_session.status();
    const QList<services::ServiceState> services = status ? status->services : QList<services::ServiceState>();
    m_services->set(services, m_session.times(), live);
    m_servicePanel->setVisible(!services.isEmpty());
    fitServices();
    qsizetype down = 0;
    for (const auto &service : services)
        down += service.health == services::ServiceHealth::Down || service.health == services::ServiceHealth::NotReady;
    m_servicePanel->note()->setText(!live  ? tr("not known")
                                    : down ? tr("%n not up", nullptr, int(down))
                                           : tr("all that are used are up"));
    refreshProblems();
}

void SideColumn::refreshProblems()
{
    const bool live = m_session.isLive();
    const auto &status = m_session.status();
    const QList<SilencedAlert> silenced = live ? silencedAlerts(m_alerts) : QList<SilencedAlert>();
    m_problems->set(live ? status->problems : QList<health::Problem>(), m_session.times(),
                    live ? status->services : QList<services::ServiceState>(), silenced);
    if (m_switch->current() == 1) {
        refreshHistory();
        return;
    }
    const qsizetype open = live ? status->problems.size() : 0;
    // There is room for two words: that none is open shows when only silenced ones are named.
    QStringList note;
    if (open)
        note += tr("%n open", nullptr, int(open));
    if (!silenced.isEmpty())
        note += tr("%n silenced", nullptr, int(silenced.size()));
    m_problemPanel->note()->setText(!live            ? tr("not known")
                                    : note.isEmpty() ? tr("none open")
                                                     : note.join(QStringLiteral(", ")));
    m_problemStack->setCurrentIndex(m_problems->rowCount() ? 0 : 1);
    m_emptyShape->setMeaning(live && status->verdict == health::Verdict::Healthy ? Meaning::Good : Meaning::Unknown);
    m_emptyTitle->setText(live ? tr("No open problem") : tr("Nothing is known now"));
    m_emptyText->setText(live ? tr("Reports, log, process, disks and services are looked at every second.")
                              : tr("Problems appear as soon as the host answers."));
    fitProblems();
}

void SideColumn::refreshHistory()
{
    const QList<PastProblem> &past = m_history.gone();
    m_gone->set(past, m_session.times());
    const qsizetype silenced = std::count_if(past.begin(), past.end(), [](const auto &p) { return p.silenced; });
    const qsizetype gone = past.size() - silenced;
    QString note = gone ? tr("%n gone", nullptr, int(gone)) : tr("none gone");
    if (silenced)
        note += QStringLiteral(", ") + tr("%n silenced", nullptr, int(silenced));
    m_problemPanel->note()->setText(m_history.trouble().isEmpty() ? note : m_history.trouble());
    m_problemStack->setCurrentIndex(past.isEmpty() ? 1 : 2);
    m_emptyShape->setMeaning(Meaning::Unknown);
    m_emptyTitle->setText(tr("No problem has come and gone"));
    m_emptyText->setText(tr("Problems that go are kept here, with their times and what they rested on."));
    fitProblems();
}

} // namespace gw::gui
