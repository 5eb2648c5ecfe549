// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/Place.h"
#include "gui/widgets/FoldTree.h"

#include <QStyledItemDelegate>

namespace gw::gui {

class PlaceModel;

/// The places as a tree.
class PlaceTree : public FoldTree
{
    Q_OBJECT
public:
    explicit PlaceTree(PlaceModel &model, QWidget *parent = nullptr);
    void choose(const Place &place);
    /// Is chosen first, if it is among the places; else the first of them.
    void prefer(const Place &place) { m_preferred = place; }
    void forget() { m_current = {}; } ///< of another host nothing is chosen yet

Q_SIGNALS:
    void chosen(const gw::gui::Place &place);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex firstRow() const override;
    void restoreCurrent(const QString &key) override;

private:
    PlaceModel &m_model;
    Place m_current, m_preferred;
};

class PlaceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gw::gui
