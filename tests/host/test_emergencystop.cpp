// SPDX-License-Identifier: GPL-3.0-or-later
#include "../Obstacle.h"

#include "host/EmergencyStop.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace gw;
using namespace gw::host;

class TestEmergencyStop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setAndLifted();
    void reads_data();
    void reads();
    void obstacles_data();
    void obstacles();
    void aReasonStaysOneRequest();
    void everyFailingCallIsTold();
};

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

/// The n-th call fails.
struct Failing : FileOps
{
    explicit Failing(int n) : left(n) {}
    int left;
    bool fails() { return --left == 0 ? (errno = EIO, true) : false; }
    int open(const char *p, int f, mode_t m) override { return fails() ? -1 : FileOps::open(p, f, m); }
    ssize_t write(int fd, const void *d, size_t s) override { return fails() ? -1 : FileOps::write(fd, d, s); }
    int fsync(int fd) override { return fails() ? -1 : FileOps::fsync(fd); }
    int rename(const char *a, const char *b) override { return fails() ? -1 : FileOps::rename(a, b); }
    int unlink(const char *p) override { return fails() ? -1 : FileOps::unlink(p); }
};

} // namespace

void TestEmergencyStop::setAndLifted()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral(".workflow_emergency_stop"));
    QVERIFY(!readStopFile(path)->present);
    QVERIFY(setStopFile(path, QStringLiteral("anna"), QStringLiteral("mismatch in cycle 5"), noon));
    auto file = readStopFile(path);
    QVERIFY(file && file->present);
    QCOMPARE(file->since, noon);
    QCOMPARE(file->by, QStringLiteral("anna"));
    QCOMPARE(file->reason, QStringLiteral("mismatch in cycle 5"));
    QVERIFY(setStopFile(path, QStringLiteral("ben"), {}, noon.addSecs(60)));
    file = readStopFile(path);
    QCOMPARE(file->by, QStringLiteral("ben"));
    QCOMPARE(file->reason, QString());
    QVERIFY(liftStopFile(path));
    QVERIFY(!readStopFile(path)->present);
    QVERIFY(liftStopFile(path)); // lifted twice is lifted
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestEmergencyStop::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<QString>("by");
    QTest::newRow("old script") << QByteArray("2026-11-23T12:00:00+00:00 - Emergency stop enabled by root\n") << noon
                                << QStringLiteral("root");
    QTest::newRow("other zone") << QByteArray("2026-11-23T13:00:00+01:00 - Emergency stop enabled by root\n") << noon
                                << QStringLiteral("root");
    QTest::newRow("two requests") << QByteArray("2026-11-23T11:00:00Z - Emergency stop enabled by "
                                                "a\n2026-11-23T12:00:00Z - Emergency stop enabled by b\n")
                                  << noon << QStringLiteral("b");
    QTest::newRow("no newline") << QByteArray("2026-11-23T12:00:00Z - Emergency stop enabled by a") << noon
                                << QStringLiteral("a");
    QTest::newRow("rubbish after") << QByteArray("2026-11-23T12:00:00Z - Emergency stop enabled by a\n\x00\xff\n")
                                   << noon << QStringLiteral("a");
    QTest::newRow("empty") << QByteArray() << QDateTime() << QString();
    QTest::newRow("rubbish") << QByteArray("\xff\xfe stop") << QDateTime() << QString();
}

void TestEmergencyStop::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(QDateTime, since);
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("stop")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto read = readStopFile(file.fileName());
    QVERIFY(read);
    QVERIFY(read->present); // whatever is in it: services only look whether it exists
    QTEST(read->by, "by");
    QVERIFY(read->since.isValid());
    if (since.isValid())
        QCOMPARE(read->since, since);
    QVERIFY(QFile::remove(file.fileName()));
    QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("stop")));
    QVERIFY(readStopFile(file.fileName())->present);
    QVERIFY(!readStopFile({}));
}

void TestEmergencyStop::obstacles_data()
{
    QTest::addColumn<bool>("present");
    QTest::addColumn<QString>("says"); // empty: no error
    // Services look whether it exists: what exists stops them, readable or not; what stat(2) cannot tell is unknown.
    QTest::newRow("absent") << false << QString();
    QTest::newRow("dangling") << false << QString();
    QTest::newRow("directory") << true << QString();
    QTest::newRow("fifo") << true << QString();
    QTest::newRow("forbidden") << true << QString();
    QTest::newRow("loop") << false << QStringLiteral("Too many levels of symbolic links");
    QTest::newRow("its directory forbidden") << false << QStringLiteral("Permission denied");
}

void TestEmergencyStop::obstacles()
{
    QFETCH(bool, present);
    QFETCH(QString, says);
    QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("aos")));
    const QString tag = QString::fromLatin1(QTest::currentDataTag()), folder = dir.filePath(QStringLiteral("aos")),
                  path = folder + QStringLiteral("/stop");
    const bool above = tag.startsWith(QStringLiteral("its directory "));
    gw::test::putObstacle(above ? folder : path, above ? QStringLiteral("forbidden") : tag);
    Result<StopFile> read;
    {
        const gw::test::BoundByPermissions bound;
        read = readStopFile(path);
    }
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                      QFileDevice::ExeOwner); // so that it can be removed
    QCOMPARE(read.has_value(), says.isEmpty());
    if (read) {
        QCOMPARE(read->present, present);
        QCOMPARE(read->since.isValid(), present);
        return;
    }
    QVERIFY2(read.error().what.contains(says), qPrintable(read.error().text()));
    QCOMPARE(read.error().where, path);
}

void TestEmergencyStop::aReasonStaysOneRequest()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("stop"));
    QVERIFY(setStopFile(path, QStringLiteral("a:b\nc"),
                        QStringLiteral("first\n2026-11-23T11:00:00Z - Emergency stop enabled by mallory"), noon));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 1);
    const auto read = readStopFile(path);
    QCOMPARE(read->by, QStringLiteral("a b c"));
    QCOMPARE(read->since, noon);
}

void TestEmergencyStop::everyFailingCallIsTold()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("stop"));
    const auto untilItSucceeds = [](auto &&act) {
        for (int n = 1; n < 50; ++n) {
            Failing ops(n);
            if (act(ops))
                return n;
        }
        return 0;
    };
    const int sets = untilItSucceeds(
        [&](FileOps &ops) { return setStopFile(path, QStringLiteral("a"), {}, noon, ops).has_value(); });
    QVERIFY2(sets > 3, "write and sync must have been tried and failed");
    QVERIFY(readStopFile(path)->present);
    const int lifts = untilItSucceeds([&](FileOps &ops) {
        const auto lifted = liftStopFile(path, ops);
        return lifted.has_value();
    });
    QVERIFY(lifts > 1);
    QVERIFY(!readStopFile(path)->present);
}

QTEST_GUILESS_MAIN(TestEmergencyStop)
#include "test_emergencystop.moc"
