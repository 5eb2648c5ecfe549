// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelineExport.h"

#include "gui/Text.h"
#include "gui/Theme.h"

#include "base/FileWriter.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int scale = 2, pictureInset = 14, sampleWidth = 24, legendRow = 18;

QString rangeText(const TimelineView &view)
{
    const auto moment = [&](qint64 at) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        return QStringLiteral("%1 %2").arg(view.times().date(time), view.times().clockSeconds(time));
    };
    const QString zone =
        view.times().local(QDateTime::fromMSecsSinceEpoch(view.span().from, Qt::UTC)).timeZoneAbbreviation();
    const QString range = Text::tr("%1 to %2, %3", "moment, moment, time zone")
                              .arg(moment(view.span().from), moment(view.span().to), zone);
    return view.data().practice ? Text::tr("%1 run time").arg(range) : range;
}

struct LegendEntry
{
    QString name;
    QPen pen;
    QPointF at; ///< where its sample begins
};

/// The lines of all shown tracks by name, on as many rows of @p width as they take.
QList<LegendEntry> legendOf(const TimelineView &view, double width)
{
    const QFontMetricsF metrics(theme().font(Type::Small));
    QList<LegendEntry> entries;
    double x = pictureInset, y = 70;
    for (const int index : view.shown()) {
        const Track &track = view.data().tracks[size_t(index)];
        for (qsizetype line = 0; line < track.lineCount(); ++line) {
            QString name = track.lineName(line).isEmpty() ? track.name : track.lineName(line);
            if (index >= TimelineData::TrackCount && name != track.name)
                name = QStringLiteral("%1: %2").arg(track.name, name);
            name = metrics.elidedText(name, Qt::ElideRight, width - 2 * pictureInset - sampleWidth);
            const double room = sampleWidth + metrics.horizontalAdvance(name) + 20;
            if (x > pictureInset && x + room > width - pictureInset) {
                x = pictureInset;
                y += legendRow;
            }
            QPen pen = track.linePen(line);
            pen.setWidthF(2);
            entries.append({name, pen, {x, y}});
            x += room;
        }
    }
    return entries;
}

void paintLegend(QPainter &painter, const QList<LegendEntry> &entries)
{
    painter.setFont(theme().font(Type::Small));
    const double ascent = QFontMetricsF(painter.font()).ascent();
    for (const LegendEntry &entry : entries) {
        painter.setPen(entry.pen);
        painter.drawLine(entry.at, entry.at + QPointF(18, 0));
        painter.setPen(gui::palette().text);
        painter.drawText(entry.at + QPointF(sampleWidth, ascent / 2 - 1), entry.name);
    }
}

/// A name that holds what would end it (RFC 4180).
QByteArray quoted(const QByteArray &name)
{
    const bool plain = !name.contains(',') && !name.contains('"') && !name.contains('\n') && !name.contains('\r');
    return plain ? name : '"' + QByteArray(name).replace('"', "\"\"") + '"';
}

/// Names of those open at a moment; at its end one has gone.
QByteArray openAt(const QList<Incident> &incidents, qint64 at)
{
    QByteArrayList names;
    for (const Incident &incident : incidents)
        if (incident.from <= at && (!incident.to || at < *incident.to))
            names.append(incident.name);
    return names.join("; ");
}

Result<void> writeImage(const QImage &image, const QString &file)
{
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return failure(ErrorKind::Internal, Text::tr("Cannot make the picture"), file);
    return writeFile(file, png);
}

/// Of the values in a table: as exact as they are where nothing else is known.
int decimalsOf(int index)
{
    switch (index) {
    case TimelineData::CyclesPerMinute:
        return 3;
    case TimelineData::DiskUsed:
        return 2;
    default:
        return index < TimelineData::TrackCount ? 0 : TimelineTable::exact;
    }
}

} // namespace

QImage timelineImage(TimelineView &view, const ExportTitle &title)
{
    const Palette &p = gui::palette();
    const QList<LegendEntry> legend = legendOf(view, view.viewport()->width());
    const int headHeight = int(legend.isEmpty() ? 70 : legend.last().at.y()) + 22;
    const QSize size = view.viewport()->size() + QSize(0, headHeight);
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(p.surface);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(p.text);
    painter.setFont(theme().font(Type::Verdict, QFont::DemiBold));
    painter.drawText(QRectF(pictureInset, 10, size.width() - 2 * pictureInset, 22), Qt::AlignLeft | Qt::AlignVCenter,
                     Text::tr("Timeline of %1").arg(title.environment));
    painter.setPen(p.muted);
    painter.setFont(theme().font(Type::Small));
    const QString line =
        title.run.isEmpty() ? rangeText(view) : QStringLiteral("%1 · %2").arg(title.run, rangeText(view));
    painter.drawText(QRectF(pictureInset, 34, size.width() - 2 * pictureInset, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     line);
    paintLegend(painter, legend);
    view.renderWhole(painter, QRectF(QPointF(0, headHeight), view.viewport()->size()));
    return image;
}

TimelineTable timelineTable(const TimelineView &view)
{
    const TimelineData &data = view.data();
    TimelineTable table;
    table.span = view.span();
    table.incidents = data.incidents;
    for (const int index : view.shown()) {
        const Track &track = data.tracks[size_t(index)];
        if (index == TimelineData::Mismatches)
            table.withCycles = true; // they have columns of their own
        else
            table.columns.append({track.column, track.series, decimalsOf(index)});
        if (index == TimelineData::GoldenFiles)
            table.columns.append({"golden_bytes", data.goldenBytes, 0});
        for (const OtherLine &line : track.others)
            table.columns.append({line.column, line.series, decimalsOf(index)});
    }
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
    for (const Incident &incident : table.incidents.value_or(QList<Incident>()))
        for (const auto &at : {std::optional(incident.from), incident.to})
            if (at && *at >= table.span.from && *at <= table.span.to)
                moments.push_back(*at);
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());

    QByteArray csv = "run_time";
    if (table.withCycles)
        csv += ",cycle,mismatches";
    for (const auto &column : table.columns)
        csv += ',' + quoted(column.name);
    if (table.incidents)
        csv += ",problems";
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
            csv += ',';
            if (value)
                csv += column.decimals == TimelineTable::exact ? QByteArray::number(*value, 'g', 12)
                                                               : QByteArray::number(*value, 'f', column.decimals);
        }
        if (table.incidents)
            csv += ',' + quoted(openAt(*table.incidents, at));
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
