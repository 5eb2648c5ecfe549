// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline marks, how far it reaches, and which clock it goes by.
#include "Scene.h"

#include "gui/RunTime.h"
#include "gui/Theme.h"
#include "gui/monitor/MarkLane.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/monitor/TimelineView.h"
#include "gui/monitor/WholeRun.h"
#include "gui/widgets/Label.h"
#include "gui/window/MainWindow.h"
#include "gui/window/RunStateView.h"
#include "gui/window/VerdictBar.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

constexpr qint64 minute = 60'000, hour = 60 * minute;

struct Fixture
{
    explicit Fixture(qint64 cycles = 1672) : scene(cycles), settings(home.filePath(QStringLiteral("desktop.ini"))) {}
    void open()
    {
        scene.publish();
        window = std::make_unique<MainWindow>(scene.factory(), settings, dialogs);
        window->open(scene.profile);
        window->show();
        QTRY_VERIFY(window->session().isLive());
        QTRY_VERIFY(!view()->data().ribbon.isEmpty());
    }
    /// Tells the scene's status as one second later and waits until the timeline has it.
    void tell()
    {
        scene.change.status.judgedAt = scene.change.status.judgedAt.addSecs(1);
        scene.change.status.runNow = scene.change.status.runNow.addMSecs(qint64(1000 * scene.change.status.speed));
        scene.tell();
        QTRY_COMPARE(window->session().status()->judgedAt, scene.change.status.judgedAt);
    }
    /// The run's clock counts @p speed seconds per second since a start of @p wallSeconds ago.
    void practise(double speed, qint64 wallSeconds)
    {
        auto &s = scene.change.status;
        const QDateTime start = s.judgedAt.addSecs(-wallSeconds);
        const qint64 shift = s.startedAt.msecsTo(start);
        s.speed = speed;
        s.startedAt = start;
        s.runNow = start.addMSecs(qint64(double(wallSeconds) * 1000 * speed));
        s.lastActivityAt = s.runNow;
        s.elapsed = Seconds(s.startedAt.secsTo(s.runNow));
        s.eta = wallTime(s.startedAt.addSecs(s.target->count()), s);
        for (auto &cycle : scene.change.cycles)
            cycle.at = cycle.at.addMSecs(shift);
        scene.change.samples.clear();
    }
    [[nodiscard]] TimelineView *view() const { return window->monitor()->timeline(); }
    [[nodiscard]] const EventMark *mark(const QString &label) const
    {
        for (const EventMark &mark : view()->data().marks)
            if (mark.label == label)
                return &mark;
        return nullptr;
    }

    QTemporaryDir home;
    Scene scene;
    Settings settings;
    Dialogs dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void stopIsMarked();
    void stopAfterTheEndIsShown();
    void goneProblemStays();
    void pastReachesIntoTheRange();
    void unreadableStopIsNotLifted();
    void stopForeseesNothing();
    void silenceIsAGap_data();
    void silenceIsAGap();
    void silenceUntilNowIsAGap();
    void slowCyclesAreNoGaps();
    void lostConnectionHasNoNow();
    void wordsFindRoom();
    void wordsKeepOffLines_data();
    void wordsKeepOffLines();
    void wholeRun_data();
    void wholeRun();
    void wholeRunStandsStill();
    void freshRunIsReadable();
    void practiceSpeaksOneTime();
    void goodSinceAStartThatWasSeen();
    void practiceStopIsInRunTime();
    void realRunHasOneTime();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTimeline::stopIsMarked()
{
    Fixture f;
    f.open();
    QVERIFY(!f.mark(QStringLiteral("Emergency stop")));
    f.scene.addProblem(health::ProblemKind::EmergencyStop, health::Severity::P2,
                       QStringLiteral("The emergency stop is set, no new work starts"));
    const QDateTime since = f.scene.change.status.problems.first().since;
    f.tell();
    QTRY_VERIFY(f.mark(QStringLiteral("Emergency stop")));
    const EventMark stop = *f.mark(QStringLiteral("Emergency stop"));
    QCOMPARE(stop.at, since.toMSecsSinceEpoch());
    QCOMPARE(stop.meaning, Meaning::Warning);
    QVERIFY(stop.line);
    QVERIFY(stop.at > f.view()->span().from && stop.at < f.view()->span().to);
    // Lifted before our eyes: both stay.
    f.scene.change.status.problems.clear();
    f.tell();
    QTRY_VERIFY(f.mark(QStringLiteral("Stop lifted")));
    QVERIFY(f.mark(QStringLiteral("Emergency stop")));
    QCOMPARE(f.mark(QStringLiteral("Emergency stop"))->at, stop.at);
    QVERIFY(f.mark(QStringLiteral("Stop lifted"))->at > stop.at);
    // Another run begins with a clean axis.
    f.scene.change.status.run = QStringLiteral("shadow_simulation_20261123_121352");
    f.tell();
    QTRY_VERIFY(!f.mark(QStringLiteral("Stop lifted")));
}

void TestTimeline::stopAfterTheEndIsShown()
{
    Fixture f(12);
    f.scene.addMismatch();
    auto &s = f.scene.change.status;
    s.lastActivityAt = s.runNow.addSecs(-1800);
    s.judgedAt = s.runNow;
    f.scene.addProblem(health::ProblemKind::EmergencyStop, health::Severity::P2,
                       QStringLiteral("The emergency stop is set, no new work starts"));
    f.open();
    const EventMark *stop = f.mark(QStringLiteral("Emergency stop"));
    QVERIFY(stop);
    QVERIFY(stop->at < f.view()->span().to);
}

void TestTimeline::goneProblemStays()
{
    Fixture f(40);
    f.open();
    auto &s = f.scene.change.status;
    f.scene.addProblem(health::ProblemKind::ServiceDown, health::Severity::P2, QStringLiteral("Redis did not answer"));
    s.problems.first().subject = QStringLiteral("redis");
    const QDateTime since = s.problems.first().since;
    f.tell();
    QTRY_VERIFY(f.mark(QStringLiteral("Service down")));
    QVERIFY(!f.mark(QStringLiteral("Service down"))->until);
    s.problems.clear();
    f.tell();
    const QDateTime gone = s.judgedAt;
    QTRY_VERIFY(f.mark(QStringLiteral("Service down")) && f.mark(QStringLiteral("Service down"))->until);
    QCOMPARE(f.mark(QStringLiteral("Service down"))->at, since.toMSecsSinceEpoch());
    QCOMPARE(f.mark(QStringLiteral("Service down"))->until, std::optional(gone.toMSecsSinceEpoch()));
    QCOMPARE(f.view()->data().incidents,
             (QList<Incident>{{since.toMSecsSinceEpoch(), gone.toMSecsSinceEpoch(), "service_down redis"}}));
    // A run that begins after it does not show it.
    s.run = QStringLiteral("shadow_simulation_20261123_121352");
    s.startedAt = gone.addSecs(1);
    f.tell();
    QTRY_COMPARE(f.view()->data().start, std::optional(s.startedAt.toMSecsSinceEpoch()));
    QVERIFY(!f.mark(QStringLiteral("Service down")));
}

void TestTimeline::pastReachesIntoTheRange()
{
    const QList<EventMark> marks{{-500, Meaning::Warning, QStringLiteral("Alert"), false, 0, 300},
                                 {-900, Meaning::Warning, QStringLiteral("Disk"), false, 0, -600}};
    const auto placed = placeMarks(
        marks, {0, 1000, -130, {}}, [](qint64 at) { return double(at); }, [](const EventMark &) { return 40.0; });
    QCOMPARE(placed.size(), 1);
    QCOMPARE(placed.first().mark->label, QStringLiteral("Alert"));
    QCOMPARE(placed.first().line, 0.0);
    QVERIFY(placed.first().shape && placed.first().label);
}

void TestTimeline::unreadableStopIsNotLifted()
{
    Fixture f;
    f.scene.addProblem(health::ProblemKind::EmergencyStop, health::Severity::P2,
                       QStringLiteral("The emergency stop is set, no new work starts"));
    f.open();
    QTRY_VERIFY(f.mark(QStringLiteral("Emergency stop")));
    auto &problem = f.scene.change.status.problems.first();
    problem.kind = health::ProblemKind::Unreadable;
    problem.subject = QStringLiteral("stop");
    f.tell();
    QTRY_VERIFY(f.mark(QStringLiteral("Unreadable")));
    QVERIFY(f.mark(QStringLiteral("Emergency stop")));
    QVERIFY(!f.mark(QStringLiteral("Stop lifted")));
}

void TestTimeline::stopForeseesNothing()
{
    Fixture f;
    f.open();
    QVERIFY(f.view()->data().tracks[TimelineData::GoldenFiles].forecast);
    f.scene.change.status.eta = {};
    f.tell();
    QTRY_VERIFY(!f.view()->data().tracks[TimelineData::GoldenFiles].forecast);
    QVERIFY(!f.view()->data().tracks[TimelineData::DiskUsed].forecast);
}

void TestTimeline::silenceIsAGap_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<qint64>("silence"); // between two reports, seconds of run time
    QTest::addColumn<bool>("gap");
    QTest::newRow("a little late") << 1.0 << qint64(43) << false;
    QTest::newRow("a cycle missed") << 1.0 << qint64(61) << true;
    QTest::newRow("an hour") << 1.0 << qint64(3600) << true;
    QTest::newRow("hiccup of a practice run") << 60.0 << qint64(58) << false;
    QTest::newRow("practice run killed") << 60.0 << qint64(1200) << true;
}

void TestTimeline::silenceIsAGap()
{
    QFETCH(double, speed);
    QFETCH(qint64, silence);
    QFETCH(bool, gap);
    Fixture f(40);
    auto &s = f.scene.change.status;
    auto &cycles = f.scene.change.cycles;
    for (qsizetype i = 0; i < cycles.size(); ++i)
        cycles[i].at = s.startedAt.addSecs((i + 1) * 30 + (i >= 20 ? silence - 30 : 0));
    s.speed = speed;
    s.runNow = s.lastActivityAt = cycles.last().at.addSecs(1);
    f.open();
    const auto &data = f.view()->data();
    const qint64 last = cycles[19].at.toMSecsSinceEpoch(), next = cycles[20].at.toMSecsSinceEpoch();
    for (const auto index : {TimelineData::CyclesPerMinute, TimelineData::Mismatches}) {
        const Series &series = data.tracks[size_t(index)].series;
        QCOMPARE(series.at(last + 5000).has_value(), !gap);
        QVERIFY(series.at(last) && series.at(next - 29'000));
        const auto gaps = series.reduce({last - minute, next + minute}, 1'000'000).gaps;
        QCOMPARE(gaps.size(), gap ? 1 : 0);
        if (gap)
            QVERIFY2(std::abs(gaps.first().length() - (silence - 30) * 1000) < 10, qPrintable(QString::number(index)));
    }
    QCOMPARE(data.cycleAt(last + 5000) != nullptr, !gap);
    QVERIFY(data.cycleAt(next - 5000)); // the time of its own report
    const auto *cell = data.cycleAt(next);
    QCOMPARE(cell->span.from, gap ? next - 30'000 : last);
}

void TestTimeline::silenceUntilNowIsAGap()
{
    Fixture f(40);
    auto &s = f.scene.change.status;
    const QDateTime last = f.scene.change.cycles.last().at;
    s.runNow = s.judgedAt = last.addSecs(20);
    f.open();
    const auto &data = f.view()->data();
    const Track &rate = data.tracks[TimelineData::CyclesPerMinute];
    QVERIFY(!data.silentSince);
    QVERIFY(rate.value.startsWith(QStringLiteral("2.")) || rate.value.startsWith(QStringLiteral("1.")));
    s.runNow = s.judgedAt = last.addSecs(600);
    f.tell();
    QTRY_COMPARE(data.silentSince, std::optional(last.toMSecsSinceEpoch()));
    QCOMPARE(rate.value, QStringLiteral("–"));
    QCOMPARE(rate.below.first(), QStringLiteral("no report since %1").arg(f.window->session().times().clock(last)));
    const Span seen{last.addSecs(-60).toMSecsSinceEpoch(), *data.now};
    const auto gaps = rate.series.reduce(seen, 1000).gaps;
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first(), (Span{last.toMSecsSinceEpoch(), *data.now}));
    // Nothing is expected of a run that is complete.
    s.state = health::RunState::Completed;
    f.tell();
    QTRY_VERIFY(!data.silentSince);
    QVERIFY(rate.series.reduce(seen, 1000).gaps.isEmpty());
    QVERIFY2(rate.below.isEmpty(), qPrintable(rate.below.join(QLatin1Char(' '))));
}

void TestTimeline::slowCyclesAreNoGaps()
{
    // Planned every 30 s; each takes two minutes.
    Fixture f(40);
    auto &s = f.scene.change.status;
    auto &cycles = f.scene.change.cycles;
    for (qsizetype i = 0; i < cycles.size(); ++i)
        cycles[i].at = s.startedAt.addSecs((i + 1) * 120);
    s.runNow = s.lastActivityAt = cycles.last().at.addSecs(1);
    f.open();
    const Series &rate = f.view()->data().tracks[TimelineData::CyclesPerMinute].series;
    QVERIFY(rate.reduce({*f.view()->data().start, *f.view()->data().now}, 1000).gaps.isEmpty());
    QVERIFY(qAbs(rate.at(cycles[20].at.toMSecsSinceEpoch()).value_or(0) - 0.5) < 0.01);
}

void TestTimeline::lostConnectionHasNoNow()
{
    Fixture f;
    f.open();
    QVERIFY(f.view()->data().live);
    f.scene.script.host->become(host::Host::State::Lost, QStringLiteral("the agent ended"));
    QTRY_VERIFY(!f.view()->data().live);
    QVERIFY(f.view()->data().toGo.isEmpty());
    QVERIFY(!f.view()->data().tracks[TimelineData::GoldenFiles].forecast);
    QCOMPARE(f.view()->data().tracks[TimelineData::Mismatches].value, QStringLiteral("–"));
}

void TestTimeline::wordsFindRoom()
{
    // Everything at once: start, a restart and a stop two pixels apart, then words that would lie on each other.
    const QList<EventMark> marks{{0, Meaning::Info, QStringLiteral("Start"), false, 0},
                                 {2, Meaning::Info, QStringLiteral("Restart"), true, 1},
                                 {3, Meaning::Warning, QStringLiteral("Emergency stop"), true, 10},
                                 {40, Meaning::Critical, QStringLiteral("Mismatch, cycle 3"), true, 3},
                                 {60, Meaning::Warning, QStringLiteral("Log silent"), true, 2},
                                 {990, Meaning::Warning, QStringLiteral("Disk"), true, 2},
                                 {1200, Meaning::Warning, QStringLiteral("outside"), true, 2}};
    const auto placed = placeMarks(
        marks, {0, 1000, -130, std::pair{960.0, 1000.0}}, [](qint64 at) { return double(at); },
        [](const EventMark &) { return 90.0; });
    QCOMPARE(placed.size(), marks.size() - 1);
    QVERIFY(!placed.at(0).shape && !placed.at(1).shape); // the stop stands for all three
    QVERIFY(placed.at(2).shape && placed.at(2).label);
    QCOMPARE(placed.at(2).line, 3);
    QList<std::pair<double, double>> taken{{960, 1000}};
    for (const PlacedMark &mark : placed) {
        QList<std::pair<double, double>> parts;
        if (mark.shape)
            parts.append({*mark.shape - 5, *mark.shape + 5});
        if (mark.label)
            parts.append({*mark.label, *mark.label + 90});
        for (const auto &part : parts)
            for (const auto &other : taken)
                QVERIFY2(part.first >= other.second || part.second <= other.first, qPrintable(mark.mark->label));
        taken += parts;
    }
    QVERIFY(placed.last().shape && *placed.last().shape < 960); // beside "Now"
}

void TestTimeline::wordsKeepOffLines_data()
{
    using Taken = QList<std::pair<double, double>>;
    QTest::addColumn<double>("to");
    QTest::addColumn<Taken>("taken");
    QTest::addColumn<double>("expected"); // < 0: nowhere
    QTest::newRow("free") << 100.0 << Taken{} << 10.0;
    QTest::newRow("a gap too narrow") << 49.0 << Taken{} << -1.0;
    QTest::newRow("just wide enough") << 50.0 << Taken{} << 10.0;
    QTest::newRow("behind a line") << 100.0 << Taken{{30, 30}} << 35.0;
    QTest::newRow("before a line") << 100.0 << Taken{{60, 60}} << 10.0;
    QTest::newRow("between two, in any order") << 200.0 << Taken{{160, 160}, {20, 20}, {66, 80}} << 85.0;
    QTest::newRow("no room between lines") << 130.0 << Taken{{20, 20}, {60, 60}, {100, 100}} << -1.0;
    QTest::newRow("a stretch inside another") << 200.0 << Taken{{0, 120}, {20, 30}} << 125.0;
}

void TestTimeline::wordsKeepOffLines()
{
    QFETCH(double, to);
    QFETCH(double, expected);
    using Taken = QList<std::pair<double, double>>;
    QFETCH(Taken, taken);
    QCOMPARE(freePlace(10, to, 40, taken).value_or(-1), expected);
}

void TestTimeline::wholeRun_data()
{
    QTest::addColumn<qint64>("planned");
    QTest::addColumn<qint64>("seen");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("just started") << 24 * hour << qint64(0) << 10 * minute;
    QTest::newRow("eight minutes") << 24 * hour << 8 * minute << 10 * minute;
    QTest::newRow("beyond") << 24 * hour << 8 * minute + 1000 << 15 * minute;
    QTest::newRow("an hour") << 24 * hour << hour << 90 * minute;
    QTest::newRow("nine hours") << 24 * hour << 9 * hour << 12 * hour;
    QTest::newRow("a good part") << 24 * hour << 10 * hour << 24 * hour;
    QTest::newRow("over time") << 24 * hour << 25 * hour << 25 * hour;
    QTest::newRow("short run") << 12 * minute << minute << 12 * minute;
    QTest::newRow("no plan") << qint64(0) << 40 * minute << 40 * minute;
    QTest::newRow("nothing") << qint64(0) << qint64(0) << minute;
}

void TestTimeline::wholeRun()
{
    QFETCH(qint64, planned);
    QFETCH(qint64, seen);
    QFETCH(qint64, expected);
    constexpr qint64 start = 1'700'000'000'000;
    QCOMPARE(gui::wholeRun(start, start + planned, start + seen), (Span{start, start + expected}));
}

void TestTimeline::wholeRunStandsStill()
{
    int steps = 0;
    Span before = gui::wholeRun(0, 24 * hour, 0);
    for (qint64 seen = 0; seen <= 24 * hour; seen += 1000) {
        const Span span = gui::wholeRun(0, 24 * hour, seen);
        QVERIFY(span.to >= seen && span.to >= before.to);
        QVERIFY(seen < 5 * minute || seen * 3 >= span.length()); // a third of it at least is there to be read
        steps += span != before;
        before = span;
    }
    QVERIFY2(steps <= 14, qPrintable(QString::number(steps)));
    QCOMPARE(before.to, 24 * hour);
}

void TestTimeline::freshRunIsReadable()
{
    Fixture f(12); // six minutes
    f.open();
    QCOMPARE(f.view()->range(), TimelineView::Range::WholeRun);
    QCOMPARE(f.view()->span().length(), 10 * minute);
    const auto &data = f.view()->data();
    QVERIFY(data.toGo.startsWith(QStringLiteral("23 h")));
    // The scale fits what is shown, not what golden files will be a day from now.
    QVERIFY2(data.tracks[TimelineData::GoldenFiles].high < 400,
             qPrintable(QString::number(data.tracks[TimelineData::GoldenFiles].high)));
    QVERIFY(data.tracks[TimelineData::GoldenFiles].below.first().startsWith(QStringLiteral("forecast")));
}

void TestTimeline::practiceSpeaksOneTime()
{
    Fixture f(1672);
    f.practise(720, 70); // fourteen hours in a bit more than a minute
    f.open();
    const auto &s = f.scene.change.status;
    const TimeText &times = f.window->session().times();
    const auto *verdict = f.window->findChild<VerdictBar *>();
    const QString said = verdict->accessibleDescription();
    QVERIFY2(!said.contains(QStringLiteral("yesterday")) && !said.contains(QStringLiteral("tomorrow")),
             qPrintable(said));
    // The window was opened a minute later; what was before that it does not know.
    QVERIFY2(said.contains(QStringLiteral("watched since %1. Every cycle passed").arg(times.clock(s.judgedAt))),
             qPrintable(said));
    // The axis is in run time, as the log; that is said once.
    QVERIFY(f.view()->data().now.value_or(0) > s.judgedAt.addSecs(13 * 3600).toMSecsSinceEpoch());
    int notes = 0;
    for (const auto *label : f.window->findChildren<Label *>())
        notes += label->text().contains(QStringLiteral("practice run at 720×"));
    QCOMPARE(notes, 1);
    QVERIFY(f.window->findChild<RunStateView *>()->accessibleDescription().endsWith(QStringLiteral("at 720×")));
    QVERIFY(f.view()->data().toGo.contains(QStringLiteral("run time")));
    // A status a second old lacks a dozen cycles at this speed; that is no standstill.
    QVERIFY(f.view()->data().tracks[TimelineData::CyclesPerMinute].series.last().value_or(QPointF()).y() > 1.9);
    // An end is told by our clock: that of the engineer who reads it.
    f.scene.die();
    f.tell();
    const QString ended = times.clockSeconds(wallTime(s.lastActivityAt, s));
    QTRY_VERIFY2(f.window->findChild<RunStateView *>()->accessibleDescription().contains(ended), qPrintable(ended));
    QVERIFY(std::abs(wallTime(s.lastActivityAt, s).secsTo(s.judgedAt)) < 5);
}

void TestTimeline::goodSinceAStartThatWasSeen()
{
    Fixture f(10);
    f.practise(60, 5);
    f.open();
    const auto &s = f.scene.change.status;
    const QString said = f.window->findChild<VerdictBar *>()->accessibleDescription();
    QVERIFY2(
        said.contains(
            QStringLiteral("since the start, %1.").arg(f.window->session().times().clock(wallTime(s.startedAt, s)))),
        qPrintable(said));
}

void TestTimeline::practiceStopIsInRunTime()
{
    Fixture f(40);
    f.practise(30, 40); // twenty minutes
    f.scene.addProblem(health::ProblemKind::EmergencyStop, health::Severity::P2,
                       QStringLiteral("The emergency stop is set, no new work starts"));
    auto &s = f.scene.change.status;
    s.problems.first().since = s.judgedAt.addSecs(-10);
    f.open();
    const EventMark *stop = f.mark(QStringLiteral("Emergency stop"));
    QVERIFY(stop);
    QCOMPARE(stop->at, s.runNow.addSecs(-300).toMSecsSinceEpoch());
    QCOMPARE(wallTime(runTime(s.problems.first().since, s), s), s.problems.first().since);
}

void TestTimeline::realRunHasOneTime()
{
    Fixture f(40);
    f.open();
    for (const auto *label : f.window->findChildren<Label *>())
        QVERIFY(!label->text().contains(QStringLiteral("practice run")));
    const auto &s = f.scene.change.status;
    QCOMPARE(wallTime(s.startedAt, s), s.startedAt);
    QCOMPARE(runTime(QDateTime(), s), QDateTime());
    QVERIFY(!f.view()->data().toGo.contains(QStringLiteral("run time")));
}

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
