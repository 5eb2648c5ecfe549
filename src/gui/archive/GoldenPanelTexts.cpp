// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel of files says: numbers, states, and the chosen file as its place becomes known.
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/GoldenPanel.h"
#include "gui/archive/GoldenTable.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace gw::gui {

using PageState = GoldenPages::State;

void GoldenPanel::refresh()
{
    keepCurrent();
    refreshTitle();
    refreshState();
    if (const QString &trouble = m_pages->trouble(); !trouble.isEmpty() && m_pages->state() == PageState::Ready) {
        if (m_notice->text() != trouble || m_notice->isHidden())
            m_notice->showError(trouble);
    } else if (m_notice->isError()) {
        m_notice->hide();
    }
}

void GoldenPanel::refreshTitle()
{
    const golden::CatalogCounts &counts = m_pages->counts();
    const bool archive = m_pages->place().isArchive();
    const bool known = m_pages->state() == PageState::Ready;
    QString title = archive ? tr("Entries") : tr("Golden files");
    if (known && archive)
        title = tr("%1 entries").arg(formatCount(m_pages->all()));
    else if (known)
        title = tr("%1 golden files").arg(formatCount(m_pages->all()));
    setTitle(title);
    QStringList more;
    if (known && (m_pages->total() != m_pages->all() || !m_query.catalog.filter.isEmpty()))
        more << tr("%1 shown").arg(formatCount(m_pages->total()));
    if (known && !m_session.host())
        more << tr("as last seen");
    else if (known && m_pages->isReading())
        more << tr("reading, %1 to go").arg(formatCount(counts.pending));
    note()->setText(more.join(QStringLiteral(", ")));
    const qint64 altered = counts.altered, unreadable = counts.unreadable;
    QStringList bad;
    if (altered > 0)
        bad << tr("%1 altered").arg(formatCount(altered));
    if (unreadable > 0)
        bad << tr("%1 unreadable").arg(formatCount(unreadable));
    const bool shown = known && !archive && !bad.isEmpty();
    m_mark->setMeaning(Meaning::Critical);
    m_mark->setVisible(shown);
    m_bad->setText(bad.join(QStringLiteral(", ")));
    m_bad->setVisible(shown);
    m_command->setEnabled(m_pages->place().kind != Place::Kind::None);
    m_command->setToolTip(m_command->isEnabled() ? tr("Copy the command: %1").arg(command().toHtmlEscaped())
                                                 : QString());
    const qsizetype chosen = chosenPaths().size();
    m_group->setEnabled(!archive);
    m_group->setText(m_query.group ? tr("Grouped") : tr("Group"));
    m_group->setToolTip(archive ? tr("An archive tells no type, worker or verdict of its files")
                                : tr("Same as: goldwatchctl golden list --group"));
    m_compare->setEnabled(!archive && (chosen == 1 || chosen == 2));
    m_compare->setToolTip(archive       ? tr("Files inside an archive cannot be compared; restore them first")
                          : chosen == 0 ? tr("Choose one or two files in the table first")
                          : chosen > 2  ? tr("Two files can be compared; more than two are chosen")
                                        : tr("Same as: goldwatchctl golden diff"));
}

void GoldenPanel::refreshState()
{
    const Place &place = m_pages->place();
    const bool rows = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(rows ? 0 : 1);
    if (rows)
        return;
    if (place.kind == Place::Kind::None)
        return m_state->say(Meaning::Unknown, tr("No place is chosen"),
                            tr("Choose a golden directory or an archive on the side."));
    if (m_pages->state() == PageState::Failed) {
        const Error &error = m_pages->error();
        return m_state->say(Meaning::Warning, error.what,
                            tr("%1 It is tried again every few seconds.").arg(error.text() + QLatin1Char('.')));
    }
    if (!m_session.host())
        return m_state->say(Meaning::Unknown, tr("The host does not answer"),
                            tr("The files appear as soon as it does. %1").arg(m_session.linkText()));
    if (m_pages->state() == PageState::Loading || m_pages->isReading())
        return m_state->say(Meaning::Unknown,
                            place.isArchive() ? tr("Opening the archive…") : tr("Reading the directory…"),
                            tr("The first files appear within a moment; their verdicts follow."));
    if (!m_query.catalog.filter.isEmpty())
        return m_state->say(
            Meaning::Info, tr("No file fits the filter"),
            tr("%1 files are here. The filter is: %2").arg(formatCount(m_pages->all()), m_query.catalog.filter),
            tr("Show all files"));
    if (place.isArchive())
        return m_state->say(Meaning::Info, tr("The archive is empty"),
                            tr("It was read to its end and holds no entry."));
    m_state->say(Meaning::Info, tr("No golden files in this directory yet"),
                 tr("The first ones appear when cycle 1 ends, about 30 s after the start of a run."));
}

/// While a place is being read its order changes: the chosen file is followed, not its row.
void GoldenPanel::keepCurrent()
{
    const QModelIndex at = m_table->currentIndex();
    const golden::CatalogEntry *entry = at.isValid() ? m_model->entry(at.row()) : nullptr;
    const auto nameOf = [](const golden::CatalogEntry &file) {
        return file.nameBytes.value_or(QFile::encodeName(file.name));
    };
    if (m_current.isEmpty()) {
        if (entry)
            currentChanged();
        return;
    }
    if (entry && nameOf(*entry) == m_current) {
        Q_EMIT chosen(m_pages->place(), *entry); // its verdict may have come
        return;
    }
    const int row = m_model->rowOf(m_current);
    if (row < 0 || m_table->selectionModel()->selectedRows().size() > 1)
        return;
    m_keeping = true;
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_keeping = false;
    if (const golden::CatalogEntry *found = m_model->entry(row))
        Q_EMIT chosen(m_pages->place(), *found);
}

void GoldenPanel::currentChanged()
{
    if (m_keeping)
        return;
    const QModelIndex at = m_table->currentIndex();
    const golden::CatalogEntry *entry = at.isValid() ? m_model->entry(at.row()) : nullptr;
    m_current = entry ? entry->nameBytes.value_or(QFile::encodeName(entry->name)) : QByteArray();
    if (entry)
        Q_EMIT chosen(m_pages->place(), *entry);
}

} // namespace gw::gui
