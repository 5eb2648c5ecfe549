// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

#include <functional>

class QMimeData;

namespace gw::gui {

class GoldenTableModel;
class MarkBar;

/// The table of files. Rows have one height and no objects; a million of them cost what the visible ones cost.
class GoldenTable : public QTableView
{
    Q_OBJECT
public:
    explicit GoldenTable(GoldenTableModel &model, QWidget *parent = nullptr);

    /// What is dragged out; null: nothing can be.
    void setDragSource(std::function<QMimeData *()> source) { m_drag = std::move(source); }
    void setShownColumns();
    /// Widths of the columns behind the first, which has what is left.
    [[nodiscard]] const QList<int> &widths() const { return m_widths; }
    void setWidths(const QList<int> &widths);
    /// Folds or opens the group of the current row; false: it is a file's.
    bool toggleGroup(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void spread();
    void spanGroups();
    void showMarks();
    GoldenTableModel &m_model;
    MarkBar *m_bar;
    QList<int> m_widths;
    bool m_spreading = false;
    std::function<QMimeData *()> m_drag;
};

/// Names of columns with a small arrow at the one that is sorted by.
class GoldenHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit GoldenHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

class GoldenDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gw::gui
