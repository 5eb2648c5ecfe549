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

void ProblemModel::set(const QList<health::Problem> &problems, const TimeText &times)
{
    m_times = times;
    if (sameCauses(problems, m_problems)) {
        m_problems = problems; // the selection stays while only figures change
        if (!m_problems.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_problems.size()) - 1));
        return;
    }
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_problems.size()); }

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const health::Problem &problem = m_problems.at(index.row());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (role) {
    case Qt::DisplayRole:
        return problem.summary;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2").arg(Words::of(problem.severity), problem.summary);
    case Qt::ToolTipRole:
        return Words::explain(problem.severity);
    case SeverityRole:
        return int(problem.severity);
    case SinceRole:
        return problem.since;
    case SinceTextRole:
        return problem.since.isValid()
                   ? tr("since %1, %2").arg(m_times.moment(problem.since, now), TimeText::ago(problem.since, now))
                   : QString();
    case EvidenceRole:
        return problem.evidence;
    case KeyRole:
        return json::enumName(problem.kind) + QLatin1Char('/') + problem.subject;
    }
    return {};
}

} // namespace gw::gui
