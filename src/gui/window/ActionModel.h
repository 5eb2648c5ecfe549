// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

class QAction;

namespace gw::gui {

class Actions;

/// Every action with its keys and the command that does the same.
class ActionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Text, Keys, Command, ColumnCount };
    enum Roles { ActionRole = Qt::UserRole };

    explicit ActionModel(const Actions &actions, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Actions &m_actions;
};

} // namespace gw::gui
