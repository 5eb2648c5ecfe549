// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/PlaceTree.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/archive/PlaceModel.h"

#include <QPainter>

namespace gw::gui {

PlaceTree::PlaceTree(PlaceModel &model, QWidget *parent)
    : FoldTree(&model, PlaceModel::KeyRole, 12, tr("Places"), parent), m_model(model)
{
    setItemDelegate(new PlaceDelegate(this));
    setObjectName(QStringLiteral("placeTree"));
    setIndentation(theme().scaled(18));
}

void PlaceTree::choose(const Place &place)
{
    m_current = place;
    if (const QModelIndex found = m_model.find(place); found.isValid())
        setCurrentIndex(found);
}

void PlaceTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    FoldTree::currentChanged(current, previous);
    if (const Place place = m_model.place(current); place.kind != Place::Kind::None) {
        m_current = place;
        Q_EMIT chosen(place);
    }
}

/// By what it is, not by the row's key: what is chosen stays so while its row is not there.
void PlaceTree::restoreCurrent(const QString &)
{
    QModelIndex found = m_model.find(m_current);
    if (!found.isValid() && m_current.kind == Place::Kind::None)
        found = firstRow();
    if (found.isValid())
        setCurrentIndex(found);
}

QModelIndex PlaceTree::firstRow() const
{
    const QModelIndex preferred = m_preferred.kind == Place::Kind::None ? QModelIndex() : m_model.find(m_preferred);
    return preferred.isValid() ? preferred : m_model.firstPlace();
}

void PlaceTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    fillRow(painter, option, index);
    QTreeView::drawRow(painter, option, index);
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, theme().scaled(index.data(PlaceModel::NoteRole).toString().isEmpty() ? 28 : 44)};
}

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Palette &p = palette();
    const bool heading = !index.parent().isValid();
    const QString note = index.data(PlaceModel::NoteRole).toString();
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const bool reversed = option.direction == Qt::RightToLeft;
    const int start =
        Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine | (reversed ? Qt::AlignRight : Qt::AlignLeft);
    const int end =
        Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine | (reversed ? Qt::AlignLeft : Qt::AlignRight);
    painter->setLayoutDirection(Qt::LeftToRight);
    const int icon = theme().scaled(14), line = theme().scaled(note.isEmpty() ? 28 : 22);
    const int top = option.rect.y() + (note.isEmpty() ? 0 : theme().scaled(2));
    int x = option.rect.x() + 2;
    paintIcon(*painter, index.data(PlaceModel::IconRole).toString(), p.muted,
              mirrored({x, top + (line - icon) / 2, icon, icon}));
    x += icon + 7;
    const QString count = index.data(PlaceModel::CountRole).toString();
    painter->setFont(theme().font(Type::Small, heading ? QFont::DemiBold : QFont::Normal));
    const int right = option.rect.right() - 12;
    const int wide = count.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(count) + 1;
    painter->setPen(p.muted);
    painter->drawText(mirrored({right - wide, top, wide, line}), end, count);
    painter->setPen(p.text);
    const int room = std::max(0, right - wide - 8 - x);
    painter->drawText(mirrored({x, top, room, line}), start,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, room));
    if (!note.isEmpty()) {
        const int second = top + line - theme().scaled(3), height = theme().scaled(18), size = theme().scaled(10);
        if (const QVariant told = index.data(PlaceModel::MeaningRole); told.isValid()) {
            const auto meaning = Meaning(told.toInt());
            QStyleOptionViewItem row = option;
            paintShape(*painter, meaning, mirrored({x, second + (height - size) / 2, size, size}),
                       p.of(meaning).graphic, groundOf(row));
            x += size + 6;
        }
        painter->setFont(theme().font(Type::Caption));
        painter->setPen(p.muted);
        painter->drawText(mirrored({x, second, right - x, height}), start,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, right - x));
    }
    painter->restore();
}

} // namespace gw::gui
