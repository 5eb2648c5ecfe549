// SPDX-License-Identifier: GPL-3.0-or-later
// Copies and exports: whole while others write, provable without the database, and taken back only when they are right.
#include "../FailingOps.h"
#include "StorePlace.h"

#include "base/FileWriter.h"

#include <QDir>
#include <QFile>

using namespace gw;
using namespace gw::store;
using namespace gw::store::test;

class TestBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWholeWhileOthersWrite_data() { addEngines(); }
    void isWholeWhileOthersWrite();
    void replacesNothing_data() { addEngines(); }
    void replacesNothing();
    void everyCallFailing_data() { addEngines(); }
    void everyCallFailing();
    void exportIsVerifiedWithoutTheStore_data();
    void exportIsVerifiedWithoutTheStore();
    void importTakesWhatFits_data() { addEngines(); }
    void importTakesWhatFits();
    void importRefuses_data();
    void importRefuses();
};

void TestBackup::isWholeWhileOthersWrite()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto desk = place.open(), other = place.open();
    const QString id = fill(*desk, 30), second = fill(*desk, 3);
    QList<QFuture<Result<Receipt>>> writing;
    for (int n = 31; n <= 120; ++n)
        writing << other->append(id, entry(n));
    const QString file = place.path(QStringLiteral("back'up"));
    const Counted counted = need(desk->backup(file));
    for (const auto &one : writing)
        (void)need(one);
    QCOMPARE(counted.journals, 2);
    QVERIFY(counted.entries >= 33 && counted.entries <= 123);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(QDir(place.path(QString())).entryList({QStringLiteral("back*")}, QDir::Files).size(), 1); // no leftover
    StorePlace restored(engine);
    if (engine == QLatin1String("sqlite"))
        restored.place.file = file;
    const auto store = restored.open();
    if (engine == QLatin1String("postgres"))
        QCOMPARE(need(store->importJournals(file)).entries, counted.entries);
    const auto results = need(store->verify());
    QCOMPARE(results.size(), 2);
    qint64 entries = 0;
    for (const auto &result : results) {
        QVERIFY(result.isGood());
        entries += result.head.sequence;
    }
    QCOMPARE(entries, counted.entries);
    QCOMPARE(need(store->read(second)), need(desk->read(second)));
    QCOMPARE(need(store->append(second, entry(4))).sequence, 4); // it is a store to go on with
}

void TestBackup::replacesNothing()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    (void)fill(*store, 1);
    const QString file = place.path(QStringLiteral("backup"));
    QVERIFY(writeFile(file, "mine"));
    QVERIFY(!wait(store->backup(file)));
    QVERIFY(!wait(store->exportJournals({}, file)));
    QCOMPARE(readFile(file).value_or(QByteArray()), QByteArray("mine"));
    QVERIFY(!wait(store->backup(place.path(QStringLiteral("none/backup")))));
    QVERIFY(!wait(store->exportJournals({QStringLiteral("20200101-000000-0000")}, place.path(QStringLiteral("x")))));
    QVERIFY(!QFile::exists(place.path(QStringLiteral("x"))));
}

void TestBackup::everyCallFailing()
{
    QFETCH(QString, engine);
    StorePlace place(engine);
    place.place.heads.clear(); // these calls have a test of their own
    const QString file = place.path(QStringLiteral("backup"));
    for (int n = 1;; ++n) {
        QVERIFY(n < 100);
        gw::test::FailingOps ops(1 << 30, false, EIO);
        place.place.ops = &ops;
        const auto store = place.open();
        (void)need(store->list());
        gw::test::FailingOps failing(n, true, ENOSPC);
        place.place.ops = &failing;
        const auto desk = place.open();
        const auto done = wait(desk->backup(file));
        QVERIFY(done || failing.failed);
        if (done) // what fails in the very last call, closing the directory, is of no account
            break;
        QFile::remove(file); // in place, but perhaps not yet on disk: said to have failed
    }
    QVERIFY(QFile::exists(file));
}

void TestBackup::exportIsVerifiedWithoutTheStore_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("expected"); // kinds found; "error" when it is no export
    QTest::newRow("nothing") << "" << "";
    QTest::newRow("edited") << "s/\"by\":\"ada\"/\"by\":\"eve\"/ 3" << "edited";
    QTest::newRow("line removed") << "d 3" << "cut_tail missing";
    QTest::newRow("last entry removed") << "d 5" << "cut_tail";
    QTest::newRow("cut off") << "d 6" << "cut_tail";
    QTest::newRow("lines swapped") << "x 3" << "order";
    QTest::newRow("line doubled") << "p 3" << "cut_tail order";
    QTest::newRow("not JSON") << "g 3" << "error";
    QTest::newRow("no beginning") << "d 1" << "error";
    QTest::newRow("empty") << "e 0" << "error";
}

void TestBackup::exportIsVerifiedWithoutTheStore()
{
    QFETCH(QString, change);
    QFETCH(QString, expected);
    StorePlace place(QStringLiteral("sqlite"));
    place.place.heads.clear();
    const QString file = place.path(QStringLiteral("export")), changed = place.path(QStringLiteral("changed"));
    {
        const auto store = place.open();
        const QString id = fill(*store, 4);
        QCOMPARE(need(store->exportJournals({id}, file)).entries, 4);
    }
    QList<QByteArray> lines = readFile(file).value_or(QByteArray()).split('\n');
    QCOMPARE(lines.size(), 7); // start, four entries, end, and the end of the last line
    const int at = change.section(QLatin1Char(' '), 1).toInt() - 1;
    if (change.startsWith(QLatin1Char('s')))
        lines[at].replace("\"ada\"", "\"eve\"");
    else if (change.startsWith(QLatin1Char('d')))
        lines.removeAt(at);
    else if (change.startsWith(QLatin1Char('x')))
        lines.swapItemsAt(at, at + 1);
    else if (change.startsWith(QLatin1Char('p')))
        lines.insert(at, lines.at(at));
    else if (change.startsWith(QLatin1Char('g')))
        lines[at] = "{";
    else if (change.startsWith(QLatin1Char('e')))
        lines = {QByteArray()};
    QVERIFY(writeFile(changed, lines.join('\n')));
    const auto results = verifyExport(changed);
    QCOMPARE(results.has_value(), expected != QLatin1String("error"));
    if (!results) {
        QVERIFY2(results.error().where.contains(changed), qPrintable(results.error().text()));
        return;
    }
    QStringList kinds;
    for (const auto &fault : results->first().findings)
        kinds << json::enumName(fault.kind);
    kinds.sort();
    QCOMPARE(kinds.join(QLatin1Char(' ')), expected);
}

void TestBackup::importTakesWhatFits()
{
    QFETCH(QString, engine);
    const StorePlace place(engine),
        other(engine == QLatin1String("sqlite") ? QStringLiteral("postgres") : QStringLiteral("sqlite"));
    const auto from = place.open(), to = other.open(); // also from one engine to the other
    const QString id = fill(*from, 3);
    const QString first = place.path(QStringLiteral("first")), second = place.path(QStringLiteral("second"));
    (void)need(from->exportJournals({}, first));
    (void)need(from->append(id, entry(4)));
    (void)need(from->exportJournals({}, second));
    QCOMPARE(need(to->importJournals(first)).entries, 3);
    QCOMPARE(need(to->importJournals(first)).entries, 0); // again: nothing new
    QCOMPARE(need(to->importJournals(second)).entries, 1);
    QCOMPARE(need(to->importJournals(first)).entries, 0); // an older one takes nothing away
    QCOMPARE(need(to->read(id)), need(from->read(id)));
    QVERIFY(need(to->verify({id})).first().isGood());
}

void TestBackup::importRefuses_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorKind>("kind");
    for (const QString &engine : engines())
        for (const auto &[what, kind] :
             {std::pair("edited", ErrorKind::BadInput), std::pair("cut", ErrorKind::BadInput),
              std::pair("diverged", ErrorKind::Refused)})
            QTest::newRow(qPrintable(engine + QLatin1Char(' ') + QLatin1String(what)))
                << engine << QString::fromLatin1(what) << kind;
}

void TestBackup::importRefuses()
{
    QFETCH(QString, engine);
    QFETCH(QString, what);
    QFETCH(ErrorKind, kind);
    const StorePlace place(engine), other(engine);
    const auto from = place.open(), to = other.open();
    const QString good = fill(*from, 2), id = fill(*from, 3);
    const QString before = place.path(QStringLiteral("before")), file = place.path(QStringLiteral("file"));
    (void)need(from->exportJournals({id}, before));
    (void)need(from->append(id, entry(4)));
    (void)need(from->exportJournals({good, id}, file));
    QByteArray text = readFile(file).value_or(QByteArray());
    if (what == QLatin1String("edited"))
        text.replace(text.lastIndexOf("ada"), 3, "eve");
    else if (what == QLatin1String("cut"))
        text.truncate(text.lastIndexOf('\n', -2) + 1);
    QVERIFY(writeFile(file, text));
    const bool diverged = what == QLatin1String("diverged");
    if (diverged) {
        (void)need(to->importJournals(before));
        (void)need(to->append(id, entry(99)));
    }
    const auto refused = wait(to->importJournals(file));
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == kind, qPrintable(refused.error().text()));
    QCOMPARE(need(to->list()).size(), diverged ? 1 : 0); // all or nothing
}

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
