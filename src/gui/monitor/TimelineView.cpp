// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelineView.h"

#include "gui/Theme.h"
#include "gui/monitor/TimelinePainter.h"
#include "gui/monitor/TrackChart.h"
#include "gui/monitor/WholeRun.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace gw::gui {
namespace {

constexpr int headWidth = 232, tailWidth = 82, laneHeight = 26, axisHeight = 24;
constexpr std::array trackHeights{72, 64, 90, 78}; // at the usual size; they share what there is in this proportion
constexpr std::array topPads{10, 10, 12, 10}, bottomPads{8, 26, 8, 8};
constexpr qint64 shortestSpan = 60'000;

qint64 lengthOf(TimelineView::Range range)
{
    switch (range) {
    case TimelineView::Range::QuarterHour: return 15 * 60'000;
    case TimelineView::Range::Hour: return 60 * 60'000;
    case TimelineView::Range::SixHours: return 6 * 60 * 60'000;
    default: return 0;
    }
}

} // namespace

QRectF TimelineGeometry::lines(int index) const
{
    const QRectF &track = tracks[size_t(index)];
    return QRectF(plot.left(), track.top() + topPads[size_t(index)], plot.width(), track.height() - topPads[size_t(index)] - bottomPads[size_t(index)]);
}

double TimelineGeometry::y(const Track &track, int index, double value) const
{
    const QRectF area = lines(index);
    return area.bottom() - (value - track.low) / std::max(track.high - track.low, 1e-9) * area.height();
}

TimelineView::TimelineView(QWidget *parent) : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusInside", true);
    setAccessibleName(tr("Timeline"));
    setMinimumHeight(laneHeight + axisHeight + 220);
    for (TrackChart *&chart : m_charts) {
        chart = new TrackChart;
        scene()->addItem(chart);
    }
    connect(&theme(), &Theme::changed, this, &TimelineView::refresh);
}

TimelineView::~TimelineView() = default;

Span TimelineView::outer() const
{
    const qint64 now = m_data.now.value_or(QDateTime::currentMSecsSinceEpoch());
    const qint64 from = m_data.start.value_or(now - 3600'000);
    return {from, std::max({m_data.end.value_or(now), now, from + shortestSpan})};
}

Span TimelineView::spanOf(Range range) const
{
    const Span whole = outer();
    if (range == Range::WholeRun)
        return m_data.start && m_data.seen ? wholeRun(*m_data.start, m_data.end.value_or(0), *m_data.seen) : whole;
    if (range == Range::Chosen)
        return m_geometry.span;
    // Of a run that ended long ago the last part is wanted, not the silence since.
    const qint64 length = lengthOf(range);
    qint64 now = m_data.now.value_or(whole.to);
    if (!m_data.ribbon.isEmpty())
        now = std::min(now, m_data.ribbon.last().span.to + length / 3);
    return {now - length * 94 / 100, now + length * 6 / 100};
}

void TimelineView::update(const Session &session)
{
    m_times = session.times();
    m_data.update(session);
    refresh();
}

void TimelineView::clear()
{
    m_data.clear();
    m_cursor.reset();
    if (m_range == Range::Chosen)
        setRange(Range::WholeRun);
    refresh();
}

void TimelineView::setRange(Range range)
{
    m_range = range;
    refresh();
    Q_EMIT rangeChanged(range);
}

void TimelineView::layOut()
{
    const QRectF area(0, 0, viewport()->width(), viewport()->height());
    scene()->setSceneRect(area);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double top = laneHeight, height = std::max(area.height() - laneHeight - axisHeight, 40.0);
    // Time runs from left to right in every language; only the column of names changes sides.
    m_geometry.plot = QRectF(mirrored ? tailWidth : headWidth, top, std::max(area.width() - headWidth - tailWidth, 40.0), height);
    int sum = 0;
    for (const int part : trackHeights)
        sum += part;
    double y = top;
    for (size_t i = 0; i < m_geometry.tracks.size(); ++i) {
        const double part = std::round(height * trackHeights[i] / sum);
        m_geometry.tracks[i] = QRectF(0, y, area.width(), i + 1 == m_geometry.tracks.size() ? top + height - y : part);
        y += part;
        m_charts[i]->place(m_geometry.lines(int(i)));
    }
}

void TimelineView::refresh()
{
    layOut();
    m_geometry.span = spanOf(m_range);
    m_data.fit(m_geometry.span);
    const int columns = std::max(1, int(m_geometry.plot.width() * devicePixelRatioF()));
    for (size_t i = 0; i < m_charts.size(); ++i) {
        const Track &track = m_data.tracks[i];
        const Series::Reduced reduced = track.series.reduce(m_geometry.span, columns);
        m_charts[i]->setPen(QPen(track.colour ? gui::palette().*track.colour : gui::palette().text, track.width));
        m_charts[i]->show(m_geometry.span, track.low, track.high, reduced.lines);
        m_gaps[i] = reduced.gaps;
    }
    viewport()->update();
}

void TimelineView::drawBackground(QPainter *painter, const QRectF &)
{
    TimelinePainter(*painter, m_data, m_geometry, m_times, layoutDirection()).paintGround(m_gaps);
}

void TimelineView::drawForeground(QPainter *painter, const QRectF &)
{
    TimelinePainter(*painter, m_data, m_geometry, m_times, layoutDirection()).paintMarks(m_cursor);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    refresh();
}

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
    viewport()->update();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (turns != 0 && m_geometry.plot.contains(event->position()))
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

void TimelineView::mouseDoubleClickEvent(QMouseEvent *)
{
    setRange(Range::WholeRun);
}

void TimelineView::leaveEvent(QEvent *event)
{
    QGraphicsView::leaveEvent(event);
    moveCursor(std::nullopt);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const Span span = m_geometry.span;
    const qint64 middle = m_cursor.value_or(std::clamp(m_data.now.value_or(span.to), span.from, span.to));
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (direction && (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
        pan(direction * span.length() / 10);
    } else if (direction) {
        const qint64 to = middle + direction * span.length() / 100;
        if (to < span.from || to > span.to)
            pan(direction * span.length() / 10);
        moveCursor(std::clamp(to, outer().from, outer().to));
    } else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        zoom(0.8, middle);
    } else if (event->key() == Qt::Key_Minus) {
        zoom(1.25, middle);
    } else if (event->key() == Qt::Key_Home) {
        setRange(Range::WholeRun);
    } else if (event->key() == Qt::Key_Escape && m_cursor) {
        moveCursor(std::nullopt);
    } else {
        QGraphicsView::keyPressEvent(event);
    }
}

} // namespace gw::gui
