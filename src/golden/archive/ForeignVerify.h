// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/archive/ArchiveVerify.h"

namespace gw::golden {

/// verifyArchive() for what others packed: read to its end, and each golden file in it checked by itself.
[[nodiscard]] Result<VerifyResult> verifyForeign(const QByteArray &path, const VerifyOptions &options,
                                                 std::stop_token stop,
                                                 const std::function<void(VerifyProgress)> &onProgress);

} // namespace gw::golden
