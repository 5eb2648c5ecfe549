// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that hang, fork, flood, print what is no text or ask; stores and hosts that go while a step runs: bounded,
// told, and the journal is whole after each.
#include "IncidentDesk.h"

#include <QElapsedTimer>
#include <QFile>

using namespace gw;
using namespace gw::incident;
using namespace gw::incident::test;

class TestTrouble : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nastyCommands_data();
    void nastyCommands();
    void nothingIsTooLongForTheJournal();
    void storeGoneMidStep();
    void hostGoneMidStep();

private:
    /// Of a step called "slow" that says that it runs, and takes its time.
    static QByteArray slow(const QString &log, int seconds)
    {
        return playbookText(stepText("slow", "changes=yes exit=0",
                                     "echo ran >> " + log.toUtf8() + "; sleep " + QByteArray::number(seconds)));
    }
};

void TestTrouble::nastyCommands_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("told"); ///< of verdict or output
    const auto row = [](const char *name, const char *keys, const char *script, bool good, const char *told) {
        QTest::newRow(name) << QByteArray(keys) << QByteArray(script) << good << QString::fromLatin1(told);
    };
    row("hangs", "exit=0 timeout=1s", "echo begun; sleep 60", false, "Took too long");
    row("hangs and does not want to end", "exit=0 timeout=1s", "trap '' TERM; sleep 60; sleep 60", false,
        "Took too long");
    row("forks and goes", "exit=0 timeout=30s", "sleep 60 & echo yes", true, "yes");
    row("forks out of its group", "exit=0 timeout=30s", "setsid sleep 8 & echo yes", true, "yes");
    row("forks ever more", "exit=0 timeout=1s", "while :; do sleep 30 & sleep 0.1; done", false, "Took too long");
    row("floods", "exit=0 timeout=1s", "yes", false, "bytes left out here");
    row("floods both", "exit=0 timeout=1s", "yes & yes >&2", false, "bytes left out here");
    row("one endless line", "exit=0 timeout=30s", "head -c 9000000 /dev/zero | tr '\\0' x", true,
        "bytes left out here");
    row("prints what is no text", "exit=0 timeout=30s", "head -c 100000 /dev/urandom; echo; echo end", true, "end");
    row("prints NUL and escapes", "exit=0 timeout=30s", "printf 'a\\0b\\033[2J\\377c\\n'", true, "[2J");
    row("asks", "exit=0 timeout=30s", "read answer; echo \"got:$answer.\"", true, "got:.");
    row("asks the terminal", "exit=0 timeout=1s", "read answer </dev/tty && echo got", false, "");
}

void TestTrouble::nastyCommands()
{
    QFETCH(QByteArray, keys);
    QFETCH(QByteArray, script);
    QFETCH(bool, good);
    QFETCH(QString, told);
    IncidentDesk desk;
    const Incident incident = desk.open(playbookText(stepText("look", "changes=no " + keys, script)));
    QElapsedTimer clock;
    clock.start();
    const auto outcome = desk.run(incident, QStringLiteral("look"));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().text()));
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    const Incident after = desk.read(incident.id);
    QCOMPARE(after.steps.first().state, good ? StepState::Done : StepState::Failed);
    const CommandRecord &record = after.steps.first().commands.first();
    QVERIFY(record.output.size() < 70'000 && record.errors.size() < 70'000);
    QCOMPARE(record.outputSha256.size(), 64);
    const QString said = record.verdict + u'\n' + record.output + u'\n' + record.errors;
    QVERIFY2(said.contains(told), qPrintable(said.left(2000)));
    QVERIFY(after.claims.isEmpty());
    QVERIFY(need(desk.store->verify({incident.id})).first().isGood());
}

/// Was: NUL bytes take six times their room in an entry, which was then refused, and with it how the step went.
void TestTrouble::nothingIsTooLongForTheJournal()
{
    IncidentDesk desk;
    QByteArray commands;
    for (int i = 0; i < 30; ++i)
        commands += "```bash changes=no exit=0\nhead -c 65000 /dev/zero; head -c 65000 /dev/zero >&2\n```\n\n";
    const Incident incident = desk.open(playbookText(stepText("look", "changes=no exit=0", "true") + commands));
    const auto outcome = desk.run(incident, QStringLiteral("look"));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().text()));
    const Incident after = desk.read(incident.id);
    QCOMPARE(after.steps.first().state, StepState::Done);
    QCOMPARE(after.steps.first().commands.size(), 31);
    for (const CommandRecord &record : after.steps.first().commands)
        QCOMPARE(record.outputSha256.size(), 64); // of all of it
}

void TestTrouble::storeGoneMidStep()
{
    IncidentDesk desk;
    const QString log = desk.path(QStringLiteral("log"));
    const Incident incident = desk.open(slow(log, 1));
    StepRun run(*desk.store, *desk.host, *desk.host, desk.order(incident, QStringLiteral("slow")));
    const auto running = run.start();
    QTRY_COMPARE(linesOf(log), 1);
    const QString aside = desk.path(QStringLiteral("aside.db"));
    QVERIFY(QFile::rename(desk.path(QStringLiteral("store.db")), aside));
    const auto outcome = waited(running);
    QVERIFY(!outcome); // how it went could not be written down: nobody says that it is done
    QVERIFY(!QFile::exists(desk.path(QStringLiteral("store.db")))); // nor is there a new, empty store
    QVERIFY(QFile::rename(aside, desk.path(QStringLiteral("store.db"))));
    QTRY_COMPARE_WITH_TIMEOUT(desk.read(incident.id).steps.first().state, StepState::OutcomeUnknown, 15'000);
    const Incident after = desk.read(incident.id);
    QCOMPARE(desk.run(after, QStringLiteral("slow")).error().kind, ErrorKind::Refused);
    QCOMPARE(linesOf(log), 1);
    QVERIFY(desk.run(after, QStringLiteral("slow"), {true, false, {}}));
    QCOMPARE(linesOf(log), 2);
    QVERIFY(need(desk.store->verify({incident.id})).first().isGood());
}

void TestTrouble::hostGoneMidStep()
{
    IncidentDesk desk;
    const QString log = desk.path(QStringLiteral("log"));
    const Incident incident = desk.open(slow(log, 30));
    StepRun run(*desk.store, *desk.host, *desk.host, desk.order(incident, QStringLiteral("slow")));
    const auto running = run.start();
    QTRY_COMPARE(linesOf(log), 1);
    desk.host.reset();
    const auto outcome = waited(running);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().text()));
    QCOMPARE(outcome->finished.state, StepState::OutcomeUnknown);
    QVERIFY(!outcome->finished.reason.isEmpty());
    const Incident after = desk.read(incident.id);
    QCOMPARE(after.steps.first().state, StepState::OutcomeUnknown);
    QVERIFY(after.claims.isEmpty());
    desk.openHost();
    QCOMPARE(desk.run(after, QStringLiteral("slow")).error().kind, ErrorKind::Refused);
    QCOMPARE(linesOf(log), 1);
    QVERIFY(need(desk.store->verify({incident.id})).first().isGood());
}

QTEST_GUILESS_MAIN(TestTrouble)
#include "test_trouble.moc"
