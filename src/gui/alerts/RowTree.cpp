// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/RowTree.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/alerts/RowRoles.h"

#include <QHeaderView>
#include <QPainter>

namespace gw::gui {

RowTree::RowTree(QAbstractItemModel *model, const QList<int> &shares, const QString &name, QWidget *parent)
    : FoldTree(model, rows::KeyRole, 14, name, parent), m_shares(shares)
{
    setItemDelegate(new RowDelegate(this));
    setUniformRowHeights(true);
    setIndentation(theme().scaled(20));
    setExpandsOnDoubleClick(false);
    header()->setMinimumSectionSize(0);
    header()->setStretchLastSection(true);
}

void RowTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    for (int i = 0; i + 1 < m_shares.size(); ++i)
        header()->resizeSection(i, viewport()->width() * m_shares.at(i) / 100);
}

void RowTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    fillRow(painter, option, index);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, gui::palette().border);
    QTreeView::drawRow(painter, option, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, theme().scaled(28)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QColor ground = groundOf(option);
    const auto meaning = Meaning(index.data(rows::MeaningRole).toInt());
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect area = option.rect.adjusted(0, 0, -8, -1);
    const int side = Qt::AlignAbsolute | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    int x = area.x();
    const auto put = [&](const QFont &font, const QColor &ink, const QString &text) {
        painter->setFont(font);
        painter->setPen(ink);
        const int room = area.right() - x;
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room);
        // Labels and matchers are not mirrored: each text goes the way it begins.
        painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter->drawText(mirrored({x, area.y(), room, area.height()}), side | Qt::AlignVCenter | Qt::TextSingleLine,
                          shown);
        x += painter->fontMetrics().horizontalAdvance(shown) + 8;
    };
    const QFont plain = theme().font(Type::Small);
    if (index.column() == 0) {
        const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        x += tree && !tree->rootIsDecorated() ? 14 : 2; // below the panel's title, or beside the mark that folds
        const int size = theme().scaled(14);
        paintShape(*painter, meaning, mirrored({x, area.y() + (area.height() - size) / 2, size, size}),
                   palette().of(meaning).graphic, ground);
        x += size + 8;
        put(theme().font(Type::Small, QFont::Medium), palette().text, index.data().toString());
        if (const QString note = index.data(rows::NoteRole).toString(); !note.isEmpty() && x < area.right() - 40)
            put(plain, palette().muted, note);
    } else if (index.column() == 1) {
        put(plain, palette().of(meaning).text, index.data().toString());
    } else {
        put(plain, palette().muted, index.data().toString());
    }
    painter->restore();
}

} // namespace gw::gui
