// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/RunStatus.h"

#include <QAbstractTableModel>

namespace gw::gui {

/// Replays that came to another hash, in the order they are given.
class MismatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Run, FirstStep, Golden, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<health::MismatchRow> &rows);
    [[nodiscard]] const health::MismatchRow *mismatch(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// "step 0, mock_io"; that it is not told where a report has no step.
    [[nodiscard]] static QString stepText(const health::MismatchRow &row);
    /// "golden intact"
    [[nodiscard]] static QString goldenText(const health::MismatchRow &row);

private:
    QList<health::MismatchRow> m_rows;
};

} // namespace gw::gui
