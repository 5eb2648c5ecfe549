// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/ReasonModel.h"

#include "gui/alerts/RowRoles.h"

#include <QTextDocument>

namespace gw::gui {
namespace {

constexpr quintptr reasonId = 0; // internal id of a reason; an item below has its reason's row + 1

} // namespace

void ReasonModel::set(const QList<Reason> &reasons)
{
    if (reasons == m_reasons)
        return;
    beginResetModel();
    m_reasons = reasons;
    endResetModel();
}

QModelIndex ReasonModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : reasonId);
}

QModelIndex ReasonModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != reasonId ? createIndex(int(index.internalId()) - 1, 0, reasonId)
                                                             : QModelIndex();
}

int ReasonModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_reasons.size());
    return parent.internalId() == reasonId && parent.column() == 0 ? int(m_reasons.at(parent.row()).items.size()) : 0;
}

int ReasonModel::columnCount(const QModelIndex &) const { return 1; }

QVariant ReasonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool heading = index.internalId() == reasonId;
    const Reason &reason = m_reasons.at(heading ? index.row() : int(index.internalId()) - 1);
    const QString &text = heading ? reason.text : reason.items.at(index.row()).name;
    const QString &note = heading ? reason.note : reason.items.at(index.row()).note;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::AccessibleTextRole:
        return note.isEmpty() ? text : text + QStringLiteral(", ") + note;
    case Qt::ToolTipRole: // never taken for HTML, whatever a file is called
        return Qt::convertFromPlainText(note.isEmpty() ? text : text + QLatin1Char('\n') + note);
    case rows::NoteRole:
        return note;
    case rows::MeaningRole:
        return int(reason.meaning);
    case rows::KeyRole:
        return heading ? reason.note : reason.note + QLatin1Char('\n') + text;
    default:
        return {};
    }
}

} // namespace gw::gui
