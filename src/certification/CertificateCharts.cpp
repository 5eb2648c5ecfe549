// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/CertificateDocument.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gw::certification {

using document::Charts;
namespace {

using document::Chart;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::certification::CertificateCharts)
};

constexpr qsizetype parts = 240; // more points than these cannot be told apart in print

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

Chart cyclesPerMinute(const QList<host::CycleRow> &rows)
{
    document::Chart chart;
    chart.title = Text::tr("Cycles per minute");
    document::Series series;
    const QDateTime from = rows.first().at;
    const qint64 span = std::max<qint64>(1, from.secsTo(rows.last().at));
    // Whole minutes, each part at least five of them: two cycles a minute would jump between one and three.
    const qint64 width = std::max<qint64>(300, (span / parts / 60 + 1) * 60);
    QMap<qint64, qint64> counts;
    for (const auto &row : rows)
        ++counts[from.secsTo(row.at) / width];
    for (qint64 part = 0; (part + 1) * width <= span; ++part) // the last one is not whole
        series.points << document::Point{from.addSecs(part * width + width / 2),
                                         double(counts.value(part)) * 60 / double(width)};
    chart.series << series;
    return chart;
}

/// @p value added up over the cycles.
Chart added(const QList<host::CycleRow> &rows, const QString &title, qint64 host::CycleRow::*value)
{
    document::Chart chart;
    chart.title = title;
    document::Series series;
    const qsizetype every = rows.size() / parts + 1;
    qint64 sum = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        sum += rows.at(i).*value;
        if (i % every == 0 || i + 1 == rows.size())
            series.points << document::Point{rows.at(i).at, double(sum)};
    }
    chart.series << series;
    return chart;
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
    while (series.points.size() > 2 * parts) {
        QList<document::Point> half;
        for (qsizetype i = 0; i < series.points.size(); i += 2)
            half << series.points.at(i);
        series.points = half;
    }
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
    return charts;
}

} // namespace gw::certification
