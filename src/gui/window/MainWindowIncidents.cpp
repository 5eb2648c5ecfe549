// SPDX-License-Identifier: GPL-3.0-or-later
// The Incidents tab, its actions, and the ways that lead there: from the verdict, from a problem, from an alert.
#include "gui/alerts/AlertPanel.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/incidents/IncidentPage.h"
#include "gui/incidents/IncidentParts.h"
#include "gui/incidents/StepsPage.h"
#include "gui/incidents/cause/CausePanel.h"
#include "gui/incidents/closing/ClosingPanel.h"
#include "gui/incidents/closing/EvidencePanel.h"
#include "gui/incidents/closing/ReportPanel.h"
#include "gui/problems/ProblemModel.h"
#include "gui/problems/SideColumn.h"
#include "gui/window/MainWindow.h"
#include "gui/window/TabRow.h"
#include "gui/window/VerdictBar.h"

#include "health/AlertProblems.h"

#include <QListView>
#include <QStackedWidget>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int incidentTab = 2;

} // namespace

void MainWindow::showIncidents()
{
    if (m_session.isOpen())
        showPage(incidentTab);
}

void MainWindow::makeIncidents()
{
    m_incidents = new IncidentPage(m_session, *m_incidentDesk, m_settings, m_dialogs);
    m_pages->addWidget(m_incidents);
    connect(m_incidents, &IncidentPage::unlockWanted, this, &MainWindow::toggleLock);
    connect(m_verdict, &VerdictBar::playbookPressed, this, [this] { openPlaybook(); });
    connect(m_side, &SideColumn::playbookWanted, this, &MainWindow::openPlaybook);
    connect(m_alerts, &AlertPanel::incidentWanted, this, &MainWindow::openFromAlert);
    connect(m_incidentDesk.get(), &IncidentDesk::changed, this, &MainWindow::refreshIncidents);
    connect(&m_session, &Session::statusChanged, this, &MainWindow::refreshIncidents);
}

void MainWindow::refreshIncidents()
{
    const auto &incidents = m_incidentDesk->incidents();
    m_incidentsTab->setCount(m_incidentDesk->openCount(),
                             std::any_of(incidents.begin(), incidents.end(), [](const auto &incident) {
                                 return incident.isOpen() && incident.severity <= health::Severity::P1;
                             }));
    const auto &status = m_session.status();
    const incident::Incident *answer = m_session.isLive() && !status->problems.isEmpty()
                                           ? m_incidentDesk->incidentOf(status->problems.first())
                                           : nullptr;
    m_verdict->setAnswered(answer ? std::optional(VerdictBar::Answered{answer->acknowledgedBy, answer->acknowledgedAt})
                                  : std::nullopt);
}

void MainWindow::openPlaybook(const QString &key)
{
    if (!m_session.isLive())
        return;
    for (const health::Problem &problem : m_session.status()->problems)
        if (key.isEmpty() || key == json::enumName(problem.kind) + QLatin1Char('/') + problem.subject) {
            const health::Problem chosen = problem; // the status may be another before all is done
            showIncidents();
            m_incidents->openFor(chosen);
            return;
        }
}

void MainWindow::openFromAlert(const services::Alert &alert)
{
    const health::Problem problem = health::alertProblem(alert);
    showIncidents();
    if (m_incidentDesk->incidentOf(problem)) {
        m_incidents->openFor(problem);
        return;
    }
    // A playbook that names the alert is for it; whoever opens the incident decides.
    QString type;
    for (const auto &known : m_incidentDesk->types())
        if (type.isEmpty() && known.facts.noticed.contains(alert.name))
            type = known.facts.type;
    m_incidents->openDialog(type, problem.summary, problem);
}

void MainWindow::addIncidentAction(const char *id, const QString &text, const QKeySequence &key, const char *icon,
                                   const char *command, std::function<void()> deed)
{
    addWindowAction(id, {text, {key}, QLatin1String(icon), QLatin1String(command)}, [this, deed = std::move(deed)] {
        showIncidents();
        if (m_session.isOpen())
            deed();
    });
}

void MainWindow::makeIncidentActions()
{
    addIncidentAction("incident.show", tr("Show the incidents"), Qt::CTRL | Qt::Key_2, "note",
                      "goldwatchctl incident list", [this] { m_incidents->focusList(); });
    addIncidentAction("incident.open", tr("Open an incident…"), Qt::CTRL | Qt::Key_I, "plus",
                      "goldwatchctl incident open --type NAME", [this] { m_incidents->openDialog(); });
    addWindowAction("incident.playbook",
                    {tr("Open the playbook of the worst problem"),
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
                     QStringLiteral("right"),
                     QStringLiteral("goldwatchctl incident open --type NAME")},
                    [this] { openPlaybook(); });
    addIncidentAction("incident.take", tr("Take the chosen incident"), Qt::CTRL | Qt::Key_T, "check",
                      "goldwatchctl incident ack ID", [this] { m_incidents->acknowledge(); });
    addIncidentAction("incident.capture", tr("Keep the evidence of the chosen incident"),
                      Qt::CTRL | Qt::SHIFT | Qt::Key_V, "evidence", "goldwatchctl incident capture ID", [this] {
                          if (m_incidentDesk->chosen())
                              m_incidentDesk->capture(m_incidentDesk->chosenId());
                      });
    addIncidentAction("incident.next", tr("Show the step that is next"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                      "next-problem", "goldwatchctl incident show ID", [this] { m_incidents->showNextStep(); });
    const auto part = [this](const char *id, const QString &text, Qt::Key key, const char *icon, const char *command,
                             std::function<QWidget *()> page) {
        addIncidentAction(id, text, Qt::ALT | key, icon, command,
                          [this, page = std::move(page)] { m_incidents->showPage(page()); });
    };
    part("incident.steps", tr("Show the steps of the incident"), Qt::Key_6, "check", "goldwatchctl incident show ID",
         [this] { return m_incidents->steps(); });
    part("incident.cause", tr("Show the root cause of the incident"), Qt::Key_7, "search",
         "goldwatchctl incident classify ID CATEGORY --reason TEXT", [this] { return m_incidents->parts()->cause(); });
    part("incident.evidence", tr("Show the evidence of the incident"), Qt::Key_8, "evidence",
         "goldwatchctl incident verify ID", [this] { return m_incidents->parts()->evidence(); });
    part("incident.closing", tr("Show how the incident is closed"), Qt::Key_9, "verify",
         "goldwatchctl incident close ID", [this] { return m_incidents->parts()->closing(); });
    part("incident.report", tr("Show the report of the incident"), Qt::Key_0, "export",
         "goldwatchctl incident export ID", [this] { return m_incidents->parts()->report(); });
    makeStepActions();
}

void MainWindow::makeStepActions()
{
    const auto step = [this](const char *id, const QString &text, const QKeySequence &key, const char *icon,
                             const char *command, void (StepsPage::*deed)()) {
        addIncidentAction(id, text, key, icon, command, [this, deed] {
            m_incidents->showPage(m_incidents->steps());
            (m_incidents->steps()->*deed)();
        });
    };
    step("step.run", tr("Run the step that is shown"), Qt::CTRL | Qt::Key_Return, "run",
         "goldwatchctl incident step ID STEP run", &StepsPage::run);
    step("step.stop", tr("End the step that is running"), Qt::CTRL | Qt::Key_Period, "stop", "", &StepsPage::stop);
    step("step.done", tr("The step was done by hand…"), Qt::CTRL | Qt::SHIFT | Qt::Key_H, "check",
         "goldwatchctl incident step ID STEP done", &StepsPage::doneByHand);
    step("step.skip", tr("Skip the step…"), Qt::CTRL | Qt::SHIFT | Qt::Key_I, "skip",
         "goldwatchctl incident step ID STEP skip --reason TEXT", &StepsPage::skip);
    step("step.undo", tr("Take the step back…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, "restore",
         "goldwatchctl incident step ID STEP undo --reason TEXT", &StepsPage::undo);
    step("step.note", tr("Write a note"), Qt::CTRL | Qt::Key_N, "note", "goldwatchctl incident note ID TEXT",
         &StepsPage::focusNote);
    step("step.copy", tr("Copy the commands of the step"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, "copy", "",
         &StepsPage::copyCommand);
    step("step.onward", tr("Continue to the next step"), Qt::ALT | Qt::Key_Right, "right", "", &StepsPage::goOn);
    step("step.back", tr("Back to the step before"), Qt::ALT | Qt::Key_Left, "right", "", &StepsPage::goBack);
}

} // namespace gw::gui
