// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/archive/ArchiveVerify.h"

namespace gw::host {

struct Verified
{
    golden::VerifyResult result;
    std::optional<Error> notRecorded; ///< the result holds all the same
};

/// Verifies @p archive and writes down when it was proven, if it lies in @p archiveDirectory: nothing is written beside
/// what lies elsewhere. Blocks.
[[nodiscard]] Result<Verified> verifyAndRecord(const QByteArray &archive, const golden::VerifyOptions &options,
                                               const QString &archiveDirectory, const std::stop_token &stop,
                                               const std::function<void(golden::VerifyProgress)> &onProgress);

} // namespace gw::host
