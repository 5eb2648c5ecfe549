// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Supervision.h"

#include <QUuid>

#include <cstddef>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace gw::monitor {
namespace {

struct Address
{
    sockaddr_un address{};
    socklen_t size = 0;
};

std::optional<Address> addressOf(const QByteArray &name)
{
    Address made;
    made.address.sun_family = AF_UNIX;
    if (name.isEmpty() || (name[0] != '/' && name[0] != '@') || size_t(name.size()) >= sizeof made.address.sun_path)
        return std::nullopt;
    std::memcpy(made.address.sun_path, name.constData(), size_t(name.size()));
    if (name[0] == '@')
        made.address.sun_path[0] = '\0';
    // An abstract name ends with the length, a path with its zero.
    made.size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()) + (name[0] == '@' ? 0 : 1));
    return made;
}

} // namespace

bool notify(const QByteArray &state)
{
    const auto to = addressOf(qgetenv("NOTIFY_SOCKET"));
    if (!to)
        return false;
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    return socket.isOpen() && ::sendto(socket.get(), state.constData(), size_t(state.size()), MSG_NOSIGNAL,
                                       reinterpret_cast<const sockaddr *>(&to->address), to->size) == state.size();
}

std::optional<Milliseconds> watchdogPeriod()
{
    const qint64 microseconds = qgetenv("WATCHDOG_USEC").toLongLong();
    const QByteArray pid = qgetenv("WATCHDOG_PID");
    if (microseconds <= 0 || (!pid.isEmpty() && pid.toLongLong() != ::getpid()))
        return std::nullopt;
    return std::max(Milliseconds(microseconds / 2000), Milliseconds(1));
}

NotifyListener::NotifyListener()
    : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)),
      m_name("@goldwatch-" + QUuid::createUuid().toByteArray(QUuid::Id128))
{
    const auto address = addressOf(m_name);
    if (!m_socket.isOpen() || !address ||
        ::bind(m_socket.get(), reinterpret_cast<const sockaddr *>(&address->address), address->size) != 0)
        m_name.clear();
}

std::optional<QByteArray> NotifyListener::wait(Milliseconds patience) const
{
    pollfd wanted{m_socket.get(), POLLIN, 0};
    if (::poll(&wanted, 1, int(patience.count())) <= 0)
        return std::nullopt;
    QByteArray text(4096, Qt::Uninitialized);
    const ssize_t size = ::recv(m_socket.get(), text.data(), size_t(text.size()), MSG_DONTWAIT);
    if (size < 0)
        return std::nullopt;
    text.truncate(size);
    return text;
}

} // namespace gw::monitor
