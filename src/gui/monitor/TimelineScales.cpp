// SPDX-License-Identifier: GPL-3.0-or-later
// The words and scales of the timeline's tracks.
#include "gui/Text.h"
#include "gui/Words.h"
#include "gui/monitor/Forecast.h"
#include "gui/monitor/LatencyTracks.h"
#include "gui/monitor/NamedTracks.h"

#include <cmath>

namespace gw::gui {
namespace {

QString rateText(double value) { return value == 0 ? QStringLiteral("0") : formatDecimal(value, 2); }
QString countText(double value) { return formatCount(qRound64(value)); }
QString percentText(double value) { return QStringLiteral("%1 %").arg(qRound(value)); }

QString shortCount(double value, double step)
{
    if (value < 10'000 && step < 1000)
        return formatCount(qRound64(value));
    return value == 0 ? QStringLiteral("0")
                      : QStringLiteral("%1k").arg(formatDecimal(value / 1000, step < 1000 ? 1 : 0));
}

void fitRate(Track &track, const Series::Reduced &seen)
{
    const double top = std::max(seen.high, 1.0) * 1.2;
    track.low = 0;
    track.high = std::max(top, 2.4);
    track.ticks.clear();
    const double step = niceStep(track.high, 3);
    for (const double v : scaleLines(0, track.high, step))
        track.ticks.append({v, formatSignificant(v, 3)});
}

/// The upper edge of the band where the axis ends.
double forecastHigh(const ForecastLine &forecast, qint64 to)
{
    const double length = std::max(forecast.to.x() - forecast.from.x(), 1.0);
    const double part = std::clamp((double(to) - forecast.from.x()) / length, 0.0, 1.0);
    return forecast.from.y() + part * (forecast.high - forecast.from.y());
}

void fitGolden(Track &track, const Series::Reduced &seen, qint64 to, double bytesPerFile, double warningFiles,
               const QString &warning)
{
    double low = seen.low, high = seen.high;
    if (track.forecast)
        high = std::max(high, forecastHigh(*track.forecast, to));
    const bool fromZero = low < high * 0.5;
    if (fromZero)
        low = 0;
    const double step = niceStep(std::max(high - low, 4.0), 3);
    track.low = std::floor(low / step) * step - (fromZero ? 0 : step / 4);
    track.high = std::max(std::ceil(high / step) * step, track.low + step);
    track.ticks.clear();
    track.farTicks.clear();
    for (const double v : scaleLines(track.low, track.high, step))
        track.ticks.append({v, shortCount(v, step)});
    // The second unit stands at the same lines; its name only at the lowest.
    if (bytesPerFile > 0)
        for (qsizetype i = 0; i < track.ticks.size(); ++i)
            track.farTicks.append(
                {track.ticks.at(i).value, track.ticks.at(i).value > 0
                                              ? formatBytes(Bytes{qint64(track.ticks.at(i).value * bytesPerFile)})
                                              : QStringLiteral("0")});
    track.limits.clear();
    track.offScale.clear();
    if (warningFiles > 0 && warningFiles <= track.high)
        track.limits.append({warningFiles, Meaning::Warning, warning});
    else if (warningFiles > 0)
        track.offScale = Text::tr("↑ %1, above this scale").arg(warning);
    track.help = track.offScale; // there may be no room for it
}

void fitDisk(Track &track, const Series::Reduced &seen, const environment::Thresholds &limits)
{
    const double lowest = seen.lines.isEmpty() ? 40 : seen.low;
    track.low = std::clamp(std::floor((lowest - 5) / 10) * 10, 0.0, 80.0);
    track.high = 100;
    track.ticks.clear();
    const double step = track.low >= 60 ? 10 : 20;
    for (const double v : scaleLines(track.low, track.high, step))
        if (v < limits.diskWarningPercent - 5)
            track.ticks.append({v, QString::number(v)});
    if (!track.ticks.isEmpty())
        track.ticks.last().label += QStringLiteral(" %");
    track.limits = {{limits.diskCriticalPercent, Meaning::Critical,
                     Text::tr("%1 critical").arg(formatSignificant(limits.diskCriticalPercent, 4))},
                    {limits.diskWarningPercent, Meaning::Warning,
                     Text::tr("%1 warning").arg(formatSignificant(limits.diskWarningPercent, 4))}};
}

} // namespace

double niceStep(double range, int most)
{
    const double raw = std::max(range, 1e-9) / most;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw)
            return factor * power;
    return 10 * power;
}

QList<double> scaleLines(double low, double high, double step)
{
    constexpr double exact = 1e-6; // of a step: 0.3 / 0.1 is a little less than 3
    QList<double> lines;
    for (auto i = std::llround(std::ceil(low / step - exact)); double(i) <= high / step + exact; ++i)
        lines.append(double(i) * step);
    return lines;
}

TimelineData::TimelineData() : tracks(TrackCount)
{
    Track &rate = tracks[CyclesPerMinute];
    rate.name = Text::tr("Cycles per minute");
    rate.colour = &Palette::cycles;
    rate.column = "cycles_per_minute";
    rate.format = rateText;
    Track &found = tracks[Mismatches];
    found.name = Text::tr("Mismatches");
    found.colour = &Palette::text;
    Track &golden = tracks[GoldenFiles];
    golden.name = Text::tr("Golden files");
    golden.colour = &Palette::golden;
    golden.width = 1.75;
    golden.column = "golden_files";
    golden.format = countText;
    golden.sampled = true;
    Track &disk = tracks[DiskUsed];
    disk.name = Text::tr("Disk used");
    disk.colour = &Palette::disk;
    disk.column = "disk_used_percent";
    disk.format = percentText;
    disk.sampled = true;
    prepareLatencies(tracks);
    for (Track &track : tracks)
        track.value = QStringLiteral("–");
}

void TimelineData::fit(Span span)
{
    constexpr int coarse = 400; // columns enough to find extremes
    fitRate(tracks[CyclesPerMinute], tracks[CyclesPerMinute].series.reduce(span, coarse));
    Track &found = tracks[Mismatches];
    found.high = 2;
    for (const RibbonCell &cell : ribbon)
        if (cell.span.to >= span.from && cell.span.from <= span.to)
            found.high = std::max(found.high, double(cell.mismatches));
    found.ticks = {{0, QStringLiteral("0")}, {found.high, formatCount(qRound64(found.high))}};
    const QString warning = Text::tr("warning at %1 MB").arg(formatCount(m_thresholds.goldenWarningMb));
    fitGolden(tracks[GoldenFiles], tracks[GoldenFiles].series.reduce(span, coarse), span.to, m_bytesPerFile,
              m_warningFiles, warning);
    fitDisk(tracks[DiskUsed], tracks[DiskUsed].series.reduce(span, coarse), m_thresholds);
    fitLatencies(tracks, span);
    for (size_t i = TrackCount; i < tracks.size(); ++i)
        fitNamed(tracks[i], span);
}

const RibbonCell *TimelineData::cycleAt(qint64 at) const
{
    for (const RibbonCell &cell : ribbon)
        if (at > cell.span.from && at <= cell.span.to)
            return &cell;
    return nullptr;
}

QString TimelineData::valueText(int index, qint64 at) const
{
    const Track &track = tracks[size_t(index)];
    if (index == Mismatches) {
        const RibbonCell *cell = cycleAt(at);
        return cell ? Text::tr("%1 in cycle %2").arg(formatCount(cell->mismatches), formatCount(cell->cycle))
                    : QString();
    }
    bool known = false;
    QStringList values;
    for (qsizetype line = 0; track.format && line < track.lineCount(); ++line) {
        const auto value = track.line(line).at(at);
        known = known || value;
        const QString text = value ? track.format(*value) : QStringLiteral("–");
        // The lines of a built-in track are always the same two; those of another have to be named.
        values.append(index < TrackCount || track.lineName(line).isEmpty()
                          ? text
                          : QStringLiteral("%1 %2").arg(shortened(track.lineName(line)), text));
    }
    return known ? values.join(QStringLiteral(" · ")) : QString();
}

void TimelineData::updateTexts(const Session &session)
{
    const health::RunStatus &status = *session.status();
    const QString dash = QStringLiteral("–");
    const QString noData = Text::tr("no data");
    Track &rate = tracks[CyclesPerMinute];
    const auto lastRate = rate.series.last();
    rate.value = live && lastRate && !silentSince && !hasEnded(status.state) ? rateText(lastRate->y()) : dash;
    rate.below =
        status.interval && status.interval->count() > 0 && !hasEnded(status.state)
            ? QStringList{Text::tr("%1 expected").arg(formatDecimal(60.0 / double(status.interval->count()), 1))}
            : QStringList();
    if (live && silentSince)
        rate.below.prepend(Text::tr("no report since %1")
                               .arg(session.times().clock(QDateTime::fromMSecsSinceEpoch(*silentSince, Qt::UTC))));

    Track &found = tracks[Mismatches];
    found.alarming = live && status.mismatches.value_or(0) > 0;
    found.value = live && status.mismatches ? formatCount(*status.mismatches) : dash;
    found.below = {Text::tr("%1 cycle report(s) read", nullptr, int(session.cycles().size()))
                       .arg(formatCount(session.cycles().size()))};
    if (found.alarming && !status.mismatchRows.isEmpty())
        found.below = {Text::tr("in cycle %1").arg(formatCount(status.mismatchRows.first().cycle.value))};

    Track &golden = tracks[GoldenFiles];
    golden.value = live && status.goldenFiles ? formatCount(*status.goldenFiles) : dash;
    if (live && status.goldenFiles && status.goldenBytes)
        golden.value += QStringLiteral(" · ") + formatBytes(*status.goldenBytes);
    golden.below.clear();
    if (const auto f = live ? goldenForecast(status) : std::nullopt)
        golden.below = {Text::tr("forecast %1 · %2").arg(formatCount(f->files), formatBytes(f->bytes)),
                        Text::tr("at the finish, ± %1 %").arg(std::max(1, qRound(f->spread * 100)))};

    Track &disk = tracks[DiskUsed];
    disk.name = Text::tr("Disk used");
    for (const auto &d : status.disks)
        if (d.usedPercent && d.usedPercent == status.diskUsedPercent) {
            disk.name = Text::tr("Disk used, %1").arg(Words::shortPath(d.path));
            break;
        }
    disk.value = live && status.diskUsedPercent ? percentText(*status.diskUsedPercent) : dash;
    disk.below = {live && status.diskUsedPercent
                      ? (disk.forecast ? Text::tr("forecast %1 at the finish").arg(percentText(disk.forecast->to.y()))
                                       : Text::tr("now"))
                      : noData};
    toGo = live && now && end && *end > *now && status.state == health::RunState::Running
               ? (practice ? Text::tr("%1 of run time to go") : Text::tr("%1 to go"))
                     .arg(formatDuration(Seconds((*end - *now) / 1000)))
               : QString();
}

} // namespace gw::gui
