// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Mismatches.h"

#include "health/Text.h"

#include <algorithm>

namespace gw::health {
namespace {

constexpr qsizetype listedCycles = 20;

MismatchRow rowOf(const shadow::ReplayMismatch &mismatch, const QMap<QString, golden::Triage> &triage)
{
    MismatchRow row{mismatch.cycle,
                    mismatch.originalRunId,
                    mismatch.replayRunId,
                    mismatch.originalHash,
                    mismatch.replayHash,
                    {},
                    {},
                    {},
                    {}};
    if (mismatch.step)
        row.step = MismatchStep{*mismatch.step, mismatch.originalStep, mismatch.replayStep};
    if (const auto it = triage.constFind(mismatch.originalRunId); it != triage.cend()) {
        row.category = it->category;
        row.explanation = it->explanation;
        row.goldenIntact = it->goldenIntact;
    }
    return row;
}

/// A cycle that failed, with all that is told of it.
struct FailedCycle
{
    CycleNumber number;
    const shadow::CycleReport *report = nullptr; ///< nullptr: only the log knows
    QList<const shadow::ReplayMismatch *> details;
};

QList<FailedCycle> collect(const shadow::RunFacts &run)
{
    QMap<qint64, FailedCycle> failed;
    if (run.reports) {
        for (const auto &cycle : run.reports->cycles)
            if (cycle.state == shadow::ReportState::Ok && !cycle.passed)
                failed[cycle.cycle.value] = {cycle.cycle, &cycle, {}};
        for (const auto &detail : run.reports->details) {
            auto &entry = failed[detail.cycle.value];
            entry.number = detail.cycle;
            entry.details.append(&detail);
        }
    }
    if (run.log)
        for (const CycleNumber number : run.log->failed)
            failed[number.value].number = number;
    return failed.values();
}

QString stepText(const shadow::ReplayMismatch &detail)
{
    const QString skill = detail.originalStep.section(QLatin1Char(':'), 0, 0);
    return skill.isEmpty() ? Text::tr("step %1").arg(*detail.step)
                           : Text::tr("step %1 (%2)").arg(*detail.step).arg(skill);
}

QString summaryOf(const FailedCycle &failed)
{
    const QString number = formatCount(failed.number.value);
    if (!failed.report)
        return Text::tr("Mismatch in cycle %1, told by the log alone").arg(number);
    const auto &report = *failed.report;
    if (report.mismatches == 0)
        return Text::tr("Cycle %1 did not pass, though its report counts no mismatch").arg(number);
    QString text = Text::tr("Mismatch in cycle %1: %2 of %3 replays differ", nullptr, pluralCount(report.mismatches))
                       .arg(number, formatCount(report.mismatches), formatCount(report.replays));
    if (failed.details.isEmpty())
        return text;
    const auto &first = *failed.details.first();
    if (!first.step)
        return Text::tr("%1, first %2").arg(text, first.originalRunId);
    return Text::tr("%1, first %2 at %3").arg(text, first.originalRunId, stepText(first));
}

QStringList evidenceOf(const FailedCycle &failed, const Observations &seen)
{
    // The cause and its remedy first: what shows only the beginning shows them.
    QStringList evidence;
    for (const auto *detail : failed.details)
        if (const auto it = seen.triage.constFind(detail->originalRunId);
            it != seen.triage.cend() && !evidence.contains(it->explanation))
            evidence << it->explanation;
    if (failed.report)
        evidence << Text::tr("%1/reports/cycle_%2.json: replays: %3, matches: %4, mismatches: %5")
                        .arg(seen.run.paths.directory)
                        .arg(failed.number.value)
                        .arg(failed.report->replays)
                        .arg(failed.report->matches)
                        .arg(failed.report->mismatches);
    for (const auto *detail : failed.details) {
        evidence << Text::tr("golden %1 has workflow hash %2").arg(detail->originalRunId, detail->originalHash)
                 << Text::tr("replay %1 has workflow hash %2").arg(detail->replayRunId, detail->replayHash);
        if (detail->step)
            evidence << Text::tr("step %1: golden %2, replay %3")
                            .arg(*detail->step)
                            .arg(detail->originalStep, detail->replayStep);
    }
    const auto &log = seen.run.log;
    if (log && !log->failed.contains(failed.number))
        evidence << (log->lastStarted == failed.number && log->lastFinished < failed.number
                         ? Text::tr("the log ends after \"Running cycle %1...\" without a word of it")
                               .arg(failed.number.value)
                         : Text::tr("the log does not mention it"));
    return evidence;
}

} // namespace

std::optional<qint64> mismatchCount(const shadow::RunFacts &run)
{
    std::optional<qint64> count;
    if (run.reports && !run.reports->cycles.isEmpty())
        count = run.reports->mismatches;
    if (run.log) {
        const auto &log = *run.log;
        const qint64 logged = std::max(
            {log.mismatches, log.progressMismatches.value_or(0), log.report ? log.report->mismatches.value_or(0) : 0});
        if (logged > 0 || log.lastFinished || log.progressCycles || log.report)
            count = std::max(count.value_or(0), logged);
    }
    return count;
}

qint64 failedCycles(const shadow::RunFacts &run) { return collect(run).size(); }

QList<MismatchRow> mismatchRows(const Observations &seen)
{
    QList<MismatchRow> rows;
    for (const auto &failed : collect(seen.run)) {
        for (const auto *detail : failed.details)
            rows << rowOf(*detail, seen.triage);
        if (failed.details.isEmpty())
            rows << MismatchRow{failed.number, {}, {}, {}, {}, {}, {}, summaryOf(failed), {}};
    }
    return rows;
}

QList<Problem> mismatchProblems(const Observations &seen)
{
    QList<Problem> problems;
    const auto failed = collect(seen.run);
    for (const auto &cycle : failed.first(std::min(failed.size(), listedCycles))) {
        const QDateTime since = cycle.report ? seen.run.clock.toWall(cycle.report->at) : seen.run.lastLogChange;
        problems << Problem{ProblemKind::Mismatch,
                            QStringLiteral("%1/cycle %2").arg(seen.run.paths.name).arg(cycle.number.value),
                            Severity::P0,
                            summaryOf(cycle),
                            since,
                            evidenceOf(cycle, seen)};
    }
    if (failed.size() > listedCycles)
        problems << Problem{
            ProblemKind::Mismatch,
            seen.run.paths.name + QStringLiteral("/more"),
            Severity::P0,
            Text::tr("%1 more cycle(s) with mismatches", nullptr, pluralCount(failed.size() - listedCycles))
                .arg(formatCount(failed.size() - listedCycles)),
            {},
            {}};
    if (const qint64 count = mismatchCount(seen.run).value_or(0); failed.isEmpty() && count > 0)
        problems << Problem{
            ProblemKind::Mismatch,
            seen.run.paths.name,
            Severity::P0,
            Text::tr("%1 mismatch(es), the cycle is not told", nullptr, pluralCount(count)).arg(formatCount(count)),
            {},
            seen.run.paths.logs};
    return problems;
}

QList<Problem> alteredProblems(const Observations &seen)
{
    QStringList altered, evidence;
    for (auto it = seen.triage.cbegin(); it != seen.triage.cend(); ++it) {
        if (it->category != golden::Category::GoldenAltered)
            continue;
        altered << it.key();
        evidence << Text::tr("%1: %2").arg(it.key(), it->explanation);
    }
    if (altered.isEmpty())
        return {};
    const QString summary =
        altered.size() == 1
            ? Text::tr("Golden file %1 was altered after it was recorded").arg(altered.first())
            : Text::tr("%1 golden files were altered after they were recorded").arg(formatCount(altered.size()));
    return {Problem{ProblemKind::GoldenAltered,
                    seen.run.paths.name + QStringLiteral("/golden"),
                    Severity::P1,
                    summary,
                    {},
                    evidence}};
}

} // namespace gw::health
