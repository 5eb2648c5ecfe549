// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Signing.h"

namespace gw::pdf {

/// Appends a revision with the signature, reads the whole back and verifies it, and only then puts it in its place.
/// Whose certificate sign() would use; a self-signed one is made when it is not there.
[[nodiscard]] Result<document::SigningIdentity> identify(const document::SigningRequest &request);

[[nodiscard]] Result<document::SigningResult> sign(const document::SigningRequest &request);

} // namespace gw::pdf
