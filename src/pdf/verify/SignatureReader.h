// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Verification.h"

namespace Poppler {
class Document;
}

namespace gw::pdf {

/// Every signature that was made, in the order of what they cover. Empty fields are left out. Range and revision are
/// checked against @p pdf, trust against @p database of NSS; an empty one trusts nobody.
[[nodiscard]] QList<document::Signature> readSignatures(const Poppler::Document &document, const QByteArray &pdf,
                                                        const QString &database);
/// How many there are, whatever they are worth.
[[nodiscard]] qsizetype countSignatures(const Poppler::Document &document);

} // namespace gw::pdf
