// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/ArchivePage.h"

#include "gui/Settings.h"
#include "gui/Theme.h"
#include "gui/archive/ComparePanel.h"
#include "gui/archive/GoldenPanel.h"
#include "gui/archive/GoldenTable.h"
#include "gui/archive/PlacePanel.h"
#include "gui/archive/PlaceTree.h"
#include "gui/archive/PreviewPanel.h"
#include "gui/archive/work/ArchiveDeeds.h"
#include "gui/archive/work/RulePanel.h"
#include "gui/archive/work/WorkBar.h"
#include "gui/archive/work/WorkDesk.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>

namespace gw::gui {
namespace {

// With work or a comparison below the files, what is least wanted gives way: below these the page would scroll
// sideways.
constexpr int leastWithPreview = 1060, leastWithPlaces = 960;

/// Paths of what is dragged over the page from a file manager.
QStringList filesOf(const QMimeData *content)
{
    QStringList files;
    for (const QUrl &url : content->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

ArchivePage::ArchivePage(Session &session, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_settings(settings),
      m_places(new PlacePanel(session)),
      m_files(new GoldenPanel(session)),
      m_preview(new PreviewPanel(session)),
      m_compare(new ComparePanel(session)),
      m_below(new QStackedWidget),
      m_columns(new QSplitter(Qt::Horizontal)),
      m_rows(new QSplitter(Qt::Vertical))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    m_below->addWidget(m_compare);
    m_below->hide();
    m_rows->addWidget(m_files);
    m_rows->addWidget(m_below);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({theme().scaled(440), theme().scaled(262)});
    m_columns->addWidget(m_places);
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_preview);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({theme().scaled(256), theme().scaled(792), theme().scaled(336)});
    for (QSplitter *splitter : {m_columns, m_rows}) {
        splitter->setHandleWidth(12);
        splitter->setChildrenCollapsible(false);
    }
    m_deeds =
        new ArchiveDeeds(session, dialogs, *m_places, *m_files, [this](QWidget *panel) { showBelow(panel); }, this);
    column->setSpacing(10);
    column->addWidget(m_deeds->bar());
    column->addWidget(m_columns, 1);
    setAcceptDrops(true);
    connect(m_deeds->desk(), &WorkDesk::closed, this, &ArchivePage::hideBelow);

    connect(m_places, &PlacePanel::chosen, m_files, &GoldenPanel::open);
    connect(m_files, &GoldenPanel::chosen, m_preview, &PreviewPanel::showFile);
    connect(m_files, &GoldenPanel::noneChosen, m_preview, &PreviewPanel::clear);
    connect(m_files, &GoldenPanel::compareWanted, this, &ArchivePage::compare);
    connect(m_preview, &PreviewPanel::compareWanted, this, &ArchivePage::compare);
    connect(m_preview, &PreviewPanel::replayWanted, this, [this](const QString &golden, const QString &report) {
        showBelow(m_compare);
        m_compare->compare(golden, report);
    });
    connect(m_compare, &ComparePanel::closed, this, &ArchivePage::hideBelow);
    connect(m_compare, &ComparePanel::ignoreWanted, this, [this](const QString &pointer) {
        m_deeds->ignore(pointer);
        m_ruleWanted = true;
    });
    connect(m_deeds->desk()->rules(), &RulePanel::changed, this, [this] {
        m_compare->again();
        if (std::exchange(m_ruleWanted, false)) // back to where it came from
            showBelow(m_compare);
    });
    m_files->table()->setDragSource([this] { return m_preview->makeDrag(); });
    connect(&session, &Session::profileChanged, this, &ArchivePage::profileChanged);
    restoreState();
}

void ArchivePage::profileChanged()
{
    const QString now =
        m_session.isOpen() ? m_session.profile().file + QLatin1Char('\n') + m_session.profile().name : QString();
    if (now == m_environment)
        return; // only what is allowed there changed
    m_environment = now;
    m_places->clear();
    m_files->close();
    hideBelow();
    restorePlace();
}

void ArchivePage::showBelow(QWidget *panel)
{
    if (m_below->indexOf(panel) < 0)
        m_below->addWidget(panel);
    m_below->setCurrentWidget(panel);
    m_below->show();
    makeRoom();
}

void ArchivePage::hideBelow()
{
    const bool focused = m_below->isAncestorOf(focusWidget());
    m_below->hide();
    m_ruleWanted = false;
    makeRoom();
    if (focused)
        m_files->focusTable();
}

void ArchivePage::makeRoom()
{
    const bool alone = m_below->isHidden();
    m_preview->setVisible(alone || width() >= theme().scaled(leastWithPreview));
    m_places->setVisible(alone || width() >= theme().scaled(leastWithPlaces));
}

void ArchivePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void ArchivePage::compare()
{
    const QStringList chosen = m_files->chosenPaths();
    if (chosen.isEmpty())
        return;
    const bool open = !m_below->isHidden() && m_below->currentWidget() == m_compare;
    showBelow(m_compare);
    if (chosen.size() == 2)
        m_compare->compare(chosen.first(), chosen.last());
    else if (open)
        m_compare->add(chosen.first());
    else
        m_compare->compare(chosen.first(), {});
}

void ArchivePage::comparePlace()
{
    const Place &place = m_files->place();
    if (place.kind != Place::Kind::Goldens)
        return;
    const bool open = !m_below->isHidden() && m_below->currentWidget() == m_compare;
    showBelow(m_compare);
    if (open)
        m_compare->add(place.path);
    else
        m_compare->compare(place.path, {});
}

void ArchivePage::openPath()
{
    if (m_places->isHidden())
        hideBelow();
    m_places->askForPath();
}

void ArchivePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_below->isHidden())
        return hideBelow();
    QWidget::keyPressEvent(event);
}

void ArchivePage::dragEnterEvent(QDragEnterEvent *event)
{
    // Only of this machine: on another one the same path is another file.
    const bool here = m_session.isOpen() && m_session.profile().host.kind == environment::HostKind::Local;
    if (here && !event->source() && !filesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ArchivePage::dropEvent(QDropEvent *event)
{
    for (const QString &file : filesOf(event->mimeData()))
        m_places->openPath(file);
    event->acceptProposedAction();
}

void ArchivePage::saveState() const
{
    m_settings.set(Settings::archiveColumns, m_columns->saveState());
    m_settings.set(Settings::archiveRows, m_rows->saveState());
    m_settings.set(Settings::archiveTable, m_files->saveState());
    if (const Place &place = m_files->place(); place.kind != Place::Kind::None)
        m_settings.set(Settings::archivePlace,
                       {m_environment, place.isArchive() ? QStringLiteral("archive") : QStringLiteral("goldens"),
                        QString::fromLatin1(place.bytes().toPercentEncoding("/")), m_files->filter()});
}

/// What was looked at when the window was closed, in this environment.
void ArchivePage::restorePlace()
{
    const QStringList kept = m_settings.get(Settings::archivePlace);
    if (m_environment.isEmpty() || kept.size() != 4 || kept.at(0) != m_environment)
        return m_places->tree()->prefer({});
    const QByteArray bytes = QByteArray::fromPercentEncoding(kept.at(2).toLatin1());
    const bool archive = kept.at(1) == QLatin1String("archive");
    m_places->tree()->prefer(
        {archive ? Place::Kind::Archive : Place::Kind::Goldens, QFile::decodeName(bytes), bytes, {}});
    m_files->setFilter(kept.at(3));
}

void ArchivePage::restoreState()
{
    m_columns->restoreState(m_settings.get(Settings::archiveColumns));
    m_rows->restoreState(m_settings.get(Settings::archiveRows));
    m_files->restoreState(m_settings.get(Settings::archiveTable));
}

} // namespace gw::gui
