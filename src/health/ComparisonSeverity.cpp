// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ComparisonSeverity.h"

namespace gw::health {

std::optional<Severity> severityOf(const golden::Comparison &comparison)
{
    if (comparison.category == golden::Category::GoldenAltered)
        return Severity::P1;
    return comparison.agreement == golden::Agreement::Differs ? std::optional(Severity::P0) : std::nullopt;
}

std::optional<Severity> severityOf(const golden::DirectoryComparison &comparison)
{
    qint64 altered = 0;
    bool hasMismatch = false;
    for (const golden::MismatchGroup &group : comparison.groups) {
        const bool isAltered = group.category == golden::Category::GoldenAltered;
        altered += isAltered ? group.count : 0;
        hasMismatch = hasMismatch || (!isAltered && !group.pointer.isEmpty());
    }
    hasMismatch = hasMismatch || comparison.differing > altered; // also of those that nobody named
    if (hasMismatch)
        return Severity::P0;
    if (altered > 0)
        return Severity::P1;
    return comparison.onlyInA + comparison.onlyInB > 0 ? std::optional(Severity::P2) : std::nullopt;
}

} // namespace gw::health
