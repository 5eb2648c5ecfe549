// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace gw::gui {

/// Shape, summary on as many lines as it takes, since when.
class ProblemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int summaryHeight(const QModelIndex &index, int width) const;
};

/// Shape, name and word; of the current one, and of one that is not well, a line of detail below.
class ServiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] static bool isQuiet(const QModelIndex &index); ///< well, or not used here
    [[nodiscard]] static int height(const QModelIndex &index, bool current);
};

} // namespace gw::gui
