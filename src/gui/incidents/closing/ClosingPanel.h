// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include "incident/Incident.h"

#include <QWidget>

namespace gw::gui {

class Button;
class ChecklistRow;
class Dialogs;
class EvidenceHolds;
class Label;
class ShapeIcon;

/// The post-incident checklist: what is met and by what, what somebody confirms, what stays open and why; and the
/// close. It writes nothing: whoever shows it appends the entry and gives the incident anew.
class ClosingPanel : public QWidget
{
    Q_OBJECT
public:
    ClosingPanel(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);

    void setIncident(const std::optional<incident::Incident> &incident);
    /// What goldwatchctl would close it with.
    [[nodiscard]] QString command() const;

Q_SIGNALS:
    /// By name of the item: how it is met, or why it stays open.
    void closeWanted(const QMap<QString, QString> &confirmed, const QMap<QString, QString> &exceptions);

private:
    QWidget *makeFooter();
    void askToClose();
    void refresh();
    void refreshVerdict();
    [[nodiscard]] QMap<QString, QString> said(bool exceptions) const;
    [[nodiscard]] QString closedText() const;

    Session &m_session;
    Dialogs &m_dialogs;
    QList<ChecklistRow *> m_rows;
    ShapeIcon *m_shape;
    Label *m_intro, *m_verdict, *m_missing;
    Button *m_close;
    EvidenceHolds *m_holds;
    std::optional<incident::Incident> m_incident;
};

} // namespace gw::gui
