// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TrackChart.h"

#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>

namespace gw::gui {

TrackChart::TrackChart(QGraphicsItem *parent) : QChart(parent), m_x(new QValueAxis(this)), m_y(new QValueAxis(this))
{
    setBackgroundVisible(false);
    setPlotAreaBackgroundVisible(false);
    legend()->hide();
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    setAnimationOptions(NoAnimation);
    setAcceptHoverEvents(false);
    setAcceptedMouseButtons(Qt::NoButton);
    addAxis(m_x, Qt::AlignBottom);
    addAxis(m_y, Qt::AlignLeft);
    for (QValueAxis *axis : {m_x, m_y})
        axis->setVisible(false);
}

void TrackChart::place(const QRectF &plot)
{
    setGeometry(plot);
    setPlotArea(QRectF(QPointF(0, 0), plot.size()));
}

void TrackChart::setPen(const QPen &pen)
{
    if (m_pen == pen)
        return;
    m_pen = pen; // the lines take it when they are set
}

void TrackChart::show(Span span, double low, double high, const QList<QList<QPointF>> &lines)
{
    // Every change of an axis places all points anew at once; without points that costs nothing.
    for (QLineSeries *series : m_series)
        if (series->count() > 0)
            series->clear();
    m_x->setRange(double(span.from), double(span.to));
    m_y->setRange(low, high);
    while (m_series.size() < lines.size()) {
        auto *series = new QLineSeries(this);
        series->setPen(m_pen);
        addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
        m_series.append(series);
    }
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const bool used = i < lines.size();
        if (used) {
            // Where there is more than a point per pixel the line is a band anyway, and a hair line is drawn ten times
            // faster.
            const bool dense = double(lines.at(i).size()) > plotArea().width();
            QPen pen = m_pen;
            if (dense)
                pen.setWidthF(std::min(1.0, m_pen.widthF()));
            m_series.at(i)->setPen(pen);
            m_series.at(i)->replace(lines.at(i));
        }
        m_series.at(i)->setVisible(used);
    }
}

} // namespace gw::gui
