// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Text.h"

#include "environment/Keychain.h"

namespace gw::host {
namespace {

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

Result<Nothing> takeGift(HostContext &context, const KeychainGift &gift, const CallContext &)
{
    const QStringList wanted = environment::keychainEntries(context.profile);
    if (!wanted.contains(gift.entry) || gift.secret.has_value() == gift.error.has_value())
        return failure(ErrorKind::Usage, Text::tr("Not a secret from the keychain that the profile names"),
                       gift.entry.left(200));
    environment::giveFromKeychain(gift.entry, gift.secret ? Result<QByteArray>(*gift.secret) : Failure(*gift.error));
    return Nothing{};
}

} // namespace

void addWatchMethods(Registry &registry)
{
    registry.add(methods::watchStart, startWatch);
    registry.add(methods::watchStop, stopWatch);
}

void addServiceMethods(Registry &registry)
{
    registry.add(methods::servicesProbe, probeServices);
    registry.add(methods::keychainGive, takeGift);
}

} // namespace gw::host
