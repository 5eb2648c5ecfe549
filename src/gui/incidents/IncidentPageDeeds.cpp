// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab is asked to do: open, take, show.
#include "gui/incidents/IncidentPage.h"

#include "gui/Theme.h"
#include "gui/incidents/IncidentModel.h"
#include "gui/incidents/OpenDialog.h"
#include "gui/incidents/StepRail.h"
#include "gui/incidents/StepsPage.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"

#include <QHBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

namespace gw::gui {

void IncidentPage::addPage(QWidget *page, const QString &name)
{
    m_names << name;
    m_pages->addWidget(page);
    page->setAccessibleName(name);
    const int shown = m_pages->currentIndex();
    delete m_switch;
    m_switch = new RangeSwitch(m_names);
    m_switch->setObjectName(QStringLiteral("incidentPages"));
    m_switch->setAccessibleName(tr("Page of the incident"));
    m_switch->setCurrent(shown);
    m_switchRow->insertWidget(0, m_switch);
    connect(m_switch, &RangeSwitch::chosen, m_pages, &QStackedWidget::setCurrentIndex);
}

void IncidentPage::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    m_switch->setCurrent(m_pages->currentIndex());
}

QWidget *IncidentPage::shownPage() const { return m_pages->currentWidget(); }

void IncidentPage::openDialog(const QString &type, const QString &seen, const std::optional<health::Problem> &problem)
{
    if (!m_session.isOpen())
        return;
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new OpenDialog(m_session, m_desk, type, seen, problem, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->show();
}

void IncidentPage::openFor(const health::Problem &problem)
{
    if (const incident::Incident *incident = m_desk.incidentOf(problem)) {
        m_desk.choose(incident->id);
        showNextStep();
    } else if (const playbook::Playbook *type = m_desk.typeFor(problem.kind)) {
        m_desk.open(type->facts.type, {}, problem);
        showPage(m_steps);
    } else {
        openDialog({}, problem.summary, problem);
    }
}

void IncidentPage::showNextStep()
{
    showPage(m_steps);
    if (const incident::Incident *incident = m_desk.chosen())
        if (const incident::Step *next = incident->next())
            m_steps->showStep(next->id);
    m_steps->rail()->setFocus(Qt::ShortcutFocusReason);
}

void IncidentPage::acknowledge()
{
    const incident::Incident *incident = m_desk.chosen();
    if (incident && incident->state == incident::State::Open)
        m_desk.acknowledge(incident->id);
}

void IncidentPage::focusList()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus(Qt::ShortcutFocusReason);
}

QSize IncidentPage::minimumSizeHint() const
{
    constexpr int least = 720;
    return {theme().scaled(least), QWidget::minimumSizeHint().height()};
}

void IncidentPage::saveState() const
{
    m_settings.set(Settings::incidentColumns, m_columns->saveState());
    m_settings.set(Settings::incidentParts, m_steps->splitter()->saveState());
}

} // namespace gw::gui
