// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Actions.h"
#include "gui/Dialogs.h"
#include "gui/Settings.h"
#include "gui/alerts/AlertWatch.h"
#include "gui/alerts/SilenceWarner.h"
#include "gui/duty/DutyBook.h"
#include "gui/keychain/Keychain.h"
#include "gui/notify/Announcer.h"
#include "gui/notify/NoticeModel.h"
#include "gui/notify/Tray.h"
#include "gui/problems/ProblemHistory.h"
#include "gui/session/Environments.h"
#include "gui/session/ProfileWatch.h"
#include "gui/session/StopControl.h"

#include <QMainWindow>
#include <QTimer>

class QDBusConnection;
class QStackedWidget;

namespace gw::gui {

class AlertPanel;
class ArchivePage;
class CertifyDesk;
class CertifyPage;
class DesktopNotifications;
class DutyPanel;
class IncidentDesk;
class IncidentPage;
class Lab;
class LogPanel;
class MonitorPage;
class NoticeLine;
class NoticePopup;
class PanelStack;
class SideColumn;
class StartPage;
class StopView;
class Tab;
class TabRow;
class TopStrip;
class VerdictBar;

/// The one window: strip, verdict bar, tabs, pages.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(HostFactory factory, Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the command line names, else what was open last, else the default profile; with none of them the start
    /// page.
    void start(const QString &name, const QString &file);
    void open(const environment::Profile &profile);
    /// Reads a profile and opens it; what is wrong with it is shown on the start page.
    void load(const QString &name, const QString &file);
    /// The page of three choices.
    void showStart(const QString &trouble = {});
    /// Tells what happens through the notification service of @p bus too, while nobody looks at the window.
    void notifyThrough(const QDBusConnection &bus);

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] StopControl &stop() { return m_stop; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] MonitorPage *monitor() const { return m_monitor; }
    [[nodiscard]] ArchivePage *archive() const { return m_archive; }
    void showArchive();
    [[nodiscard]] IncidentDesk &incidentDesk() { return *m_incidentDesk; }
    [[nodiscard]] IncidentPage *incidents() const { return m_incidents; }
    void showIncidents();
    [[nodiscard]] CertifyDesk &certifyDesk() { return *m_certifyDesk; }
    [[nodiscard]] CertifyPage *certify() const { return m_certify; }
    void showCertify();
    [[nodiscard]] AlertWatch &alertWatch() { return m_watch; }
    [[nodiscard]] const SilenceWarner &silenceWarner() const { return m_warner; }
    [[nodiscard]] const Tray &tray() const { return m_tray; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeLogActions();
    void makeAlertActions();
    void makeArchiveActions();
    void makeWorkActions();
    void makeIncidents();
    void makeIncidentActions();
    void makeStepActions();
    /// Shows the tab first.
    void addIncidentAction(const char *id, const QString &text, const QKeySequence &key, const char *icon,
                           const char *command, std::function<void()> deed);
    void refreshIncidents();
    void makeCertify();
    void makeCertifyActions();
    void refreshCertify();
    void openPlaybook(const QString &key = {}); ///< of an open problem; of the worst where none is named
    void openFromAlert(const services::Alert &alert);
    bool mayClose(); ///< asks first where work would be ended
    QAction *addWindowAction(const char *id, const Actions::Entry &entry, std::function<void()> deed);
    void makePages();
    void makeNotices();
    void openNotices();
    void showNotice(const QString &key);
    void bringUp();
    void refreshTray();
    void openEnvironmentMenu();
    void openMenu(QWidget *under);
    void showProblems(int row = 0);
    void showDuties();
    void announce(const Announcement &announcement);
    void settle(const QString &key);
    void showLog();
    void showAlerts(bool silences);
    void exportTimeline();
    void toggleLock();
    void fold();
    void fitScreen();
    void setThemeMode(ThemeMode mode);
    void showActions(const QString &title);
    void showPage(int index);
    void create(const QString &destination);
    void keepNew();
    void remember(const environment::Profile &profile);
    void profileChanged(const environment::Profile &profile);
    void profileBroken(const Error &error);
    void askToRemove();
    void remove(const environment::Profile &profile);
    void openLab();
    void openKeychain();
    void refreshTitle();

    Settings &m_settings;
    Dialogs &m_dialogs;
    Session m_session;
    StopControl m_stop;
    ProblemHistory m_history;
    Announcer m_announcer;
    DaemonWatch m_daemon;
    DutyBook m_duties;
    Keychain m_keychain;
    AlertWatch m_watch;
    SilenceWarner m_warner;
    std::unique_ptr<IncidentDesk> m_incidentDesk;
    std::unique_ptr<CertifyDesk> m_certifyDesk;
    NoticeModel m_notices;
    Tray m_tray;
    DesktopNotifications *m_desktop = nullptr;
    NoticePopup *m_popup = nullptr;
    Environments m_environments;
    ProfileWatch m_profileWatch;
    std::optional<environment::Profile> m_unsaved; ///< made here; kept as soon as its host has answered
    Actions m_actions;
    StopView *m_stopView;
    TopStrip *m_strip;
    VerdictBar *m_verdict;
    NoticeLine *m_news; ///< what became of the profile, below the verdict
    TabRow *m_tabs = nullptr;
    Tab *m_problemsTab = nullptr;
    Tab *m_incidentsTab = nullptr;
    Tab *m_certifyTab = nullptr;
    QStackedWidget *m_pages;
    MonitorPage *m_monitor = nullptr;
    ArchivePage *m_archive = nullptr;
    IncidentPage *m_incidents = nullptr;
    CertifyPage *m_certify = nullptr;
    LogPanel *m_log = nullptr;
    AlertPanel *m_alerts = nullptr;
    PanelStack *m_lower = nullptr; ///< log and alerts, below the timeline
    SideColumn *m_side = nullptr;
    DutyPanel *m_duty = nullptr;
    QWidget *m_sidePage = nullptr; ///< holds the side column while the window is narrow
    StartPage *m_start = nullptr;
    Lab *m_lab;
    bool m_folded = false;
    bool m_closing = false; ///< it was agreed that work ends
    QTimer m_second;
};

} // namespace gw::gui
