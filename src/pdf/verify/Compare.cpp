// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/Compare.h"

#include "pdf/verify/Attachments.h"

#include <QImage>
#include <QPainter>
#include <poppler-form.h>
#include <poppler-qt6.h>

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::AttachedFile;
using document::Finding;
using document::Outcome;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::pdf::Compare)
};

constexpr int mostPages = 100; ///< are drawn
constexpr double mostPixels = 4e6;
constexpr double dpi = 96;
constexpr double mostHidden = 0.3; ///< of a page, below signature blocks

std::unique_ptr<Poppler::Document> open(const QByteArray &pdf)
{
    auto document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked())
        return nullptr;
    document->setRenderHint(Poppler::Document::HideAnnotations); // signature blocks are added by right
    return document;
}

/// Where signature blocks are, in shares of the page: those come later by right.
QList<QRectF> blocksOf(const Poppler::Page &page)
{
    QList<QRectF> blocks;
    for (const auto &field : page.formFields())
        if (field->type() == Poppler::FormField::FormSignature)
            blocks << field->rect().normalized();
    return blocks;
}

/// Null when it cannot be drawn, or when @p blocks leave too little of it to look at.
QImage drawn(const Poppler::Document &document, int number, const QList<QRectF> &blocks)
{
    const auto page = document.page(number);
    if (!page)
        return {};
    const QSizeF size = page->pageSizeF() * dpi / 72;
    if (size.width() * size.height() > mostPixels)
        return {};
    QImage image = page->renderToImage(dpi, dpi);
    double hidden = 0;
    QPainter painter(&image);
    for (const QRectF &block : blocks) {
        hidden += block.width() * block.height();
        painter.fillRect(QRectF(block.x() * image.width(), block.y() * image.height(), block.width() * image.width(),
                                block.height() * image.height())
                             .adjusted(-2, -2, 2, 2),
                         Qt::white);
    }
    painter.end();
    return hidden > mostHidden ? QImage() : image;
}

} // namespace

Finding compareRevisions(const QByteArray &signedPart, const QByteArray &pdf, QList<AttachedFile> &attachments)
{
    const auto before = open(signedPart), now = open(pdf);
    if (!before || !now)
        return {u"unchanged"_s, Outcome::Unknown, Text::tr("The revision that was signed first cannot be opened.")};
    const auto old = attachedFiles(*before);
    bool sameFiles = old.size() == attachments.size();
    for (AttachedFile &file : attachments) {
        const bool isOld = std::ranges::any_of(
            old, [&](const AttachedFile &other) { return other.name == file.name && other.sha256 == file.sha256; });
        file.ok = file.ok.value_or(true) && isOld;
        sameFiles = sameFiles && isOld;
    }
    if (before->numPages() != now->numPages())
        return {u"unchanged"_s, Outcome::Bad,
                Text::tr("Pages were added or removed after the first signature: %1 then, %2 now.")
                    .arg(before->numPages())
                    .arg(now->numPages())};
    for (int page = 0; page < std::min(now->numPages(), mostPages); ++page) {
        const auto shown = now->page(page);
        const auto blocks = shown ? blocksOf(*shown) : QList<QRectF>();
        const QImage then = drawn(*before, page, blocks), after = drawn(*now, page, blocks);
        if (then.isNull() || after.isNull())
            return {u"unchanged"_s, Outcome::Unknown, Text::tr("Page %1 cannot be drawn.").arg(page + 1)};
        if (then != after)
            return {u"unchanged"_s, Outcome::Bad,
                    Text::tr("Page %1 shows something else than it did when it was first signed.").arg(page + 1)};
    }
    if (!sameFiles)
        return {u"unchanged"_s, Outcome::Bad, Text::tr("Attachments were changed after the first signature.")};
    if (now->numPages() > mostPages)
        return {u"unchanged"_s, Outcome::Unknown, Text::tr("Only the first %1 pages were compared.").arg(mostPages)};
    return {u"unchanged"_s, Outcome::Good,
            Text::tr("Pages and attachments are those that were there at the first signature.")};
}

} // namespace gw::pdf
