// SPDX-License-Identifier: GPL-3.0-or-later
// One monitor per pid file: a lock that the kernel lets go whatever happens, and the pid file for older tools.
#pragma once

#include "base/Descriptor.h"
#include "host/MonitorState.h"

#include <memory>

namespace gw::monitor {

class Instance
{
public:
    /// Takes the lock beside @p pidFile and writes both. Refused when another monitor holds it, which is named.
    [[nodiscard]] static Result<std::unique_ptr<Instance>> acquire(const QString &pidFile, const QString &lockFile);
    /// Removes the pid file and lets the lock go.
    ~Instance();

private:
    Instance(Descriptor lock, QString pidFile) : m_lock(std::move(lock)), m_pidFile(std::move(pidFile)) {}
    Descriptor m_lock;
    QString m_pidFile;
};

/// Asks the monitor that holds the lock to end and waits until it has; false: there was none.
[[nodiscard]] Result<bool> endMonitor(const QString &lockFile, Milliseconds patience);
/// Sends @p signal to the monitor that holds the lock; false: there is none.
[[nodiscard]] Result<bool> signalMonitor(const QString &lockFile, int signal);

} // namespace gw::monitor
