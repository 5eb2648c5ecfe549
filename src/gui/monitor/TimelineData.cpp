// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelineData.h"

#include "gui/RunTime.h"
#include "gui/Words.h"
#include "gui/monitor/Forecast.h"

namespace gw::gui {
namespace {

/// Cycles one after another give a rate over about a minute: two of the usual 30 s.
constexpr qsizetype rateOver = 2;

/// The longer a cycle is overdue, the lower is the rate that is still possible: a curve, not a line.
void addLateness(Series &rate, qint64 last, qint64 patience, qint64 now)
{
    if (patience <= 0 || now - last <= patience)
        return;
    for (qint64 late = patience; late < now - last; late += std::max<qint64>(late / 5, 1))
        rate.add(last + late, 60000.0 / double(late));
    rate.add(now, 60000.0 / double(now - last));
}

qint64 ms(const QDateTime &at) { return at.toMSecsSinceEpoch(); }

} // namespace

void TimelineData::clear()
{
    const QList<NamedChart> named = m_named;
    *this = TimelineData();
    setCharts(named);
}

void TimelineData::resample()
{
    m_samplesTaken = 0;
    tracks[GoldenFiles].series.clear();
    goldenBytes.clear();
    tracks[DiskUsed].series.clear();
}

void TimelineData::update(const Session &session)
{
    if (!session.status())
        return;
    const health::RunStatus &status = *session.status();
    if (session.isOpen())
        m_thresholds = session.profile().thresholds;
    start = status.startedAt.isValid() ? std::optional(ms(status.startedAt)) : std::nullopt;
    if (!start && !session.cycles().isEmpty() && session.cycles().first().at.isValid())
        start = ms(session.cycles().first().at);
    now = status.runNow.isValid() ? std::optional(ms(session.runNow())) : std::nullopt;
    practice = isPractice(status);
    live = session.isLive();
    end = start && status.target ? std::optional(*start + qint64(status.target->count()) * 1000) : now;
    updateCycles(session);
    updateSamples(session);
    updateLatencies(session);
    updateForecast(session);
    updateTexts(session);
    updateNamed();
    updateStops(session);
    updateMarks(session);
    updateSeen(status);
}

void TimelineData::updateCycles(const Session &session)
{
    const health::RunStatus &status = *session.status();
    Series &rate = tracks[CyclesPerMinute].series;
    Series &found = tracks[Mismatches].series;
    rate.clear();
    found.clear();
    ribbon.clear();
    m_restarts.clear();
    const auto &cycles = session.cycles();
    const qint64 patience = status.interval ? 1500 * qint64(status.interval->count()) : 0;
    qint64 previousAt = start.value_or(0), previousNumber = 0;
    qsizetype runOfNumbers = 0;
    for (qsizetype i = 0; i < cycles.size(); ++i) {
        const host::CycleRow &row = cycles.at(i);
        const bool readable = row.state == shadow::ReportState::Ok;
        if (!row.at.isValid())
            continue;
        const qint64 at = ms(row.at);
        if (row.cycle.value != previousNumber + 1 && previousNumber > 0) {
            // Reports are missing, or the runner was started again: nothing is known of that time.
            if (row.cycle.value <= previousNumber)
                m_restarts.append(at);
            rate.add(previousAt + 1, std::nullopt);
            found.add(previousAt + 1, std::nullopt);
            runOfNumbers = 0;
        }
        if (runOfNumbers > 0)
            addLateness(rate, previousAt, patience, at - 1);
        if (runOfNumbers >= rateOver) {
            const qint64 span = at - ms(cycles.at(i - rateOver).at);
            if (span > 0 && cycles.at(i - rateOver).at.isValid())
                rate.add(at, 60000.0 * rateOver / double(span));
        }
        found.add(at, 0);
        const auto kind = !readable    ? RibbonCell::Kind::Unreadable
                          : row.passed ? RibbonCell::Kind::Passed
                                       : RibbonCell::Kind::Failed;
        ribbon.append(
            {{runOfNumbers || i == 0 ? std::min(previousAt, at) : at - 1, at}, kind, row.cycle.value, row.mismatches});
        previousAt = at;
        previousNumber = row.cycle.value;
        ++runOfNumbers;
    }
    if (!now || !previousNumber || *now <= previousAt)
        return;
    // A process known to be dead does nothing; one that is only late does less and less.
    if (hasEnded(status.state)) {
        rate.add(previousAt + 1, 0);
        rate.add(*now, 0);
    } else {
        // What was seen lags a second or two behind, which in a practice run may be some cycles.
        const qint64 lag = practice ? qint64(2000 * status.speed) : 0;
        if (*now - previousAt > patience + lag)
            addLateness(rate, previousAt, patience, *now);
    }
}

void TimelineData::updateSamples(const Session &session)
{
    const auto &samples = session.samples();
    if (m_samplesTaken > samples.size())
        m_samplesTaken = 0;
    for (; m_samplesTaken < samples.size(); ++m_samplesTaken) {
        const host::Sample &sample = samples.at(m_samplesTaken);
        if (!sample.at.isValid())
            continue;
        const auto files = sample.goldenFiles;
        tracks[GoldenFiles].series.add(ms(sample.at), files ? std::optional(double(*files)) : std::nullopt);
        goldenBytes.add(ms(sample.at),
                        sample.goldenBytes ? std::optional(double(sample.goldenBytes->value)) : std::nullopt);
        tracks[DiskUsed].series.add(ms(sample.at), sample.diskUsedPercent);
    }
    // Samples come about once a second of wall time; thirty seconds without one is a gap. What the host tells of
    // the time before it watched, from the times of the files, lies further apart: about a thousand points per run.
    const qint64 silence = qint64(30'000 * std::max(1.0, session.status()->speed));
    const qint64 told = session.status()->elapsed ? qint64(session.status()->elapsed->count()) * 3 : 0;
    tracks[GoldenFiles].series.setGapAfter(std::max(silence, told));
    goldenBytes.setGapAfter(std::max(silence, told));
    tracks[DiskUsed].series.setGapAfter(silence);
}

void TimelineData::updateForecast(const Session &session)
{
    const health::RunStatus &status = *session.status();
    tracks[GoldenFiles].forecast.reset();
    tracks[DiskUsed].forecast.reset();
    const double files = double(status.goldenFiles.value_or(0));
    m_bytesPerFile = files > 0 && status.goldenBytes ? double(status.goldenBytes->value) / files : 0;
    m_warningFiles = m_bytesPerFile > 0 ? double(megabytes(m_thresholds.goldenWarningMb).value) / m_bytesPerFile : 0;
    const auto golden = goldenForecast(status);
    if (!golden || !now || !live)
        return;
    const double last = double(golden->files), grown = last - files;
    tracks[GoldenFiles].forecast = ForecastLine{{double(*now), files},
                                                {double(ms(golden->at)), last},
                                                last - grown * golden->spread,
                                                last + grown * golden->spread};
    // The disk grows by what golden files add to it; others may use it too, which no one can foresee.
    const health::DiskUsage *disk = nullptr;
    for (const auto &candidate : status.disks)
        if (candidate.usedPercent && candidate.usedPercent == status.diskUsedPercent)
            disk = &candidate;
    if (!disk || disk->total.value <= 0)
        return;
    const double added = double(golden->bytes.value - status.goldenBytes->value) / double(disk->total.value) * 100;
    const double used = *disk->usedPercent;
    tracks[DiskUsed].forecast = ForecastLine{{double(*now), used},
                                             {double(ms(golden->at)), used + added},
                                             used + added * (1 - golden->spread),
                                             used + added * (1 + golden->spread)};
}

} // namespace gw::gui
