// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "services/ServiceState.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The services of the environment as last probed.
class ServiceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Name, ColumnCount };
    enum Roles { HealthRole = Qt::UserRole, WordRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    /// @p live false: nobody answers now, so nothing of this is known.
    void set(const QList<services::ServiceState> &services, const TimeText &times, bool live);
    void clear() { set({}, TimeText(), true); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<services::ServiceState> m_services;
    TimeText m_times;
    bool m_live = true;
};

} // namespace gw::gui
