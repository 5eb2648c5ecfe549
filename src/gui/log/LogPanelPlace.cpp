// SPDX-License-Identifier: GPL-3.0-or-later
// Where the panel is: which of a run's logs, where in it, and what is loaded next.
#include "gui/log/LogList.h"
#include "gui/log/LogPanel.h"
#include "gui/log/LogStrip.h"
#include "gui/widgets/Button.h"

#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace gw::gui {

void LogPanel::connectBar()
{
    connect(m_bar, &QScrollBar::actionTriggered, this, [this](int action) {
        QScrollBar *inner = m_view->verticalScrollBar();
        const int position = m_bar->sliderPosition();
        if (action == QAbstractSlider::SliderMove) {
            const bool end = position >= m_bar->maximum();
            const qint64 offset = m_bar->offsetAt(position);
            setFollowing(end);
            m_current = -1;
            if (end)
                return;
            if (m_feed->covers(offset)) {
                m_view->showAtTop(std::min(m_model->rowAt(offset), m_model->rowCount() - 1));
            } else { // the newest wish replaces one that waits
                m_onlyPlace = true;
                m_wanted = offset;
                m_feed->goTo(offset);
            }
            return;
        }
        m_bar->setSliderPosition(m_bar->value()); // by lines and pages the list moves, and the bar with it
        inner->triggerAction(QAbstractSlider::SliderAction(action));
    });
    connect(m_bar, &QScrollBar::sliderReleased, this, &LogPanel::moved);
}

int LogPanel::logCount() const { return m_session.status() ? int(m_session.status()->logs.size()) : 0; }

int LogPanel::shownLog() const
{
    const int log = m_feed->filter().log;
    return log < 0 ? logCount() - 1 : log;
}

void LogPanel::showLog(int index)
{
    LogFilter filter = m_feed->filter();
    filter.log = index >= 0 && index < logCount() - 1 ? index : -1;
    if (filter.log == m_feed->filter().log)
        return;
    m_noProblem = false;
    m_feed->reset();
    m_overview->setFilter(filter);
    m_feed->setFilter(filter, {});
    m_overview->refresh();
    if (filter.log >= 0)
        setFollowing(false);
}

void LogPanel::openLogs()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < logCount(); ++i) {
        const QString name = QFileInfo(m_session.status()->logs.at(i)).fileName();
        QAction *entry = menu->addAction(i + 1 < logCount() ? name : tr("%1, written now").arg(name));
        entry->setCheckable(true);
        entry->setChecked(i == shownLog());
        connect(entry, &QAction::triggered, this, [this, i] { i + 1 < logCount() ? showLog(i) : setFollowing(true); });
    }
    menu->popup(m_logs->mapToGlobal(QPoint(0, m_logs->height() + 4)));
}

void LogPanel::showLine(qint64 offset)
{
    m_noProblem = m_onlyPlace = false;
    setFollowing(false);
    m_wanted = offset;
    m_feed->covers(offset) ? restorePlace() : m_feed->goTo(offset);
    refreshTexts();
}

void LogPanel::rememberPlace()
{
    const int row = m_view->firstRow();
    m_place = row >= 0 ? m_model->offsetOf(row) : -1;
}

void LogPanel::restorePlace()
{
    const int rows = m_model->rowCount();
    if (isFollowing()) {
        m_view->scrollToBottom();
    } else if (m_wanted >= 0 && rows > 0) {
        const int row = std::min(m_model->rowAt(m_wanted), rows - 1);
        if (m_onlyPlace)
            m_view->showAtTop(row);
        else
            m_view->setCurrentIndex(m_model->index(row, 0));
        if (!m_onlyPlace)
            m_view->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
        m_wanted = m_feed->isLoading() ? m_wanted : -1; // lines before it are still to come
    } else if (m_place >= 0 && rows > 0) {
        m_view->showAtTop(std::min(m_model->rowAt(m_place), rows - 1));
    }
    moved();
    refreshTexts();
}

/// Loads on where the view comes near an end of what is loaded, and tells bar and strip where we are.
void LogPanel::moved()
{
    const int first = m_view->firstRow(), last = m_view->lastRow();
    if (first < 0) {
        m_bar->setPlace(0, m_feed->size(), m_feed->size());
        m_strip->setView(-1, -1);
        return;
    }
    const bool end = m_feed->atEnd() && last >= m_model->rowCount() - 1;
    m_bar->setPlace(first == 0 && m_feed->atStart() ? 0 : m_model->offsetOf(first),
                    end ? m_feed->size() : m_model->offsetOf(last), m_feed->size());
    m_strip->setView(m_model->offsetOf(first), m_model->offsetOf(last));
    constexpr int near = 50;
    if (m_feed->isLoading() || m_wanted >= 0 || !m_feed->trouble().isEmpty())
        return;
    if (first < near && !m_feed->atStart() && !isFollowing())
        m_feed->loadBefore();
    else if (last > m_model->rowCount() - near && !m_feed->atEnd())
        m_feed->loadAfter();
}

} // namespace gw::gui
