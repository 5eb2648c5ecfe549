// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline marks, and where it has nothing to show.
#include "TimelineDesk.h"

#include "gui/Theme.h"
#include "gui/monitor/MarkLane.h"

#include <QApplication>

using namespace gw;
using namespace gw::gui;
using Fixture = TimelineDesk;

constexpr qint64 minute = 60'000;

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

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
