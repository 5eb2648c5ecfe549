// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts among the problems of a run.
#include "GoodRun.h"

#include <QTest>

using namespace gw;
using namespace gw::health;
using namespace gw::health::test;

class TestAlertProblems : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void alertBecomesAProblem();
    void sameCauseCarriesTheAlert();
    void serviceStandsBeforeWhatFollows_data();
    void serviceStandsBeforeWhatFollows();
    void withoutARunThatComesFirst();
    void stormOfAlertsIsBounded();
};

void TestAlertProblems::alertBecomesAProblem()
{
    auto seen = goodRun(20);
    seen.alerts << alert("WorkflowBudgetExceeded", "warning");
    seen.alerts.last().annotations = {{QStringLiteral("summary"), QStringLiteral("Too dear")},
                                      {QStringLiteral("description"), QStringLiteral("Spec io spends more")}};
    const auto problem = judge(seen, {}).problems.value(0);
    QCOMPARE(problem.kind, ProblemKind::Alert);
    QCOMPARE(problem.subject, QStringLiteral("WorkflowBudgetExceeded/00ab"));
    QCOMPARE(problem.summary, QStringLiteral("Alert WorkflowBudgetExceeded: Too dear"));
    QCOMPARE(problem.since, runStart().addSecs(300));
    QCOMPARE(problem.evidence, QStringList({QStringLiteral("Spec io spends more"), QStringLiteral("spec_id=\"io\"")}));
    QCOMPARE(judgeNothing(Error{}, seen).problems.size(), 2); // where no run can be read they still count
}

void TestAlertProblems::sameCauseCarriesTheAlert()
{
    auto seen = goodRun(20);
    add(*seen.run.reports, report(21, 1));
    const auto before = judge(seen, {}).problems.first().evidence;
    seen.alerts << alert("WorkflowReplayFailure", "critical");
    const auto after = judge(seen, {}).problems.first().evidence;
    QCOMPARE(after, before + QStringList{QStringLiteral("alert WorkflowReplayFailure since 2026-11-22 12:18:00 UTC")});
}

void TestAlertProblems::serviceStandsBeforeWhatFollows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("label"); // job
    QTest::addColumn<QStringList>("problems");
    const QStringList raised{QStringLiteral("P1 service_down"), QStringLiteral("P1 alert")};
    QTest::newRow("checkpoints") << QStringLiteral("WorkflowCheckpointSaveFailure") << QString() << raised;
    QTest::newRow("by its name") << QStringLiteral("PostgresDown") << QString() << raised;
    QTest::newRow("by a label") << QStringLiteral("TargetDown") << QStringLiteral("postgres") << raised;
    QTest::newRow("of another service") << QStringLiteral("RedisDown") << QString()
                                        << QStringList{QStringLiteral("P1 alert"), QStringLiteral("P2 service_down")};
    QTest::newRow("of none") << QStringLiteral("WorkflowFailureRateHigh") << QString()
                             << QStringList{QStringLiteral("P1 alert"), QStringLiteral("P2 service_down")};
}

void TestAlertProblems::serviceStandsBeforeWhatFollows()
{
    QFETCH(QString, name);
    QFETCH(QString, label);
    QFETCH(QStringList, problems);
    auto seen = goodRun(20);
    services::ServiceState postgres;
    postgres.kind = services::ServiceKind::Postgres;
    postgres.health = services::ServiceHealth::Down;
    seen.services << postgres;
    seen.alerts << alert(name.toLatin1().constData(), "critical");
    if (!label.isEmpty())
        seen.alerts.last().labels.insert(QStringLiteral("job"), label);
    QStringList told;
    for (const auto &problem : judge(seen, {}).problems)
        told << json::enumName(problem.severity) + QLatin1Char(' ') + json::enumName(problem.kind);
    QCOMPARE(told, problems);
}

void TestAlertProblems::withoutARunThatComesFirst()
{
    Observations seen;
    seen.now = runStart();
    services::ServiceState backend;
    backend.health = services::ServiceHealth::Down;
    seen.services << backend;
    const Error none{ErrorKind::NotFound, QStringLiteral("No shadow run is here"), {}, {}};
    const auto problems = judgeNothing(none, seen).problems;
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems[0].summary, none.what);
    QCOMPARE(problems[1].severity, Severity::P1); // the backend
}

void TestAlertProblems::stormOfAlertsIsBounded()
{
    auto seen = goodRun(20);
    for (int i = 0; i < 500; ++i) {
        seen.alerts << alert("Flood", i == 499 ? "critical" : "warning");
        seen.alerts.last().fingerprint = QString::number(i);
    }
    const auto problems = judge(seen, {}).problems;
    QCOMPARE(problems.size(), 51);
    QCOMPARE(problems.first().subject, QStringLiteral("Flood/499"));
    QVERIFY(problems.last().summary.contains(QStringLiteral("450")));
}

QTEST_GUILESS_MAIN(TestAlertProblems)
#include "test_alert_problems.moc"
