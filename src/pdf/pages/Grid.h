// SPDX-License-Identifier: GPL-3.0-or-later
// Texts beside each other as one row, which goes on with the next page where it does not fit.
#pragma once

#include "document/State.h"
#include "pdf/pages/Paper.h"
#include "pdf/pages/TextBlock.h"

namespace gw::pdf {

/// One text of a row, with the shape of a state in front.
struct GridCell
{
    TextBlock text;
    double x;     ///< of its left edge, in points of the page
    double width; ///< without the shape
    Qt::Alignment alignment = Qt::AlignLeft;
    document::State state = document::State::None;
    bool hasShape = false;
};

inline constexpr double shapeRoom = 12; ///< a shape and the space behind it

/// @p x and @p width with the shape, if any.
[[nodiscard]] GridCell gridCell(const QList<Run> &runs, double x, double width, Qt::Alignment alignment,
                                document::State state, bool hasShape);

/// Draws @p cells below the pen. @p padding above and below. Cells must have the same height of line.
void drawGridRow(Paper &paper, const QList<GridCell> &cells, double padding);

} // namespace gw::pdf
