// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/Series.h"

#include <QGraphicsItem>
#include <QPen>

namespace gw::gui {

/// A piece of a line between two gaps.
struct Stroke
{
    QPen pen;
    QList<QPointF> points; ///< milliseconds and values
};

/// The lines of one track and nothing else: axes and words are the timeline's.
class TrackChart : public QGraphicsItem
{
public:
    void place(const QRectF &plot);
    /// What lies outside of @p span or of @p low to @p high is cut off at the edges.
    void show(Span span, double low, double high, const QList<Stroke> &strokes);

    [[nodiscard]] QRectF boundingRect() const override { return {{0, 0}, m_size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Placed
    {
        QPen pen;
        QList<QPointF> points; ///< in pixels
        bool isBand = false;   ///< up and down so often that it fills an area
    };
    QSizeF m_size;
    QList<Placed> m_strokes;
};

} // namespace gw::gui
