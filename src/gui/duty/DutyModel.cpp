// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/duty/DutyModel.h"

#include "gui/Words.h"

namespace gw::gui {
namespace {

Meaning dutyMeaning(const DutyEntry &entry)
{
    switch (entry.state) {
    case DutyState::Due:
        return Meaning::Info;
    case DutyState::Done:
        return gui::meaningOf(entry.done->verdict);
    case DutyState::Missed:
    case DutyState::Coming:
        break;
    }
    return Meaning::Unknown;
}

} // namespace

void DutyModel::set(const QList<DutyEntry> &entries, const TimeText &times, bool live)
{
    m_times = times;
    m_live = live;
    if (entries.size() == m_entries.size()) {
        m_entries = entries;
        if (!m_entries.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1));
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int DutyModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

QString DutyModel::detail(const DutyEntry &entry) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Seconds away(std::max<qint64>(now.secsTo(entry.at), 0));
    switch (entry.state) {
    case DutyState::Done:
        return entry.done->text;
    case DutyState::Missed:
        return tr("not seen done");
    case DutyState::Due:
        if (!m_live)
            return tr("due; the host does not answer");
        return entry.at.secsTo(now) < 60 ? tr("due now") : tr("due since %1").arg(m_times.moment(entry.at, now));
    case DutyState::Coming:
        break;
    }
    if (entry.duty.kind == DutyKind::After)
        return tr("in %1: checklist, archive all, report, sign-off").arg(formatDuration(away));
    return entry.duty.withStatus ? tr("in %1, with quick status").arg(formatDuration(away))
                                 : tr("in %1").arg(formatDuration(away));
}

QVariant DutyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DutyEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return DutyBook::title(entry.duty.kind);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2, %3")
            .arg(m_times.clock(entry.at), DutyBook::title(entry.duty.kind), detail(entry));
    case Qt::ToolTipRole: {
        const QString hour = tr("Hour %1 of the run").arg(entry.duty.hour);
        return entry.done
                   ? QStringLiteral("%1\n%2\n%3")
                         .arg(hour, entry.done->text,
                              tr("done at %1").arg(m_times.moment(entry.done->at, QDateTime::currentDateTimeUtc())))
                   : hour + QLatin1Char('\n') + detail(entry);
    }
    case MeaningRole:
        return int(dutyMeaning(entry));
    case TimeRole:
        return m_times.clock(entry.at);
    case DetailRole:
        return detail(entry);
    case DueRole:
        return entry.state == DutyState::Due;
    }
    return {};
}

} // namespace gw::gui
