// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/Series.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace gw::gui;

class TestSeries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gaps_data();
    void gaps();
    void aValueMayHoldLonger();
    void extremesSurvive();
    void pointsAreBounded();
    void linesAreBounded();
    void order();
    void valueAt();
    void nothing();
    void neighboursOutside();
};

using Points = QList<std::pair<qint64, double>>;
static const double none = std::numeric_limits<double>::quiet_NaN();

void TestSeries::gaps_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<qint64>("gapAfter");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QList<Span>>("gaps");
    QTest::newRow("none") << Points{{0, 1}, {100, 2}, {200, 3}} << 0LL << 1 << QList<Span>{};
    QTest::newRow("a failed sample") << Points{{0, 1}, {100, 2}, {150, none}, {300, 3}, {400, 3}} << 0LL << 2
                                     << QList<Span>{{100, 300}};
    QTest::newRow("silence") << Points{{0, 1}, {100, 2}, {600, 3}, {700, 3}} << 200LL << 2 << QList<Span>{{100, 600}};
    QTest::newRow("just not silent") << Points{{0, 1}, {100, 2}, {300, 3}} << 200LL << 1 << QList<Span>{};
    QTest::newRow("infinity is no value") << Points{{0, 1}, {100, std::numeric_limits<double>::infinity()}, {200, 2}}
                                          << 0LL << 2 << QList<Span>{{0, 200}};
    QTest::newRow("ends in a gap") << Points{{0, 1}, {100, 2}, {200, none}, {500, none}} << 0LL << 1
                                   << QList<Span>{{100, 500}};
    QTest::newRow("narrower than a column")
        << Points{{0, 1}, {501, 2}, {502, none}, {503, 3}, {900, 4}} << 0LL << 1 << QList<Span>{};
}

void TestSeries::gaps()
{
    QFETCH(Points, points);
    QFETCH(qint64, gapAfter);
    QFETCH(int, lines);
    QFETCH(QList<Span>, gaps);
    Series series(gapAfter);
    for (const auto &[at, value] : points)
        series.add(at, std::isnan(value) ? std::nullopt : std::optional(value));
    const auto reduced = series.reduce({0, 1000}, 100);
    QCOMPARE(reduced.lines.size(), lines);
    QCOMPARE(reduced.gaps, gaps);
}

void TestSeries::aValueMayHoldLonger()
{
    Series series(100);
    series.add(0, 1, 300);
    series.add(300, 2, 300); // in time
    series.add(500, 3);
    series.add(700, 4); // the series' own silence holds for the one before
    const auto reduced = series.reduce({0, 1000}, 100);
    QCOMPARE(reduced.lines.size(), 2);
    QCOMPARE(reduced.gaps, QList<Span>({{500, 700}}));
    QCOMPARE(series.at(400), std::optional(2.0));
    QVERIFY(!series.at(600));
}

void TestSeries::extremesSurvive()
{
    Series series;
    for (qint64 i = 0; i < 86'400; ++i)
        series.add(i * 1000, i == 40'000 ? 99.0 : i == 60'001 ? -7.0 : 1.0 + double(i % 3) / 10);
    const auto reduced = series.reduce({0, 86'400'000}, 700);
    QCOMPARE(reduced.lines.size(), 1);
    QCOMPARE(reduced.high, 99.0);
    QCOMPARE(reduced.low, -7.0);
    QVERIFY(reduced.lines.first().contains(QPointF(40'000'000, 99)));
    QVERIFY(reduced.lines.first().contains(QPointF(60'001'000, -7)));
}

void TestSeries::pointsAreBounded()
{
    Series series;
    for (qint64 i = 0; i < 100'000; ++i)
        series.add(i, std::sin(double(i)));
    const auto line = series.reduce({0, 100'000}, 500).lines.first();
    QVERIFY2(line.size() <= 2 * 502, qPrintable(QString::number(line.size())));
    QVERIFY(std::is_sorted(line.begin(), line.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
}

void TestSeries::linesAreBounded()
{
    Series series;
    for (qint64 i = 0; i < 5000; ++i) // every second sample failed
        series.add(i, i % 2 ? std::nullopt : std::optional(1.0));
    QVERIFY(series.reduce({0, 5000}, 5000, 48).lines.size() <= 48);
    // Long gaps are the last to go.
    series.add(20'000, 1.0);
    const auto reduced = series.reduce({0, 20'000}, 1000, 4);
    QVERIFY(reduced.gaps.contains(Span{4998, 20'000}));
}

void TestSeries::order()
{
    Series series;
    for (const qint64 at : {300, 100, 200, 200, 0})
        series.add(at, double(at));
    series.add(200, 5.0); // the later word about the same moment counts
    QCOMPARE(series.size(), size_t(4));
    const auto line = series.reduce({0, 1000}, 1000).lines.first();
    QCOMPARE(line, (QList<QPointF>{{0, 0}, {100, 100}, {200, 5}, {300, 300}}));
}

void TestSeries::valueAt()
{
    Series series(150);
    series.add(100, 1.0);
    series.add(200, 2.0);
    series.add(600, 3.0);
    QCOMPARE(series.at(50), std::nullopt);
    QCOMPARE(series.at(100), std::optional(1.0));
    QCOMPARE(series.at(150), std::optional(1.0));
    QCOMPARE(series.at(200), std::optional(2.0));
    QCOMPARE(series.at(400), std::nullopt); // within the gap
    QCOMPARE(series.at(600), std::optional(3.0));
    QCOMPARE(series.at(601), std::nullopt); // not known yet
    QCOMPARE(series.last(), std::optional(QPointF(600, 3)));
}

void TestSeries::nothing()
{
    Series series;
    QVERIFY(series.reduce({0, 100}, 10).lines.isEmpty());
    series.add(5, 1.0);
    QVERIFY(series.reduce({0, 0}, 10).lines.isEmpty());
    QVERIFY(series.reduce({0, 100}, 0).lines.isEmpty());
    QCOMPARE(series.reduce({0, 100}, 10).lines.size(), 1);
    series.clear();
    QVERIFY(series.isEmpty());
    QCOMPARE(series.last(), std::nullopt);
}

void TestSeries::neighboursOutside()
{
    Series series;
    for (const qint64 at : {0, 100, 200, 300})
        series.add(at, double(at));
    const auto line = series.reduce({110, 190}, 80).lines.value(0);
    QCOMPARE(line, (QList<QPointF>{{100, 100}, {200, 200}}));
}

QTEST_APPLESS_MAIN(TestSeries)
#include "test_series.moc"
