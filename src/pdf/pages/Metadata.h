// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Document.h"

namespace gw::pdf {

/// XMP: title, subject, author, keywords, language and creation time, as catalogues and readers look for them.
[[nodiscard]] QByteArray metadata(const document::Document &document, const QDateTime &created);

} // namespace gw::pdf
