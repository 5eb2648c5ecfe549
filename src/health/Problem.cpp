// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Problem.h"

#include <algorithm>

namespace gw::health {

int exitCode(Verdict verdict) { return int(verdict); }

void sortProblems(QList<Problem> &problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) {
        if (a.severity != b.severity)
            return a.severity < b.severity;
        return a.kind < b.kind;
    });
}

} // namespace gw::health
