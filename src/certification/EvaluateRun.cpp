// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of the run, and what was done beside it.
#include "certification/Evaluate.h"
#include "certification/Text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gw::certification {
namespace {

using health::RunState;

QString requestOf(const health::RunStatus &status) { return QStringLiteral("run.status %1").arg(status.run); }

/// A run that goes on has no facts yet, only numbers so far.
std::optional<QString> unfinished(const health::RunStatus &status)
{
    if (status.state == RunState::Unknown)
        return Text::tr("Nothing tells how the run stands");
    if (status.state != RunState::Running && status.state != RunState::Stalled)
        return std::nullopt;
    return status.eta.isValid()
               ? Text::tr("The run goes on until about %1")
                     .arg(QLocale::c().toString(status.eta.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm")))
               : Text::tr("The run goes on");
}

Finding judgeCompleted(const Item &item, const health::RunStatus &status)
{
    Finding finding{Verdict::Fail, requestOf(status), {}, {}};
    if (status.elapsed)
        finding.actual = formatClock(*status.elapsed);
    if (status.state == RunState::Completed) {
        const Seconds least(std::llround(item.expect.least.value_or(0) * 3600));
        // The last cycle begins up to an interval before the end.
        const Seconds slack = 2 * status.interval.value_or(Seconds(0));
        if (!status.elapsed)
            finding = {Verdict::NotChecked, finding.request, {}, Text::tr("Nothing tells how long it ran")};
        else if (*status.elapsed + slack >= least)
            finding.verdict = Verdict::Pass;
        else
            finding.reason = Text::tr("It ran its time, which was %1").arg(formatDuration(*status.elapsed));
        return finding;
    }
    const QString state = json::enumName(status.state);
    finding.actual = finding.actual.isEmpty() ? state : QStringLiteral("%1, %2").arg(state, finding.actual);
    finding.reason = status.state == RunState::Failed ? Text::tr("It ended on a mismatch")
                     : status.state == RunState::Died ? Text::tr("It died before its time")
                                                      : Text::tr("It was stopped before its time");
    return finding;
}

Finding judgeGolden(const Item &item, const health::RunStatus &status, const std::optional<qint64> &archived)
{
    Finding finding{Verdict::NotChecked, requestOf(status), {}, {}};
    if (!status.goldenFiles || !archived) {
        finding.reason = Text::tr("Golden files, or archives of them, could not be counted");
        return finding;
    }
    qint64 count = *status.goldenFiles + *archived;
    // Restored files are in both: a run has no more golden files than workflows.
    if (*archived > 0 && status.workflows)
        count = std::min(count, *status.workflows);
    finding.actual =
        *archived > 0 ? Text::tr("%1, archived ones among them").arg(formatCount(count)) : formatCount(count);
    finding.verdict = meets(item.expect, QString::number(count)) ? Verdict::Pass : Verdict::Fail;
    if (finding.verdict == Verdict::Fail)
        finding.reason = Text::tr("%1 instead of %2").arg(finding.actual, expectedText(item));
    return finding;
}

/// The word after "Mismatches:" of a report block, else the sum over failed cycles; nullopt: nothing of the kind.
std::optional<qint64> mismatchesIn(const QString &output)
{
    static const QRegularExpression total(QStringLiteral("(?m)^\\s*Mismatches:\\s+(\\d{1,15})\\s*$"));
    static const QRegularExpression cycle(
        QStringLiteral("Cycle \\d+:(?: \\d+ workflows, \\d+ replays,)? (\\d{1,15}) mismatches"));
    std::optional<qint64> found;
    for (auto it = total.globalMatch(output); it.hasNext();)
        found = std::max(found.value_or(0), it.next().captured(1).toLongLong());
    qint64 sum = 0;
    bool any = false;
    for (auto it = cycle.globalMatch(output); it.hasNext(); any = true)
        sum += it.next().captured(1).toLongLong();
    return any ? std::max(sum, found.value_or(0)) : found;
}

} // namespace

Finding judgeRun(const Item &item, const health::RunStatus &status, const std::optional<qint64> &archived)
{
    Finding finding{Verdict::NotChecked, requestOf(status), {}, {}};
    if (const auto why = unfinished(status)) {
        finding.reason = *why;
        if (item.fact == RunFact::Cycles && status.cycles)
            finding.actual = Text::tr("%1 so far").arg(formatCount(*status.cycles));
        return finding;
    }
    if (item.fact == RunFact::Completed)
        return judgeCompleted(item, status);
    if (item.fact == RunFact::Golden)
        return judgeGolden(item, status, archived);
    const auto value = item.fact == RunFact::Cycles   ? status.cycles
                       : item.fact == RunFact::Passed ? status.cyclesPassed
                                                      : status.cyclesFailed;
    if (!value || !status.cycles) {
        finding.reason = Text::tr("Neither log nor reports tell");
        return finding;
    }
    finding.actual = formatCount(*value);
    const bool good = item.fact == RunFact::Passed
                          ? *value == *status.cycles && *status.cycles > 0 && status.mismatches == 0
                          : meets(item.expect, QString::number(*value));
    finding.verdict = good ? Verdict::Pass : Verdict::Fail;
    if (!good)
        finding.reason = Text::tr("%1 instead of %2").arg(finding.actual, expectedText(item));
    for (const auto &problem : status.problems)
        if (problem.kind == health::ProblemKind::Disagreement) {
            finding.verdict = Verdict::Fail;
            finding.reason = problem.summary;
        }
    return finding;
}

Finding judgeFiles(const Item &item, const host::FilesAnswer &answer)
{
    Finding finding{
        Verdict::NotChecked, QStringLiteral("check.files %1").arg(item.glob), formatCount(answer.total), {}};
    finding.verdict = meets(item.expect, QString::number(answer.total)) ? Verdict::Pass : Verdict::Fail;
    if (finding.verdict == Verdict::Fail)
        finding.reason = Text::tr("%1 instead of %2").arg(finding.actual, expectedText(item));
    return finding;
}

Finding judgeCommand(const Item &item, const QStringList &argv, const host::CommandAnswer &answer)
{
    Finding finding{Verdict::Fail, argv.join(u' '), {}, {}};
    static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-9;]*m"));
    QString output = answer.output.text;
    const auto mismatches = mismatchesIn(output.remove(colours));
    if (answer.timedOut) {
        finding.actual = Text::tr("ended after %1").arg(formatDuration(item.limit));
        finding.reason = Text::tr("It took too long");
    } else if (!answer.exitCode) {
        finding.actual = Text::tr("signal %1").arg(answer.signal);
        finding.reason = Text::tr("It was ended by a signal");
    } else {
        finding.actual =
            mismatches ? Text::tr("%1 mismatch(es)", nullptr, pluralCount(*mismatches)).arg(formatCount(*mismatches))
                       : Text::tr("exit code %1").arg(*answer.exitCode);
        if (*answer.exitCode != 0)
            finding.reason = Text::tr("exit code %1").arg(*answer.exitCode);
        else if (double(mismatches.value_or(0)) > item.expect.most.value_or(0))
            finding.reason = Text::tr("It found mismatches");
        else
            finding.verdict = Verdict::Pass;
    }
    return finding;
}

Finding judgeSanity(const host::Sanity &sanity)
{
    Finding finding{Verdict::Pass, QStringLiteral("run.sanity %1").arg(sanity.run), {}, {}};
    QStringList reasons;
    qsizetype good = 0;
    for (const host::SanitySection &section : sanity.sections) {
        if (section.verdict == health::Verdict::Healthy) {
            ++good;
            continue;
        }
        reasons << QStringLiteral("%1: %2").arg(section.name, section.summary);
        for (const QString &detail : section.details.mid(0, 3))
            reasons.last() += QStringLiteral(", ") + detail;
        // What is known to be bad does not hide behind what is not known.
        if (section.verdict != health::Verdict::Unknown)
            finding.verdict = Verdict::Fail;
        else if (finding.verdict == Verdict::Pass)
            finding.verdict = Verdict::NotChecked;
    }
    finding.actual = Text::tr("%1 of %2 good").arg(good).arg(sanity.sections.size());
    finding.reason = reasons.join(QStringLiteral("; "));
    if (sanity.sections.isEmpty())
        finding = {Verdict::NotChecked, finding.request, {}, Text::tr("The host told nothing")};
    return finding;
}

Finding judgeStop(const Item &item, const host::StopStatus &status)
{
    const bool wantsStop = item.phase != StopPhase::Disable;
    Finding finding{Verdict::Fail, QStringLiteral("stop.%1").arg(json::enumName(item.phase)), {}, status.proof};
    if (!status.stopped) {
        finding.verdict = Verdict::NotChecked;
        return finding;
    }
    finding.actual = *status.stopped ? Text::tr("set") : Text::tr("not set");
    if (*status.stopped != wantsStop) {
        finding.reason = wantsStop ? Text::tr("The stop file is not there") : Text::tr("The stop file is still there");
        return finding;
    }
    if (item.phase == StopPhase::Status) {
        finding.verdict = Verdict::Pass;
        finding.actual = Text::tr("stopped");
        finding.reason.clear();
        return finding;
    }
    switch (status.effective) {
    case health::Effect::Yes:
        finding.verdict = Verdict::Pass;
        finding.actual =
            wantsStop ? Text::tr("set, effect seen: %1").arg(status.proof) : Text::tr("lifted: %1").arg(status.proof);
        finding.reason.clear();
        break;
    case health::Effect::No:
        finding.actual += QStringLiteral(", ") + Text::tr("without effect");
        break;
    case health::Effect::Unknown: // a stop file alone proves nothing
        finding.verdict = Verdict::NotChecked;
        break;
    }
    return finding;
}

Finding judgeDiff(const Item &item, const host::GoldenDiff &diff)
{
    Finding finding{Verdict::NotChecked, {}, {}, Text::tr("There was no summary")};
    if (!diff.directories)
        return finding;
    const auto &found = *diff.directories;
    finding.request = QStringLiteral("golden diff %1 %2").arg(found.a, found.b);
    if (!found.complete || found.pairs == 0) {
        finding.reason = found.complete ? Text::tr("There was nothing to compare") : Text::tr("It was ended before");
        return finding;
    }
    const bool good = double(found.differing) <= item.expect.most.value_or(0) && found.unknown == 0;
    finding.verdict = good ? Verdict::Pass : Verdict::Fail;
    finding.actual = (good ? QStringLiteral("PASS, ") : QStringLiteral("FAIL, ")) +
                     Text::tr("%1 pair(s), %2 differ", nullptr, pluralCount(found.pairs))
                         .arg(formatCount(found.pairs), formatCount(found.differing));
    finding.reason =
        good
            ? QString()
            : Text::tr("%1 differ, %2 could not be told").arg(formatCount(found.differing), formatCount(found.unknown));
    return finding;
}

} // namespace gw::certification
