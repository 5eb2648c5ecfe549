// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/HistoryModel.h"

#include "gui/Words.h"
#include "gui/problems/ProblemModel.h"

namespace gw::gui {

void HistoryModel::set(const QList<PastProblem> &problems, const TimeText &times)
{
    m_times = times;
    // One that has gone never changes, so the selection stays while none is added.
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_problems.size()); }

QString HistoryModel::when(const PastProblem &past) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString from = m_times.moment(past.from, now), to = m_times.moment(past.to, now);
    if (past.silenced)
        return past.until.isValid()
                   ? tr("from %1, silenced at %2 until %3").arg(from, to, m_times.moment(past.until, now))
                   : tr("from %1, silenced at %2").arg(from, to);
    if (!isEndSeen(past))
        return tr("from %1, gone by %2").arg(from, to);
    return tr("%1 to %2, %3").arg(from, to, formatDuration(Seconds(std::max<qint64>(past.from.secsTo(past.to), 0))));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PastProblem &past = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return past.problem.summary;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2, %3").arg(Words::of(past.problem.severity), past.problem.summary, when(past));
    case Qt::ToolTipRole:
        return Words::explain(past.problem.severity);
    case ProblemModel::SeverityRole:
        return int(past.problem.severity);
    case ProblemModel::SinceRole:
        return past.from;
    case ProblemModel::SinceTextRole:
        return when(past);
    case ProblemModel::EvidenceRole:
        return past.problem.evidence;
    case ProblemModel::KeyRole:
        return QStringLiteral("%1/%2/%3")
            .arg(json::enumName(past.problem.kind), past.problem.subject, past.from.toString(Qt::ISODateWithMs));
    case ProblemModel::GoneRole:
        return true;
    }
    return {};
}

} // namespace gw::gui
