// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "golden/retention/Holds.h"

#include <QAbstractTableModel>

namespace gw::gui {

/// Holds in the order they are given.
class HoldModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Pattern, Until, By, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<golden::Hold> &holds, const TimeText &times, const QDateTime &now);
    [[nodiscard]] const golden::Hold *hold(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const golden::Hold &hold, int column) const;
    QList<golden::Hold> m_holds;
    QDateTime m_now;
    TimeText m_times;
};

} // namespace gw::gui
