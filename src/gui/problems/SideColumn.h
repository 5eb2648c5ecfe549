// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace gw::gui {

class HistoryModel;
class Label;
class Panel;
class ProblemHistory;
class ProblemModel;
class RangeSwitch;
class ServiceModel;
class ShapeIcon;

/// Open problems over services: the column beside the Monitor page, or a tab of its own in a narrow window.
class SideColumn : public QWidget
{
    Q_OBJECT
public:
    SideColumn(Session &session, ProblemHistory &history, QWidget *parent = nullptr);
    /// Open problems, or those that have gone.
    void showHistory(bool shown);
    [[nodiscard]] QListView *problemView() const { return m_problemView; }
    [[nodiscard]] QListView *serviceView() const { return m_serviceView; }

private:
    void refresh();
    void refreshProblems();
    QWidget *makeEmpty();
    Session &m_session;
    ProblemHistory &m_history;
    ProblemModel *m_problems;
    HistoryModel *m_gone;
    ServiceModel *m_services;
    Panel *m_problemPanel;
    Panel *m_servicePanel;
    QListView *m_problemView;
    QListView *m_goneView;
    QListView *m_serviceView;
    RangeSwitch *m_switch;
    QStackedWidget *m_problemStack;
    Label *m_emptyTitle;
    Label *m_emptyText;
    ShapeIcon *m_emptyShape;
};

} // namespace gw::gui
