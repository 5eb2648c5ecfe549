// SPDX-License-Identifier: GPL-3.0-or-later
// What must be there to sign, and what makes the work done: measured, never ticked by hand where it can be measured.
#pragma once

#include "certification/Certification.h"

namespace gw::certification {

enum class RequirementState { Pending, Done, Failed };
constexpr auto enumNames(RequirementState)
{
    using enum RequirementState;
    return std::array{std::pair{Pending, "pending"}, std::pair{Done, "done"}, std::pair{Failed, "failed"}};
}

struct Requirement
{
    QString name;  ///< "run_complete"
    QString title; ///< in words
    RequirementState state = RequirementState::Pending;
    QString detail; ///< what it rests on: "log and reports agree"
};
template<class V> void describe(V &v, Requirement &r)
{
    v("name", r.name);
    v("title", r.title);
    v("state", r.state);
    v("detail", r.detail);
}

/// The six above the form: run_complete, no_mismatch, items, playbook, stop_tested, monitoring.
[[nodiscard]] QList<Requirement> signOffRequirements(const Certification &certification, const QDateTime &now);
/// The six of the definition of done: run_complete, mismatch_count, checklist, signed, archived, summary.
[[nodiscard]] QList<Requirement> definitionOfDone(const Certification &certification, const QDateTime &now);

} // namespace gw::certification
