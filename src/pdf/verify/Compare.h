// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Verification.h"

namespace gw::pdf {

/// What a reader sees now against what the first signer saw: every page drawn without what lies over it, what lies over
/// it, later signatures' places, title and metadata, and the attachments. @p signedPart is the file as it was when
/// first signed. Marks @p attachments that differ.
[[nodiscard]] document::Finding compareRevisions(const QByteArray &signedPart, const QByteArray &pdf,
                                                 QList<document::AttachedFile> &attachments);

} // namespace gw::pdf
