// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/MainWindow.h"

#include "gui/alerts/AlertPanel.h"
#include "gui/archive/ArchivePage.h"
#include "gui/certify/CertifyDesk.h"
#include "gui/certify/CertifyPage.h"
#include "gui/duty/DutyPanel.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/incidents/IncidentPage.h"
#include "gui/log/LogPanel.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/monitor/TimelinePanel.h"
#include "gui/problems/SideColumn.h"
#include "gui/start/Lab.h"
#include "gui/start/StartPage.h"
#include "gui/widgets/FocusRing.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/PanelStack.h"
#include "gui/window/PageStack.h"
#include "gui/window/StopView.h"
#include "gui/window/TabRow.h"
#include "gui/window/TopStrip.h"
#include "gui/window/VerdictBar.h"

#include <QCloseEvent>
#include <QListView>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gw::gui {
namespace {

constexpr int foldSideBelow = 1280; ///< the side column goes under a tab of its own
constexpr int sideWidth = 320;
constexpr int least = 800, leastHigh = 480; ///< the strip still has the emergency stop
constexpr int leastPage = 576;              ///< what the pages were drawn for; below it they scroll

} // namespace

MainWindow::MainWindow(HostFactory factory, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_dialogs(dialogs),
      m_session(std::move(factory)),
      m_stop(m_session),
      m_history(m_session),
      m_announcer(m_session),
      m_daemon(m_session),
      m_duties(m_session, m_daemon),
      m_keychain(m_session),
      m_watch(m_session),
      m_warner(m_session, m_watch),
      m_incidentDesk(std::make_unique<IncidentDesk>(m_session)),
      m_certifyDesk(std::make_unique<CertifyDesk>(m_session)),
      m_stopView(new StopView(m_session, m_stop, dialogs)),
      m_strip(new TopStrip(m_session, m_stopView)),
      m_verdict(new VerdictBar(m_session)),
      m_news(new NoticeLine),
      m_pages(new PageStack),
      m_lab(new Lab(this))
{
    setWindowTitle(QStringLiteral("Goldwatch"));
    resize(1440, 900);
    makeActions();
    m_tabs = new TabRow(m_actions);
    m_tabs->addTab(tr("Monitor"));
    m_problemsTab = m_tabs->addTab(tr("Problems"));
    m_incidentsTab = m_tabs->addTab(tr("Incidents"));
    m_tabs->addTab(tr("Archive"));
    m_certifyTab = m_tabs->addTab(tr("Certification"));
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_verdict);
    column->addWidget(m_news);
    column->addWidget(m_tabs);
    // Strip, verdict and tabs always show; on a small screen the pages below them scroll.
    auto *scroller = new QScrollArea;
    scroller->setWidgetResizable(true);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setWidget(m_pages);
    m_pages->setMinimumHeight(leastPage);
    column->addWidget(scroller, 1);
    setCentralWidget(centre);
    m_tabs->orderFocus();
    makePages();
    makeNotices();
    new FocusRing(this);

    connect(m_strip->environmentButton(), &QAbstractButton::clicked, this, &MainWindow::openEnvironmentMenu);
    connect(m_strip, &TopStrip::lockPressed, this, &MainWindow::toggleLock);
    connect(m_verdict, &VerdictBar::retryPressed, &m_session, &Session::retry);
    connect(m_verdict, &VerdictBar::problemPressed, this, &MainWindow::showProblems);
    connect(&m_duties, &DutyBook::changed, m_verdict, [this] { m_verdict->setNext(m_duties.nextText()); });
    connect(&m_watch, &AlertWatch::changed, this, [this] {
        const QList<SilencedAlert> silenced = silencedAlerts(m_watch);
        m_verdict->setSilenced(silenced.size());
        m_history.noteSilenced(silenced);
        QStringList keys;
        for (const SilencedAlert &alert : silenced)
            keys << Announcer::keyOf(alert.problem);
        m_notices.setSilenced(keys);
    });
    // An alert that went may have been silenced: whoever looks wants to know now.
    connect(&m_history, &ProblemHistory::changed, &m_watch, &AlertWatch::askNow);
    connect(m_tabs, &TabRow::menuPressed, this, &MainWindow::openMenu);
    connect(&m_session, &Session::statusChanged, this, &MainWindow::refreshTitle);
    connect(&m_session, &Session::linkChanged, this, &MainWindow::refreshTitle);
    connect(&m_session, &Session::linkChanged, this, &MainWindow::keepNew);
    connect(&m_profileWatch, &ProfileWatch::changed, this, &MainWindow::profileChanged);
    connect(&m_profileWatch, &ProfileWatch::broken, this, &MainWindow::profileBroken);
    connect(m_lab, &Lab::ready, this, [this](const QString &file) { load({}, file); });
    connect(m_lab, &Lab::failed, this, [this](const Error &error) { showStart(error.text()); });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_strip->tick();
        m_verdict->refresh();
        refreshTray();
    });
    m_second.start();
    m_environments.refresh();
    restoreGeometry(settings.get(Settings::geometry));
    fitScreen();
    m_monitor->splitter()->restoreState(settings.get(Settings::monitorSplitter));
    m_monitor->timelinePanel()->setShownNames(settings.get(Settings::timelineCharts));
    connect(m_monitor->timeline(), &TimelineView::shownChanged, this,
            [this] { m_settings.set(Settings::timelineCharts, m_monitor->timelinePanel()->shownNames()); });
    connect(m_monitor->timelinePanel(), &TimelinePanel::exportPressed, this, &MainWindow::exportTimeline);
    m_monitor->timeline()->setRange(TimelineView::Range(std::clamp(settings.get(Settings::timelineRange), 0, 3)));
    fold();
}

MainWindow::~MainWindow()
{
    m_session.close(); // while all who asked the host something are there to hear that it goes
}

void MainWindow::makePages()
{
    m_log = new LogPanel(m_session);
    m_duty = new DutyPanel(m_session, m_duties);
    m_side = new SideColumn(m_session, m_history, m_watch, m_daemon, m_duty);
    m_side->setFixedWidth(sideWidth);
    m_alerts = new AlertPanel(m_session, m_watch, m_settings, m_dialogs);
    m_lower = new PanelStack({{m_log, tr("Log")}, {m_alerts, m_alerts->name()}}, tr("Log or alerts"));
    m_lower->setCurrentIndex(std::clamp(m_settings.get(Settings::monitorLower), 0, m_lower->count() - 1));
    connect(m_alerts, &AlertPanel::nameChanged, this,
            [this](const QString &name) { m_lower->setName(m_alerts, name); });
    m_monitor = new MonitorPage(m_session, m_lower, m_side);
    connect(&m_history, &ProblemHistory::changed, m_monitor,
            [this] { m_monitor->timeline()->setPast(m_history.gone()); });
    m_sidePage = new QWidget;
    auto *room = new QVBoxLayout(m_sidePage);
    room->setContentsMargins(16, 12, 16, 12);
    m_start = new StartPage;
    m_pages->addWidget(m_monitor);
    m_archive = new ArchivePage(m_session, m_settings, m_dialogs);
    m_pages->addWidget(m_sidePage);
    makeIncidents();
    m_pages->addWidget(m_archive);
    makeCertify();
    m_pages->addWidget(m_start);
    connect(m_tabs, &TabRow::tabChosen, this, &MainWindow::showPage);
    connect(m_start, &StartPage::localChosen, this, [this] { create({}); });
    connect(m_start, &StartPage::sshChosen, this, &MainWindow::create);
    connect(m_start, &StartPage::labChosen, this, &MainWindow::openLab);
}

void MainWindow::showPage(int index)
{
    m_pages->setCurrentIndex(index);
    m_tabs->setCurrent(index);
}

void MainWindow::showProblems(int row)
{
    showPage(m_folded ? 1 : 0);
    m_side->chooseProblem(row);
    m_side->problemView()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showDuties()
{
    showPage(m_folded ? 1 : 0);
    m_duty->view()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showLog()
{
    if (!m_session.isOpen())
        return;
    showPage(0);
    m_lower->bringUp(m_log);
}

void MainWindow::showAlerts(bool silences)
{
    if (!m_session.isOpen())
        return;
    showPage(0);
    m_lower->bringUp(m_alerts);
    m_alerts->showPage(silences ? AlertPanel::Page::Silences : AlertPanel::Page::Alerts);
    m_alerts->focusList();
}

void MainWindow::toggleLock()
{
    if (!m_session.isReadOnly()) {
        m_session.setUnlocked(false);
        return;
    }
    m_dialogs.ask(this,
                  {tr("Allow changes on %1?").arg(m_session.profile().name),
                   tr("It is marked production. Until this window closes, the emergency stop and all other changes "
                      "have effect there.") +
                       (m_incidentDesk->running() ? QLatin1Char(' ') + tr("The connection is made anew, which ends "
                                                                          "the step that is running.")
                                                  : QString()),
                   tr("Stay read-only"), tr("Allow changes"), QStringLiteral("goldwatchctl --unlock …")},
                  [this] { m_session.setUnlocked(true); });
}

void MainWindow::fitScreen()
{
    const QRect room = screen()->availableGeometry();
    setMinimumSize(QSize(least, leastHigh).boundedTo(room.size()));
    if (isMaximized() || isFullScreen())
        return;
    // Less the frame, which nobody knows before the window is shown.
    constexpr int frame = 32;
    resize(size().boundedTo({room.width(), room.height() - frame}));
}

void MainWindow::fold()
{
    const bool narrow = width() < foldSideBelow;
    m_problemsTab->setVisible(narrow);
    if (narrow == m_folded)
        return;
    m_folded = narrow;
    if (narrow) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
        m_sidePage->layout()->addWidget(m_side);
        return;
    }
    m_side->setFixedWidth(sideWidth);
    m_monitor->takeSide(m_side);
    if (m_pages->currentIndex() == 1)
        showPage(0);
}

void MainWindow::refreshTitle()
{
    const auto &status = m_session.status();
    const auto problems = m_session.isLive() ? status->problems : QList<health::Problem>();
    m_problemsTab->setCount(problems.size(), std::any_of(problems.begin(), problems.end(), [](const auto &problem) {
                                return problem.severity <= health::Severity::P1;
                            }));
    refreshTray();
    // What a task bar shows of a window that nobody looks at.
    setWindowTitle(m_session.isOpen()
                       ? QStringLiteral("%1 – %2 – Goldwatch").arg(m_verdict->text(), m_session.profile().name)
                       : QStringLiteral("Goldwatch"));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fold();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose())
        return event->ignore();
    m_settings.set(Settings::geometry, saveGeometry());
    m_settings.set(Settings::monitorSplitter, m_monitor->splitter()->saveState());
    m_settings.set(Settings::monitorLower, m_lower->currentIndex());
    m_archive->saveState();
    m_incidents->saveState();
    m_certify->saveState();
    const auto range = m_monitor->timeline()->range();
    m_settings.set(Settings::timelineRange,
                   int(range == TimelineView::Range::Chosen ? TimelineView::Range::WholeRun : range));
    QMainWindow::closeEvent(event);
}

} // namespace gw::gui
