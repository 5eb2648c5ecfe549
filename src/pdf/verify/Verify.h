// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Verification.h"

namespace gw::pdf {

inline constexpr qint64 pdfLimit = 256 << 20;

/// Errors only when the file cannot be read: a file that is no PDF is a finding. Contacts nobody.
[[nodiscard]] Result<document::VerificationResult> verify(const document::VerifyRequest &request);
/// The same for @p pdf, which was or will be @p request's file, with the database that is open already.
[[nodiscard]] Result<document::VerificationResult> verifyBytes(const QByteArray &pdf,
                                                               const document::VerifyRequest &request);

} // namespace gw::pdf
