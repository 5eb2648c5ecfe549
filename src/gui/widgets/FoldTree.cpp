// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/FoldTree.h"

#include "gui/Icons.h"
#include "gui/Theme.h"

#include <QPainter>

namespace gw::gui {

QColor groundOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected    ? palette().selected
           : option.state & QStyle::State_MouseOver ? palette().hover
                                                    : palette().surface;
}

FoldTree::FoldTree(QAbstractItemModel *model, int keyRole, int mark, const QString &name, QWidget *parent)
    : QTreeView(parent), m_keyRole(keyRole), m_mark(mark)
{
    setModel(model);
    setAccessibleName(name);
    setProperty("focusInside", true);
    setHeaderHidden(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &FoldTree::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &FoldTree::restore);
    expandAll();
}

void FoldTree::remember()
{
    m_current = currentIndex().data(m_keyRole).toString();
    m_folded.clear();
    for (int i = 0; i < model()->rowCount(); ++i)
        if (const QModelIndex row = model()->index(i, 0); model()->hasChildren(row) && !isExpanded(row))
            m_folded << row.data(m_keyRole).toString();
}

void FoldTree::restore()
{
    expandAll();
    for (int i = 0; i < model()->rowCount(); ++i)
        if (const QModelIndex row = model()->index(i, 0); m_folded.contains(row.data(m_keyRole).toString()))
            collapse(row);
    restoreCurrent(m_current);
}

void FoldTree::restoreCurrent(const QString &key)
{
    const auto found =
        key.isEmpty() ? QModelIndexList()
                      : model()->match(model()->index(0, 0), m_keyRole, key, 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (!found.isEmpty())
        setCurrentIndex(found.first());
    else if (hasFocus())
        setCurrentIndex(firstRow()); // the keyboard goes on somewhere
}

void FoldTree::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid())
        setCurrentIndex(firstRow());
    QTreeView::focusInEvent(event);
}

void FoldTree::fillRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    row.state.setFlag(QStyle::State_MouseOver, viewport()->underMouse() && indexAt(mouse).siblingAtColumn(0) == index);
    painter->fillRect(option.rect, groundOf(row));
}

void FoldTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const int size = theme().scaled(m_mark);
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

} // namespace gw::gui
