// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/Box.h"

#include "gui/Theme.h"
#include "gui/widgets/Panel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace gw::gui {

Box::Box(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(1, 3, 1, 3); // children know nothing of the round corners
    m_column->setSpacing(0);
}

void Box::setMeaning(std::optional<Meaning> meaning)
{
    m_meaning = meaning;
    update();
}

QHBoxLayout *Box::addLine()
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(11, 5, 11, 5);
    line->setSpacing(8);
    m_column->addLayout(line);
    return line;
}

void Box::addRule() { m_column->addWidget(new Rule(Qt::Horizontal)); }

void Box::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = gui::palette();
    painter.setPen(m_meaning ? p.of(*m_meaning).graphic : p.borderStrong);
    painter.setBrush(m_meaning ? p.of(*m_meaning).tint : p.sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
}

} // namespace gw::gui
