// SPDX-License-Identifier: GPL-3.0-or-later
// One question to one service. Every probe blocks its caller for at most its limit and a little, whatever the other
// side does.
#pragma once

#include "services/NetworkThread.h"
#include "services/ServiceState.h"

#include <QList>

#include <functional>
#include <stop_token>

namespace gw::services {

/// A service to ask. A secret is fetched when it is needed, never kept in the plan.
struct ServiceTarget
{
    ServiceKind kind = ServiceKind::Backend;
    QString url;                                ///< "": not used
    std::function<Result<QByteArray>()> secret; ///< empty function: none
};

struct ServicePlan
{
    QList<ServiceTarget> targets; ///< in the order they are shown
    QString caFile;               ///< certificates to trust besides the system's
    QString checkpointTable;
    QString workerContainer; ///< looked for instead of the workers URL
    Milliseconds limit = probeLimit;
};

/// What one probe found. health is Up or NotReady when the service answered rightly.
struct Finding
{
    ServiceHealth health = ServiceHealth::Up;
    QString detail;
};

/// Error kinds: Unreachable, Timeout, Protocol (a wrong answer), Refused (not let in).
[[nodiscard]] Result<Finding> probeBackend(NetworkThread &network, const HttpRequest &base);
[[nodiscard]] Result<Finding> probeWorkers(NetworkThread &network, const HttpRequest &base);
[[nodiscard]] Result<Finding> probeContainer(const QString &name, Milliseconds limit, std::stop_token stop);
/// Prometheus and Alertmanager alike: /-/healthy, then /-/ready.
[[nodiscard]] Result<Finding> probeReadiness(NetworkThread &network, const HttpRequest &base);

struct DatabaseQuestion
{
    QString url;
    QByteArray secret;
    QString caFile;
    QString table; ///< of checkpoints; empty: not looked for
    Milliseconds limit = probeLimit;
    std::stop_token stop;
};
[[nodiscard]] Result<Finding> probeRedis(NetworkThread &network, const DatabaseQuestion &question);
[[nodiscard]] Result<Finding> probePostgres(NetworkThread &network, const DatabaseQuestion &question);

/// Asks @p target in its own way; the latency is the time it took.
[[nodiscard]] ServiceState probe(NetworkThread &network, const ServicePlan &plan, const ServiceTarget &target,
                                 std::stop_token stop);

/// nova_policy_emergency_stop_enabled: by Prometheus' instant query, else out of the backend's /metrics.
/// NotFound when neither has it.
[[nodiscard]] Result<double> emergencyStopGauge(NetworkThread &network, const ServicePlan &plan, std::stop_token stop);
/// The value of @p metric in the text format of Prometheus; several series: their maximum.
[[nodiscard]] std::optional<double> metricValue(QByteArrayView text, QByteArrayView metric);

} // namespace gw::services
