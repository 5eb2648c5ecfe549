// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Icons.h"

#include "gui/Theme.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace gw::gui {
namespace {

/// QtSvg draws currentColor black, so the colour is put in before it is parsed.
QByteArray coloured(const QString &name, const QColor &colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no icon %s", qPrintable(name));
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

QPainterPath octagon()
{
    QPainterPath path;
    path.addPolygon(QPolygonF(
        {{5.1, .9}, {10.9, .9}, {15.1, 5.1}, {15.1, 10.9}, {10.9, 15.1}, {5.1, 15.1}, {.9, 10.9}, {.9, 5.1}}));
    path.closeSubpath();
    return path;
}

void paintGlyph(QPainter &painter, Meaning meaning)
{
    switch (meaning) {
    case Meaning::Good:
        painter.drawPolyline(QPolygonF({{4.9, 8.3}, {7.1, 10.5}, {11.2, 5.8}}));
        break;
    case Meaning::Warning:
        painter.drawLine(QPointF(8, 6), QPointF(8, 9.6));
        painter.drawLine(QPointF(8, 11.9), QPointF(8, 11.91));
        break;
    case Meaning::Critical:
        painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4));
        painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4));
        break;
    case Meaning::Info:
        painter.drawLine(QPointF(8, 7.4), QPointF(8, 11.4));
        painter.drawLine(QPointF(8, 4.7), QPointF(8, 4.71));
        break;
    case Meaning::Unknown:
        break;
    }
}

void paintBody(QPainter &painter, Meaning meaning, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (meaning) {
    case Meaning::Good:
        painter.drawEllipse(QPointF(8, 8), 7, 7);
        break;
    case Meaning::Warning:
        painter.setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(QPolygonF({{8, 1.2}, {15.4, 14}, {.6, 14}}));
        break;
    case Meaning::Critical:
        painter.drawPath(octagon());
        break;
    case Meaning::Info:
        painter.drawRoundedRect(QRectF(1.6, 1.6, 12.8, 12.8), 2.2, 2.2);
        break;
    case Meaning::Unknown:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 2.1));
        painter.drawEllipse(QPointF(8, 8), 5.9, 5.9);
        break;
    }
}

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal pixelRatio)
{
    const QString key = QStringLiteral("gw/%1/%2/%3/%4").arg(name, colour.name()).arg(size).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(coloured(name, colour)).render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QString &name, const QColor &colour, const QRect &where)
{
    painter.drawPixmap(where.topLeft(), iconPixmap(name, colour, where.width(), painter.device()->devicePixelRatioF()));
}

QIcon menuIcon(const QString &name)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0})
        icon.addPixmap(iconPixmap(name, palette().text, 16, ratio));
    return icon;
}

void paintShape(QPainter &painter, Meaning meaning, const QRectF &where, const QColor &colour, const QColor &cut)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.topLeft());
    painter.scale(where.width() / 16, where.height() / 16);
    paintBody(painter, meaning, colour);
    const bool large = where.width() >= 15;
    if (large || meaning == Meaning::Critical) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(cut, large ? 1.7 : 2.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        paintGlyph(painter, meaning);
    }
    painter.restore();
}

void paintShape(QPainter &painter, Meaning meaning, const QRectF &where)
{
    paintShape(painter, meaning, where, palette().of(meaning).graphic, palette().surface);
}

} // namespace gw::gui
