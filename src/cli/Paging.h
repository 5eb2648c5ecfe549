// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that take more than one question: whole lists out of pages, a run with its services.
#pragma once

#include "cli/Session.h"

namespace gw::cli {

/// The run judged with what it needs: while it goes on the services count too, and are asked. A run that has ended
/// needs none.
[[nodiscard]] Result<health::RunStatus> judgedRun(Session &session, const QString &run);

[[nodiscard]] Result<QList<host::CycleRow>> allCycles(Session &session, const QString &run);
[[nodiscard]] Result<QList<health::MismatchRow>> allMismatches(Session &session, const QString &run);

} // namespace gw::cli
