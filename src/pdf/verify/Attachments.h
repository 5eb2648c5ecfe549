// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Verification.h"

namespace Poppler {
class Document;
}

namespace gw::pdf {

/// What is attached, by name. Of names that occur twice both are listed.
[[nodiscard]] QList<document::AttachedFile> attachedFiles(const Poppler::Document &document);

/// The content of one attachment. NotFound names those there are.
[[nodiscard]] Result<document::Detached> detach(const document::DetachRequest &request);

} // namespace gw::pdf
