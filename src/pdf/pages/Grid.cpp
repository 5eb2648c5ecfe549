// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/Grid.h"

#include "pdf/pages/Shapes.h"

#include <algorithm>

namespace gw::pdf {

GridCell gridCell(const QList<Run> &runs, double x, double width, Qt::Alignment alignment, document::State state,
                  bool hasShape)
{
    const double indent = hasShape ? shapeRoom : 0;
    return {TextBlock(runs, width - indent, alignment), x + indent, width - indent, alignment, state, hasShape};
}

void drawGridRow(Paper &paper, const QList<GridCell> &cells, double padding)
{
    int lines = 1;
    double line = 1;
    for (const GridCell &cell : cells) {
        lines = std::max(lines, cell.text.lines());
        line = std::max(line, cell.text.lineHeight());
    }
    // A row that fits on a page stays together; only what is longer is divided.
    if (lines * line + 2 * padding <= paper.fullHeight() * 0.5)
        paper.keep(lines * line + 2 * padding);
    for (int first = 0; first < lines && !paper.isFull();) {
        const int fit = int((paper.room() - 2 * padding) / line);
        if (fit < 1 && !paper.isAtTop()) {
            paper.newPage();
            continue;
        }
        const int count = std::clamp(fit, 1, lines - first);
        paper.advance(padding);
        for (const GridCell &cell : cells) {
            cell.text.draw(paper.painter(), {cell.x, paper.y()}, first, count);
            if (first > 0 || !cell.hasShape)
                continue;
            const double text = cell.alignment == Qt::AlignRight ? cell.x + cell.width - cell.text.widest() : cell.x;
            drawState(paper.painter(), cell.state, {text - shapeRoom + 4.5, paper.y() + line / 2}, 8);
        }
        paper.advance(count * line + padding);
        first += count;
    }
}

} // namespace gw::pdf
