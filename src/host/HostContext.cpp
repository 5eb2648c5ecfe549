// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostContext.h"

namespace gw::host {

HostContext::HostContext(environment::Profile expanded, bool isUnlocked)
    : profile(std::move(expanded)),
      unlocked(isUnlocked),
      gatherer(profile),
      services(servicePlan(profile)),
      catalogs([gathers = &gatherer] { return gathers->signingKey(); }),
      watcher(gatherer, services,
              [box = &mailbox](const QByteArray &name, const QJsonObject &content) { box->post(name, content); })
{}

services::ServicePlan servicePlan(const environment::Profile &profile)
{
    using services::ServiceKind;
    const auto &s = profile.services;
    services::ServicePlan plan;
    plan.caFile = s.tlsCaFile;
    plan.checkpointTable = s.checkpointTable;
    plan.workerContainer = s.workerContainer;
    const auto add = [&](ServiceKind kind, const QString &url, const char *auth) {
        services::ServiceTarget target{kind, url, {}};
        if (const QString name = s.auth.value(QLatin1String(auth)); !name.isEmpty())
            target.secret = [profile, name] { return environment::readSecret(profile, name); };
        plan.targets.append(target);
    };
    add(ServiceKind::Backend, s.backend, "backend");
    add(ServiceKind::Workers, s.workers, "backend"); // the same server
    add(ServiceKind::Redis, s.redis, "redis");
    add(ServiceKind::Postgres, s.postgres, "postgres");
    add(ServiceKind::Prometheus, s.prometheus, "prometheus");
    add(ServiceKind::Alertmanager, s.alertmanager, "alertmanager");
    return plan;
}

} // namespace gw::host
