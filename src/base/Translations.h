// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the user's language.
#pragma once

#include <QLocale>
#include <QStringList>

namespace gw {

/// What the user asks for, best first, as gettext reads it: LC_ALL, else LC_MESSAGES, else LANG; unless these say C,
/// LANGUAGE goes first. Whether the system has that locale installed does not matter.
[[nodiscard]] QStringList wantedLanguages();

/// Installs our texts and Qt's own in the first of @p languages there is ("de", "de_AT.UTF-8"), else in English, which
/// has only its plurals to load. Replaces what was installed before. Call after the application object exists.
void installTranslations(const QStringList &languages = wantedLanguages());

/// The language of what is installed now: "en", "de".
[[nodiscard]] QString installedLanguage();
/// How that language writes numbers.
[[nodiscard]] QLocale installedNumbers();

/// All languages there are texts in, sorted: "de", "en".
[[nodiscard]] QStringList languages();

} // namespace gw
