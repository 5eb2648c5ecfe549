// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Identity.h"

namespace Poppler {
class CertificateInfo;
}

namespace gw::pdf {

[[nodiscard]] document::SigningIdentity identityOf(const Poppler::CertificateInfo &certificate);

} // namespace gw::pdf
