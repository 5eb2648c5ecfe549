// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/ProblemModel.h"

#include "gui/Words.h"

namespace gw::gui {
namespace {

bool sameCauses(const QList<health::Problem> &a, const QList<health::Problem> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &x, const auto &y) { return x.kind == y.kind && x.subject == y.subject; });
}

} // namespace

void ProblemModel::set(const QList<health::Problem> &problems, const TimeText &times,
                       const QList<services::ServiceState> &services, const QList<SilencedAlert> &silenced)
{
    QList<health::Problem> all = problems;
    QList<QDateTime> until;
    for (const SilencedAlert &alert : silenced) {
        all += alert.problem;
        until += alert.until;
    }
    // The selection stays while only figures change.
    const bool same = sameCauses(all, m_problems) && until.size() == m_until.size();
    if (!same)
        beginResetModel();
    m_services = services;
    m_times = times;
    m_problems = all;
    m_until = until;
    if (!same)
        endResetModel();
    else if (!m_problems.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_problems.size()) - 1));
}

QString ProblemModel::when(int row) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const qsizetype silenced = row - (m_problems.size() - m_until.size()); silenced >= 0) {
        const QDateTime until = m_until.at(silenced);
        return until.isValid() ? tr("silenced until %1").arg(m_times.moment(until, now))
                               : tr("silenced, until when is not known");
    }
    return Words::since(m_problems.at(row), m_services, m_times);
}

int ProblemModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_problems.size()); }

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const health::Problem &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return problem.summary;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2, %3").arg(Words::of(problem.severity), problem.summary, when(index.row()));
    case Qt::ToolTipRole:
        return Words::explain(problem.severity);
    case SeverityRole:
        return int(problem.severity);
    case SinceRole:
        return problem.since;
    case SinceTextRole:
        return when(index.row());
    case GoneRole:
        return index.row() >= m_problems.size() - m_until.size();
    case EvidenceRole:
        return problem.evidence;
    case KeyRole:
        return json::enumName(problem.kind) + QLatin1Char('/') + problem.subject;
    }
    return {};
}

} // namespace gw::gui
