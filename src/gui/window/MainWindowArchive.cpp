// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the Archive tab.
#include "gui/archive/ArchivePage.h"
#include "gui/archive/GoldenPanel.h"
#include "gui/archive/PreviewPanel.h"
#include "gui/window/MainWindow.h"

namespace gw::gui {
namespace {

constexpr int archiveTab = 3;

} // namespace

void MainWindow::showArchive()
{
    if (m_session.isOpen())
        showPage(archiveTab);
}

void MainWindow::makeArchiveActions()
{
    const auto add = [this](const char *id, const QString &text, const QKeySequence &key, const char *icon,
                            const char *command, std::function<void()> deed) {
        addWindowAction(id, {text, {key}, QLatin1String(icon), QLatin1String(command)}, [this, deed = std::move(deed)] {
            showArchive();
            if (m_session.isOpen())
                deed();
        });
    };
    add("archive.show", tr("Show the archive"), Qt::CTRL | Qt::Key_3, "archive", "goldwatchctl golden status",
        [this] { m_archive->files()->focusTable(); });
    add("archive.open", tr("Open an archive or a directory…"), Qt::CTRL | Qt::Key_O, "drop",
        "goldwatchctl golden ls SOURCE", [this] { m_archive->openPath(); });
    add("archive.filter", tr("Filter the golden files"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, "filter",
        "goldwatchctl golden list DIR WORD", [this] { m_archive->files()->focusFilter(); });
    add("archive.group", tr("Group the golden files another way"), Qt::CTRL | Qt::Key_G, "group",
        "goldwatchctl golden list DIR --group type", [this] { m_archive->files()->groupNext(); });
    add("archive.sort", tr("Sort the golden files by the next column"), Qt::CTRL | Qt::SHIFT | Qt::Key_G, "down",
        "goldwatchctl golden list DIR --sort KEY", [this] { m_archive->files()->sortNext(); });
    add("archive.reverse", tr("Turn the order of the golden files round"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, "down",
        "goldwatchctl golden list DIR -r", [this] { m_archive->files()->reverse(); });
    add("archive.recheck", tr("Look at every golden file again"), Qt::SHIFT | Qt::Key_F5, "refresh",
        "goldwatchctl golden list DIR --recheck", [this] { m_archive->files()->recheck(); });
    add("archive.compare", tr("Compare the chosen files…"), Qt::CTRL | Qt::Key_J, "compare",
        "goldwatchctl golden diff A B", [this] { m_archive->compare(); });
    add("archive.compare.place", tr("Compare the chosen directory…"), Qt::CTRL | Qt::SHIFT | Qt::Key_J, "compare",
        "goldwatchctl golden diff A B", [this] { m_archive->comparePlace(); });
    add("archive.compare.replay", tr("Compare the chosen file with its replay"), Qt::ALT | Qt::Key_J, "compare",
        "goldwatchctl golden diff GOLDEN REPORT", [this] { m_archive->preview()->compareReplay(); });
    add("archive.path", tr("Copy the path of the chosen file"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, "copy", "",
        [this] { m_archive->preview()->copyPath(); });
    add("archive.command", tr("Copy the command that prints the chosen file"), Qt::CTRL | Qt::SHIFT | Qt::Key_Y,
        "terminal", "goldwatchctl golden cat SOURCE ENTRY", [this] { m_archive->preview()->copyCommand(); });
}

} // namespace gw::gui
