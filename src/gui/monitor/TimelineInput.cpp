// SPDX-License-Identifier: GPL-3.0-or-later
// Zooming, panning and the cursor: by wheel, mouse and keys.
#include "gui/monitor/TimelineView.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace gw::gui {

void TimelineView::choose(Span span)
{
    const Span whole = outer();
    const qint64 length = std::clamp(span.length(), shortestSpan, whole.length());
    const qint64 from = std::clamp(span.from, whole.from, whole.to - length);
    m_geometry.span = {from, from + length};
    setRange(Range::Chosen);
}

void TimelineView::zoom(double factor, qint64 around)
{
    const Span span = m_geometry.span;
    const double part = double(around - span.from) / double(std::max<qint64>(span.length(), 1));
    const qint64 length = std::max<qint64>(shortestSpan, qint64(double(span.length()) * factor));
    const qint64 from = around - qint64(part * double(length));
    choose({from, from + length});
}

void TimelineView::zoom(double factor) { zoom(factor, keyboardPlace()); }

void TimelineView::goBack()
{
    moveCursor(std::nullopt);
    if (m_range == Range::Chosen)
        setRange(m_before);
}

void TimelineView::pan(qint64 milliseconds)
{
    const Span span = m_geometry.span;
    choose({span.from + milliseconds, span.to + milliseconds});
}

void TimelineView::moveCursor(std::optional<qint64> at)
{
    if (m_cursor == at)
        return;
    m_cursor = at;
    setAccessibleDescription(cursorText());
    viewport()->update();
}

QString TimelineView::cursorText() const
{
    if (!m_cursor)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(*m_cursor, Qt::UTC);
    QStringList parts{QStringLiteral("%1, %2").arg(m_times.date(time), m_times.clockSeconds(time))};
    for (const int index : m_shown) {
        const Track &track = m_data.tracks[size_t(index)];
        const QString value = m_data.valueText(index, *m_cursor);
        parts.append(QStringLiteral("%1 %2").arg(track.name, value.isEmpty() ? tr("no data") : value));
        if (track.note)
            parts.last() += QStringLiteral(" (%1)").arg(track.note->text);
    }
    return parts.join(QStringLiteral("; "));
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (turns != 0 && !m_geometry.plot.contains(event->position())) {
        event->ignore(); // beside the plot it scrolls the tracks
        return;
    }
    if (turns != 0)
        zoom(std::pow(0.8, turns), m_geometry.at(event->position().x()));
    else if (event->angleDelta().x() != 0)
        pan(-m_geometry.span.length() * event->angleDelta().x() / 1200);
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_geometry.plot.contains(event->position()))
        m_dragFrom = event->pos();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom && (event->buttons() & Qt::LeftButton)) {
        const int moved = event->pos().x() - m_dragFrom->x();
        if (moved != 0) {
            viewport()->setCursor(Qt::ClosedHandCursor);
            m_dragFrom = event->pos();
            pan(-qint64(double(moved) / m_geometry.plot.width() * double(m_geometry.span.length())));
        }
        return;
    }
    const bool inside = m_geometry.plot.contains(event->position());
    moveCursor(inside ? std::optional(m_geometry.at(event->position().x())) : std::nullopt);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragFrom.reset();
    viewport()->unsetCursor();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *) { goBack(); }

void TimelineView::leaveEvent(QEvent *event)
{
    QGraphicsView::leaveEvent(event);
    moveCursor(std::nullopt);
}

qint64 TimelineView::keyboardPlace() const
{
    const Span span = m_geometry.span;
    return std::clamp(m_cursor.value_or(m_data.now.value_or(span.to)), span.from, span.to);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const Span span = m_geometry.span;
    const qint64 middle = keyboardPlace();
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int page = event->key() == Qt::Key_PageUp ? -1 : event->key() == Qt::Key_PageDown ? 1 : 0;
    if (direction && (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
        pan(direction * span.length() / 10);
    } else if (direction) {
        const qint64 to = middle + direction * span.length() / 100;
        if (to < span.from || to > span.to)
            pan(direction * span.length() / 10);
        moveCursor(std::clamp(to, outer().from, outer().to));
    } else if (page) {
        pan(page * span.length() * 8 / 10);
    } else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        zoom(0.8, middle);
    } else if (event->key() == Qt::Key_Minus) {
        zoom(1.25, middle);
    } else if (event->key() == Qt::Key_Home) {
        setRange(Range::WholeRun);
    } else if (event->key() == Qt::Key_End && m_data.now) {
        choose({*m_data.now - span.length() * 94 / 100, *m_data.now + span.length() * 6 / 100});
    } else if (event->key() == Qt::Key_Escape && (m_cursor || m_range == Range::Chosen)) {
        m_cursor ? moveCursor(std::nullopt) : goBack();
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        event->ignore(); // scrolls the tracks
    } else {
        QGraphicsView::keyPressEvent(event);
    }
}

} // namespace gw::gui
