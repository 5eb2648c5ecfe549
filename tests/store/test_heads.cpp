// SPDX-License-Identifier: GPL-3.0-or-later
// Witness files: replaced in one step or not at all, never backwards, and no entry hangs on them.
#include "../FailingOps.h"
#include "StorePlace.h"

#include <QDir>
#include <QtConcurrent/QtConcurrentRun>

using namespace gw;
using namespace gw::store;
using namespace gw::store::test;

class TestHeads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCallFailing_data();
    void everyCallFailing();
    void neverGoesBackwards();
    void nameIsAnId();
};

void TestHeads::everyCallFailing_data()
{
    QTest::addColumn<bool>("forEver");
    QTest::addColumn<int>("error");
    QTest::newRow("once") << false << EIO;
    QTest::newRow("from then on") << true << EIO;
    QTest::newRow("full disk") << true << ENOSPC;
}

void TestHeads::everyCallFailing()
{
    QFETCH(bool, forEver);
    QFETCH(int, error);
    for (int n = 1, failures = 0;; ++n) {
        StorePlace place(QStringLiteral("sqlite"));
        QString id;
        {
            const auto store = place.open();
            id = fill(*store, 3);
        }
        gw::test::FailingOps ops(n, forEver, error);
        place.place.ops = &ops;
        const auto store = place.open();
        const Receipt receipt = need(store->append(id, entry(4))); // the entry is safe whatever the file does
        QCOMPARE(receipt.sequence, 4);
        QVERIFY(!receipt.witness || ops.failed);
        const auto witness = readWitness(place.place.heads, id);
        QVERIFY(witness && *witness);
        QVERIFY(receipt.witness || (*witness)->head.sequence == 4);                // nothing fails in silence
        QVERIFY((*witness)->head.sequence == 3 || (*witness)->head.sequence == 4); // whole, old or new
        const auto result = need(store->verify({id})).first();
        QVERIFY(result.isGood());
        QCOMPARE(result.witness, (*witness)->head.sequence == 4 ? WitnessState::Current : WitnessState::Behind);
        const bool reached = ops.failed;
        ops.mend();
        QVERIFY(!need(store->append(id, entry(5))).witness);
        QCOMPARE(need(store->verify({id})).first().witness, WitnessState::Current);
        if (!forEver) // else removing fails, too
            QCOMPARE(QDir(place.place.heads).entryList({QStringLiteral("*.tmp.*")}).size(), 0);
        if (!reached) {
            QVERIFY(failures >= 5); // open, write, fsync, rename and the directory at least
            return;
        }
        ++failures;
    }
}

void TestHeads::neverGoesBackwards()
{
    QTemporaryDir dir;
    const QString heads = dir.filePath(QStringLiteral("reports/.heads"));
    const QString id = newJournalId(QDateTime::currentDateTimeUtc());
    QList<QFuture<void>> writers;
    for (int writer = 0; writer < 4; ++writer)
        writers << QtConcurrent::run([heads, id, writer] {
            for (int n = 1; n <= 40; ++n)
                if (!writeWitness(heads, id, {n * 4 - writer, QString(64, QLatin1Char('a'))}))
                    qFatal("not written");
        });
    qint64 seen = 0;
    const auto look = [&] {
        const auto witness = readWitness(heads, id);
        const qint64 now = witness && *witness ? (*witness)->head.sequence : 0;
        if (!witness || now < seen)
            return false;
        seen = now;
        return true;
    };
    for (auto &writer : writers)
        while (!writer.isFinished())
            QVERIFY(look());
    QVERIFY(look());
    QCOMPARE(seen, 160);
    QCOMPARE(*witnessedJournals(heads), QStringList{id});
    QVERIFY(witnessedJournals(dir.filePath(QStringLiteral("none")))->isEmpty());
    QVERIFY(!witnessedJournals(witnessFile(heads, id))); // a file is not an empty folder
}

void TestHeads::nameIsAnId()
{
    QTemporaryDir dir;
    QVERIFY(!writeWitness(dir.path(), QStringLiteral("../out"), {1, QString(64, QLatin1Char('a'))}));
}

QTEST_GUILESS_MAIN(TestHeads)
#include "test_heads.moc"
