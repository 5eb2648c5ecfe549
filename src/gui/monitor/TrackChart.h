// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/Series.h"

#include <QChart>
#include <QValueAxis>

class QLineSeries;

namespace gw::gui {

/// The lines of one track: a chart without any furniture. A gap ends one line and begins the next.
class TrackChart : public QChart
{
    Q_OBJECT
public:
    explicit TrackChart(QGraphicsItem *parent = nullptr);

    void place(const QRectF &plot);
    void setPen(const QPen &pen);
    void show(Span span, double low, double high, const QList<QList<QPointF>> &lines);

private:
    QValueAxis *m_x;
    QValueAxis *m_y;
    QPen m_pen;
    QList<QLineSeries *> m_series;
};

} // namespace gw::gui
