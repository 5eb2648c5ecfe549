// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/ForecastAdvice.h"

#include "golden/Text.h"

#include <algorithm>

namespace gw::golden {
namespace {

constexpr double worth = 90; ///< percent; below it a disk is nobody's worry yet

QString daysText(double days) { return QString::number(days, 'g', 4); }

/// The worst that is true of @p disk; empty when nothing is.
QString adviceFor(const DiskForecast &disk, const Forecast &forecast)
{
    QString advice;
    const QDateTime end =
        forecast.runEndsAt.isValid() ? std::max(forecast.runEndsAt, forecast.at) : forecast.at.addDays(2);
    for (const DiskDate &date : disk.dates) {
        if (date.percent < worth)
            continue;
        const QString percent = QString::number(date.percent, 'f', 0);
        if (date.passed)
            advice = Text::tr("The disk of %1 is beyond %2 %: archive or clean up now").arg(disk.path, percent);
        else if (advice.isEmpty() && date.likely.isValid() && date.likely <= end)
            advice = Text::tr("The disk of %1 will be %2 % full in some %3: archive before that")
                         .arg(disk.path, percent, formatDuration(Seconds(forecast.at.secsTo(date.likely))));
        else if (advice.isEmpty() && date.earliest.isValid() && date.earliest <= end)
            advice = Text::tr("The disk of %1 may be %2 % full in %3, if the run goes on as in its busiest time")
                         .arg(disk.path, percent, formatDuration(Seconds(forecast.at.secsTo(date.earliest))));
    }
    return advice;
}

QString comparison(const RetentionCurve &a, const RetentionCurve &b)
{
    const RetentionCurve &shorter = a.days < b.days ? a : b, &longer = a.days < b.days ? b : a;
    QString text = Text::tr("Keeping %1 days instead of %2 takes %3 less of golden files at most")
                       .arg(daysText(shorter.days), daysText(longer.days),
                            formatBytes(Bytes{longer.peak.value - shorter.peak.value}));
    if (shorter.archiveAtEnd && longer.archiveAtEnd)
        text += Text::tr(", and %1 more of archives")
                    .arg(formatBytes(Bytes{shorter.archiveAtEnd->value - longer.archiveAtEnd->value}));
    return text;
}

} // namespace

QStringList adviceOf(const Forecast &forecast)
{
    QStringList full, later;
    for (const DiskForecast &disk : forecast.disks)
        if (const QString advice = adviceFor(disk, forecast); !advice.isEmpty())
            (disk.usedPercent.value_or(0) >= worth ? full : later) << advice;
    QStringList advice = full + later;
    if (forecast.curves.size() == 2 && forecast.curves.first().days != forecast.curves.last().days)
        advice << comparison(forecast.curves.first(), forecast.curves.last());
    return advice;
}

} // namespace gw::golden
