// SPDX-License-Identifier: GPL-3.0-or-later
// The processes of a lab beside its engine: which there are, how each is started, whether it answers.
#pragma once

#include "environment/Profile.h"
#include "lab/Workspace.h"

#include <csignal>

namespace gw::lab {

struct Service
{
    QString name; ///< backend, webhook, redis, postgres, prometheus, alertmanager
    QString url;
    quint16 port = 0;
    QStringList argv; ///< empty: not installed
    QString missing;  ///< "not installed: apt-get install X"
    int stopSignal = SIGTERM;
    int deathSignal = SIGKILL; ///< sent by the kernel when the supervisor dies
};

struct Plan
{
    QList<Service> services;
    QStringList directories; ///< made outside the workspace
    [[nodiscard]] const Service *find(const QString &name) const;
};

/// Picks free ports on 127.0.0.1 and writes every configuration and secret. @p real: with the services from packages.
[[nodiscard]] Result<Plan> planServices(const Layout &layout, bool real);
/// The environment profile that fits.
[[nodiscard]] environment::Profile labProfile(const Layout &layout, const Plan &plan, double speed);
/// One question, at most a second: nullopt when it serves, else why not. Blocks.
[[nodiscard]] std::optional<QString> probe(const Layout &layout, const Service &service);

} // namespace gw::lab
