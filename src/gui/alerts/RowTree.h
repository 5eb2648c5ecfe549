// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace gw::gui {

/// Rows of an AlertModel or SilenceModel. What is current and what is folded stays when the model begins anew.
class RowTree : public QTreeView
{
    Q_OBJECT
public:
    /// @p shares of the width, per column, in per cent.
    RowTree(QAbstractItemModel *model, const QList<int> &shares, const QString &name, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void remember();
    void restore();
    QList<int> m_shares;
    QString m_current;
    QStringList m_folded;
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
