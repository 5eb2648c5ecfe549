// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentModel.h"

#include "gui/Words.h"
#include "gui/incidents/IncidentWords.h"

#include <algorithm>

namespace gw::gui {

IncidentModel::Row IncidentModel::rowOf(const incident::Incident &incident, const TimeText &times, const QString &here)
{
    Row row;
    row.kind = Kind::Incident;
    row.id = incident.id;
    row.summary = incident.summary.simplified();
    row.title = row.summary.section(QStringLiteral(": "), 0, 0); // what it is of; the rest stands in the incident
    row.severity = incident.severity;
    row.severityWord = Words::of(incident.severity);
    row.explanation = Words::explain(incident.severity);
    row.stateWord = IncidentWords::of(incident.state);
    row.open = incident.isOpen();
    row.detectedAt = incident.detectedAt;
    row.closedAt = incident.closedAt;
    const QString when = times.moment(incident.openedAt, QDateTime::currentDateTimeUtc());
    row.detail =
        QStringLiteral("%1, %2, %3").arg(IncidentWords::type(incident.type), when, IncidentWords::standing(incident));
    if (incident.environment != here)
        row.detail.prepend(incident.environment + QStringLiteral(", "));
    return row;
}

void IncidentModel::set(const QList<incident::Incident> &incidents, const QList<incident::Unreadable> &unreadable,
                        const TimeText &times, const QString &here)
{
    const auto openOnes = std::count_if(incidents.begin(), incidents.end(), [](const auto &i) { return i.isOpen(); });
    QList<Row> rows;
    const auto head = [&rows](const QString &title) {
        Row row;
        row.title = title;
        rows << row;
    };
    for (qsizetype i = 0; i < incidents.size(); ++i) {
        if (i == 0 && openOnes > 0)
            head(tr("Open, %1").arg(openOnes));
        if (i == openOnes)
            head(tr("Closed, %1").arg(incidents.size() - openOnes));
        rows << rowOf(incidents.at(i), times, here);
    }
    if (!unreadable.isEmpty())
        head(tr("Cannot be read, %1").arg(unreadable.size()));
    for (const auto &one : unreadable) {
        Row row;
        row.kind = Kind::Unreadable;
        row.id = one.id;
        row.title = one.id;
        row.detail = one.error.text();
        rows << row;
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row &a, const Row &b) { return a.kind == b.kind && a.id == b.id; });
    if (same) {
        m_rows = rows; // what is chosen stays chosen
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void IncidentModel::tick()
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row).open)
            Q_EMIT dataChanged(index(row), index(row), {ClockRole});
}

QModelIndex IncidentModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (!id.isEmpty() && m_rows.at(row).id == id)
            return index(row);
    return {};
}

QString IncidentModel::clockOf(const Row &row) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return row.open && row.detectedAt.isValid() && row.detectedAt <= now
               ? formatClock(Seconds(row.detectedAt.secsTo(now)))
               : QString();
}

int IncidentModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

Qt::ItemFlags IncidentModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    return m_rows.at(index.row()).kind == Kind::Heading ? Qt::ItemFlags(Qt::ItemIsEnabled)
                                                        : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.kind == Kind::Incident
                   ? QStringList{row.severityWord, row.summary, row.stateWord, row.detail, clockOf(row)}.join(
                         QStringLiteral(", "))
                   : QStringList{row.title, row.detail}.join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return row.kind == Kind::Incident ? row.summary + QLatin1Char('\n') + row.explanation : row.detail;
    case KindRole:
        return int(row.kind);
    case IdRole:
        return row.id;
    case SeverityRole:
        return int(row.severity);
    case OpenRole:
        return row.open;
    case DetailRole:
        return row.detail;
    case ClockRole:
        return clockOf(row);
    }
    return {};
}

} // namespace gw::gui
