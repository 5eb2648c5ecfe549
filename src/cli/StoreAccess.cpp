// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/StoreAccess.h"

#include "incident/Surroundings.h"

namespace gw::cli {

Result<store::Place> storePlace(Session &session)
{
    const auto profile = session.profile();
    if (!profile)
        return Failure(profile.error());
    return incident::storePlace(*profile);
}

} // namespace gw::cli
