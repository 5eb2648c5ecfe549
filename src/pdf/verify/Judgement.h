// SPDX-License-Identifier: GPL-3.0-or-later
// What was read, as findings in words.
#pragma once

#include "document/Verification.h"

namespace gw::pdf {

/// One "signature", "byte_range" and "certificate" for each signature of @p result.
void judgeSignatures(document::VerificationResult &result, const QByteArray &pdf);
/// "revisions" and "whole_file": each revision since the first signature is closed by one, and nothing follows the
/// last.
void judgeRevisions(document::VerificationResult &result, const QByteArray &pdf);
/// "attachments", against the digests that were @p expected.
void judgeAttachments(document::VerificationResult &result, const QMap<QString, QString> &expected);

} // namespace gw::pdf
