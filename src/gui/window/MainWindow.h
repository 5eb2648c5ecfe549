// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Actions.h"
#include "gui/Dialogs.h"
#include "gui/Settings.h"
#include "gui/problems/ProblemHistory.h"
#include "gui/session/Environments.h"
#include "gui/session/StopControl.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace gw::gui {

class Lab;
class LogPanel;
class MonitorPage;
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

    /// What the command line names, else what was open last, else the default profile; with none of them the start page.
    void start(const QString &name, const QString &file);
    void open(const environment::Profile &profile);
    /// Reads a profile and opens it; what is wrong with it is shown on the start page.
    void load(const QString &name, const QString &file);
    /// The page of three choices.
    void showStart(const QString &trouble = {});

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] StopControl &stop() { return m_stop; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] MonitorPage *monitor() const { return m_monitor; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makePages();
    void openEnvironmentMenu();
    void openMenu(QWidget *under);
    void showProblems();
    void exportTimeline();
    void toggleLock();
    void fold();
    void setThemeMode(ThemeMode mode);
    void showActions(const QString &title);
    void showPage(int index);
    void create(const QString &destination);
    void openLab();
    void refreshTitle();

    Settings &m_settings;
    Dialogs &m_dialogs;
    Session m_session;
    StopControl m_stop;
    ProblemHistory m_history;
    Environments m_environments;
    Actions m_actions;
    StopView *m_stopView;
    TopStrip *m_strip;
    VerdictBar *m_verdict;
    TabRow *m_tabs = nullptr;
    Tab *m_problemsTab = nullptr;
    QStackedWidget *m_pages;
    MonitorPage *m_monitor = nullptr;
    LogPanel *m_log = nullptr;
    SideColumn *m_side = nullptr;
    QWidget *m_sidePage = nullptr; ///< holds the side column while the window is narrow
    StartPage *m_start = nullptr;
    Lab *m_lab;
    bool m_folded = false;
    QTimer m_second;
};

} // namespace gw::gui
