// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/RuleModel.h"

#include "gui/Palette.h"
#include "gui/alerts/RowRoles.h"

#include <QTextDocument>

namespace gw::gui {

void RuleModel::set(const QList<golden::IgnoreRule> &rules, const TimeText &times, const QDateTime &now)
{
    beginResetModel();
    m_rules = rules;
    m_times = times;
    m_now = now;
    endResetModel();
}

const golden::IgnoreRule *RuleModel::rule(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rules.size() ? &m_rules.at(index.row()) : nullptr;
}

int RuleModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rules.size()); }
int RuleModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString RuleModel::text(const golden::IgnoreRule &rule, int column) const
{
    switch (column) {
    case Pointer:
        return rule.pointer;
    case Skill:
        return rule.skill.isEmpty() ? tr("in any skill") : tr("in %1").arg(rule.skill);
    case Hits:
        return rule.hits == 0 ? tr("never used")
                              : tr("%1 hits, last %2").arg(rule.hits).arg(m_times.moment(rule.lastHit, m_now));
    default:
        return tr("%1, since %2").arg(rule.owner, m_times.moment(rule.createdAt, m_now));
    }
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const golden::IgnoreRule &rule = m_rules.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(rule, index.column());
    case Qt::ToolTipRole: // never taken for HTML, whatever somebody wrote
        return Qt::convertFromPlainText(rule.pointer + QLatin1Char('\n') + rule.reason);
    case rows::NoteRole:
        return index.column() == Pointer ? rule.reason : QString();
    case rows::MeaningRole:
        return int(rule.hits > 0 ? Meaning::Info : Meaning::Unknown);
    case rows::KeyRole:
        return rule.id;
    default:
        return {};
    }
}

} // namespace gw::gui
