// SPDX-License-Identifier: GPL-3.0-or-later
// How the window reaches someone who does not look at it: tray, desktop notifications, the list under the bell.
#include "gui/notify/DesktopNotifications.h"
#include "gui/notify/NoticePopup.h"
#include "gui/problems/SideColumn.h"
#include "gui/window/BellButton.h"
#include "gui/window/MainWindow.h"
#include "gui/window/StopView.h"
#include "gui/window/TabRow.h"
#include "gui/window/VerdictBar.h"

#include <QApplication>
#include <QListView>

namespace gw::gui {

void MainWindow::makeNotices()
{
    m_popup = new NoticePopup(m_notices, this);
    connect(m_tabs, &TabRow::bellPressed, this, &MainWindow::openNotices);
    connect(&m_notices, &NoticeModel::unreadChanged, this, [this] { m_tabs->bell()->setUnread(m_notices.unread()); });
    connect(m_popup, &NoticePopup::chosen, this, &MainWindow::showNotice);
    connect(&m_announcer, &Announcer::announced, this, &MainWindow::announce);
    connect(&m_announcer, &Announcer::settled, this, &MainWindow::settle);
    connect(&m_daemon, &DaemonWatch::announced, this, &MainWindow::announce);
    connect(&m_daemon, &DaemonWatch::settled, this, &MainWindow::settle);
    connect(&m_duties, &DutyBook::announced, this, &MainWindow::announce);
    connect(&m_duties, &DutyBook::settled, this, &MainWindow::settle);
    connect(&m_keychain, &Keychain::announced, this, &MainWindow::announce);
    connect(&m_keychain, &Keychain::settled, this, &MainWindow::settle);
    connect(&m_warner, &SilenceWarner::announced, this, &MainWindow::announce);
    connect(&m_warner, &SilenceWarner::settled, this, &MainWindow::settle);
    connect(&m_tray, &Tray::showPressed, this, &MainWindow::bringUp);
    connect(&m_tray, &Tray::quitPressed, this, &QWidget::close);
    connect(&m_tray, &Tray::stopPressed, this, [this] {
        bringUp();
        m_stopView->focus();
    });
}

void MainWindow::announce(const Announcement &announcement)
{
    const bool looking = QApplication::activeWindow() && !isMinimized(); // a question of ours counts too
    const bool seen = looking && announcement.onBar; // the window says it already to someone who looks
    m_notices.setTimes(m_session.times());
    m_notices.add(announcement, seen);
    if (m_desktop && !seen)
        m_desktop->show(announcement);
}

void MainWindow::settle(const QString &key)
{
    m_notices.settle(key);
    if (m_desktop)
        m_desktop->close(key);
}

void MainWindow::notifyThrough(const QDBusConnection &bus)
{
    m_desktop = new DesktopNotifications(bus, this);
    connect(m_desktop, &DesktopNotifications::chosen, this, [this](const QString &key) {
        bringUp();
        showNotice(key);
    });
}

void MainWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openNotices()
{
    const bool told = m_desktop && m_desktop->state() == DesktopNotifications::State::Present;
    m_popup->openUnder(m_tabs->bell(), told ? tr("the desktop shows them too") : tr("the desktop shows none"));
}

void MainWindow::showNotice(const QString &key)
{
    m_notices.setRead(key);
    if (!m_session.isOpen())
        return;
    if (key.startsWith(SilenceWarner::keyPrefix))
        showAlerts(true);
    else if (key.startsWith(QLatin1String("duty/")))
        showDuties();
    else
        showProblems();
}

void MainWindow::refreshTray()
{
    const QString name = m_session.isOpen() ? m_session.profile().name : QStringLiteral("Goldwatch");
    m_tray.show(m_verdict->meaning(), QStringLiteral("%1: %2").arg(name, m_verdict->text()));
}

} // namespace gw::gui
