// SPDX-License-Identifier: GPL-3.0-or-later
// The events that the timeline marks.
#include "gui/RunTime.h"
#include "gui/Text.h"
#include "gui/Words.h"
#include "gui/monitor/TimelineData.h"

namespace gw::gui {
namespace {

constexpr qsizetype mostMarks = 200; ///< more than fit side by side; the ribbon has them all
constexpr int stopWeight = 10;       ///< what someone did about the run is never hidden by what befell it

int weightOf(Meaning meaning) { return meaning == Meaning::Critical ? 3 : meaning == Meaning::Warning ? 2 : 1; }

QByteArray nameOf(const health::Problem &problem)
{
    return (json::enumName(problem.kind) + QLatin1Char(' ') + problem.subject).trimmed().toUtf8();
}

/// A stop that cannot be read may be set or not.
bool isStopUnknown(const health::RunStatus &status)
{
    return std::any_of(status.problems.begin(), status.problems.end(), [](const health::Problem &p) {
        return p.kind == health::ProblemKind::Unreadable && p.subject == QLatin1String("stop");
    });
}

} // namespace

void TimelineData::updateStops(const Session &session)
{
    const health::RunStatus &status = *session.status();
    if (!session.isLive() || !status.runNow.isValid() || isStopUnknown(status))
        return;
    const auto stop = std::find_if(status.problems.begin(), status.problems.end(), [](const health::Problem &p) {
        return p.kind == health::ProblemKind::EmergencyStop;
    });
    const bool set = stop != status.problems.end(), known = !m_stops.isEmpty() && !m_stops.last().lifted;
    if (set && !known)
        m_stops.append(StopSeen{
            (stop->since.isValid() ? runTime(stop->since, status) : status.runNow).toMSecsSinceEpoch(), std::nullopt});
    else if (!set && known)
        m_stops.last().lifted = status.runNow.toMSecsSinceEpoch();
}

void TimelineData::mark(qint64 at, Meaning meaning, const QString &label)
{
    marks.append({at, meaning, label, true, weightOf(meaning)});
}

/// What has gone stays, in grey, from its beginning to where it was last seen.
void TimelineData::markPast(const health::RunStatus &status)
{
    using enum health::ProblemKind;
    for (const PastProblem &past : m_past) {
        const auto kind = past.problem.kind;
        const qint64 from = runTime(past.from, status).toMSecsSinceEpoch();
        const qint64 to = runTime(lastKnown(past), status).toMSecsSinceEpoch();
        if (!start || to < *start)
            continue; // of a run before this
        incidents.append({std::max(from, *start), std::max(to, from), nameOf(past.problem)});
        // The ribbon keeps its cells, and a stop seen from here its marks.
        const bool stopSeen = kind == EmergencyStop && !m_stops.isEmpty() && m_stops.first().at <= to;
        if (kind != Mismatch && kind != ReportUnreadable && !stopSeen)
            marks.append({std::max(from, *start), meaningOf(past.problem.severity), Words::of(past.problem), false, 0,
                          std::max(to, from)});
    }
}

void TimelineData::updateMarks(const Session &session)
{
    const health::RunStatus &status = *session.status();
    marks.clear();
    incidents.clear();
    if (start)
        marks.append({*start, Meaning::Info, Text::tr("Start"), false, 0});
    for (const qint64 at : m_restarts)
        mark(at, Meaning::Info, Text::tr("Restart"));
    for (const StopSeen &stop : m_stops) {
        marks.append({stop.at, Meaning::Warning, Text::tr("Emergency stop"), true, stopWeight});
        if (stop.lifted)
            marks.append({*stop.lifted, Meaning::Info, Text::tr("Stop lifted"), true, stopWeight});
    }
    for (const RibbonCell &cell : ribbon) {
        if (cell.kind == RibbonCell::Kind::Failed)
            mark(cell.span.to, Meaning::Critical, Text::tr("Mismatch, cycle %1").arg(formatCount(cell.cycle)));
        else if (cell.kind == RibbonCell::Kind::Unreadable)
            mark(cell.span.to, Meaning::Warning, Text::tr("Report %1 unreadable").arg(formatCount(cell.cycle)));
        if (marks.size() > mostMarks)
            break;
    }
    const bool failed = status.mismatches.value_or(0) > 0;
    if (hasEnded(status.state) && status.lastActivityAt.isValid() &&
        !(failed && status.state == health::RunState::Failed))
        mark(status.lastActivityAt.toMSecsSinceEpoch(), meaningOf(status.state), Words::of(status.state));
    markPast(status);
    using enum health::ProblemKind;
    for (const health::Problem &problem : status.problems) {
        if (problem.since.isValid())
            incidents.append({runTime(problem.since, status).toMSecsSinceEpoch(), std::nullopt, nameOf(problem)});
        // Told above, or by the run's own marks.
        if (problem.kind == Mismatch || problem.kind == ProcessDied || problem.kind == ReportUnreadable ||
            problem.kind == EmergencyStop || !problem.since.isValid())
            continue;
        mark(runTime(problem.since, status).toMSecsSinceEpoch(), meaningOf(problem.severity), Words::of(problem));
    }
    std::stable_sort(marks.begin(), marks.end(), [](const EventMark &a, const EventMark &b) { return a.at < b.at; });
}

void TimelineData::updateSeen(const health::RunStatus &status)
{
    seen = now;
    if (!hasEnded(status.state) || !status.lastActivityAt.isValid())
        return;
    // Of a run that ended the silence since then is not wanted, but what was done about it is; and room for its words.
    qint64 last = status.lastActivityAt.toMSecsSinceEpoch();
    for (const StopSeen &stop : m_stops)
        last = std::max({last, stop.at, stop.lifted.value_or(0)});
    seen = last;
    end = last + (start ? (last - *start) / 12 : 0);
}

} // namespace gw::gui
