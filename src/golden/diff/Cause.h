// SPDX-License-Identifier: GPL-3.0-or-later
// Why two recordings of one run differ: the first step that diverges decides, later ones follow from it.
#pragma once

#include "golden/Difference.h"
#include "golden/GoldenFile.h"
#include "golden/Steps.h"
#include "golden/diff/IgnoreRule.h"

namespace gw::golden {

struct Cause
{
    Category category = Category::Unknown;
    QString explanation;        ///< a sentence for people
    std::optional<qint64> step; ///< position of the first step that diverges; nullopt: none does, or the start differs
    QString skill;              ///< of that step in the original
    /// What decided, its pointer within the recording: /seed, /steps/2/output/value. nullopt: nothing differs.
    std::optional<Difference> first;
};

/// Differences that @p rules ignore do not count, nor does an output's hash where they are all that differs in it.
[[nodiscard]] Cause causeOf(const StepRecording &a, const StepRecording &b, const IgnoreRules &rules = {});

} // namespace gw::golden
