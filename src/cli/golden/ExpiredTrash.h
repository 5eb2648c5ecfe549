// SPDX-License-Identifier: GPL-3.0-or-later
// What `golden cleanup` removes beside its plan: items of the trash whose grace is over.
#pragma once

#include "cli/Session.h"

#include "golden/retention/Run.h"
#include "golden/retention/Trash.h"

namespace gw::cli {

/// None where archiving is planned: it leaves the trash alone.
[[nodiscard]] Result<QList<golden::TrashItem>> expiredIn(const golden::RetentionSettings &settings);
void printExpired(const Session &session, const QList<golden::TrashItem> &expired);
/// Purges @p expired, save what is held; what happened is added to @p outcome.
void purgeExpired(Session &session, const golden::RetentionSettings &settings, const QList<golden::TrashItem> &expired,
                  golden::RetentionOutcome &outcome);

} // namespace gw::cli
