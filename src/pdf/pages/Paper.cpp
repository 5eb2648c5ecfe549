// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/Paper.h"

#include "pdf/Text.h"
#include "pdf/pages/TextBlock.h"

#include <QPdfWriter>

#include <cmath>

namespace gw::pdf {
namespace {

constexpr double sideMargin = 42, topMargin = 66, bottomMargin = 40;

void drawLogo(QPainter &painter, QPointF centre, double size)
{
    const double r = size / 2;
    painter.setPen(QPen(ink, r * 0.16));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, r * 0.9, r * 0.9);
    for (const QPointF direction : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
        painter.drawLine(centre + direction * r * 0.9, centre + direction * r * 0.62);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(centre, r * 0.48, r * 0.48);
}

} // namespace

Paper::Paper(QPdfWriter &device, const document::Document &document, int pages)
    : m_device(device), m_document(document), m_pages(pages)
{
    m_device.setResolution(72 * unitsPerPoint);
    m_device.setPageSize(
        QPageSize(document.pageSize == document::PageSize::Letter ? QPageSize::Letter : QPageSize::A4));
    m_device.setPageMargins(QMarginsF(0, 0, 0, 0));
    m_sheet = QRectF(QPointF(), m_device.pageLayout().fullRect(QPageLayout::Point).size());
    m_content = m_sheet.adjusted(sideMargin, topMargin, -sideMargin, -bottomMargin);
    m_y = m_content.top();
    if (!m_painter.begin(&m_device))
        return;
    m_painter.scale(unitsPerPoint, unitsPerPoint);
    drawFrame();
}

void Paper::keep(double height)
{
    if (height > room() && !isAtTop())
        newPage();
}

void Paper::newPage()
{
    ++m_page;
    m_y = m_content.top();
    if (isFull()) { // the document is refused: only its end is awaited
        m_painter.setClipRect(QRectF());
        return;
    }
    m_device.newPage();
    drawFrame();
    if (m_repeat)
        m_repeat();
}

void Paper::drawFrame()
{
    m_painter.save();
    drawMark();
    drawHeader();
    const double line = m_sheet.bottom() - 30;
    const QString number = Text::tr("Page %1 of %2").arg(m_page).arg(m_pages);
    const double numberWidth = widthOf(number, Role::Caption) + 2;
    TextBlock(number, Role::Caption, numberWidth, ink, Qt::AlignRight)
        .draw(m_painter, {m_content.right() - numberWidth, line});
    const double footerWidth = m_content.width() - numberWidth - 12;
    TextBlock(fitted(m_document.footer, Role::Caption, footerWidth), Role::Caption, footerWidth + 1, grey)
        .draw(m_painter, {m_content.left(), line});
    m_painter.restore();
}

void Paper::drawHeader()
{
    constexpr double middle = 40, logo = 13.5;
    drawLogo(m_painter, {m_content.left() + logo / 2, middle}, logo);
    const double half = m_content.width() / 2;
    TextBlock(fitted(m_document.headerLeft, Role::Strong, half - 80), Role::Strong, half)
        .draw(m_painter, {m_content.left() + logo + 6, middle - lineHeight(Role::Strong) / 2});
    const QString right = fitted(m_document.headerRight, Role::Small, half - 60);
    TextBlock(right, Role::Small, half, ink, Qt::AlignRight)
        .draw(m_painter, {m_content.left() + half, middle - lineHeight(Role::Small) / 2});
    m_painter.setPen(QPen(ink, 0.6));
    m_painter.drawLine(QPointF(m_content.left(), 54), QPointF(m_content.right(), 54));
}

void Paper::drawMark()
{
    if (m_document.mark.isEmpty())
        return;
    // Behind everything, large: whoever copies a part of the page copies some of it.
    const double diagonal = std::hypot(m_sheet.width(), m_sheet.height()) * 0.72;
    const double natural = widthOf(m_document.mark, Role::Mark);
    m_painter.save();
    m_painter.translate(m_sheet.center());
    m_painter.rotate(-52);
    m_painter.scale(diagonal / natural, diagonal / natural);
    TextBlock(m_document.mark, Role::Mark, natural + 2, watermark)
        .draw(m_painter, {-natural / 2, -lineHeight(Role::Mark) / 2});
    m_painter.restore();
    // And small, in the middle of the header, where no print is too pale for it.
    const QString text = fitted(m_document.mark, Role::Mark, 160);
    const double width = widthOf(text, Role::Mark);
    const QRectF box(m_sheet.center().x() - width / 2 - 8, 31, width + 16, 18);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink);
    m_painter.drawRect(box);
    TextBlock(text, Role::Mark, width + 2, Qt::white).draw(m_painter, {box.left() + 8, box.top() + 2.5});
}

} // namespace gw::pdf
