// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/DesktopNotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace gw::gui {
namespace {

constexpr QLatin1String notificationService{"org.freedesktop.Notifications"};
constexpr QLatin1String notificationPath{"/org/freedesktop/Notifications"};
constexpr int answerWithin = 5000; ///< ms for an answer

} // namespace

DesktopNotifications::DesktopNotifications(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), m_bus(bus), m_watcher(notificationService, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &DesktopNotifications::ask);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { become(State::Absent); });
    // Signals of a bus have no pointers to members.
    m_bus.connect(notificationService, notificationPath, notificationService, QStringLiteral("ActionInvoked"), this,
                  SLOT(actionInvoked(uint, QString)));
    m_bus.connect(notificationService, notificationPath, notificationService, QStringLiteral("NotificationClosed"),
                  this, SLOT(notificationClosed(uint, uint)));
    ask();
}

QDBusPendingCall DesktopNotifications::call(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(notificationService, notificationPath, notificationService, method);
    message.setArguments(arguments);
    return m_bus.asyncCall(message, answerWithin);
}

void DesktopNotifications::ask()
{
    become(m_bus.isConnected() ? State::Asking : State::Absent);
    if (m_state == State::Absent)
        return;
    auto *watcher = new QDBusPendingCallWatcher(call(QStringLiteral("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, asked = ++m_asked] {
        watcher->deleteLater();
        if (asked != m_asked)
            return;
        const QDBusPendingReply<QStringList> reply = *watcher;
        m_capabilities = reply.isError() ? QStringList() : reply.value();
        become(reply.isError() ? State::Absent : State::Present);
    });
}

void DesktopNotifications::become(State state)
{
    if (state != State::Present) {
        ++m_asked;
        m_shown.clear(); // another service knows nothing of our numbers
        m_closedEarly.clear();
    }
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
    if (state == State::Asking)
        return; // the question itself may start the service, which is asked anew then: what waits goes on waiting
    const QList<Announcement> waiting = std::exchange(m_waiting, {});
    if (state == State::Present)
        for (const Announcement &announcement : waiting)
            show(announcement);
}

void DesktopNotifications::show(const Announcement &announcement)
{
    if (m_state == State::Asking)
        m_waiting.append(announcement);
    if (m_state != State::Present)
        return;
    Shown &shown = m_shown[announcement.key];
    shown.close = false;
    if (shown.pending)
        shown.next = announcement; // without the number it could not take the other's place
    else
        send(announcement);
}

void DesktopNotifications::send(const Announcement &announcement)
{
    Shown &shown = m_shown[announcement.key];
    shown.pending = true;
    QString body = m_capabilities.contains(QStringLiteral("body")) ? announcement.body : QString();
    if (m_capabilities.contains(QStringLiteral("body-markup")))
        body = body.toHtmlEscaped();
    QStringList actions;
    if (m_capabilities.contains(QStringLiteral("actions")))
        actions = {QStringLiteral("default"), tr("Show"), QStringLiteral("show"), tr("Show")};
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(uchar(announcement.urgency))},
                            {QStringLiteral("desktop-entry"), QStringLiteral("org.goldwatch.Goldwatch")}};
    auto *watcher =
        new QDBusPendingCallWatcher(call(QStringLiteral("Notify"), {QStringLiteral("Goldwatch"), shown.id,
                                                                    QStringLiteral("org.goldwatch.Goldwatch"),
                                                                    announcement.title, body, actions, hints, -1}),
                                    this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, key = announcement.key, asked = m_asked] {
                watcher->deleteLater();
                const QDBusPendingReply<uint> reply = *watcher;
                if (asked == m_asked)
                    takeNumber(key, reply.isError() ? 0 : reply.value());
            });
}

void DesktopNotifications::takeNumber(const QString &key, uint id)
{
    Shown &shown = m_shown[key];
    shown.pending = false;
    shown.id = m_closedEarly.contains(id) ? 0 : id;
    if (!isAnyPending())
        m_closedEarly.clear();
    if (shown.close)
        close(key);
    else if (const auto next = std::exchange(shown.next, std::nullopt))
        send(*next);
}

void DesktopNotifications::close(const QString &key)
{
    m_waiting.removeIf([&](const Announcement &announcement) { return announcement.key == key; });
    const auto it = m_shown.find(key);
    if (it == m_shown.end())
        return;
    if (it->pending) {
        it->close = true;
        it->next.reset();
        return;
    }
    if (it->id)
        static_cast<void>(
            call(QStringLiteral("CloseNotification"), {it->id})); // nothing to do about one that is gone already
    m_shown.erase(it);
}

QString DesktopNotifications::keyOf(uint id) const
{
    for (auto it = m_shown.begin(); it != m_shown.end(); ++it)
        if (id && it->id == id)
            return it.key();
    return {};
}

bool DesktopNotifications::isAnyPending() const
{
    return std::any_of(m_shown.begin(), m_shown.end(), [](const Shown &shown) { return shown.pending; });
}

void DesktopNotifications::actionInvoked(uint id, const QString &action)
{
    const QString key = keyOf(id); // the signal goes to everyone on the bus
    if (!key.isEmpty() && (action == QLatin1String("default") || action == QLatin1String("show")))
        Q_EMIT chosen(key);
}

void DesktopNotifications::notificationClosed(uint id, uint)
{
    if (isAnyPending())
        m_closedEarly.append(id);
    const auto it = m_shown.find(keyOf(id));
    if (it != m_shown.end() && !it->pending)
        m_shown.erase(it);
}

} // namespace gw::gui
