// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Probe.h"

#include <QCoreApplication>
#include <QUrl>

#include <chrono>

namespace gw::services {
namespace {

Result<Finding> ask(NetworkThread &network, const ServicePlan &plan, const ServiceTarget &target,
                    const std::stop_token &stop)
{
    if (target.kind == ServiceKind::Workers && !plan.workerContainer.isEmpty())
        return probeContainer(plan.workerContainer, plan.limit, stop);
    QByteArray secret;
    if (target.secret) {
        auto read = target.secret();
        if (!read)
            return Failure(read.error());
        secret = *read;
    }
    HttpRequest http;
    http.url = QUrl(target.url);
    http.secret = secret;
    http.caFile = plan.caFile;
    http.limit = plan.limit;
    http.stop = stop;
    const DatabaseQuestion database{target.url, secret, plan.caFile, plan.checkpointTable, plan.limit, stop};
    switch (target.kind) {
    case ServiceKind::Backend:
        return probeBackend(network, http);
    case ServiceKind::Workers:
        return probeWorkers(network, http);
    case ServiceKind::Redis:
        return probeRedis(network, database);
    case ServiceKind::Postgres:
        return probePostgres(network, database);
    case ServiceKind::Prometheus:
    case ServiceKind::Alertmanager:
        return probeReadiness(network, http);
    }
    return failure(ErrorKind::Internal,
                   QCoreApplication::translate("gw::services::Probe", "This kind of service cannot be probed"),
                   target.url);
}

} // namespace

ServiceState probe(NetworkThread &network, const ServicePlan &plan, const ServiceTarget &target, std::stop_token stop)
{
    using Clock = std::chrono::steady_clock;
    ServiceState state;
    state.kind = target.kind;
    state.url = QUrl(target.url).toString(QUrl::RemoveUserInfo);
    const auto begun = Clock::now();
    const auto found = ask(network, plan, target, stop);
    const auto took = std::chrono::duration_cast<Milliseconds>(Clock::now() - begun);
    state.checkedAt = QDateTime::currentDateTimeUtc();
    if (!found) {
        state.health = ServiceHealth::Down;
        state.error = found.error().text();
        state.failure = found.error().kind;
        state.reason = found.error().what;
        return state;
    }
    state.latency = took;
    state.health = found->health;
    state.detail = found->detail;
    if (state.health == ServiceHealth::Up && took >= slowAfter)
        state.health = ServiceHealth::Slow;
    if (state.health == ServiceHealth::NotReady)
        state.error = found->detail;
    return state;
}

} // namespace gw::services
