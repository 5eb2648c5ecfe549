// SPDX-License-Identifier: GPL-3.0-or-later
// The actions that change golden files and archives, each with a plan before it; and what closing does to them.
#include "gui/archive/ArchivePage.h"
#include "gui/archive/work/ArchiveDeeds.h"
#include "gui/archive/work/WorkPanel.h"
#include "gui/certify/CertifyDesk.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/window/MainWindow.h"

#include <QCloseEvent>

namespace gw::gui {

void MainWindow::makeWorkActions()
{
    const auto add = [this](const char *id, const QString &text, const QKeySequence &key, const char *icon,
                            const char *command, void (ArchiveDeeds::*deed)()) {
        addWindowAction(id, {text, {key}, QLatin1String(icon), QLatin1String(command)}, [this, deed] {
            showArchive();
            if (m_session.isOpen())
                (m_archive->deeds()->*deed)();
        });
    };
    add("work.archive", tr("Archive old golden files…"), Qt::ALT | Qt::Key_A, "archive",
        "goldwatchctl golden archive --days DAYS", &ArchiveDeeds::archive);
    add("work.cleanup", tr("Clean up old golden files…"), Qt::ALT | Qt::Key_C, "trash",
        "goldwatchctl golden cleanup --days DAYS", &ArchiveDeeds::cleanUp);
    add("work.verify", tr("Verify archives…"), Qt::ALT | Qt::Key_V, "verify", "goldwatchctl golden verify",
        &ArchiveDeeds::verify);
    add("work.restore", tr("Restore from an archive…"), Qt::ALT | Qt::Key_R, "restore",
        "goldwatchctl golden restore ARCHIVE", &ArchiveDeeds::restore);
    add("work.show", tr("Show what is under way"), Qt::ALT | Qt::Key_W, "run", "", &ArchiveDeeds::showWork);
    add("work.apply", tr("Carry out the plan that is shown"), Qt::ALT | Qt::Key_Return, "check",
        "goldwatchctl golden archive --plan FILE", &ArchiveDeeds::apply);
    add("work.trash", tr("Show the trash"), Qt::ALT | Qt::Key_T, "trash", "goldwatchctl golden trash list",
        &ArchiveDeeds::showTrash);
    add("work.holds", tr("Show the holds"), Qt::ALT | Qt::Key_H, "hold", "goldwatchctl golden hold list",
        &ArchiveDeeds::showHolds);
    add("work.hold", tr("Hold golden files…"), Qt::ALT | Qt::SHIFT | Qt::Key_H, "hold",
        "goldwatchctl golden hold add PATTERN --reason TEXT", &ArchiveDeeds::addHold);
    add("work.rules", tr("Show the ignore rules"), Qt::ALT | Qt::Key_I, "filter", "goldwatchctl golden ignore list",
        &ArchiveDeeds::showRules);
    add("work.rule", tr("Ignore a field in comparisons…"), Qt::ALT | Qt::SHIFT | Qt::Key_I, "filter",
        "goldwatchctl golden ignore add POINTER --reason TEXT", &ArchiveDeeds::addRule);
    add("work.forecast", tr("Show the forecast"), Qt::ALT | Qt::Key_F, "charts", "goldwatchctl golden forecast",
        &ArchiveDeeds::showForecast);
    // Where they are pressed matters not: they are about what runs.
    addWindowAction(
        "work.pause",
        {tr("Pause what is under way, or let it go on"), {Qt::ALT | Qt::Key_P}, QStringLiteral("pause"), {}},
        [this] { m_archive->deeds()->work()->pauseOrResume(); });
    addWindowAction("work.end", {tr("End what is under way"), {Qt::ALT | Qt::Key_X}, QStringLiteral("cross"), {}},
                    [this] { m_archive->deeds()->work()->end(); });
}

bool MainWindow::mayClose()
{
    const auto &step = m_incidentDesk->running();
    const bool certifies = m_certifyDesk->running() || m_certifyDesk->isSealing();
    if (m_closing || (!m_archive->deeds()->isWorking() && !step && !certifies))
        return true;
    const QString text =
        step ? tr("\"%1\" is running. Closing ends it, and how far it came is then not known.").arg(step->title)
        : certifies
            ? tr("The run is being certified. What was checked is kept; an emergency stop that is set for a test may "
                 "stay set until the items are checked again.")
            : tr("%1. Closing ends it: files stay whole, and what is left to do a new plan shows.")
                  .arg(m_archive->deeds()->work()->shortText());
    m_dialogs.ask(this,
                  {tr("Close while something is under way?"), text, tr("Keep the window"), tr("Close and end it"), {}},
                  [this] {
                      m_closing = true;
                      QTimer::singleShot(0, this, &QWidget::close); // we are within an event that closes
                  });
    return false;
}

} // namespace gw::gui
