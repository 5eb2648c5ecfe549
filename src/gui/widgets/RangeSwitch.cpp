// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/RangeSwitch.h"

#include "gui/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace gw::gui {

RangeSwitch::RangeSwitch(const QStringList &choices, QWidget *parent) : QWidget(parent), m_choices(choices)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void RangeSwitch::setCurrent(int index)
{
    m_current = index;
    setAccessibleDescription(m_choices.value(index));
    update();
}

void RangeSwitch::setText(int index, const QString &text)
{
    if (m_choices.at(index) == text)
        return;
    m_choices[index] = text;
    updateGeometry();
    update();
}

int RangeSwitch::widthOf(int index) const
{
    return QFontMetrics(theme().font(Type::Small, QFont::DemiBold)).horizontalAdvance(m_choices.at(index)) + 21;
}

QSize RangeSwitch::sizeHint() const
{
    int width = 1;
    for (int i = 0; i < m_choices.size(); ++i)
        width += widthOf(i);
    return {width, theme().scaled(28)};
}

QRect RangeSwitch::place(int index) const
{
    int x = 0;
    for (int i = 0; i < index; ++i)
        x += widthOf(i);
    return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, widthOf(index) + 1, height()));
}

void RangeSwitch::choose(int index)
{
    if (index < 0 || index >= m_choices.size())
        return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

void RangeSwitch::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_choices.size(); ++i)
        if (place(i).contains(event->pos()))
            choose(i);
}

void RangeSwitch::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == forward)
        choose(std::min(m_current + 1, int(m_choices.size()) - 1));
    else if (event->key() == back)
        choose(std::min(m_current, int(m_choices.size())) - 1);
    else
        QWidget::keyPressEvent(event);
}

void RangeSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = gui::palette();
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 6, 6);
    painter.fillPath(frame, p.surface);
    painter.save();
    painter.setClipPath(frame);
    for (int i = 0; i < m_choices.size(); ++i) {
        const QRect at = place(i);
        const bool on = i == m_current;
        if (on)
            painter.fillRect(at, p.selected);
        if (i > 0)
            painter.fillRect(QStyle::visualRect(layoutDirection(), at, QRect(at.x(), at.y(), 1, at.height())),
                             p.border);
        painter.setFont(theme().font(Type::Small, on ? QFont::DemiBold : QFont::Medium));
        painter.setPen(on ? p.accent : p.muted);
        painter.drawText(at, Qt::AlignCenter, m_choices.at(i));
    }
    painter.restore();
    painter.setPen(p.borderStrong);
    painter.drawPath(frame);
}

} // namespace gw::gui
