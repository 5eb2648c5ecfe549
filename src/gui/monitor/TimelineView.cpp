// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelineView.h"

#include "gui/Theme.h"
#include "gui/monitor/TimelinePainter.h"
#include "gui/monitor/TrackChart.h"
#include "gui/monitor/WholeRun.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace gw::gui {
namespace {

constexpr int headWidth = 232, tailWidth = 82, laneHeight = 26, axisHeight = 24;
/// At the usual size; they share what there is in this proportion. The last is that of a chart of the profile.
constexpr std::array trackHeights{72, 64, 90, 78, 66, 66, 66, 72};
constexpr std::array topPads{10, 10, 12, 10, 10, 10, 10, 10}, bottomPads{8, 26, 8, 8, 8, 8, 8, 8};
constexpr int leastHeight = 220, leastTrack = 46;

qint64 lengthOf(TimelineView::Range range)
{
    switch (range) {
    case TimelineView::Range::QuarterHour:
        return 15 * 60'000;
    case TimelineView::Range::Hour:
        return 60 * 60'000;
    case TimelineView::Range::SixHours:
        return 6 * 60 * 60'000;
    default:
        return 0;
    }
}

template<class Table> int ofTrack(const Table &table, int index)
{
    return table[std::min(size_t(index), table.size() - 1)];
}

/// Where neither of two lines is known.
QList<Span> commonGaps(const QList<Span> &a, const QList<Span> &b)
{
    QList<Span> both;
    for (const Span &x : a)
        for (const Span &y : b)
            if (const Span common{std::max(x.from, y.from), std::min(x.to, y.to)}; common.length() > 0)
                both.append(common);
    return both;
}

} // namespace

QRectF TimelineGeometry::lines(int index) const
{
    const QRectF &track = tracks[size_t(index)];
    return QRectF(plot.left(), track.top() + ofTrack(topPads, index), plot.width(),
                  track.height() - ofTrack(topPads, index) - ofTrack(bottomPads, index));
}

int TimelineGeometry::firstShown() const
{
    for (int i = 0; i < int(tracks.size()); ++i)
        if (isShown(i))
            return i;
    return 0;
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
    setMinimumHeight(laneHeight + axisHeight + leastHeight);
    connect(&theme(), &Theme::changed, this, &TimelineView::refresh);
}

TimelineView::~TimelineView() = default;

Span TimelineView::outer() const
{
    const qint64 now = m_data.now.value_or(QDateTime::currentMSecsSinceEpoch());
    const qint64 from = m_data.start.value_or(now - 3600'000);
    return {from, std::max({m_data.end.value_or(now), now, from + TimelineView::shortestSpan})};
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
    if (range != Range::Chosen)
        m_before = range;
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
    m_geometry.plot =
        QRectF(mirrored ? tailWidth : headWidth, top, std::max(area.width() - headWidth - tailWidth, 40.0), height);
    m_geometry.width = area.width();
    m_geometry.tracks.assign(m_data.tracks.size(), {});
    int sum = 0;
    for (const int index : m_shown)
        sum += ofTrack(trackHeights, index);
    double y = top;
    for (const int index : m_shown) {
        const double part = std::round(height * ofTrack(trackHeights, index) / sum);
        m_geometry.tracks[size_t(index)] =
            QRectF(0, y, area.width(), index == m_shown.last() ? top + height - y : part);
        y += part;
    }
}

void TimelineView::setShown(const QList<int> &tracks)
{
    QList<int> wanted;
    for (int i = 0; i < int(m_data.tracks.size()); ++i)
        if (tracks.contains(i))
            wanted.append(i);
    if (wanted.isEmpty() || wanted == m_shown)
        return;
    m_shown = wanted;
    setMinimumHeight(laneHeight + axisHeight + std::max(leastHeight, leastTrack * int(m_shown.size())));
    refresh();
    Q_EMIT shownChanged();
}

int TimelineView::usualHeight() const
{
    int height = laneHeight + axisHeight;
    for (const int index : m_shown)
        height += ofTrack(trackHeights, index);
    return height;
}

void TimelineView::refresh()
{
    layOut();
    m_geometry.span = spanOf(m_range);
    m_data.fit(m_geometry.span);
    m_charts.resize(m_data.tracks.size());
    m_gaps.resize(m_data.tracks.size());
    for (int i = 0; i < int(m_data.tracks.size()); ++i)
        showLines(i);
    viewport()->update();
}

void TimelineView::setCharts(const QList<NamedChart> &charts)
{
    m_data.setCharts(charts);
    const size_t count = m_data.tracks.size();
    for (size_t i = count; i < m_charts.size(); ++i)
        delete m_charts[i];
    QList<int> left = m_shown;
    left.removeIf([count](int index) { return size_t(index) >= count; });
    if (left.isEmpty())
        left = usualTracks;
    if (left != m_shown)
        setShown(left);
    else if (count != m_geometry.tracks.size())
        refresh();
}

int TimelineView::leastVisible() { return laneHeight + axisHeight + leastHeight; }

TimelineGeometry TimelineView::seen() const
{
    TimelineGeometry geometry = m_geometry;
    const QRect visible = viewport()->visibleRegion().boundingRect();
    if (m_whole || visible.isEmpty())
        return geometry;
    geometry.laneShift = visible.top();
    geometry.axisShift = std::max(0.0, m_geometry.plot.bottom() + axisHeight - visible.bottom() - 1);
    return geometry;
}

void TimelineView::renderWhole(QPainter &painter, const QRectF &where)
{
    m_whole = true;
    render(&painter, where, viewport()->rect());
    m_whole = false;
}

int TimelineView::columns() const { return std::max(1, int(m_geometry.plot.width() * devicePixelRatioF())); }

void TimelineView::showLines(int index)
{
    const size_t i = size_t(index);
    const bool shown = m_geometry.isShown(index);
    TrackChart *&chart = m_charts[i];
    if (!chart && shown) {
        chart = new TrackChart;
        scene()->addItem(chart);
    }
    if (chart)
        chart->setVisible(shown);
    if (!shown)
        return;
    const Track &track = m_data.tracks[i];
    QList<Stroke> strokes;
    std::optional<QList<Span>> gaps; // where none of the lines is known
    for (qsizetype line = 0; line < track.lineCount(); ++line) {
        const Series &series = track.line(line);
        if (series.isEmpty())
            continue;
        const Series::Reduced reduced = series.reduce(m_geometry.span, columns());
        gaps = gaps ? commonGaps(*gaps, reduced.gaps) : reduced.gaps;
        for (const QList<QPointF> &points : reduced.lines)
            strokes.append({track.linePen(line), points});
    }
    m_gaps[i] = gaps.value_or(QList<Span>());
    chart->place(m_geometry.lines(index));
    chart->show(m_geometry.span, track.low, track.high, strokes);
}

void TimelineView::drawBackground(QPainter *painter, const QRectF &)
{
    // A dashed line is drawn as a path: with a brush left behind it would be filled.
    painter->save();
    TimelinePainter(*painter, m_data, m_geometry, m_times, layoutDirection()).paintGround(m_gaps);
    painter->restore();
}

void TimelineView::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    TimelinePainter(*painter, m_data, seen(), m_times, layoutDirection()).paintMarks(m_cursor);
    painter->restore();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    for (size_t i = 0; i < m_geometry.tracks.size(); ++i)
        if (m_geometry.tracks[i].contains(help->pos()))
            text = m_data.tracks[i].help;
    // PromQL is full of "<": without this it might be taken for HTML.
    text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), this);
    return true;
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    refresh();
}

} // namespace gw::gui
