// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/MarkBar.h"

#include "gui/Theme.h"

#include <QPainter>
#include <QStyle>

namespace gw::gui {
namespace {

constexpr int length = 8, thickness = 2;

} // namespace

MarkBar::MarkBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent) {}

void MarkBar::setMarks(const QList<double> &marks, const QString &text)
{
    const QString told = marks.isEmpty() ? QString() : text;
    if (accessibleDescription() != told) {
        setAccessibleDescription(told);
        setToolTip(told);
    }
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

void MarkBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QPainter painter(this);
    const QColor colour = gui::palette().of(Meaning::Critical).graphic;
    const int wide = theme().scaled(length), high = theme().scaled(thickness);
    for (const double mark : m_marks) {
        const QRect place(width() - wide, int(mark * (height() - high)), wide, high);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), place), colour);
    }
}

} // namespace gw::gui
