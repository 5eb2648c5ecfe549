// SPDX-License-Identifier: GPL-3.0-or-later
// What every document is composed with.
#pragma once

#include "document/Document.h"

namespace gw::document {

template<class T> void add(Document &document, T block) { document.blocks << Block{std::move(block)}; }

/// "2026-11-23 10:02:07 +01:00": names of months would need a language, digits are read everywhere. @p utcOffset as in
/// Document. Empty for an invalid time.
[[nodiscard]] QString timeText(const QDateTime &time, const QString &utcOffset);

/// Of the times in a document, "+01:00": this desk's; empty: UTC.
[[nodiscard]] QString deskOffset();

/// What is printed on at this desk: Letter where inches are used, else A4.
[[nodiscard]] PageSize deskPaper();

} // namespace gw::document
