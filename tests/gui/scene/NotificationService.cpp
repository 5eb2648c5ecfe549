// SPDX-License-Identifier: GPL-3.0-or-later
#include "NotificationService.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QSignalSpy>

namespace gw::gui {
namespace {

constexpr auto serviceName = "org.freedesktop.Notifications";
constexpr auto servicePath = "/org/freedesktop/Notifications";

} // namespace

Bus::Bus()
{
    m_daemon.setProcessChannelMode(QProcess::SeparateChannels);
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                    QStringLiteral("--print-address"), QStringLiteral("--address=unix:dir=") + m_folder.path()});
    if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead())
        address = QString::fromUtf8(m_daemon.readLine().trimmed());
}

Bus::~Bus()
{
    for (const QString &name : m_names)
        QDBusConnection::disconnectFromBus(name);
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

QDBusConnection Bus::connect(const QString &who)
{
    static int count = 0;
    m_names.append(QStringLiteral("%1-%2").arg(who).arg(++count));
    return QDBusConnection::connectToBus(address, m_names.last());
}

FakeService::FakeService(const QDBusConnection &bus) : m_bus(bus)
{
    m_bus.registerObject(QLatin1String(servicePath), this,
                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
}

bool FakeService::appear() { return m_bus.registerService(QLatin1String(serviceName)); }
void FakeService::vanish() { m_bus.unregisterService(QLatin1String(serviceName)); }

QStringList FakeService::GetCapabilities()
{
    ++asked;
    return capabilities;
}

uint FakeService::Notify(const QString &application, uint replaces, const QString &, const QString &title,
                         const QString &body, const QStringList &actions, const QVariantMap &hints, int)
{
    notified.append({application, title, body, replaces, actions, hints});
    return replaces ? replaces : ++m_last;
}

void FakeService::CloseNotification(uint id)
{
    closed.append(id);
    Q_EMIT NotificationClosed(id, 3);
}

bool roundTrip(const QDBusConnection &bus)
{
    const QDBusMessage ping =
        QDBusMessage::createMethodCall(QLatin1String(serviceName), QLatin1String(servicePath),
                                       QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"));
    QDBusPendingCallWatcher watcher(bus.asyncCall(ping));
    QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
    return finished.wait() && !watcher.isError();
}

Announcement announcement(const QString &key, const QString &title, Urgency urgency)
{
    return {key, Meaning::Warning, urgency, title, QStringLiteral("P2 on <m4>"), QDateTime::currentDateTimeUtc()};
}

} // namespace gw::gui
