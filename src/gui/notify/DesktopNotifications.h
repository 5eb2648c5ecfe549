// SPDX-License-Identifier: GPL-3.0-or-later
// The notification service of the desktop: org.freedesktop.Notifications, version 1.2 of its specification.
#pragma once

#include "gui/notify/Announcement.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

class QDBusPendingCall;

namespace gw::gui {

/// Never blocks. The service may be absent, come later and go again; what is told meanwhile is not told afterwards.
class DesktopNotifications : public QObject
{
    Q_OBJECT
public:
    enum class State { Asking, Present, Absent };
    Q_ENUM(State)

    explicit DesktopNotifications(const QDBusConnection &bus, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// Shows it, in the place of an earlier one of the same key that is still there.
    void show(const Announcement &announcement);
    /// Takes away what is shown of this key.
    void close(const QString &key);

Q_SIGNALS:
    void stateChanged();
    /// The user asked for the cause of this one.
    void chosen(const QString &key);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    struct Shown
    {
        uint id = 0;
        bool pending = false; ///< its number is on the way
        bool close = false;   ///< to be taken away once the number is known
        std::optional<Announcement> next;
    };
    void ask();
    void become(State state);
    void send(const Announcement &announcement);
    void takeNumber(const QString &key, uint id);
    [[nodiscard]] QString keyOf(uint id) const;
    [[nodiscard]] bool isAnyPending() const;
    [[nodiscard]] QDBusPendingCall call(const QString &method, const QVariantList &arguments = {});

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    State m_state = State::Asking;
    int m_asked = 0; ///< an answer of a service that has gone since does not count
    QStringList m_capabilities;
    QList<Announcement> m_waiting; ///< while Asking
    QHash<QString, Shown> m_shown;
    QList<uint> m_closedEarly; ///< closed before the answer with their number was taken in
};

} // namespace gw::gui
