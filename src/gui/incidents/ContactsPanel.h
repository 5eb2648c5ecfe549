// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include "incident/Incident.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

namespace gw::gui {

class Dialogs;
class PartColumn;

/// Addresses that a program of the desktop can take: "mailto:" and "tel:", as far as @p how of a contact names any.
/// @p subject is that of a mail.
[[nodiscard]] QList<QUrl> contactLinks(const QString &how, const QString &subject = {});

/// Who is to be called, in the order of the profile, and who of them is on duty now.
class ContactsPanel : public QWidget
{
    Q_OBJECT
public:
    ContactsPanel(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);
    /// Names the incident in mails that are begun here.
    void setIncident(const std::optional<incident::Incident> &incident);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    void makeEmpty();
    [[nodiscard]] QWidget *makeContact(const environment::Contact &contact, const QString &duty, int order);
    [[nodiscard]] QStringList duties() const;
    Session &m_session;
    PartColumn *m_column;
    QString m_subject;
    QStringList m_shown; ///< what rebuild() made the present rows of
    QTimer m_minute;
};

} // namespace gw::gui
