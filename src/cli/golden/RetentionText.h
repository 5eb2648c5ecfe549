// SPDX-License-Identifier: GPL-3.0-or-later
// What `golden archive` and `golden cleanup` say of their plan and of what came of it.
#pragma once

#include "cli/Session.h"
#include "golden/retention/Run.h"
#include "golden/retention/Trash.h"

namespace gw::cli {

struct RetentionDone
{
    golden::RetentionPlan plan;
    QList<golden::TrashItem> expired; ///< of the trash: their grace is over
    golden::RetentionOutcome outcome;
    bool dryRun = false;
};

/// For people; nothing with --json.
void printPlan(const Session &session, const golden::RetentionPlan &plan);
void printExpired(const Session &session, const QList<golden::TrashItem> &expired);
/// @p name: of the JSON's schema.
void printOutcome(const Session &session, const char *name, const RetentionDone &done);
[[nodiscard]] int exitCodeOf(const RetentionDone &done);

} // namespace gw::cli
