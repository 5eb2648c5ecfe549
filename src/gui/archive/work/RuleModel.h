// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "golden/diff/IgnoreRule.h"

#include <QAbstractTableModel>

namespace gw::gui {

/// Ignore rules in the order they are given.
class RuleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Pointer, Skill, Hits, Owner, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<golden::IgnoreRule> &rules, const TimeText &times, const QDateTime &now);
    [[nodiscard]] const golden::IgnoreRule *rule(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const golden::IgnoreRule &rule, int column) const;
    QList<golden::IgnoreRule> m_rules;
    QDateTime m_now;
    TimeText m_times;
};

} // namespace gw::gui
