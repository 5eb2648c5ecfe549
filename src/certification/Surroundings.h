// SPDX-License-Identifier: GPL-3.0-or-later
// What a certification takes from its environment and its desk, for both front ends.
#pragma once

#include "certification/Checklist.h"
#include "document/Document.h"
#include "environment/Profile.h"

namespace gw::certification {

/// Ours with what the environment changes of it; its file lies on this machine, whatever host it is about. Blocks.
[[nodiscard]] Result<ChecklistText> checklistFor(const environment::Profile &profile);

/// A name that can stand for @p owner in a database of certificates.
[[nodiscard]] QString nicknameFor(const QString &owner);

} // namespace gw::certification
