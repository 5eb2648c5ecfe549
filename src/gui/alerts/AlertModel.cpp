// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertModel.h"

#include "gui/alerts/AlertWords.h"
#include "gui/alerts/RowRoles.h"

#include <algorithm>

namespace gw::gui {

using services::Alert, services::AlertGroup;

namespace {

constexpr quintptr groupId = 0; // internal id of a group's row; an alert below has its group's row + 1

bool sameRows(const QList<AlertGroup> &a, const QList<AlertGroup> &b)
{
    return std::ranges::equal(a, b, [](const AlertGroup &x, const AlertGroup &y) {
        return x.name == y.name && std::ranges::equal(x.alerts, y.alerts, {}, &Alert::fingerprint, &Alert::fingerprint);
    });
}

} // namespace

void AlertModel::set(QList<Alert> alerts, const QList<services::Silence> &silences, const TimeText &times)
{
    services::sortAlerts(alerts);
    const QList<AlertGroup> groups = services::groupAlerts(alerts);
    m_times = times;
    m_ends.clear();
    for (const services::Silence &silence : silences)
        m_ends.insert(silence.id, silence.endsAt);
    if (sameRows(groups, m_groups)) {
        m_groups = groups; // what is chosen and folded stays while only states change
        tellChanges();
        return;
    }
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

void AlertModel::tellChanges()
{
    if (m_groups.isEmpty())
        return;
    const int last = ColumnCount - 1;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, last));
    for (int i = 0; i < rowCount(); ++i)
        if (const QModelIndex parent = index(i, 0); const int rows = rowCount(parent))
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, last, parent));
}

QModelIndex AlertModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupId);
}

QModelIndex AlertModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != groupId ? createIndex(int(index.internalId()) - 1, 0, groupId)
                                                            : QModelIndex();
}

int AlertModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.column() != 0 || parent.internalId() != groupId)
        return 0;
    const qsizetype alerts = m_groups.at(parent.row()).alerts.size();
    return alerts > 1 ? int(alerts) : 0;
}

int AlertModel::columnCount(const QModelIndex &) const { return ColumnCount; }

const AlertGroup *AlertModel::group(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &m_groups.at(index.internalId() == groupId ? index.row() : int(index.internalId()) - 1);
}

const Alert *AlertModel::alert(const QModelIndex &index) const
{
    const AlertGroup *all = group(index);
    if (!all)
        return nullptr;
    if (index.internalId() != groupId)
        return &all->alerts.at(index.row());
    return all->alerts.size() == 1 ? &all->alerts.first() : nullptr;
}

QList<services::Matcher> AlertModel::matchers(const QModelIndex &index) const
{
    if (const Alert *one = alert(index))
        return services::suggestedMatchers(*one);
    const AlertGroup *all = group(index);
    return all ? QList<services::Matcher>{{QStringLiteral("alertname"), all->name, false, true}}
               : QList<services::Matcher>();
}

QVariant AlertModel::data(const QModelIndex &index, int role) const
{
    const AlertGroup *all = group(index);
    if (!all)
        return {};
    const Alert *one = alert(index);
    if (!one)
        return groupData(*all, index.column(), role);
    const bool below = index.internalId() != groupId;
    switch (role) {
    case Qt::DisplayRole:
        return text(*one, index.column(), below);
    case Qt::AccessibleTextRole:
        return index.column() == Name
                   ? tr("%1, %2, %3", "name, summary, state").arg(one->name, services::summaryOf(*one), stateText(*one))
                   : text(*one, index.column(), below);
    case Qt::ToolTipRole:
        return toolTip(*one);
    case rows::MeaningRole:
        return int(meaningOf(*one));
    case rows::NoteRole:
        if (index.column() == Name && !below)
            if (const QString summary = services::summaryOf(*one); summary != one->name)
                return summary;
        return {};
    case rows::KeyRole:
        return one->fingerprint;
    }
    return {};
}

QVariant AlertModel::groupData(const AlertGroup &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column == Name)
            return group.name;
        if (column == State)
            return stateText(group.alerts.first());
        if (column == Since)
            return sinceText(
                std::ranges::min_element(group.alerts, {}, [](const Alert &alert) { return alert.since; })->since);
        return {};
    case rows::MeaningRole:
        return int(meaningOf(group.alerts.first()));
    case rows::NoteRole: {
        const auto quiet =
            std::ranges::count_if(group.alerts, [](const Alert &alert) { return meaningOf(alert) == Meaning::Info; });
        const QString count = tr("%n alert(s)", nullptr, int(group.alerts.size()));
        return column != Name ? QString()
               : quiet        ? tr("%1, %2 of them silenced").arg(count, formatCount(quiet))
                              : count;
    }
    case rows::KeyRole:
        return group.name;
    }
    return {};
}

QString AlertModel::text(const Alert &alert, int column, bool below) const
{
    switch (column) {
    case Name:
        return below ? services::summaryOf(alert) : alert.name;
    case State:
        return stateText(alert);
    case Since:
        return sinceText(alert.since);
    case About:
        return services::labelText(alert.labels);
    }
    return {};
}

QString AlertModel::stateText(const Alert &alert) const
{
    QString state = AlertWords::of(alert);
    QDateTime end; // it is told again when the last of its silences ends
    for (const QString &id : alert.silencedBy)
        if (const QDateTime at = m_ends.value(id); at.isValid() && (!end.isValid() || at > end))
            end = at;
    if (end.isValid())
        state = tr("%1 until %2").arg(state, m_times.moment(end, QDateTime::currentDateTimeUtc()));
    return alert.severity.isEmpty() ? state : tr("%1, %2", "severity, state").arg(alert.severity, state);
}

QString AlertModel::sinceText(const QDateTime &since) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return since.isValid() ? tr("since %1, %2").arg(m_times.moment(since, now), TimeText::ago(since, now)) : QString();
}

QString AlertModel::toolTip(const Alert &alert) const
{
    QStringList lines{services::summaryOf(alert)};
    if (const QString description = alert.annotations.value(QStringLiteral("description"));
        !description.isEmpty() && description != lines.first())
        lines << description;
    for (auto it = alert.labels.begin(); it != alert.labels.end(); ++it)
        lines << services::matcherText({it.key(), it.value(), false, true});
    return lines.join(QLatin1Char('\n'));
}

} // namespace gw::gui
