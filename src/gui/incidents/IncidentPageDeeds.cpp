// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab is asked to do: open, take, show.
#include "gui/incidents/IncidentPage.h"

#include "gui/Theme.h"
#include "gui/Words.h"
#include "gui/incidents/IncidentModel.h"
#include "gui/incidents/IncidentWords.h"
#include "gui/incidents/OpenDialog.h"
#include "gui/incidents/StepRail.h"
#include "gui/incidents/StepsPage.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/StateNote.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

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

/// Those in which every word that is looked for occurs.
QList<incident::Incident> IncidentPage::found() const
{
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return m_desk.incidents();
    QList<incident::Incident> found;
    for (const incident::Incident &incident : m_desk.incidents()) {
        QStringList all{incident.id,          incident.summary,
                        incident.type,        IncidentWords::type(incident.type),
                        incident.environment, incident.run,
                        incident.openedBy,    incident.acknowledgedBy,
                        incident.causeNoted,  Words::of(incident.severity)};
        if (incident.classification)
            all << incident.classification->category << incident.classification->reason;
        const QString text = all.join(u'\n');
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
            found << incident;
    }
    return found;
}

void IncidentPage::refreshListState()
{
    const auto &error = m_desk.error();
    const bool none = m_model->rowCount() == 0;
    const int count = int(m_desk.incidents().size());
    m_search->setPlaceholderText(tr("Search %n incident(s)", nullptr, count));
    m_search->setEnabled(count > 0 || !m_search->text().isEmpty());
    m_listStack->setCurrentWidget(none ? static_cast<QWidget *>(m_listState) : m_list);
    if (m_desk.state() == IncidentDesk::State::Reading)
        m_listState->say(Meaning::Unknown, tr("Reading the store"), m_desk.where());
    else if (error)
        m_listState->say(Meaning::Critical, error->what, QStringList{error->where, error->hint}.join(u'\n').trimmed(),
                         tr("Try again"));
    else if (count > 0)
        m_listState->say(Meaning::Unknown, tr("No incident has these words"), m_search->text().simplified());
    else
        m_listState->say(Meaning::Good, tr("No incident yet"), tr("They are kept in %1.").arg(m_desk.where()));
    if (error && !none)
        m_notice->showError(tr("What is shown is from before: %1").arg(error->text()));
}

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
