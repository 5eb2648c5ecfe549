// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/ShapeIcon.h"

#include "gui/Theme.h"

#include <QPainter>

namespace gw::gui {

ShapeIcon::ShapeIcon(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(theme().scaled(size), theme().scaled(size));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ShapeIcon::setMeaning(Meaning meaning)
{
    m_meaning = meaning;
    update();
}

void ShapeIcon::setColours(std::optional<QColor> colour, std::optional<QColor> cut)
{
    m_colour = colour;
    m_cut = cut;
    update();
}

void ShapeIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &p = gui::palette();
    paintShape(painter, m_meaning, rect(), m_colour.value_or(p.of(m_meaning).graphic), m_cut.value_or(p.surface));
}

} // namespace gw::gui
