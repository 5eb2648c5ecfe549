// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace gw::gui {

class IncidentDesk;
class Label;

/// The types of incident as their playbooks tell them: severity, first action, usual recovery; each can be opened.
class TypeReference : public QScrollArea
{
    Q_OBJECT
public:
    explicit TypeReference(IncidentDesk &desk, QWidget *parent = nullptr);
    void setTitle(const QString &title, const QString &text);

Q_SIGNALS:
    void openWanted(const QString &type);

private:
    void refresh();
    IncidentDesk &m_desk;
    Label *m_title, *m_text, *m_errors;
    QVBoxLayout *m_rows;
    QWidget *m_list = nullptr;
};

} // namespace gw::gui
