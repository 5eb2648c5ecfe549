// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/StepModel.h"

#include "gui/incidents/IncidentWords.h"

#include <algorithm>

namespace gw::gui {

using incident::StepState;

namespace {

/// What the states of @p steps come to: the one that somebody has to look at first.
StepState together(const QList<StepState> &steps)
{
    for (const StepState state : {StepState::Running, StepState::OutcomeUnknown, StepState::Failed, StepState::Ready})
        if (steps.contains(state))
            return state;
    return steps.isEmpty() || steps.contains(StepState::Done) ? StepState::Done : StepState::Skipped;
}

} // namespace

void StepModel::addPhase(const incident::Incident &incident, const playbook::Phase &phase, const QString &shown)
{
    const auto stateOf = [&incident](const playbook::Step &step) {
        const incident::Step *found = incident.step(step.id);
        return found ? found->state : StepState::Ready;
    };
    QList<StepState> states;
    Row head;
    bool isShown = false;
    qsizetype left = 0;
    for (const playbook::Step &step : phase.steps) {
        states << stateOf(step);
        const bool done = states.last() == StepState::Done || states.last() == StepState::Skipped;
        left += done ? 0 : 1;
        isShown = isShown || step.id == shown;
        if (head.id.isEmpty() && !done)
            head.id = step.id;
        m_steps << step.id;
    }
    if (head.id.isEmpty() && !phase.steps.isEmpty())
        head.id = phase.steps.first().id;
    head.title = phase.title;
    head.number =
        int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &r) { return r.kind == Kind::Phase; })) + 1;
    head.state = phase.steps.isEmpty() ? StepState::Ready : together(states);
    head.shown = isShown;
    head.detail = phase.steps.isEmpty() ? tr("to read")
                  : left == 0           ? IncidentWords::of(head.state)
                                        : tr("%1 of %2 left").arg(left).arg(phase.steps.size());
    m_rows << head;
    if (!isShown)
        return;
    for (qsizetype i = 0; i < phase.steps.size(); ++i) {
        const playbook::Step &step = phase.steps.at(i);
        m_rows << Row{Kind::Step, step.id,      step.title,       IncidentWords::of(states.at(i)),
                      0,          states.at(i), step.id == shown, false};
    }
}

void StepModel::set(const incident::Incident &incident, const QString &shown)
{
    const QList<Row> before = std::exchange(m_rows, {});
    m_steps.clear();
    for (const playbook::Phase &phase : incident.playbook.phases)
        addPhase(incident, phase, shown);
    if (!m_rows.isEmpty())
        m_rows.last().last = true;
    const bool same = std::equal(m_rows.begin(), m_rows.end(), before.begin(), before.end(), [](auto &a, auto &b) {
        return a.kind == b.kind && a.title == b.title && (a.kind == Kind::Phase || a.id == b.id);
    });
    if (same) {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    const QList<Row> now = std::exchange(m_rows, before);
    beginResetModel();
    m_rows = now;
    endResetModel();
}

void StepModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_steps.clear();
    endResetModel();
}

QModelIndex StepModel::indexOf(const QString &step) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row).kind == Kind::Step && m_rows.at(row).id == step)
            return index(row);
    return {};
}

int StepModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.kind == Kind::Phase ? tr("Phase %1, %2, %3").arg(row.number).arg(row.title, row.detail)
                                       : QStringLiteral("%1, %2").arg(row.title, row.detail);
    case KindRole:
        return int(row.kind);
    case IdRole:
        return row.id;
    case NumberRole:
        return row.number;
    case StateRole:
        return int(row.state);
    case ShownRole:
        return row.shown;
    case DetailRole:
        return row.detail;
    case LastRole:
        return row.last;
    }
    return {};
}

} // namespace gw::gui
