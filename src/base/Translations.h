// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the user's language.
#pragma once

namespace gw {

/// Installs our texts and Qt's own in the language of the locale, where there are any; English needs none.
/// Call once, after the application object exists; both live as long as it does.
void installTranslations();

} // namespace gw
