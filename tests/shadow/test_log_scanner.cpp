// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the borders of blocks and pieces, the tally is that of the log read line by line.
#include "ReferenceLog.h"
#include "shadow/ParallelScan.h"

#include <QTemporaryFile>
#include <QTest>

using namespace gw::shadow;
using namespace gw::shadow::test;

class TestLogScanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomLogs_data();
    void randomLogs();
    void days_data();
    void days();
    void unfinishedLine_data();
    void unfinishedLine();
    void lineWithoutEnd();
    void remarksAreBounded();
};

namespace {

LogTally fed(const QByteArray &log, const std::function<qsizetype()> &block)
{
    LogScanner scanner;
    for (qsizetype at = 0; at < log.size();) {
        const qsizetype size = std::min(block(), log.size() - at);
        scanner.feed(QByteArrayView(log).sliced(at, size));
        at += size;
    }
    return scanner.withUnfinished();
}

QByteArray lines(const QList<QByteArray> &all) { return all.join('\n') + '\n'; }

} // namespace

void TestLogScanner::randomLogs_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 16; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestLogScanner::randomLogs()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QByteArray log = randomLog(random, 1 + int(random.bounded(500)));
    if (!log.endsWith('\n'))
        log += '\n'; // an unfinished line is its own test
    const QString expected = dump(referenceTally(log));

    const LogTally whole = fed(log, [&] { return log.size(); });
    QCOMPARE(dump(whole), expected);
    for (const int limit : {2, 40, 5000})
        QVERIFY(fed(log, [&] { return qsizetype(1 + random.bounded(limit)); }) == whole);

    QTemporaryFile file;
    QVERIFY(file.open() && file.write(log) == log.size() && file.flush());
    for (const qint64 piece : {1, 97, 4096, 70'000}) {
        LogScanner scanner;
        const auto read = scanInParallel(file.handle(), log.size(), scanner, {}, piece);
        QVERIFY(read.has_value());
        QCOMPARE(scanner.offset(), log.size());
        QVERIFY(scanner.complete() == whole);
    }
    // Halves that were read apart, and a reading that is resumed in the middle of a line.
    const qint64 middle = random.bounded(int(log.size()));
    LogScanner resumed;
    resumed.feed(QByteArrayView(log).first(middle));
    QVERIFY(scanInParallel(file.handle(), log.size(), resumed, {}, 1000).has_value());
    QVERIFY(resumed.complete() == whole);
}

void TestLogScanner::days_data()
{
    QTest::addColumn<QList<QByteArray>>("times");
    QTest::addColumn<qint64>("day");
    QTest::newRow("one day") << QList<QByteArray>{"10:00:00", "23:59:59"} << qint64(0);
    QTest::newRow("midnight") << QList<QByteArray>{"23:59:59", "00:00:01"} << qint64(1);
    QTest::newRow("two midnights") << QList<QByteArray>{"23:00:00", "01:00:00", "23:00:00", "01:00:00"} << qint64(2);
    QTest::newRow("minutes back are jitter") << QList<QByteArray>{"10:09:00", "10:00:00", "10:10:00"} << qint64(0);
    QTest::newRow("summer time ends") << QList<QByteArray>{"02:59:59", "02:00:00"} << qint64(0);
    QTest::newRow("late line just after midnight")
        << QList<QByteArray>{"23:59:59", "00:00:01", "23:59:58", "00:00:02"} << qint64(1);
    QTest::newRow("hours earlier") << QList<QByteArray>{"13:00:00", "10:00:00"} << qint64(1);
    QTest::newRow("a full day with cycles far apart") << QList<QByteArray>{"00:05:00", "23:40:00"} << qint64(0);
    QTest::newRow("no such time") << QList<QByteArray>{"23:59:59", "24:00:00", "12:60:00", "1a:00:00"} << qint64(0);
}

void TestLogScanner::days()
{
    QFETCH(QList<QByteArray>, times);
    QFETCH(qint64, day);
    LogScanner scanner;
    for (const QByteArray &time : times)
        scanner.feed("[INFO] " + time + " x\n");
    QCOMPARE(scanner.complete().last.day, day);
    QCOMPARE(scanner.complete().first.day, qint64(0));
}

void TestLogScanner::unfinishedLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("started");
    QTest::addColumn<qint64>("failed");
    QTest::addColumn<bool>("header");
    QTest::newRow("started cycle") << QByteArray("[STEP] 10:00:00 Running cycle 5...") << qint64(1) << qint64(0)
                                   << false;
    QTest::newRow("number may go on") << QByteArray("[STEP] 10:00:00 Running cycle 5") << qint64(0) << qint64(0)
                                      << false;
    QTest::newRow("failed cycle") << QByteArray("[ERROR] 10:00:00 Cycle 5: 2 mismatches detected!") << qint64(0)
                                  << qint64(1) << false;
    QTest::newRow("header may go on") << QByteArray("[INFO] 10:00:00   Primary Workers:  3") << qint64(0) << qint64(0)
                                      << false;
    QTest::newRow("header complete") << QByteArray("[INFO] 10:00:00   Primary Workers:  3\n") << qint64(0) << qint64(0)
                                     << true;
}

void TestLogScanner::unfinishedLine()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, header);
    LogScanner scanner;
    scanner.feed("[INFO] 09:00:00 before\n");
    scanner.feed(line);
    QTEST(scanner.withUnfinished().started, "started");
    QTEST(scanner.withUnfinished().failedCount, "failed");
    QCOMPARE(scanner.withUnfinished().workers.has_value(), header);
    QCOMPARE(scanner.withUnfinished().lines, 2);
    scanner.feed("\n"); // what was held back counts once, not twice
    QCOMPARE(scanner.complete().lines, header ? 3 : 2);
    QVERIFY(scanner.complete() == scanner.withUnfinished());
}

void TestLogScanner::lineWithoutEnd()
{
    LogScanner scanner;
    scanner.feed("[ERROR] 10:00:00 here it comes ");
    const QByteArray block(1 << 20, 'y');
    for (int i = 0; i < 64; ++i)
        scanner.feed(block);
    scanner.feed(QByteArrayView("\0\n[INFO] 10:00:01 x\n", 20));
    QCOMPARE(scanner.complete().lines, 2);
    QCOMPARE(scanner.complete().nulBytes, 1);
    QCOMPARE(scanner.complete().remarkCount, 1);
    QVERIFY(scanner.complete().remarks.front().text.size() <= 4 * LogTally::MaxText);
}

void TestLogScanner::remarksAreBounded()
{
    LogScanner scanner;
    for (int i = 0; i < 3000; ++i)
        scanner.feed(lines({"[ERROR] 10:00:00 Cycle " + QByteArray::number(i) + ": 1 mismatches detected!"}));
    QCOMPARE(scanner.complete().remarkCount, 3000);
    QCOMPARE(qsizetype(scanner.complete().remarks.size()), LogTally::MaxRemarks);
    QCOMPARE(qsizetype(scanner.complete().failed.size()), LogTally::MaxFailed);
    QCOMPARE(scanner.complete().mismatches, 3000);
}

QTEST_GUILESS_MAIN(TestLogScanner)
#include "test_log_scanner.moc"
