// SPDX-License-Identifier: GPL-3.0-or-later
// What delegates that paint whole rows share.
#pragma once

#include "gui/Palette.h"
#include "gui/Theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace gw::gui {

[[nodiscard]] inline bool isCurrent(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

/// Where @p rect of a row that reads from left to right lies in this one.
[[nodiscard]] inline QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

inline void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    painter.fillRect(option.rect, isCurrent(option)                        ? palette().selected
                                  : option.state & QStyle::State_MouseOver ? palette().hover
                                                                           : palette().surface);
}

} // namespace gw::gui
