// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever someone with all rights does to the database is found, each with a message of its own; what is no
// tampering is not taken for it.
#include "StorePlace.h"

#include "base/FileWriter.h"

#include <QFile>

using namespace gw;
using namespace gw::store;
using namespace gw::store::test;

class TestVerify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tamperingIsFound_data();
    void tamperingIsFound();
    void forgedEntryDoesNotFit_data() { addEngines(); }
    void forgedEntryDoesNotFit();
    void rewrittenTailIsFoundByTheWitness_data() { addEngines(); }
    void rewrittenTailIsFoundByTheWitness();
    void missingJournalIsFound_data() { addEngines(); }
    void missingJournalIsFound();
    void witnessBehindIsNoCutTail_data() { addEngines(); }
    void witnessBehindIsNoCutTail();
    void badWitnessIsNoVerdict_data();
    void badWitnessIsNoVerdict();
};

namespace {

QStringList found(const Verification &result)
{
    QStringList list;
    for (const auto &fault : result.findings)
        list << QStringLiteral("%1 %2").arg(json::enumName(fault.kind)).arg(fault.sequence);
    return list;
}

} // namespace

void TestVerify::tamperingIsFound_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QStringList>("expected");
    const QString zeros(64, QLatin1Char('0'));
    const QList<std::tuple<const char *, QString, QStringList>> rows{
        {"nothing", QStringLiteral("SELECT 1"), {}},
        {"edited content",
         QStringLiteral("UPDATE entries SET content = '{\"n\":9}' WHERE sequence = 4"),
         {QStringLiteral("edited 4")}},
        {"edited author",
         QStringLiteral("UPDATE entries SET author = 'eve' WHERE sequence = 1"),
         {QStringLiteral("edited 1")}},
        {"edited time of the last",
         QStringLiteral("UPDATE entries SET written_at = '2020-01-01T00:00:00.000Z' WHERE sequence = 8"),
         {QStringLiteral("edited 8")}},
        {"not JSON",
         QStringLiteral("UPDATE entries SET content = 'x' WHERE sequence = 2"),
         {QStringLiteral("edited 2")}},
        {"deleted", QStringLiteral("DELETE FROM entries WHERE sequence = 4"), {QStringLiteral("missing 4")}},
        {"deleted several",
         QStringLiteral("DELETE FROM entries WHERE sequence IN (1, 2, 5)"),
         {QStringLiteral("missing 1"), QStringLiteral("missing 5")}},
        {"cut tail", QStringLiteral("DELETE FROM entries WHERE sequence > 6"), {QStringLiteral("cut_tail 7")}},
        {"all cut off", QStringLiteral("DELETE FROM entries"), {QStringLiteral("cut_tail 1")}},
        {"reordered",
         QStringLiteral("UPDATE entries SET sequence = 99 WHERE sequence = 3;;UPDATE entries SET sequence = 3 WHERE "
                        "sequence = 4;;UPDATE entries SET sequence = 4 WHERE sequence = 99"),
         {QStringLiteral("moved 3"), QStringLiteral("moved 4")}},
        {"hash replaced",
         QStringLiteral("UPDATE entries SET hash = '%1' WHERE sequence = 5").arg(zeros),
         {QStringLiteral("hash_replaced 5")}},
        {"last hash replaced",
         QStringLiteral("UPDATE entries SET hash = '%1' WHERE sequence = 8").arg(zeros),
         {QStringLiteral("hash_replaced 8")}},
        {"hash and content",
         QStringLiteral("UPDATE entries SET hash = '%1', content = '{}' WHERE sequence = 5").arg(zeros),
         {QStringLiteral("edited 5"), QStringLiteral("replaced 5")}},
        {"link replaced",
         QStringLiteral("UPDATE entries SET previous = '%1' WHERE sequence = 5").arg(zeros),
         {QStringLiteral("edited 5")}},
        {"kind of the journal",
         QStringLiteral("UPDATE journals SET kind = 'drill'"),
         {QStringLiteral("wrong_start 1")}},
        {"time of the journal",
         QStringLiteral("UPDATE journals SET created_at = '2020-01-01T00:00:00.000Z'"),
         {QStringLiteral("wrong_start 1")}},
        {"removed and renumbered",
         QStringLiteral("DELETE FROM entries WHERE sequence = 8;;DELETE FROM entries WHERE sequence = 6;;UPDATE "
                        "entries SET sequence = 6 WHERE sequence = 7"),
         {QStringLiteral("edited 6"), QStringLiteral("cut_tail 7")}},
        {"edited and cut",
         QStringLiteral("UPDATE entries SET author = 'eve' WHERE sequence = 2;;DELETE FROM entries WHERE sequence = 8"),
         {QStringLiteral("edited 2"), QStringLiteral("cut_tail 8")}},
    };
    for (const QString &engine : engines())
        for (const auto &[name, statement, expected] : rows)
            QTest::newRow(qPrintable(engine + QLatin1Char(' ') + QLatin1String(name)))
                << engine << statement << expected;
}

void TestVerify::tamperingIsFound()
{
    QFETCH(QString, engine);
    QFETCH(QString, statement);
    QFETCH(QStringList, expected);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 8);
    QVERIFY(need(store->verify()).first().isGood());
    QVERIFY(place.sql(statement));
    const auto results = need(store->verify());
    QCOMPARE(results.size(), 1);
    const Verification &result = results.first();
    QCOMPARE(found(result), expected);
    QCOMPARE(result.isGood(), expected.isEmpty());
    QSet<QString> texts;
    for (const auto &fault : result.findings)
        texts << fault.text;
    QCOMPARE(texts.size(), expected.size());
    QVERIFY2(result.proves.contains(QLatin1String("It does not prove")), qPrintable(result.proves));
    if (expected.isEmpty()) {
        QCOMPARE(result.witness, WitnessState::Current);
        QVERIFY(result.proves.contains(result.head.hash));
    }
}

/// Changed with a hash that fits: the next entry does not follow it.
void TestVerify::forgedEntryDoesNotFit()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 6);
    Record forged = need(store->read(id, 3, 1)).first();
    forged.by = QStringLiteral("eve");
    QVERIFY(place.sql(
        QStringLiteral("UPDATE entries SET author = 'eve', hash = '%1' WHERE sequence = 3").arg(hashOf(forged))));
    QCOMPARE(found(need(store->verify({id})).first()), QStringList{QStringLiteral("replaced 3")});
}

/// All that follows hashed anew: the chain has no fault, and only what was kept elsewhere tells.
void TestVerify::rewrittenTailIsFoundByTheWitness()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 6);
    auto records = need(store->read(id));
    for (int i = 3; i < 6; ++i) {
        records[i].by = QStringLiteral("eve");
        records[i].previous = records.at(i - 1).hash;
        records[i].hash = hashOf(records.at(i));
        QVERIFY(place.sql(
            QStringLiteral("UPDATE entries SET author = 'eve', previous = '%1', hash = '%2' WHERE sequence = %3")
                .arg(records.at(i).previous, records.at(i).hash)
                .arg(i + 1)));
    }
    QCOMPARE(found(need(store->verify({id})).first()), QStringList{QStringLiteral("rewritten 6")});
    QVERIFY(QFile::remove(witnessFile(place.place.heads, id)));
    const auto blind = need(store->verify({id})).first();
    QVERIFY(blind.isGood()); // and says what it rests on
    QCOMPARE(blind.witness, WitnessState::None);
    QVERIFY(!blind.notes.isEmpty());
}

void TestVerify::missingJournalIsFound()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 2), other = fill(*store, 2);
    QVERIFY(place.sql(
        QStringLiteral("DELETE FROM entries WHERE journal = '%1';;DELETE FROM journals WHERE id = '%1'").arg(id)));
    const auto results = need(store->verify());
    QCOMPARE(results.size(), 2);
    for (const auto &result : results)
        QCOMPARE(found(result),
                 result.journal.id == id ? QStringList{QStringLiteral("journal_missing 0")} : QStringList());
    QCOMPARE(wait(store->verify({QStringLiteral("20200101-000000-0000")})).error().kind, ErrorKind::NotFound);
}

/// As a crash between the commit and the file leaves it.
void TestVerify::witnessBehindIsNoCutTail()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 4);
    const QString file = witnessFile(place.place.heads, id);
    const auto early = readFile(file);
    QVERIFY(early);
    (void)need(store->append(id, entry(5)));
    QVERIFY(writeFile(file, *early));
    const auto behind = need(store->verify({id})).first();
    QVERIFY(behind.isGood());
    QCOMPARE(behind.witness, WitnessState::Behind);
    QCOMPARE(behind.witnessed, 4);
    QVERIFY2(behind.notes.join(QString()).contains(QLatin1String("no cut tail")),
             qPrintable(behind.notes.join(QString())));
    (void)need(store->append(id, entry(6))); // brings it up again
    QCOMPARE(need(store->verify({id})).first().witness, WitnessState::Current);
}

void TestVerify::badWitnessIsNoVerdict_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("not JSON") << QByteArray("entries: 4");
    QTest::newRow("another journal's") << QByteArray(R"({"journal":"20200101-000000-0000","entries":2,"head":")") +
                                              QByteArray(64, '0') + "\"}";
    QTest::newRow("no hash") << QByteArray(R"({"journal":"ID","entries":2,"head":"00"})");
    QTest::newRow("huge") << QByteArray(100'000, ' ');
}

void TestVerify::badWitnessIsNoVerdict()
{
    QFETCH(QByteArray, content);
    const StorePlace place(QStringLiteral("sqlite"));
    const auto store = place.open();
    const QString id = fill(*store, 2);
    const QString file = witnessFile(place.place.heads, id);
    QVERIFY(writeFile(file, content.replace("ID", id.toUtf8())));
    const auto result = need(store->verify({id})).first();
    QVERIFY(!result.isGood());
    QVERIFY(result.findings.isEmpty());
    QCOMPARE(result.witness, WitnessState::Unreadable);
    // An entry is written all the same, and says that its witness is not; what is there is evidence and stays.
    const Receipt receipt = need(store->append(id, entry(3)));
    QVERIFY(receipt.witness);
    QCOMPARE(readFile(file).value_or(QByteArray()), content);
}

QTEST_GUILESS_MAIN(TestVerify)
#include "test_verify.moc"
