// SPDX-License-Identifier: GPL-3.0-or-later
// How a golden directory grows while its run goes on.
#pragma once

#include "golden/GoldenUsage.h"

namespace gw::golden {

struct ForecastPoint
{
    qint64 atH = 0; ///< hours after the first golden file
    qint64 files = 0;
    Bytes bytes; ///< allocated on disk
    bool operator==(const ForecastPoint &) const = default;
};
template<class V> void describe(V &v, ForecastPoint &p)
{
    v("at_h", p.atH);
    v("files", p.files);
    v("bytes", p.bytes);
}

/// At 6, 12 and 24 hours, as far as they are to come, at the rate of the whole time so far. Empty where no rate is
/// known: before ten minutes of golden files, or when @p usage has not grown for ten minutes at @p now.
[[nodiscard]] QList<ForecastPoint> forecast(const GoldenUsage &usage, const QDateTime &now);

} // namespace gw::golden
