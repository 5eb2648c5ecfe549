// SPDX-License-Identifier: GPL-3.0-or-later
// What the cycle reports say over time: the ribbon, the rate, and where there is no report.
#include "gui/RunTime.h"
#include "gui/Words.h"
#include "gui/monitor/TimelineData.h"

#include <algorithm>

namespace gw::gui {
namespace {

/// Cycles one after another give a rate over about a minute: two of the usual 30 s.
constexpr qsizetype rateOver = 2;

/// How far apart two reports usually lie: the planned interval, or more where most cycles take longer than that.
/// 0: nothing tells.
qint64 usualDistance(const QList<host::CycleRow> &cycles, const std::optional<Seconds> &interval)
{
    constexpr size_t enough = 8; // with fewer one outage might pass for the usual
    const qint64 planned = interval ? 1000 * qint64(interval->count()) : 0;
    std::vector<qint64> distances;
    for (qsizetype i = 1; i < cycles.size(); ++i)
        if (cycles.at(i).cycle.value == cycles.at(i - 1).cycle.value + 1 && cycles.at(i - 1).at.isValid())
            distances.push_back(cycles.at(i - 1).at.msecsTo(cycles.at(i).at));
    if (distances.size() < enough)
        return planned;
    const auto middle = distances.begin() + std::ptrdiff_t(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return std::max(planned, *middle);
}

/// A practice run's clock counts our computer's hiccups many times over.
qint64 toleranceOf(qint64 usual, const health::RunStatus &status)
{
    constexpr double hiccupMs = 500;
    return std::max(usual / 2, isPractice(status) ? qint64(hiccupMs * status.speed) : 0);
}

RibbonCell::Kind kindOf(const host::CycleRow &row)
{
    if (row.state != shadow::ReportState::Ok)
        return RibbonCell::Kind::Unreadable;
    return row.passed ? RibbonCell::Kind::Passed : RibbonCell::Kind::Failed;
}

/// Nothing is known from @p from on until the next value, or as far as @p to.
void addGap(Series &series, qint64 from, qint64 to)
{
    series.add(from + 1, std::nullopt);
    series.add(to, std::nullopt);
}

} // namespace

void TimelineData::updateCycles(const Session &session)
{
    const health::RunStatus &status = *session.status();
    Series &rate = tracks[CyclesPerMinute].series;
    Series &found = tracks[Mismatches].series;
    rate.clear();
    found.clear();
    ribbon.clear();
    m_restarts.clear();
    silentSince.reset();
    const qint64 usual = usualDistance(session.cycles(), status.interval);
    const qint64 patience = usual > 0 ? usual + toleranceOf(usual, status) : 0;
    std::optional<qint64> previousAt = start;
    qint64 previousNumber = 0;
    qsizetype inARow = 0; // cells without a hole between them
    for (const host::CycleRow &row : session.cycles()) {
        if (!row.at.isValid())
            continue;
        const qint64 at = row.at.toMSecsSinceEpoch(), number = row.cycle.value;
        if (previousNumber > 0 && number <= previousNumber)
            m_restarts.append(at);
        // A report stands for the time since the one before it, unless that is longer than a cycle can have taken.
        const bool joined = previousAt && number == previousNumber + 1 && (!patience || at - *previousAt <= patience);
        qint64 from = joined ? *previousAt : std::max(previousAt.value_or(at - usual), at - usual);
        if (from >= at)
            from = at - 1;
        if (!joined)
            inARow = 0;
        if (!joined && previousNumber > 0 && from > *previousAt) {
            addGap(rate, *previousAt, from - 1);
            addGap(found, *previousAt, from - 1);
        }
        ribbon.append({{from, at}, kindOf(row), number, row.mismatches});
        ++inARow;
        const qsizetype over = std::min(inARow, rateOver);
        const double perMinute = 60'000.0 * double(over) / double(at - ribbon.at(ribbon.size() - over).span.from);
        if (inARow == 1) {
            rate.add(from, perMinute);
            found.add(from, 0);
        }
        rate.add(at, perMinute);
        found.add(at, 0);
        previousAt = at;
        previousNumber = number;
    }
    // A first report that came late leaves a gap before it.
    tracks[CyclesPerMinute].sampled = tracks[Mismatches].sampled = !ribbon.isEmpty();
    if (!now || !previousAt || !patience || (hasEnded(status.state) && status.state != health::RunState::Died))
        return; // of a run that ended no report is expected
    // What was seen lags a second or two behind, which in a practice run may be some cycles.
    const qint64 lag = isPractice(status) ? qint64(2000 * status.speed) : 0;
    if (*now - *previousAt <= patience + lag)
        return;
    silentSince = previousAt;
    addGap(rate, *previousAt, *now);
    addGap(found, *previousAt, *now);
    // Without any report all of it is a gap.
    tracks[CyclesPerMinute].sampled = tracks[Mismatches].sampled = true;
}

} // namespace gw::gui
