// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of states, as the desktop has them, told apart without colour.
#pragma once

#include "document/State.h"

#include <QPointF>

class QPainter;
class QColor;

namespace gw::pdf {

/// Diameter @p size points around @p centre. @p ground is what shows through: tick and cross.
void drawState(QPainter &painter, document::State state, QPointF centre, double size, const QColor &colour,
               const QColor &ground);
/// With the colour the state has on paper.
void drawState(QPainter &painter, document::State state, QPointF centre, double size);

[[nodiscard]] QColor colourOf(document::State state);
/// "pass", "FAIL", "unknown", "warning"; empty for None.
[[nodiscard]] QString wordOf(document::State state);

} // namespace gw::pdf
