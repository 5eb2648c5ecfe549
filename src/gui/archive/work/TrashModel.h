// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "golden/retention/Trash.h"

#include <QAbstractTableModel>

namespace gw::gui {

/// Items of the trash in the order they are given.
class TrashModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { From, Until, Thrown, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<golden::TrashItem> &items, const TimeText &times, const QDateTime &now);
    [[nodiscard]] const golden::TrashItem *item(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const golden::TrashItem &item, int column) const;
    QList<golden::TrashItem> m_items;
    QDateTime m_now;
    TimeText m_times;
};

} // namespace gw::gui
