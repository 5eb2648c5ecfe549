// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include <QWidget>

class QBoxLayout;
class QListView;
class QStackedWidget;

namespace gw::gui {

class AlertWatch;
class Button;
class DaemonWatch;
class HistoryModel;
class Label;
class Panel;
class ProblemHistory;
class ProblemList;
class ProblemModel;
class RangeSwitch;
class ServiceModel;
class ShapeIcon;

/// Open problems, duties, services: the column beside the Monitor page, or a tab of its own in a narrow window.
class SideColumn : public QWidget
{
    Q_OBJECT
public:
    /// @p duty stands between the problems and the services.
    SideColumn(Session &session, ProblemHistory &history, const AlertWatch &alerts, const DaemonWatch &daemon,
               QWidget *duty, QWidget *parent = nullptr);
    /// Open problems, or those that have gone.
    void showHistory(bool shown);
    [[nodiscard]] QListView *problemView() const;
    /// Chooses an open problem, the last one where there are fewer.
    void chooseProblem(int row);
    [[nodiscard]] QListView *serviceView() const { return m_serviceView; }
    /// Every service, or only what is not well and the monitor: the strip above has a light for each anyway.
    void showAllServices(bool all);

Q_SIGNALS:
    void playbookWanted(const QString &key); ///< ProblemModel::KeyRole of an open problem

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void refreshDaemon();
    void refreshProblems();
    void refreshHistory();
    void fitServices();
    void fitProblems();
    [[nodiscard]] bool isWide() const;
    QWidget *makeEmpty();
    Session &m_session;
    ProblemHistory &m_history;
    const AlertWatch &m_alerts;
    const DaemonWatch &m_daemon;
    QBoxLayout *m_columns;
    ProblemModel *m_problems;
    HistoryModel *m_gone;
    ServiceModel *m_services;
    Panel *m_problemPanel;
    Panel *m_servicePanel;
    ProblemList *m_open;
    ProblemList *m_past;
    QListView *m_serviceView;
    Button *m_all;
    RangeSwitch *m_switch;
    QStackedWidget *m_problemStack;
    Label *m_emptyTitle;
    Label *m_emptyText;
    ShapeIcon *m_emptyShape;
};

} // namespace gw::gui
