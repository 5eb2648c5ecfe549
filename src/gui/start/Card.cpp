// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/Card.h"

#include "gui/Icons.h"
#include "gui/Theme.h"

#include <QPainter>
#include <QStyle>

namespace gw::gui {

void Card::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(gui::palette().border);
    painter.setBrush(gui::palette().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
    paintIcon(painter, m_icon, gui::palette().muted, QStyle::visualRect(layoutDirection(), rect(), {20, 20, 28, 28}));
}

} // namespace gw::gui
