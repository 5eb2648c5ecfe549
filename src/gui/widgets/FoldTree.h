// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace gw::gui {

/// A tree that is painted row by row. What is current and what is folded stays when its model begins anew: rows are
/// known again by their key.
class FoldTree : public QTreeView
{
    Q_OBJECT
public:
    /// @p keyRole: of a row, its key. @p mark: size of the mark that tells what is folded, before scaling.
    FoldTree(QAbstractItemModel *model, int keyRole, int mark, const QString &name, QWidget *parent = nullptr);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void focusInEvent(QFocusEvent *event) override;
    /// Fills the whole row, with the room of the branches; the base tells only the cells that the mouse is over them.
    void fillRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// Where the keyboard begins.
    [[nodiscard]] virtual QModelIndex firstRow() const { return model()->index(0, 0); }
    /// Makes current what was so before the model began anew; @p key is its key.
    virtual void restoreCurrent(const QString &key);

private:
    void remember();
    void restore();
    int m_keyRole, m_mark;
    QString m_current;
    QStringList m_folded;
};

/// What stands behind a row in this state.
[[nodiscard]] QColor groundOf(const QStyleOptionViewItem &option);

} // namespace gw::gui
