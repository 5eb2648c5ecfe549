// SPDX-License-Identifier: GPL-3.0-or-later
// Searching and counting a log through a host: what it adds to the library is paths, limits, numbers and memory.
#include "Pair.h"

#include "base/Units.h"
#include "host/LocalHost.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;
using shadow::Direction;
using shadow::Level;

namespace {

/// A run that has one log, and a host that looks at it.
struct Bench
{
    Bench()
    {
        auto profile = profileFor(QStringLiteral("stopped"), dir.path());
        path = dir.filePath(QStringLiteral("shadow_24h_20261123_120000.log"));
        profile.paths.logs = {path};
        profile.paths.runDirs.clear();
        write("");
        host = LocalHost::open({profile, false}).value();
    }
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::Truncate) const
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | mode) || file.write(bytes) != bytes.size())
            qFatal("Cannot write the log");
    }
    void append(const QByteArray &bytes) const { write(bytes, QIODevice::Append); }
    Result<LogSearchPage> search(const LogSearchQuery &query) const
    {
        return waited(host->call(methods::logSearch, query));
    }
    /// All steps, in the order of the search.
    QList<shadow::LogLine> searchAll(LogSearchQuery query) const
    {
        QList<shadow::LogLine> all;
        for (int step = 0; step < 100'000; ++step) {
            const auto page = search(query);
            if (!page)
                qFatal("%s", qPrintable(page.error().text()));
            all += page->lines;
            if (page->finished)
                return all;
            query.fromOffset = page->nextOffset;
        }
        qFatal("The search does not end");
    }
    QTemporaryDir dir;
    QString path;
    std::unique_ptr<LocalHost> host;
};

QByteArray someLog(int lines)
{
    QByteArray log;
    for (int i = 0; i < lines; ++i) {
        const QByteArray clock = formatClock(Seconds((80'000 + i * 3) % 86'400)).toLatin1();
        log += (i % 50 == 7 ? "[ERROR] " : "[INFO] ") + clock + " Cycle " + QByteArray::number(i) + '\n';
    }
    return log;
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesBothWays();
    void numbersOnlyWhatIsNear();
    void growsAndEndsWithoutNewline();
    void truncated();
    void cancelled();
    void wrongQueries_data();
    void wrongQueries();
    void histogramGrows();
    void histogramOfAnotherFile();
    void noSuchLog();
};

void TestLog::pagesBothWays()
{
    const Bench bench;
    bench.write(someLog(20'000));
    for (const auto direction : {Direction::Forward, Direction::Backward}) {
        LogSearchQuery query;
        query.text = QStringLiteral("cycle \\d*7$");
        query.regex = true;
        query.least = Level::Warn;
        query.direction = direction;
        query.count = 150;
        auto found = bench.searchAll(query);
        if (direction == Direction::Backward)
            std::reverse(found.begin(), found.end());
        QCOMPARE(found.size(), 400);
        for (qsizetype i = 0; i < found.size(); ++i) {
            QCOMPARE(found.at(i).text, QStringLiteral("Cycle %1").arg(i * 50 + 7));
            QCOMPARE(found.at(i).number, i * 50 + 8);
        }
        query.caseSensitive = true;
        QCOMPARE(bench.searchAll(query).size(), 0);
    }
    LogSearchQuery counting;
    counting.least = Level::Error;
    counting.count = 0;
    const auto counted = bench.search(counting);
    QVERIFY(counted && counted->finished && counted->lines.isEmpty());
    QCOMPARE(counted->matches, 400);
}

void TestLog::numbersOnlyWhatIsNear()
{
    const Bench bench;
    // Only so much is read for numbers that nobody asked for.
    bench.write((QByteArray(59'999, 'x') + '\n').repeated(400) + "[INFO] 10:00:00 end\n");
    LogSearchQuery query;
    query.direction = Direction::Backward;
    query.count = 1;
    const auto far = bench.search(query);
    QVERIFY(far);
    QCOMPARE(far->lines.first().number, 0);
    query.numbered = true;
    const auto asked = bench.search(query);
    QVERIFY(asked);
    QCOMPARE(asked->lines.first().number, 401);
    query.numbered = false;
    QCOMPARE(bench.search(query)->lines.first().number, 401); // known by now
}

void TestLog::growsAndEndsWithoutNewline()
{
    const Bench bench;
    bench.write("[ERROR] 10:00:00 one\n[ERROR] 10:00:01 tw");
    LogSearchQuery query;
    query.least = Level::Error;
    const auto first = bench.search(query);
    QVERIFY(first && first->finished);
    QCOMPARE(first->lines.size(), 1);
    query.unfinished = true;
    const auto half = bench.search(query);
    QCOMPARE(half->lines.size(), 2);
    QCOMPARE(half->lines.last().number, 2);
    QCOMPARE(half->nextOffset, first->nextOffset);
    query.unfinished = false;
    query.direction = Direction::Backward;
    QCOMPARE(bench.search(query)->followOffset, first->nextOffset);
    bench.append("o\n[INFO] 10:00:02 x\n[ERROR] 10:00:03 three\n");
    query.direction = Direction::Forward;
    query.fromOffset = first->nextOffset;
    const auto more = bench.search(query);
    QCOMPARE(more->lines.size(), 2);
    QCOMPARE(more->lines.first().text, QStringLiteral("two"));
    QCOMPARE(more->lines.last().number, 4);
}

void TestLog::truncated()
{
    Bench bench;
    bench.write(someLog(500));
    LogSearchQuery query;
    const auto first = bench.search(query);
    QVERIFY(first && first->nextOffset > 20);
    bench.write("[INFO] 10:00:00 new\n");
    query.fromOffset = first->nextOffset;
    const auto after = bench.search(query);
    QVERIFY(!after);
    QCOMPARE(after.error().kind, ErrorKind::BadInput);
    query.fromOffset.reset();
    const auto anew = bench.search(query);
    QCOMPARE(anew->lines.size(), 1);
    QCOMPARE(anew->lines.first().number, 1); // nothing of the old file's count is left
    QFile::remove(bench.path);
    QVERIFY(!bench.search(query));
}

void TestLog::cancelled()
{
    Bench bench;
    bench.write(QByteArray("[INFO] 10:00:00 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n").repeated(200'000));
    LogSearchQuery query;
    query.text = QStringLiteral("(a+)+[bc]");
    query.regex = true;
    auto call = bench.host->call(methods::logSearch, query);
    QTRY_VERIFY(call.progressValue() >= 0);
    call.cancel();
    QTRY_VERIFY(call.isFinished());
    // A step never takes long, however bad the expression, and each gets on.
    const auto step = bench.search(query);
    QVERIFY2(step, step ? "" : qPrintable(step.error().text()));
    QVERIFY(!step->finished);
    QVERIFY(step->nextOffset > 0);
}

void TestLog::wrongQueries_data()
{
    QTest::addColumn<QJsonObject>("params");
    QTest::addColumn<QString>("says");
    QTest::newRow("expression") << QJsonObject{{QStringLiteral("text"), QStringLiteral("ab(c")},
                                               {QStringLiteral("regex"), true}}
                                << QStringLiteral("at character 5");
    QTest::newRow("count") << QJsonObject{{QStringLiteral("count"), 5001}} << QStringLiteral("5000");
    QTest::newRow("negative count") << QJsonObject{{QStringLiteral("count"), -1}} << QStringLiteral("5000");
    QTest::newRow("level") << QJsonObject{{QStringLiteral("least"), QStringLiteral("step")}}
                           << QStringLiteral("raw, warn or error");
    QTest::newRow("direction") << QJsonObject{{QStringLiteral("direction"), QStringLiteral("up")}} << QString();
    QTest::newRow("long text") << QJsonObject{{QStringLiteral("text"), QString(10'001, QLatin1Char('x'))}}
                               << QStringLiteral("10000");
}

void TestLog::wrongQueries()
{
    QFETCH(QJsonObject, params);
    QFETCH(QString, says);
    Bench bench;
    const auto answer = waited(bench.host->invoke("log.search", params));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Usage);
    QVERIFY2(answer.error().what.contains(says), qPrintable(answer.error().what));
}

void TestLog::histogramGrows()
{
    const Bench bench;
    bench.write(someLog(20'000)); // 60,000 s, over midnight
    for (const qint64 buckets : {1, 240, 2000}) {
        const auto answer = waited(bench.host->call(methods::logHistogram, {{}, -1, buckets}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        const shadow::LogHistogram &h = answer->histogram;
        QVERIFY(h.finished);
        QCOMPARE(answer->path, bench.path);
        QCOMPARE(h.lines, 20'000);
        QCOMPARE(h.errors, 400);
        QCOMPARE(h.firstSecond, 80'000);
        QVERIFY(!h.buckets.isEmpty() && h.buckets.size() <= buckets);
        QVERIFY(h.buckets.size() * h.bucketSeconds >= 59'997);
    }
    bench.append("[ERROR] 12:00:00 one more\n[WARN] 12:00:01 hal");
    const auto grown = waited(bench.host->call(methods::logHistogram, {}));
    QCOMPARE(grown->histogram.errors, 401);
    QVERIFY(grown->histogram.finished && grown->histogram.size > grown->histogram.bytes);
    for (const qint64 buckets : {0, 2001})
        QCOMPARE(waited(bench.host->call(methods::logHistogram, {{}, -1, buckets})).error().kind, ErrorKind::Usage);
}

void TestLog::histogramOfAnotherFile()
{
    Bench bench;
    bench.write(someLog(5000));
    QVERIFY(waited(bench.host->call(methods::logHistogram, {}))->histogram.lines == 5000);
    const QByteArray other = "[WARN] 10:00:00 other\n" + someLog(6000); // longer than before, in the same inode
    bench.write(other);
    const auto answer = waited(bench.host->call(methods::logHistogram, {}));
    QCOMPARE(answer->histogram.lines, 6001);
    QCOMPARE(answer->histogram.bytes, other.size());
    bench.write("");
    const auto empty = waited(bench.host->call(methods::logHistogram, {}));
    QVERIFY(empty && empty->histogram.finished && empty->histogram.buckets.isEmpty());
}

void TestLog::noSuchLog()
{
    const Bench bench;
    LogSearchQuery query;
    query.log = 1;
    QCOMPARE(bench.search(query).error().kind, ErrorKind::NotFound);
    QCOMPARE(waited(bench.host->call(methods::logHistogram, {{}, 1, 10})).error().kind, ErrorKind::NotFound);
    QFile::remove(bench.path);
    QVERIFY(!bench.search({}));
    QVERIFY(!waited(bench.host->call(methods::logHistogram, {})));
}

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
