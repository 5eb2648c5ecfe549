// SPDX-License-Identifier: GPL-3.0-or-later
// The report of an incident as it is printed: what reportOf() says, for those who sign, file and forward.
#pragma once

#include "document/Document.h"
#include "incident/Incident.h"

namespace gw::incident {

inline constexpr QLatin1String reportAttachment("report.md"), jsonAttachment("incident.json");

/// Times, impact, root cause, timeline, evidence with its digests, actions, checklist, the journal's head. What is too
/// long for paper is cut there and whole in the attached Markdown. @p language of the words that are added, "en";
/// @p utcOffset of its times, "+01:00".
[[nodiscard]] document::Document documentOf(const Incident &incident, const QString &language,
                                            const QString &utcOffset);

} // namespace gw::incident
