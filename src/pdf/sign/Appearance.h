// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Signing.h"

#include <QImage>

namespace gw::pdf {

/// The visible block: name, role and time, set as the page is. It is a picture, since Poppler has one font and one
/// size.
[[nodiscard]] QImage appearance(const document::SigningRequest &request, const document::SigningIdentity &identity,
                                const QDateTime &time);

} // namespace gw::pdf
