// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/HoldModel.h"

#include "gui/Palette.h"
#include "gui/alerts/RowRoles.h"

#include <QTextDocument>

namespace gw::gui {

void HoldModel::set(const QList<golden::Hold> &holds, const TimeText &times, const QDateTime &now)
{
    m_now = now;
    m_times = times;
    if (holds == m_holds) {
        if (!m_holds.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_holds.size()) - 1, ColumnCount - 1)); // time goes on
        return;
    }
    beginResetModel();
    m_holds = holds;
    endResetModel();
}

const golden::Hold *HoldModel::hold(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_holds.size() ? &m_holds.at(index.row()) : nullptr;
}

int HoldModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_holds.size()); }
int HoldModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString HoldModel::text(const golden::Hold &hold, int column) const
{
    switch (column) {
    case Pattern:
        return hold.more.isEmpty() ? hold.pattern : tr("%1 and %2 more").arg(hold.pattern).arg(hold.more.size());
    case Until:
        return !hold.isActive(m_now)   ? tr("has ended")
               : !hold.until.isValid() ? tr("until it is removed")
                                       : tr("until %1").arg(m_times.moment(hold.until, m_now));
    default:
        return hold.by.isEmpty() ? tr("since %1").arg(m_times.moment(hold.since, m_now))
                                 : tr("%1, since %2").arg(hold.by, m_times.moment(hold.since, m_now));
    }
}

QVariant HoldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const golden::Hold &hold = m_holds.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(hold, index.column());
    case Qt::ToolTipRole: // never taken for HTML, whatever somebody wrote
        return Qt::convertFromPlainText((hold.patterns() << hold.reason).join(QLatin1Char('\n')));
    case rows::NoteRole:
        return index.column() == Pattern ? hold.reason : QString();
    case rows::MeaningRole:
        return int(hold.isActive(m_now) ? Meaning::Info : Meaning::Unknown);
    case rows::KeyRole:
        return hold.id;
    default:
        return {};
    }
}

} // namespace gw::gui
