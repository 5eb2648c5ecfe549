// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/NoticeModel.h"

namespace gw::gui {

qsizetype NoticeModel::find(const QString &key) const
{
    for (qsizetype i = 0; i < m_notices.size(); ++i)
        if (m_notices.at(i).announcement.key == key)
            return i;
    return -1;
}

void NoticeModel::change(qsizetype row)
{
    Q_EMIT dataChanged(index(int(row)), index(int(row)));
    Q_EMIT unreadChanged();
}

void NoticeModel::add(const Announcement &announcement, bool read)
{
    if (const qsizetype known = find(announcement.key); known >= 0) {
        beginRemoveRows({}, int(known), int(known));
        m_notices.removeAt(known);
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_notices.prepend({announcement, !read});
    endInsertRows();
    if (m_notices.size() > most) {
        beginRemoveRows({}, most, int(m_notices.size()) - 1);
        m_notices.resize(most);
        endRemoveRows();
    }
    Q_EMIT unreadChanged();
}

void NoticeModel::settle(const QString &key)
{
    const qsizetype row = find(key);
    if (row < 0 || m_notices.at(row).settled)
        return;
    m_notices[row].settled = true;
    change(row);
}

void NoticeModel::setSilenced(const QStringList &keys)
{
    for (qsizetype row = 0; row < m_notices.size(); ++row) {
        const bool silenced = keys.contains(m_notices.at(row).announcement.key);
        if (std::exchange(m_notices[row].silenced, silenced) != silenced)
            change(row);
    }
}

void NoticeModel::setRead(const QString &key)
{
    const qsizetype row = find(key);
    if (row < 0 || !m_notices.at(row).unread)
        return;
    m_notices[row].unread = false;
    change(row);
}

void NoticeModel::setAllRead()
{
    if (unread() == 0)
        return;
    for (Notice &notice : m_notices)
        notice.unread = false;
    Q_EMIT dataChanged(index(0), index(int(m_notices.size()) - 1));
    Q_EMIT unreadChanged();
}

int NoticeModel::unread() const
{
    return int(std::count_if(m_notices.begin(), m_notices.end(), [](const Notice &notice) { return notice.unread; }));
}

int NoticeModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_notices.size()); }

QVariant NoticeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[announcement, unread, settled, silenced] = m_notices.at(index.row());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto when = [&] {
        const QString at = QStringLiteral("%1, %2").arg(m_times.moment(announcement.at, now), announcement.body);
        return silenced ? tr("%1 – silenced since").arg(at) : settled ? tr("%1 – gone since").arg(at) : at;
    };
    switch (role) {
    case Qt::DisplayRole:
        return announcement.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(announcement.title, when());
    case Qt::ToolTipRole:
        return announcement.title;
    case MeaningRole:
        return int(settled ? Meaning::Unknown : announcement.meaning);
    case KeyRole:
        return announcement.key;
    case WhenRole:
        return when();
    case UnreadRole:
        return unread;
    case SettledRole:
        return settled;
    }
    return {};
}

} // namespace gw::gui
