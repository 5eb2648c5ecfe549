// SPDX-License-Identifier: GPL-3.0-or-later
// Why a replay differed: first whether the golden may be trusted at all, then the first step that diverges.
#include "golden/GoldenFile.h"

#include "golden/Text.h"
#include "golden/diff/Cause.h"
#include "golden/diff/Source.h"

namespace gw::golden {

namespace {

QString skillOf(const QString &step) { return step.section(QLatin1Char(':'), 0, -2); }

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
            reason = Text::tr("its workflow_hash is not that of its steps");
        else if (golden->runId != question.originalRunId)
            reason = Text::tr("it holds the run %1").arg(golden->runId);
        else if (!question.originalHash.isEmpty() && golden->workflowHash != question.originalHash)
            reason = Text::tr("its workflow_hash was %1 when it was compared, and is %2 now")
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

Source sourceOf(const TriageQuestion &question, const QString &runId)
{
    return readSource(findFile(question.goldenDirectories, runId, ".steps.jsonl"), runId, question.hmacKey);
}

void decideByRecordings(const StepRecording &a, const StepRecording &b, Triage &triage)
{
    const Cause cause = causeOf(a, b);
    triage.category = cause.category;
    triage.explanation = cause.explanation;
}

void decideByReport(const TriageQuestion &question, Triage &triage)
{
    const QString skill = skillOf(question.originalStep);
    const QString replaySkill = skillOf(question.replayStep);
    if (!skill.isEmpty() && callsOut(skill)) {
        triage.category = Category::ExternalCall;
        triage.explanation =
            Text::tr("The step that differs is %1, which by its name calls out. Record or mock the call.").arg(skill);
        return;
    }
    const QString step = skill.isEmpty() ? QString()
                         : skill == replaySkill
                             ? Text::tr(" The step that differs is %1.").arg(skill)
                             : Text::tr(" The original ran %1 where the replay ran %2.").arg(skill, replaySkill);
    const QString golden = triage.goldenIntact ? Text::tr("The golden file is intact, so the runs really differ.")
                           : triage.goldenPath.isEmpty() ? Text::tr("The golden file was not found.")
                                                         : Text::tr("The golden file cannot be read.");
    triage.explanation = Text::tr("%1%2 A report holds only hashes; the reason needs the engine's recordings "
                                  "%3.steps.jsonl and %4.steps.jsonl.")
                             .arg(golden, step, question.originalRunId, question.replayRunId);
}

} // namespace

Triage triage(const TriageQuestion &question)
{
    Triage triage;
    const Source original = sourceOf(question, question.originalRunId);
    const QString altered = alteredGolden(question, original, triage);
    if (!original.path.isEmpty())
        triage.evidence.append(original.path);
    if (!altered.isEmpty()) {
        triage.category = Category::GoldenAltered;
        triage.explanation = Text::tr("The golden file was changed after it was recorded: %1. The engine is not at "
                                      "fault; restore the file from an archive and find out who wrote it.")
                                 .arg(altered);
        return triage;
    }
    const Source replay = sourceOf(question, question.replayRunId);
    if (!replay.path.isEmpty())
        triage.evidence.append(replay.path);
    for (const Source *source : {&original, &replay}) {
        const QString problem = source->problem.isEmpty() ? source->altered : source->problem;
        if (!problem.isEmpty())
            triage.evidence.append(Text::tr("%1 is not used: %2").arg(source->path, problem));
    }
    if (original.recording && replay.recording && replay.altered.isEmpty())
        decideByRecordings(*original.recording, *replay.recording, triage);
    else
        decideByReport(question, triage);
    return triage;
}

} // namespace gw::golden
