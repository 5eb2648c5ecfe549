// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets out of a desktop's keychain. Only the desktop can open it; it hands what it found to the agent, which keeps
// it in its memory and nowhere else.
#pragma once

#include "environment/Profile.h"

namespace gw::environment {

/// The service name under which entries lie in the keychain.
inline constexpr QLatin1String keychainService("goldwatch");

/// The keychain entries that the secrets of @p profile name, each once, sorted.
[[nodiscard]] QStringList keychainEntries(const Profile &profile);

/// From now on readSecret() finds @p found in @p entry, in the whole process; or why there is nothing. Thread-safe.
void giveFromKeychain(const QString &entry, Result<QByteArray> found);

} // namespace gw::environment
