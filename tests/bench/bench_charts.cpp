// SPDX-License-Identifier: GPL-3.0-or-later
// Refreshing charts of a whole day: eight series at one sample a second, reduced to 1500 columns and drawn.
// Prints the median and the slowest of N rounds; --small is for tests of correctness only.
#include "gui/charts/Series.h"
#include "gui/monitor/TrackChart.h"

#include <QApplication>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QImage>
#include <QPainter>
#include <QTextStream>

#include <cmath>
#include <ctime>

using namespace gw::gui;

namespace {

constexpr int width = 1500, trackHeight = 80, seriesCount = 8;

std::vector<Series> makeDay(qint64 seconds)
{
    std::vector<Series> all;
    for (int s = 0; s < seriesCount; ++s) {
        Series series;
        for (qint64 t = 0; t < seconds; ++t) {
            const bool gap = t > seconds / 3 && t < seconds / 3 + 600;
            series.add(t * 1000,
                       gap ? std::nullopt
                           : std::optional(std::sin(double(t) / (300 + 40 * s)) + double((t * 7919 + s) % 100) / 400));
        }
        all.push_back(std::move(series));
    }
    return all;
}

/// Processor time, so that other work of the machine does not count.
double milliseconds(std::clock_t since) { return double(std::clock() - since) * 1000 / CLOCKS_PER_SEC; }

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const bool small = QApplication::arguments().contains(QStringLiteral("--small"));
    const qint64 seconds = small ? 3600 : 86'400;
    const int rounds = small ? 2 : 21;
    const std::vector<Series> day = makeDay(seconds);

    QGraphicsView view;
    QGraphicsScene scene(0, 0, width, trackHeight * seriesCount);
    view.setScene(&scene);
    std::vector<TrackChart *> charts;
    for (int i = 0; i < seriesCount; ++i) {
        auto *chart = new TrackChart;
        scene.addItem(chart);
        chart->place(QRectF(0, i * trackHeight, width, trackHeight));
        charts.push_back(chart);
    }
    QImage canvas(width, trackHeight * seriesCount, QImage::Format_RGB32);
    QList<double> total, reduce;
    for (int round = 0; round < rounds; ++round) {
        canvas.fill(Qt::white);
        const std::clock_t began = std::clock();
        // Each round looks at another stretch, as a panned view does, so that nothing is drawn from a cache.
        const Span span{round * 1000, seconds * 1000 - (rounds - round) * 1000};
        std::vector<Series::Reduced> reduced;
        for (const Series &series : day)
            reduced.push_back(series.reduce(span, width));
        reduce.append(milliseconds(began));
        for (size_t i = 0; i < charts.size(); ++i) {
            QList<Stroke> strokes;
            for (const QList<QPointF> &points : reduced[i].lines)
                strokes.append({QPen(Qt::blue, 1.5), points});
            charts[i]->show(span, -1.5, 1.5, strokes);
        }
        QPainter painter(&canvas);
        painter.setRenderHint(QPainter::Antialiasing);
        scene.render(&painter);
        painter.end();
        total.append(milliseconds(began));
    }
    std::sort(total.begin(), total.end());
    std::sort(reduce.begin(), reduce.end());
    const double median = total.at(total.size() / 2);
    QTextStream(stdout) << QStringLiteral("charts_refresh_ms %1 (reducing %2, slowest %3, target 20)\n")
                               .arg(median, 0, 'f', 1)
                               .arg(reduce.at(reduce.size() / 2), 0, 'f', 1)
                               .arg(total.last(), 0, 'f', 1);
    return 0;
}
