// SPDX-License-Identifier: GPL-3.0-or-later
// An environment's profile. What was read of one is written as one that can be read.
// Seeds: tests/data/environments
#include "Fuzz.h"

#include "environment/Profile.h"

using namespace gw::environment;
using gw::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QList<ProfileMistake> mistakes;
    const QString file = QStringLiteral("/nowhere/p.toml");
    const auto profile = parseProfile(gw::fuzz::viewOf(data, size).toByteArray(), file, &mistakes);
    require(profile.has_value() == mistakes.isEmpty(), "there is a profile, or a mistake in it");
    if (!profile)
        return 0;
    (void)masked(*profile);
    require(parseProfile(writeProfile(*profile), file).has_value(), "a written profile can be read");
    return 0;
}
