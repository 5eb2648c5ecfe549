// SPDX-License-Identifier: GPL-3.0-or-later
// A store that is locked, read-only, damaged, newer, foreign or gone says which, and loses or doubles nothing.
#include "../Obstacle.h"
#include "StorePlace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <sys/stat.h>
#include <unistd.h>

using namespace gw;
using namespace gw::store;
using namespace gw::store::test;

class TestTrouble : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newerStoreIsRefused_data() { addEngines(); }
    void newerStoreIsRefused();
    void twoDesksMakeOneStore_data() { addEngines(); }
    void twoDesksMakeOneStore();
    void otherEncodingIsRefused();
    void badFileHasItsError_data();
    void badFileHasItsError();
    void secondConnectionKeepsTheLocks();
    void lockedStoreIsATimeout();
    void readOnlyStoreIsRead();
    void damagedPageIsFound();
    void removedFileTakesNoEntry();
    void lostConnectionDoublesNothing();
    void frozenServerIsATimeout();
    void readOnlyServerIsRead();
    void serverThatIsGone();
};

void TestTrouble::newerStoreIsRefused()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    (void)need(place.open()->create(JournalKind::Incident));
    QVERIFY(place.sql(QStringLiteral("UPDATE store_version SET version = 99")));
    const auto refused = wait(place.open()->list());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unreadable);
    QVERIFY2(refused.error().text().contains(QLatin1String("newer Goldwatch (version 99")),
             qPrintable(refused.error().text()));
    QCOMPARE(place.value(QStringLiteral("SELECT count(*) FROM journals")).toInt(), 1);
}

void TestTrouble::twoDesksMakeOneStore()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    std::vector<std::unique_ptr<Store>> desks;
    QList<QFuture<Result<Journal>>> answers;
    for (int i = 0; i < 4; ++i) {
        desks.push_back(place.open());
        answers << desks.back()->create(JournalKind::Incident);
    }
    for (const auto &answer : answers)
        (void)need(answer);
    QCOMPARE(place.value(QStringLiteral("SELECT count(*) FROM store_version")).toInt(), 1);
    QCOMPARE(need(desks.front()->list()).size(), 4);
}

void TestTrouble::otherEncodingIsRefused()
{
    StorePlace place(QStringLiteral("postgres"));
    place.place.database = QStringLiteral("postgres"); // of the test's server: SQL_ASCII
    const auto refused = wait(place.open()->list());
    QVERIFY(!refused);
    QVERIFY2(refused.error().text().contains(QLatin1String("needs UTF8")), qPrintable(refused.error().text()));
}

void TestTrouble::badFileHasItsError_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("directory") << "directory" << ErrorKind::Unreadable;
    QTest::newRow("loop") << "loop" << ErrorKind::Unreadable;
    QTest::newRow("dangling") << "dangling" << ErrorKind::NotFound;
    QTest::newRow("binary") << "binary" << ErrorKind::BadInput;
    QTest::newRow("forbidden") << "forbidden" << ErrorKind::Unreadable;
    QTest::newRow("another database") << "foreign" << ErrorKind::Unreadable;
}

void TestTrouble::badFileHasItsError()
{
    QFETCH(QString, obstacle);
    QFETCH(ErrorKind, kind);
    const StorePlace place(QStringLiteral("sqlite"));
    QVERIFY(QDir().mkpath(QFileInfo(place.place.file).path()));
    if (obstacle == QLatin1String("foreign"))
        QVERIFY(place.sql(QStringLiteral("CREATE TABLE bookmarks (url TEXT)")));
    else
        gw::test::putObstacle(place.place.file, obstacle);
    const gw::test::BoundByPermissions bound;
    const auto store = place.open();
    const auto bad = wait(store->create(JournalKind::Incident));
    QVERIFY(!bad);
    QVERIFY2(bad.error().kind == kind, qPrintable(bad.error().text()));
    QVERIFY2(bad.error().text().contains(place.place.file), qPrintable(bad.error().text()));
}

/// Was: opening the store a second time in one program dropped the locks of the first. Any other program that closed
/// the store then took it for the last one, removed the log of what was written, and later entries went into a removed
/// file.
void TestTrouble::secondConnectionKeepsTheLocks()
{
    const StorePlace place(QStringLiteral("sqlite"));
    const std::unique_ptr<Store> first = place.open();
    (void)need(first->create(JournalKind::Incident));
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(place.place.file).constData(), &info), 0);
    const auto locks = [&] {
        QFile all(QStringLiteral("/proc/locks"));
        const QByteArray own = ' ' + QByteArray::number(::getpid()) + ' ',
                         file = ':' + QByteArray::number(info.st_ino) + ' ';
        int count = 0;
        if (all.open(QFile::ReadOnly))
            for (const QByteArray &line : all.readAll().split('\n'))
                count += line.contains(own) && line.contains(file);
        return count;
    };
    const int held = locks();
    QVERIFY(held > 0);
    const std::unique_ptr<Store> second = place.open();
    QCOMPARE(need(second->list()).size(), 1);
    QCOMPARE(locks(), held);
}

void TestTrouble::lockedStoreIsATimeout()
{
    StorePlace place(QStringLiteral("sqlite"));
    place.place.limit = Milliseconds(300);
    const auto store = place.open();
    const QString id = fill(*store, 1);
    {
        auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("holder"));
        db.setDatabaseName(place.place.file);
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(QStringLiteral("BEGIN IMMEDIATE")));
        const auto locked = wait(store->append(id, entry(2)));
        QVERIFY(!locked);
        QCOMPARE(locked.error().kind, ErrorKind::Timeout);
        QVERIFY2(locked.error().text().contains(QLatin1String("locked")), qPrintable(locked.error().text()));
        QCOMPARE(need(store->read(id)).size(), 1); // reading goes on
    }
    QSqlDatabase::removeDatabase(QStringLiteral("holder"));
    QCOMPARE(need(store->append(id, entry(2))).sequence, 2);
}

void TestTrouble::readOnlyStoreIsRead()
{
    const StorePlace place(QStringLiteral("sqlite"));
    const QString id = fill(*place.open(), 2);
    QVERIFY(QFile::setPermissions(place.place.file, QFile::ReadOwner));
    const gw::test::BoundByPermissions bound;
    const auto store = place.open();
    QCOMPARE(need(store->read(id)).size(), 2);
    const auto refused = wait(store->append(id, entry(3)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unreadable);
    QVERIFY2(refused.error().text().contains(QLatin1String("read-only")), qPrintable(refused.error().text()));
}

void TestTrouble::damagedPageIsFound()
{
    const StorePlace place(QStringLiteral("sqlite"));
    const QString id = fill(*place.open(), 60);
    QFile file(place.place.file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 3 * 4096);
    for (qint64 at = 4096; at < file.size(); at += 4096) { // all but the page that says what is where
        QVERIFY(file.seek(at));
        file.write(QByteArray(512, '\xff'));
    }
    file.close();
    const auto store = place.open();
    const auto read = wait(store->verify());
    QVERIFY(!read);
    QVERIFY2(read.error().kind == ErrorKind::BadInput, qPrintable(read.error().text()));
    QVERIFY2(read.error().text().contains(QLatin1String("damaged")), qPrintable(read.error().text()));
}

/// SQLite would go on writing into the file without a name, and all of it would be lost.
void TestTrouble::removedFileTakesNoEntry()
{
    const StorePlace place(QStringLiteral("sqlite"));
    const auto store = place.open();
    const QString id = fill(*store, 2);
    const QString aside = place.path(QStringLiteral("aside.sqlite"));
    QVERIFY(QFile::rename(place.place.file, aside));
    const auto gone = wait(store->append(id, entry(3)));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(place.place.file)); // no empty store in its place
    QVERIFY(QFile::rename(aside, place.place.file));
    QCOMPARE(need(store->append(id, entry(3))).sequence, 3);
}

void TestTrouble::lostConnectionDoublesNothing()
{
    const StorePlace place(QStringLiteral("postgres"));
    const auto store = place.open();
    const QString id = fill(*store, 1);
    for (int n = 2; n <= 6; ++n) {
        QVERIFY(place.sql(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> "
                                         "pg_backend_pid() AND datname = current_database()")));
        QCOMPARE(need(store->append(id, entry(n))).sequence, n);
    }
    QVERIFY(need(store->verify({id})).first().isGood());
}

void TestTrouble::frozenServerIsATimeout()
{
    StorePlace place(QStringLiteral("postgres"));
    place.place.limit = Milliseconds(1000);
    auto store = place.open();
    const QString id = fill(*store, 1);
    const Head head = need(store->state(id)).head;
    place.freezeServer();
    QElapsedTimer clock;
    clock.start();
    const auto late = wait(store->append(id, entry(2), head));
    const qint64 took = clock.elapsed();
    place.thawServer();
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QVERIFY2(took < 6000, qPrintable(QString::number(took)));
    // Whether it was written is not known; asking again makes it once.
    QTRY_VERIFY(wait(store->append(id, entry(2), head)).has_value());
    QCOMPARE(need(store->read(id)).size(), 2);
    // Nor does closing wait for it.
    place.freezeServer();
    const auto pending = store->append(id, entry(3));
    clock.restart();
    store.reset();
    const qint64 closing = clock.elapsed();
    place.thawServer();
    QVERIFY2(closing < 6000, qPrintable(QString::number(closing)));
    QVERIFY(pending.isFinished());
}

void TestTrouble::readOnlyServerIsRead()
{
    const StorePlace place(QStringLiteral("postgres"));
    const QString id = fill(*place.open(), 2);
    QVERIFY(place.sql(
        QStringLiteral("ALTER DATABASE %1 SET default_transaction_read_only TO on").arg(place.place.database)));
    const auto store = place.open();
    QCOMPARE(need(store->read(id)).size(), 2);
    const auto refused = wait(store->append(id, entry(3)));
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == ErrorKind::Unreadable, qPrintable(refused.error().text()));
}

void TestTrouble::serverThatIsGone()
{
    StorePlace place(QStringLiteral("postgres"));
    const auto store = place.open();
    const QString id = fill(*store, 1);
    StorePlace::stopServer();
    place.place.password = "not-to-be-seen";
    for (const auto &error : {wait(store->append(id, entry(2))).error(), wait(store->read(id)).error(),
                              wait(place.open()->read(id)).error()}) {
        QVERIFY2(error.kind == ErrorKind::Unreachable, qPrintable(error.text()));
        QVERIFY(!error.text().contains(QLatin1String("not-to-be-seen")));
    }
}

QTEST_GUILESS_MAIN(TestTrouble)
#include "test_trouble.moc"
