// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/Series.h"

#include <QGraphicsItem>
#include <QPen>
#include <QPolygonF>

namespace gw::gui {

/// The lines of one track and nothing else: axes and words are the timeline's. A gap ends one line and begins the next.
class TrackChart : public QGraphicsItem
{
public:
    void place(const QRectF &plot);
    void setPen(const QPen &pen);
    /// Lines in milliseconds and values; what lies outside of @p span or of @p low to @p high is cut off at the edges.
    void show(Span span, double low, double high, const QList<QList<QPointF>> &lines);

    [[nodiscard]] QRectF boundingRect() const override { return {{0, 0}, m_size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QSizeF m_size;
    QPen m_pen;
    QList<QPolygonF> m_lines; ///< in pixels
};

} // namespace gw::gui
