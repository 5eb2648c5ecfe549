// SPDX-License-Identifier: GPL-3.0-or-later
// The pages under the pen: what stands on each of them, where the next piece goes, and when a new one begins.
#pragma once

#include "document/Document.h"

#include <QPainter>
#include <QRectF>

#include <functional>

class QPdfWriter;

namespace gw::pdf {

/// More pages than anybody reads; a document that wants more is refused.
inline constexpr int mostPages = 500;

class Paper
{
public:
    /// @p pages: how many there will be, for "Page 1 of 3".
    Paper(QPdfWriter &device, const document::Document &document, int pages);
    Q_DISABLE_COPY_MOVE(Paper)

    [[nodiscard]] QPainter &painter() { return m_painter; }
    [[nodiscard]] bool isOpen() const { return m_painter.isActive(); }
    [[nodiscard]] int page() const { return m_page; } ///< counts from 1
    [[nodiscard]] double left() const { return m_content.left(); }
    [[nodiscard]] double width() const { return m_content.width(); }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double room() const { return m_content.bottom() - m_y; }
    [[nodiscard]] double fullHeight() const { return m_content.height(); }
    [[nodiscard]] bool isAtTop() const { return m_y <= m_content.top(); }
    [[nodiscard]] bool isFull() const { return m_page > mostPages; } ///< nothing is drawn any more

    void advance(double height) { m_y += height; }
    /// Space between blocks; none at the top of a page and below a heading.
    void gap(double height)
    {
        m_y += isAtTop() || m_isBelowHeading ? 0 : height;
        m_isBelowHeading = false;
    }
    void setBelowHeading() { m_isBelowHeading = true; }
    /// Begins a new page unless @p height points fit on this one.
    void keep(double height);
    void newPage();
    /// Draws the top of what goes on, on each page that begins before the returned value is gone.
    [[nodiscard]] auto repeatAtTop(std::function<void()> draw)
    {
        struct Reset
        {
            Paper &paper;
            ~Reset() { paper.m_repeat = {}; }
        };
        m_repeat = std::move(draw);
        return Reset{*this};
    }

    /// Signature places met so far.
    QList<document::Place> places;
    [[nodiscard]] const document::Document &document() const { return m_document; }

private:
    void drawFrame();
    void drawHeader();
    void drawMark();

    QPdfWriter &m_device;
    const document::Document &m_document;
    const int m_pages;
    QRectF m_sheet, m_content;
    QPainter m_painter;
    int m_page = 1;
    double m_y = 0;
    bool m_isBelowHeading = false;
    std::function<void()> m_repeat;
};

} // namespace gw::pdf
