// SPDX-License-Identifier: GPL-3.0-or-later
// What verdicts, signatures and comparisons are called in the Archive tab, and which shape they wear.
#pragma once

#include "gui/Palette.h"
#include "gui/TimeText.h"

#include "golden/diff/Compare.h"
#include "golden/scan/CatalogView.h"

#include <QCoreApplication>

namespace gw::gui {

struct ArchiveWords
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::ArchiveWords)
public:
    [[nodiscard]] static QString verdict(const golden::CatalogEntry &entry); ///< one or two words, for the table
    [[nodiscard]] static QString verdictReason(const golden::CatalogEntry &entry, const TimeText &times); ///< sentence
    [[nodiscard]] static QString signature(golden::SignatureState state);
    [[nodiscard]] static QString signatureReason(golden::SignatureState state);
    [[nodiscard]] static QString agreement(golden::Agreement agreement);
    [[nodiscard]] static QString group(golden::GroupKey by, const QString &key);
    /// "verified 2 h ago", "never verified"
    [[nodiscard]] static QString verified(const QDateTime &at, const QDateTime &now);
};

[[nodiscard]] Meaning meaningOf(const golden::CatalogEntry &entry);
[[nodiscard]] Meaning meaningOf(golden::SignatureState state);
[[nodiscard]] Meaning meaningOf(golden::Agreement agreement);

/// @p text as one word of a POSIX shell.
[[nodiscard]] QString shellWord(const QString &text);

} // namespace gw::gui
