// SPDX-License-Identifier: GPL-3.0-or-later
// Journals grow entry by entry, at one end, and in no other way.
#include "StorePlace.h"

#include <QFile>
#include <QSet>

using namespace gw;
using namespace gw::store;
using namespace gw::store::test;

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsAndIsRead_data() { addEngines(); }
    void growsAndIsRead();
    void hashesAsOthersDo();
    void isRefusedWhenAnotherWasFirst_data() { addEngines(); }
    void isRefusedWhenAnotherWasFirst();
    void askedTwiceIsWrittenOnce_data() { addEngines(); }
    void askedTwiceIsWrittenOnce();
    void takesNoBadEntry_data();
    void takesNoBadEntry();
    void databaseItselfIsAppendOnly_data();
    void databaseItselfIsAppendOnly();
    void idsSortAndDiffer();
    void listIsPaged_data() { addEngines(); }
    void listIsPaged();
    void closingWritesWhatWasAsked_data() { addEngines(); }
    void closingWritesWhatWasAsked();
    void urlNamesThePlace_data();
    void urlNamesThePlace();
};

void TestJournal::growsAndIsRead()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    const Journal journal = need(store->create(JournalKind::Drill));
    QVERIFY(isJournalId(journal.id));
    QCOMPARE(journal.kind, QStringLiteral("drill"));
    QCOMPARE(need(store->state(journal.id)).head, (Head{0, startHash(journal)}));
    for (int n = 1; n <= 25; ++n) {
        const Receipt receipt = need(store->append(journal.id, entry(n)));
        QCOMPARE(receipt.sequence, n);
        QVERIFY(!receipt.witness);
    }
    const auto other = place.open(); // what another desk reads
    const auto records = need(other->read(journal.id));
    QCOMPARE(records.size(), 25);
    for (int n = 1; n <= 25; ++n) {
        const Record &record = records.at(n - 1);
        QCOMPARE(record.sequence, n);
        QCOMPARE(record.hash, hashOf(record));
        QCOMPARE(record.previous, n == 1 ? startHash(journal) : records.at(n - 2).hash);
        QCOMPARE(record.time(), entry(n).at);
        QCOMPARE(record.by, QStringLiteral("ada"));
        QCOMPARE(*record.object(), entry(n).content);
    }
    QCOMPARE(need(other->read(journal.id, 20, 3)).size(), 3);
    QCOMPARE(need(other->read(journal.id, 20, 3)).first().sequence, 20);
    QCOMPARE(need(other->read(journal.id, 26)).size(), 0);
    QCOMPARE(need(other->state(journal.id)).head, records.last().head());
    QCOMPARE(wait(other->read(QStringLiteral("20200101-000000-0000"))).error().kind, ErrorKind::NotFound);
    if (engine == QLatin1String("sqlite")) // for its owner alone
        QCOMPARE(QFile::permissions(place.place.file) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
}

/// vector.jsonl was made by another program, in another language, from docs/store.md.
void TestJournal::hashesAsOthersDo()
{
    int records = 0;
    const ExportVisitor visitor{[](const Journal &) { return Result<void>(); },
                                [&](const Record &record) {
                                    ++records;
                                    if (hashOf(record) != record.hash)
                                        QTest::qFail(qPrintable(record.hash), __FILE__, __LINE__);
                                    return Result<void>();
                                },
                                [](const std::optional<Head> &) { return Result<void>(); }};
    const QString file = QStringLiteral(GW_TEST_DATA "/store/vector.jsonl");
    QVERIFY(readExport(file, visitor));
    QCOMPARE(records, 3);
    const auto verified = verifyExport(file);
    QVERIFY(verified);
    QVERIFY(verified->first().isGood());
    QCOMPARE(verified->first().head.hash,
             QStringLiteral("9d69b3df1b69d640d3a46dd21c4e5d18ad8f109fea1b908968efe24c80b3da0e"));
}

void TestJournal::isRefusedWhenAnotherWasFirst()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto one = place.open(), two = place.open();
    const QString id = fill(*one, 2);
    const Head seen = need(two->state(id)).head;
    (void)need(one->append(id, entry(3, QStringLiteral("grace")), seen));
    const auto late = wait(two->append(id, entry(4, QStringLiteral("ada")), seen));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Refused);
    QVERIFY2(late.error().text().contains(QLatin1String("grace")), qPrintable(late.error().text()));
    QCOMPARE(need(two->state(id)).head.sequence, 3);
    QCOMPARE(need(two->append(id, entry(4), need(two->state(id)).head)).sequence, 4);
}

void TestJournal::askedTwiceIsWrittenOnce()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 1);
    const Head head = need(store->state(id)).head;
    const Receipt first = need(store->append(id, entry(2), head));
    (void)need(store->append(id, entry(3)));
    const Receipt again = need(store->append(id, entry(2), head));
    QCOMPARE(again.sequence, first.sequence);
    QCOMPARE(again.hash, first.hash);
    QCOMPARE(need(store->state(id)).head.sequence, 3);
}

void TestJournal::takesNoBadEntry_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("timed");
    for (const QString &engine : engines()) {
        const auto row = [&engine](const char *name) -> QTestData & {
            return QTest::newRow(qPrintable(engine + QLatin1Char(' ') + QLatin1String(name))) << engine;
        };
        row("line end in a name") << QStringLiteral("ada\nopened") << QStringLiteral("note") << 1 << true;
        row("NUL in a name") << QStringLiteral("a") + QChar(0) << QStringLiteral("note") << 1 << true;
        row("half a character") << QString(QChar(0xd800)) << QStringLiteral("note") << 1 << true;
        row("byte order mark") << QString(QChar(QChar::ByteOrderMark)) + QStringLiteral("ada") << QStringLiteral("note")
                               << 1 << true;
        row("long name") << QString(201, QLatin1Char('a')) << QStringLiteral("note") << 1 << true;
        row("no kind") << QStringLiteral("ada") << QString() << 1 << true;
        row("no time") << QStringLiteral("ada") << QStringLiteral("note") << 1 << false;
        row("long content") << QStringLiteral("ada") << QStringLiteral("note") << int(longestContent) << true;
    }
}

void TestJournal::takesNoBadEntry()
{
    QFETCH(QString, engine);
    QFETCH(QString, by);
    QFETCH(QString, kind);
    QFETCH(int, size);
    QFETCH(bool, timed);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 1);
    const Entry bad{timed ? QDateTime::currentDateTimeUtc() : QDateTime(), by, QStringLiteral("desk"), kind,
                    QJsonObject{{QStringLiteral("x"), QString(size, QLatin1Char('x'))}}};
    const auto refused = wait(store->append(id, bad));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QCOMPARE(need(store->state(id)).head.sequence, 1);
    // What JSON may hold, the store keeps.
    Entry odd = entry(2);
    odd.content = {{QStringLiteral("nul"), QString(QChar(0))}, {QStringLiteral("emoji"), QStringLiteral("🧪")}};
    (void)need(store->append(id, odd));
    QCOMPARE(*need(store->read(id, 2)).first().object(), odd.content);
    QVERIFY(need(store->verify({id})).first().isGood());
}

void TestJournal::databaseItselfIsAppendOnly_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("statement");
    for (const QString &engine : engines())
        for (const char *statement : {"UPDATE entries SET content = '{}'", "DELETE FROM entries",
                                      "UPDATE journals SET kind = 'drill'", "DELETE FROM journals",
                                      "INSERT INTO entries SELECT journal, 9, written_at, author, host, kind, content, "
                                      "previous, hash FROM entries WHERE sequence = 1"})
            QTest::newRow(qPrintable(engine + QLatin1Char(' ') + QLatin1String(statement).left(30)))
                << engine << QString::fromLatin1(statement);
    QTest::newRow("sqlite REPLACE") << QStringLiteral("sqlite")
                                    << QStringLiteral("REPLACE INTO entries SELECT journal, sequence, written_at, "
                                                      "'eve', host, kind, content, previous, hash FROM entries");
    QTest::newRow("postgres TRUNCATE") << QStringLiteral("postgres") << QStringLiteral("TRUNCATE entries CASCADE");
}

void TestJournal::databaseItselfIsAppendOnly()
{
    QFETCH(QString, engine);
    QFETCH(QString, statement);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 3);
    const auto before = need(store->read(id));
    QVERIFY(!place.sql(statement, false));
    QCOMPARE(need(store->read(id)), before);
    QVERIFY(place.sql(QStringLiteral("SELECT 1"), false)); // it is the statement that was refused
}

void TestJournal::idsSortAndDiffer()
{
    const QDateTime now(QDate(2026, 11, 29), QTime(3, 15, 12), Qt::UTC);
    QSet<QString> ids;
    for (int i = 0; i < 100; ++i)
        ids << newJournalId(now);
    QVERIFY(ids.size() > 98); // of a million there may be two alike; then creating one tries again
    for (const QString &id : ids) {
        QVERIFY2(isJournalId(id), qPrintable(id));
        QVERIFY(id < newJournalId(now.addSecs(1)));
    }
    for (const char *bad :
         {"", "../../etc/passwd", "20261129-031512-7k2", "20261129-031512-7k2q\n", "20261129-031512-7KIL"})
        QVERIFY2(!isJournalId(QString::fromLatin1(bad)), bad);
}

void TestJournal::listIsPaged()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    QStringList made;
    for (int i = 0; i < 7; ++i)
        made << fill(*store, i % 3);
    made.sort();
    QStringList read;
    QString after;
    for (;;) {
        const auto page = need(store->list(after, 3));
        if (page.isEmpty())
            break;
        for (const auto &state : page) {
            read << (after = state.journal.id);
            QCOMPARE(state.head, need(store->state(after)).head);
        }
    }
    QCOMPARE(read, made);
}

void TestJournal::closingWritesWhatWasAsked()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    QString id;
    {
        const auto store = place.open();
        id = fill(*store, 0);
        for (int n = 1; n <= 20; ++n)
            (void)store->append(id, entry(n));
    }
    QCOMPARE(need(place.open()->state(id)).head.sequence, 20);
}

void TestJournal::urlNamesThePlace_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown"); // empty: refused
    qputenv("XDG_DATA_HOME", "/data");
    QTest::newRow("standard") << "sqlite" << "/data/goldwatch/store.sqlite";
    QTest::newRow("file") << "sqlite:/somewhere/else.sqlite" << "/somewhere/else.sqlite";
    QTest::newRow("password is not shown") << "postgresql://ada:secret@db:5433/team" << "postgresql://ada@db:5433/team";
    QTest::newRow("options") << "postgres://db/team?sslmode=verify-full" << "postgresql://db/team";
    QTest::newRow("another database") << "mysql://db/team" << "";
    QTest::newRow("option that reads files") << "postgresql://db/team?passfile=/etc/shadow" << "";
    QTest::newRow("smuggled option") << "postgresql://db/team?sslmode=x%3Bhostaddr=1.2.3.4" << "";
}

void TestJournal::urlNamesThePlace()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    const auto place = Place::fromUrl(url, {}, {});
    QCOMPARE(place.has_value(), !shown.isEmpty());
    if (place)
        QCOMPARE(place->shown(), shown);
    else
        QVERIFY(!place.error().text().contains(QLatin1String("secret")));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
