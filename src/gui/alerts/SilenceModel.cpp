// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/SilenceModel.h"

#include "gui/alerts/AlertWords.h"
#include "gui/alerts/RowRoles.h"

#include <algorithm>

namespace gw::gui {

using services::Silence, services::SilenceState;

void SilenceModel::set(const QList<SilenceRow> &rows, const TimeText &times)
{
    m_times = times;
    const auto id = [](const SilenceRow &row) { return row.silence.id; };
    if (std::ranges::equal(rows, m_rows, {}, id, id)) {
        m_rows = rows; // what is chosen stays while only times change
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const Silence *SilenceModel::silence(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_rows.at(index.row()).silence : nullptr;
}

int SilenceModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int SilenceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SilenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SilenceRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Matches
                   ? tr("%1, %2", "what a silence matches, when").arg(text(row, Matches), whenText(row.silence))
                   : text(row, index.column());
    case Qt::ToolTipRole:
        return QStringList{text(row, Matches), whenText(row.silence), text(row, Comment), row.silence.id}.join(
            QLatin1Char('\n'));
    case rows::MeaningRole:
        return int(meaningOf(row.silence, QDateTime::currentDateTimeUtc()));
    case rows::KeyRole:
        return row.silence.id;
    }
    return {};
}

QString SilenceModel::text(const SilenceRow &row, int column) const
{
    switch (column) {
    case Matches:
        return services::matcherText(row.silence.matchers);
    case When:
        return whenText(row.silence);
    case Held:
        if (row.silence.state != SilenceState::Active)
            return {};
        return row.held ? tr("holds %1 now").arg(formatCount(*row.held)) : tr("not known", "how many alerts");
    case Author:
        return row.silence.createdBy;
    case Comment:
        return row.silence.comment.simplified();
    }
    return {};
}

QString SilenceModel::whenText(const Silence &silence) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString end = m_times.moment(silence.endsAt, now);
    switch (silence.state) {
    case SilenceState::Active:
        return endsSoon(silence, now) ? tr("ends soon: %1, %2").arg(end, TimeText::ahead(silence.endsAt, now))
                                      : tr("until %1, %2").arg(end, TimeText::ahead(silence.endsAt, now));
    case SilenceState::Pending:
        return tr("pending: %1 to %2").arg(m_times.moment(silence.startsAt, now), end);
    case SilenceState::Expired:
        return tr("ended %1, %2").arg(end, TimeText::ago(silence.endsAt, now));
    case SilenceState::Unknown:
        break;
    }
    return tr("in an unknown state, until %1").arg(end);
}

} // namespace gw::gui
