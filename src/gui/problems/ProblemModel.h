// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "health/Problem.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The open problems, worst first as the host orders them.
class ProblemModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Summary, ColumnCount };
    enum Roles { SeverityRole = Qt::UserRole, SinceRole, SinceTextRole, EvidenceRole, GoneRole, KeyRole };

    using QAbstractListModel::QAbstractListModel;

    void set(const QList<health::Problem> &problems, const TimeText &times);
    void clear() { set({}, TimeText()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<health::Problem> m_problems;
    TimeText m_times;
};

} // namespace gw::gui
