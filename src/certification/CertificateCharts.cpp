// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/CertificateDocument.h"
#include "certification/Text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gw::certification {

using document::Charts;
namespace {

using document::Chart;

constexpr qsizetype mostPoints = 240; // more points than these cannot be told apart in print

/// Rows that have a time, by it.
QList<host::CycleRow> timed(const QList<host::CycleRow> &all)
{
    QList<host::CycleRow> rows;
    for (const auto &row : all)
        if (row.at.isValid())
            rows << row;
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return rows;
}

/// Cycles between two rows that nobody has seen: what they came to is not known, and is no zero.
bool misses(const host::CycleRow &before, const host::CycleRow &after)
{
    return after.cycle.value > before.cycle.value + 1;
}

Chart cyclesPerMinute(const QList<host::CycleRow> &rows)
{
    document::Chart chart;
    chart.title = Text::tr("Cycles per minute");
    document::Series series;
    const QDateTime from = rows.first().at;
    const qint64 span = std::max<qint64>(1, from.secsTo(rows.last().at));
    // Whole minutes, each part at least five of them: two cycles a minute would jump between one and three.
    const qint64 width = std::max<qint64>(300, (span / mostPoints / 60 + 1) * 60);
    const auto partOf = [&](const host::CycleRow &row) { return from.secsTo(row.at) / width; };
    QMap<qint64, qint64> counts;
    QSet<qint64> unknown;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        ++counts[partOf(rows.at(i))];
        if (i > 0 && misses(rows.at(i - 1), rows.at(i)))
            for (qint64 part = partOf(rows.at(i - 1)) + 1; part < partOf(rows.at(i)); ++part)
                unknown << part;
    }
    for (qint64 part = 0; (part + 1) * width <= span; ++part) { // the last one is not whole
        const auto value =
            unknown.contains(part) ? std::nullopt : std::optional(double(counts.value(part)) * 60 / double(width));
        series.points << document::Point{from.addSecs(part * width + width / 2), value};
    }
    chart.series << series;
    return chart;
}

/// @p value added up over the cycles.
Chart added(const QList<host::CycleRow> &rows, const QString &title, qint64 host::CycleRow::*value)
{
    document::Chart chart;
    chart.title = title;
    document::Series series;
    const qsizetype every = rows.size() / mostPoints + 1;
    qint64 sum = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool gapBefore = i > 0 && misses(rows.at(i - 1), rows.at(i));
        if (gapBefore) {
            series.points << document::Point{rows.at(i - 1).at, double(sum)};
            series.points << document::Point{rows.at(i - 1).at.addMSecs(1), std::nullopt};
        }
        sum += rows.at(i).*value;
        if (i % every == 0 || i + 1 == rows.size() || gapBefore)
            series.points << document::Point{rows.at(i).at, double(sum)};
    }
    chart.series << series;
    return chart;
}

/// The line ends where nothing was noted for three times as long as usual.
QList<document::Point> withGaps(const QList<document::Point> &points)
{
    QList<qint64> pauses;
    for (qsizetype i = 1; i < points.size(); ++i)
        pauses << points.at(i - 1).time.secsTo(points.at(i).time);
    std::sort(pauses.begin(), pauses.end());
    const qint64 most = pauses.isEmpty() ? 0 : std::max<qint64>(600, 3 * pauses.at(pauses.size() / 2));
    QList<document::Point> made;
    for (const document::Point &point : points) {
        if (!made.isEmpty() && made.last().time.secsTo(point.time) > most)
            made << document::Point{made.last().time.addSecs(1), std::nullopt};
        made << point;
    }
    return made;
}

/// As the monitor daemon noted it; nullopt where it noted nothing during the run.
std::optional<document::Chart> disk(const Certificate &certificate, const QByteArray &monitorLog)
{
    static const QRegularExpression line(
        QStringLiteral("(?m)^\\[([^\\]\\n]{10,40})\\] [A-Z]+: [^\\n]*Disk=(\\d{1,3})%"));
    document::Chart chart;
    chart.title = Text::tr("Disk used");
    chart.unit = QStringLiteral("%");
    document::Series series;
    const QString text = QString::fromUtf8(monitorLog);
    for (auto it = line.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QDateTime at = QDateTime::fromString(match.captured(1), Qt::ISODate).toUTC();
        if (at.isValid() && at >= certificate.run.startedAt && at <= certificate.run.endedAt)
            series.points << document::Point{at, match.captured(2).toDouble()};
    }
    if (series.points.size() < 2)
        return std::nullopt;
    while (series.points.size() > 2 * mostPoints) {
        QList<document::Point> half;
        for (qsizetype i = 0; i < series.points.size(); i += 2)
            half << series.points.at(i);
        series.points = half;
    }
    series.points = withGaps(series.points);
    chart.series << series;
    return chart;
}

} // namespace

Charts chartsOf(const Certificate &certificate, const Course &course)
{
    document::Charts charts;
    const auto rows = timed(course.cycles);
    if (rows.size() > 1) {
        charts.charts << cyclesPerMinute(rows);
        auto files = added(rows, Text::tr("Golden files recorded"), &host::CycleRow::workflows);
        if (certificate.goldenNeeded)
            files.limits << document::Limit{Text::tr("%1 needed").arg(formatCount(qint64(*certificate.goldenNeeded))),
                                            *certificate.goldenNeeded};
        charts.charts << files;
        charts.charts << added(rows, Text::tr("Mismatches"), &host::CycleRow::mismatches);
    }
    if (const auto chart = disk(certificate, course.monitorLog))
        charts.charts << *chart;
    // All of the run, or a log that ends early would look like a run that was short.
    for (document::Chart &chart : charts.charts) {
        const auto &points = chart.series.first().points;
        const bool isWithin = !points.isEmpty() && points.first().time >= certificate.run.startedAt &&
                              points.last().time <= certificate.run.endedAt;
        if (isWithin) { // else the clock of its rows is another than that of the run
            chart.from = certificate.run.startedAt;
            chart.to = certificate.run.endedAt;
        }
    }
    return charts;
}

} // namespace gw::certification
