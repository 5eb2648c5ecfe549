// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/RunDiff.h"

#include <algorithm>
#include <cmath>

namespace gw::host {
namespace {

constexpr std::chrono::milliseconds samplePeriod{950}; // one second, and the timer's jitter
constexpr qsizetype sentSamples = 4000;                // more than a chart is wide

QJsonObject withoutTime(const health::RunStatus &status)
{
    QJsonObject object = toJson(status).toObject();
    for (const char *key : {"judged_at", "run_now", "elapsed_s", "eta"})
        object.remove(QLatin1String(key));
    // A disk that others write to changes with every look; a tenth of a percent is news.
    const auto coarse = [](const QJsonValue &percent) {
        return percent.isDouble() ? QJsonValue(std::round(10 * percent.toDouble())) : percent;
    };
    object.insert(QLatin1String("disk_used_percent"), coarse(object.value(QLatin1String("disk_used_percent"))));
    QJsonArray disks = object.take(QLatin1String("disks")).toArray();
    for (auto disk : disks) {
        QJsonObject plain = disk.toObject();
        plain.remove(QLatin1String("available_bytes"));
        plain.insert(QLatin1String("used_percent"), coarse(plain.value(QLatin1String("used_percent"))));
        disk = plain;
    }
    object.insert(QLatin1String("disks"), disks);
    QJsonArray services = object.take(QLatin1String("services")).toArray();
    for (auto service : services) {
        QJsonObject plain = service.toObject();
        for (const char *key : {"checked_at", "last_up"})
            plain.remove(QLatin1String(key));
        service = plain;
    }
    object.insert(QLatin1String("services"), services);
    return object;
}

/// Every n-th, and always the last.
QList<Sample> thinned(const QList<Sample> &samples, qsizetype most)
{
    const qsizetype step = (samples.size() + most - 1) / most;
    if (step <= 1)
        return samples;
    QList<Sample> kept;
    for (qsizetype i = (samples.size() - 1) % step; i < samples.size(); i += step)
        kept.append(samples.at(i));
    return kept;
}

} // namespace

QList<CycleRow> cycleRows(const shadow::RunFacts &facts)
{
    QList<CycleRow> rows;
    if (!facts.reports)
        return rows;
    rows.reserve(facts.reports->cycles.size());
    for (const auto &report : facts.reports->cycles)
        rows.append({report.cycle, report.at, report.workflows, report.replays, report.mismatches, report.state,
                     report.passed, report.problem});
    return rows;
}

void RunDiff::remember(const QList<Sample> &samples) { m_samples = samples; }

std::optional<RunChange> RunDiff::take(const health::RunStatus &status, const QList<CycleRow> &rows,
                                       Clock::time_point now)
{
    RunChange change;
    change.fresh = !m_begun || status.run != m_run || rows.size() < m_rows.size();
    if (m_begun && status.run != m_run)
        m_samples.clear();
    sample(status, now);
    if (!change.fresh)
        change.fresh = !rowsSince(change, rows);
    const QJsonObject plain = withoutTime(status);
    if (!change.fresh && change.cycles.isEmpty() && plain == m_status && now - m_toldAt < heartbeat)
        return std::nullopt;

    change.status = status;
    change.cycleTotal = rows.size();
    if (change.fresh) {
        change.firstCycleIndex = std::max<qsizetype>(0, rows.size() - pageLimit);
        change.cycles = rows.mid(change.firstCycleIndex);
        change.samples = thinned(m_samples, sentSamples);
    } else {
        change.samples = m_unsent;
    }
    m_unsent.clear();
    m_begun = true;
    m_run = status.run;
    m_status = plain;
    m_rows = rows;
    m_toldAt = now;
    return change;
}

void RunDiff::sample(const health::RunStatus &status, Clock::time_point now)
{
    if (m_begun && status.run == m_run && now - m_sampledAt < samplePeriod)
        return;
    m_sampledAt = now;
    if (!status.goldenFiles && !status.goldenBytes && !status.diskUsedPercent && status.run.isEmpty())
        return;
    const Sample taken{status.runNow, status.goldenFiles, status.goldenBytes, status.diskUsedPercent};
    m_samples.append(taken);
    m_unsent.append(taken);
    if (m_samples.size() > sampleLimit) {
        const qsizetype half = m_samples.size() / 2;
        m_samples = thinned(m_samples.first(half), half / 2) + m_samples.sliced(half);
    }
}

/// The rows from the first that is new or differs. False when they do not fit a notice.
bool RunDiff::rowsSince(RunChange &change, const QList<CycleRow> &rows) const
{
    const auto differs = std::mismatch(m_rows.cbegin(), m_rows.cend(), rows.cbegin());
    change.firstCycleIndex = differs.second - rows.cbegin();
    if (rows.size() - change.firstCycleIndex > pageLimit)
        return false;
    change.cycles = rows.mid(change.firstCycleIndex);
    return true;
}

} // namespace gw::host
