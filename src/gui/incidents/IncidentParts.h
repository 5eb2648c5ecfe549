// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gw::gui {

class CausePanel;
class ClosingPanel;
class ContactsPanel;
class Dialogs;
class EvidencePanel;
class IncidentDesk;
class IncidentPage;
class ReportPanel;
class Session;

/// The pages of an incident beside its steps: root cause, evidence, close, report, contacts. They show the one that is
/// chosen at the desk, and what is wanted there the desk does.
class IncidentParts : public QObject
{
    Q_OBJECT
public:
    /// Adds them to @p page, which is the parent of all.
    IncidentParts(Session &session, IncidentDesk &desk, Dialogs &dialogs, IncidentPage &page);

    [[nodiscard]] CausePanel *cause() const { return m_cause; }
    [[nodiscard]] EvidencePanel *evidence() const { return m_evidence; }
    [[nodiscard]] ClosingPanel *closing() const { return m_closing; }
    [[nodiscard]] ReportPanel *report() const { return m_report; }
    [[nodiscard]] ContactsPanel *contacts() const { return m_contacts; }

private:
    void connectDeeds();
    void follow();
    void followStep();
    IncidentDesk &m_desk;
    CausePanel *m_cause;
    EvidencePanel *m_evidence;
    ClosingPanel *m_closing;
    ReportPanel *m_report;
    ContactsPanel *m_contacts;
};

} // namespace gw::gui
