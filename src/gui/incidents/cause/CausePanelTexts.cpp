// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the root cause says: runs, first difference, what is suggested, what was decided.
#include "gui/incidents/cause/CausePanel.h"

#include "gui/alerts/RowRoles.h"
#include "gui/alerts/RowTree.h"
#include "gui/archive/ArchiveWords.h"
#include "gui/incidents/cause/CauseWords.h"
#include "gui/incidents/cause/ClassifyForm.h"
#include "gui/incidents/cause/MismatchModel.h"
#include "gui/incidents/cause/ReplayView.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <algorithm>

namespace gw::gui {

using golden::Category;

void CausePanel::refreshRuns()
{
    const int rows = m_model->rowCount();
    m_view->setVisible(rows > 0);
    m_view->setFixedHeight(theme().scaled(28) * std::clamp(rows, 1, 5));
    m_state->setVisible(rows == 0);
    m_count->setVisible(rows > 0);
    if (m_answer && *m_answer && rows > 0)
        m_count->setText((*m_answer)->total > rows ? tr("The first %1 of %2; all of them: %3")
                                                         .arg(formatCount(rows), formatCount((*m_answer)->total),
                                                              QStringLiteral("goldwatchctl shadow mismatches"))
                                                   : tr("%n replay(s) came to another hash, in %1", nullptr, rows)
                                                         .arg(m_incident ? m_incident->run : QString()));
    if (m_answer && !*m_answer)
        m_state->say(Meaning::Warning, m_answer->error().what,
                     tr("%1. What the journal knows stands below.").arg(m_answer->error().text()), tr("Try again"));
    else if (m_incident && m_incident->run.isEmpty())
        m_state->say(Meaning::Unknown, tr("The incident names no run"),
                     tr("What somebody saw stands in its summary; look for the run in the captured evidence."));
    else if (!m_session.host())
        m_state->say(Meaning::Unknown, tr("The host does not answer"),
                     tr("The failing runs are listed as soon as it does. What the journal knows stands below."));
    else if (!m_answer)
        m_state->say(Meaning::Unknown, tr("Reading the cycle reports…"), {});
    else
        m_state->say(Meaning::Unknown, tr("The reports name no failing run"),
                     tr("The cycle's report may be gone or half written; look into the captured evidence."),
                     tr("Look again"));
}

void CausePanel::showRun()
{
    const health::MismatchRow *row = m_model->mismatch(m_view->currentIndex());
    const QString key = row ? m_view->currentIndex().siblingAtColumn(0).data(rows::KeyRole).toString() : QString();
    if (row && key != m_shownRun) {
        m_directory = runDirectory();
        m_linkChanged = false;
        m_replay->show(*row, m_directory);
    } else if (!row) {
        m_replay->clear();
    }
    m_replay->setVisible(row);
    m_shownRun = key;
    refreshFacts();
    refreshSuggestion();
}

/// What could not be compared is, once it is known where it lies, or the host is back.
void CausePanel::followRun()
{
    if (m_shownRun.isEmpty() || m_replay->comparison() || !m_session.host())
        return;
    if (const QString now = runDirectory(); (now.isEmpty() || now == m_directory) && !m_linkChanged)
        return;
    m_shownRun.clear();
    showRun();
}

QString CausePanel::runDirectory() const
{
    if (!m_incident)
        return {};
    if (const QString then = m_incident->facts.value(QStringLiteral("run_dir")).value(0); !then.isEmpty())
        return then;
    const auto &status = m_session.status();
    return status && status->run == m_incident->run ? status->runDirectory : QString();
}

void CausePanel::refreshFacts()
{
    using Face = FactGrid::Face;
    m_facts->clear();
    if (const health::MismatchRow *row = m_model->mismatch(m_view->currentIndex())) {
        m_facts->add(tr("Where"), MismatchModel::stepText(*row));
        m_facts->add(tr("Cycle"), formatCount(row->cycle.value));
        m_facts->add(tr("Golden"), row->step ? row->step->golden : row->golden, Face::Code);
        m_facts->add(tr("Replay"), row->step ? row->step->replay : row->replay, Face::Code);
        m_facts->add(tr("Hash of the golden"), row->golden, Face::Code);
        m_facts->add(tr("Hash of the replay"), row->replay, Face::Code);
        m_facts->add(tr("Golden file"),
                     !row->goldenIntact   ? tr("not found or not readable: whether it was altered is not known")
                     : *row->goldenIntact ? tr("intact: stored hash equals recomputed hash")
                                          : tr("altered after it was recorded"),
                     Face::Words,
                     !row->goldenIntact   ? Ink::Unknown
                     : *row->goldenIntact ? Ink::Good
                                          : Ink::Critical);
        return;
    }
    if (!m_incident)
        return;
    const std::pair<const char *, QString> known[] = {{"cycle", tr("Cycle")},
                                                      {"run_id", tr("Run")},
                                                      {"replay_id", tr("Replayed as")},
                                                      {"step", tr("First step")},
                                                      {"golden_file", tr("Golden file")},
                                                      {"report", tr("Cycle report")}};
    for (const auto &[name, title] : known)
        if (const QStringList values = m_incident->facts.value(QLatin1String(name)); !values.isEmpty())
            m_facts->add(title, values.join(QStringLiteral(", ")), Face::Code);
}

void CausePanel::refreshSuggestion()
{
    const health::MismatchRow *row = m_model->mismatch(m_view->currentIndex());
    std::optional<Category> category;
    QString why;
    if (row) {
        category = row->category;
        why = row->explanation;
    }
    // The newest look at both recordings knows most; what a step found stands where nothing was looked at here.
    if (row && m_replay->comparison() && m_replay->comparison()->category != Category::Unknown) {
        category = m_replay->comparison()->category;
        why = m_replay->comparison()->explanation;
    }
    if ((!category || category == Category::Unknown) && m_incident && !m_incident->suggestedCategory.isEmpty()) {
        category = json::enumValue<Category>(m_incident->suggestedCategory);
        why = m_incident->suggestedWhy;
    }
    m_suggestion->setVisible(isOfMismatch());
    const bool known = category && *category != Category::Unknown;
    m_suggestedShape->setMeaning(known ? Meaning::Info : Meaning::Unknown);
    m_suggested->setText(category == Category::GoldenAltered
                             ? tr("Suggested: %1. The engine is not at fault").arg(CauseWords::name(*category))
                         : known ? tr("Suggested: %1").arg(CauseWords::name(*category))
                                 : tr("No cause can be told yet"));
    if (why.isEmpty() && !known)
        why = tr("Without the engine's recordings of both runs, unknown is the honest answer.");
    if (const auto &comparison = m_replay->comparison(); row && comparison) {
        QStringList rests = comparison->evidence.mid(0, 6);
        if (rests.isEmpty() && m_replay->isByRecordings())
            rests = {comparison->a.path, comparison->b.path};
        if (!rests.isEmpty())
            why += u'\n' + tr("It rests on: %1").arg(rests.join(QStringLiteral(", ")));
    }
    m_suggestedWhy->setText(why);
    m_suggestedWhy->setVisible(!m_suggestedWhy->text().isEmpty());
    m_form->setSuggested(known ? category : std::nullopt);
}

void CausePanel::refreshDecision()
{
    const auto &cause = m_incident ? m_incident->classification : std::nullopt;
    m_decision->setVisible(cause.has_value());
    if (cause) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString when = m_session.times().moment(cause->at, now);
        m_decidedShape->setMeaning(Meaning::Good);
        m_decided->setText(tr("%1, says %2, %3", "root cause, who, when")
                               .arg(CauseWords::ofJournal(cause->category), cause->by, when));
        QString why = cause->reason;
        if (!cause->suggested.isEmpty() && cause->suggested != cause->category)
            why += u'\n' + tr("Suggested was: %1.").arg(CauseWords::ofJournal(cause->suggested));
        m_decidedWhy->setText(why);
    }
    m_closed->setVisible(m_incident && !m_incident->isOpen());
    m_closed->setText(!m_incident || m_incident->isOpen() ? QString()
                      : cause                             ? tr("The incident is closed: its root cause stays as it is.")
                              : tr("The incident is closed, and nobody decided on a root cause."));
}

} // namespace gw::gui
