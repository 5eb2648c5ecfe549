// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogDelegate.h"

#include "gui/Theme.h"
#include "gui/log/LogModel.h"

#include "base/Units.h"

#include <QPainter>

#include <algorithm>

namespace gw::gui {

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {400, theme().scaled(20)};
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(Qt::LeftToRight);
    const Palette &p = palette();
    const auto level = shadow::Level(index.data(LogModel::LevelRole).toInt());
    const bool warning = level == shadow::Level::Warn, error = level == shadow::Level::Error;
    const QRect area = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(area, p.selected);
    else if (warning || error)
        painter->fillRect(area, p.of(error ? Meaning::Critical : Meaning::Warning).tint);

    painter->setFont(theme().mono());
    int x = area.x() + 14;
    const auto column = [&](int width, const QString &text, const QColor &colour, int flags = Qt::AlignLeft) {
        painter->setPen(colour);
        painter->drawText(QRect(x, area.y(), width, area.height()), flags | Qt::AlignVCenter | Qt::TextSingleLine,
                          text);
        x += width;
    };
    const int character = painter->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    // The column keeps its width while numbers are still being counted.
    const auto *lines = static_cast<const LogModel *>(index.model());
    const qint64 number = index.data(LogModel::NumberRole).toLongLong();
    column(character * std::max(7, int(formatCount(lines->highestNumber()).size())),
           number > 0 ? formatCount(number) : QString(), p.muted, Qt::AlignRight);
    x += 14;
    column(character * 8 + 18, index.data(LogModel::ClockRole).toString(), p.text);
    column(character * 7 + 10, index.data(LogModel::LevelTextRole).toString(),
           error     ? p.of(Meaning::Critical).text
           : warning ? p.of(Meaning::Warning).text
                     : p.muted);
    // Only what may fit is measured: a line can have 64 KB.
    const int room = std::max(0, area.right() - x - 8);
    const QString text = index.data().toString().left(2 * room / std::max(1, character) + 2);
    column(room, painter->fontMetrics().elidedText(text, Qt::ElideRight, room), p.text);
    painter->restore();
}

} // namespace gw::gui
