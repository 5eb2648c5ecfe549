// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelineExport.h"

#include "gui/Theme.h"
#include "gui/monitor/LatencyTracks.h"

#include "base/FileWriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace gw::gui {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::TimelineExport)
};

constexpr int scale = 2, headHeight = 92, inset = 14;

QString rangeText(const TimelineView &view)
{
    const auto moment = [&](qint64 at) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        return QStringLiteral("%1 %2").arg(view.times().date(time), view.times().clockSeconds(time));
    };
    const QString zone =
        view.times().local(QDateTime::fromMSecsSinceEpoch(view.span().from, Qt::UTC)).timeZoneAbbreviation();
    const QString range = Say::tr("%1 to %2, %3", "moment, moment, time zone")
                              .arg(moment(view.span().from), moment(view.span().to), zone);
    return view.data().practice ? Say::tr("%1 run time").arg(range) : range;
}

/// A sample of each line with its name; returns where the next begins.
double paintLegend(QPainter &painter, const TimelineView &view, double x, double y)
{
    const Palette &p = gui::palette();
    painter.setFont(theme().font(Type::Small));
    const QFontMetricsF metrics(painter.font());
    const auto entry = [&](const QString &name, const QColor &colour, bool dashed) {
        QPen pen(colour, 2);
        if (dashed)
            pen.setDashPattern({5.0 / 2, 3.0 / 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, y), QPointF(x + 18, y));
        painter.setPen(p.text);
        painter.drawText(QPointF(x + 24, y + metrics.ascent() / 2 - 1), name);
        x += 24 + metrics.horizontalAdvance(name) + 20;
    };
    for (const int index : view.shown()) {
        const Track &track = view.data().tracks[size_t(index)];
        const QColor colour = track.colour ? p.*track.colour : p.text;
        entry(track.seriesName.isEmpty() ? track.name : track.seriesName, colour, false);
        if (!track.secondName.isEmpty())
            entry(track.secondName, p.golden, true);
    }
    return x;
}

Result<void> writeImage(const QImage &image, const QString &file)
{
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return failure(ErrorKind::Internal, Say::tr("Cannot make the picture"), file);
    return writeFile(file, png);
}

/// What a column is called: a track's name is for people and translated, a column's is for programs.
struct ColumnName
{
    TimelineData::TrackIndex track;
    const char *name;
    int decimals;
};
constexpr std::array singleColumns{ColumnName{TimelineData::CyclesPerMinute, "cycles_per_minute", 3},
                                   ColumnName{TimelineData::GoldenFiles, "golden_files", 0},
                                   ColumnName{TimelineData::DiskUsed, "disk_used_percent", 2}};

} // namespace

QImage timelineImage(TimelineView &view, const ExportTitle &title)
{
    const Palette &p = gui::palette();
    const QSize size = view.viewport()->size() + QSize(0, headHeight);
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(p.surface);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(p.text);
    painter.setFont(theme().font(Type::Verdict, QFont::DemiBold));
    painter.drawText(QRectF(inset, 10, size.width() - 2 * inset, 22), Qt::AlignLeft | Qt::AlignVCenter,
                     Say::tr("Timeline of %1").arg(title.environment));
    painter.setPen(p.muted);
    painter.setFont(theme().font(Type::Small));
    const QString line =
        title.run.isEmpty() ? rangeText(view) : QStringLiteral("%1 · %2").arg(title.run, rangeText(view));
    painter.drawText(QRectF(inset, 34, size.width() - 2 * inset, 18), Qt::AlignLeft | Qt::AlignVCenter, line);
    paintLegend(painter, view, inset, 70);
    view.render(&painter, QRectF(QPointF(0, headHeight), view.viewport()->size()), view.viewport()->rect());
    return image;
}

TimelineTable timelineTable(const TimelineView &view)
{
    const TimelineData &data = view.data();
    TimelineTable table;
    table.span = view.span();
    const auto isShown = [&](int index) { return view.shown().contains(index); };
    for (const ColumnName &column : singleColumns) {
        if (!isShown(column.track))
            continue;
        table.columns.append({column.name, data.tracks[column.track].series, column.decimals});
        if (column.track == TimelineData::GoldenFiles)
            table.columns.append({"golden_bytes", data.goldenBytes, 0});
    }
    for (const LatencyPair &pair : latencyPairs) {
        if (!isShown(pair.track))
            continue;
        table.columns.append({json::enumName(pair.first).toUtf8() + "_ms", data.tracks[pair.track].series, 0});
        table.columns.append({json::enumName(pair.second).toUtf8() + "_ms", data.tracks[pair.track].second, 0});
    }
    table.withCycles = isShown(TimelineData::Mismatches);
    if (table.withCycles)
        for (const RibbonCell &cell : data.ribbon)
            if (cell.span.to >= table.span.from && cell.span.to <= table.span.to)
                table.cycles.append(cell);
    return table;
}

QByteArray toCsv(const TimelineTable &table)
{
    std::vector<qint64> moments;
    for (const auto &column : table.columns) {
        const auto stamps = column.series.stamps(table.span);
        moments.insert(moments.end(), stamps.begin(), stamps.end());
    }
    for (const RibbonCell &cell : table.cycles)
        moments.push_back(cell.span.to);
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());

    QByteArray csv = "run_time";
    if (table.withCycles)
        csv += ",cycle,mismatches";
    for (const auto &column : table.columns)
        csv += ',' + column.name;
    csv += "\r\n";
    qsizetype cell = 0;
    for (const qint64 at : moments) {
        csv += QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
        if (table.withCycles) {
            // The cycle that was being run: a moment belongs to the one that ends at it or next after it.
            while (cell < table.cycles.size() && table.cycles.at(cell).span.to < at)
                ++cell;
            const RibbonCell *now =
                cell < table.cycles.size() && table.cycles.at(cell).span.from < at ? &table.cycles.at(cell) : nullptr;
            const bool readable = now && now->kind != RibbonCell::Kind::Unreadable;
            csv += ',' + (now ? QByteArray::number(now->cycle) : QByteArray()) + ',' +
                   (readable ? QByteArray::number(now->mismatches) : QByteArray());
        }
        for (const auto &column : table.columns) {
            const auto value = column.series.at(at);
            csv += ',' + (value ? QByteArray::number(*value, 'f', column.decimals) : QByteArray());
        }
        csv += "\r\n";
    }
    return csv;
}

QFuture<Result<void>> exportTimeline(TimelineView &view, const ExportTitle &title, const QString &file)
{
    if (file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return QtConcurrent::run([table = timelineTable(view), file] { return writeFile(file, toCsv(table)); });
    return QtConcurrent::run([image = timelineImage(view, title), file] { return writeImage(image, file); });
}

QString exportName(const QString &environment, const QDateTime &at)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]+"));
    return QStringLiteral("goldwatch-%1-%2")
        .arg(QString(environment).replace(odd, QStringLiteral("_")), at.toString(QStringLiteral("yyyyMMdd-HHmm")));
}

} // namespace gw::gui
