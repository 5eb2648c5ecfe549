// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/RowTree.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/alerts/RowRoles.h"

#include <QHeaderView>
#include <QPainter>

namespace gw::gui {
namespace {

QColor groundOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected    ? palette().selected
           : option.state & QStyle::State_MouseOver ? palette().hover
                                                    : palette().surface;
}

} // namespace

RowTree::RowTree(QAbstractItemModel *model, const QList<int> &shares, const QString &name, QWidget *parent)
    : QTreeView(parent), m_shares(shares)
{
    setModel(model);
    setItemDelegate(new RowDelegate(this));
    setAccessibleName(name);
    setProperty("focusInside", true);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setIndentation(theme().scaled(20));
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setMinimumSectionSize(0);
    header()->setStretchLastSection(true);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RowTree::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &RowTree::restore);
    expandAll();
}

void RowTree::remember()
{
    m_current = currentIndex().data(rows::KeyRole).toString();
    m_folded.clear();
    for (int i = 0; i < model()->rowCount(); ++i)
        if (const QModelIndex row = model()->index(i, 0); model()->hasChildren(row) && !isExpanded(row))
            m_folded << row.data(rows::KeyRole).toString();
}

void RowTree::restore()
{
    expandAll();
    for (int i = 0; i < model()->rowCount(); ++i)
        if (const QModelIndex row = model()->index(i, 0); m_folded.contains(row.data(rows::KeyRole).toString()))
            collapse(row);
    const auto found = m_current.isEmpty() ? QModelIndexList()
                                           : model()->match(model()->index(0, 0), rows::KeyRole, m_current, 1,
                                                            Qt::MatchExactly | Qt::MatchRecursive);
    if (!found.isEmpty())
        setCurrentIndex(found.first());
    else if (hasFocus())
        setCurrentIndex(model()->index(0, 0)); // the keyboard goes on somewhere
}

void RowTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    for (int i = 0; i + 1 < m_shares.size(); ++i)
        header()->resizeSection(i, viewport()->width() * m_shares.at(i) / 100);
}

void RowTree::focusInEvent(QFocusEvent *event)
{
    // The keyboard begins somewhere.
    if (!currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0));
    QTreeView::focusInEvent(event);
}

void RowTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The whole row, with the room of the branches; the base tells only the cells that the mouse is over them.
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    row.state.setFlag(QStyle::State_MouseOver, viewport()->underMouse() && indexAt(mouse).siblingAtColumn(0) == index);
    painter->fillRect(option.rect, groundOf(row));
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, gui::palette().border);
    QTreeView::drawRow(painter, option, index);
}

void RowTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const int size = theme().scaled(14);
    const QRect place(rect.center().x() - size / 2 + 1, rect.center().y() - size / 2 + 1, size, size);
    painter->save();
    if (!isExpanded(index) && layoutDirection() == Qt::RightToLeft) {
        painter->translate(2 * place.center().x() + 1, 0);
        painter->scale(-1, 1);
    }
    paintIcon(*painter, isExpanded(index) ? QStringLiteral("down") : QStringLiteral("right"), gui::palette().muted,
              place);
    painter->restore();
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
        const int size = theme().scaled(14);
        paintShape(*painter, meaning, mirrored({x + 2, area.y() + (area.height() - size) / 2, size, size}),
                   palette().of(meaning).graphic, ground);
        x += size + 10;
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
