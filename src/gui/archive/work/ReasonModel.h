// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/work/Sheet.h"

#include <QAbstractItemModel>

namespace gw::gui {

/// The reasons of a sheet, and below each the files or archives it is about.
class ReasonModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void set(const QList<Reason> &reasons);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Reason> m_reasons;
};

} // namespace gw::gui
