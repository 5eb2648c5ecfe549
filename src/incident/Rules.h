// SPDX-License-Identifier: GPL-3.0-or-later
// What may be written next: from an incident and a wish to an entry, or the reason why not. Pure; whoever writes the
// entry expects the journal to end at incident.head, so that nobody decides on what is no longer true.
#pragma once

#include "incident/Entries.h"

namespace gw::incident {

[[nodiscard]] Result<store::Entry> acknowledge(const Incident &incident, const Who &who);
[[nodiscard]] Result<store::Entry> note(const Incident &incident, const Who &who, const QString &text);
/// @p category: of a mismatch one of formats.md, in any case; of other types a word.
[[nodiscard]] Result<store::Entry> classify(const Incident &incident, const Who &who, const QString &category,
                                            const QString &reason);
/// Skipping takes a reason.
[[nodiscard]] Result<store::Entry> skipStep(const Incident &incident, const Who &who, const QString &step,
                                            const QString &reason);
[[nodiscard]] Result<store::Entry> doneByHand(const Incident &incident, const Who &who, const QString &step,
                                              const QString &how);

/// Refused for a P0 or P1 with open items of the checklist, naming them; the others close with theirs written down.
[[nodiscard]] Result<store::Entry> close(const Incident &incident, const Who &who,
                                         const QMap<QString, QString> &confirmed,
                                         const QMap<QString, QString> &exceptions);

struct RunOptions
{
    bool again = false; ///< though it is done, or nobody knows how it went
    bool undo = false;
    QString reason; ///< of an undoing
};
/// Of playbooks that have no step for it, too.
inline constexpr QLatin1String captureStep("capture");

/// Whether the step may run as @p options say; Usage, NotFound or Refused why not.
[[nodiscard]] Result<void> mayRun(const Incident &incident, const QString &step, const RunOptions &options);

/// The claim of a step that is under way or of which the outcome is not known; nullopt: there is none.
[[nodiscard]] std::optional<store::Claim> claimOf(const Incident &incident, const QString &step);

} // namespace gw::incident
