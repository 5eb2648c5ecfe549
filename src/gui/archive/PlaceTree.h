// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/Place.h"

#include <QSet>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace gw::gui {

class PlaceModel;

/// The places as a tree. What is current and what is folded stays when the model begins anew.
class PlaceTree : public QTreeView
{
    Q_OBJECT
public:
    explicit PlaceTree(PlaceModel &model, QWidget *parent = nullptr);
    void choose(const Place &place);
    void forget() { m_current = {}; } ///< of another host nothing is chosen yet

Q_SIGNALS:
    void chosen(const gw::gui::Place &place);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void remember();
    void restore();
    PlaceModel &m_model;
    Place m_current;
    QSet<int> m_folded;
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
