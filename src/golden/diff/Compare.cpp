// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/Compare.h"

#include "golden/Text.h"
#include "golden/diff/Cause.h"
#include "golden/diff/Document.h"

#include <QFileInfo>

#include <algorithm>

namespace gw::golden {

namespace {

constexpr qsizetype mostCompared = 100'000, mostDifferences = 1000;

ComparedField fieldOf(const Difference &difference)
{
    ComparedField field{difference.pointer, difference.a, difference.b, {}, difference.nature, false, {}};
    if (field.a.isUndefined()) {
        field.a = QJsonValue::Null;
        field.missing = QStringLiteral("a");
    } else if (field.b.isUndefined()) {
        field.b = QJsonValue::Null;
        field.missing = QStringLiteral("b");
    }
    field.ignored = difference.nature == FieldNature::Volatile || difference.nature == FieldNature::Identity;
    return field;
}

/// In a step where nothing is left but hashes, and a rule ignored the rest, the hashes follow from that.
void ignoreHashes(QList<ComparedField> &fields)
{
    struct Seen
    {
        QString rule;
        bool hasOther = false;
    };
    QMap<qint64, Seen> steps;
    for (const ComparedField &field : fields)
        if (const auto step = stepOf(field.pointer)) {
            Seen &seen = steps[*step];
            if (!field.rule.isEmpty())
                seen.rule = field.rule;
            else if (!field.ignored && field.nature != FieldNature::Derived)
                seen.hasOther = true;
        }
    for (ComparedField &field : fields) {
        const auto step = stepOf(field.pointer);
        if (!step || field.ignored || field.nature != FieldNature::Derived)
            continue;
        const Seen &seen = steps[*step];
        if (!seen.hasOther && !seen.rule.isEmpty()) {
            field.ignored = true;
            field.rule = seen.rule;
        }
    }
}

void takeDifferences(Comparison &comparison, const Document &a, const Document &b, const IgnoreRules &rules)
{
    QList<ComparedField> fields;
    for (const Difference &difference : differencesOf(a, b, mostCompared)) {
        ComparedField field = fieldOf(difference);
        const auto step = stepOf(field.pointer);
        field.rule = rules.matching(field.pointer, step ? skillAt(a, *step) : QString());
        if (!field.rule.isEmpty())
            ++comparison.ruleHits[field.rule];
        field.ignored = field.ignored || !field.rule.isEmpty();
        fields.append(field);
    }
    ignoreHashes(fields);
    std::stable_partition(fields.begin(), fields.end(), [](const ComparedField &f) { return !f.ignored; });
    comparison.differencesTotal = fields.size();
    const bool counts = !fields.isEmpty() && !fields.first().ignored;
    comparison.agreement = counts ? Agreement::Differs : Agreement::Noise;
    if (!counts && fields.size() >= mostCompared) { // what was not reached may count
        comparison.agreement = Agreement::Unknown;
        comparison.explanation =
            Text::tr("They differ in more than %1 places; the rest was not compared.").arg(mostCompared);
    }
    comparison.differences = fields.mid(0, mostDifferences);
}

/// What counts, in the order in which the run did it.
const ComparedField *firstCounted(const Comparison &comparison)
{
    const auto rank = [](const ComparedField &field) {
        const auto step = stepOf(field.pointer);
        const bool isStart =
            field.pointer.startsWith(QLatin1String("/start/")) || field.pointer == QLatin1String("/seed");
        return std::pair(isStart ? -1 : step.value_or(std::numeric_limits<qint64>::max()),
                         field.nature == FieldNature::Derived);
    };
    const ComparedField *first = nullptr;
    for (const ComparedField &field : comparison.differences)
        if (!field.ignored && (!first || rank(field) < rank(*first)))
            first = &field;
    return first;
}

QString fieldText(const ComparedField &field)
{
    return Text::tr("%1 is %2 in the original and %3 in the replay")
        .arg(field.pointer.isEmpty() ? QStringLiteral("/") : field.pointer,
             field.missing == QLatin1String("a") ? valueText(QJsonValue::Undefined) : valueText(field.a),
             field.missing == QLatin1String("b") ? valueText(QJsonValue::Undefined) : valueText(field.b));
}

bool explainAltered(Comparison &comparison, const Document &a, const Document &b)
{
    for (const Document *document : {&a, &b})
        if (!document->altered.isEmpty()) {
            comparison.category = Category::GoldenAltered;
            comparison.explanation = Text::tr("%1 was changed after it was recorded: %2. The engine is not at fault; "
                                              "restore the file from an archive and find out who wrote it.")
                                         .arg(document->path, document->altered);
            return true;
        }
    return false;
}

void explainRecordings(Comparison &comparison, const Document &a, const Document &b, const IgnoreRules &rules)
{
    const Cause cause = causeOf(*a.source.recording, *b.source.recording, rules);
    if (cause.first) {
        comparison.category = cause.category;
        comparison.explanation = cause.explanation;
        comparison.firstDivergence = divergenceAt(a, cause.first->pointer, cause.first->a, cause.first->b);
    } else if (const ComparedField *first = firstCounted(comparison)) {
        comparison.explanation =
            Text::tr("Every step agrees in seed, inputs and output; still %1.").arg(fieldText(*first));
    }
}

/// The engine's recordings of the two runs, when both are found and are not one and the same file.
std::optional<Cause> causeByRecordings(Comparison &comparison, const Document &a, const Document &b,
                                       const CompareOptions &options)
{
    const auto sourceOf = [&](const Document &document) {
        const QStringList directories = QStringList{QFileInfo(document.path).path()} + options.goldenDirectories;
        return readSource(findFile(directories, document.runId, ".steps.jsonl"), document.runId, options.hmacKey);
    };
    const Source left = sourceOf(a), right = sourceOf(b);
    if (left.path == right.path)
        return std::nullopt;
    for (const Source *source : {&left, &right}) {
        if (source->path.isEmpty())
            continue;
        const QString problem = source->problem.isEmpty() ? source->altered : source->problem;
        comparison.evidence << (problem.isEmpty() ? source->path
                                                  : Text::tr("%1 is not used: %2").arg(source->path, problem));
    }
    if (!left.recording || !right.recording || !left.altered.isEmpty() || !right.altered.isEmpty())
        return std::nullopt;
    return causeOf(*left.recording, *right.recording, options.rules);
}

void explainGoldens(Comparison &comparison, const Document &a, const Document &b, const CompareOptions &options)
{
    const ComparedField *first = firstCounted(comparison);
    const auto &left = *a.recording, &right = *b.recording;
    if (left.workflowType != right.workflowType) {
        comparison.explanation =
            Text::tr("The two runs are of different workflows (%1 and %2): they cannot be compared.")
                .arg(left.workflowType, right.workflowType);
        return;
    }
    if (left.seed != right.seed) {
        comparison.category = Category::SeedMismatch;
        comparison.explanation = Text::tr("The seed was %1 in the original and %2 in the replay. Check how the seed is "
                                          "handed on.")
                                     .arg(left.seed)
                                     .arg(right.seed);
        return;
    }
    if (const auto cause = causeByRecordings(comparison, a, b, options); cause && cause->first) {
        comparison.category = cause->category;
        comparison.explanation = cause->explanation;
        return;
    }
    const auto step = first ? stepOf(first->pointer) : std::nullopt;
    const QString skill = step ? skillAt(a, *step) : QString();
    if (callsOut(skill)) {
        comparison.category = Category::ExternalCall;
        comparison.explanation =
            Text::tr("The step that differs is %1, which by its name calls out. Record or mock the call.").arg(skill);
    } else {
        comparison.explanation =
            Text::tr("%1. A golden file holds only hashes; the reason needs the engine's recordings %2.steps.jsonl and "
                     "%3.steps.jsonl.")
                .arg(first ? fieldText(*first) : QString(), a.runId, b.runId);
    }
}

} // namespace

Comparison compare(const GoldenText &left, const GoldenText &right, const CompareOptions &options)
{
    const Document a = readDocument(left.path, left.content, options.hmacKey);
    const Document b = readDocument(right.path, right.content, options.hmacKey);
    Comparison comparison;
    comparison.a = sideOf(a);
    comparison.b = sideOf(b);
    if (!a.problem.isEmpty() || !b.problem.isEmpty()) {
        const Document &unread = a.problem.isEmpty() ? b : a;
        comparison.explanation = Text::tr("%1 cannot be compared: %2").arg(unread.path, unread.problem);
        return comparison;
    }
    if (a.isSteps != b.isSteps) {
        comparison.explanation =
            Text::tr("One is a golden file of a shadow run and one a recording of the engine: compare "
                     "two of one kind.");
        return comparison;
    }
    if (left.content == right.content)
        comparison.agreement = Agreement::Identical;
    else if (a.canonical == b.canonical)
        comparison.agreement = Agreement::Canonical;
    else
        takeDifferences(comparison, a, b, options.rules);
    if (explainAltered(comparison, a, b) && comparison.match())
        comparison.explanation = Text::tr("They agree, and yet: %1").arg(comparison.explanation);
    if (comparison.agreement != Agreement::Differs)
        return comparison;
    if (const ComparedField *first = firstCounted(comparison))
        comparison.firstDivergence = divergenceAt(a, first->pointer, first->a, first->b);
    if (comparison.category == Category::GoldenAltered)
        return comparison;
    if (a.isSteps)
        explainRecordings(comparison, a, b, options.rules);
    else
        explainGoldens(comparison, a, b, options);
    return comparison;
}

} // namespace gw::golden
