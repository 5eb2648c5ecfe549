// SPDX-License-Identifier: GPL-3.0-or-later
// How far the timeline reaches, where its words stand, and which clock it goes by.
#include "TimelineDesk.h"

#include "gui/Theme.h"
#include "gui/monitor/MarkLane.h"
#include "gui/monitor/WholeRun.h"
#include "gui/widgets/Label.h"
#include "gui/window/RunStateView.h"
#include "gui/window/VerdictBar.h"

#include <QApplication>

using namespace gw;
using namespace gw::gui;
using Fixture = TimelineDesk;

constexpr qint64 minute = 60'000, hour = 60 * minute;

class TestTimeSpan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
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

void TestTimeSpan::wordsFindRoom()
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

void TestTimeSpan::wordsKeepOffLines_data()
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

void TestTimeSpan::wordsKeepOffLines()
{
    QFETCH(double, to);
    QFETCH(double, expected);
    using Taken = QList<std::pair<double, double>>;
    QFETCH(Taken, taken);
    QCOMPARE(freePlace(10, to, 40, taken).value_or(-1), expected);
}

void TestTimeSpan::wholeRun_data()
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

void TestTimeSpan::wholeRun()
{
    QFETCH(qint64, planned);
    QFETCH(qint64, seen);
    QFETCH(qint64, expected);
    constexpr qint64 start = 1'700'000'000'000;
    QCOMPARE(gui::wholeRun(start, start + planned, start + seen), (Span{start, start + expected}));
}

void TestTimeSpan::wholeRunStandsStill()
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

void TestTimeSpan::freshRunIsReadable()
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

void TestTimeSpan::practiceSpeaksOneTime()
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

void TestTimeSpan::goodSinceAStartThatWasSeen()
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

void TestTimeSpan::practiceStopIsInRunTime()
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

void TestTimeSpan::realRunHasOneTime()
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

QTEST_MAIN(TestTimeSpan)
#include "test_timespan.moc"
