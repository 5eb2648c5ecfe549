// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Forecast.h"

namespace gw::golden {

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
