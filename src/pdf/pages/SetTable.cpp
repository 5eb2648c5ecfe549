// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/Grid.h"
#include "pdf/pages/Setter.h"
#include "pdf/pages/Shapes.h"

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace document;

constexpr double betweenHalves = 21; ///< halves
constexpr double gutter = 4;         ///< columns
constexpr double rowPadding = 1.75;

struct ColumnSpan
{
    double x, width;
};

/// The table once, or twice side by side.
class TableSetter
{
public:
    TableSetter(Paper &paper, const Table &table)
        : m_paper(paper),
          m_table(table),
          m_halves(int(std::clamp<qint64>(table.halves, 1, 2))),
          m_halfWidth((paper.width() - (m_halves - 1) * betweenHalves) / m_halves)
    {
        double all = 0;
        for (const Column &column : table.columns)
            all += std::max(0.01, column.weight);
        double x = 0;
        for (const Column &column : table.columns) {
            const double width = std::max(0.01, column.weight) / all * m_halfWidth;
            m_spans << ColumnSpan{x, width};
            x += width;
        }
    }

    void set()
    {
        const bool hasHeader = std::ranges::any_of(m_table.columns, [](const Column &c) { return !c.title.isEmpty(); });
        if (hasHeader)
            drawHeader();
        const auto repeat = m_paper.repeatAtTop([this, hasHeader] {
            if (hasHeader)
                drawHeader();
        });
        const qsizetype rows = m_table.rows.size();
        const qsizetype band = (rows + m_halves - 1) / m_halves;
        for (qsizetype i = 0; i < band && !m_paper.isFull(); ++i) {
            QList<GridCell> cells = cellsOf(m_table.rows[i], 0);
            if (m_halves == 2 && band + i < rows)
                cells += cellsOf(m_table.rows[band + i], 1);
            drawGridRow(m_paper, cells, rowPadding);
            drawLines(hairline, band + i < rows);
        }
    }

private:
    double leftOf(int half) const { return m_paper.left() + half * (m_halfWidth + betweenHalves); }

    void drawHeader()
    {
        QList<GridCell> cells;
        for (int half = 0; half < m_halves; ++half)
            for (qsizetype i = 0; i < m_spans.size(); ++i)
                cells << gridCell({{m_table.columns[i].title, Role::Small, grey}}, leftOf(half) + m_spans[i].x,
                                  widthOfColumn(i), alignmentOf(i), State::None, false);
        drawGridRow(m_paper, cells, rowPadding);
        drawLines(rule, true);
    }

    double widthOfColumn(qsizetype i) const { return m_spans[i].width - (i + 1 < m_spans.size() ? gutter : 0); }
    Qt::Alignment alignmentOf(qsizetype i) const
    {
        return m_table.columns[i].alignment == Alignment::Right ? Qt::AlignRight : Qt::AlignLeft;
    }

    QList<GridCell> cellsOf(const Row &row, int half) const
    {
        QList<GridCell> cells;
        for (qsizetype i = 0; i < std::min(row.cells.size(), m_spans.size()); ++i) {
            const Cell &cell = row.cells[i];
            const bool hasState = cell.state != State::None;
            const Role role = hasState ? Role::SmallStrong : m_table.columns[i].monospaced ? Role::Mono : Role::Small;
            QString text = cell.text.isEmpty() ? wordOf(cell.state) : cell.text;
            if (m_table.oneLine)
                text = fitted(text, role, widthOfColumn(i) - (hasState ? shapeRoom : 0));
            // The first run sets the line: mono lines are a little higher, rows of a table are not.
            QList<Run> runs{{QString(), Role::Small, ink}};
            runs << Run{text, role, colourOf(cell.state)};
            if (!cell.note.isEmpty())
                runs << Run{(text.isEmpty() ? QString() : QStringLiteral(" ")) + cell.note, Role::Small, grey};
            cells << gridCell(runs, leftOf(half) + m_spans[i].x, widthOfColumn(i), alignmentOf(i), cell.state,
                              hasState);
        }
        return cells;
    }

    void drawLines(const QColor &colour, bool both)
    {
        m_paper.painter().setPen(QPen(colour, 0.5));
        for (int half = 0; half < (both ? m_halves : 1); ++half)
            m_paper.painter().drawLine(QPointF(leftOf(half), m_paper.y()),
                                       QPointF(leftOf(half) + m_halfWidth, m_paper.y()));
    }

    Paper &m_paper;
    const Table &m_table;
    const int m_halves;
    const double m_halfWidth;
    QList<ColumnSpan> m_spans;
};

} // namespace

void set(Paper &paper, const Table &table)
{
    paper.gap(4);
    TableSetter(paper, table).set();
}

} // namespace gw::pdf
