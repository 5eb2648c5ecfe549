// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Forecast.h"

#include "golden/Text.h"
#include "golden/retention/ForecastAdvice.h"

#include <algorithm>

namespace gw::golden {
namespace {

constexpr double hourMs = 3'600'000, mostHours = 10.0 * 365 * 24; // what is further away is not foreseen

/// nullopt-like: invalid for what is not to come within years.
QDateTime after(const QDateTime &now, double bytes, double perHour)
{
    const double hours = perHour > 0 ? bytes / perHour : mostHours + 1;
    return hours > mostHours ? QDateTime() : now.addMSecs(qint64(hours * hourMs));
}

/// What is written to the disk an hour; nullopt and a reason where that is not known.
std::optional<Range> rateOn(const ForecastInput &input, qint64 device, DiskForecast &disk)
{
    std::optional<Range> rate, archived;
    for (const ForecastDirectory &directory : input.directories) {
        if (directory.device == device)
            disk.directories << directory.usage.path;
        if (directory.growth.rate && directory.device == device)
            rate = rate.value_or(Range()) + directory.growth.rate->bytes;
        if (directory.growth.rate)
            archived = archived.value_or(Range()) + directory.growth.rate->contentBytes;
    }
    if (rate)
        return rate;
    if (!disk.hasArchives)
        disk.reason = Text::tr("No golden directory on it grows");
    else if (!archived)
        disk.reason = Text::tr("No golden directory grows");
    else if (!input.ratio)
        disk.reason = Text::tr("There is no archive from which to tell how small golden files become");
    else
        return Range{archived->low * *input.ratio, archived->likely * *input.ratio, archived->high * *input.ratio};
    return std::nullopt;
}

DiskForecast diskForecast(const ForecastInput &input, const ForecastDisk &disk)
{
    DiskForecast forecast;
    forecast.path = disk.path;
    forecast.hasArchives = disk.device == input.archiveDevice;
    forecast.usedPercent = disk.usedPercent;
    forecast.used = disk.used;
    forecast.available = disk.available;
    const auto rate = rateOn(input, disk.device, forecast);
    if (!disk.usedPercent) {
        forecast.reason = disk.error;
        return forecast;
    }
    forecast.bytesPerHour = rate;
    const auto size = double(disk.used.value + disk.available.value);
    for (const double percent : {50.0, 90.0, 95.0}) {
        DiskDate date{percent, *disk.usedPercent >= percent, {}, {}, {}};
        const double left = size * percent / 100 - double(disk.used.value);
        if (!date.passed && rate) {
            date.earliest = after(input.now, left, rate->high);
            date.likely = after(input.now, left, rate->likely);
            date.latest = after(input.now, left, rate->low);
        }
        if (date.passed || rate)
            forecast.dates << date;
    }
    return forecast;
}

/// Of what is there now: bytes that are younger than @p limit, content of the rest.
struct Aged
{
    qint64 youngBytes = 0, oldContent = 0;
};
Aged agedAt(const ForecastInput &input, qint64 limitS)
{
    Aged aged;
    for (const ForecastDirectory &directory : input.directories) {
        const UsageSpread &ages = directory.ages;
        for (size_t i = 0; i < ages.parts.size(); ++i) {
            const qint64 middleS = ages.fromS + qint64(i) * ages.widthS + ages.widthS / 2;
            if (middleS > limitS)
                aged.youngBytes += ages.parts[i].bytes;
            else
                aged.oldContent += ages.parts[i].contentBytes;
        }
    }
    return aged;
}

RetentionCurve curveFor(const ForecastInput &input, const GrowthRate &rate, double days, double horizonDays)
{
    constexpr int steps = 96;
    RetentionCurve curve;
    curve.days = days;
    const double keptHours = days * 24;
    for (int i = 0; i <= steps; ++i) {
        const double hours = horizonDays * 24 * i / steps;
        const double growing = std::min(hours, keptHours), gone = std::max(0.0, hours - keptHours);
        CurvePoint point;
        point.at = input.now.addMSecs(qint64(hours * hourMs));
        const Aged aged = agedAt(input, point.at.addMSecs(-qint64(keptHours * hourMs)).toSecsSinceEpoch());
        const auto young = double(aged.youngBytes);
        point.bytes = {young + rate.bytes.low * growing, young + rate.bytes.likely * growing,
                       young + rate.bytes.high * growing};
        if (input.ratio && input.archiveBytes)
            point.archiveBytes =
                Bytes{input.archiveBytes->value +
                      qint64(*input.ratio * (double(aged.oldContent) + rate.contentBytes.likely * gone))};
        curve.peak.value = std::max(curve.peak.value, qint64(point.bytes.likely));
        curve.points << point;
    }
    curve.archiveAtEnd = curve.points.last().archiveBytes;
    return curve;
}

void addGrowth(const ForecastInput &input, Forecast &forecast)
{
    for (const ForecastDirectory &directory : input.directories) {
        const Growth &growth = directory.growth;
        forecast.directories << growth;
        forecast.goldenBytes += directory.usage.bytes;
        if (!growth.rate)
            continue;
        const GrowthRate sum = forecast.rate.value_or(GrowthRate());
        forecast.rate = GrowthRate{sum.files + growth.rate->files, sum.bytes + growth.rate->bytes,
                                   sum.contentBytes + growth.rate->contentBytes};
        if (input.runHours > 0) {
            const QDateTime end = growth.since.addMSecs(qint64(input.runHours * hourMs));
            forecast.runEndsAt = forecast.runEndsAt.isValid() ? std::max(forecast.runEndsAt, end) : end;
        }
    }
    if (forecast.rate)
        return;
    const auto latest = std::max_element(
        input.directories.begin(), input.directories.end(),
        [](const ForecastDirectory &a, const ForecastDirectory &b) { return a.usage.newest < b.usage.newest; });
    forecast.reason =
        latest == input.directories.end() ? Text::tr("No golden directory is there") : latest->growth.reason;
}

} // namespace

Forecast foresee(const ForecastInput &input)
{
    Forecast forecast;
    forecast.at = input.now;
    forecast.ratio = input.ratio;
    forecast.archiveBytes = input.archiveBytes;
    addGrowth(input, forecast);
    for (const ForecastDisk &disk : input.disks)
        forecast.disks << diskForecast(input, disk);
    if (forecast.rate && !input.days.isEmpty()) {
        const double longest = *std::max_element(input.days.begin(), input.days.end());
        for (const double days : input.days)
            forecast.curves << curveFor(input, *forecast.rate, days, longest + 1);
    }
    forecast.advice = adviceOf(forecast);
    return forecast;
}

QList<ForecastPoint> forecast(const GoldenUsage &usage, const QDateTime &now)
{
    constexpr qint64 leastS = 600, hourS = 3600;
    if (!usage.oldest.isValid() || !usage.newest.isValid() || usage.files < 2)
        return {};
    const qint64 span = usage.oldest.secsTo(usage.newest);
    if (span < leastS || usage.newest.secsTo(now) > leastS)
        return {};
    QList<ForecastPoint> points;
    for (const qint64 hours : {6, 12, 24}) {
        if (usage.oldest.secsTo(now) >= hours * hourS)
            continue; // what was is no forecast
        const double share = double(hours * hourS) / double(span);
        points.append({hours, qint64(double(usage.files) * share), Bytes{qint64(double(usage.bytes.value) * share)}});
    }
    return points;
}

} // namespace gw::golden
