// SPDX-License-Identifier: GPL-3.0-or-later
// A desktop's notification service on a bus of its own, so that no test talks to the desktop it runs on.
#pragma once

#include "gui/notify/Announcement.h"

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>
#include <QVariantMap>

namespace gw::gui {

/// A session bus that ends with this object, and with it every connection made here. Needs dbus-daemon.
class Bus
{
public:
    Bus();
    ~Bus();
    QDBusConnection connect(const QString &who);
    QString address; ///< empty: there is no bus

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QStringList m_names;
};

struct Notified
{
    QString application, title, body;
    uint replaces = 0;
    QStringList actions;
    QVariantMap hints;
};

/// The service of a desktop, as small as the specification lets it be.
class FakeService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    explicit FakeService(const QDBusConnection &bus);
    bool appear();
    void vanish();

    QStringList capabilities{QStringLiteral("body"), QStringLiteral("actions")};
    QList<Notified> notified;
    QList<uint> closed;
    int asked = 0;

public Q_SLOTS:
    QStringList GetCapabilities();
    uint Notify(const QString &application, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    uint m_last = 40;
};

/// All that the service sent to @p bus before has been taken in.
[[nodiscard]] bool roundTrip(const QDBusConnection &bus);

/// A warning about m4, told now.
[[nodiscard]] Announcement announcement(const QString &key, const QString &title, Urgency urgency = Urgency::Normal);

} // namespace gw::gui
