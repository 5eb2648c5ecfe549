// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that run: what is kept of them, who may run them, and what is left when somebody dies in the middle.
// GOLDWATCH_TORTURE=N: N kills.
#include "IncidentDesk.h"

#include <QFile>
#include <QProcess>

#include <csignal>

using namespace gw;
using namespace gw::incident;
using namespace gw::incident::test;

namespace {

/// Runs a step until it is killed: --child DIRECTORY INCIDENT.
int child(const QString &directory, const QString &id)
{
    IncidentDesk desk(directory);
    StepOrder order = desk.order(desk.read(id), QStringLiteral("slow"));
    order.lease = Milliseconds(600);
    StepRun run(*desk.store, *desk.host, *desk.host, order);
    return waited(run.start()) ? 0 : 1;
}

} // namespace

class TestSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judging_data();
    void judging();
    void successHidesNoFailure();
    void secretsAreMasked();
    void longOutputIsCut();
    void oneDeskAtATime();
    void staleDeskRunsNothingAgain();
    void notesMeanwhileHinderNothing();
    void givenUpIsUnknown();
    void killedIsUnknown();
    void unknownIsSettledByHand();
};

void TestSteps::judging_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *keys, const char *script, bool good) {
        QTest::newRow(name) << QByteArray(keys) << QByteArray(script) << good;
    };
    row("good", "exit=0", "echo yes", true);
    row("another code is good too", "exit=0,3", "exit 3", true);
    row("a code that is not", "exit=0", "exit 3", false);
    row("no check, no failure", "", "true", true);
    row("no check, a failure", "", "false", false);
    row("contains", "contains=yes", "echo yes; exit 1", true);
    row("contains not", "contains=yes", "echo no", false);
    row("lacks", "lacks=Killed", "echo fine", true);
    row("lacks not", "lacks=Killed", "echo Killed", false);
    row("too long", "exit=0 timeout=1s", "sleep 20", false);
    row("a signal", "exit=0", "kill -KILL $$", false);
    row("not there", "exit=0", "no-such-program-here", false);
}

void TestSteps::judging()
{
    QFETCH(QByteArray, keys);
    QFETCH(QByteArray, script);
    QFETCH(bool, good);
    IncidentDesk desk;
    const Incident incident = desk.open(playbookText(stepText("look", "changes=no " + keys, script)));
    const auto outcome = desk.run(incident, QStringLiteral("look"));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().text()));
    QCOMPARE(outcome->finished.commands.size(), 1);
    QCOMPARE(outcome->finished.commands.first().good, good);
    QVERIFY(!outcome->finished.commands.first().verdict.isEmpty());
    const Incident after = desk.read(incident.id);
    QCOMPARE(after.steps.first().state, good ? StepState::Done : StepState::Failed);
    QCOMPARE(after.steps.first().by, desk.who.name);
    QVERIFY(after.claims.isEmpty());
}

/// A handler that succeeded turned a failed step green: both results are kept, and what changes is not begun.
void TestSteps::successHidesNoFailure()
{
    IncidentDesk desk;
    const QString marker = desk.path(QStringLiteral("marker"));
    const Incident incident =
        desk.open(playbookText(stepText("both", "changes=no exit=0", "echo bad >&2; exit 4") +
                               "```bash changes=no exit=0\necho good\n```\n\n" + "```bash changes=yes exit=0\ntouch " +
                               marker.toUtf8() + "\n```\n"));
    const auto outcome = desk.run(incident, QStringLiteral("both"));
    QVERIFY(outcome);
    QCOMPARE(outcome->finished.state, StepState::Failed);
    const Incident after = desk.read(incident.id);
    const auto &records = after.steps.first().commands;
    QCOMPARE(records.size(), 2);
    QVERIFY(!records.first().good && records.last().good);
    QCOMPARE(records.first().exitCode, 4);
    QCOMPARE(records.first().errors, QStringLiteral("bad\n"));
    QCOMPARE(records.last().output, QStringLiteral("good\n"));
    QVERIFY(!QFile::exists(marker));
}

void TestSteps::secretsAreMasked()
{
    IncidentDesk desk;
    desk.profile.secrets = {{QStringLiteral("key"),
                             {environment::SecretSource::File, desk.write(QStringLiteral("key"), "opensesame42\n")}}};
    desk.openHost();
    const Incident incident =
        desk.open(playbookText(stepText("look", "changes=no exit=0",
                                        "cat " + desk.path(QStringLiteral("key")).toUtf8() +
                                            "; echo password=swordfish; echo redis://:topsecret@localhost/ >&2")));
    const auto outcome = desk.run(incident, QStringLiteral("look"));
    QVERIFY(outcome);
    const CommandRecord &record = outcome->finished.commands.first();
    QCOMPARE(record.output, QStringLiteral("********\npassword=********\n"));
    QCOMPARE(record.errors, QStringLiteral("redis://:********@localhost/\n"));
    QCOMPARE(record.masked, 3);
    for (const auto &entry : need(desk.store->read(incident.id)))
        QVERIFY(!entry.content.contains(QStringLiteral("opensesame42")));
}

void TestSteps::longOutputIsCut()
{
    IncidentDesk desk;
    const Incident incident = desk.open(playbookText(stepText("look", "changes=no exit=0", "seq 1 200000")));
    const auto outcome = desk.run(incident, QStringLiteral("look"));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().text()));
    const QString &output = outcome->finished.commands.first().output;
    QVERIFY(output.size() < 70'000);
    QVERIFY(output.startsWith(QStringLiteral("1\n2\n")));
    QVERIFY(output.endsWith(QStringLiteral("199999\n200000\n")));
}

void TestSteps::oneDeskAtATime()
{
    IncidentDesk desk;
    const QString log = desk.path(QStringLiteral("log"));
    const Incident incident =
        desk.open(playbookText(stepText("slow", "changes=yes exit=0", "echo ran >> " + log.toUtf8() + "; sleep 1")));
    StepRun first(*desk.store, *desk.host, *desk.host, desk.order(incident, QStringLiteral("slow")));
    const auto running = first.start();
    QTRY_COMPARE(linesOf(log), 1);
    QCOMPARE(desk.read(incident.id).steps.first().state, StepState::Running);
    // From what was read before, as the other desk has it.
    const auto second = desk.run(incident, QStringLiteral("slow"));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Refused);
    QVERIFY(waited(running));
    QCOMPARE(linesOf(log), 1);
}

/// Was: a desk that had not yet seen that a step was done ran it a second time.
void TestSteps::staleDeskRunsNothingAgain()
{
    IncidentDesk desk;
    const QString log = desk.path(QStringLiteral("log"));
    const Incident before =
        desk.open(playbookText(stepText("quick", "changes=yes exit=0", "echo ran >> " + log.toUtf8())));
    QVERIFY(desk.run(before, QStringLiteral("quick")));
    QCOMPARE(linesOf(log), 1);
    const auto second = desk.run(before, QStringLiteral("quick"));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Refused);
    const Incident done = desk.read(before.id);
    QVERIFY(desk.run(done, QStringLiteral("quick"), {true, false, {}})); // who saw it may repeat it
    QCOMPARE(linesOf(log), 2);
    const auto third = desk.run(done, QStringLiteral("quick"), {true, false, {}}); // but not what another repeated
    QVERIFY(!third);
    QCOMPARE(third.error().kind, ErrorKind::Refused);
    QCOMPARE(linesOf(log), 2);
    QVERIFY(desk.read(before.id).claims.isEmpty());
}

void TestSteps::notesMeanwhileHinderNothing()
{
    IncidentDesk desk;
    const Incident before = desk.open(playbookText(stepText("quick", "changes=no exit=0", "true")));
    std::ignore = desk.add(before, note(before, desk.who, QStringLiteral("seen by another desk")));
    QVERIFY(desk.run(before, QStringLiteral("quick")));
    QCOMPARE(desk.read(before.id).steps.first().state, StepState::Done);
}

void TestSteps::givenUpIsUnknown()
{
    IncidentDesk desk;
    const QString log = desk.path(QStringLiteral("log"));
    const Incident incident =
        desk.open(playbookText(stepText("slow", "changes=yes exit=0", "echo ran >> " + log.toUtf8() + "; sleep 30")));
    StepRun run(*desk.store, *desk.host, *desk.host, desk.order(incident, QStringLiteral("slow")));
    auto future = run.start();
    QTRY_COMPARE(linesOf(log), 1);
    future.cancel();
    QCOMPARE(waited(future).error().kind, ErrorKind::Cancelled);
    const Incident after = desk.read(incident.id);
    QCOMPARE(after.steps.first().state, StepState::OutcomeUnknown);
    QVERIFY(after.claims.isEmpty());
    QCOMPARE(desk.run(after, QStringLiteral("slow")).error().kind, ErrorKind::Refused);
}

void TestSteps::killedIsUnknown()
{
    const int kills = std::max(10, qEnvironmentVariableIntValue("GOLDWATCH_TORTURE"));
    for (int n = 0; n < kills; ++n) {
        QTemporaryDir directory;
        IncidentDesk desk(directory.path());
        const QString log = desk.path(QStringLiteral("log")), fast = desk.path(QStringLiteral("fast"));
        const Incident incident = desk.open(
            playbookText(stepText("slow", "changes=yes exit=0",
                                  "echo ran >> " + log.toUtf8() + "; test -e " + fast.toUtf8() + " || sleep 3")));
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--child"), directory.path(), incident.id});
        QTRY_COMPARE_WITH_TIMEOUT(linesOf(log), 1, 10'000);
        QTest::qWait(n * 37 % 200); // not always at the same place
        ::kill(pid_t(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        // First it is running, as far as anybody can know; once the lease is over, nobody knows.
        QTRY_COMPARE_WITH_TIMEOUT(desk.read(incident.id).steps.first().state, StepState::OutcomeUnknown, 5'000);
        Incident after = desk.read(incident.id);
        QCOMPARE(desk.run(after, QStringLiteral("slow")).error().kind, ErrorKind::Refused);
        QCOMPARE(linesOf(log), 1);
        desk.write(QStringLiteral("fast"), {});
        const auto again = desk.run(after, QStringLiteral("slow"), {true, false, {}});
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
        QCOMPARE(linesOf(log), 2);
        after = desk.read(incident.id);
        QCOMPARE(after.steps.first().state, StepState::Done);
        QVERIFY(need(desk.store->verify({incident.id})).first().isGood());
    }
}

void TestSteps::unknownIsSettledByHand()
{
    IncidentDesk desk;
    Incident incident = desk.open(playbookText(stepText("slow", "changes=yes exit=0", "true")));
    const auto claim = need(desk.store->claim(
        {incident.id,
         QStringLiteral("slow"),
         Milliseconds(1),
         entryOf(desk.who, kinds::stepStarted, StepStarted{QStringLiteral("slow"), {}, false, false, {}}),
         {}}));
    QCOMPARE(claim.state, store::ClaimAnswer::State::Granted);
    QTRY_COMPARE(desk.read(incident.id).steps.first().state, StepState::OutcomeUnknown);
    incident = desk.read(incident.id);
    const auto open = claimOf(incident, QStringLiteral("slow"));
    QVERIFY(open && open->isUnknown);
    std::ignore = need(
        desk.store->settle(*open, *doneByHand(incident, desk.who, QStringLiteral("slow"), QStringLiteral("looked"))));
    incident = desk.read(incident.id);
    QCOMPARE(incident.steps.first().state, StepState::Done);
    QVERIFY(incident.steps.first().byHand);
    QVERIFY(incident.claims.isEmpty());
}

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // ms, of all kills together
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--child"))
        return child(arguments.at(2), arguments.at(3));
    TestSteps test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_steps.moc"
