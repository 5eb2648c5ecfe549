// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a golden directory grows, seen from the times of its own files.
#pragma once

#include "golden/GoldenUsage.h"

#include <optional>

namespace gw::golden {

/// A number of which nobody knows more than where it lies.
struct Range
{
    double low = 0, likely = 0, high = 0;
    bool operator==(const Range &) const = default;
};
template<class V> void describe(V &v, Range &r)
{
    v("low", r.low);
    v("likely", r.likely);
    v("high", r.high);
}
[[nodiscard]] inline Range operator+(const Range &a, const Range &b)
{
    return {a.low + b.low, a.likely + b.likely, a.high + b.high};
}

/// Per hour of wall time.
struct GrowthRate
{
    Range files;
    Range bytes;        ///< allocated on disk
    Range contentBytes; ///< sum of lengths: what an archive is made of
    bool operator==(const GrowthRate &) const = default;
};
template<class V> void describe(V &v, GrowthRate &r)
{
    v("files", r.files);
    v("bytes", r.bytes);
    v("content_bytes", r.contentBytes);
}

struct Growth
{
    QString path; ///< golden directory
    std::optional<GrowthRate> rate;
    QString reason;         ///< why there is no rate; empty when there is one
    QDateTime since, until; ///< first and last file that the rate was seen from; invalid without files
    bool operator==(const Growth &) const = default;
};
template<class V> void describe(V &v, Growth &g)
{
    v("path", g.path);
    v("rate", g.rate);
    v("reason", g.reason);
    v("since", g.since);
    v("until", g.until);
}

/// The last day of what @p scanner saw at its last refresh, in parts of five minutes; a day and minutes of the run
/// whose clock is @p speed times as fast.
[[nodiscard]] UsageSpread lastDayOf(const UsageScanner &scanner, double speed = 1);

/// The growth of the directory that @p usage and its lastDayOf() are of. The run is what was written since the last
/// hour in which nothing was, within the last day. Likely is its mean. Low and high are the rates that one of ten of
/// its windows are below or above: it is parted into as many windows of five minutes as it has, 24 at most, each as
/// long as the others. No rate before ten minutes of run, nor when nothing was written for ten minutes. All these times
/// are those of the run, @p speed times as fast as the clock.
[[nodiscard]] Growth growthOf(const GoldenUsage &usage, const UsageSpread &lastDay, const QDateTime &now,
                              double speed = 1);

} // namespace gw::golden
