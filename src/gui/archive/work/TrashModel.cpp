// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/TrashModel.h"

#include "gui/Palette.h"
#include "gui/alerts/RowRoles.h"

#include <QTextDocument>

namespace gw::gui {

void TrashModel::set(const QList<golden::TrashItem> &items, const TimeText &times, const QDateTime &now)
{
    m_now = now;
    m_times = times;
    if (items == m_items) {
        if (!m_items.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_items.size()) - 1, ColumnCount - 1)); // time goes on
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

const golden::TrashItem *TrashModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_items.size() ? &m_items.at(index.row()) : nullptr;
}

int TrashModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_items.size()); }
int TrashModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString TrashModel::text(const golden::TrashItem &item, int column) const
{
    switch (column) {
    case From:
        return item.fromPath.isEmpty() ? item.id : item.fromPath;
    case Until:
        return !item.problem.isEmpty() ? tr("cannot be read")
               : !item.until.isValid() ? tr("kept")
               : item.until <= m_now   ? tr("the next cleanup removes it")
                                       : tr("kept until %1").arg(m_times.moment(item.until, m_now));
    default:
        return item.at.isValid() ? tr("thrown away %1").arg(m_times.moment(item.at, m_now)) : QString();
    }
}

QVariant TrashModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const golden::TrashItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole: // never taken for HTML, whatever a directory is called
        return Qt::convertFromPlainText(item.problem.isEmpty() ? item.id : item.id + QLatin1Char('\n') + item.problem);
    case rows::NoteRole:
        return index.column() != From || !item.problem.isEmpty()
                   ? QString()
                   : tr("%1 file(s), %2", nullptr, pluralCount(item.files))
                         .arg(formatCount(item.files), formatBytes(item.bytes));
    case rows::MeaningRole:
        return int(!item.problem.isEmpty()                       ? Meaning::Critical
                   : item.until.isValid() && item.until <= m_now ? Meaning::Warning
                                                                 : Meaning::Info);
    case rows::KeyRole:
        return item.id;
    default:
        return {};
    }
}

} // namespace gw::gui
