// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/TimeText.h"

#include "services/ServiceState.h"

#include <QAbstractListModel>

namespace gw::gui {

/// What else belongs among the services: the monitor daemon of the host.
struct ServiceLine
{
    QString name, word;
    QStringList details;
    Meaning meaning = Meaning::Unknown;
};

/// The services of the environment as last probed.
class ServiceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Name, ColumnCount };
    enum Roles { MeaningRole = Qt::UserRole, WordRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    /// @p live false: nobody answers now, so nothing of this is known.
    void set(const QList<services::ServiceState> &services, const TimeText &times, bool live);
    /// Stands below the services. Set once.
    void setLine(const ServiceLine &line);
    void clear() { set({}, TimeText(), true); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant lineData(int role) const;
    QList<services::ServiceState> m_services;
    std::optional<ServiceLine> m_line;
    TimeText m_times;
    bool m_live = true;
};

} // namespace gw::gui
