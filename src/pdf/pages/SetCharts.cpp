// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/Text.h"
#include "pdf/pages/ChartScale.h"
#include "pdf/pages/Setter.h"
#include "pdf/pages/Shapes.h"
#include "pdf/pages/TextBlock.h"

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace document;

constexpr double betweenCharts = 21, titleRoom = 12, markRoom = 13, plotHeight = 60, axisRoom = 13;

class ChartDrawer
{
public:
    ChartDrawer(QPainter &painter, const Chart &chart, const QRectF &box, const QString &utcOffset)
        : m_painter(painter), m_chart(chart), m_values(valueScale(chart)), m_time(timeScale(chart, utcOffset))
    {
        double labels = 12;
        for (const double tick : m_values.ticks())
            labels = std::max(labels, widthOf(m_values.label(tick), Role::Caption));
        double names = 0;
        if (chart.series.size() > 1)
            for (const Series &series : chart.series)
                names = std::max(names, widthOf(series.name, Role::Caption) + 5);
        names = std::min(names, box.width() * 0.3);
        const double top = titleRoom + (chart.marks.isEmpty() ? 4 : markRoom);
        m_plot = box.adjusted(labels + 5, top, -std::max(names, 2.0), -axisRoom);
        m_box = box;
    }

    void draw()
    {
        m_painter.save();
        drawTitle();
        drawGrid();
        const bool hasValues = std::ranges::any_of(m_chart.series, [](const Series &series) {
            return std::ranges::any_of(series.points, [](const Point &point) { return point.value.has_value(); });
        });
        if (hasValues) {
            drawGaps();
            for (qsizetype i = 0; i < m_chart.series.size(); ++i)
                drawSeries(m_chart.series[i], int(i));
        } else {
            TextBlock(Text::tr("No data"), Role::Small, m_plot.width(), grey, Qt::AlignHCenter)
                .draw(m_painter, {m_plot.left(), m_plot.center().y() - 6});
        }
        drawLimits();
        drawMarks();
        m_painter.restore();
    }

private:
    QPointF at(QPointF share) const
    {
        return {m_plot.left() + share.x() * m_plot.width(), m_plot.bottom() - share.y() * m_plot.height()};
    }
    double yOf(double value) const { return at({0, (value - m_values.low) / (m_values.high - m_values.low)}).y(); }

    void drawTitle()
    {
        QList<Run> runs{{fitted(m_chart.title, Role::SmallStrong, m_box.width()), Role::SmallStrong, ink}};
        if (!m_chart.unit.isEmpty())
            runs << Run{QStringLiteral("  ") + m_chart.unit, Role::Caption, grey};
        TextBlock(runs, m_box.width() + 2).draw(m_painter, m_box.topLeft());
    }

    void drawGrid()
    {
        for (const double tick : m_values.ticks()) {
            const double y = yOf(tick);
            m_painter.setPen(tick == m_values.low ? QPen(ink, 0.75) : QPen(hairline, 0.5));
            m_painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
            TextBlock(m_values.label(tick), Role::Caption, m_plot.left() - m_box.left() - 4, grey, Qt::AlignRight)
                .draw(m_painter, {m_box.left(), y - lineHeight(Role::Caption) / 2});
        }
        m_painter.setPen(QPen(ink, 0.75));
        double free = m_box.left();
        for (const qint64 tick : m_time.ticks()) {
            const double x = at({m_time.share(tick), 0}).x();
            m_painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + 2.5));
            const QString label = m_time.label(tick);
            const double width = widthOf(label, Role::Caption) + 1;
            const double left = std::clamp(x - width / 2, m_box.left(), std::max(m_box.left(), m_box.right() - width));
            if (left < free)
                continue; // it would run into its neighbour
            TextBlock(label, Role::Caption, width + 2, grey).draw(m_painter, {left, m_plot.bottom() + 3});
            free = left + width + 4;
        }
    }

    /// Where no series has a value: hatched, so that nobody takes white paper for a quiet time.
    void drawGaps()
    {
        QList<std::pair<double, double>> covered;
        for (const Series &series : m_chart.series)
            for (const Stroke &stroke : strokes(series, m_time, m_values, 2000))
                covered << std::pair(stroke.first().x(), stroke.last().x());
        std::ranges::sort(covered);
        double reached = 0;
        for (const auto &[from, to] : covered) {
            hatch(reached, from);
            reached = std::max(reached, to);
        }
        hatch(reached, 1);
    }

    void hatch(double from, double to)
    {
        const QRectF gap(at({from, 1}), at({to, 0}));
        if (gap.width() < 3)
            return;
        m_painter.save();
        m_painter.setClipRect(gap);
        m_painter.setPen(QPen(rule, 0.35));
        for (double x = gap.left() - gap.height(); x < gap.right(); x += 4)
            m_painter.drawLine(QPointF(x, gap.bottom()), QPointF(x + gap.height(), gap.top()));
        m_painter.restore();
    }

    void drawSeries(const Series &series, int index)
    {
        QPen pen(ink, 0.9, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (index % 3 == 1)
            pen.setDashPattern({5, 3});
        else if (index % 3 == 2)
            pen.setDashPattern({1.5, 2});
        QPointF end;
        for (const Stroke &stroke : strokes(series, m_time, m_values, int(m_plot.width() * 4))) {
            QPolygonF line;
            for (const QPointF &share : stroke)
                line << at(share);
            if (series.area && line.size() > 1) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(QColor(0xe4, 0xe5, 0xe8));
                m_painter.drawPolygon(QPolygonF(line) << QPointF(line.last().x(), m_plot.bottom())
                                                      << QPointF(line.first().x(), m_plot.bottom()));
            }
            m_painter.setPen(pen);
            m_painter.setBrush(Qt::NoBrush);
            if (line.size() == 1)
                m_painter.drawPoint(line.first());
            else
                m_painter.drawPolyline(line);
            end = line.last();
        }
        if (m_chart.series.size() > 1 && !end.isNull())
            drawName(series.name, end.y());
    }

    /// Beside the end of its line, below or above the names that are there already.
    void drawName(const QString &name, double y)
    {
        const double height = lineHeight(Role::Caption) - 1;
        for (const double taken : m_names)
            if (std::abs(taken - y) < height)
                y = taken + (y < taken && taken - height > m_plot.top() ? -height : height);
        m_names << y;
        const double width = m_box.right() - m_plot.right();
        TextBlock(fitted(name, Role::Caption, width - 3), Role::Caption, width + 4)
            .draw(m_painter, {m_plot.right() + 4, y - lineHeight(Role::Caption) / 2});
    }

    void drawLimits()
    {
        for (const Limit &limit : m_chart.limits) {
            const bool isOff = limit.value > m_values.high || limit.value < m_values.low;
            const double y = isOff ? m_plot.top() : yOf(limit.value);
            if (!isOff) {
                QPen pen(ink, 0.75);
                pen.setDashPattern({5, 3.5});
                m_painter.setPen(pen);
                m_painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
            }
            const QString text = isOff ? Text::tr("%1: beyond this scale").arg(limit.text) : limit.text;
            const double width = std::min(widthOf(text, Role::Caption) + 2, m_plot.width());
            const double top = isOff ? y + 1 : std::max(y - lineHeight(Role::Caption), m_plot.top() - 8);
            m_painter.fillRect(QRectF(m_plot.left() + 1, top + 1, width + 2, lineHeight(Role::Caption) - 2), Qt::white);
            TextBlock(fitted(text, Role::Caption, width), Role::Caption, width + 2)
                .draw(m_painter, {m_plot.left() + 3, top});
        }
    }

    void drawMarks()
    {
        double free = m_plot.left() - 10;
        for (const Mark &mark : m_chart.marks) {
            const double share = mark.time.isValid() ? m_time.share(mark.time.toMSecsSinceEpoch()) : -1;
            if (share < 0 || share > 1)
                continue;
            const double x = at({share, 0}).x(), y = m_plot.top() - 7;
            QPen pen(colourOf(mark.state), 0.6);
            pen.setDashPattern({1.5, 2.5});
            m_painter.setPen(pen);
            m_painter.drawLine(QPointF(x, m_plot.top() - 3), QPointF(x, m_plot.bottom()));
            drawState(m_painter, mark.state, {x, y}, 6.5);
            const QString text = fitted(mark.text, Role::Caption, std::min(90.0, m_box.right() - x - 6));
            if (x < free || m_box.right() - x < 24)
                continue; // the shape alone: words would cover each other
            TextBlock(text, Role::Caption, 100).draw(m_painter, {x + 6, y - lineHeight(Role::Caption) / 2});
            free = x + 10 + widthOf(text, Role::Caption);
        }
    }

    QPainter &m_painter;
    const Chart &m_chart;
    const ValueScale m_values;
    const TimeScale m_time;
    QRectF m_box, m_plot;
    QList<double> m_names;
};

} // namespace

void set(Paper &paper, const Charts &charts)
{
    const int columns = int(std::clamp<qint64>(charts.columns, 1, 2));
    const double width = (paper.width() - (columns - 1) * betweenCharts) / columns;
    for (qsizetype i = 0; i < charts.charts.size() && !paper.isFull(); i += columns) {
        bool hasMarks = false;
        for (qsizetype c = i; c < std::min<qsizetype>(i + columns, charts.charts.size()); ++c)
            hasMarks = hasMarks || !charts.charts[c].marks.isEmpty();
        const double height = titleRoom + (hasMarks ? markRoom : 4) + plotHeight + axisRoom;
        paper.gap(6);
        paper.keep(height);
        for (qsizetype c = i; c < std::min<qsizetype>(i + columns, charts.charts.size()); ++c)
            ChartDrawer(paper.painter(), charts.charts[c],
                        QRectF(paper.left() + double(c - i) * (width + betweenCharts), paper.y(), width, height),
                        paper.document().utcOffset)
                .draw();
        paper.advance(height);
    }
}

} // namespace gw::pdf
