// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/problems/ProblemHistory.h"

#include <QAbstractListModel>

namespace gw::gui {

/// Problems that have gone, the last one first, in the roles of ProblemModel.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Summary, ColumnCount };

    using QAbstractListModel::QAbstractListModel;

    void set(const QList<PastProblem> &problems, const TimeText &times);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString when(const PastProblem &past) const;
    QList<PastProblem> m_problems;
    TimeText m_times;
};

} // namespace gw::gui
