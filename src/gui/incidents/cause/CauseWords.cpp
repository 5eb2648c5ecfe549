// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/cause/CauseWords.h"

#include "gui/Words.h"

#include "health/Words.h"

namespace gw::gui {

using golden::Category;

QString CauseWords::name(Category category) { return alone(health::word(category)); }

QString CauseWords::sign(Category category)
{
    switch (category) {
    case Category::GoldenAltered:
        return tr("The golden file's own hash does not match its steps, or its signature fails.");
    case Category::SeedMismatch:
        return tr("The same run had another seed, of the whole or of a step.");
    case Category::UnseededRng:
        return tr("Seed and inputs are the same; fields that look drawn differ.");
    case Category::ExternalCall:
        return tr("The step that differs calls out: http, an interface, a language model.");
    case Category::VolatileLeak:
        return tr("Only times and durations differ, yet the hashes do too.");
    case Category::DeterminismViolation:
        return tr("Step hashes differ, and none of the other signs is there.");
    case Category::Unknown:
        break;
    }
    return tr("What is there does not tell. An honest answer, and counted as one.");
}

QString CauseWords::recovery(Category category)
{
    switch (category) {
    case Category::GoldenAltered:
        return tr("Restore the file from an archive and find out who wrote it. The engine is not at fault.");
    case Category::SeedMismatch:
        return tr("Check how the seed is handed on.");
    case Category::UnseededRng:
        return tr("Seed the generator.");
    case Category::ExternalCall:
        return tr("Record the call, or mock it.");
    case Category::VolatileLeak:
        return tr("Leave the field out of the hash.");
    case Category::DeterminismViolation:
        return tr("Debug that step.");
    case Category::Unknown:
        break;
    }
    return tr("Have the engine record both runs, and compare again.");
}

QString CauseWords::ofJournal(const QString &category)
{
    const auto known = json::enumValue<Category>(category);
    return known ? name(*known) : category;
}

} // namespace gw::gui
