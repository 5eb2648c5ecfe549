// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Checker.h"
#include "monitor/Tracker.h"

#include <QTest>

using namespace gw;
using namespace gw::monitor;
using health::Problem;
using health::ProblemKind;
using health::Severity;

namespace {

const QDateTime start = QDateTime::fromString(QStringLiteral("2026-11-24T02:00:00Z"), Qt::ISODate);

Problem problem(ProblemKind kind, Severity severity, const QString &subject = QStringLiteral("s"))
{
    Problem p;
    p.kind = kind;
    p.subject = subject;
    p.severity = severity;
    p.summary = json::enumName(kind);
    return p;
}

/// "R2": raised with P2; "C1": changed to P1; "X": cleared; several joined by a plus.
QString shown(const QList<Event> &events)
{
    QStringList words;
    for (const Event &event : events) {
        const QString level = json::enumName(event.problem.severity).mid(1);
        words << (event.kind == EventKind::Raised    ? QLatin1Char('R') + level
                  : event.kind == EventKind::Changed ? QLatin1Char('C') + level
                                                     : QStringLiteral("X"));
    }
    return words.isEmpty() ? QStringLiteral(".") : words.join(QLatin1Char('+'));
}

} // namespace

class TestTracker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sequences_data();
    void sequences();
    void sameCauseOnceWithinACheck();
    void diskWarningAndFullAreOneCause();
    void whatHidesWhat_data();
    void whatHidesWhat();
    void memorySurvivesARestart();
    void everyEventHasAnIdOfItsOwn();
    void silenceIsForgottenAfterASuspend();
};

void TestTracker::sequences_data()
{
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("m");
    QTest::addColumn<QString>("checks"); // a digit: there with that severity; -: not there; ?: could not be judged
    QTest::addColumn<QString>("events");
    const auto row = [](const char *name, ProblemKind kind, int n, int m, const char *checks, const char *events) {
        QTest::newRow(name) << kind << n << m << QString::fromLatin1(checks) << QString::fromLatin1(events);
    };
    using enum ProblemKind;
    row("one of three is not enough", StaleLog, 2, 3, "3 - - -", ". . . .");
    row("two in a row", StaleLog, 2, 3, "3 3", ". R3");
    row("two of three with a gap", StaleLog, 2, 3, "3 - 3", ". . R3");
    row("two of four are not two of three", StaleLog, 2, 3, "3 - - 3 -", ". . . . .");
    row("never twice while it lasts", ServiceDown, 2, 3, "2 2 2 2 2 2", ". R2 . . . .");
    row("one miss does not clear", ServiceDown, 2, 3, "2 2 - 2 2", ". R2 . . .");
    row("two misses of three clear", ServiceDown, 2, 3, "2 2 - -", ". R2 . X");
    row("clears though it flickers", ServiceDown, 2, 3, "2 2 - 2 - -", ". R2 . . X .");
    row("raised anew after it was over", ServiceDown, 2, 3, "2 2 - - 2 2", ". R2 . X . R2");
    row("worse is an update, confirmed too", StaleLog, 2, 3, "3 3 2 2 2", ". R3 . C2 .");
    row("better is an update, confirmed too", StaleLog, 2, 3, "2 2 3 3", ". R2 . C3");
    row("one worse check alone is no update", StaleLog, 2, 3, "3 3 2 3 3", ". R3 . . .");
    row("a mismatch counts at once", Mismatch, 2, 3, "0 0 0", "R0 . .");
    row("a mismatch that is out of sight", Mismatch, 2, 3, "0 - -", "R0 . X");
    row("a mismatch that flickers stays", Mismatch, 2, 3, "0 - 0 - 0", "R0 . . . .");
    row("an altered golden counts at once", GoldenAltered, 3, 3, "1", "R1");
    row("one of one", Disk, 1, 1, "2 - 2", "R2 X R2");
    row("one of three stays until all three are good", Disk, 1, 3, "2 - - -", "R2 . . X");
    row("three of three", ProcessDied, 3, 3, "1 1 - 1 1 1", ". . . . . R1");
    row("what was not judged neither raises", StaleLog, 2, 3, "3 ? 3", ". . R3");
    row("nor clears", StaleLog, 2, 3, "3 3 ? ? ? 3", ". R3 . . . .");
}

void TestTracker::sequences()
{
    QFETCH(ProblemKind, kind);
    QFETCH(int, n);
    QFETCH(int, m);
    QFETCH(QString, checks);
    QFETCH(QString, events);
    Tracker tracker;
    QStringList told;
    QDateTime at = start;
    for (const QString &word : checks.split(QLatin1Char(' '))) {
        at = at.addSecs(300);
        Check check{at, {}, {}};
        if (word == QLatin1String("?"))
            check.notJudged = {kind};
        else if (word != QLatin1String("-"))
            check.problems << problem(kind, Severity(word.toInt()));
        const auto now = tracker.take(check, {n, m});
        for (const Event &event : now)
            QCOMPARE(event.at, at);
        told << shown(now);
    }
    QCOMPARE(told.join(QLatin1Char(' ')), events);
}

void TestTracker::sameCauseOnceWithinACheck()
{
    Tracker tracker;
    const Check check{start,
                      {problem(ProblemKind::Mismatch, Severity::P0), problem(ProblemKind::Mismatch, Severity::P0),
                       problem(ProblemKind::Mismatch, Severity::P0, QStringLiteral("other"))}};
    QCOMPARE(shown(tracker.take(check, {})), QStringLiteral("R0+R0"));
    QCOMPARE(tracker.open().size(), 2);
}

void TestTracker::diskWarningAndFullAreOneCause()
{
    Tracker tracker;
    const auto take = [&](const Problem &p) { return tracker.take({start, {p}, {}}, {1, 1}); };
    const auto raised = take(problem(ProblemKind::Disk, Severity::P2));
    QCOMPARE(shown(raised), QStringLiteral("R2"));
    const auto worse = take(problem(ProblemKind::DiskFull, Severity::P1));
    QCOMPARE(shown(worse), QStringLiteral("C1"));
    QCOMPARE(worse.first().cause, raised.first().cause);
    QCOMPARE(worse.first().level, Level::Critical);
    QCOMPARE(tracker.open().size(), 1);
}

void TestTracker::whatHidesWhat_data()
{
    QTest::addColumn<Problem>("unreadable");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<bool>("hidden");
    using enum ProblemKind;
    const auto row = [](const char *name, const Problem &unreadable, ProblemKind kind, bool hidden) {
        QTest::newRow(name) << unreadable << kind << hidden;
    };
    const auto unreadable = [](const char *subject) {
        return problem(Unreadable, Severity::P2, QString::fromLatin1(subject));
    };
    row("no run: mismatch stays open", unreadable("run"), Mismatch, true);
    row("no run: disk stays open", unreadable("run"), DiskFull, true);
    row("no run: services go", unreadable("run"), ServiceDown, false);
    row("no reports: mismatch stays open", unreadable("x/reports"), Mismatch, true);
    row("no reports: silence is judged", unreadable("x/reports"), StaleLog, false);
    row("no log: death stays open", problem(LogUnreadable, Severity::P2), ProcessDied, true);
    row("no process table: death stays open", unreadable("process"), ProcessDied, true);
    row("a disk that does not answer", unreadable("/data"), Disk, true);
    row("own files hide nothing", unreadable("monitor files"), Mismatch, false);
}

void TestTracker::whatHidesWhat()
{
    QFETCH(Problem, unreadable);
    QFETCH(ProblemKind, kind);
    QFETCH(bool, hidden);
    Tracker tracker;
    QCOMPARE(tracker.take({start, {problem(kind, Severity::P1)}, {}}, {1, 1}).size(), 1);
    bool cleared = false;
    for (int i = 0; i < 3; ++i)
        for (const Event &event : tracker.take({start, {unreadable}, {}}, {1, 1}))
            cleared = cleared || event.kind == EventKind::Cleared;
    QCOMPARE(cleared, !hidden);
}

void TestTracker::memorySurvivesARestart()
{
    Tracker before;
    QVERIFY(before.take({start, {problem(ProblemKind::StaleLog, Severity::P3)}, {}}, {}).isEmpty());
    QCOMPARE(
        before
            .take({start, {problem(ProblemKind::StaleLog, Severity::P3), problem(ProblemKind::Disk, Severity::P2)}, {}},
                  {})
            .size(),
        1);
    const auto memory = readJson<QList<Memory>>(toJson(before.memory()), QStringLiteral("test"));
    QVERIFY(memory);
    QCOMPARE(*memory, before.memory());
    Tracker after;
    after.restore(*memory);
    // The open one is not told again, the half confirmed one is now.
    QCOMPARE(
        shown(after.take(
            {start, {problem(ProblemKind::StaleLog, Severity::P3), problem(ProblemKind::Disk, Severity::P2)}, {}}, {})),
        QStringLiteral("R2"));
}

void TestTracker::everyEventHasAnIdOfItsOwn()
{
    Tracker tracker;
    const auto events = tracker.take({start,
                                      {problem(ProblemKind::Mismatch, Severity::P0),
                                       problem(ProblemKind::Mismatch, Severity::P0, QStringLiteral("b"))},
                                      {}},
                                     {});
    QCOMPARE(events.size(), 2);
    QVERIFY(events[0].id != events[1].id);
    QVERIFY(events[0].id.startsWith(QLatin1String("msg_")));
    QCOMPARE(events[0].cause, QStringLiteral("mismatch/s"));
}

void TestTracker::silenceIsForgottenAfterASuspend()
{
    health::RunStatus status;
    status.state = health::RunState::Stalled;
    status.verdict = health::Verdict::Critical;
    status.problems = {problem(ProblemKind::StaleLog, Severity::P2)};
    auto onlySilent = status;
    forgetSilence(onlySilent);
    QCOMPARE(onlySilent.state, health::RunState::Running);
    QCOMPARE(onlySilent.verdict, health::Verdict::Healthy);
    QVERIFY(onlySilent.problems.isEmpty());
    status.problems << problem(ProblemKind::Mismatch, Severity::P0);
    forgetSilence(status);
    QCOMPARE(status.verdict, health::Verdict::Critical);
    QCOMPARE(status.problems.size(), 1);
}

QTEST_GUILESS_MAIN(TestTracker)
#include "test_tracker.moc"
