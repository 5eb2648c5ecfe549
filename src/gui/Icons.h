// SPDX-License-Identifier: GPL-3.0-or-later
// The line icons and the five shapes of meaning, in any colour and size.
#pragma once

#include "gui/Palette.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace gw::gui {

/// resources/icons/NAME.svg drawn in @p colour; kept by name, colour, size and pixel ratio.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal pixelRatio);
void paintIcon(QPainter &painter, const QString &name, const QColor &colour, const QRect &where);
/// For menus: in the colour of their text.
[[nodiscard]] QIcon menuIcon(const QString &name);

/// One shape per meaning: circle, triangle, octagon, ring, square. From 15 px on with its glyph;
/// the octagon always has its cross, since small it reads as a circle. @p cut is the ground seen through the glyph.
void paintShape(QPainter &painter, Meaning meaning, const QRectF &where, const QColor &colour, const QColor &cut);
void paintShape(QPainter &painter, Meaning meaning, const QRectF &where);

} // namespace gw::gui
