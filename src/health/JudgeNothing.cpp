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
    status.problems = serviceProblems(seen);
    addAlerts(status.problems, seen);
    sortProblems(status.problems);
    // Without a run its services are beside the point, however bad they are.
    status.problems.prepend(
        {ProblemKind::Unreadable, QStringLiteral("run"), Severity::P2, error.what, {}, {error.text()}});
    return status;
}

} // namespace gw::health
