// SPDX-License-Identifier: GPL-3.0-or-later
// What golden directories, archives and their disks come to while runs go on as they do.
#pragma once

#include "golden/retention/Growth.h"

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

/// When a disk gets to some share of its size if nothing is taken away.
struct DiskDate
{
    double percent = 0;  ///< used, as df counts it
    bool passed = false; ///< it is fuller now; there is no time then
    QDateTime earliest;  ///< at the high rate
    QDateTime likely;
    QDateTime latest; ///< at the low rate; invalid where that may be never
    bool operator==(const DiskDate &) const = default;
};
template<class V> void describe(V &v, DiskDate &d)
{
    v("percent", d.percent);
    v("passed", d.passed);
    v("earliest", d.earliest);
    v("likely", d.likely);
    v("latest", d.latest);
}

/// A disk that golden files or archives lie on. Only what runs write to it is foreseen, not what others do.
struct DiskForecast
{
    QString path;                      ///< of the first directory on it
    QStringList directories;           ///< golden directories on it
    bool hasArchives = false;          ///< the archive directory is on it
    std::optional<double> usedPercent; ///< nullopt: it could not be asked; reason says why
    Bytes used, available;
    std::optional<Range> bytesPerHour;
    QList<DiskDate> dates; ///< 50, 90 and 95 %; empty where nothing can be foreseen
    QString reason;        ///< why there are no times; empty when there are
};
template<class V> void describe(V &v, DiskForecast &d)
{
    v("path", d.path);
    v("directories", d.directories);
    v("has_archives", d.hasArchives);
    v("used_percent", d.usedPercent);
    v("used_bytes", d.used);
    v("available_bytes", d.available);
    v("bytes_per_hour", d.bytesPerHour);
    v("dates", d.dates);
    v("reason", d.reason);
}

struct CurvePoint
{
    QDateTime at;
    Range bytes;                       ///< in the golden directories, allocated
    std::optional<Bytes> archiveBytes; ///< of all archives; nullopt while no ratio is known
};
template<class V> void describe(V &v, CurvePoint &p)
{
    v("at", p.at);
    v("bytes", p.bytes);
    v("archive_bytes", p.archiveBytes);
}

/// What comes of archiving all that is older than so many days, all the time.
struct RetentionCurve
{
    double days = 0;
    QList<CurvePoint> points; ///< from now on, evenly spaced; the same times for both settings
    Bytes peak;               ///< the likely most of the golden directories
    std::optional<Bytes> archiveAtEnd;
};
template<class V> void describe(V &v, RetentionCurve &c)
{
    v("days", c.days);
    v("points", c.points);
    v("peak_bytes", c.peak);
    v("archive_at_end_bytes", c.archiveAtEnd);
}

/// What is known of a directory, a disk and the archives; see foresee().
struct ForecastDirectory
{
    GoldenUsage usage;
    UsageSpread ages; ///< all of its files
    Growth growth;
    qint64 device = 0; ///< st_dev; 0: not known
};
struct ForecastDisk
{
    QString path;
    qint64 device = 0;
    std::optional<double> usedPercent; ///< as df counts it; nullopt: error says why
    Bytes used, available;
    QString error;
};
struct ForecastInput
{
    QDateTime now;
    QList<ForecastDirectory> directories;
    QList<ForecastDisk> disks; ///< each device once
    QString archiveDirectory;
    qint64 archiveDevice = 0;
    std::optional<Bytes> archiveBytes; ///< nullopt: they could not be listed
    std::optional<double> ratio;
    double runHours = 0; ///< of wall time that a run is to last; 0: not known
    QList<double> days;  ///< settings to compare
};

struct Forecast
{
    QDateTime at;
    QList<Growth> directories;
    std::optional<GrowthRate> rate;    ///< of all that grow
    QString reason;                    ///< why there is no rate
    QDateTime runEndsAt;               ///< when the run that is being written reaches its target; invalid: none is
    std::optional<double> ratio;       ///< bytes of archive per byte of content, as the archives that are there have it
    Bytes goldenBytes;                 ///< now, allocated
    std::optional<Bytes> archiveBytes; ///< now; nullopt: the archives could not be listed
    QList<DiskForecast> disks;
    QList<RetentionCurve> curves; ///< one per setting asked for
    QStringList advice;           ///< sentences, the most urgent first
    QList<Error> errors;          ///< what could not be looked at and is not in these numbers
};
template<class V> void describe(V &v, Forecast &f)
{
    v("at", f.at);
    v("directories", f.directories);
    v("rate", f.rate);
    v("reason", f.reason);
    v("run_ends_at", f.runEndsAt);
    v("ratio", f.ratio);
    v("golden_bytes", f.goldenBytes);
    v("archive_bytes", f.archiveBytes);
    v("disks", f.disks);
    v("curves", f.curves);
    v("advice", f.advice);
    v("errors", f.errors);
}

/// Growth goes on at the rate of each directory, as if one run followed the other. Times of a disk are those without
/// any retention; a disk with archives and no growing golden directory fills by what is archived of all that grows. A
/// curve takes for granted that all that is older than its days is archived at once; holds are not looked at. Without a
/// rate there are neither times nor curves, and the reason is told.
[[nodiscard]] Forecast foresee(const ForecastInput &input);

} // namespace gw::golden
