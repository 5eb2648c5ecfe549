// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a run again and again on a thread of its own and tells what changed.
#pragma once

#include "host/RunDiff.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace gw::services {
class ServiceMonitor;
}

namespace gw::host {

class Gatherer;

/// Thread-safe. @p tell is called on the watcher's thread.
class Watcher
{
public:
    using Tell = std::function<void(const QByteArray &name, const QJsonObject &content)>;
    Watcher(Gatherer &gatherer, services::ServiceMonitor &services, Tell tell);
    ~Watcher();

    /// Replaces what was watched before. Answers with the state now, everything in it.
    [[nodiscard]] Result<RunChange> start(const WatchQuery &query, std::stop_token stop);
    void stop();

private:
    Gatherer &m_gatherer;
    services::ServiceMonitor &m_services;
    const Tell m_tell;
    std::mutex m_mutex;
    std::jthread m_thread;
};

/// Files and bytes of a golden directory over time, from the files' own times; at most about 1000 points. Empty when
/// that would be invented: files were taken away (fewer than the run's workflows), or their times are not of the run.
[[nodiscard]] QList<Sample> goldenHistory(const QString &directory, const health::RunStatus &status,
                                          const shadow::RunClock &clock, std::stop_token stop);

} // namespace gw::host
