// SPDX-License-Identifier: GPL-3.0-or-later
// What handlers work with, shared by the worker threads of one host. The profile never changes; parts lock themselves.
#pragma once

#include "host/ArchiveEntries.h"
#include "host/Gatherer.h"
#include "host/GoldenCatalogs.h"
#include "host/GoldenUsages.h"
#include "host/LogIndexes.h"
#include "host/Mailbox.h"
#include "host/RetentionPlans.h"
#include "host/SecretMask.h"
#include "host/Watcher.h"
#include "host/Work.h"
#include "services/ServiceMonitor.h"

namespace gw::host {

/// What a host is asked to look at, and what it may change.
struct HostSettings
{
    environment::Profile profile; ///< paths not yet expanded
    bool unlocked = false;
};

struct HostContext
{
    /// @p expanded is the profile with its paths expanded on this host.
    HostContext(environment::Profile expanded, bool isUnlocked);

    const environment::Profile profile;
    const bool unlocked; ///< changes are allowed though the environment is marked production
    Gatherer gatherer;
    services::ServiceMonitor services;
    GoldenCatalogs catalogs;
    GoldenUsages usages;
    ArchiveEntries entries;
    RetentionPlans plans;
    Works works;
    LogIndexes logs;
    Mailbox mailbox;
    LazyMask mask;
    Watcher watcher; ///< last: its thread uses the others
};

[[nodiscard]] services::ServicePlan servicePlan(const environment::Profile &profile);

} // namespace gw::host
