// SPDX-License-Identifier: GPL-3.0-or-later
// Names with values, lists, digests: rows without lines.
#include "pdf/pages/Grid.h"
#include "pdf/pages/Setter.h"
#include "pdf/pages/Shapes.h"

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace document;

constexpr double betweenColumns = 18;
constexpr double factPadding = 0.6;

/// The room that @p names take, so that all values begin under each other.
template<class Names> double nameWidth(const Names &names, double least, double most)
{
    double widest = least;
    for (const auto &name : names)
        widest = std::max(widest, widthOf(name.name, Role::Body) + 14);
    return std::min(widest, most);
}

struct ListSpan
{
    double from, width;
};

/// Two columns share the width so that, if possible, no item has to be broken.
QList<ListSpan> listSpans(const List &list, int columns, double width, double numbers)
{
    if (columns == 1)
        return {{0, width}};
    double first = 0, second = 0;
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        double &widest = i % 2 == 0 ? first : second;
        widest = std::max(widest, widthOf(list.items[i].text, Role::Body) + numbers + shapeRoom + 3);
    }
    const double half = (width - betweenColumns) / 2;
    const double left = first <= half || first + second + betweenColumns > width ? half : first;
    return {{0, left}, {left + betweenColumns, width - left - betweenColumns}};
}

QString shortened(const QString &digest)
{
    return digest.size() <= 20 ? digest : digest.first(8) + QChar(0x2026) + digest.last(8);
}

} // namespace

void set(Paper &paper, const Facts &facts)
{
    paper.gap(7);
    const int columns = int(std::clamp<qint64>(facts.columns, 1, 3));
    const double width = (paper.width() - (columns - 1) * betweenColumns) / columns;
    const double names = nameWidth(facts.facts, 66, width * 0.45);
    const qsizetype rows = (facts.facts.size() + columns - 1) / columns;
    for (qsizetype row = 0; row < rows; ++row) {
        QList<GridCell> cells;
        for (int column = 0; column < columns && column * rows + row < facts.facts.size(); ++column) {
            const Fact &fact = facts.facts[column * rows + row];
            const double x = paper.left() + column * (width + betweenColumns);
            const bool hasState = fact.state != State::None;
            const QString value = fact.value.isEmpty() ? wordOf(fact.state) : fact.value;
            cells << gridCell({{fact.name, Role::Body, grey}}, x, names - 6, Qt::AlignLeft, State::None, false);
            cells << gridCell({{QString(), Role::Body, ink},
                               {value,
                                hasState          ? Role::Strong
                                : fact.monospaced ? Role::Mono
                                                  : Role::Body,
                                colourOf(fact.state)}},
                              x + names, width - names, Qt::AlignLeft, fact.state, hasState);
        }
        drawGridRow(paper, cells, factPadding);
    }
}

void set(Paper &paper, const List &list)
{
    paper.gap(5);
    const int columns = int(std::clamp<qint64>(list.columns, 1, 2));
    const double numbers = list.numbered ? widthOf(QString::number(list.items.size()) + u'.', Role::Body) + 6 : 0;
    const auto spans = listSpans(list, columns, paper.width(), numbers);
    for (qsizetype i = 0; i < list.items.size(); i += columns) {
        QList<GridCell> cells;
        for (qsizetype column = 0; column < columns && i + column < list.items.size(); ++column) {
            const Item &item = list.items[i + column];
            const auto [from, width] = spans[column];
            const double x = paper.left() + from;
            const bool hasShape = !list.numbered || item.state != State::None;
            if (list.numbered)
                cells << gridCell({{QString::number(i + column + 1) + u'.', Role::Body, grey}}, x, numbers - 4,
                                  Qt::AlignRight, State::None, false);
            cells << gridCell({{item.text, Role::Body, ink}}, x + numbers, width - numbers, Qt::AlignLeft, item.state,
                              hasShape);
        }
        drawGridRow(paper, cells, factPadding);
    }
}

void set(Paper &paper, const Digests &digests)
{
    paper.gap(3);
    const double names = nameWidth(digests.lines, 75, paper.width() * 0.3);
    for (const DigestLine &line : digests.lines) {
        const QString text = digests.shortened ? shortened(line.digest) : line.digest;
        const double digest =
            digests.shortened ? widthOf(QString(18, u'0'), Role::Mono) : widthOf(QString(64, u'0'), Role::Mono) + 4;
        const double x = paper.left() + names;
        // A whole digest leaves no room beside it: what it is of stands below.
        QList<Run> runs{{text, Role::Mono, ink}};
        if (!digests.shortened && !line.text.isEmpty())
            runs << Run{u'\n' + line.text, Role::Mono, grey};
        QList<GridCell> cells{
            gridCell({{QString(), Role::Mono, grey}, {line.name, Role::Small, grey}}, paper.left(), names - 6,
                     Qt::AlignLeft, State::None, false),
            gridCell(runs, x, digests.shortened ? digest : paper.width() - names, Qt::AlignLeft, State::None, false)};
        if (digests.shortened)
            cells << gridCell({{line.text, Role::Mono, ink}}, x + digest + 4, paper.width() - names - digest - 4,
                              Qt::AlignLeft, State::None, false);
        drawGridRow(paper, cells, 0.3);
    }
}

} // namespace gw::pdf
