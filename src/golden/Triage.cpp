// SPDX-License-Identifier: GPL-3.0-or-later
// Why a replay differed: first whether the golden may be trusted at all, then the first step that diverges.
#include "golden/GoldenFile.h"

#include "base/FileWriter.h"
#include "base/Units.h"
#include "golden/Difference.h"
#include "golden/Digest.h"
#include "golden/Steps.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace gw::golden {

namespace {

constexpr qint64 largestSteps = 64 << 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gw::golden)
};

QString skillOf(const QString &step) { return step.section(QLatin1Char(':'), 0, -2); }

/// The first directory that has @p name, or an empty path. Run ids come from reports: no slash leaves the directory.
QString findFile(const QStringList &directories, const QString &runId, const char *suffix)
{
    if (runId.isEmpty() || runId.contains(QLatin1Char('/')) || runId.contains(QChar(0)))
        return {};
    for (const QString &directory : directories)
        if (const QFileInfo info(directory + QLatin1Char('/') + runId + QLatin1String(suffix));
            info.exists() || info.isSymLink()) // one that leads nowhere is told
            return info.filePath();
    return {};
}

/// One of the two recordings, as far as it can be believed.
struct Source
{
    QString path; ///< empty: there is none
    std::optional<StepRecording> recording;
    QString problem; ///< why it cannot be read
    QString altered; ///< why it cannot be believed
};

Source readSource(const TriageQuestion &question, const QString &runId)
{
    Source source;
    source.path = findFile(question.goldenDirectories, runId, ".steps.jsonl");
    if (source.path.isEmpty())
        return source;
    const auto content = readFile(source.path, largestSteps);
    if (!content) {
        source.problem = content.error().text();
        return source;
    }
    const auto signature = readFile(source.path + QStringLiteral(".sig"), 4096);
    if (!signature && signature.error().kind != ErrorKind::NotFound && !question.hmacKey.isEmpty()) {
        source.problem = Words::tr("its signature: %1").arg(signature.error().text());
        return source;
    }
    if (signature && !question.hmacKey.isEmpty() &&
        !signatureEquals(HmacSha256(question.hmacKey).hex({content->constData(), size_t(content->size())}),
                         {signature->constData(), size_t(signature->size())}))
        source.altered = Words::tr("its signature does not fit");
    auto recording = parseSteps(*content, source.path);
    if (!recording) {
        source.problem = recording.error().text();
        return source;
    }
    for (const Step &step : recording->steps)
        if (source.altered.isEmpty() && !step.computedHash.isEmpty() && step.computedHash != step.outputHash)
            source.altered = Words::tr("the output_hash of its step %1 is not that of its output").arg(step.index);
    if (source.altered.isEmpty() && recording->runId != runId)
        source.altered = Words::tr("it holds the run %1").arg(recording->runId);
    source.recording = std::move(*recording);
    return source;
}

/// Why the golden cannot be believed; empty when it can, or when there is none (intact stays unknown).
QString alteredGolden(const TriageQuestion &question, const Source &original, Triage &triage)
{
    triage.goldenPath = findFile(question.goldenDirectories, question.originalRunId, ".golden.json");
    QString reason;
    if (!triage.goldenPath.isEmpty()) {
        triage.evidence.append(triage.goldenPath);
        const auto golden = readRecording(triage.goldenPath);
        if (!golden)
            triage.evidence.append(golden.error().text());
        else if (golden->workflowHash != workflowHash(golden->stepHashes))
            reason = Words::tr("its workflow_hash is not that of its steps");
        else if (golden->runId != question.originalRunId)
            reason = Words::tr("it holds the run %1").arg(golden->runId);
        else if (!question.originalHash.isEmpty() && golden->workflowHash != question.originalHash)
            reason = Words::tr("its workflow_hash was %1 when it was compared, and is %2 now")
                         .arg(question.originalHash.left(16), golden->workflowHash.left(16));
        if (golden)
            triage.goldenIntact = reason.isEmpty();
    }
    if (original.path.isEmpty())
        return reason;
    if (triage.goldenPath.isEmpty())
        triage.goldenPath = original.path;
    if (!original.altered.isEmpty() && reason.isEmpty()) {
        triage.goldenPath = original.path;
        reason = original.altered;
    }
    if (original.recording)
        triage.goldenIntact = reason.isEmpty();
    return reason;
}

QString seedText(const std::optional<qint64> &seed) { return seed ? QString::number(*seed) : Words::tr("none"); }

QString pairText(const Difference &difference)
{
    return Words::tr("%1 is %2 in the original and %3 in the replay")
        .arg(difference.pointer.isEmpty() ? QStringLiteral("/") : difference.pointer, valueText(difference.a),
             valueText(difference.b));
}

/// The first difference that is not @p nature; its absence says that there is no other.
const Difference *firstNot(const QList<Difference> &list, std::initializer_list<FieldNature> natures)
{
    const auto it = std::find_if(list.cbegin(), list.cend(), [&](const Difference &d) {
        return std::find(natures.begin(), natures.end(), d.nature) == natures.end();
    });
    return it == list.cend() ? nullptr : &*it;
}

bool diverges(const Step &a, const Step &b)
{
    return a.skillId != b.skillId || a.seed != b.seed || a.outputHash != b.outputHash || a.success != b.success ||
           firstNot(differences(a.inputs, b.inputs), {FieldNature::Volatile});
}

void decideByOutput(const Step &a, const Step &b, const QString &where, Triage &triage)
{
    using enum FieldNature;
    const QList<Difference> outputs = differences(a.output, b.output);
    const QList<Difference> inputs = differences(a.inputs, b.inputs);
    if (const Difference *input = firstNot(inputs, {Volatile})) {
        triage.category = callsOut(a.skillId) ? Category::ExternalCall : Category::DeterminismViolation;
        triage.explanation = Words::tr("%1 was given other inputs although every step before it agrees: %2.")
                                 .arg(where, pairText(*input));
    } else if (!outputs.isEmpty() && !firstNot(outputs, {Volatile, Derived}) && firstNot(outputs, {Derived})) {
        triage.category = Category::VolatileLeak;
        triage.explanation = Words::tr("Only a time or duration differs in %1, yet it counts in the hash: %2. Leave "
                                       "the field out of the hash.")
                                 .arg(where, pairText(*firstNot(outputs, {Derived})));
    } else if (callsOut(a.skillId)) {
        triage.category = Category::ExternalCall;
        triage.explanation =
            Words::tr("%1 calls out, and was answered differently%2. Record or mock the call.")
                .arg(where, outputs.isEmpty() ? QString() : QStringLiteral(": ") + pairText(outputs.first()));
    } else if (!outputs.isEmpty() && !firstNot(outputs, {Random, Volatile, Derived}) &&
               firstNot(outputs, {Volatile, Derived})) {
        triage.category = Category::UnseededRng;
        triage.explanation =
            Words::tr("%1 had the same seed (%2) and the same inputs, and drew other values: %3. Seed the generator.")
                .arg(where, seedText(a.seed), pairText(*firstNot(outputs, {Volatile, Derived})));
    } else {
        const Difference *plain = firstNot(outputs, {Random, Volatile, Derived});
        triage.category = Category::DeterminismViolation;
        triage.explanation =
            outputs.isEmpty()
                ? Words::tr("%1 had the same seed and inputs and wrote equal values, but differently spelled or with "
                            "another outcome: %2 and %3.")
                      .arg(where, a.outputHash, b.outputHash)
                : Words::tr(
                      "%1 had the same seed (%2) and the same inputs, and its result differs: %3. Debug that step.")
                      .arg(where, seedText(a.seed), pairText(plain ? *plain : outputs.first()));
    }
}

void decideByRecordings(const StepRecording &a, const StepRecording &b, Triage &triage)
{
    if (a.specHash != b.specHash) {
        triage.explanation =
            Words::tr("The two runs are of different specifications (%1 and %2): they cannot be compared.")
                .arg(a.specHash, b.specHash);
        return;
    }
    if (a.seed != b.seed) {
        triage.category = Category::SeedMismatch;
        triage.explanation =
            Words::tr(
                "The run's base seed was %1 in the original and %2 in the replay. Check how the seed is handed on.")
                .arg(seedText(a.seed), seedText(b.seed));
        return;
    }
    const qsizetype common = std::min(a.steps.size(), b.steps.size());
    for (qsizetype i = 0; i < common; ++i) {
        const Step &left = a.steps.at(i), &right = b.steps.at(i);
        if (!diverges(left, right))
            continue;
        const QString where = Words::tr("Step %1 (%2)").arg(left.index).arg(left.skillId);
        if (left.skillId != right.skillId) {
            triage.category = Category::DeterminismViolation;
            triage.explanation =
                Words::tr("Step %1 was %2 in the original and %3 in the replay: the run took another way.")
                    .arg(left.index)
                    .arg(left.skillId, right.skillId);
        } else if (left.seed != right.seed) {
            triage.category = Category::SeedMismatch;
            triage.explanation =
                Words::tr("%1 had the seed %2 in the original and %3 in the replay. Check how the seed is handed on.")
                    .arg(where, seedText(left.seed), seedText(right.seed));
        } else {
            decideByOutput(left, right, where, triage);
        }
        return;
    }
    if (a.steps.size() != b.steps.size()) {
        triage.category = Category::DeterminismViolation;
        triage.explanation = Words::tr("The original has %1 step(s) and the replay %2; those both have agree.", nullptr,
                                       pluralCount(a.steps.size()))
                                 .arg(a.steps.size())
                                 .arg(b.steps.size());
    } else {
        triage.explanation =
            Words::tr("The engine's recordings of both runs agree, although the report says they differ.");
    }
}

void decideByReport(const TriageQuestion &question, Triage &triage)
{
    const QString skill = skillOf(question.originalStep);
    const QString replaySkill = skillOf(question.replayStep);
    if (!skill.isEmpty() && callsOut(skill)) {
        triage.category = Category::ExternalCall;
        triage.explanation =
            Words::tr("The step that differs is %1, which by its name calls out. Record or mock the call.").arg(skill);
        return;
    }
    const QString step = skill.isEmpty() ? QString()
                         : skill == replaySkill
                             ? Words::tr(" The step that differs is %1.").arg(skill)
                             : Words::tr(" The original ran %1 where the replay ran %2.").arg(skill, replaySkill);
    const QString golden = triage.goldenIntact ? Words::tr("The golden file is intact, so the runs really differ.")
                           : triage.goldenPath.isEmpty() ? Words::tr("The golden file was not found.")
                                                         : Words::tr("The golden file cannot be read.");
    triage.explanation = Words::tr("%1%2 A report holds only hashes; the reason needs the engine's recordings "
                                   "%3.steps.jsonl and %4.steps.jsonl.")
                             .arg(golden, step, question.originalRunId, question.replayRunId);
}

} // namespace

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

Triage triage(const TriageQuestion &question)
{
    Triage triage;
    const Source original = readSource(question, question.originalRunId);
    const QString altered = alteredGolden(question, original, triage);
    if (!original.path.isEmpty())
        triage.evidence.append(original.path);
    if (!altered.isEmpty()) {
        triage.category = Category::GoldenAltered;
        triage.explanation = Words::tr("The golden file was changed after it was recorded: %1. The engine is not at "
                                       "fault; restore the file from an archive and find out who wrote it.")
                                 .arg(altered);
        return triage;
    }
    const Source replay = readSource(question, question.replayRunId);
    if (!replay.path.isEmpty())
        triage.evidence.append(replay.path);
    for (const Source *source : {&original, &replay}) {
        const QString problem = source->problem.isEmpty() ? source->altered : source->problem;
        if (!problem.isEmpty())
            triage.evidence.append(Words::tr("%1 is not used: %2").arg(source->path, problem));
    }
    if (original.recording && replay.recording && replay.altered.isEmpty())
        decideByRecordings(*original.recording, *replay.recording, triage);
    else
        decideByReport(question, triage);
    return triage;
}

} // namespace gw::golden
