// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/ServiceModel.h"

#include "gui/Words.h"

namespace gw::gui {

void ServiceModel::set(const QList<services::ServiceState> &services, const TimeText &times, bool live)
{
    m_times = times;
    m_live = live;
    if (services.size() == m_services.size()) {
        m_services = services;
        if (!m_services.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_services.size()) - 1));
        return;
    }
    beginResetModel();
    m_services = services;
    endResetModel();
}

void ServiceModel::setLine(const ServiceLine &line)
{
    const int row = int(m_services.size());
    if (!m_line)
        beginInsertRows({}, row, row);
    const bool fresh = !std::exchange(m_line, line);
    if (fresh)
        endInsertRows();
    else
        Q_EMIT dataChanged(index(row), index(row));
}

int ServiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_services.size()) + (m_line ? 1 : 0);
}

QVariant ServiceModel::lineData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_line->name;
    case Qt::AccessibleTextRole:
        return (QStringList{QStringLiteral("%1 %2").arg(m_line->name, m_line->word)} + m_line->details)
            .join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return (QStringList{m_line->word} + m_line->details).join(QLatin1Char('\n'));
    case MeaningRole:
        return int(m_line->meaning);
    case WordRole:
        return m_line->word;
    case DetailRole:
        return m_line->details.join(QStringLiteral("; "));
    }
    return {};
}

QVariant ServiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() >= m_services.size())
        return lineData(role);
    const services::ServiceState &service = m_services.at(index.row());
    const auto word = [&] { return m_live ? Words::of(service, m_times) : tr("no answer"); };
    switch (role) {
    case Qt::DisplayRole:
        return Words::of(service.kind);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2").arg(Words::of(service.kind), word());
    case Qt::ToolTipRole:
        return QStringList{service.url, service.detail, service.error}.join(QLatin1Char('\n')).trimmed();
    case MeaningRole:
        return int(meaningOf(m_live ? service.health : services::ServiceHealth::Unknown));
    case WordRole:
        return word();
    case DetailRole:
        return !m_live                   ? service.url
               : service.error.isEmpty() ? (service.detail.isEmpty() ? service.url : service.detail)
                                         : service.error;
    }
    return {};
}

} // namespace gw::gui
