// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel says about its log.
#include "gui/log/LogList.h"
#include "gui/log/LogPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/RangeSwitch.h"

#include <QFileInfo>

namespace gw::gui {

QString LogPanel::emptyText() const
{
    if (!m_wrong.isEmpty())
        return m_wrong;
    if (!m_feed->trouble().isEmpty())
        return m_feed->trouble();
    if (!m_session.isLive() || !m_session.status())
        return tr("The log appears as soon as the host answers.");
    if (m_session.status()->runDirectory.isEmpty() && m_session.status()->run.isEmpty())
        return tr("There is no shadow run here, and so no log. It appears as soon as one is started.");
    if (m_session.status()->logs.isEmpty())
        return tr("This run has no log. Its cycle reports still tell how it goes.");
    if (m_feed->filter().isEmpty())
        return m_feed->isLoading() ? tr("The log is being read.") : tr("No line yet.");
    return m_feed->isLoading() ? tr("Searching: %1 % of the log").arg(m_overview->searched() / 10)
                               : tr("No line of the log fits the filter.");
}

QString LogPanel::noteText() const
{
    if (!m_wrong.isEmpty())
        return tr("Wrong at character %1").arg(m_wrongAt); // why is in the tool tip: there is no room for it here
    if (!m_feed->trouble().isEmpty())
        return m_feed->trouble();
    if (m_overview->isFinding())
        return tr("looking for a problem");
    if (m_noProblem)
        return m_feed->filter().isEmpty() ? tr("no warning and no error in the log")
                                          : tr("no warning and no error fits the filter");
    const QString name = m_feed->path().isEmpty() ? QString() : QFileInfo(m_feed->path()).fileName();
    if (!m_feed->filter().isEmpty()) {
        QString text = tr("%1 line(s) fit", nullptr, int(std::min<qint64>(m_overview->matches(), 1'000'000)))
                           .arg(formatCount(m_overview->matches()));
        if (m_overview->searched() < 1000)
            text += tr(", %1 % searched").arg(m_overview->searched() / 10);
        if (m_overview->givenUp() > 0)
            text += tr(", %1 too slow for the expression").arg(formatCount(m_overview->givenUp()));
        return text;
    }
    const qint64 lines = m_overview->histogram().lines;
    return lines > 0 ? tr("%1 line(s)", nullptr, int(std::min<qint64>(lines, 1'000'000))).arg(formatCount(lines))
                     : name;
}

void LogPanel::refreshTexts()
{
    const shadow::LogHistogram &all = m_overview->histogram();
    // Nothing counted is not none, and what was counted before the host fell silent is not what is.
    const bool known = m_session.isLive() && (all.finished || all.bytes > 0);
    const auto count = [known](qint64 lines) { return known ? formatCount(lines) : QStringLiteral("–"); };
    m_level->setText(1, tr("Warnings %1").arg(count(all.warnings)));
    m_level->setText(2, tr("Errors %1").arg(count(all.errors)));
    const bool none = all.finished && all.warnings + all.errors == 0;
    m_next->setEnabled(m_session.host() && m_feed->isStarted() && !none);
    m_next->setToolTip(none ? tr("No warning and no error in the log")
                            : tr("Jumps to the next warning or error of the log; Shift+F8 to the one before"));
    m_logs->setVisible(logCount() > 1);
    m_logs->setText(tr("%1 of %2", "which log of so many").arg(shownLog() + 1).arg(logCount()));
    m_logs->setAccessibleName(tr("Log %1 of %2").arg(shownLog() + 1).arg(logCount()));
    m_logs->setToolTip(tr("The run was resumed, and each start has a log of its own"));
    m_view->setEmptyText(emptyText());
    note()->setText(noteText());
    note()->setInk(m_wrong.isEmpty() && m_feed->trouble().isEmpty() ? Ink::Muted : Ink::Critical);
    note()->setToolTip(!m_wrong.isEmpty()             ? m_wrong
                       : !m_feed->trouble().isEmpty() ? m_feed->trouble()
                                                      : m_feed->path());
}

} // namespace gw::gui
