// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostContext.h"
#include "host/Registry.h"

#include <QCoreApplication>

namespace gw::host {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::host::OtherMethods)
};

Result<RunChange> startWatch(HostContext &context, const WatchQuery &query, const CallContext &call)
{
    return context.watcher.start(query, call.stop);
}

Result<Nothing> stopWatch(HostContext &context, const Nothing &, const CallContext &)
{
    context.watcher.stop();
    return Nothing{};
}

Result<ServiceList> probeServices(HostContext &context, const Nothing &, const CallContext &call)
{
    return ServiceList{context.services.probe(call.stop)};
}

} // namespace

void addWatchMethods(Registry &registry)
{
    registry.add(methods::watchStart, startWatch);
    registry.add(methods::watchStop, stopWatch);
}

void addServiceMethods(Registry &registry) { registry.add(methods::servicesProbe, probeServices); }

} // namespace gw::host
