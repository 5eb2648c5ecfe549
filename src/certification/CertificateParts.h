// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the printed certificate that have a file of their own.
#pragma once

#include "certification/CertificateDocument.h"

namespace gw::certification {

/// What must be there to sign and what makes the work done, each with what it rests on.
void addRequirements(document::Document &document, const Certificate &certificate);

} // namespace gw::certification
