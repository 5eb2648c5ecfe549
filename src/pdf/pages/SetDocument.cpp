// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/Setter.h"
#include "pdf/pages/TextBlock.h"

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace document;

/// What must follow a heading on the same page.
double least(const Block &block)
{
    switch (block.kind()) {
    case BlockKind::Charts:
        return 112;
    case BlockKind::SignaturePlace:
        return 90;
    case BlockKind::Callout:
        return 56;
    case BlockKind::Table:
        return 46;
    case BlockKind::PageBreak:
        return 0;
    default:
        return 28;
    }
}

/// Draws the lines of @p block where they fit and goes on with the next page.
void flow(Paper &paper, const TextBlock &block)
{
    for (int first = 0; first < block.lines() && !paper.isFull();) {
        const int fit = int(paper.room() / block.lineHeight());
        const int rest = block.lines() - first;
        // Neither the first nor the last line of a paragraph stands alone.
        const int count = fit >= rest ? rest : rest - fit == 1 ? fit - 1 : fit;
        if (count < std::min(2, rest) && !paper.isAtTop()) {
            paper.newPage();
            continue;
        }
        block.draw(paper.painter(), {paper.left(), paper.y()}, first, std::max(1, count));
        paper.advance(std::max(1, count) * block.lineHeight());
        first += std::max(1, count);
    }
}

} // namespace

void setDocument(Paper &paper)
{
    const Document &document = paper.document();
    if (!document.title.isEmpty())
        flow(paper, TextBlock(document.title, Role::Title, paper.width()));
    if (!document.subtitle.isEmpty()) {
        paper.advance(1);
        flow(paper, TextBlock(document.subtitle, Role::Subtitle, paper.width(), grey));
    }
    for (qsizetype i = 0; i < document.blocks.size() && !paper.isFull(); ++i) {
        const Block &block = document.blocks[i];
        if (block.kind() == BlockKind::Heading && i + 1 < document.blocks.size())
            paper.keep(36 + least(document.blocks[i + 1]));
        std::visit([&paper](const auto &content) { set(paper, content); }, block.content);
    }
}

void set(Paper &paper, const Heading &heading)
{
    const bool isMain = heading.level <= 1;
    paper.gap(isMain ? 11 : 8);
    flow(paper, TextBlock(heading.text, Role::Heading, paper.width()));
    if (!isMain) {
        paper.advance(1);
        paper.setBelowHeading();
        return;
    }
    paper.advance(2.5);
    paper.painter().setPen(QPen(rule, 0.6));
    paper.painter().drawLine(QPointF(paper.left(), paper.y()), QPointF(paper.left() + paper.width(), paper.y()));
    paper.advance(4.5);
    paper.setBelowHeading();
}

void set(Paper &paper, const Paragraph &paragraph)
{
    paper.gap(6);
    flow(paper, TextBlock(paragraph.text, paragraph.quiet ? Role::Small : Role::Body, paper.width(),
                          paragraph.quiet ? grey : ink));
}

void set(Paper &paper, const PageBreak &pageBreak)
{
    if (!paper.isAtTop() && paper.fullHeight() - paper.room() > pageBreak.used * paper.fullHeight())
        paper.newPage();
}

} // namespace gw::pdf
