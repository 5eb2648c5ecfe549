// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/PresentAlerts.h"

#include "services/Text.h"

#include <algorithm>

namespace gw::services {
namespace {

const ServiceTarget *find(const ServicePlan &plan, ServiceKind kind)
{
    const auto it = std::find_if(plan.targets.begin(), plan.targets.end(),
                                 [kind](const ServiceTarget &t) { return t.kind == kind && !t.url.isEmpty(); });
    return it == plan.targets.end() ? nullptr : &*it;
}

Result<HttpRequest> requestFor(const ServicePlan &plan, ServiceKind kind, Milliseconds limit, std::stop_token stop)
{
    const ServiceTarget *target = find(plan, kind);
    if (!target)
        return failure(ErrorKind::NotFound,
                       kind == ServiceKind::Prometheus ? Text::tr("Prometheus is switched off in this environment")
                                                       : Text::tr("Alertmanager is switched off in this environment"),
                       QStringLiteral("services.") + json::enumName(kind), Text::tr("Name its URL in the profile"));
    HttpRequest request;
    request.url = QUrl(target->url);
    request.caFile = plan.caFile;
    request.limit = limit;
    request.stop = std::move(stop);
    if (target->secret) {
        auto secret = target->secret();
        if (!secret)
            return Failure(secret.error());
        request.secret = *secret;
    }
    return request;
}

} // namespace

Result<PrometheusClient> prometheusOf(NetworkThread &network, const ServicePlan &plan, Milliseconds limit,
                                      std::stop_token stop)
{
    const auto request = requestFor(plan, ServiceKind::Prometheus, limit, std::move(stop));
    if (!request)
        return Failure(request.error());
    return PrometheusClient(network, *request);
}

Result<AlertmanagerClient> alertmanagerOf(NetworkThread &network, const ServicePlan &plan, Milliseconds limit,
                                          std::stop_token stop)
{
    const auto request = requestFor(plan, ServiceKind::Alertmanager, limit, std::move(stop));
    if (!request)
        return Failure(request.error());
    return AlertmanagerClient(network, *request);
}

Result<PresentAlerts> presentAlerts(NetworkThread &network, const ServicePlan &plan, Milliseconds limit,
                                    bool suppressed, std::stop_token stop)
{
    PresentAlerts present;
    Result<QList<Alert>> alerts;
    if (find(plan, ServiceKind::Alertmanager)) {
        present.source = AlertSource::Alertmanager;
        const auto client = alertmanagerOf(network, plan, limit, std::move(stop));
        alerts = client ? client->alerts({{}, suppressed}) : Failure(client.error());
    } else if (find(plan, ServiceKind::Prometheus)) {
        present.source = AlertSource::Prometheus;
        const auto client = prometheusOf(network, plan, limit, std::move(stop));
        alerts = client ? client->alerts() : Failure(client.error());
    }
    if (!alerts)
        return Failure(alerts.error());
    present.alerts = *std::move(alerts);
    return present;
}

} // namespace gw::services
