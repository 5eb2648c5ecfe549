// SPDX-License-Identifier: GPL-3.0-or-later
// What a step must not do: in production, twice, before the fix is verified, with places that nobody filled in.
#include "IncidentDesk.h"

#include <QFile>

using namespace gw;
using namespace gw::incident;
using namespace gw::incident::test;

class TestGates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void productionIsRefused();
    void fixIsVerifiedBeforeTheStopIsLifted();
    void placesToFillInAreRefused();
    void undoing();
    void doneRunsAgainOnlyWhenAsked();
};

void TestGates::productionIsRefused()
{
    IncidentDesk desk;
    desk.profile.production = true;
    desk.openHost();
    const QString log = desk.path(QStringLiteral("log"));
    const Incident incident =
        desk.open(playbookText(stepText("touch", "changes=no exit=0", "echo ran >> " + log.toUtf8())));
    const auto outcome = desk.run(incident, QStringLiteral("touch"));
    QVERIFY(outcome);
    QCOMPARE(outcome->finished.state, StepState::Failed);
    QCOMPARE(linesOf(log), 0);
}

void TestGates::fixIsVerifiedBeforeTheStopIsLifted()
{
    IncidentDesk desk;
    const QString log = desk.path(QStringLiteral("log"));
    desk.write(QStringLiteral("stop"), "2026-11-29T03:00:00Z - Emergency stop enabled by ada\n");
    desk.profile.shadow.verifyCommand = {QStringLiteral("bash"), QStringLiteral("-c"),
                                         QStringLiteral("echo ran >> ") + log};
    desk.profile.shadow.intervalS = 1;
    const Incident incident =
        desk.open(playbookText(stepText("verify", "action=verify-fix changes=no exit=0", "{{verify_command}}") +
                               stepText("lift", "action=resume changes=yes exit=0,3", "goldwatchctl stop disable")));
    const auto early = desk.run(incident, QStringLiteral("lift"));
    QVERIFY(!early);
    QCOMPARE(early.error().kind, ErrorKind::Refused);
    QVERIFY(QFile::exists(desk.path(QStringLiteral("stop"))));
    const auto verified = desk.run(incident, QStringLiteral("verify"));
    QVERIFY(verified);
    QCOMPARE(verified->finished.commands.size(), 10);
    QCOMPARE(linesOf(log), 10);
    const Incident after = desk.read(incident.id);
    QVERIFY(after.fixVerified);
    QVERIFY(desk.order(after, QStringLiteral("lift")).plan.refusal().isEmpty());
}

void TestGates::placesToFillInAreRefused()
{
    IncidentDesk desk;
    const Incident incident = desk.open(playbookText(stepText("kill", "changes=yes exit=0", "kill <pid>") +
                                                     stepText("who", "changes=no exit=0", "ps -p {{pid}}")));
    for (const char *step : {"kill", "who"}) {
        const auto outcome = desk.run(incident, QLatin1String(step));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Refused);
    }
    QCOMPARE(desk.read(incident.id).head.sequence, 1);
}

void TestGates::undoing()
{
    IncidentDesk desk;
    const QByteArray file = desk.path(QStringLiteral("made")).toUtf8();
    Incident incident =
        desk.open(playbookText(stepText("make", "changes=yes exit=0 undo=\"rm " + file + "\"", "touch " + file)));
    QCOMPARE(mayRun(incident, QStringLiteral("make"), {false, true, QStringLiteral("x")}).error().kind,
             ErrorKind::Refused);
    QVERIFY(desk.run(incident, QStringLiteral("make")));
    QVERIFY(QFile::exists(QString::fromUtf8(file)));
    incident = desk.read(incident.id);
    QCOMPARE(desk.run(incident, QStringLiteral("make"), {false, true, {}}).error().kind, ErrorKind::Usage);
    const auto undone = desk.run(incident, QStringLiteral("make"), {false, true, QStringLiteral("a mistake")});
    QVERIFY(undone);
    QVERIFY(!QFile::exists(QString::fromUtf8(file)));
    incident = desk.read(incident.id);
    QCOMPARE(incident.steps.first().state, StepState::Ready);
    QVERIFY(incident.steps.first().undone);
}

void TestGates::doneRunsAgainOnlyWhenAsked()
{
    IncidentDesk desk;
    const QString log = desk.path(QStringLiteral("log"));
    Incident incident = desk.open(playbookText(stepText("once", "changes=yes exit=0", "echo ran >> " + log.toUtf8())));
    QVERIFY(desk.run(incident, QStringLiteral("once")));
    incident = desk.read(incident.id);
    QCOMPARE(desk.run(incident, QStringLiteral("once")).error().kind, ErrorKind::Refused);
    QCOMPARE(linesOf(log), 1);
    QVERIFY(desk.run(incident, QStringLiteral("once"), {true, false, {}}));
    QCOMPARE(linesOf(log), 2);
    QCOMPARE(desk.read(incident.id).steps.first().runs, 2);
}

QTEST_GUILESS_MAIN(TestGates)
#include "test_gates.moc"
