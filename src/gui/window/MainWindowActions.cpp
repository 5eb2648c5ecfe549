// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the window and the menus made of them.
#include "gui/Theme.h"
#include "gui/alerts/AlertPanel.h"
#include "gui/duty/DutyPanel.h"
#include "gui/log/LogPanel.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/monitor/TimelineExport.h"
#include "gui/monitor/TimelinePanel.h"
#include "gui/problems/SideColumn.h"
#include "gui/widgets/PanelStack.h"
#include "gui/window/ActionFinder.h"
#include "gui/window/MainWindow.h"
#include "gui/window/StopView.h"
#include "gui/window/TopStrip.h"

#include "base/Json.h"

#include <QFileInfo>
#include <QListView>
#include <QMenu>
#include <QStandardPaths>

namespace gw::gui {
namespace {

QList<QKeySequence> key(auto... keys) { return {QKeySequence(keys)...}; }

} // namespace

QAction *MainWindow::addWindowAction(const char *id, const Actions::Entry &entry, std::function<void()> deed)
{
    QAction *action = m_actions.add(QLatin1String(id), entry);
    connect(action, &QAction::triggered, this, [deed = std::move(deed)] { deed(); });
    addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    const auto add = [this](const char *id, const Actions::Entry &entry, std::function<void()> deed) {
        addWindowAction(id, entry, std::move(deed));
    };
    const auto range = [this](TimelineView::Range wanted) {
        return [this, wanted] { m_monitor->timeline()->setRange(wanted); };
    };

    add("window.find", {tr("Find an action"), key(Qt::CTRL | Qt::Key_K), QStringLiteral("search"), {}},
        [this] { showActions(tr("Find an action")); });
    add("window.shortcuts",
        {tr("Show all shortcuts"), key(Qt::Key_F1, Qt::Key_Question), QStringLiteral("keyboard"),
         QStringLiteral("goldwatchctl --help")},
        [this] { showActions(tr("Shortcuts")); });
    add("environment.switch",
        {tr("Change the environment…"), key(Qt::CTRL | Qt::Key_E), QStringLiteral("environment"),
         QStringLiteral("goldwatchctl env list")},
        [this] { openEnvironmentMenu(); });
    add("environment.retry",
        {tr("Connect again"), key(Qt::Key_F5), QStringLiteral("refresh"), QStringLiteral("goldwatchctl shadow status")},
        [this] { m_session.retry(); });
    add("environment.new",
        {tr("Open another environment…"), {}, QStringLiteral("connection"), QStringLiteral("goldwatchctl env init")},
        [this] { showStart(); });
    add("environment.lab",
        {tr("Open the practice lab"), {}, QStringLiteral("lab"), QStringLiteral("goldwatchctl lab up --detach")},
        [this] { openLab(); });
    add("environment.keychain",
        {tr("Secrets in the keychain…"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_K), QStringLiteral("locked"),
         QStringLiteral("goldwatchctl env check")},
        [this] { openKeychain(); });
    add("environment.remove", {tr("Remove this environment…"), {}, QStringLiteral("cross"), {}},
        [this] { askToRemove(); });
    add("window.monitor",
        {tr("Show the monitor"), key(Qt::CTRL | Qt::Key_1), QStringLiteral("charts"),
         QStringLiteral("goldwatchctl shadow status")},
        [this] {
            if (m_session.isOpen())
                showPage(0);
        });
    add("run.stop",
        {tr("Emergency stop…"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_S), QStringLiteral("stop"),
         QStringLiteral("goldwatchctl stop enable")},
        [this] {
            const bool set = m_stop.state() != StopControl::State::Ready &&
                             m_stop.state() != StopControl::State::Armed &&
                             m_stop.state() != StopControl::State::NotSet;
            set ? m_stopView->askToLift() : m_stopView->press();
        });
    add("run.problems",
        {tr("Show the problems"), key(Qt::CTRL | Qt::Key_P), QStringLiteral("next-problem"),
         QStringLiteral("goldwatchctl shadow sanity")},
        [this] { showProblems(); });
    add("run.history", {tr("Show the problems that have gone"), key(Qt::CTRL | Qt::Key_H), QStringLiteral("clock"), {}},
        [this] {
            showProblems();
            m_side->showHistory(true);
        });
    add("duty.show", {tr("Show the duties of the run"), key(Qt::CTRL | Qt::Key_D), QStringLiteral("clock"), {}},
        [this] { showDuties(); });
    add("duty.perform",
        {tr("Check what is due"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_D), QStringLiteral("check"),
         QStringLiteral("goldwatchctl shadow sanity")},
        [this] {
            showDuties();
            m_duty->perform();
        });
    add("duty.contacts",
        {tr("Show the contacts"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_C), QStringLiteral("copy"),
         QStringLiteral("goldwatchctl env show")},
        [this] {
            showDuties();
            m_duty->openContacts();
        });
    makeLogActions();
    makeAlertActions();
    makeArchiveActions();
    makeWorkActions();
    makeIncidentActions();
    makeCertifyActions();
    add("timeline.quarter", {tr("Timeline: 15 minutes"), key(Qt::ALT | Qt::Key_1), QStringLiteral("charts"), {}},
        range(TimelineView::Range::QuarterHour));
    add("timeline.hour", {tr("Timeline: 1 hour"), key(Qt::ALT | Qt::Key_2), QStringLiteral("charts"), {}},
        range(TimelineView::Range::Hour));
    add("timeline.six", {tr("Timeline: 6 hours"), key(Qt::ALT | Qt::Key_3), QStringLiteral("charts"), {}},
        range(TimelineView::Range::SixHours));
    add("timeline.whole",
        {tr("Timeline: whole run"), key(Qt::ALT | Qt::Key_4), QStringLiteral("charts"),
         QStringLiteral("goldwatchctl shadow cycles")},
        range(TimelineView::Range::WholeRun));
    add("timeline.in",
        {tr("Timeline: zoom in"),
         key(QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)),
         QStringLiteral("charts"),
         {}},
        [this] { m_monitor->timeline()->zoom(0.8); });
    add("timeline.out", {tr("Timeline: zoom out"), key(Qt::CTRL | Qt::Key_Minus), QStringLiteral("charts"), {}},
        [this] { m_monitor->timeline()->zoom(1.25); });
    add("timeline.back",
        {tr("Timeline: back to the range before"), key(Qt::CTRL | Qt::Key_0), QStringLiteral("charts"), {}},
        [this] { m_monitor->timeline()->goBack(); });
    add("timeline.charts",
        {tr("Choose the charts of the timeline"), key(Qt::ALT | Qt::Key_5), QStringLiteral("charts"), {}},
        [this] { m_monitor->timelinePanel()->openCharts(); });
    add("timeline.export",
        {tr("Export the timeline…"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_E), QStringLiteral("export"),
         QStringLiteral("goldwatchctl shadow cycles --json")},
        [this] { exportTimeline(); });
    add("window.notices", {tr("Show the notifications"), key(Qt::CTRL | Qt::Key_B), QStringLiteral("bell"), {}},
        [this] { openNotices(); });
    add("look.system", {tr("Colours as the desktop"), {}, {}, {}}, [this] { setThemeMode(ThemeMode::System); });
    add("look.light", {tr("Light colours"), {}, {}, {}}, [this] { setThemeMode(ThemeMode::Light); });
    add("look.dark", {tr("Dark colours"), {}, {}, {}}, [this] { setThemeMode(ThemeMode::Dark); });
    add("window.quit", {tr("Quit"), key(Qt::CTRL | Qt::Key_Q), {}, {}}, [this] { close(); });
    for (const auto *look : {"look.system", "look.light", "look.dark"})
        m_actions.get(QLatin1String(look))->setCheckable(true);
    setThemeMode(theme().mode());
}

void MainWindow::makeLogActions()
{
    addWindowAction("log.next",
                    {tr("Next problem in the log"), key(Qt::Key_F8), QStringLiteral("next-problem"),
                     QStringLiteral("goldwatchctl shadow tail --level warn")},
                    [this] {
                        showLog();
                        m_log->nextProblem();
                    });
    addWindowAction("log.previous",
                    {tr("Previous problem in the log"),
                     key(Qt::SHIFT | Qt::Key_F8),
                     {},
                     QStringLiteral("goldwatchctl shadow tail --level warn")},
                    [this] {
                        showLog();
                        m_log->previousProblem();
                    });
    addWindowAction("log.follow",
                    {tr("Follow the log"), key(Qt::CTRL | Qt::Key_L), QStringLiteral("follow"),
                     QStringLiteral("goldwatchctl shadow tail -f")},
                    [this] {
                        showLog();
                        m_log->setFollowing(!m_log->isFollowing());
                    });
    addWindowAction("log.filter",
                    {tr("Filter the log"), key(Qt::CTRL | Qt::Key_F), QStringLiteral("filter"),
                     QStringLiteral("goldwatchctl shadow tail --grep TEXT")},
                    [this] {
                        showLog();
                        m_log->focusFilter();
                    });
}

void MainWindow::makeAlertActions()
{
    addWindowAction("alerts.show",
                    {tr("Show the alerts"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_A), QStringLiteral("bell"),
                     QStringLiteral("goldwatchctl alerts list")},
                    [this] { showAlerts(false); });
    addWindowAction("alerts.silences",
                    {tr("Show the silences"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_L), QStringLiteral("silence"),
                     QStringLiteral("goldwatchctl silence list")},
                    [this] { showAlerts(true); });
    addWindowAction("alerts.silence",
                    {tr("Silence alerts…"), key(Qt::CTRL | Qt::Key_M), QStringLiteral("silence"),
                     QStringLiteral("goldwatchctl silence create")},
                    [this] {
                        m_lower->bringUp(m_alerts);
                        m_alerts->silence();
                    });
    addWindowAction("alerts.extend",
                    {tr("Extend the chosen silence…"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_M), QStringLiteral("silence"),
                     QStringLiteral("goldwatchctl silence extend")},
                    [this] {
                        m_lower->bringUp(m_alerts);
                        m_alerts->extend();
                    });
    addWindowAction("alerts.expire",
                    {tr("End the chosen silence…"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_X), QStringLiteral("bell"),
                     QStringLiteral("goldwatchctl silence expire")},
                    [this] {
                        m_lower->bringUp(m_alerts);
                        m_alerts->askToEnd();
                    });
}

void MainWindow::exportTimeline()
{
    if (!m_session.isOpen())
        return;
    const QString folder = m_settings.get(Settings::exportFolder);
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDateTime now = m_session.runNow().isValid() ? m_session.runNow() : QDateTime::currentDateTimeUtc();
    const QString environment = m_session.profile().name,
                  run = m_session.status() ? m_session.status()->run : QString();
    m_dialogs.save(this,
                   {tr("Export the timeline"),
                    QFileInfo(folder).isDir() ? folder : usual,
                    exportName(environment, m_session.times().local(now)),
                    {{tr("PNG picture"), QStringLiteral("png")}, {tr("CSV table"), QStringLiteral("csv")}}},
                   [this, environment, run](const QString &file) {
                       m_settings.set(Settings::exportFolder, QFileInfo(file).absolutePath());
                       m_monitor->timelinePanel()->save(environment, run, file);
                   });
}

void MainWindow::showActions(const QString &title)
{
    auto *finder = new ActionFinder(m_actions, title, this);
    finder->setAttribute(Qt::WA_DeleteOnClose);
    finder->open();
}

void MainWindow::setThemeMode(ThemeMode mode)
{
    if (mode != theme().mode()) {
        theme().setMode(mode);
        m_settings.set(Settings::theme, json::enumName(mode));
    }
    m_actions.get(QStringLiteral("look.system"))->setChecked(mode == ThemeMode::System);
    m_actions.get(QStringLiteral("look.light"))->setChecked(mode == ThemeMode::Light);
    m_actions.get(QStringLiteral("look.dark"))->setChecked(mode == ThemeMode::Dark);
}

void MainWindow::openMenu(QWidget *under)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto *id : {"environment.switch", "environment.retry", "environment.lab", "", "look.system",
                           "look.light", "look.dark", "", "window.shortcuts", "window.quit"}) {
        if (*id)
            menu->addAction(m_actions.get(QLatin1String(id)));
        else
            menu->addSeparator();
    }
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : under->width() - menu->sizeHint().width();
    menu->popup(under->mapToGlobal(QPoint(x, under->height() + 4)));
}

} // namespace gw::gui
