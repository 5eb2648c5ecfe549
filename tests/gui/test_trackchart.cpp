// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of one track are drawn, and that they stay inside it.
#include "gui/monitor/TrackChart.h"

#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace gw::gui;

namespace {

constexpr int width = 200, height = 100;

/// A track of 100 by 50 in the middle of a white picture, with a time from 0 to 100 ms and values from 0 to 10.
QImage drawn(const QList<QList<QPointF>> &lines)
{
    QGraphicsScene scene(0, 0, width, height);
    auto *chart = new TrackChart;
    scene.addItem(chart);
    chart->place({50, 25, 100, 50});
    QList<Stroke> strokes;
    for (const auto &line : lines)
        strokes.append({QPen(Qt::black, 2), line});
    chart->show({0, 100}, 0, 10, strokes);
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    scene.render(&painter);
    return image;
}

QRect inked(const QImage &image)
{
    QRect all;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != Qt::white)
                all |= QRect(x, y, 1, 1);
    return all;
}

} // namespace

class TestTrackChart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothing();
    void places();
    void gapsStay();
    void cutAtTheEdges();
    void denseLinesAreWhole();
};

void TestTrackChart::nothing()
{
    QVERIFY(inked(drawn({})).isEmpty());
    QVERIFY(inked(drawn({{}})).isEmpty());
}

void TestTrackChart::places()
{
    const QRect found = inked(drawn({{{0, 5}, {100, 5}}}));
    QCOMPARE(found.left(), 50);
    QCOMPARE(found.right(), 149);
    QVERIFY2(std::abs(found.center().y() - 50) <= 1, qPrintable(QString::number(found.center().y())));
    QVERIFY(found.height() <= 3);
    const QImage rising = drawn({{{0, 0}, {100, 10}}});
    QVERIFY(rising.pixelColor(100, 50) != Qt::white);
    QVERIFY(rising.pixelColor(60, 35) == Qt::white);
}

void TestTrackChart::gapsStay()
{
    const QImage image = drawn({{{0, 5}, {40, 5}}, {{60, 5}, {100, 5}}});
    QVERIFY(image.pixelColor(60, 50) != Qt::white);
    QVERIFY(image.pixelColor(140, 50) != Qt::white);
    QVERIFY(image.pixelColor(100, 50) == Qt::white);
}

void TestTrackChart::cutAtTheEdges()
{
    const QRect found = inked(drawn({{{-50, -10}, {50, 20}, {150, -10}}}));
    QVERIFY(QRect(50, 25, 100, 50).contains(found));
    QVERIFY(!found.isEmpty());
}

void TestTrackChart::denseLinesAreWhole()
{
    QList<QPointF> band;
    for (int i = 0; i <= 400; ++i)
        band.append({i / 4.0, i % 2 ? 9.0 : 1.0});
    const QImage image = drawn({band});
    for (int x = 55; x < 145; ++x)
        QVERIFY2(image.pixelColor(x, 50) != Qt::white, qPrintable(QString::number(x)));
    const QRect found = inked(image);
    QVERIFY(found.top() >= 29 && found.bottom() <= 71);
}

QTEST_MAIN(TestTrackChart)
#include "test_trackchart.moc"
