// SPDX-License-Identifier: GPL-3.0-or-later
// The result, and the places of signatures.
#include "pdf/pages/Setter.h"
#include "pdf/pages/Shapes.h"
#include "pdf/pages/TextBlock.h"

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace document;

constexpr double inset = 12;

void drawFigures(Paper &paper, const Callout &callout, const QRectF &room)
{
    const qsizetype count = std::min<qsizetype>(callout.figures.size(), 4);
    for (qsizetype i = 0; i < count; ++i) {
        const double width = room.width() / double(count);
        const double x = room.left() + double(i) * width;
        if (i > 0) {
            paper.painter().setPen(QPen(hairline, 0.75));
            paper.painter().drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()));
        }
        const double inner = width - inset;
        const double y = room.center().y() - 16;
        const Figure &figure = callout.figures[i];
        TextBlock(fitted(figure.value, Role::Figure, inner), Role::Figure, inner + 4)
            .draw(paper.painter(), {x + inset - 1, y});
        TextBlock(fitted(figure.text, Role::Small, inner), Role::Small, inner + 4, grey)
            .draw(paper.painter(), {x + inset - 1, y + 19.5});
    }
}

TextBlock valueOf(const Fact &fact, double width)
{
    return TextBlock({{QString(), Role::Mono, ink}, {fact.value, fact.monospaced ? Role::Mono : Role::Small, ink}},
                     width);
}

double factsHeight(const QList<Fact> &facts, double width)
{
    double height = 0;
    for (const Fact &fact : facts)
        height += valueOf(fact, width).height();
    return height;
}

void drawFacts(Paper &paper, const QList<Fact> &facts, QPointF at, double width, double names)
{
    for (const Fact &fact : facts) {
        const TextBlock value = valueOf(fact, width - names);
        TextBlock({{QString(), Role::Mono, grey}, {fitted(fact.name, Role::Small, names - 4), Role::Small, grey}},
                  names)
            .draw(paper.painter(), at);
        value.draw(paper.painter(), at + QPointF(names, 0));
        at.ry() += value.height();
    }
}

} // namespace

void set(Paper &paper, const Callout &callout)
{
    constexpr double shape = 21;
    const double textWidth = std::min(widthOf(callout.text, Role::Result) + 2, paper.width() * 0.6);
    const double wanted = callout.figures.isEmpty() ? paper.width() : paper.width() * 0.29;
    const double banner = std::max(wanted, 2 * inset + 2 + shape + 9 + textWidth);
    const TextBlock text(callout.text, Role::Result, textWidth + 2);
    const double height = std::max(47.0, text.height() + 24);
    paper.gap(14);
    paper.keep(height);

    QPainter &painter = paper.painter();
    const QRectF box(paper.left(), paper.y(), paper.width(), height);
    const QRectF left(box.left(), box.top(), banner, height);
    // Only what is good is filled: black on white or white on black tells it from afar, without reading.
    const bool isFilled = callout.state == State::Good;
    painter.setPen(QPen(ink, isFilled ? 0.75 : 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    painter.fillRect(left, isFilled ? ink : QColor(Qt::white));
    if (!isFilled) {
        painter.drawRect(box);
        painter.drawLine(left.topRight(), left.bottomRight());
    }
    const QColor colour = isFilled ? QColor(Qt::white) : colourOf(callout.state);
    drawState(painter, callout.state, {left.left() + inset + 2 + shape / 2, left.center().y()}, shape, colour,
              isFilled ? ink : QColor(Qt::white));
    TextBlock(callout.text, Role::Result, textWidth + 2, colour)
        .draw(painter, {left.left() + inset + 2 + shape + 9, left.center().y() - text.height() / 2});
    drawFigures(paper, callout, box.adjusted(banner, 0, 0, 0));
    paper.advance(height + 2);
}

void set(Paper &paper, const SignaturePlace &place)
{
    const double left = paper.width() * (place.facts.isEmpty() ? 1.0 : 0.347);
    const double right = paper.width() - left - 2 * inset;
    double names = 40;
    for (const Fact &fact : place.facts)
        names = std::min(std::max(names, widthOf(fact.name, Role::Small) + 10), right * 0.4);
    const double facts = factsHeight(place.facts, right - names);
    const double height = std::max(75.0, facts + 24);
    paper.gap(12);
    paper.keep(height);

    QPainter &painter = paper.painter();
    const QRectF box(paper.left(), paper.y(), paper.width(), height);
    painter.setPen(QPen(ink, 0.75));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    if (!place.facts.isEmpty())
        painter.drawLine(QPointF(box.left() + left, box.top()), QPointF(box.left() + left, box.bottom()));
    TextBlock(fitted(place.title, Role::Small, left - 2 * inset), Role::Small, left, grey)
        .draw(painter, box.topLeft() + QPointF(inset, 8));
    drawFacts(paper, place.facts, {box.left() + left + inset, box.center().y() - facts / 2}, right, names);
    const QRectF room(box.left() + 4, box.top() + 21, std::min(left, 260.0) - 8, height - 25);
    paper.places << Place{place.id, paper.page(), {room.x(), room.y(), room.width(), room.height()}};
    paper.advance(height);
}

} // namespace gw::pdf
