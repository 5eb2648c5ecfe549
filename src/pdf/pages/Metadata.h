// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Document.h"

namespace gw::pdf {

/// The XMP packet of @p document. @p places go in it too, so that whoever signs later finds theirs.
[[nodiscard]] QByteArray metadata(const document::Document &document, const QDateTime &created,
                                  const QList<document::Place> &places);
/// The places a packet of ours names; empty for one of others.
[[nodiscard]] QList<document::Place> placesIn(const QString &packet);

} // namespace gw::pdf
