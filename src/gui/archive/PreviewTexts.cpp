// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview says of its file: verdict, signature, facts, and how much of the content is here.
#include "gui/RunTime.h"
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/JsonView.h"
#include "gui/archive/PreviewPanel.h"
#include "gui/archive/RecordingModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/ShapeIcon.h"

#include <QGridLayout>
#include <QStackedWidget>

#include <algorithm>

namespace gw::gui {

void PreviewPanel::refresh()
{
    m_stack->setCurrentIndex(1);
    m_more->setEnabled(true);
    m_name->setText(m_entry.runId.isEmpty() ? m_entry.name.section(QLatin1Char('/'), -1) : m_entry.runId);
    m_name->setToolTip(m_entry.name.toHtmlEscaped());
    const bool golden = !m_place.isArchive();
    m_verdictShape->setMeaning(golden ? meaningOf(m_entry) : Meaning::Info);
    m_verdict->setText(golden ? ArchiveWords::verdict(m_entry) : tr("In an archive"));
    m_verdictText->setText(golden ? ArchiveWords::verdictReason(m_entry, m_session.times())
                                  : tr("Verifying the archive compares it with the manifest, every byte."));
    const bool recorded =
        m_entry.format == golden::FileFormat::Recording || m_entry.format == golden::FileFormat::Steps;
    m_signing->setVisible(golden && recorded);
    m_signatureShape->setMeaning(meaningOf(m_entry.signature));
    m_signature->setText(ArchiveWords::signature(m_entry.signature));
    m_signatureText->setText(ArchiveWords::signatureReason(m_entry.signature));
    m_foot->setVisible(golden);
    refreshReplay();
    refreshFacts();
    refreshContent();
}

void PreviewPanel::fact(int row, const QString &name, const QString &value)
{
    while (m_factLabels.size() <= row) {
        auto *key = new Label(Type::Small, Ink::Muted), *text = new Label(Type::Small, Ink::Normal);
        text->setElided(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(key, int(m_factLabels.size()), 0);
        m_facts->addWidget(text, int(m_factLabels.size()), 1);
        m_factLabels.append(std::pair(key, text));
    }
    m_factLabels.at(row).first->setText(name);
    m_factLabels.at(row).second->setText(value);
    m_factLabels.at(row).second->setToolTip(value.toHtmlEscaped());
}

bool PreviewPanel::isOfWatchedRun() const
{
    const auto &status = m_session.status();
    return status && !m_place.isArchive() && m_place.path == status->runDirectory + QStringLiteral("/golden");
}

/// What a cycle's report tells of the replay of this file; null where none tells that it differed.
const health::MismatchRow *PreviewPanel::mismatch() const
{
    if (!isOfWatchedRun() || m_entry.runId.isEmpty())
        return nullptr;
    const auto &rows = m_session.status()->mismatchRows;
    const auto found = std::ranges::find(rows, m_entry.runId, &health::MismatchRow::runId);
    return found == rows.end() ? nullptr : &*found;
}

void PreviewPanel::refreshReplay()
{
    if (isEmpty())
        return;
    const health::MismatchRow *row = mismatch();
    m_replay->setEnabled(row);
    if (row)
        return m_replay->setToolTip(
            tr("The report of cycle %1 tells where its replay differs").arg(formatCount(row->cycle.value)));
    const auto &status = m_session.status();
    const bool all = status && status->mismatches && *status->mismatches <= status->mismatchRows.size();
    m_replay->setToolTip(!isOfWatchedRun() ? tr("Replays are known here of the run that is watched")
                         : all ? tr("No report tells of a replay that differs: it matched, or is still to come")
                               : tr("Not among the first mismatches; all of them: goldwatchctl shadow mismatches"));
}

/// The cycle that ended next after the file was recorded; empty where the watched run is another one.
QString PreviewPanel::cycleText() const
{
    const auto &status = m_session.status();
    if (!isOfWatchedRun() || !m_entry.recorded.isValid())
        return {};
    const QDateTime recorded = runTime(m_entry.recorded, *status);
    const auto &cycles = m_session.cycles();
    const auto after = std::ranges::lower_bound(cycles, recorded, {}, &host::CycleRow::at);
    if (after == cycles.end() || recorded < status->startedAt)
        return {};
    return tr("%1 of %2", "cycle of a run").arg(formatCount(after->cycle.value), status->run);
}

void PreviewPanel::refreshFacts()
{
    int row = 0;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            fact(row++, name, value);
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_entry.recorded.isValid())
        add(tr("Recorded"), tr("%1, %2", "clock, how long ago")
                                .arg(m_session.times().clockSeconds(m_entry.recorded) + QLatin1Char(' ') +
                                         m_session.times().date(m_entry.recorded),
                                     TimeText::ago(m_entry.recorded, now)));
    add(tr("Cycle"), cycleText());
    if (const health::MismatchRow *replayed = mismatch())
        add(tr("Replayed"), tr("differed in cycle %1").arg(formatCount(replayed->cycle.value)));
    QStringList made;
    if (!m_entry.workflowType.isEmpty())
        made << m_entry.workflowType;
    if (!m_entry.worker.isEmpty())
        made << tr("worker %1").arg(m_entry.worker);
    if (m_entry.seed)
        made << tr("seed %1").arg(*m_entry.seed);
    add(tr("Workflow"), made.join(QStringLiteral(", ")));
    if (m_entry.success)
        add(tr("Ended"), *m_entry.success ? tr("with success") : tr("with an error"));
    QStringList sizes;
    if (m_entry.contentBytes)
        sizes << formatBytes(*m_entry.contentBytes);
    if (m_entry.bytes)
        sizes << tr("%1 on disk").arg(formatBytes(*m_entry.bytes));
    add(tr("File"), sizes.join(QStringLiteral(", ")));
    add(tr("Place"), m_place.path);
    for (int i = 0; i < m_factLabels.size(); ++i) {
        m_factLabels.at(i).first->setVisible(i < row);
        m_factLabels.at(i).second->setVisible(i < row);
    }
}

/// What is to be known of the content beside it; empty when nothing is.
QString PreviewPanel::partText() const
{
    if (m_error)
        return m_error->text();
    if (!m_read)
        return m_session.host() ? tr("Reading it…") : tr("It is read as soon as the host answers.");
    if (m_size == 0)
        return tr("The file is empty.");
    if (m_look->current() == Steps && !m_content.steps)
        return m_content.steps.error().text();
    if (m_bytes.size() < m_size)
        return tr("The first %1 of %2. The command in the menu above prints all of it.")
            .arg(formatBytes(Bytes{m_bytes.size()}), formatBytes(Bytes{m_size}));
    if (!m_content.json && m_entry.name.contains(QLatin1String(".json")) && !m_content.plain.isEmpty())
        return tr("This is not valid JSON; it is shown as far as it goes.");
    return {};
}

void PreviewPanel::refreshContent()
{
    m_copy->setEnabled(m_read);
    const QString part = partText();
    m_part->setText(part);
    m_part->setLook(Type::Small, m_error ? Ink::Critical : Ink::Muted);
    m_part->setVisible(!part.isEmpty());
    m_contents->setCurrentIndex(m_look->current() == Steps ? 1 : 0);
    m_stepModel->set(m_read ? m_content.steps.value_or(QList<StepRow>()) : QList<StepRow>());
    if (m_look->current() == Steps)
        return;
    const bool laidOut = m_look->current() == Json;
    const QString text = !m_read ? QString() : laidOut ? m_content.laidOut : m_content.plain;
    if (m_view->toPlainText() != text)
        m_view->setText(text, laidOut);
}

} // namespace gw::gui
