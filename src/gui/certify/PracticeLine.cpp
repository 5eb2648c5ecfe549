// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/PracticeLine.h"

#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>
#include <QPainter>

namespace gw::gui {

PracticeLine::PracticeLine(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("practiceLine"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    auto *shape = new ShapeIcon(14);
    shape->setMeaning(Meaning::Warning);
    auto *mark = new Label(Type::Small, Ink::Warning, QFont::DemiBold);
    mark->setText(QStringLiteral("PRACTICE RUN")); // as it stands in the document
    auto *text = new Label(Type::Small, Ink::Warning);
    text->setText(tr("Its clock runs faster than time: it certifies no production, and every page says so."));
    text->setElided(true);
    row->addWidget(shape);
    row->addWidget(mark);
    row->addWidget(text, 1);
    setAccessibleName(mark->text() + QStringLiteral(". ") + text->text());
}

void PracticeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(gui::palette().of(Meaning::Warning).graphic);
    painter.setBrush(gui::palette().of(Meaning::Warning).tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 6, 6);
}

} // namespace gw::gui
