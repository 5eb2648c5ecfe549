// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/duty/DutyDelegate.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/duty/DutyModel.h"

#include <QPainter>

namespace gw::gui {

QSize DutyDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, theme().scaled(40)};
}

void DutyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = palette();
    const QRect area = option.rect;
    const bool due = index.data(DutyModel::DueRole).toBool(), current = option.state & QStyle::State_Selected;
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, area, rect); };
    painter->save();
    painter->setLayoutDirection(option.direction);
    const QColor ground = due || current ? p.selected : option.state & QStyle::State_MouseOver ? p.hover : p.surface;
    painter->fillRect(area, ground);
    const int clock = theme().scaled(38), left = 14 + clock + 10 + 12 + 10, room = area.width() - left - 14;
    const int top = area.y() + theme().scaled(3);
    painter->setFont(theme().font(Type::Small, due ? QFont::DemiBold : QFont::Normal));
    painter->setPen(due ? p.text : p.muted);
    painter->drawText(mirrored({area.x() + 14, top, clock, theme().scaled(18)}), Qt::AlignVCenter | Qt::AlignLeft,
                      index.data(DutyModel::TimeRole).toString());
    const Meaning meaning = Meaning(index.data(DutyModel::MeaningRole).toInt());
    paintShape(*painter, meaning, mirrored({area.x() + 14 + clock + 10, top + theme().scaled(3), 12, 12}),
               p.of(meaning).graphic, ground);
    painter->setFont(theme().font(Type::Body, QFont::Medium));
    painter->setPen(p.text);
    painter->drawText(mirrored({area.x() + left, top, room, theme().scaled(18)}), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->setFont(theme().font(Type::Small));
    painter->setPen(meaning == Meaning::Warning || meaning == Meaning::Critical ? p.of(meaning).text : p.muted);
    painter->drawText(
        mirrored({area.x() + left, top + theme().scaled(18), room, theme().scaled(16)}),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data(DutyModel::DetailRole).toString(), Qt::ElideRight, room));
    painter->restore();
}

} // namespace gw::gui
