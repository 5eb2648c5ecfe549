// SPDX-License-Identifier: GPL-3.0-or-later
// Which charts the timeline shows, how one moves in them, and what comes out as a file.
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/monitor/LatencyTracks.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/monitor/TimelineExport.h"
#include "gui/monitor/TimelinePanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

constexpr qint64 minute = 60'000;

/// Answers with the file it was given.
class Files : public Dialogs
{
public:
    void save(QWidget *, const SavePlace &place, std::function<void(const QString &)> then) override
    {
        asked.append(place);
        then(file);
    }
    QString file;
    QList<SavePlace> asked;
};

struct Fixture
{
    explicit Fixture(qint64 cycles = 100) : scene(cycles), settings(home.filePath(QStringLiteral("desktop.ini")))
    {
        // As a host that was there all the time tells it, a little sparser.
        auto &status = scene.change.status;
        scene.change.samples.clear();
        for (qint64 s = 0; s < status.elapsed->count(); s += 20)
            scene.change.samples.append({status.startedAt.addSecs(s), s, Bytes{s * 4096}, 40.2});
    }
    void open()
    {
        scene.publish();
        window = std::make_unique<MainWindow>(scene.factory(), settings, dialogs);
        window->open(scene.profile);
        window->show();
        QTRY_VERIFY(window->session().isLive());
        QTRY_VERIFY(!view()->data().ribbon.isEmpty());
    }
    void tell(qint64 seconds)
    {
        auto &status = scene.change.status;
        status.judgedAt = status.judgedAt.addSecs(seconds);
        status.runNow = status.runNow.addSecs(seconds);
        scene.tell();
        QTRY_COMPARE(window->session().status()->judgedAt, status.judgedAt);
    }
    [[nodiscard]] TimelineView *view() const { return window->monitor()->timeline(); }
    [[nodiscard]] NoticeLine *notice() const { return window->monitor()->timelinePanel()->notice(); }
    [[nodiscard]] QByteArray exported(const QString &name)
    {
        dialogs.file = home.filePath(name);
        notice()->hide();
        window->actions().get(QStringLiteral("timeline.export"))->trigger();
        if (!QTest::qWaitFor([this] { return notice()->isVisible(); }))
            return "nothing was said";
        QFile file(dialogs.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    QTemporaryDir home;
    Scene scene;
    Settings settings;
    Files dialogs;
    std::unique_ptr<MainWindow> window;
};

services::ServiceState probed(services::ServiceKind kind, services::ServiceHealth health, qint64 latency,
                              const QDateTime &at)
{
    services::ServiceState state;
    state.kind = kind;
    state.health = health;
    state.latency = Milliseconds(latency);
    state.checkedAt = at;
    return state;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void latenciesKeepGaps();
    void latenciesInRunTime();
    void latenciesAreBounded();
    void fourChartsUnlessChosen();
    void chartsByMenu();
    void lastChartStays();
    void chosenChartsAreRemembered();
    void latencyTrackShowsValues();
    void secondLineIsALine();
    void zoomByKeysAndBack();
    void cursorSpeaks();
    void tableHasARowPerMoment();
    void tableKeepsGaps();
    void tableNamesProblems();
    void pictureIsWhatIsShown();
    void exportIntoNowhere();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestCharts::latenciesKeepGaps()
{
    using enum services::ServiceHealth;
    constexpr auto kind = services::ServiceKind::Redis;
    Latencies latencies;
    health::RunStatus status;
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    const auto take = [&](int second, services::ServiceHealth health, qint64 latency) {
        status.judgedAt = status.runNow = t.addSecs(second);
        status.services = {probed(kind, health, latency, t.addSecs(second))};
        latencies.take(status);
    };
    take(0, Up, 12);
    latencies.take(status); // the same probe once more
    QCOMPARE(latencies.of(kind).size(), size_t(1));
    take(5, Down, 3000); // the time it took to give up is no latency
    take(10, Slow, 1500);
    take(15, NotReady, 8);
    take(60, Up, 9); // nobody watched for a while
    const auto reduced = latencies.of(kind).reduce({t.toMSecsSinceEpoch(), t.addSecs(61).toMSecsSinceEpoch()}, 61);
    QCOMPARE(reduced.lines.size(), 3);
    QCOMPARE(reduced.high, 1500.0);
    QCOMPARE(reduced.gaps.size(), 2);
    QVERIFY(latencies.of(services::ServiceKind::Backend).isEmpty());
    take(70, Off, 1);
    take(75, Unknown, 1);
    QCOMPARE(latencies.of(kind).size(), size_t(5));
}

void TestCharts::latenciesInRunTime()
{
    Latencies latencies;
    health::RunStatus status;
    status.speed = 30;
    status.judgedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    status.runNow = status.judgedAt.addSecs(3600);
    status.services = {
        probed(services::ServiceKind::Backend, services::ServiceHealth::Up, 5, status.judgedAt.addSecs(-2))};
    latencies.take(status);
    QCOMPARE(latencies.of(services::ServiceKind::Backend).last(),
             std::optional(QPointF(double(status.runNow.addSecs(-60).toMSecsSinceEpoch()), 5)));
}

void TestCharts::latenciesAreBounded()
{
    Latencies latencies;
    health::RunStatus status;
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    for (int i = 0; i < 50'000; ++i) {
        status.judgedAt = status.runNow = t.addSecs(5 * i);
        status.services = {probed(services::ServiceKind::Backend, services::ServiceHealth::Up, i, status.judgedAt)};
        latencies.take(status);
    }
    const Series &series = latencies.of(services::ServiceKind::Backend);
    QVERIFY2(series.size() <= Latencies::most && series.size() > Latencies::most / 2,
             qPrintable(QString::number(series.size())));
    QCOMPARE(series.last()->y(), 49'999.0);
}

void TestCharts::fourChartsUnlessChosen()
{
    Fixture f;
    f.open();
    QCOMPARE(f.window->monitor()->timelinePanel()->shownNames(),
             (QStringList{QStringLiteral("cycles"), QStringLiteral("mismatches"), QStringLiteral("golden"),
                          QStringLiteral("disk")}));
    QCOMPARE(f.window->findChild<Button *>(QStringLiteral("timelineCharts"))->accessibleName(),
             QStringLiteral("Charts, 4 of 7"));
}

void TestCharts::chartsByMenu()
{
    Fixture f;
    f.open();
    QTest::keyClick(f.window.get(), Qt::Key_5, Qt::AltModifier);
    auto *menu = f.window->findChild<QMenu *>(QStringLiteral("chartsMenu"));
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 7);
    QVERIFY(menu->actions().at(5)->text().contains(QStringLiteral("Redis")));
    menu->actions().at(5)->trigger();
    menu->actions().at(0)->trigger();
    QCOMPARE(f.view()->shown(), (QList<int>{TimelineData::Mismatches, TimelineData::GoldenFiles, TimelineData::DiskUsed,
                                            TimelineData::StoreLatency}));
    menu->close();
}

void TestCharts::lastChartStays()
{
    Fixture f;
    f.open();
    f.view()->setShown({TimelineData::StoreLatency});
    f.view()->setShown({});
    QCOMPARE(f.view()->shown(), QList<int>{TimelineData::StoreLatency});
    f.window->monitor()->timelinePanel()->openCharts();
    auto *menu = f.window->findChild<QMenu *>(QStringLiteral("chartsMenu"));
    QVERIFY(!menu->actions().at(TimelineData::StoreLatency)->isEnabled());
    QVERIFY(menu->actions().at(TimelineData::DiskUsed)->isEnabled());
    menu->close();
    f.window->grab(); // one track alone can be painted
}

void TestCharts::chosenChartsAreRemembered()
{
    Fixture f;
    f.open();
    f.view()->setShown({TimelineData::CyclesPerMinute, TimelineData::EngineLatency});
    f.window.reset();
    f.open();
    QCOMPARE(f.view()->shown(), (QList<int>{TimelineData::CyclesPerMinute, TimelineData::EngineLatency}));
}

void TestCharts::latencyTrackShowsValues()
{
    Fixture f;
    f.open();
    f.view()->setShown({TimelineData::EngineLatency});
    f.tell(5);
    f.scene.change.status.services[0].latency = Milliseconds(700);
    f.tell(5);
    QTRY_COMPARE(f.view()->data().tracks[TimelineData::EngineLatency].value, QStringLiteral("700 ms · 2 ms"));
    const Track &track = f.view()->data().tracks[TimelineData::EngineLatency];
    QVERIFY(track.high >= 700);
    QCOMPARE(track.limits.size(), 1); // what counts as slow is near
    QCOMPARE(track.limits.first().value, double(services::slowAfter.count()));
    // What does not answer has no latency, and its neighbour goes on.
    f.scene.change.status.services[0].health = services::ServiceHealth::Down;
    f.scene.change.status.services[0].latency.reset();
    f.tell(5);
    QTRY_COMPARE(f.view()->data().tracks[TimelineData::EngineLatency].value, QStringLiteral("– · 2 ms"));
    f.window->grab();
}

void TestCharts::secondLineIsALine()
{
    Fixture f;
    f.open();
    f.view()->setShown({TimelineData::EngineLatency});
    f.view()->setRange(TimelineView::Range::QuarterHour);
    for (int i = 0; i < 40; ++i) {
        f.scene.change.status.services[1].latency = Milliseconds(20 * std::min(i, 40 - i));
        f.tell(10);
    }
    QTRY_VERIFY(f.view()->data().tracks[TimelineData::EngineLatency].line(1).size() >= 40);
    f.view()->update(f.window->session());
    const QImage image = timelineImage(*f.view(), {});
    qint64 painted = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            painted += image.pixelColor(x, y).rgb() == gui::palette().golden.rgb();
    // A dashed triangle, not a filled one.
    QVERIFY2(painted > 300 && painted < 12'000, qPrintable(QString::number(painted)));
}

void TestCharts::zoomByKeysAndBack()
{
    Fixture f(1672);
    f.open();
    f.view()->setRange(TimelineView::Range::SixHours);
    const Span before = f.view()->span();
    QTest::keyClick(f.window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(f.view()->range(), TimelineView::Range::Chosen);
    QVERIFY(f.view()->span().length() < before.length());
    const Span zoomed = f.view()->span();
    f.view()->setFocus();
    QTest::keyClick(f.view(), Qt::Key_PageUp);
    QVERIFY(f.view()->span().to < zoomed.to);
    QCOMPARE(f.view()->span().length(), zoomed.length());
    QTest::keyClick(f.view(), Qt::Key_End);
    QVERIFY(f.view()->span().to >= *f.view()->data().now);
    QTest::keyClick(f.window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(f.view()->span().length() > zoomed.length());
    QTest::keyClick(f.window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(f.view()->range(), TimelineView::Range::SixHours);
    QCOMPARE(f.view()->span().length(), before.length());
    QTest::keyClick(f.view(), Qt::Key_Plus);
    QTest::keyClick(f.view(), Qt::Key_Escape);
    QCOMPARE(f.view()->range(), TimelineView::Range::SixHours);
    // However often: never shorter than a minute.
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(f.view(), Qt::Key_Plus);
    QCOMPARE(f.view()->span().length(), minute);
}

void TestCharts::cursorSpeaks()
{
    Fixture f;
    f.open();
    QVERIFY(f.view()->accessibleDescription().isEmpty());
    f.view()->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(f.view(), Qt::Key_Left);
    QVERIFY(f.view()->cursor());
    const QString said = f.view()->accessibleDescription();
    QVERIFY2(said.contains(QStringLiteral("Mismatches 0 in cycle ")) &&
                 said.contains(QStringLiteral("Disk used, /tmp 40 %")),
             qPrintable(said));
    QTest::keyClick(f.view(), Qt::Key_Escape);
    QVERIFY(f.view()->accessibleDescription().isEmpty());
}

void TestCharts::tableHasARowPerMoment()
{
    Fixture f;
    f.open();
    const QList<QByteArray> lines = f.exported(QStringLiteral("t.csv")).split('\n');
    QVERIFY2(!f.notice()->isError(), qPrintable(f.notice()->text()));
    QCOMPARE(lines.first(),
             "run_time,cycle,mismatches,cycles_per_minute,golden_files,golden_bytes,disk_used_percent,problems\r");
    QVERIFY(lines.size() > 100 + 50); // cycles and samples
    const auto &cycle = f.scene.change.cycles.at(50);
    const QByteArray stamp = cycle.at.toString(Qt::ISODateWithMs).toLatin1();
    const auto row =
        std::find_if(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.startsWith(stamp + ','); });
    QVERIFY(row != lines.end());
    const QList<QByteArray> fields = row->trimmed().split(',');
    QCOMPARE(fields.size(), 8);
    QCOMPARE(fields.at(7), "");
    QCOMPARE(fields.at(1), "51");
    QCOMPARE(fields.at(2), "0");
    QVERIFY2(fields.at(3).toDouble() > 1.8 && fields.at(3).toDouble() < 2.2, fields.at(3).constData());
    QCOMPARE(fields.at(5).toLongLong(), fields.at(4).toLongLong() * 4096);
    // Only what is shown: charts and range.
    f.view()->setShown({TimelineData::DiskUsed});
    f.view()->setRange(TimelineView::Range::QuarterHour);
    const QList<QByteArray> fewer = f.exported(QStringLiteral("u.csv")).split('\n');
    QCOMPARE(fewer.first(), "run_time,disk_used_percent,problems\r");
    QVERIFY2(fewer.size() < 50 && fewer.size() > 38, qPrintable(QString::number(fewer.size())));
    QVERIFY(QDateTime::fromString(QString::fromLatin1(fewer.at(1).split(',').first()), Qt::ISODateWithMs)
                .toMSecsSinceEpoch() >= f.view()->span().from);
}

void TestCharts::tableKeepsGaps()
{
    TimelineTable table;
    table.span = {0, 10'000};
    Series broken(2500), whole;
    broken.add(1000, 1.0);
    broken.add(2000, std::nullopt);
    broken.add(3000, 3.0);
    broken.add(9000, 9.0); // a silence too long
    for (const qint64 at : {500, 2000, 5000, 20'000})
        whole.add(at, 7.5);
    table.columns = {{"broken", broken, 0}, {"whole", whole, 1}};
    QCOMPARE(toCsv(table), "run_time,broken,whole\r\n"
                           "1970-01-01T00:00:00.500Z,,7.5\r\n"
                           "1970-01-01T00:00:01.000Z,1,7.5\r\n"
                           "1970-01-01T00:00:02.000Z,,7.5\r\n"
                           "1970-01-01T00:00:03.000Z,3,7.5\r\n"
                           "1970-01-01T00:00:05.000Z,,7.5\r\n"
                           "1970-01-01T00:00:09.000Z,9,7.5\r\n");
    // A report that cannot be read names its cycle and no figure.
    table.columns.clear();
    table.withCycles = true;
    table.cycles = {{{0, 1000}, RibbonCell::Kind::Passed, 1, 0},
                    {{1000, 2000}, RibbonCell::Kind::Unreadable, 2, 0},
                    {{2000, 3000}, RibbonCell::Kind::Failed, 3, 2}};
    QCOMPARE(toCsv(table), "run_time,cycle,mismatches\r\n1970-01-01T00:00:01.000Z,1,0\r\n1970-01-01T00:00:02.000Z,2,"
                           "\r\n1970-01-01T00:00:03.000Z,3,2\r\n");
}

void TestCharts::tableNamesProblems()
{
    TimelineTable table;
    table.span = {0, 10'000};
    Series values;
    for (const qint64 at : {1000, 3000, 9000})
        values.add(at, 1.0);
    table.columns = {{"a", values, 0}};
    table.incidents = {
        {2000, 5000, "service_down redis"}, {3000, std::nullopt, "disk /a, b"}, {20'000, 30'000, "later"}};
    QCOMPARE(toCsv(table), "run_time,a,problems\r\n"
                           "1970-01-01T00:00:01.000Z,1,\r\n"
                           "1970-01-01T00:00:02.000Z,1,service_down redis\r\n"
                           "1970-01-01T00:00:03.000Z,1,\"service_down redis; disk /a, b\"\r\n"
                           "1970-01-01T00:00:05.000Z,1,\"disk /a, b\"\r\n"
                           "1970-01-01T00:00:09.000Z,1,\"disk /a, b\"\r\n");
}

void TestCharts::pictureIsWhatIsShown()
{
    Fixture f;
    f.open();
    f.window->grab();
    QImage image;
    QVERIFY(image.loadFromData(f.exported(QStringLiteral("t.png")), "PNG"));
    QVERIFY2(!f.notice()->isError(), qPrintable(f.notice()->text()));
    QCOMPARE(f.dialogs.asked.first().kinds.first().second, QStringLiteral("png"));
    QVERIFY(f.dialogs.asked.first().name.startsWith(QStringLiteral("goldwatch-m4-vps-")));
    // Twice the size, a head above it, and the line of cycles in its own colour.
    const QSize view = f.view()->viewport()->size();
    QCOMPARE(image.width(), 2 * view.width());
    QVERIFY(image.height() > 2 * view.height() + 100);
    const auto has = [&image](const QColor &colour, int from, int to) {
        for (int y = from; y < to; ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).rgb() == colour.rgb())
                    return true;
        return false;
    };
    const int head = image.height() - 2 * view.height();
    QVERIFY(has(gui::palette().cycles, 0, head)); // its name among the lines
    QVERIFY(has(gui::palette().cycles, head, image.height()));
    QVERIFY(has(gui::palette().golden, head, image.height()));
    QVERIFY(has(gui::palette().of(Meaning::Good).graphic, head, image.height()));
    QCOMPARE(image.pixelColor(1, image.height() - 2), gui::palette().surface);
    // The folder is offered again.
    QCOMPARE(f.settings.get(Settings::exportFolder), f.home.path());
}

void TestCharts::exportIntoNowhere()
{
    Fixture f;
    f.open();
    QCOMPARE(f.exported(QStringLiteral("missing/t.csv")), QByteArray("no file"));
    QVERIFY(f.notice()->isError());
    QVERIFY2(f.notice()->text().contains(QStringLiteral("missing")), qPrintable(f.notice()->text()));
    QVERIFY(!QDir(f.home.filePath(QStringLiteral("missing"))).exists());
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!f.exported(QStringLiteral("t.csv")).isEmpty());
    QTRY_VERIFY(!f.notice()->isError());
}

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
