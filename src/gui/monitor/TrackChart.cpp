// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TrackChart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gw::gui {

void TrackChart::place(const QRectF &plot)
{
    setPos(plot.topLeft());
    if (m_size == plot.size())
        return;
    prepareGeometryChange();
    m_size = plot.size();
}

void TrackChart::show(Span span, double low, double high, const QList<Stroke> &strokes)
{
    m_strokes.clear();
    update();
    if (span.length() <= 0 || !(high > low))
        return;
    const double perMillisecond = m_size.width() / double(span.length()), perUnit = m_size.height() / (high - low);
    for (const Stroke &stroke : strokes) {
        if (stroke.points.isEmpty())
            continue;
        Placed placed{stroke.pen, {}};
        placed.points.reserve(stroke.points.size());
        double rise = 0;
        for (const QPointF &point : stroke.points) {
            const QPointF pixel((point.x() - double(span.from)) * perMillisecond, (high - point.y()) * perUnit);
            rise += placed.points.isEmpty() ? 0 : std::abs(pixel.y() - placed.points.last().y());
            placed.points.append(pixel);
        }
        placed.isBand = rise > 4 * (placed.points.last().x() - placed.points.first().x()) + m_size.height();
        // Thin lines are drawn twice as fast, and where they lie side by side nobody sees it.
        if (placed.isBand)
            placed.pen.setWidthF(std::min(1.0, placed.pen.widthF()));
        m_strokes.append(placed);
    }
}

void TrackChart::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setClipRect(boundingRect());
    for (const Placed &stroke : m_strokes) {
        const QList<QPointF> &points = stroke.points;
        painter->setPen(stroke.pen);
        if (!stroke.isBand) {
            painter->drawPolyline(points.data(), int(points.size()));
            continue;
        }
        // As one path that crosses itself thousands of times it would take ten times as long.
        for (qsizetype i = 1; i < points.size(); ++i)
            painter->drawLine(points.at(i - 1), points.at(i));
    }
}

} // namespace gw::gui
