// SPDX-License-Identifier: GPL-3.0-or-later
// Line numbers and the histogram of a log that grows, shrinks and is replaced.
#include "MixedLog.h"
#include "RunFiles.h"
#include "shadow/LogIndex.h"

#include <QFile>
#include <QTest>

#include <limits>
#include <thread>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

namespace {

const QString name = QStringLiteral("x.log");
constexpr qint64 all = std::numeric_limits<qint64>::max();

bool read(LogIndex &index)
{
    const auto done = index.readOn(all, Milliseconds(60'000), {});
    return done && *done;
}

} // namespace

class TestLogIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void histogramEqualsAPlainCount();
    void numbersEqualAPlainCount();
    void readsOnlyWhatIsNew();
    void ofAnotherFile();
    void withoutTimes();
    void timesThatJump();
    void longAndEmptyLines_data();
    void longAndEmptyLines();
    void readByManyAtOnce();
    void stopsAndGoesOn();
    void unreadable();
};

void TestLogIndex::histogramEqualsAPlainCount()
{
    const RunFiles files;
    const QByteArray log = mixedLog(20'000); // 60,000 s, over midnight
    files.write(name, log);
    LogIndex index(files.path(name));
    QVERIFY(read(index));
    for (const qint64 buckets : {1, 7, 240, 2000}) {
        const LogHistogram h = index.histogram(buckets);
        QCOMPARE(h.bytes, log.size());
        QCOMPARE(h.size, log.size());
        QVERIFY(h.buckets.size() <= buckets);
        QList<LogBucket> wanted(h.buckets.size());
        qint64 time = 0, last = -1;
        for (const LogLine &line : plainly(log)) {
            if (line.secondOfDay >= 0) {
                time += last < 0 ? 0 : (line.secondOfDay - last + 86'400) % 86'400;
                last = line.secondOfDay;
            }
            LogBucket &bucket = wanted[time / h.bucketSeconds];
            bucket.offset = bucket.offset < 0 ? line.offset : bucket.offset;
            ++bucket.lines;
            bucket.warnings += line.level == Level::Warn ? 1 : 0;
            bucket.errors += line.level == Level::Error ? 1 : 0;
        }
        QCOMPARE(h.buckets, wanted);
        QCOMPARE(h.lines, plainly(log).size());
    }
}

void TestLogIndex::numbersEqualAPlainCount()
{
    const RunFiles files;
    const QByteArray log = mixedLog(9000);
    files.write(name, log);
    LogIndex index(files.path(name));
    const auto plain = plainly(log);
    QList<LogLine> lines{plain.at(8000), plain.at(3), plain.at(4), plain.at(8001), plain.at(0), plain.last()};
    const QList<qint64> wanted{8001, 4, 5, 8002, 1, 9000};
    const auto numbers = [&lines] {
        QList<qint64> found;
        for (const LogLine &line : lines)
            found.append(line.number);
        return found;
    };
    for (LogLine &line : lines)
        line.number = 0;
    index.number(lines);
    QCOMPARE(numbers(), (QList<qint64>{0, 0, 0, 0, 1, 0})); // nothing was read yet
    QVERIFY(index.readOn(plain.at(4).offset, Milliseconds(60'000), {}).value());
    QVERIFY(read(index));
    index.number(lines);
    QCOMPARE(numbers(), wanted);
    for (qsizetype i = 0; i < plain.size(); i += 97)
        QCOMPARE(index.linesBefore(plain.at(i).offset), i);
    QCOMPARE(index.linesBefore(log.size()), plain.size());
    QCOMPARE(index.linesBefore(log.size() + 1), -1);
}

void TestLogIndex::readsOnlyWhatIsNew()
{
    const RunFiles files;
    const QByteArray log = mixedLog(20'000), more = "[ERROR] 12:00:00 new\n[INFO] 12:00:01 unfin";
    files.write(name, log);
    LogIndex index(files.path(name));
    QVERIFY(read(index));
    const qint64 before = index.fetched(), errors = index.histogram(10).errors;
    files.append(name, more);
    QVERIFY(read(index));
    QCOMPARE(index.histogram(10).errors, errors + 1);
    QVERIFY(index.fetched() - before <= 2 * more.size() + 512); // and the edges by which the file is known again
    files.append(name, "ished\n");
    QVERIFY(read(index));
    QCOMPARE(index.histogram(10).bytes, log.size() + more.size() + 6);
    QCOMPARE(index.histogram(10).lines, plainly(log).size() + 2);
}

void TestLogIndex::ofAnotherFile()
{
    const RunFiles files;
    files.write(name, mixedLog(5000));
    LogIndex index(files.path(name));
    QVERIFY(read(index));
    const QByteArray other = "[WARN] 10:00:00 other\n" + mixedLog(6000); // longer than before, in the same inode
    files.write(name, other);
    QVERIFY(read(index));
    QCOMPARE(index.histogram(10).lines, 6001);
    QCOMPARE(index.histogram(10).bytes, other.size());
    QVERIFY(QFile::rename(files.path(name), files.path(QStringLiteral("x.log.1"))));
    files.write(name, other + "\n"); // rotated: another inode
    QVERIFY(read(index));
    QCOMPARE(index.histogram(10).lines, 6002);
    files.write(name, "");
    QVERIFY(read(index));
    QVERIFY(index.histogram(10).buckets.isEmpty());
    QCOMPARE(index.histogram(10).lines, 0);
}

void TestLogIndex::withoutTimes()
{
    const RunFiles files;
    files.write(name, QByteArray("Traceback (most recent call last):\n").repeated(20'000));
    LogIndex index(files.path(name));
    QVERIFY(read(index));
    const LogHistogram h = index.histogram(5);
    QCOMPARE(h.firstSecond, -1);
    QCOMPARE(h.bucketSeconds, 0);
    QVERIFY(h.bucketBytes > 0);
    QVERIFY(h.buckets.size() > 1 && h.buckets.size() <= 5);
    qint64 lines = 0;
    for (const auto &bucket : h.buckets)
        lines += bucket.lines;
    QCOMPARE(lines, 20'000);
}

void TestLogIndex::timesThatJump()
{
    // Each pair of lines is a day further on: far more days than cells.
    const RunFiles files;
    files.write(name, QByteArray("[INFO] 23:00:00 a\n[INFO] 01:00:00 b\n").repeated(30'000));
    LogIndex index(files.path(name));
    QVERIFY(read(index));
    const LogHistogram h = index.histogram(240);
    QVERIFY(h.buckets.size() > 100 && h.buckets.size() <= 240);
    QVERIFY(h.bucketSeconds * h.buckets.size() >= qint64(29'999) * 86'400);
    qint64 lines = 0;
    for (const auto &bucket : h.buckets)
        lines += bucket.lines;
    QCOMPARE(lines, 60'000);
}

void TestLogIndex::longAndEmptyLines_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<qint64>("lines");
    QTest::addColumn<qint64>("errors");
    const QByteArray big(3 << 20, 'n');
    QTest::newRow("empty") << QByteArray() << qint64(0) << qint64(0);
    QTest::newRow("blank") << QByteArray("\n\n\n") << qint64(3) << qint64(0);
    QTest::newRow("no newline") << QByteArray("[ERROR] 10:00:00 x") << qint64(0) << qint64(0);
    QTest::newRow("CRLF") << QByteArray("[ERROR] 10:00:00 x\r\n\r\n") << qint64(2) << qint64(1);
    QTest::newRow("NULs") << QByteArray("\0\0[ERROR] 10:00:00 x\n\0\n", 23) << qint64(2) << qint64(1);
    QTest::newRow("long") << "[ERROR] 10:00:00 " + big + "\n[ERROR] 10:00:01 x\n" << qint64(2) << qint64(2);
    QTest::newRow("long without newline") << "[ERROR] 10:00:00 " + big << qint64(1) << qint64(1);
}

void TestLogIndex::longAndEmptyLines()
{
    QFETCH(QByteArray, log);
    QFETCH(qint64, lines);
    const RunFiles files;
    files.write(name, log);
    LogIndex index(files.path(name));
    QVERIFY(read(index));
    QVERIFY(read(index)); // nothing is counted again
    QCOMPARE(index.histogram(10).lines, lines);
    QTEST(index.histogram(10).errors, "errors");
    QCOMPARE(index.linesBefore(0), 0);
}

void TestLogIndex::readByManyAtOnce()
{
    const RunFiles files;
    const QByteArray log = mixedLog(20'000);
    files.write(name, log);
    LogIndex index(files.path(name));
    {
        std::vector<std::jthread> readers;
        for (int i = 0; i < 4; ++i)
            readers.emplace_back([&index, i] {
                for (int round = 0; round < 20; ++round) {
                    (void)index.readOn(all, Milliseconds(i), {});
                    (void)index.histogram(50);
                    (void)index.linesBefore(100'000);
                }
            });
    }
    QVERIFY(read(index));
    QCOMPARE(index.histogram(10).lines, plainly(log).size());
    QVERIFY(index.fetched() <= log.size() + (4 * 20 + 1) * 512 + (256 << 10)); // what one read, none reads again
}

void TestLogIndex::stopsAndGoesOn()
{
    const RunFiles files;
    const QByteArray log = mixedLog(20'000);
    files.write(name, log);
    LogIndex index(files.path(name));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = index.readOn(all, Milliseconds(60'000), stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    int steps = 0;
    while (!index.readOn(all, Milliseconds(0), {}).value())
        ++steps;
    QVERIFY(steps > 5); // one block each
    QCOMPARE(index.histogram(10).lines, plainly(log).size());
}

void TestLogIndex::unreadable()
{
    const RunFiles files;
    LogIndex index(files.path(name));
    QVERIFY(!index.readOn(all, Milliseconds(100), {}));
    QCOMPARE(index.linesBefore(1), -1);
    QList<LogLine> lines{{0, 10, Level::Raw, -1, {}}};
    index.number(lines);
    QCOMPARE(lines.first().number, 0);
}

QTEST_GUILESS_MAIN(TestLogIndex)
#include "test_log_index.moc"
