// SPDX-License-Identifier: GPL-3.0-or-later
// A log that grows, shrinks, is replaced, and is written while it is read.
#include "RunFiles.h"
#include "shadow/LogFile.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>
#include <unistd.h>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

class TestLogFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growth();
    void partialLine();
    void truncated();
    void truncatedAndGrownAgain();
    void replaced();
    void rewrittenInPlace();
    void deletedAndBack();
    void unreadable_data();
    void unreadable();
    void writtenWhileRead();
    void truncatedWhileRead();
    void largeFile();
    void stops();
};

namespace {

const QString name = QStringLiteral("aos/shadow_24h_20261123_130000.log");

qint64 refreshed(LogFile &log)
{
    const auto read = log.refresh({});
    return read ? *read : -1;
}

} // namespace

void TestLogFile::growth()
{
    const RunFiles files;
    files.write(name, header() + cycleLines(1, "13:00:30"));
    LogFile log(files.path(name));
    QVERIFY(refreshed(log) > 0);
    QCOMPARE(log.tally().passed, 1);
    QCOMPARE(refreshed(log), 0);
    const QByteArray more = cycleLines(2, "13:01:00");
    files.append(name, more);
    const qint64 read = refreshed(log);
    QVERIFY2(read >= more.size() && read <= more.size() + 2048,
             qPrintable(QString::number(read))); // and the edges, to know the file again
    QCOMPARE(log.tally().passed, 2);
    QCOMPARE(log.tally().lines, 10);
    QVERIFY(log.changedAt().isValid());
}

void TestLogFile::partialLine()
{
    const RunFiles files;
    const QByteArray all = header() + cycleLines(1, "13:00:30") + "[ERROR] 13:01:00 Cycle 2: 3 mismatches detected!\n";
    files.write(name, {});
    LogFile log(files.path(name));
    for (qsizetype i = 0; i < all.size(); ++i) {
        files.append(name, all.mid(i, 1));
        QVERIFY(refreshed(log) > 0);
    }
    QCOMPARE(log.tally().lines, all.count('\n'));
    QCOMPARE(log.tally().mismatches, 3);
    QCOMPARE(log.tally().remarkCount, 1);
    QCOMPARE(log.tally().remarks.front().line, 9);
    QCOMPARE(log.tally().remarks.front().offset, all.indexOf("[ERROR]"));
}

void TestLogFile::truncated()
{
    const RunFiles files;
    files.write(name, header() + cycleLines(1, "13:00:30"));
    LogFile log(files.path(name));
    refreshed(log);
    files.write(name, cycleLines(7, "14:00:00"));
    refreshed(log);
    QCOMPARE(log.tally().lines, 2);
    QCOMPARE(log.tally().lastStarted, 7);
    files.write(name, {});
    QCOMPARE(refreshed(log), 0);
    QCOMPARE(log.tally().lines, 0);
}

void TestLogFile::truncatedAndGrownAgain()
{
    const RunFiles files;
    files.write(name, header() + cycleLines(1, "13:00:30"));
    LogFile log(files.path(name));
    refreshed(log);
    files.write(name, header("/tmp/other", "15:00:00") + cycleLines(1, "15:00:30") +
                          cycleLines(2, "15:01:00")); // same inode, longer
    refreshed(log);
    QCOMPARE(log.tally().passed, 2);
    QCOMPARE(log.tally().output, QByteArray("/tmp/other"));
}

void TestLogFile::replaced()
{
    const RunFiles files;
    files.write(name, header() + cycleLines(1, "13:00:30"));
    LogFile log(files.path(name));
    refreshed(log);
    const QString fresh = QStringLiteral("aos/fresh");
    files.write(fresh, header() + cycleLines(1, "13:00:30") + cycleLines(2, "13:01:00"));
    QVERIFY(::rename(files.path(fresh).toLocal8Bit().constData(), files.path(name).toLocal8Bit().constData()) == 0);
    refreshed(log);
    QCOMPARE(log.tally().passed, 2);
    QCOMPARE(log.tally().starts, 1);
}

void TestLogFile::rewrittenInPlace()
{
    const RunFiles files;
    files.write(name, header() + cycleLines(1, "13:00:30"));
    LogFile log(files.path(name));
    refreshed(log);
    files.write(name, header() + cycleLines(2, "13:00:30")); // the same length
    files.touch(name, QDateTime::currentDateTimeUtc().addSecs(5));
    refreshed(log);
    QCOMPARE(log.tally().lastStarted, 2);
    QCOMPARE(log.tally().started, 1);
}

void TestLogFile::deletedAndBack()
{
    const RunFiles files;
    files.write(name, header() + cycleLines(1, "13:00:30"));
    LogFile log(files.path(name));
    refreshed(log);
    QVERIFY(QFile::remove(files.path(name)));
    const auto gone = log.refresh({});
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    QCOMPARE(log.tally().passed, 1); // what was known stays known
    files.write(name, cycleLines(3, "13:00:30"));
    QVERIFY(refreshed(log) > 0);
    QCOMPARE(log.tally().lines, 2);
}

void TestLogFile::unreadable_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("what");
    QTest::newRow("directory") << QStringLiteral("directory") << QStringLiteral("Not a regular file");
    QTest::newRow("fifo") << QStringLiteral("fifo") << QStringLiteral("Not a regular file");
    QTest::newRow("symlink loop") << QStringLiteral("loop") << QStringLiteral("Cannot open the file");
    QTest::newRow("dangling symlink") << QStringLiteral("dangling") << QStringLiteral("Cannot open the file");
    QTest::newRow("absent") << QStringLiteral("absent") << QStringLiteral("Cannot open the file");
}

void TestLogFile::unreadable()
{
    QFETCH(QString, kind);
    QFETCH(QString, what);
    const RunFiles files;
    const QByteArray path = QFile::encodeName(files.path(QStringLiteral("thing.log")));
    if (kind == QLatin1String("directory"))
        QVERIFY(::mkdir(path.constData(), 0700) == 0);
    else if (kind == QLatin1String("fifo"))
        QVERIFY(::mkfifo(path.constData(), 0600) == 0);
    else if (kind == QLatin1String("loop"))
        QVERIFY(::symlink(path.constData(), path.constData()) == 0);
    else if (kind == QLatin1String("dangling"))
        QVERIFY(::symlink("/nonexistent/file", path.constData()) == 0);
    LogFile log(files.path(QStringLiteral("thing.log")));
    const auto read = log.refresh({});
    QVERIFY(!read);
    QVERIFY2(read.error().what.startsWith(what), qPrintable(read.error().text()));
    QVERIFY(read.error().where.endsWith(QStringLiteral("thing.log")));
}

void TestLogFile::writtenWhileRead()
{
    constexpr int Cycles = 20'000;
    const RunFiles files;
    files.write(name, {});
    std::atomic<bool> done = false;
    std::thread writer([&] {
        QFile file(files.path(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            qFatal("cannot append");
        for (int cycle = 1; cycle <= Cycles; ++cycle) {
            const QByteArray lines = cycleLines(cycle, "13:00:30");
            file.write(lines.first(cycle % lines.size())); // lines arrive in pieces
            file.write(lines.sliced(cycle % lines.size()));
        }
        done = true;
    });
    LogFile log(files.path(name));
    qint64 before = 0;
    bool ordered = true;
    while (!done) {
        if (refreshed(log) < 0)
            ordered = false;
        const LogTally tally = log.tally();
        ordered =
            ordered && tally.passed >= before && tally.started - tally.passed <= 1 && tally.started >= tally.passed;
        before = tally.passed;
    }
    writer.join();
    QVERIFY(ordered);
    refreshed(log);
    QCOMPARE(log.tally().passed, Cycles);
    QCOMPARE(log.tally().lastFinished, Cycles);
}

void TestLogFile::truncatedWhileRead()
{
    const RunFiles files;
    const QByteArray block = cycleLines(1, "13:00:30").repeated(40'000); // enough for several threads
    files.write(name, block);
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int i = 0; i < 30; ++i) {
            if (::truncate(QFile::encodeName(files.path(name)).constData(), i * 100) != 0)
                qFatal("cannot truncate");
            files.append(name, block);
        }
        files.write(name, header());
        done = true;
    });
    LogFile log(files.path(name));
    while (!done)
        (void)log.refresh({});
    writer.join();
    refreshed(log);
    refreshed(log);
    QCOMPARE(log.tally().lines, header().count('\n'));
    QCOMPARE(log.tally().passed, 0);
}

void TestLogFile::largeFile()
{
    const RunFiles files;
    QByteArray text = header();
    constexpr int Cycles = 200'000;
    for (int cycle = 1; cycle <= Cycles; ++cycle)
        text += cycle == 150'000 ? QByteArray("[ERROR] 13:00:30 Cycle 150000: 2 mismatches detected!\n")
                                 : cycleLines(cycle, "13:00:30");
    QVERIFY(text.size() > (8 << 20)); // read on all cores
    files.write(name, text);
    LogFile log(files.path(name));
    QVERIFY(refreshed(log) >= text.size());
    QCOMPARE(log.tally().passed, Cycles - 1);
    QCOMPARE(log.tally().lines, text.count('\n'));
    QCOMPARE(log.tally().remarks.front().offset, text.indexOf("[ERROR]"));
    QCOMPARE(log.tally().remarks.front().line, text.first(text.indexOf("[ERROR]")).count('\n') + 1);
    const QByteArray more = cycleLines(Cycles + 1, "13:00:31");
    files.append(name, more);
    QVERIFY(refreshed(log) <= more.size() + 2048);
    QCOMPARE(log.tally().passed, Cycles);
}

void TestLogFile::stops()
{
    const RunFiles files;
    files.write(name, cycleLines(1, "13:00:30").repeated(100'000));
    LogFile log(files.path(name));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(log.refresh(stop.get_token()).has_value());
    QCOMPARE(log.tally().lines, 0);
    QVERIFY(refreshed(log) > 0); // and goes on where it was
    QCOMPARE(log.tally().lines, 200'000);
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "test_log_file.moc"
