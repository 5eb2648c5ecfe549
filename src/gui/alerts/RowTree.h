// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/FoldTree.h"

#include <QStyledItemDelegate>

namespace gw::gui {

/// Rows of a model with the roles of RowRoles.h.
class RowTree : public FoldTree
{
    Q_OBJECT
public:
    /// @p shares of the width, per column, in per cent.
    RowTree(QAbstractItemModel *model, const QList<int> &shares, const QString &name, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QList<int> m_shares;
};

/// Shape, name and quieter words in the first column; plain words in the others.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gw::gui
