// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/SideDelegates.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/Words.h"
#include "gui/problems/ProblemModel.h"
#include "gui/problems/ServiceModel.h"
#include "gui/widgets/RowPainting.h"
#include "gui/window/SeverityChip.h"

#include <QAbstractItemView>
#include <QPainter>

namespace gw::gui {
namespace {

constexpr int rowLeft = 38, rowRight = 14;

int line() { return theme().scaled(16); }

void paintRuledGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    paintRowGround(*painter, option);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, palette().border);
}

} // namespace

int ProblemDelegate::summaryHeight(const QModelIndex &index, int width) const
{
    const QFontMetrics metrics(theme().font(Type::Body, QFont::Medium));
    return metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, index.data().toString()).height();
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = (view ? view->viewport()->width() : 318) - rowLeft - rowRight;
    return {width, 8 + summaryHeight(index, width) + 3 + line() + 8};
}

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRuledGround(painter, option);
    const auto severity = health::Severity(index.data(ProblemModel::SeverityRole).toInt());
    const QRect area = option.rect;
    // What has gone is quieter: its severity is a grey chip, its shape the ring of what is no more.
    const bool gone = index.data(ProblemModel::GoneRole).toBool();
    const Meaning meaning = gone ? Meaning::Unknown : meaningOf(severity);
    paintShape(*painter, meaning, mirrored(option, {area.x() + 14, area.y() + 10, 14, 14}),
               palette().of(meaning).graphic, isCurrent(option) ? palette().selected : palette().surface);
    const int room = area.width() - rowLeft - rowRight, height = summaryHeight(index, room);
    int y = area.y() + 8;
    painter->setFont(theme().font(Type::Body, QFont::Medium));
    painter->setPen(gone ? palette().muted : palette().text);
    painter->drawText(mirrored(option, {area.x() + rowLeft, y, room, height}), Qt::TextWordWrap | Qt::AlignLeft,
                      index.data().toString());
    y += height + 3;
    SeverityChip::paint(*painter, mirrored(option, {area.x() + rowLeft, y, theme().scaled(26), line()}), severity,
                        gone ? SeverityChip::Ground::Gone : SeverityChip::Ground::Surface);
    painter->setFont(theme().font(Type::Small));
    painter->setPen(palette().muted);
    painter->drawText(
        mirrored(option, {area.x() + rowLeft + theme().scaled(26) + 8, y, room - theme().scaled(34), line()}),
        Qt::AlignVCenter | Qt::AlignLeft, index.data(ProblemModel::SinceTextRole).toString());
    painter->restore();
}

bool ServiceDelegate::isQuiet(const QModelIndex &index)
{
    const Meaning meaning = Meaning(index.data(ServiceModel::MeaningRole).toInt());
    return meaning == Meaning::Good || meaning == Meaning::Info;
}

int ServiceDelegate::height(const QModelIndex &index, bool current)
{
    const bool second = (current || !isQuiet(index)) && !index.data(ServiceModel::DetailRole).toString().isEmpty();
    return theme().scaled(second ? 42 : 26);
}

QSize ServiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return {200, height(index, view && view->selectionModel()->isSelected(index))};
}

void ServiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRuledGround(painter, option);
    const Meaning meaning = Meaning(index.data(ServiceModel::MeaningRole).toInt());
    const QRect area = option.rect;
    const int room = area.width() - rowLeft - rowRight, row = theme().scaled(18), top = area.y() + theme().scaled(4);
    paintShape(*painter, meaning, mirrored(option, {area.x() + 15, top + theme().scaled(3), 12, 12}),
               palette().of(meaning).graphic, isCurrent(option) ? palette().selected : palette().surface);
    const QString word = index.data(ServiceModel::WordRole).toString();
    painter->setFont(theme().font(Type::Small));
    const int wordWidth = std::min(painter->fontMetrics().horizontalAdvance(word) + 2, room * 2 / 3);
    painter->setPen(meaning == Meaning::Good ? palette().muted : palette().of(meaning).text);
    painter->drawText(mirrored(option, {area.right() - rowRight - wordWidth, top, wordWidth, row}),
                      Qt::AlignVCenter | Qt::AlignRight,
                      painter->fontMetrics().elidedText(word, Qt::ElideRight, wordWidth));
    if (area.height() > theme().scaled(30)) {
        painter->setPen(palette().muted);
        painter->drawText(
            mirrored(option, {area.x() + rowLeft, top + row, room, line()}),
            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data(ServiceModel::DetailRole).toString(), Qt::ElideRight, room));
    }
    painter->setFont(theme().font(Type::Body, QFont::Medium));
    painter->setPen(palette().text);
    const int nameRoom = room - wordWidth - 6;
    painter->drawText(mirrored(option, {area.x() + rowLeft, top, nameRoom, row}), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, nameRoom));
    painter->restore();
}

} // namespace gw::gui
