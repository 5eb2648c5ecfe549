// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/Document.h"

namespace gw::pdf {

/// Sets the document, attaches its files and puts the PDF in its place in one step. Needs a QGuiApplication; the
/// language of what is added is that of the installed translations.
[[nodiscard]] Result<document::MakeResult> make(const document::MakeRequest &request);

} // namespace gw::pdf
