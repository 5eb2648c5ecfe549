// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TrackChart.h"

#include <QPainter>

#include <algorithm>

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
        Stroke placed{stroke.pen, {}};
        placed.points.reserve(stroke.points.size());
        for (const QPointF &point : stroke.points)
            placed.points.append({(point.x() - double(span.from)) * perMillisecond, (high - point.y()) * perUnit});
        m_strokes.append(placed);
    }
}

void TrackChart::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setClipRect(boundingRect());
    for (const auto &[pen, points] : m_strokes) {
        const bool isDense = double(points.size()) > points.last().x() - points.first().x() + 16;
        if (!isDense) {
            painter->setPen(pen);
            painter->drawPolyline(points.data(), int(points.size()));
            continue;
        }
        // More than a point per pixel is a band anyway. Hair lines, one by one, are drawn ten times faster than a path
        // that crosses itself thousands of times.
        QPen hair = pen;
        hair.setWidthF(std::min(1.0, pen.widthF()));
        painter->setPen(hair);
        for (qsizetype i = 1; i < points.size(); ++i)
            painter->drawLine(points.at(i - 1), points.at(i));
    }
}

} // namespace gw::gui
