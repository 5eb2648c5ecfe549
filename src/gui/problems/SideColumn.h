// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace gw::gui {

class Label;
class Panel;
class ProblemModel;
class ServiceModel;
class ShapeIcon;

/// Open problems over services: the column beside the Monitor page, or a tab of its own in a narrow window.
class SideColumn : public QWidget
{
    Q_OBJECT
public:
    explicit SideColumn(Session &session, QWidget *parent = nullptr);
    [[nodiscard]] QListView *problemView() const { return m_problemView; }
    [[nodiscard]] QListView *serviceView() const { return m_serviceView; }

private:
    void refresh();
    Session &m_session;
    ProblemModel *m_problems;
    ServiceModel *m_services;
    Panel *m_problemPanel;
    Panel *m_servicePanel;
    QListView *m_problemView;
    QListView *m_serviceView;
    QStackedWidget *m_problemStack;
    Label *m_emptyTitle;
    Label *m_emptyText;
    ShapeIcon *m_emptyShape;
};

} // namespace gw::gui
