// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/Cause.h"

#include "base/Units.h"
#include "golden/Text.h"

#include <QRegularExpression>

#include <algorithm>

namespace gw::golden {

namespace {

using enum FieldNature;

QString seedText(const std::optional<qint64> &seed) { return seed ? QString::number(*seed) : Text::tr("none"); }

QJsonValue seedValue(const std::optional<qint64> &seed)
{
    return seed ? QJsonValue(*seed) : QJsonValue(QJsonValue::Undefined);
}

QString pairText(const Difference &difference)
{
    return Text::tr("%1 is %2 in the original and %3 in the replay")
        .arg(difference.pointer.isEmpty() ? QStringLiteral("/") : difference.pointer, valueText(difference.a),
             valueText(difference.b));
}

/// The first difference that is not of @p natures; its absence says that there is no other.
const Difference *firstNot(const QList<Difference> &list, std::initializer_list<FieldNature> natures)
{
    const auto it = std::find_if(list.cbegin(), list.cend(), [&](const Difference &d) {
        return std::find(natures.begin(), natures.end(), d.nature) == natures.end();
    });
    return it == list.cend() ? nullptr : &*it;
}

/// One step of both runs, and what counts of their differences.
struct StepPair
{
    const Step &a, &b;
    QString pointer; ///< /steps/2
    QList<Difference> inputs, outputs;
    bool isHashExplained = false; ///< by what rules ignore

    [[nodiscard]] bool hashDiffers() const { return a.outputHash != b.outputHash && !isHashExplained; }
    [[nodiscard]] bool diverges() const
    {
        return a.skillId != b.skillId || a.seed != b.seed || hashDiffers() || a.success != b.success ||
               firstNot(inputs, {Volatile});
    }
};

QList<Difference> counted(const QList<Difference> &all, const QString &pointer, const QString &skill,
                          const IgnoreRules &rules)
{
    QList<Difference> left;
    std::copy_if(all.begin(), all.end(), std::back_inserter(left),
                 [&](const Difference &d) { return rules.matching(pointer + d.pointer, skill).isEmpty(); });
    return left;
}

StepPair pairOf(const Step &a, const Step &b, qsizetype index, const IgnoreRules &rules)
{
    StepPair pair{a, b, QStringLiteral("/steps/%1").arg(index), {}, {}, false};
    const QList<Difference> outputs = differences(a.output, b.output);
    pair.inputs = counted(differences(a.inputs, b.inputs), pair.pointer + QStringLiteral("/inputs"), a.skillId, rules);
    pair.outputs = counted(outputs, pair.pointer + QStringLiteral("/output"), a.skillId, rules);
    pair.isHashExplained = pair.outputs.size() < outputs.size() && !firstNot(pair.outputs, {Derived});
    return pair;
}

void setFirst(Cause &cause, const QString &pointer, const Difference &difference)
{
    cause.first = difference;
    cause.first->pointer.prepend(pointer);
}

void decideByOutput(const StepPair &step, const QString &where, Cause &cause)
{
    const auto &[a, b, pointer, inputs, outputs, isHashExplained] = step;
    const QString ofOutput = pointer + QStringLiteral("/output");
    if (outputs.isEmpty())
        setFirst(cause, pointer + QStringLiteral("/output_hash"), {{}, a.outputHash, b.outputHash, Derived});
    else
        setFirst(cause, ofOutput, outputs.first());
    if (const Difference *input = firstNot(inputs, {Volatile})) {
        setFirst(cause, pointer + QStringLiteral("/inputs"), *input);
        cause.category = callsOut(a.skillId) ? Category::ExternalCall : Category::DeterminismViolation;
        cause.explanation = Text::tr("%1 was given other inputs although every step before it agrees: %2.")
                                .arg(where, pairText(*input));
    } else if (!outputs.isEmpty() && !firstNot(outputs, {Volatile, Derived}) && firstNot(outputs, {Derived})) {
        const Difference &leak = *firstNot(outputs, {Derived});
        setFirst(cause, ofOutput, leak);
        cause.category = Category::VolatileLeak;
        cause.explanation = Text::tr("Only a time or duration differs in %1, yet it counts in the hash: %2. Leave "
                                     "the field out of the hash.")
                                .arg(where, pairText(leak));
    } else if (callsOut(a.skillId)) {
        cause.category = Category::ExternalCall;
        cause.explanation =
            Text::tr("%1 calls out, and was answered differently%2. Record or mock the call.")
                .arg(where, outputs.isEmpty() ? QString() : QStringLiteral(": ") + pairText(outputs.first()));
    } else if (!outputs.isEmpty() && !firstNot(outputs, {Random, Volatile, Derived}) &&
               firstNot(outputs, {Volatile, Derived})) {
        const Difference &drawn = *firstNot(outputs, {Volatile, Derived});
        setFirst(cause, ofOutput, drawn);
        cause.category = Category::UnseededRng;
        cause.explanation =
            Text::tr("%1 had the same seed (%2) and the same inputs, and drew other values: %3. Seed the generator.")
                .arg(where, seedText(a.seed), pairText(drawn));
    } else {
        const Difference *plain = firstNot(outputs, {Random, Volatile, Derived});
        if (plain)
            setFirst(cause, ofOutput, *plain);
        cause.category = Category::DeterminismViolation;
        cause.explanation =
            outputs.isEmpty()
                ? Text::tr("%1 had the same seed and inputs and wrote equal values, but differently spelled or with "
                           "another outcome: %2 and %3.")
                      .arg(where, a.outputHash, b.outputHash)
                : Text::tr(
                      "%1 had the same seed (%2) and the same inputs, and its result differs: %3. Debug that step.")
                      .arg(where, seedText(a.seed), pairText(plain ? *plain : outputs.first()));
    }
}

void decideByStep(const StepPair &step, Cause &cause)
{
    const auto &[a, b, pointer, inputs, outputs, isHashExplained] = step;
    const QString where = Text::tr("Step %1 (%2)").arg(a.index).arg(a.skillId);
    cause.skill = a.skillId;
    if (a.skillId != b.skillId) {
        setFirst(cause, pointer + QStringLiteral("/skill_id"), {{}, a.skillId, b.skillId, Plain});
        cause.category = Category::DeterminismViolation;
        cause.explanation = Text::tr("Step %1 was %2 in the original and %3 in the replay: the run took another way.")
                                .arg(a.index)
                                .arg(a.skillId, b.skillId);
    } else if (a.seed != b.seed) {
        setFirst(cause, pointer + QStringLiteral("/seed"), {{}, seedValue(a.seed), seedValue(b.seed), Plain});
        cause.category = Category::SeedMismatch;
        cause.explanation =
            Text::tr("%1 had the seed %2 in the original and %3 in the replay. Check how the seed is handed on.")
                .arg(where, seedText(a.seed), seedText(b.seed));
    } else {
        decideByOutput(step, where, cause);
    }
}

/// What was decided before any step: the runs cannot be compared, or began differently.
bool decideByStart(const StepRecording &a, const StepRecording &b, Cause &cause)
{
    if (a.specHash != b.specHash) {
        setFirst(cause, QStringLiteral("/start/spec_hash"), {{}, a.specHash, b.specHash, Plain});
        cause.explanation =
            Text::tr("The two runs are of different specifications (%1 and %2): they cannot be compared.")
                .arg(a.specHash, b.specHash);
        return true;
    }
    if (a.seed == b.seed)
        return false;
    setFirst(cause, QStringLiteral("/start/seed"), {{}, seedValue(a.seed), seedValue(b.seed), Plain});
    cause.category = Category::SeedMismatch;
    cause.explanation =
        Text::tr("The run's base seed was %1 in the original and %2 in the replay. Check how the seed is handed on.")
            .arg(seedText(a.seed), seedText(b.seed));
    return true;
}

} // namespace

Cause causeOf(const StepRecording &a, const StepRecording &b, const IgnoreRules &rules)
{
    Cause cause;
    if (decideByStart(a, b, cause))
        return cause;
    const qsizetype common = std::min(a.steps.size(), b.steps.size());
    for (qsizetype i = 0; i < common; ++i) {
        const StepPair step = pairOf(a.steps.at(i), b.steps.at(i), i, rules);
        if (!step.diverges())
            continue;
        cause.step = i;
        decideByStep(step, cause);
        return cause;
    }
    if (a.steps.size() != b.steps.size()) {
        cause.step = common;
        cause.first =
            Difference{QStringLiteral("/steps/%1").arg(common),
                       a.steps.size() > common ? QJsonValue(a.steps.at(common).skillId) : QJsonValue::Undefined,
                       b.steps.size() > common ? QJsonValue(b.steps.at(common).skillId) : QJsonValue::Undefined, Plain};
        cause.category = Category::DeterminismViolation;
        cause.explanation = Text::tr("The original has %1 step(s) and the replay %2; those both have agree.", nullptr,
                                     pluralCount(a.steps.size()))
                                .arg(a.steps.size())
                                .arg(b.steps.size());
    } else {
        cause.explanation =
            Text::tr("The engine's recordings of both runs agree, although the report says they differ.");
    }
    return cause;
}

bool callsOut(const QString &skill)
{
    static const QRegularExpression bounds(QStringLiteral("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])"));
    static const QRegularExpression calls(
        QStringLiteral("^(https?|httpx|api|apis|rest|external|remote|llm|llms|webhook|openai|anthropic)[0-9]*$"));
    static const QRegularExpression standsIn(QStringLiteral("^(mock|mocked|fake|dummy)s?$"));
    const QStringList words = skill.split(bounds, Qt::SkipEmptyParts);
    const auto any = [&](const QRegularExpression &form) {
        return std::any_of(words.cbegin(), words.cend(),
                           [&](const QString &word) { return form.match(word.toLower()).hasMatch(); });
    };
    return any(calls) && !any(standsIn);
}

} // namespace gw::golden
