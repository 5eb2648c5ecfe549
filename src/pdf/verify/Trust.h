// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody vouches for a signer, and whether the certificate was valid when it signed.
#pragma once

#include "document/Verification.h"

#include <poppler-form.h>

namespace gw::pdf {

/// Fills trust and trustText of @p signature, whose signer and time are known. @p status is Poppler's answer,
/// @p certificate the signer's in DER; NSS is asked again, about @p database, where that answer may be a leftover.
void judgeTrust(document::Signature &signature, Poppler::SignatureValidationInfo::CertificateStatus status,
                const QByteArray &certificate, const QString &database);

/// Good: somebody vouches. Unknown: nobody does, or the certificate ran out after it signed. Bad: anything else.
[[nodiscard]] document::Outcome trustOutcome(const document::Signature &signature);

} // namespace gw::pdf
