// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"
#include "gui/notify/Announcement.h"

#include <QAbstractListModel>

namespace gw::gui {

/// What was announced, the last first; bounded.
class NoticeModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Title, ColumnCount };
    enum Roles { MeaningRole = Qt::UserRole, KeyRole, WhenRole, UnreadRole, SettledRole };
    static constexpr int most = 100;

    using QAbstractListModel::QAbstractListModel;

    void setTimes(const TimeText &times) { m_times = times; }
    /// Takes the place of an earlier one of the same key. @p read: the user saw it happen.
    void add(const Announcement &announcement, bool read);
    void settle(const QString &key); ///< its cause is no more
    /// These are not gone, but silenced; no others are.
    void setSilenced(const QStringList &keys);
    void setRead(const QString &key);
    void setAllRead();
    [[nodiscard]] int unread() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void unreadChanged();

private:
    struct Notice
    {
        Announcement announcement;
        bool unread = false, settled = false, silenced = false;
    };
    void change(qsizetype row);
    [[nodiscard]] qsizetype find(const QString &key) const;
    QList<Notice> m_notices;
    TimeText m_times;
};

} // namespace gw::gui
