// SPDX-License-Identifier: GPL-3.0-or-later
// What people write around their steps: numbers in titles, "Expected:", "If not:".
#pragma once

#include "playbook/Playbook.h"

namespace gw::playbook {

/// "Phase 2: Capture", "3.1) Check disks": without the number in front.
[[nodiscard]] QString withoutNumber(const QString &title);
/// "Step 3", "Step 3: ...", "2. ...".
[[nodiscard]] bool isNumberedStep(const QString &title);
/// The first sentence of @p text, short enough to be a title.
[[nodiscard]] QString firstSentence(const QString &text);
/// Expected, IfNot, or Text.
[[nodiscard]] PartKind kindOfText(const QString &text);
/// Small letters and digits with - between, at most 48; "step" where nothing is left.
[[nodiscard]] QString slug(const QString &title);
/// True where @p text asks to run something: "Run `df -h`."
[[nodiscard]] bool asksToRun(const QString &text);

} // namespace gw::playbook
