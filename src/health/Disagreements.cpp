// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Disagreements.h"

#include "health/Text.h"

#include <algorithm>

namespace gw::health {
namespace {

constexpr qint64 progressEvery = 10; // a quiet log speaks once in ten cycles

/// Says so when @p log and @p reports differ by more than the tolerances allow.
void compare(QStringList &found, const QString &what, qint64 log, qint64 reports, qint64 reportsAhead, qint64 logAhead)
{
    if (reports - log > reportsAhead || log - reports > logAhead)
        found << Text::tr("%1: the log says %2, the reports say %3").arg(what, formatCount(log), formatCount(reports));
}

void compareFinal(QStringList &found, const QString &what, const std::optional<qint64> &final, qint64 reports)
{
    if (final)
        compare(found, what, *final, reports, 0, 0);
}

void compareCounts(QStringList &found, const shadow::LogFacts &log, const shadow::ReportFacts &reports, bool running)
{
    const qint64 read = reports.passed + reports.failedCycles;
    const qint64 logged = log.cyclesPassed + log.failed.size();
    if (log.report) {
        compareFinal(found, Text::tr("cycles at the end"), log.report->cycles, read + reports.unreadable);
        if (reports.unreadable == 0) {
            compareFinal(found, Text::tr("workflows at the end"), log.report->workflows, reports.workflows);
            compareFinal(found, Text::tr("replays at the end"), log.report->replays, reports.replays);
        }
        compareFinal(found, Text::tr("mismatches at the end"), log.report->mismatches, reports.mismatches);
        if (log.report->passed.value_or(false) && reports.mismatches > 0)
            found << Text::tr("the log ends with PASSED");
    } else if (logged > 0) {
        // The report is written before the line, and the line of a failed cycle may never come.
        compare(found, Text::tr("finished cycles"), logged, read + reports.unreadable, 1, running ? 1 : 0);
    } else if (log.progressCycles) {
        compare(found, Text::tr("finished cycles"), *log.progressCycles, read + reports.unreadable, progressEvery,
                running ? 1 : 0);
    }
}

void compareCycles(QStringList &found, const shadow::LogFacts &log, const shadow::ReportFacts &reports)
{
    for (const CycleNumber number : log.failed) {
        const auto it =
            std::lower_bound(reports.cycles.cbegin(), reports.cycles.cend(), number,
                             [](const shadow::CycleReport &report, CycleNumber n) { return report.cycle < n; });
        if (it != reports.cycles.cend() && it->cycle == number && it->state == shadow::ReportState::Ok && it->passed)
            found << Text::tr("cycle %1: failed in the log, passed in its report").arg(formatCount(number.value));
    }
}

void compareMissing(QStringList &found, const shadow::ReportFacts &reports)
{
    if (reports.missing.isEmpty())
        return;
    QStringList numbers;
    for (const CycleNumber number : reports.missing.first(std::min<qsizetype>(reports.missing.size(), 5)))
        numbers << QString::number(number.value);
    const QString list = numbers.join(QStringLiteral(", "));
    found << (reports.missing.size() > 5
                  ? Text::tr("no report of cycles %1 and %2 more").arg(list).arg(reports.missing.size() - 5)
                  : Text::tr("no report of cycles %1").arg(list));
}

void compareSummary(QStringList &found, const shadow::ReportFacts &reports)
{
    if (!reports.summary)
        return;
    const auto &summary = *reports.summary;
    if (summary.mismatches != reports.mismatches)
        found << Text::tr("mismatches: the final summary says %1, the reports say %2")
                     .arg(summary.mismatches)
                     .arg(reports.mismatches);
    const qint64 read = reports.passed + reports.failedCycles + reports.unreadable;
    if (std::abs(summary.cycles - read) > 1) // a signal may end the run between a report and its count
        found << Text::tr("cycles: the final summary says %1, there are %2 report(s)", nullptr, pluralCount(read))
                     .arg(formatCount(summary.cycles), formatCount(read));
}

} // namespace

QList<Problem> disagreements(const Observations &seen, bool running)
{
    if (!seen.run.reports || seen.run.reports->cycles.isEmpty())
        return {};
    QStringList found;
    if (seen.run.log) {
        compareCounts(found, *seen.run.log, *seen.run.reports, running);
        compareCycles(found, *seen.run.log, *seen.run.reports);
    }
    compareMissing(found, *seen.run.reports);
    compareSummary(found, *seen.run.reports);
    if (found.isEmpty())
        return {};
    return {Problem{ProblemKind::Disagreement,
                    seen.run.paths.name,
                    Severity::P2,
                    Text::tr("Log and cycle reports disagree: %1").arg(found.first()),
                    {},
                    found}};
}

} // namespace gw::health
