// SPDX-License-Identifier: GPL-3.0-or-later
// What may be written into an incident, what its entries come to, and that one cause is one incident.
#include "IncidentDesk.h"

#include "incident/Report.h"

using namespace gw;
using namespace gw::incident;
using namespace gw::incident::test;
using health::Severity;

class TestRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithWhatIsKnown();
    void sameCauseJoins_data();
    void sameCauseJoins();
    void laterEditsOfThePlaybookChangeNothing();
    void acknowledgedOnce();
    void classifying_data();
    void classifying();
    void skippingTakesAReason();
    void closing_data();
    void closing();
    void closedTakesNotesOnly();
    void notedCauseIsDocumented();
    void overtakenEntriesAreRefused();
    void strangersAreTold();
    void reportTellsAll();

private:
    QByteArray m_plain = playbookText(
        stepText("look", "changes=no exit=0", "echo seen") +
        stepText("class", "action=classify changes=yes exit=0", "goldwatchctl x") +
        stepText("write", "changes=yes exit=0", "goldwatchctl incident note {{incident}} \"cause: <what>\""));
};

void TestRules::opensWithWhatIsKnown()
{
    IncidentDesk desk;
    const Incident incident = desk.open(m_plain);
    QCOMPARE(incident.type, QStringLiteral("mismatch"));
    QCOMPARE(incident.severity, Severity::P0);
    QCOMPARE(incident.state, State::Open);
    QCOMPARE(incident.summary, QStringLiteral("A replay came to another hash"));
    QCOMPARE(incident.openedBy, QStringLiteral("ada"));
    QCOMPARE(incident.steps.size(), 3);
    QVERIFY(incident.next());
    QCOMPARE(incident.next()->id, QStringLiteral("look"));
    QCOMPARE(incident.timeline.size(), 1);
    QCOMPARE(incident.head.sequence, 1);
    const QJsonObject json = toJsonObject(incident);
    for (const char *key : {"id", "type", "severity", "state", "steps", "timeline", "evidence", "head"})
        QVERIFY2(json.contains(QLatin1String(key)), key);
}

void TestRules::sameCauseJoins_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("severity");
    QTest::addColumn<bool>("closedBefore");
    QTest::addColumn<bool>("joins");
    QTest::addColumn<int>("after");
    QTest::newRow("the same") << "run/12" << int(Severity::P1) << false << true << int(Severity::P1);
    QTest::newRow("worse by now") << "run/12" << int(Severity::P0) << false << true << int(Severity::P0);
    QTest::newRow("milder by now") << "run/12" << int(Severity::P3) << false << true << int(Severity::P1);
    QTest::newRow("another cycle") << "run/13" << int(Severity::P1) << false << false << int(Severity::P1);
    QTest::newRow("closed") << "run/12" << int(Severity::P1) << true << false << int(Severity::P1);
}

void TestRules::sameCauseJoins()
{
    QFETCH(QString, subject);
    QFETCH(int, severity);
    QFETCH(bool, closedBefore);
    QFETCH(bool, joins);
    QFETCH(int, after);
    IncidentDesk desk;
    Incident first =
        need(openIncident(*desk.store, desk.opened(m_plain, QStringLiteral("run/12"), Severity::P1), desk.who))
            .incident;
    if (closedBefore) {
        QMap<QString, QString> all;
        for (const auto &item : checklistOf(first))
            all.insert(item.name, QStringLiteral("a trial"));
        first = desk.add(first, close(first, desk.who, {}, all));
    }
    const auto second = need(openIncident(*desk.store, desk.opened(m_plain, subject, Severity(severity)), desk.who));
    QCOMPARE(second.joined, joins);
    QCOMPARE(second.incident.id == first.id, joins);
    QCOMPARE(int(second.incident.severity), after);
    const auto list = need(listIncidents(*desk.store));
    QCOMPARE(list.incidents.size(), joins ? 1 : 2);
    QVERIFY(list.unreadable.isEmpty());
}

void TestRules::laterEditsOfThePlaybookChangeNothing()
{
    IncidentDesk desk;
    const Incident before = desk.open(m_plain);
    desk.write(QStringLiteral("mismatch.md"), playbookText(stepText("other", "", "true")));
    const Incident after = desk.read(before.id);
    QCOMPARE(after.playbook.digest, before.playbook.digest);
    QCOMPARE(after.playbookText.toUtf8(), m_plain);
    QVERIFY(after.step(QStringLiteral("look")));
    // One that changed between its being read and the opening is refused.
    Opening opening;
    opening.playbook = *playbook::parse(m_plain, desk.path(QStringLiteral("mismatch.md")));
    QCOMPARE(openingEntry(opening).error().kind, ErrorKind::BadInput);
}

void TestRules::acknowledgedOnce()
{
    IncidentDesk desk;
    Incident incident = desk.open(m_plain);
    incident = desk.add(incident, acknowledge(incident, desk.who));
    QCOMPARE(incident.state, State::Acknowledged);
    QCOMPARE(incident.acknowledgedBy, QStringLiteral("ada"));
    QVERIFY(incident.acknowledgedAt.isValid());
    QCOMPARE(acknowledge(incident, desk.who).error().kind, ErrorKind::Refused);
}

void TestRules::classifying_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("becomes"); // empty: refused
    QTest::newRow("as written") << "SEED_MISMATCH" << "seeds differ" << "SEED_MISMATCH";
    QTest::newRow("small letters") << "golden-altered" << "hash" << "GOLDEN_ALTERED";
    QTest::newRow("unknown is honest") << "UNKNOWN" << "nothing shows it" << "UNKNOWN";
    QTest::newRow("no such") << "COSMIC_RAY" << "stars" << "";
    QTest::newRow("no reason") << "SEED_MISMATCH" << " " << "";
}

void TestRules::classifying()
{
    QFETCH(QString, category);
    QFETCH(QString, reason);
    QFETCH(QString, becomes);
    IncidentDesk desk;
    const Incident incident = desk.open(m_plain);
    const auto entry = classify(incident, desk.who, category, reason);
    QCOMPARE(entry.has_value(), !becomes.isEmpty());
    if (!entry) {
        QCOMPARE(entry.error().kind, ErrorKind::Usage);
        return;
    }
    const Incident after = desk.add(incident, entry);
    QCOMPARE(after.classification->category, becomes);
    QCOMPARE(after.classification->reason, reason);
    QCOMPARE(after.step(QStringLiteral("class"))->state, StepState::Done);
}

void TestRules::skippingTakesAReason()
{
    IncidentDesk desk;
    const Incident incident = desk.open(m_plain);
    QCOMPARE(skipStep(incident, desk.who, QStringLiteral("look"), {}).error().kind, ErrorKind::Usage);
    QCOMPARE(skipStep(incident, desk.who, QStringLiteral("nowhere"), QStringLiteral("x")).error().kind,
             ErrorKind::Usage);
    const Incident after =
        desk.add(incident, skipStep(incident, desk.who, QStringLiteral("look"), QStringLiteral("false alarm")));
    QCOMPARE(after.step(QStringLiteral("look"))->state, StepState::Skipped);
    QCOMPARE(after.step(QStringLiteral("look"))->reason, QStringLiteral("false alarm"));
    QCOMPARE(after.next()->id, QStringLiteral("class"));
}

void TestRules::closing_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<QStringList>("confirmed");
    QTest::addColumn<QStringList>("exceptions");
    QTest::addColumn<bool>("closes");
    const QStringList five =
        QStringLiteral("fix_verified artifacts_archived certification_updated run_resumed monitoring_verified")
            .split(u' ');
    QTest::newRow("P0, nothing done") << int(Severity::P0) << QStringList() << QStringList() << false;
    QTest::newRow("P1, one open") << int(Severity::P1) << five << QStringList() << false;
    QTest::newRow("P0, all confirmed") << int(Severity::P0) << five + QStringList{QStringLiteral("root_cause")}
                                       << QStringList() << true;
    QTest::newRow("P0, one exception") << int(Severity::P0) << five << QStringList{QStringLiteral("root_cause")}
                                       << true;
    QTest::newRow("P2, nothing done") << int(Severity::P2) << QStringList() << QStringList() << true;
    QTest::newRow("no such item") << int(Severity::P2) << QStringList{QStringLiteral("coffee")} << QStringList()
                                  << false;
}

void TestRules::closing()
{
    QFETCH(int, severity);
    QFETCH(QStringList, confirmed);
    QFETCH(QStringList, exceptions);
    QFETCH(bool, closes);
    IncidentDesk desk;
    const Incident incident =
        need(openIncident(*desk.store, desk.opened(m_plain, QStringLiteral("run/1"), Severity(severity)), desk.who))
            .incident;
    const auto map = [](const QStringList &names) {
        QMap<QString, QString> pairs;
        for (const QString &name : names)
            pairs.insert(name, QStringLiteral("as said"));
        return pairs;
    };
    const auto entry = close(incident, desk.who, map(confirmed), map(exceptions));
    QCOMPARE(entry.has_value(), closes);
    if (!closes)
        return;
    const Incident after = desk.add(incident, entry);
    QCOMPARE(after.state, State::Closed);
    QVERIFY(after.closedAt.isValid());
    for (const auto &item : after.closing)
        QCOMPARE(item.exception, exceptions.contains(item.name));
}

void TestRules::closedTakesNotesOnly()
{
    IncidentDesk desk;
    Incident incident =
        need(openIncident(*desk.store, desk.opened(m_plain, QStringLiteral("run/1"), Severity::P3), desk.who)).incident;
    incident = desk.add(incident, close(incident, desk.who, {}, {}));
    QVERIFY(!close(incident, desk.who, {}, {}));
    QVERIFY(!acknowledge(incident, desk.who));
    QVERIFY(!doneByHand(incident, desk.who, QStringLiteral("look"), {}));
    QVERIFY(!mayRun(incident, QStringLiteral("look"), {}));
    QVERIFY(!mayRun(incident, captureStep, {}));
    incident = desk.add(incident, note(incident, desk.who, QStringLiteral("seen in the morning")));
    QVERIFY(incident.timeline.last().text.contains(QStringLiteral("seen in the morning")));
}

void TestRules::notedCauseIsDocumented()
{
    IncidentDesk desk;
    Incident incident = desk.open(m_plain);
    QVERIFY(!checklistOf(incident).first().met);
    incident = desk.add(incident, note(incident, desk.who, QStringLiteral("cause: a cosmic ray")));
    QVERIFY(checklistOf(incident).first().met);
    QCOMPARE(incident.step(QStringLiteral("write"))->state, StepState::Done);
}

void TestRules::overtakenEntriesAreRefused()
{
    IncidentDesk desk;
    const Incident incident = desk.open(m_plain);
    desk.add(incident, note(incident, desk.who, QStringLiteral("first")));
    const auto late = waited(desk.store->append(incident.id, *acknowledge(incident, desk.who), incident.head));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Refused);
}

void TestRules::strangersAreTold()
{
    IncidentDesk desk;
    const Incident incident = desk.open(m_plain);
    const auto drill = need(desk.store->create(store::JournalKind::Drill));
    QCOMPARE(waited(readIncident(*desk.store, drill.id)).error().kind, ErrorKind::BadInput);
    QCOMPARE(waited(readIncident(*desk.store, QStringLiteral("20200101-000000-aaaa"))).error().kind,
             ErrorKind::NotFound);
    // A journal that begins with something else is listed as what cannot be read, and hides no other.
    const auto odd = need(desk.store->create(store::JournalKind::Incident));
    std::ignore = need(desk.store->append(odd.id, entryOf(desk.who, kinds::noted, Noted{QStringLiteral("?")})));
    // An empty one was left by somebody who died, and is nothing.
    std::ignore = need(desk.store->create(store::JournalKind::Incident));
    const auto list = need(listIncidents(*desk.store));
    QCOMPARE(list.incidents.size(), 1);
    QCOMPARE(list.incidents.first().id, incident.id);
    QCOMPARE(list.unreadable.size(), 1);
    QCOMPARE(list.unreadable.first().id, odd.id);
    // An entry of a newer version is told and changes nothing.
    std::ignore = need(desk.store->append(
        incident.id, {QDateTime::currentDateTimeUtc(), desk.who.name, desk.who.host, QStringLiteral("beamed"), {}}));
    QCOMPARE(desk.read(incident.id).timeline.last().text, QStringLiteral("beamed"));
}

void TestRules::reportTellsAll()
{
    IncidentDesk desk;
    Incident incident = desk.open(m_plain);
    incident = desk.add(incident, note(incident, desk.who, QStringLiteral("a | pipe and <b>marks</b>")));
    incident = desk.add(incident,
                        classify(incident, desk.who, QStringLiteral("EXTERNAL_CALL"), QStringLiteral("it calls out")));
    const QString report = reportOf(incident);
    for (const QString &part :
         {incident.id, incident.head.hash, incident.playbook.digest, QStringLiteral("EXTERNAL\\_CALL"),
          QStringLiteral("it calls out"), QStringLiteral("a \\| pipe and \\<b\\>marks")})
        QVERIFY2(report.contains(part), qPrintable(part));
}

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
