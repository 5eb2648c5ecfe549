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

void TrackChart::setPen(const QPen &pen)
{
    m_pen = pen;
    update();
}

void TrackChart::show(Span span, double low, double high, const QList<QList<QPointF>> &lines)
{
    m_lines.clear();
    update();
    if (span.length() <= 0 || !(high > low))
        return;
    const double perMillisecond = m_size.width() / double(span.length()), perUnit = m_size.height() / (high - low);
    for (const QList<QPointF> &line : lines) {
        if (line.isEmpty())
            continue;
        QPolygonF polygon;
        polygon.reserve(line.size());
        for (const QPointF &point : line)
            polygon.append({(point.x() - double(span.from)) * perMillisecond, (high - point.y()) * perUnit});
        m_lines.append(polygon);
    }
}

void TrackChart::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setClipRect(boundingRect());
    for (const QPolygonF &line : m_lines) {
        QPen pen = m_pen;
        const bool isDense = double(line.size()) > line.last().x() - line.first().x() + 16;
        if (!isDense) {
            painter->setPen(pen);
            painter->drawPolyline(line);
            continue;
        }
        // More than a point per pixel is a band anyway. Hair lines, one by one, are drawn ten times faster than a path
        // that crosses itself thousands of times.
        pen.setWidthF(std::min(1.0, pen.widthF()));
        painter->setPen(pen);
        for (qsizetype i = 1; i < line.size(); ++i)
            painter->drawLine(line.at(i - 1), line.at(i));
    }
}

} // namespace gw::gui
