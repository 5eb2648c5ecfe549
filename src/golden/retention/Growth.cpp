// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Growth.h"

#include "golden/Text.h"

#include <algorithm>
#include <cmath>

namespace gw::golden {
namespace {

constexpr qint64 windowS = 300, hourS = 3600, dayS = 86'400;
constexpr size_t partsOfDay = dayS / windowS;
constexpr size_t partsOfGap = hourS / windowS;
constexpr size_t mostWindows = 24;
constexpr double leastS = 600;

bool isEmpty(const UsagePart &part) { return part.files == 0; }

/// Where the run begins whose last files are in the last part.
size_t beginOfRun(const std::vector<UsagePart> &parts)
{
    size_t begin = parts.size(), gap = 0;
    for (size_t i = parts.size(); i-- > 0 && gap < partsOfGap;) {
        gap = isEmpty(parts[i]) ? gap + 1 : 0;
        if (gap == 0)
            begin = i;
    }
    return begin;
}

/// Between the values of @p sorted.
double quantile(const std::vector<double> &sorted, double share)
{
    const double at = share * double(sorted.size() - 1);
    const auto below = size_t(at);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (at - double(below));
}

/// @p windows: what was written in each, @p hours long.
Range rangeOf(std::vector<double> windows, double hours, double likely)
{
    std::sort(windows.begin(), windows.end());
    return {std::min(likely, quantile(windows, 0.1) / hours), likely, std::max(likely, quantile(windows, 0.9) / hours)};
}

GrowthRate rateOf(const UsageSpread &spread, size_t begin, double spanS)
{
    const auto &parts = spread.parts;
    // The first part of a run is not a whole one, unless there is nothing else.
    const size_t first = parts.size() - begin > 2 ? begin + 1 : begin;
    const size_t count = std::min(mostWindows, parts.size() - first);
    const size_t each = (parts.size() - first) / count;
    const double hours = double(each) * double(spread.widthS) / hourS;
    std::vector<double> files(count), bytes(count), contents(count);
    UsagePart all;
    for (size_t i = begin; i < parts.size(); ++i) {
        all.files += parts[i].files;
        all.bytes += parts[i].bytes;
        all.contentBytes += parts[i].contentBytes;
        const size_t fromEnd = (parts.size() - 1 - i) / each;
        if (fromEnd >= count)
            continue;
        files[fromEnd] += double(parts[i].files);
        bytes[fromEnd] += double(parts[i].bytes);
        contents[fromEnd] += double(parts[i].contentBytes);
    }
    const double span = spanS / hourS;
    return {rangeOf(std::move(files), hours, double(all.files) / span),
            rangeOf(std::move(bytes), hours, double(all.bytes) / span),
            rangeOf(std::move(contents), hours, double(all.contentBytes) / span)};
}

} // namespace

UsageSpread lastDayOf(const UsageScanner &scanner, double speed)
{
    const auto width = std::max<qint64>(1, std::llround(windowS / speed));
    const qint64 newest = scanner.usage().newest.isValid() ? scanner.usage().newest.toSecsSinceEpoch() : 0;
    return scanner.spread(newest + 1 - qint64(partsOfDay) * width, width, partsOfDay);
}

Growth growthOf(const GoldenUsage &usage, const UsageSpread &lastDay, const QDateTime &now, double speed)
{
    Growth growth;
    growth.path = usage.path;
    if (usage.files < 2 || lastDay.parts.empty() || !usage.newest.isValid()) {
        growth.reason = Text::tr("There are no golden files from which to tell a rate");
        return growth;
    }
    const size_t begin = beginOfRun(lastDay.parts);
    const qint64 partS = lastDay.fromS + qint64(begin) * lastDay.widthS;
    growth.since = std::max(usage.oldest, QDateTime::fromSecsSinceEpoch(partS, Qt::UTC));
    growth.until = usage.newest;
    const auto spanS = double(growth.since.secsTo(growth.until));
    if (double(usage.newest.secsTo(now)) > leastS / speed)
        growth.reason = Text::tr("Nothing was written for %1").arg(formatDuration(Seconds(usage.newest.secsTo(now))));
    else if (begin == lastDay.parts.size() || spanS < leastS / speed)
        growth.reason = Text::tr("Its run has written for %1 only, too short a time to tell a rate")
                            .arg(formatDuration(Seconds(qint64(spanS))));
    else
        growth.rate = rateOf(lastDay, begin, spanS);
    return growth;
}

} // namespace gw::golden
