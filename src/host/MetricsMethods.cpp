// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostContext.h"
#include "host/Registry.h"

namespace gw::host {
namespace {

Result<services::RangeAnswer> range(HostContext &context, const services::RangeQuery &query, const CallContext &call)
{
    const auto client = context.services.prometheus(call.stop);
    if (!client)
        return Failure(client.error());
    return client->queryRange(query);
}

} // namespace

void addMetricsMethods(Registry &registry) { registry.add(methods::metricsRange, range); }

} // namespace gw::host
