// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Signing.h"

namespace gw::pdf {

/// Appends a revision with the signature, reads the whole back and verifies it, and only then puts it in its place.
[[nodiscard]] Result<document::SigningResult> sign(const document::SigningRequest &request);

} // namespace gw::pdf
