// SPDX-License-Identifier: GPL-3.0-or-later
// Entries in a sentence, in the language of whoever reads.
#pragma once

#include "incident/Entries.h"

namespace gw::incident {

[[nodiscard]] QString timelineText(const Incident &incident, const Opened &opened, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const Seen &seen, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const Merged &merged, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const Nothing &nothing, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const Noted &noted, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const Classified &classified, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const StepStarted &started, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const StepFinished &finished, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const StepSaid &said, const QString &kind);
[[nodiscard]] QString timelineText(const Incident &incident, const Closed &closed, const QString &kind);

} // namespace gw::incident
