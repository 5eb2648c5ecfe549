// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/cause/CategoryModel.h"

#include "gui/Palette.h"
#include "gui/alerts/RowRoles.h"

#include <QTextDocument>

#include <algorithm>

namespace gw::gui {

void CategoryModel::setSuggested(std::optional<golden::Category> category)
{
    if (category == m_suggested)
        return;
    m_suggested = category;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::optional<golden::Category> CategoryModel::category(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return std::nullopt;
    return CauseWords::all.at(size_t(index.row()));
}

QModelIndex CategoryModel::indexOf(golden::Category category) const
{
    const auto found = std::find(CauseWords::all.begin(), CauseWords::all.end(), category);
    return found == CauseWords::all.end() ? QModelIndex() : index(int(found - CauseWords::all.begin()));
}

int CategoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(CauseWords::all.size());
}

QVariant CategoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const golden::Category category = CauseWords::all.at(size_t(index.row()));
    const QString name = CauseWords::name(category);
    switch (role) {
    case Qt::DisplayRole:
        return category == m_suggested ? tr("%1 (suggested)", "root cause").arg(name) : name;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2").arg(index.data().toString(), CauseWords::sign(category));
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(CauseWords::sign(category) + u'\n' + CauseWords::recovery(category));
    case rows::NoteRole:
        return CauseWords::sign(category);
    case rows::MeaningRole:
        return int(category == m_suggested ? Meaning::Info : Meaning::Unknown);
    case rows::KeyRole:
        return json::enumName(category);
    default:
        return {};
    }
}

} // namespace gw::gui
