// SPDX-License-Identifier: GPL-3.0-or-later
// The charts that the profile names: what is asked of Prometheus and when, and what is drawn of its answers.
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/monitor/ChartQueries.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/monitor/NamedTracks.h"
#include "gui/monitor/TimelineExport.h"
#include "gui/monitor/TimelinePanel.h"
#include "gui/widgets/Button.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace gw;
using namespace gw::gui;

namespace {

const QString rate = QStringLiteral("Replays [/s]"), latency = QStringLiteral("Checkpoint latency [s]");
constexpr int first = TimelineData::TrackCount; // of the charts, by title: latency, then rate

/// A Prometheus of the host: series with a value at every step, as far as a test wants them.
struct Scraped
{
    int series = 2;
    QList<std::pair<qint64, qint64>> silent; ///< no values from, to (wall ms)
    std::optional<Error> error;
    QStringList warnings;
    double value = 1.5;
    QList<services::RangeQuery> asked;

    Result<QJsonObject> answer(const QJsonObject &params)
    {
        const auto query = readJson<services::RangeQuery>(params, QStringLiteral("query"));
        asked.append(*query);
        if (error)
            return Failure(*error);
        services::RangeAnswer answer;
        answer.step = query->step;
        answer.warnings = warnings;
        for (int i = 0; i < std::min<qint64>(series, query->mostSeries); ++i) {
            services::Series one{{{QStringLiteral("job"), QStringLiteral("engine")},
                                  {QStringLiteral("status"), QStringLiteral("s%1").arg(i)}},
                                 {}};
            bool gap = false;
            for (QDateTime at = query->start; at <= query->end; at = at.addMSecs(query->step.count())) {
                const qint64 ms = at.toMSecsSinceEpoch();
                const bool quiet = std::any_of(silent.begin(), silent.end(), [ms](const auto &span) {
                    return ms >= span.first && ms <= span.second;
                });
                if (!quiet || !gap)
                    one.points.append({at, quiet ? std::nullopt : std::optional(value + i)});
                gap = quiet;
            }
            answer.series.append(one);
        }
        return toJson(answer).toObject();
    }
};

struct Fixture
{
    explicit Fixture(double speed = 1) : settings(home.filePath(QStringLiteral("desktop.ini")))
    {
        scene.change.status.speed = speed;
        scene.profile.charts = {{rate, QStringLiteral("sum by (status) (rate(replays_total[30s])) < 1e9")},
                                {latency, QStringLiteral("histogram_quantile(0.95, x)")}};
        scene.script.answers[host::methods::metricsRange.name] = [this](const QJsonObject &params) {
            return scraped.answer(params);
        };
    }
    void open(QSize size = {1440, 900})
    {
        scene.publish();
        window = std::make_unique<MainWindow>(scene.factory(), settings, dialogs);
        window->resize(size);
        window->open(scene.profile);
        window->show();
        QTRY_VERIFY(window->session().isLive());
        QTRY_VERIFY(!view()->data().ribbon.isEmpty());
    }
    void show(const QList<int> &tracks)
    {
        view()->setShown(tracks);
        QTRY_VERIFY(!scraped.asked.isEmpty());
        QTRY_VERIFY(scraped.error || !track().series.isEmpty());
    }
    void tell(qint64 seconds)
    {
        auto &status = scene.change.status;
        status.judgedAt = status.judgedAt.addSecs(seconds);
        status.runNow = status.runNow.addMSecs(qint64(double(seconds) * 1000 * status.speed));
        scene.tell();
        QTRY_COMPARE(window->session().status()->judgedAt, status.judgedAt);
        QTest::qWait(300); // charts are drawn, and asked for, a few times a second
    }
    [[nodiscard]] TimelineView *view() const { return window->monitor()->timeline(); }
    [[nodiscard]] const Track &track(int index = first) const { return view()->data().tracks[size_t(index)]; }

    QTemporaryDir home;
    Scene scene;
    Scraped scraped;
    Settings settings;
    Dialogs dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestNamedCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void unitsOfTitles();
    void valuesWithUnits_data();
    void valuesWithUnits();
    void stepsFitTheRange();
    void scalesSurvive_data();
    void scalesSurvive();
    void askedOnlyWhenShown();
    void askedOnlyForWhatIsNew();
    void rangeChangesTheStep();
    void runTimeOfAPractice();
    void severalSeriesAreBounded();
    void silenceIsAGap();
    void infinityIsAGap();
    void errorInItsPlace();
    void warningInItsPlace();
    void nothingMatches();
    void otherEnvironment();
    void menuAndSettings();
    void exported();
    void manyChartsAreScrolled();
    void pictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestNamedCharts::unitsOfTitles()
{
    const NamedChart chart = chartOf(QStringLiteral("Checkpoint latency, p95 [s]"), QStringLiteral("x"));
    QCOMPARE(chart.name, QStringLiteral("Checkpoint latency, p95"));
    QCOMPARE(chart.unit, QStringLiteral("s"));
    for (const auto *title : {"Load", "[s]", "Rate (per s)", "a [b] c", "Very [a unit much too long]"}) {
        const NamedChart plain = chartOf(QString::fromLatin1(title), {});
        QCOMPARE(plain.name, QString::fromLatin1(title));
        QVERIFY(plain.unit.isEmpty());
    }
}

void TestNamedCharts::valuesWithUnits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char *unit, const char *text) {
        QTest::addRow("%s", text) << value << QString::fromUtf8(unit) << QString::fromUtf8(text);
    };
    row(0.25, "", "0.25");
    row(1234, "", "1,234");
    row(12'340, "", "12.3k");
    row(-2.5e6, "", "-2.5M");
    row(1e20, "", "1e+20");
    row(0.0124, "s", "12.4 ms");
    row(0.000002, "s", "2 µs");
    row(0, "s", "0 s");
    row(1.5, "s", "1.5 s");
    row(3600, "s", "1 h 00 min");
    row(1500, "ms", "1.5 s");
    row(4096, "B", "4 kB");
    row(41, "%", "41 %");
    row(0.4, "req/s", "0.4 req/s");
}

void TestNamedCharts::valuesWithUnits()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    if (unit == QLatin1String("B"))
        text = formatBytes(Bytes{qint64(value)});
    QCOMPARE(valueWithUnit(value, unit), text);
}

void TestNamedCharts::stepsFitTheRange()
{
    constexpr qint64 minute = 60'000;
    QCOMPARE(ChartQueries::stepFor(15 * minute, 760), 5'000);
    QCOMPARE(ChartQueries::stepFor(24 * 60 * minute, 760), 300'000);
    QCOMPARE(ChartQueries::stepFor(15'000, 760), 1'000);
    // Whatever the range: not more values than Prometheus gives, and never none.
    for (qint64 range = 1; range < 40LL * 86400'000; range = range * 3 + 1)
        for (const int columns : {1, 300, 4000})
            QVERIFY(range / ChartQueries::stepFor(range, columns) <= std::max(columns, 40));
}

void TestNamedCharts::scalesSurvive_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("none") << QList<double>();
    QTest::newRow("zero") << QList<double>{0, 0};
    QTest::newRow("level") << QList<double>{7, 7, 7};
    QTest::newRow("level below zero") << QList<double>{-7, -7};
    QTest::newRow("nearly level") << QList<double>{0.000950001, 0.00095};
    QTest::newRow("nearly level, hours") << QList<double>{7200, 7201};
    QTest::newRow("tiny") << QList<double>{1e-12, 3e-12};
    QTest::newRow("huge") << QList<double>{-9e299, 9e299};
    QTest::newRow("far from zero") << QList<double>{1e15, 1e15 + 4};
    QTest::newRow("not a number") << QList<double>{std::nan(""), std::numeric_limits<double>::infinity()};
}

void TestNamedCharts::scalesSurvive()
{
    QFETCH(QList<double>, values);
    NamedChart chart = chartOf(latency, QStringLiteral("x"));
    chart.asked = true;
    Series series;
    for (qsizetype i = 0; i < values.size(); ++i)
        series.add(1000 * (i + 1), values.at(i));
    if (!values.isEmpty())
        chart.lines = {{{}, {}, {}, series}};
    Track track = trackOf(chart, true, 1000 * values.size());
    fitNamed(track, {0, 10'000});
    QVERIFY(std::isfinite(track.low) && std::isfinite(track.high) && track.low < track.high);
    QVERIFY(track.ticks.size() >= 2 && track.ticks.size() <= 5);
    QSet<QString> labels;
    for (const AxisTick &tick : track.ticks)
        labels.insert(tick.label);
    QCOMPARE(labels.size(), track.ticks.size()); // a scale says something
    for (const double value : values)
        if (std::isfinite(value))
            QVERIFY2(value >= track.low && value <= track.high, qPrintable(QString::number(value)));
}

void TestNamedCharts::askedOnlyWhenShown()
{
    Fixture f;
    f.open();
    f.tell(60);
    QVERIFY(f.scraped.asked.isEmpty());
    f.show({TimelineData::CyclesPerMinute, first});
    QCOMPARE(f.scraped.asked.size(), 1);
    QCOMPARE(f.scraped.asked.first().promql, f.scene.profile.charts.value(latency));
    QCOMPARE(f.scraped.asked.first().mostSeries, ChartQueries::mostLines);
    QVERIFY(f.scraped.asked.first().end <= f.scene.change.status.judgedAt); // not the future
    QCOMPARE(f.track().value, QStringLiteral("1.5 s · 2.5 s"));
    QCOMPARE(f.track().below, QStringList(QStringLiteral("s0 · s1")));
}

void TestNamedCharts::askedOnlyForWhatIsNew()
{
    Fixture f;
    f.open();
    f.view()->setRange(TimelineView::Range::QuarterHour);
    f.show({first});
    const services::RangeQuery whole = f.scraped.asked.first();
    QVERIFY(whole.start.secsTo(whole.end) > 600);
    f.scraped.asked.clear();
    f.tell(0); // nothing new can be known
    QVERIFY(f.scraped.asked.isEmpty());
    f.tell(20);
    QCOMPARE(f.scraped.asked.size(), 1);
    QCOMPARE(f.scraped.asked.first().step, whole.step);
    QCOMPARE(f.scraped.asked.first().start, whole.end.addMSecs(whole.step.count()));
    const auto reduced = f.track().series.reduce(f.view()->span(), 400);
    QCOMPARE(reduced.lines.size(), 1); // the pieces join
    QVERIFY(reduced.gaps.isEmpty());
    // Moved back in time: what lies before, and no more.
    f.scraped.asked.clear();
    f.view()->setFocus();
    QTest::keyClick(f.view(), Qt::Key_PageUp);
    QTRY_COMPARE(f.scraped.asked.size(), 1);
    QCOMPARE(f.scraped.asked.first().end, whole.start.addMSecs(-whole.step.count()));
}

void TestNamedCharts::rangeChangesTheStep()
{
    Fixture f;
    f.open();
    f.show({first});
    const auto coarse = f.scraped.asked.last().step;
    f.view()->setRange(TimelineView::Range::QuarterHour);
    QTRY_VERIFY(f.scraped.asked.last().step < coarse);
    QTRY_COMPARE(f.track().series.reduce(f.view()->span(), 400).lines.size(), 1);
    QVERIFY(f.track().series.size() > 100);
}

void TestNamedCharts::runTimeOfAPractice()
{
    Fixture f(60);
    f.open();
    f.view()->setRange(TimelineView::Range::Hour);
    f.show({first});
    const services::RangeQuery query = f.scraped.asked.last();
    QVERIFY2(query.start.secsTo(query.end) < 62, "an hour of run time is a minute of wall time");
    const auto last = f.track().series.last();
    QVERIFY(std::abs(last->x() - double(f.scene.change.status.runNow.toMSecsSinceEpoch())) <= 61'000);
}

void TestNamedCharts::severalSeriesAreBounded()
{
    Fixture f;
    f.scraped.series = 40;
    f.scraped.warnings = {QStringLiteral("6 of 40 series are shown: narrow the query, or use topk()")};
    f.open();
    f.show({first});
    QCOMPARE(f.track().lineCount(), ChartQueries::mostLines);
    QCOMPARE(f.track().value, QStringLiteral("6 series"));
    QVERIFY(f.track().note && f.track().note->text.contains(QStringLiteral("40")));
    QSet<QString> looks;
    for (qsizetype i = 0; i < f.track().lineCount(); ++i) {
        const QPen pen = f.track().linePen(i);
        looks.insert(pen.color().name() + QString::number(pen.style()) + QString::number(pen.dashPattern().value(0)));
    }
    QCOMPARE(looks.size(), ChartQueries::mostLines);
    // A host that does not bound them does no harm: then nothing of it can be drawn as if it were all.
    QVERIFY(f.window->grab().width() > 0);
}

void TestNamedCharts::silenceIsAGap()
{
    Fixture f;
    f.scraped.series = 1;
    const qint64 now = f.scene.change.status.judgedAt.toMSecsSinceEpoch();
    f.scraped.silent = {{now - 600'000, now - 300'000}};
    f.open();
    f.view()->setRange(TimelineView::Range::QuarterHour);
    f.show({first});
    const auto reduced = f.track().series.reduce(f.view()->span(), 800);
    QCOMPARE(reduced.lines.size(), 2);
    QCOMPARE(reduced.gaps.size(), 1);
    QVERIFY(std::abs(reduced.gaps.first().length() - 300'000) <= 15'000);
    QVERIFY(f.view()->data().valueText(first, now - 450'000).isEmpty());
    QCOMPARE(f.view()->data().valueText(first, now - 60'000), QStringLiteral("1.5 s"));
    // It falls silent for good: no value now, and a gap up to now.
    f.scraped.silent.append({now, now + 3600'000});
    f.tell(120);
    QCOMPARE(f.track().value, QStringLiteral("–"));
    QTRY_VERIFY(f.track().series.reduce(f.view()->span(), 800).gaps.last().to >= now + 100'000);
}

void TestNamedCharts::infinityIsAGap()
{
    Fixture f;
    f.scraped.value = 1e301;
    f.open();
    f.view()->setShown({first});
    QTRY_VERIFY(f.track().note == std::nullopt);
    QVERIFY(!f.track().series.last());
    QCOMPARE(f.track().value, QStringLiteral("– · –"));
    f.window->grab();
}

void TestNamedCharts::errorInItsPlace()
{
    Fixture f;
    f.scraped.error = Error{ErrorKind::BadInput,
                            QStringLiteral("Prometheus says: parse error"),
                            QStringLiteral("http://localhost:9090/api/v1/query_range"),
                            {}};
    f.open();
    f.show({TimelineData::CyclesPerMinute, first});
    QTRY_VERIFY(f.track().note && f.track().note->text.contains(QStringLiteral("parse error")));
    QCOMPARE(f.track().note->meaning, Meaning::Warning);
    QVERIFY(f.track().help.contains(QStringLiteral("histogram_quantile(0.95, x)")));
    QCOMPARE(f.track().value, QStringLiteral("–"));
    f.view()->setFocus();
    QTest::keyClick(f.view(), Qt::Key_Left);
    QVERIFY(f.view()->accessibleDescription().contains(QStringLiteral("parse error")));
    f.window->grab();
    // Not asked again at every status, but asked again.
    const auto asked = f.scraped.asked.size();
    f.tell(5);
    QCOMPARE(f.scraped.asked.size(), asked);
    f.scraped.error.reset();
    f.tell(600);
    QTRY_VERIFY(!f.track().note);
    QCOMPARE(f.track().value, QStringLiteral("1.5 s · 2.5 s"));
    // What was known stays drawn when it fails again; since then there is a gap.
    f.scraped.error = Error{ErrorKind::Timeout, QStringLiteral("No answer"), {}, {}};
    f.tell(900);
    QTRY_VERIFY(f.track().note);
    QVERIFY(f.track().series.last());
    QCOMPARE(f.track().value, QStringLiteral("–"));
    QVERIFY(!f.track().series.reduce(f.view()->span(), 800).gaps.isEmpty());
}

void TestNamedCharts::warningInItsPlace()
{
    Fixture f;
    f.scraped.warnings = {QStringLiteral("PromQL info: metric might not be a counter")};
    f.open();
    f.show({first});
    QTRY_VERIFY(f.track().note && f.track().note->text.contains(QStringLiteral("might not be a counter")));
    QCOMPARE(f.track().value, QStringLiteral("1.5 s · 2.5 s")); // its values are values all the same
}

void TestNamedCharts::nothingMatches()
{
    Fixture f;
    f.scraped.series = 0;
    f.open();
    f.view()->setShown({first});
    QVERIFY(f.track().note); // not answered yet, or nothing matches: never an empty chart without a word
    QTRY_VERIFY(f.track().note->text.contains(QStringLiteral("nothing matches")));
    QCOMPARE(f.track().value, QStringLiteral("–"));
}

void TestNamedCharts::otherEnvironment()
{
    Fixture f;
    f.open();
    f.show({TimelineData::DiskUsed, first});
    environment::Profile other = f.scene.profile;
    other.name = QStringLiteral("other");
    other.charts.clear();
    f.window->open(other);
    QTRY_VERIFY(f.window->session().isLive());
    QCOMPARE(f.view()->shown(), QList<int>{TimelineData::DiskUsed});
    f.window->grab();
    f.window->open(f.scene.profile);
    QTRY_COMPARE(f.view()->shown(), (QList<int>{TimelineData::DiskUsed, first})); // still wanted
    QTRY_VERIFY(!f.track().series.isEmpty());
}

void TestNamedCharts::menuAndSettings()
{
    Fixture f;
    f.open();
    QCOMPARE(f.window->findChild<Button *>(QStringLiteral("timelineCharts"))->accessibleName(),
             QStringLiteral("Charts, 4 of 9"));
    QTest::keyClick(f.window.get(), Qt::Key_5, Qt::AltModifier);
    auto *menu = f.window->findChild<QMenu *>(QStringLiteral("chartsMenu"));
    QAction *action = menu->actions().last();
    QCOMPARE(action->text(), QStringLiteral("Replays"));
    action->trigger();
    menu->close();
    QVERIFY(f.view()->shown().contains(first + 1));
    QVERIFY(f.settings.get(Settings::timelineCharts).contains(QStringLiteral("promql:") + rate));
    f.window.reset();
    f.open();
    QCOMPARE(f.view()->shown().last(), first + 1);
}

void TestNamedCharts::exported()
{
    Fixture f;
    f.scene.profile.charts.insert(QStringLiteral("a, \"b\""), QStringLiteral("c"));
    f.open();
    const int comma = first + 2; // behind "Replays"
    f.show({first, comma});
    QTRY_VERIFY(!f.track(first).series.isEmpty() && !f.track(comma).series.isEmpty());
    const QList<QByteArray> lines = toCsv(timelineTable(*f.view())).split('\n');
    QVERIFY2(lines.first().contains("Checkpoint latency [s]{job=\"\"engine\"\",status=\"\"s0\"\"}"),
             lines.first().constData());
    QVERIFY2(lines.first().contains(",\"a, \"\"b\"\"{job="), lines.first().constData());
    QVERIFY(lines.size() > 50);
    QVERIFY2(lines.at(40).contains(",1.5,2.5,"), lines.at(40).constData());
    const QImage image = timelineImage(*f.view(), {f.scene.profile.name, {}});
    QVERIFY(image.height() > 2 * f.view()->viewport()->height() + 100);
}

void TestNamedCharts::manyChartsAreScrolled()
{
    Fixture f;
    f.open({1120, 720});
    QList<int> all;
    for (int i = 0; i < int(f.view()->data().tracks.size()); ++i)
        all.append(i);
    f.show(all);
    QCOMPARE(f.window->size(), QSize(1120, 720)); // it does not grow
    auto *scroll = qobject_cast<QScrollArea *>(f.view()->parentWidget()->parentWidget());
    QVERIFY(scroll);
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    const QPoint bottom = scroll->mapTo(f.window.get(), QPoint(0, scroll->height()));
    QVERIFY(bottom.y() < 700);
    // The axis stays at the lower edge of what is seen, wherever that is.
    const auto axis = [&] {
        const QImage image = f.window->grab().toImage();
        const int y = bottom.y() - 24; // the rule above the labels of the axis
        return image.pixelColor(scroll->mapTo(f.window.get(), QPoint(400, 0)).x(), y);
    };
    QCOMPARE(axis(), gui::palette().border);
    f.view()->setFocus();
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(f.view(), Qt::Key_Down);
    QCOMPARE(scroll->verticalScrollBar()->value(), scroll->verticalScrollBar()->maximum());
    QCOMPARE(axis(), gui::palette().border);
    // In a file there is all of it.
    QVERIFY(timelineImage(*f.view(), {}).height() > 2 * f.view()->height());
}

void TestNamedCharts::pictures()
{
    const QString folder = qEnvironmentVariable("GW_SHOTS");
    if (folder.isEmpty())
        QSKIP("GW_SHOTS names no folder");
    struct Look
    {
        const char *name;
        bool dark, mirrored;
        QSize size;
    };
    for (const Look &look :
         {Look{"charts-light", false, false, {1440, 900}}, Look{"charts-dark", true, false, {1440, 900}},
          Look{"charts-rtl", false, true, {1440, 900}}, Look{"charts-least", false, false, {1120, 720}}}) {
        m_theme->setMode(look.dark ? ThemeMode::Dark : ThemeMode::Light);
        qApp->setLayoutDirection(look.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        Fixture f;
        const qint64 now = f.scene.change.status.judgedAt.toMSecsSinceEpoch();
        f.scraped.silent = {{now - 20'000'000, now - 14'000'000}};
        f.scraped.warnings = {QStringLiteral("PromQL info: metric might not be a counter: \"replays\"")};
        f.scraped.series = 6;
        f.scene.profile.contacts = {{QStringLiteral("Primary operator"), QStringLiteral("Mara"),
                                     QStringLiteral("tel:1"), QStringLiteral("all incidents, 00:00-12:00")},
                                    {QStringLiteral("Backup"), QStringLiteral("Tomas"), QStringLiteral("tel:2"),
                                     QStringLiteral("12:00-24:00")}};
        f.open(look.size);
        QList<int> all;
        for (int i = 0; i < int(f.view()->data().tracks.size()); ++i)
            if (look.size.width() < 1400 || i < 2 || i >= first)
                all.append(i);
        f.show(all);
        QTest::qWait(400);
        const QDir dir(folder);
        QVERIFY(f.window->grab().save(dir.filePath(QString::fromLatin1(look.name) + QStringLiteral(".png"))));
        f.view()->setFocus();
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(f.view(), Qt::Key_Down);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(f.view(), Qt::Key_Left);
        f.window->actions().get(QStringLiteral("duty.show"))->trigger();
        QTest::qWait(100); // the page is laid out when it is first seen
        QVERIFY(f.window->grab().save(dir.filePath(QString::fromLatin1(look.name) + QStringLiteral("-2.png"))));
    }
    qApp->setLayoutDirection(Qt::LeftToRight);
    m_theme->setMode(ThemeMode::Light);
}

QTEST_MAIN(TestNamedCharts)
#include "test_namedcharts.moc"
