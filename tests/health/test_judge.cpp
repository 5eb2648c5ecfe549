// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, times and what a problem says.
#include "GoodRun.h"

#include <QTest>

using namespace gw;
using namespace gw::health;
using namespace gw::health::test;

class TestJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsComeFromReports();
    void mismatchNamesCycleRunStepAndHashes();
    void boundNeedsReplays();
    void quietLogMayLagNineCycles();
    void sameFileSystemIsToldOnce();
    void olderRunDoesNotBorrowTheProcess();
    void practiceRunIsNotSilentWithinFiveSeconds();
    void stoppedProcessIsToldAtOnce_data();
    void stoppedProcessIsToldAtOnce();
    void stoppedProcessHasNoForecast();
    void heldRunMayBeStopped();
    void servicesSayWhatIsWrong_data();
    void servicesSayWhatIsWrong();
    void statusSurvivesJson();
};

void TestJudge::countsComeFromReports()
{
    const auto status = judge(goodRun(100), environment::Profile{});
    QCOMPARE(status.cycles, 100);
    QCOMPARE(status.cyclesPassed, 100);
    QCOMPARE(status.cyclesFailed, 0);
    QCOMPARE(status.replays, 900);
    QCOMPARE(status.cyclesExpected, 2880);
    QCOMPARE(status.elapsed->count(), 3005);
    QCOMPARE(status.eta, runStart().addSecs(86400));
    QCOMPARE(status.pid, 752320);
}

void TestJudge::mismatchNamesCycleRunStepAndHashes()
{
    auto seen = goodRun(4);
    noProcess(seen);
    seen.run.log->lastStarted = CycleNumber{5};
    add(*seen.run.reports, report(5, 1));
    seen.run.reports->details << shadow::ReplayMismatch{{5},
                                                        QStringLiteral("primary-w0-32bbca9a"),
                                                        QStringLiteral("shadow-9ab78df2"),
                                                        QStringLiteral("edb1"),
                                                        QStringLiteral("dd6b"),
                                                        {},
                                                        0,
                                                        QStringLiteral("mock_io:2c1e61e851dd074f"),
                                                        QStringLiteral("mock_io:6806ed41045c59a7")};
    const auto status = judge(seen, environment::Profile{});
    QCOMPARE(status.problems.size(), 1);
    const auto &problem = status.problems.first();
    QCOMPARE(
        problem.summary,
        QStringLiteral("Mismatch in cycle 5: 1 of 9 replays differ, first primary-w0-32bbca9a at step 0 (mock_io)"));
    QVERIFY(problem.evidence.join(QLatin1Char('\n')).contains(QStringLiteral("dd6b")));
    QVERIFY(problem.evidence.join(QLatin1Char('\n')).contains(QStringLiteral("the log ends after")));
    QCOMPARE(problem.since, runStart().addSecs(150));
    QCOMPARE(status.mismatchRows.size(), 1);
    QCOMPARE(status.mismatchRows.first().step->replay, QStringLiteral("mock_io:6806ed41045c59a7"));
}

void TestJudge::boundNeedsReplays()
{
    QCOMPARE(judge(goodRun(100), {}).mismatchUpperBound, 3.0 / 900);
    auto failed = goodRun(100);
    add(*failed.run.reports, report(101, 1));
    QVERIFY(!judge(failed, {}).mismatchUpperBound);
    QVERIFY(!judge(goodRun(0), {}).mismatchUpperBound);
}

void TestJudge::quietLogMayLagNineCycles()
{
    auto seen = goodRun(23);
    noProcess(seen);
    auto &log = *seen.run.log;
    log = shadow::LogFacts{};
    log.progressCycles = 20;
    log.shutDown = true;
    const auto status = judge(seen, {});
    QCOMPARE(json::enumName(status.state), QStringLiteral("stopped"));
    QCOMPARE(status.cycles, 23);
    QVERIFY(status.problems.isEmpty());
}

void TestJudge::sameFileSystemIsToldOnce()
{
    auto seen = goodRun(3);
    for (const auto &path : {QStringLiteral("/tmp"), QStringLiteral("/root")})
        seen.disks << DiskUsage{path, 42, {1000}, {20}, 98.0, false, {}};
    QCOMPARE(judge(seen, {}).problems.size(), 1);
}

void TestJudge::olderRunDoesNotBorrowTheProcess()
{
    auto seen = goodRun(20);
    seen.run.process->startedAt = seen.run.lastLogChange.addSecs(3600);
    seen.now = seen.run.lastLogChange.addSecs(3700);
    const auto status = judge(seen, {});
    QCOMPARE(json::enumName(status.state), QStringLiteral("died"));
    QVERIFY(!status.pid);
}

void TestJudge::practiceRunIsNotSilentWithinFiveSeconds()
{
    auto seen = goodRun(20);
    seen.run.clock = {runStart(), runStart(), 720};
    seen.now = seen.run.lastLogChange.addSecs(4); // 48 minutes of run time
    QCOMPARE(json::enumName(judge(seen, {}).state), QStringLiteral("running"));
    seen.now = seen.run.lastLogChange.addSecs(6);
    QCOMPARE(json::enumName(judge(seen, {}).state), QStringLiteral("stalled"));
    // Of what silence is told, as "since" beside it is wall time.
    const auto problems = judge(seen, {}).problems;
    QVERIFY(std::any_of(problems.begin(), problems.end(), [](const Problem &p) {
        return p.summary.startsWith(QStringLiteral("Log silent for 1 h 12 min of run time"));
    }));
}

void TestJudge::stoppedProcessIsToldAtOnce_data()
{
    QTest::addColumn<qint64>("silence");
    QTest::newRow("a moment") << qint64(5);
    QTest::newRow("warning") << qint64(600);
    QTest::newRow("stalled") << qint64(1800);
}

void TestJudge::stoppedProcessIsToldAtOnce()
{
    QFETCH(qint64, silence);
    auto seen = goodRun(20);
    seen.now = seen.run.lastLogChange.addSecs(silence);
    seen.run.process->state = QStringLiteral("T");
    const auto status = judge(seen, {});
    QCOMPARE(status.problems.size(), 1);
    const auto &problem = status.problems.first();
    QCOMPARE(problem.kind, ProblemKind::StaleLog);
    QCOMPARE(problem.severity, Severity::P1);
    QCOMPARE(problem.summary, QStringLiteral("Process 752320 is stopped (state T): resume it with kill -CONT 752320"));
    QCOMPARE(problem.since, seen.run.lastLogChange);
    QCOMPARE(status.state, RunState::Stalled);
    QCOMPARE(status.verdict, Verdict::Critical);
    QCOMPARE(status.processState, QStringLiteral("T"));
}

void TestJudge::stoppedProcessHasNoForecast()
{
    auto seen = goodRun(20);
    QVERIFY(judge(seen, {}).eta.isValid());
    seen.run.process->state = QStringLiteral("T");
    QVERIFY(!judge(seen, {}).eta.isValid());
}

/// Nothing is to go on while an emergency stop holds it.
void TestJudge::heldRunMayBeStopped()
{
    auto seen = goodRun(20);
    seen.stop = StopRequest{seen.run.lastLogChange.addSecs(1), {}, {}};
    seen.now = seen.run.lastLogChange.addSecs(7200);
    seen.run.process->state = QStringLiteral("T");
    const auto status = judge(seen, {});
    QCOMPARE(status.problems.size(), 1);
    QCOMPARE(status.problems.first().kind, ProblemKind::EmergencyStop);
}

void TestJudge::servicesSayWhatIsWrong_data()
{
    QTest::addColumn<ErrorKind>("failure");
    QTest::addColumn<QString>("summary");
    QTest::newRow("nobody there") << ErrorKind::Unreachable << QStringLiteral("Backend did not answer");
    QTest::newRow("late") << ErrorKind::Timeout << QStringLiteral("Backend is slow: The reason");
    QTest::newRow("garbage") << ErrorKind::Protocol << QStringLiteral("Backend: The reason");
    QTest::newRow("not let in") << ErrorKind::Refused << QStringLiteral("Backend: The reason");
}

void TestJudge::servicesSayWhatIsWrong()
{
    QFETCH(ErrorKind, failure);
    QFETCH(QString, summary);
    auto seen = goodRun(20);
    services::ServiceState backend;
    backend.health = services::ServiceHealth::Down;
    backend.failure = failure;
    backend.reason = QStringLiteral("The reason");
    seen.services << backend;
    QCOMPARE(judge(seen, {}).problems.value(0).summary, summary);
}

void TestJudge::statusSurvivesJson()
{
    auto seen = goodRun(20);
    add(*seen.run.reports, report(21, 1));
    const auto status = judge(seen, {});
    const auto back = readJson<RunStatus>(toJson(status), QStringLiteral("test"));
    QVERIFY(back);
    QCOMPARE(toJson(*back), toJson(status));
    QCOMPARE(back->problems, status.problems);
}

QTEST_GUILESS_MAIN(TestJudge)
#include "test_judge.moc"
