// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody watches while this window is closed: the monitor daemon of the host, asked for a few times a minute.
#pragma once

#include "gui/notify/Announcement.h"
#include "gui/session/Session.h"

namespace gw::gui {

class DaemonWatch : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unknown,  ///< nobody answers, or the host cannot tell
        Running,  ///< its last check is not old
        Starting, ///< it runs and has not finished its first check
        Silent,   ///< it runs, and has checked nothing for two intervals
        Stopped,  ///< it ran once
        Never     ///< it never ran here
    };
    Q_ENUM(State)

    explicit DaemonWatch(Session &session, QObject *parent = nullptr);

    void setInterval(Milliseconds interval) { m_timer.setInterval(interval); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Meaning meaning() const;
    /// "last check 02:14", "does not run".
    [[nodiscard]] QString word() const;
    /// Since when it runs, its heartbeat, its queue, its troubles: one per line.
    [[nodiscard]] QStringList details() const;
    [[nodiscard]] const host::MonitorStatus &status() const { return m_status; } ///< as last answered

Q_SIGNALS:
    void changed();
    void announced(const gw::gui::Announcement &announcement);
    void settled(const QString &key);

private:
    void ask();
    void take(const Result<host::MonitorStatus> &answer);
    void forget();
    void tell();
    void say(const QString &key, bool open, const QString &title, const QString &body);
    [[nodiscard]] QString heartbeatText() const;
    [[nodiscard]] QString queueText() const;
    [[nodiscard]] QString when(const QDateTime &at) const;

    Session &m_session;
    QTimer m_timer;
    State m_state = State::Unknown;
    host::MonitorStatus m_status;
    QString m_error;
    QString m_environment;
    QStringList m_told; ///< keys of what is announced and not settled
    bool m_asking = false;
    int m_generation = 0;
};

} // namespace gw::gui
