// SPDX-License-Identifier: GPL-3.0-or-later
// How the forecast is drawn.
#include "gui/Theme.h"
#include "gui/archive/work/ForecastChart.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gw::gui {
namespace {

/// 1, 2 or 5 times a power of two that reads well in bytes: about @p lines of them make @p top.
double stepOf(double top, int lines)
{
    double unit = 1;
    while (top / unit >= 1024)
        unit *= 1024;
    const double wanted = top / unit / lines, tens = std::pow(10, std::floor(std::log10(std::max(wanted, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor * tens >= wanted)
            return factor * tens * unit;
    return top;
}

} // namespace

void ForecastChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // time goes one way in every language
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(plot(), gui::palette().future);
    if (m_moments.size() < 2)
        return;
    paintAxes(painter);
    for (const Line &line : m_lines)
        paintLine(painter, line);
    paintLimits(painter);
    paintNames(painter);
    if (m_reading)
        paintReading(painter);
}

void ForecastChart::paintAxes(QPainter &painter) const
{
    const QRectF area = plot();
    painter.setFont(theme().font(Type::Caption));
    const double step = stepOf(m_top, 5);
    for (double value = 0; value <= m_top; value += step) {
        const double y = std::round(yOf(value)) + .5;
        painter.setPen(gui::palette().grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(gui::palette().muted);
        painter.drawText(QRectF(0, y - 8, area.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         value == 0 ? QStringLiteral("0") : formatBytes({qint64(value)}));
    }
    const bool hours = m_moments.first().secsTo(m_moments.last()) < 2 * 86'400;
    double free = area.left() - 100;
    for (qsizetype i = 0; i < m_moments.size(); ++i) {
        const QString text = i == 0  ? tr("now")
                             : hours ? m_times.clock(m_moments.at(i))
                                     : m_times.date(m_moments.at(i));
        const double width = painter.fontMetrics().horizontalAdvance(text), x = xOf(i);
        const double left = std::clamp(x - width / 2, area.left(), area.right() - width);
        if (left < free + 16)
            continue;
        painter.drawText(QRectF(left, area.bottom() + 4, width + 1, 16), Qt::AlignLeft | Qt::AlignTop, text);
        free = left + width;
    }
    painter.setPen(gui::palette().accent);
    painter.drawLine(area.topLeft(), area.bottomLeft());
}

void ForecastChart::paintLine(QPainter &painter, const Line &line) const
{
    QPainterPath band, likely;
    for (qsizetype i = 0; i < line.values.size(); ++i) {
        const QPointF high(xOf(i), yOf(line.values.at(i).high)), middle(xOf(i), yOf(line.values.at(i).likely));
        i == 0 ? band.moveTo(high) : band.lineTo(high);
        i == 0 ? likely.moveTo(middle) : likely.lineTo(middle);
    }
    for (qsizetype i = line.values.size(); i-- > 0;)
        band.lineTo(xOf(i), yOf(line.values.at(i).low));
    QColor ground = line.colour;
    ground.setAlphaF(0.16F);
    painter.fillPath(band, ground);
    QPen pen(line.colour, 1.5);
    if (line.style == Qt::DashLine)
        pen.setDashPattern({5, 3});
    else if (line.style == Qt::DotLine)
        pen.setDashPattern({2, 3});
    painter.setPen(pen);
    painter.drawPath(likely);
}

void ForecastChart::paintLimits(QPainter &painter) const
{
    const QRectF area = plot();
    painter.setFont(theme().font(Type::Caption));
    QStringList above;
    for (const Limit &limit : m_limits) {
        const Meaning meaning = limit.percent >= 95   ? Meaning::Critical
                                : limit.percent >= 90 ? Meaning::Warning
                                                      : Meaning::Info;
        if (limit.bytes > m_top) {
            above << limit.text;
            continue;
        }
        const double y = yOf(limit.bytes);
        QPen pen(gui::palette().of(meaning).graphic, 1.25);
        if (meaning != Meaning::Critical)
            pen.setDashPattern({6, 4});
        painter.setPen(pen);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(gui::palette().of(meaning).text);
        painter.drawText(QRectF(area.left() + 6, y - 15, area.width() - 8, 14), Qt::AlignLeft | Qt::AlignBottom,
                         limit.text);
    }
    if (above.isEmpty())
        return;
    painter.setPen(gui::palette().muted);
    const QString text = tr("↑ above this scale: %1").arg(above.join(QStringLiteral("; ")));
    const QRectF room(area.left(), 0, double(width()) - area.left() - 8, area.top() - 2);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, int(room.width())));
}

void ForecastChart::paintNames(QPainter &painter) const
{
    // From the top down, each below the other where they end at the same height.
    QList<std::pair<double, const Line *>> ends;
    for (const Line &line : m_lines)
        if (!line.values.isEmpty())
            ends.append({yOf(line.values.last().likely), &line});
    std::ranges::sort(ends, {}, &std::pair<double, const Line *>::first);
    const double height = theme().scaled(30), x = plot().right() + 6;
    // The lowest must stand in the picture too.
    double free = 0, room = plot().bottom() + 10 - height * double(ends.size());
    for (const auto &[y, line] : ends) {
        const double at = std::max(free, std::min(y - height / 2, room));
        const QRectF first(x, at, width() - x - 2, height / 2), second = first.translated(0, height / 2);
        painter.setFont(theme().font(Type::Caption, QFont::DemiBold));
        painter.setPen(line->colour);
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, line->name);
        painter.setFont(theme().font(Type::Caption));
        painter.setPen(gui::palette().muted);
        painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, line->note);
        free = at + height;
        room += height;
    }
}

void ForecastChart::paintReading(QPainter &painter) const
{
    const QRectF area = plot();
    const double x = xOf(*m_reading);
    painter.setPen(gui::palette().text);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (const Line &line : m_lines) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(line.colour);
        painter.drawEllipse(QPointF(x, yOf(line.values.at(*m_reading).likely)), 3.5, 3.5);
    }
    const QString text = readout();
    painter.setFont(theme().font(Type::Caption));
    QRectF box = painter.fontMetrics().boundingRect(QRect(0, 0, 400, 200), Qt::AlignLeft, text);
    box.adjust(-6, -4, 6, 4);
    const bool left = x + 8 + box.width() > area.right();
    box.moveTopLeft({left ? std::max(0.0, x - 8 - box.width()) : x + 8, area.top() + 4});
    painter.setPen(gui::palette().borderStrong);
    painter.setBrush(gui::palette().raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(gui::palette().text);
    painter.drawText(box.adjusted(6, 4, -6, -4), Qt::AlignLeft, text);
}

} // namespace gw::gui
