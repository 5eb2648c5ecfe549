// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/Fields.h"

#include "gui/Icons.h"
#include "gui/Theme.h"

#include <QPainter>
#include <QStyle>

namespace gw::gui {

DaysField::DaysField(double most, QWidget *parent) : QDoubleSpinBox(parent)
{
    setRange(0, most);
    setDecimals(4); // hours have their place too
    setSuffix(tr(" days"));
    setButtonSymbols(NoButtons);
    setFixedWidth(theme().scaled(96));
}

QString DaysField::textFromValue(double value) const
{
    return locale().toString(value, 'f', QLocale::FloatingPointShortest).remove(locale().groupSeparator());
}

CheckField::CheckField(const QString &text, QWidget *parent) : QCheckBox(text, parent)
{
    setFont(theme().font(Type::Small));
}

QSize CheckField::sizeHint() const
{
    return {theme().scaled(24) + fontMetrics().horizontalAdvance(text()) + 2, theme().scaled(28)};
}

void CheckField::paintEvent(QPaintEvent *)
{
    const Palette &p = gui::palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = theme().scaled(16);
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), {1, (height() - size) / 2, size, size});
    painter.setPen(isChecked() ? p.accent : p.field);
    painter.setBrush(isChecked() ? p.accent : p.surface);
    painter.drawRoundedRect(QRectF(box).adjusted(.5, .5, -.5, -.5), 4, 4);
    if (isChecked())
        paintIcon(painter, QStringLiteral("check"), p.onAccent, box.adjusted(2, 2, -2, -2));
    painter.setPen(isEnabled() ? p.text : p.disabled);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(theme().scaled(24), 0, 0, 0));
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeading), text());
}

} // namespace gw::gui
