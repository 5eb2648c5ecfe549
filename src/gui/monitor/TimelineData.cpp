// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelineData.h"

#include "gui/RunTime.h"
#include "gui/Words.h"
#include "gui/monitor/Forecast.h"

namespace gw::gui {
namespace {

qint64 ms(const QDateTime &at) { return at.toMSecsSinceEpoch(); }

} // namespace

void TimelineData::clear()
{
    const QList<NamedChart> named = m_named;
    const QList<PastProblem> past = m_past;
    *this = TimelineData();
    setPast(past);
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
