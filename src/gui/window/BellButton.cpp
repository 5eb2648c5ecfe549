// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/BellButton.h"

#include <QPainter>
#include <QStyle>

namespace gw::gui {

BellButton::BellButton(QWidget *parent) : Button(QString(), Role::Flat, parent)
{
    setObjectName(QStringLiteral("bellButton"));
    setIconName(QStringLiteral("bell"));
    setUnread(0);
}

void BellButton::setUnread(int count)
{
    m_unread = count;
    setAccessibleName(count ? tr("Notifications, %n not read", nullptr, count) : tr("Notifications"));
    setToolTip(accessibleName());
    update();
}

void BellButton::paintEvent(QPaintEvent *event)
{
    Button::paintEvent(event);
    if (!m_unread)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString text = m_unread > 9 ? QStringLiteral("9+") : QString::number(m_unread);
    QFont font = theme().font(Type::Caption, QFont::Bold);
    font.setPixelSize(std::max(8, theme().scaled(9)));
    const int high = theme().scaled(13), wide = std::max(high, QFontMetrics(font).horizontalAdvance(text) + 6);
    const QRect badge = QStyle::visualRect(layoutDirection(), rect(), {width() - wide, 1, wide, high});
    painter.setPen(QPen(gui::palette().surface, 1));
    painter.setBrush(gui::palette().accent);
    painter.drawRoundedRect(QRectF(badge).adjusted(.5, .5, -.5, -.5), high / 2.0, high / 2.0);
    painter.setFont(font);
    painter.setPen(gui::palette().onAccent);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace gw::gui
