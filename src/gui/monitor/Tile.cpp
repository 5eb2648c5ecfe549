// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/Tile.h"

#include "gui/Icons.h"
#include "gui/Theme.h"

#include <QPainter>
#include <QStyle>

namespace gw::gui {

Tile::Tile(const QString &label, bool first, QWidget *parent) : QWidget(parent), m_label(label), m_first(first)
{
    setFixedHeight(theme().scaled(82));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(label);
}

QSize Tile::minimumSizeHint() const { return {120, theme().scaled(82)}; }

void Tile::show(const TileText &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleDescription(QStringLiteral("%1 %2, %3").arg(text.value, text.unit, text.below));
    update();
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = gui::palette();
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (m_text.alarming)
        painter.fillRect(rect(), p.of(Meaning::Critical).tint);
    if (!m_first)
        painter.fillRect(mirrored({0, 0, 1, height()}), p.border);

    const int left = 14, room = width() - left - 10;
    const int labelTop = theme().scaled(9), valueTop = theme().scaled(26), belowTop = theme().scaled(54);
    painter.setFont(theme().font(Type::Small));
    painter.setPen(p.muted);
    painter.drawText(mirrored({left, labelTop, room, theme().scaled(16)}), Qt::AlignVCenter | Qt::AlignLeft, m_label);
    painter.drawText(mirrored({left, belowTop, room, theme().scaled(16)}), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_text.below, Qt::ElideRight, room));

    int x = left;
    const int line = theme().scaled(28);
    if (m_text.mark) {
        const int size = theme().scaled(*m_text.mark == Meaning::Critical ? 18 : 16);
        const QColor cut = m_text.alarming ? p.of(Meaning::Critical).tint : p.surface;
        paintShape(painter, *m_text.mark, mirrored({x, valueTop + (line - size) / 2, size, size}),
                   p.of(*m_text.mark).graphic, cut);
        x += size + 8;
    }
    painter.setFont(theme().font(Type::Figure, QFont::DemiBold));
    const bool quiet = !m_text.mark || *m_text.mark == Meaning::Good;
    painter.setPen(quiet ? p.text : p.of(*m_text.mark).text);
    const int valueWidth = painter.fontMetrics().horizontalAdvance(m_text.value) + 1;
    painter.drawText(mirrored({x, valueTop, valueWidth, line}), Qt::AlignVCenter | Qt::AlignLeft, m_text.value);
    QFont unit = theme().font(Type::Body, QFont::Medium);
    unit.setPixelSize(theme().scaled(14));
    const int ascent = painter.fontMetrics().ascent(), descent = painter.fontMetrics().descent();
    painter.setFont(unit);
    painter.setPen(p.muted);
    // On the figure's baseline.
    const int baseline = valueTop + (line + ascent - descent) / 2;
    const QRect unitRect = mirrored({x + valueWidth + 5, baseline - painter.fontMetrics().ascent(),
                                     std::max(0, width() - x - valueWidth - 9), painter.fontMetrics().height()});
    painter.drawText(unitRect, Qt::AlignTop | Qt::AlignLeft, m_text.unit);

    if (!m_text.progress)
        return;
    painter.fillRect(mirrored({0, height() - 3, width(), 3}), p.border);
    painter.fillRect(mirrored({0, height() - 3, int(width() * *m_text.progress), 3}), p.accent);
}

} // namespace gw::gui
