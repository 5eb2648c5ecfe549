// SPDX-License-Identifier: GPL-3.0-or-later
// With which key `certify sign` and `certify review` sign.
#pragma once

#include "certification/Sealing.h"
#include "cli/Verb.h"

#include <string>

namespace gw::cli {

struct KeyOptions
{
    std::string cert, p12, module, passphraseFile;
    bool selfSigned = false;
};

/// Adds the options to @p verb; @p options live as long as the verb.
void addKeyOptions(CLI::App &verb, KeyOptions &options);
/// Usage unless one key is named, and one only; nothing is asked for yet.
[[nodiscard]] Result<void> checkKeyOptions(const KeyOptions &options);
/// The key, its passphrase read from where the options say.
[[nodiscard]] Result<certification::Key> keyOf(const KeyOptions &options);

} // namespace gw::cli
