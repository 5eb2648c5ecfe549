// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/Shapes.h"

#include "pdf/Text.h"
#include "pdf/pages/Type.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace gw::pdf {
namespace {

using document::State;

QPolygonF octagon(QPointF centre, double radius)
{
    QPolygonF points;
    for (int i = 0; i < 8; ++i) {
        const double angle = (i + 0.5) * std::numbers::pi / 4;
        points << centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return points;
}

QPen pen(const QColor &colour, double width) { return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); }

void drawGood(QPainter &painter, QPointF c, double r, const QColor &colour, const QColor &ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(c, r, r);
    painter.setPen(pen(ground, r * 0.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF{c + QPointF(-0.46, 0.03) * r, c + QPointF(-0.12, 0.37) * r, c + QPointF(0.48, -0.32) * r});
}

void drawFailed(QPainter &painter, QPointF c, double r, const QColor &colour, const QColor &ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(octagon(c, r * 1.06));
    painter.setPen(pen(ground, r * 0.3));
    painter.drawLine(c + QPointF(-0.38, -0.38) * r, c + QPointF(0.38, 0.38) * r);
    painter.drawLine(c + QPointF(-0.38, 0.38) * r, c + QPointF(0.38, -0.38) * r);
}

void drawWarning(QPainter &painter, QPointF c, double r, const QColor &colour, const QColor &ground)
{
    painter.setPen(pen(colour, r * 0.2));
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{c + QPointF(0, -0.9) * r, c + QPointF(0.95, 0.75) * r, c + QPointF(-0.95, 0.75) * r});
    painter.setPen(pen(ground, r * 0.24));
    painter.drawLine(c + QPointF(0, -0.36) * r, c + QPointF(0, 0.2) * r);
    painter.drawPoint(c + QPointF(0, 0.53) * r);
}

} // namespace

void drawState(QPainter &painter, State state, QPointF centre, double size, const QColor &colour, const QColor &ground)
{
    const double r = size / 2;
    painter.save();
    switch (state) {
    case State::None:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(centre, r * 0.4, r * 0.4);
        break;
    case State::Good:
        drawGood(painter, centre, r, colour, ground);
        break;
    case State::Failed:
        drawFailed(painter, centre, r, colour, ground);
        break;
    case State::Unknown:
        painter.setPen(pen(colour, r * 0.3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, r * 0.82, r * 0.82);
        break;
    case State::Warning:
        drawWarning(painter, centre, r, colour, ground);
        break;
    }
    painter.restore();
}

void drawState(QPainter &painter, State state, QPointF centre, double size)
{
    drawState(painter, state, centre, size, colourOf(state), Qt::white);
}

QColor colourOf(State state)
{
    switch (state) {
    case State::Failed:
        return failedInk;
    case State::Unknown:
        return grey;
    default:
        return ink;
    }
}

QString wordOf(State state)
{
    switch (state) {
    case State::None:
        return {};
    case State::Good:
        return Text::tr("pass");
    case State::Failed:
        return Text::tr("FAIL");
    case State::Unknown:
        return Text::tr("unknown");
    case State::Warning:
        return Text::tr("warning");
    }
    return {};
}

} // namespace gw::pdf
