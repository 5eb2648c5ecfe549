// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "services/Silence.h"

#include <QAbstractItemModel>

namespace gw::gui {

/// Alerts by name, worst first. A name that only one alert has is that alert's own row; others hold theirs below.
class AlertModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Columns { Name, State, Since, About, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// @p silences tell until when the silenced ones are.
    void set(QList<services::Alert> alerts, const QList<services::Silence> &silences, const TimeText &times);
    /// The alert of a row; null for a row that stands for several.
    [[nodiscard]] const services::Alert *alert(const QModelIndex &index) const;
    /// What a silence for this row would start with.
    [[nodiscard]] QList<services::Matcher> matchers(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const services::AlertGroup *group(const QModelIndex &index) const;
    [[nodiscard]] QVariant groupData(const services::AlertGroup &group, int column, int role) const;
    [[nodiscard]] QString text(const services::Alert &alert, int column, bool below) const;
    [[nodiscard]] QString stateText(const services::Alert &alert) const;
    [[nodiscard]] QString sinceText(const QDateTime &since) const;
    [[nodiscard]] QString toolTip(const services::Alert &alert) const;
    void tellChanges();

    QList<services::AlertGroup> m_groups;
    QHash<QString, QDateTime> m_ends; ///< of silences, by id
    TimeText m_times;
};

} // namespace gw::gui
