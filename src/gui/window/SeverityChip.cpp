// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/SeverityChip.h"

#include "gui/Theme.h"
#include "gui/Words.h"

#include <QPainter>

namespace gw::gui {

SeverityChip::SeverityChip(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void SeverityChip::show(health::Severity severity, bool onFill)
{
    m_severity = severity;
    m_onFill = onFill;
    update();
}

QSize SeverityChip::sizeHint() const { return {theme().scaled(30), theme().scaled(20)}; }

void SeverityChip::paint(QPainter &painter, const QRect &where, health::Severity severity, Ground ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = gui::palette();
    const bool onFill = ground == Ground::Fill, gone = ground == Ground::Gone;
    const MeaningColours &colours = p.of(gone ? Meaning::Unknown : meaningOf(severity));
    const bool solid = severity == health::Severity::P0 && !gone;
    painter.setBrush(onFill ? p.onCritical : solid ? p.criticalFill : QColor(Qt::transparent));
    painter.setPen(solid || onFill ? QPen(Qt::NoPen) : QPen(colours.graphic, 1));
    painter.drawRoundedRect(QRectF(where).adjusted(.5, .5, -.5, -.5), 4, 4);
    painter.setFont(theme().font(Type::Caption, QFont::Bold));
    painter.setPen(onFill ? p.criticalFill : solid ? p.onCritical : colours.text);
    painter.drawText(where, Qt::AlignCenter, Words::of(severity));
    painter.restore();
}

void SeverityChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_severity, m_onFill ? Ground::Fill : Ground::Surface);
}

} // namespace gw::gui
