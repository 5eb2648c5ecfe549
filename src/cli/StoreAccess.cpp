// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/StoreAccess.h"

namespace gw::cli {

Result<store::Place> storePlace(Session &session)
{
    const auto profile = session.profile();
    if (!profile)
        return Failure(profile.error());
    const auto secret = environment::readSecret(*profile, profile->storeSecret);
    if (!secret)
        return Failure(secret.error());
    QString heads = store::dataDirectory() + QStringLiteral("/heads");
    if (profile->host.kind == environment::HostKind::Local) {
        const auto expanded = environment::expandPaths(*profile);
        if (!expanded)
            return Failure(expanded.error());
        heads = expanded->paths.reportsDir + QStringLiteral("/.heads");
    }
    return store::Place::fromUrl(profile->storeUrl, *secret, heads);
}

} // namespace gw::cli
