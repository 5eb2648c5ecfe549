// SPDX-License-Identifier: GPL-3.0-or-later
// For ReportDocument alone: the parts of the printed report that are many, and words for what they say.
#pragma once

#include "document/Document.h"
#include "incident/Incident.h"

namespace gw::incident {

[[nodiscard]] QString wordOf(State state);
/// What came from outside, not longer than paper bears: the rest of it is in the attached Markdown.
[[nodiscard]] QString forPaper(const QString &text);

void captureOf(document::Document &document, const Captured &captured, const QString &utcOffset);
/// Every step with what ran in it, where, and how it went.
void actionsOf(document::Document &document, const Incident &incident, const QString &utcOffset);

} // namespace gw::incident
