// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/incidents/IncidentDesk.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace gw::gui {

class Button;
class Label;

/// Opens an incident by hand: of which type, and what was seen. Not modal: the emergency stop stays within reach.
class OpenDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p type is chosen already where there is one of that name. @p problem: what it is opened for, if not what the
    /// run shows; @p seen says it in words.
    OpenDialog(Session &session, IncidentDesk &desk, const QString &type, const QString &seen,
               const std::optional<health::Problem> &problem, QWidget *parent = nullptr);

private:
    void refreshTypes(const QString &wanted);
    void askMonitor();
    void refresh();
    void submit();
    [[nodiscard]] const playbook::Playbook *chosen() const;

    Session &m_session;
    IncidentDesk &m_desk;
    std::optional<health::Problem> m_problem;
    host::MonitorStatus m_watched; ///< as the monitor said last
    QListWidget *m_types;
    QLineEdit *m_seen;
    Label *m_shown, *m_command, *m_refusal;
    Button *m_keep, *m_deed;
};

} // namespace gw::gui
