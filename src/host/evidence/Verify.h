// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/EvidenceTypes.h"

#include <functional>
#include <stop_token>

namespace gw::host {

/// Hashes every file of the evidence folder @p folder again and looks for files that its list does not name.
/// @p listSha256 is the list's own digest, as it was written down elsewhere. An error when it cannot be told. Blocks.
[[nodiscard]] Result<EvidenceVerification> verifyEvidence(const QString &folder, const QString &listSha256,
                                                          const std::stop_token &stop = {},
                                                          const std::function<void(int permille)> &progress = {});

} // namespace gw::host
