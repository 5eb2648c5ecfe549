// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/AlertProblems.h"
#include "health/HostProblems.h"
#include "health/RunStatus.h"

namespace gw::health {

RunStatus judgeNothing(const Error &error, const Observations &seen)
{
    RunStatus status;
    status.judgedAt = seen.now;
    status.runNow = seen.now;
    status.services = seen.services;
    status.problems << Problem{ProblemKind::Unreadable, QStringLiteral("run"), Severity::P2, error.what, {},
                               {error.text()}};
    status.problems << serviceProblems(seen);
    addAlerts(status.problems, seen);
    sortProblems(status.problems);
    return status;
}

} // namespace gw::health
