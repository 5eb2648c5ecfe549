// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/EntryModel.h"

#include "gui/Words.h"
#include "gui/incidents/IncidentWords.h"

#include "incident/Entries.h"

namespace gw::gui {

EntryModel::Row EntryModel::rowOf(const incident::Incident &incident, const incident::TimelineEntry &entry,
                                  const TimeText &times)
{
    namespace kinds = incident::kinds;
    const bool opening = entry.kind == kinds::opened;
    const QDateTime happened = opening && incident.detectedAt.isValid() ? incident.detectedAt : entry.at;
    Row row;
    row.sequence = entry.sequence;
    row.time = times.clockSeconds(happened);
    row.text = alone(entry.text);
    row.detail = IncidentWords::tr("%1 on %2", "user, machine").arg(entry.by, entry.host);
    if (qAbs(happened.secsTo(entry.at)) > 1)
        row.detail += QStringLiteral(", ") + IncidentWords::tr("written down %1").arg(times.clockSeconds(entry.at));
    if (opening || entry.kind == kinds::seen) {
        row.meaning = gui::meaningOf(incident.severity);
    } else if (entry.kind == kinds::noted) {
        row.meaning = Meaning::Info;
    } else if (entry.kind == kinds::stepFinished) {
        // A shape only where the step still stands as the entry says; of a run before it the words must do.
        row.plain = true;
        for (const incident::Step &step : incident.steps)
            if (step.endedAt == entry.at) {
                row.meaning = IncidentWords::meaningOf(step.state);
                row.plain = false;
            }
    } else {
        row.plain = true;
    }
    return row;
}

void EntryModel::set(const incident::Incident &incident, const TimeText &times)
{
    QList<Row> rows;
    for (const auto &entry : incident.timeline)
        rows << rowOf(incident, entry, times);
    const bool grown = incident.id == m_incident && rows.size() >= m_rows.size();
    m_incident = incident.id;
    if (!grown) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    // A journal only grows: whoever reads along is not thrown back to the top.
    const int before = int(m_rows.size());
    if (rows.size() > before) {
        beginInsertRows({}, before, int(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
    m_rows = rows;
    if (before > 0)
        Q_EMIT dataChanged(index(0), index(before - 1));
}

void EntryModel::clear()
{
    beginResetModel();
    m_incident.clear();
    m_rows.clear();
    endResetModel();
}

int EntryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return QStringList{row.time, row.text, row.detail}.join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return row.text + QLatin1Char('\n') + row.detail;
    case TimeRole:
        return row.time;
    case MeaningRole:
        return int(row.meaning);
    case PlainRole:
        return row.plain;
    case DetailRole:
        return row.detail;
    case LastRole:
        return index.row() + 1 == m_rows.size();
    }
    return {};
}

} // namespace gw::gui
