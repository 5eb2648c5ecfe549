// SPDX-License-Identifier: GPL-3.0-or-later
// The protocol between a service and systemd, and whoever else listens: datagrams to $NOTIFY_SOCKET (sd_notify(3)).
#pragma once

#include "base/Descriptor.h"
#include "base/Units.h"

#include <optional>

namespace gw::monitor {

/// Sends @p state, e.g. "READY=1", to the socket that NOTIFY_SOCKET names: a path, or "@NAME" in the abstract space.
/// False when there is none or it does not take it; a service goes on all the same.
bool notify(const QByteArray &state);
/// How often systemd wants to hear WATCHDOG=1: half of WATCHDOG_USEC; nullopt when it does not watch this process.
[[nodiscard]] std::optional<Milliseconds> watchdogPeriod();

/// The listening end, for `monitor start`: an abstract socket with a name of its own.
class NotifyListener
{
public:
    NotifyListener();
    /// For NOTIFY_SOCKET of the child; empty when no socket could be made.
    [[nodiscard]] QByteArray name() const { return m_name; }
    /// The next datagram, or nullopt after @p patience.
    [[nodiscard]] std::optional<QByteArray> wait(Milliseconds patience) const;

private:
    Descriptor m_socket;
    QByteArray m_name;
};

} // namespace gw::monitor
