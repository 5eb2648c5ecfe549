// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Sanity.h"

#include "host/Text.h"

#include <algorithm>
#include <initializer_list>

namespace gw::host {
namespace {

using health::ProblemKind;
using health::RunState;
using health::Verdict;

/// The problems of @p status of these kinds; they decide the section unless something is unknown.
SanitySection section(const health::RunStatus &status, const char *name, std::initializer_list<ProblemKind> kinds)
{
    SanitySection made;
    made.name = QLatin1String(name);
    QList<health::Problem> problems;
    for (const auto &problem : status.problems) {
        if (std::find(kinds.begin(), kinds.end(), problem.kind) == kinds.end())
            continue;
        problems.append(problem);
        made.details.append(problem.summary);
    }
    made.verdict = health::verdictOf(problems, RunState::Running, false);
    return made;
}

SanitySection processSection(const health::RunStatus &status)
{
    SanitySection made = section(status, "process", {ProblemKind::ProcessDied});
    const bool frozen = status.processState == QLatin1String("T");
    if (frozen) // also where a stop holds the run: lifting it would have no effect
        made = section(status, "process", {ProblemKind::ProcessDied, ProblemKind::StaleLog});
    switch (status.state) {
    case RunState::Unknown:
        made.verdict = Verdict::Unknown;
        made.summary = Text::tr("Cannot tell whether the run goes on");
        break;
    case RunState::Running:
    case RunState::Stalled:
        made.summary = !status.pid ? Text::tr("Running by its traces; its process was not found")
                       : frozen    ? Text::tr("Process %1 is stopped (state T)").arg(*status.pid)
                                   : Text::tr("Running, process %1").arg(*status.pid);
        if (!status.pid || frozen)
            made.verdict = std::max(made.verdict, Verdict::Warning);
        break;
    case RunState::Completed:
        made.summary = Text::tr("Ended after its full time");
        break;
    case RunState::Failed:
        made.verdict = Verdict::Critical;
        made.summary = Text::tr("Ended on a mismatch");
        break;
    case RunState::Stopped:
        made.verdict = std::max(made.verdict, Verdict::Warning);
        made.summary = Text::tr("Stopped before its time");
        break;
    case RunState::Died:
        made.verdict = Verdict::Critical;
        made.summary = Text::tr("Died before its time");
        break;
    }
    return made;
}

SanitySection mismatchesSection(const health::RunStatus &status)
{
    SanitySection made = section(
        status, "mismatches",
        {ProblemKind::Mismatch, ProblemKind::GoldenAltered, ProblemKind::Disagreement, ProblemKind::ReportUnreadable});
    if (!status.mismatches) {
        made.verdict = std::max(made.verdict, Verdict::Unknown);
        made.summary = Text::tr("Nothing tells how many mismatches there are");
    } else {
        const QString found =
            Text::tr("%1 mismatch(es)", nullptr, pluralCount(*status.mismatches)).arg(formatCount(*status.mismatches));
        //: stands after "in", as in "2 mismatches in 15,048 replays"
        const QString replays =
            status.replays
                ? Text::tr("%1 replay(s)", nullptr, pluralCount(*status.replays)).arg(formatCount(*status.replays))
                : Text::tr("an unknown number of replays");
        //: such as "2 mismatches in 15,048 replays"
        made.summary = Text::tr("%1 in %2").arg(found, replays);
    }
    for (const auto &row : status.mismatchRows)
        made.details.append(Text::tr("Cycle %1: %2, %3").arg(row.cycle.value).arg(row.runId, row.explanation));
    return made;
}

SanitySection diskSection(const health::RunStatus &status)
{
    SanitySection made = section(status, "disk", {ProblemKind::Disk, ProblemKind::DiskFull, ProblemKind::GoldenSize});
    QStringList figures;
    for (const auto &d : status.disks) {
        figures.append(d.usedPercent ? QStringLiteral("%1 %2 %").arg(d.path).arg(*d.usedPercent, 0, 'f', 0)
                                     : d.path + QStringLiteral(" ?"));
        if (!d.usedPercent) {
            made.verdict = made.verdict == Verdict::Healthy ? Verdict::Unknown : made.verdict;
            made.details.append(d.error);
        }
    }
    if (status.disks.isEmpty())
        made.verdict = Verdict::Unknown;
    made.summary = figures.isEmpty() ? Text::tr("No disk is named in the profile") : figures.join(QStringLiteral(", "));
    if (status.goldenBytes && status.goldenFiles)
        made.details.append(Text::tr("Golden files: %1 in %2 file(s)", nullptr, pluralCount(*status.goldenFiles))
                                .arg(formatBytes(*status.goldenBytes), formatCount(*status.goldenFiles)));
    return made;
}

SanitySection activitySection(const health::RunStatus &status)
{
    SanitySection made =
        section(status, "activity", {ProblemKind::StaleLog, ProblemKind::LogUnreadable, ProblemKind::Unreadable});
    if (!status.lastActivityAt.isValid()) {
        made.verdict = made.verdict == Verdict::Healthy ? Verdict::Unknown : made.verdict;
        made.summary = Text::tr("No sign of life was found");
        return made;
    }
    const qint64 ago = std::max<qint64>(0, status.lastActivityAt.secsTo(status.runNow));
    made.summary = Text::tr("Last activity %1 ago").arg(formatDuration(Seconds(ago)));
    if (status.cycles)
        made.details.append(
            Text::tr("%1 cycle(s) finished", nullptr, pluralCount(*status.cycles)).arg(formatCount(*status.cycles)));
    return made;
}

SanitySection metricsSection(const health::RunStatus &status, const MetricsSeen &seen)
{
    SanitySection made =
        section(status, "metrics",
                {ProblemKind::ServiceDown, ProblemKind::SlowService, ProblemKind::StopIneffective, ProblemKind::Alert});
    const auto up = std::count_if(status.services.begin(), status.services.end(),
                                  [](const auto &s) { return s.health == services::ServiceHealth::Up; });
    const auto used = std::count_if(status.services.begin(), status.services.end(),
                                    [](const auto &s) { return s.health != services::ServiceHealth::Off; });
    made.summary = Text::tr("%1 of %2 service(s) up", nullptr, pluralCount(used)).arg(up).arg(used);
    if (!seen.prometheusUsed)
        made.details.append(Text::tr("Prometheus is not used here"));
    if (seen.stopGauge) {
        made.details.append(*seen.stopGauge > 0 ? Text::tr("The engine reports its emergency stop as on")
                                                : Text::tr("The engine reports its emergency stop as off"));
    } else {
        made.details.append(Text::tr("Nothing reports the gauge of the emergency stop"));
        if (made.verdict == Verdict::Healthy)
            made.verdict = Verdict::Unknown;
    }
    return made;
}

/// Critical before unknown: what is known to be bad must not hide behind what is not known.
int weight(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Healthy:
        return 0;
    case Verdict::Warning:
        return 1;
    case Verdict::Unknown:
        return 2;
    case Verdict::Critical:
        return 3;
    }
    return 2;
}

} // namespace

Sanity judgeSanity(const health::RunStatus &status, const MetricsSeen &seen)
{
    Sanity sanity;
    sanity.run = status.run;
    sanity.sections = {processSection(status), mismatchesSection(status), diskSection(status), activitySection(status),
                       metricsSection(status, seen)};
    sanity.verdict = std::max_element(sanity.sections.begin(), sanity.sections.end(), [](const auto &a, const auto &b) {
                         return weight(a.verdict) < weight(b.verdict);
                     })->verdict;
    return sanity;
}

} // namespace gw::host
