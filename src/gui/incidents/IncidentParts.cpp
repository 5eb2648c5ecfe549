// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentParts.h"

#include "gui/incidents/ContactsPanel.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/incidents/IncidentPage.h"
#include "gui/incidents/cause/CausePanel.h"
#include "gui/incidents/closing/ClosingPanel.h"
#include "gui/incidents/closing/EvidencePanel.h"
#include "gui/incidents/closing/ReportPanel.h"

#include "incident/Surroundings.h"

namespace gw::gui {

IncidentParts::IncidentParts(Session &session, IncidentDesk &desk, Dialogs &dialogs, IncidentPage &page)
    : QObject(&page),
      m_desk(desk),
      m_cause(new CausePanel(session, dialogs)),
      m_evidence(new EvidencePanel(session, dialogs)),
      m_closing(new ClosingPanel(session, dialogs)),
      m_report(new ReportPanel(session, dialogs)),
      m_contacts(new ContactsPanel(session, dialogs))
{
    page.addPage(m_cause, tr("Cause", "page of an incident"));
    page.addPage(m_evidence, tr("Evidence", "page of an incident"));
    page.addPage(m_closing, tr("Close", "page of an incident"));
    page.addPage(m_report, tr("Report", "page of an incident"));
    page.addPage(m_contacts, tr("Contacts", "page of an incident"));
    connectDeeds();
    connect(&desk, &IncidentDesk::chosenChanged, this, &IncidentParts::follow);
    connect(&desk, &IncidentDesk::runningChanged, this, &IncidentParts::followStep);
    follow();
}

void IncidentParts::connectDeeds()
{
    connect(m_cause, &CausePanel::classifyWanted, this, [this](const QString &category, const QString &reason) {
        m_desk.classify(m_desk.chosenId(), category, reason);
    });
    connect(m_closing, &ClosingPanel::closeWanted, this,
            [this](const QMap<QString, QString> &confirmed, const QMap<QString, QString> &exceptions) {
                m_desk.close(m_desk.chosenId(), confirmed, exceptions);
            });
    connect(m_evidence, &EvidencePanel::captureWanted, this, [this] { m_desk.capture(m_desk.chosenId()); });
}

void IncidentParts::follow()
{
    const incident::Incident *chosen = m_desk.chosen();
    const auto incident = chosen ? std::optional(*chosen) : std::nullopt;
    m_cause->setIncident(incident);
    m_evidence->setIncident(incident);
    m_closing->setIncident(incident);
    m_report->setIncident(incident);
    m_contacts->setIncident(incident);
    followStep();
}

void IncidentParts::followStep()
{
    const incident::Incident *chosen = m_desk.chosen();
    const auto &running = m_desk.running();
    m_evidence->setCapturing(chosen && running && running->incident == chosen->id &&
                             running->step == incident::capturePlan(*chosen).step);
}

} // namespace gw::gui
