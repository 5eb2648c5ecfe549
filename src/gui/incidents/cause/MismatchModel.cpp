// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/cause/MismatchModel.h"

#include "gui/Palette.h"
#include "gui/alerts/RowRoles.h"

#include <QTextDocument>

namespace gw::gui {

void MismatchModel::set(const QList<health::MismatchRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const health::MismatchRow *MismatchModel::mismatch(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

int MismatchModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int MismatchModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString MismatchModel::stepText(const health::MismatchRow &row)
{
    if (!row.step)
        return tr("first step not told");
    const QString golden = row.step->golden.section(u':', 0, -2), replay = row.step->replay.section(u':', 0, -2);
    return golden == replay ? tr("step %1, %2", "number, skill").arg(row.step->index).arg(golden)
                            : tr("step %1, %2 replayed as %3").arg(row.step->index).arg(golden, replay);
}

QString MismatchModel::goldenText(const health::MismatchRow &row)
{
    return !row.goldenIntact ? tr("golden not known") : *row.goldenIntact ? tr("golden intact") : tr("golden altered");
}

QVariant MismatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const health::MismatchRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Run ? row.runId : index.column() == FirstStep ? stepText(row) : goldenText(row);
    case Qt::ToolTipRole: // never taken for HTML, whatever a report says
        return Qt::convertFromPlainText(
            tr("Cycle %1, %2 replayed as %3").arg(formatCount(row.cycle.value)).arg(row.runId, row.replayId));
    case Qt::AccessibleTextRole:
        return index.column() == Run
                   ? tr("%1, replayed as %2, cycle %3").arg(row.runId, row.replayId, formatCount(row.cycle.value))
                   : QVariant();
    case rows::NoteRole:
        return index.column() == Run ? tr("as %1, cycle %2").arg(row.replayId, formatCount(row.cycle.value))
                                     : QString();
    case rows::MeaningRole: // an altered golden says nothing against the engine
        return int(row.goldenIntact == false ? Meaning::Warning : Meaning::Critical);
    case rows::KeyRole:
        return row.runId + u'/' + row.replayId;
    default:
        return {};
    }
}

} // namespace gw::gui
