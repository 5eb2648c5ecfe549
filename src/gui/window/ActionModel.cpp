// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/ActionModel.h"

#include "gui/Actions.h"
#include "gui/Theme.h"

namespace gw::gui {

ActionModel::ActionModel(const Actions &actions, QObject *parent) : QAbstractTableModel(parent), m_actions(actions) {}

int ActionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_actions.all().size());
}

int ActionModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ActionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    QAction *action = m_actions.all().at(index.row());
    if (role == ActionRole)
        return QVariant::fromValue(action);
    if (role == Qt::DecorationRole && index.column() == Text)
        return action->icon();
    if (role == Qt::FontRole && index.column() == Command)
        return theme().mono();
    if (role == Qt::ForegroundRole)
        return action->isEnabled() && index.column() == Text ? palette().text : palette().muted;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Text:
        return action->text();
    case Keys:
        return Actions::keys(action);
    case Command:
        return Actions::command(action);
    }
    return {};
}

QVariant ActionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Text:
        return tr("Action");
    case Keys:
        return tr("Keys");
    case Command:
        return tr("On the command line");
    }
    return {};
}

} // namespace gw::gui
