// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the user's language.
#pragma once

namespace gw {

/// Installs our texts and Qt's own in the language of the locale, where there are any; English needs none.
/// Call after the application object exists; again after QLocale::setDefault() changed the language.
void installTranslations();

} // namespace gw
