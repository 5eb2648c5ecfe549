// SPDX-License-Identifier: GPL-3.0-or-later
// All services of an environment, probed now and again; remembers since when each is as it is.
#pragma once

#include "services/PresentAlerts.h"
#include "services/RawQuestion.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace gw::services {

/// Thread-safe. The periodic probing has a thread of its own; each round asks all services at the same time.
class ServiceMonitor
{
public:
    explicit ServiceMonitor(ServicePlan plan);
    ~ServiceMonitor(); ///< waits for a round under way, at most a little over probeLimit

    /// Begins probing every @p period; again: only changes the period.
    void start(Milliseconds period);
    void stop();

    /// As last probed. Unknown before the first round; Off where no URL is given.
    [[nodiscard]] QList<ServiceState> states() const;
    /// The emergency stop's gauge as of the last round; nullopt: not asked yet, or nothing reports it.
    [[nodiscard]] std::optional<double> lastStopGauge() const;
    /// Active alerts as of the last round, silenced ones left out; an error when they could not be asked for.
    [[nodiscard]] Result<PresentAlerts> lastAlerts() const;
    /// Probes all now and answers when the last has answered or its time is up.
    [[nodiscard]] QList<ServiceState> probe(std::stop_token stop = {});
    /// The gauge nova_policy_emergency_stop_enabled: see emergencyStopGauge().
    [[nodiscard]] Result<double> stopGauge(std::stop_token stop = {});

    /// To ask the servers themselves; NotFound when the plan does not use them.
    [[nodiscard]] Result<PrometheusClient> prometheus(std::stop_token stop = {});
    [[nodiscard]] Result<AlertmanagerClient> alertmanager(std::stop_token stop = {});
    /// One question as it is; see askRaw().
    [[nodiscard]] Result<RawAnswer> ask(const RawQuestion &question, QString &request, std::stop_token stop = {});
    /// All present alerts, asked now.
    [[nodiscard]] Result<PresentAlerts> alerts(std::stop_token stop = {});

private:
    NetworkThread &network();
    void round(std::stop_token stop);
    [[nodiscard]] bool isUsed(const ServiceTarget &target) const;
    /// The workers where their URL is one of the backend's; nullptr: they are asked another way, or not at all.
    [[nodiscard]] const ServiceTarget *workersBehindTheBackend() const;
    void ask(NetworkThread &asking, const ServiceTarget &target, const ServiceTarget *behind,
             const std::stop_token &stop);
    void take(ServiceState state);
    void loop(std::stop_token stop);

    const ServicePlan m_plan;
    std::unique_ptr<NetworkThread> m_network;
    std::mutex m_roundMutex;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Milliseconds m_period{5000};
    QList<ServiceState> m_states;
    std::optional<double> m_stopGauge;
    Result<PresentAlerts> m_alerts;
    std::jthread m_thread;
};

} // namespace gw::services
