// SPDX-License-Identifier: GPL-3.0-or-later
// Clients for the servers a plan names, and the alerts that whichever of them knows best tells.
#pragma once

#include "services/AlertmanagerClient.h"
#include "services/Probe.h"
#include "services/PrometheusClient.h"

namespace gw::services {

/// NotFound when the plan does not use the server; whatever reading its secret fails with.
[[nodiscard]] Result<PrometheusClient> prometheusOf(NetworkThread &network, const ServicePlan &plan, Milliseconds limit,
                                                    std::stop_token stop);
[[nodiscard]] Result<AlertmanagerClient> alertmanagerOf(NetworkThread &network, const ServicePlan &plan,
                                                        Milliseconds limit, std::stop_token stop);

enum class AlertSource { None, Alertmanager, Prometheus };
constexpr auto enumNames(AlertSource)
{
    using enum AlertSource;
    return std::array{std::pair{None, "none"}, std::pair{Alertmanager, "alertmanager"},
                      std::pair{Prometheus, "prometheus"}};
}

struct PresentAlerts
{
    AlertSource source = AlertSource::None; ///< None: the plan uses neither server
    QList<Alert> alerts;
};
/// Of Alertmanager; where the plan has none, Prometheus' own, which know nothing of silences.
[[nodiscard]] Result<PresentAlerts> presentAlerts(NetworkThread &network, const ServicePlan &plan, Milliseconds limit,
                                                  bool suppressed, std::stop_token stop);

} // namespace gw::services
