// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate as it is printed. What it attaches, and what it says in large letters, follow from the value alone.
#pragma once

#include "certification/Gathering.h"
#include "document/Document.h"

namespace gw::certification {

inline constexpr QLatin1String jsonAttachment("certification.json"), listAttachment("evidence.sha256");
/// Where a second signature goes, which keeps the first one valid.
inline constexpr QLatin1String reviewerPlace("reviewer");

/// @p language of the words that are added, "en"; @p utcOffset of its times, "+01:00".
[[nodiscard]] document::Document documentOf(const Certificate &certificate, const Course &course,
                                            const QString &language, const QString &utcOffset);

/// The same before it is signed: marked on every page, and without attachments.
[[nodiscard]] document::Document draftOf(const Certificate &certificate, const Course &course, const QString &language,
                                         const QString &utcOffset);

/// Cycles per minute, mismatches, golden files and the disk over the run; those of which nothing is known are left out.
[[nodiscard]] document::Charts chartsOf(const Certificate &certificate, const Course &course);

} // namespace gw::certification
