// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/Compare.h"

#include "pdf/Text.h"
#include "pdf/verify/Attachments.h"

#include <QImage>
#include <QPainter>
#include <poppler-annotation.h>
#include <poppler-form.h>
#include <poppler-qt6.h>

#include <algorithm>
#include <optional>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::AttachedFile;
using document::Finding;
using document::Outcome;

constexpr int mostCompared = 100; ///< are drawn
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

/// Null when it cannot be drawn.
QImage drawn(const Poppler::Page &page)
{
    const QSizeF size = page.pageSizeF() * dpi / 72;
    return size.width() * size.height() > mostPixels
               ? QImage()
               : page.renderToImage(dpi, dpi).convertToFormat(QImage::Format_RGB32);
}

QRect pixelsOf(const QRectF &block, const QImage &image)
{
    return QRectF(block.x() * image.width(), block.y() * image.height(), block.width() * image.width(),
                  block.height() * image.height())
        .toAlignedRect()
        .intersected(image.rect());
}

/// Whether nothing but paper, or the pale mark of a practice run, is below @p block.
bool isFree(const QImage &image, const QRectF &block)
{
    constexpr int darkest = 160;
    const QRect area = pixelsOf(block, image);
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (qGray(image.pixel(x, y)) < darkest)
                return false;
    return true;
}

/// Null when @p blocks leave too little of it to look at.
QImage without(QImage image, const QList<QRectF> &blocks)
{
    double hidden = 0;
    QPainter painter(&image);
    for (const QRectF &block : blocks) {
        hidden += block.width() * block.height();
        painter.fillRect(pixelsOf(block, image).adjusted(-2, -2, 2, 2), Qt::white);
    }
    painter.end();
    return hidden > mostHidden ? QImage() : image;
}

/// What lies over the content of a page, signatures aside: notes, pictures, fields. None of it is drawn here.
QStringList overlaysOf(const Poppler::Page &page)
{
    const auto text = [](const QRectF &at) {
        return u"%1 %2 %3 %4"_s.arg(at.x()).arg(at.y()).arg(at.width()).arg(at.height());
    };
    QStringList all;
    for (const auto &annotation : page.annotations())
        if (annotation->subType() != Poppler::Annotation::AWidget)
            all << u"%1 %2 %3"_s.arg(annotation->subType()).arg(text(annotation->boundary()), annotation->contents());
    for (const auto &field : page.formFields())
        if (field->type() != Poppler::FormField::FormSignature)
            all << u"field %1 %2"_s.arg(field->type()).arg(text(field->rect()));
    all.sort();
    return all;
}

/// What is wrong with page @p number, from 0; nullopt: nothing.
std::optional<Finding> comparePage(const Poppler::Document &before, const Poppler::Document &now, int number)
{
    const auto then = before.page(number), shown = now.page(number);
    const QImage old = then ? drawn(*then) : QImage(), present = shown ? drawn(*shown) : QImage();
    if (old.isNull() || present.isNull())
        return Finding{u"unchanged"_s, Outcome::Unknown, Text::tr("Page %1 cannot be drawn.").arg(number + 1)};
    const auto blocks = blocksOf(*shown), signedBlocks = blocksOf(*then);
    for (const QRectF &block : blocks)
        if (!signedBlocks.contains(block) && !isFree(old, block))
            return Finding{u"unchanged"_s, Outcome::Bad,
                           Text::tr("A later signature lies over what page %1 says.").arg(number + 1)};
    if (overlaysOf(*then) != overlaysOf(*shown))
        return Finding{u"unchanged"_s, Outcome::Bad,
                       Text::tr("Notes or fields on page %1 are not those of the first signature.").arg(number + 1)};
    const QImage left = without(old, blocks), right = without(present, blocks);
    if (left.isNull() || right.isNull())
        return Finding{u"unchanged"_s, Outcome::Unknown,
                       Text::tr("Signatures hide too much of page %1 to compare it.").arg(number + 1)};
    if (left != right)
        return Finding{u"unchanged"_s, Outcome::Bad,
                       Text::tr("Page %1 shows something else than it did when it was first signed.").arg(number + 1)};
    return std::nullopt;
}

bool isSameTitle(const Poppler::Document &before, const Poppler::Document &now)
{
    for (const QString &key : {u"Title"_s, u"Author"_s, u"Subject"_s, u"Keywords"_s})
        if (before.info(key) != now.info(key))
            return false;
    return before.metadata() == now.metadata();
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
    for (int page = 0; page < std::min(now->numPages(), mostCompared); ++page)
        if (auto wrong = comparePage(*before, *now, page))
            return *std::move(wrong);
    if (!isSameTitle(*before, *now))
        return {u"unchanged"_s, Outcome::Bad,
                Text::tr("Title, author or other metadata were changed after the first signature.")};
    if (!sameFiles)
        return {u"unchanged"_s, Outcome::Bad, Text::tr("Attachments were changed after the first signature.")};
    if (now->numPages() > mostCompared)
        return {u"unchanged"_s, Outcome::Unknown, Text::tr("Only the first %1 pages were compared.").arg(mostCompared)};
    return {u"unchanged"_s, Outcome::Good,
            Text::tr("Pages and attachments are those that were there at the first signature.")};
}

} // namespace gw::pdf
