// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/problems/SilencedAlerts.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The open problems, worst first as the host orders them; below them the alerts that are silenced.
class ProblemModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Summary, ColumnCount };
    enum Roles { SeverityRole = Qt::UserRole, SinceRole, SinceTextRole, EvidenceRole, GoneRole, KeyRole };

    using QAbstractListModel::QAbstractListModel;

    /// @p services as they are now: what tells whether anyone saw one go down. @p silenced alerts come last.
    void set(const QList<health::Problem> &problems, const TimeText &times,
             const QList<services::ServiceState> &services = {}, const QList<SilencedAlert> &silenced = {});
    void clear() { set({}, TimeText()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString when(int row) const;
    QList<health::Problem> m_problems; ///< the silenced ones among them, last
    QList<QDateTime> m_until;          ///< of those, when the silence ends; invalid: not known
    QList<services::ServiceState> m_services;
    TimeText m_times;
};

} // namespace gw::gui
