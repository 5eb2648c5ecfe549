// SPDX-License-Identifier: GPL-3.0-or-later
// What the round makes of a run's process.
#include "host/Sanity.h"

#include <QTest>

using namespace gw;
using namespace gw::host;
using health::Severity;
using health::Verdict;

class TestSanity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stoppedProcessIsNotHealthy_data();
    void stoppedProcessIsNotHealthy();
};

void TestSanity::stoppedProcessIsNotHealthy_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("held"); // by an emergency stop: then nobody calls it a problem
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("summary");
    const QString running = QStringLiteral("Running, process 42");
    const QString stopped = QStringLiteral("Process 42 is stopped (state T)");
    QTest::newRow("sleeps") << QStringLiteral("S") << true << Verdict::Healthy << running;
    QTest::newRow("state not known") << QString() << true << Verdict::Healthy << running;
    QTest::newRow("stopped") << QStringLiteral("T") << false << Verdict::Critical << stopped;
    QTest::newRow("stopped, held") << QStringLiteral("T") << true << Verdict::Warning << stopped;
}

void TestSanity::stoppedProcessIsNotHealthy()
{
    QFETCH(QString, state);
    QFETCH(bool, held);
    QFETCH(Verdict, verdict);
    QFETCH(QString, summary);
    health::RunStatus status;
    status.state = held ? health::RunState::Running : health::RunState::Stalled;
    status.pid = 42;
    status.processState = state;
    if (!held)
        status.problems << health::Problem{health::ProblemKind::StaleLog, {}, Severity::P1, {}, {}, {}};
    const SanitySection process = judgeSanity(status, {}).sections.value(0);
    QCOMPARE(process.name, QStringLiteral("process"));
    QCOMPARE(process.summary, summary);
    QCOMPARE(process.verdict, verdict);
}

QTEST_GUILESS_MAIN(TestSanity)
#include "test_sanity.moc"
