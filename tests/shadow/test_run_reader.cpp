// SPDX-License-Identifier: GPL-3.0-or-later
// A whole run: parts that are missing or broken, starts that follow each other, what is read again.
#include "RunFiles.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

class TestRunReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void continuedLog();
    void continuedInANewDirectory();
    void quietContinued();
    void shutDownAndStartedAgain();
    void remarks();
    void reportBlock_data();
    void reportBlock();
    void missingParts();
    void brokenParts();
    void deletedWhileWatched();
    void onlyNewBytes();
    void processOfAnotherRun();
};

namespace {

const QString mainLog = QStringLiteral("aos/shadow_24h_20261123_130000.log");

QDateTime utc(const char *iso) { return QDateTime::fromString(QLatin1String(iso), Qt::ISODate); }

} // namespace

void TestRunReader::continuedLog()
{
    const RunFiles files;
    const QString continued = QStringLiteral("aos/shadow_24h_continued.log");
    files.write(mainLog, header() + cycleLines(1, "13:00:30") + cycleLines(2, "23:01:00") + "Killed\n");
    files.write(continued, header("/tmp/shadow_simulation_20261123_130000", "02:00:00") + cycleLines(1, "02:00:30") +
                               "[ERROR] 02:01:00 oops\n");
    files.touch(continued, utc("2026-11-24T02:01:00Z"));
    for (const int cycle : {1, 2}) // the second start wrote over the first one's report
        files.report(
            cycle, reportText(0, cycle == 1 ? "2026-11-24T02:00:31.000000+00:00" : "2026-11-23T23:01:01.000000+00:00"));
    const RunFacts facts = readNewest(files.sources());
    QVERIFY(facts.log);
    QCOMPARE(facts.paths.logs.size(), 2);
    QCOMPARE(facts.log->starts, 2);
    QCOMPARE(facts.log->cyclesPassed, 3);
    QCOMPARE(facts.log->firstAt, utc("2026-11-23T13:00:00Z"));
    QCOMPARE(facts.log->lastAt, utc("2026-11-24T02:01:00Z"));
    QCOMPARE(facts.log->remarks.size(), 2);
    QCOMPARE(facts.log->remarks[0].log, 0);
    QCOMPARE(facts.log->remarks[0].line, 11);
    QCOMPARE(facts.log->remarks[1].log, 1);
    QCOMPARE(facts.log->remarks[1].line, 9);
    QCOMPARE(facts.log->remarks[1].at, utc("2026-11-24T02:01:00Z"));
    QCOMPARE(facts.log->bytes, QFile(files.path(mainLog)).size() + QFile(files.path(continued)).size());
}

void TestRunReader::continuedInANewDirectory()
{
    const RunFiles files;
    files.write(mainLog, header() + cycleLines(1, "13:00:30"));
    files.report(1, reportText());
    files.report(2, reportText(1));
    files.write(QStringLiteral("aos/shadow_24h_continued.log"),
                header("/tmp/shadow_simulation_20261123_160000", "16:00:00") + cycleLines(1, "16:00:30"));
    files.report(1, reportText(0, "2026-11-23T16:00:31.000000+00:00"),
                 QStringLiteral("shadow_simulation_20261123_160000"));
    const RunFacts facts = readNewest(files.sources());
    QVERIFY(facts.reports);
    QCOMPARE(facts.reports->cycles.size(), 3);
    QCOMPARE(facts.reports->failedCycles, 1); // a mismatch of an earlier start still fails the run
    QCOMPARE(facts.reports->cycles[1].start, 0);
    QCOMPARE(facts.reports->cycles[2].start, 1);
    QCOMPARE(facts.log->lastAt, utc("2026-11-23T16:00:30Z"));
}

void TestRunReader::quietContinued()
{
    const RunFiles files;
    files.write(mainLog,
                header() + "[INFO] 14:00:00 Progress: 120 cycles, 1080 workflows, 0 mismatches, 9s remaining\n");
    files.write(QStringLiteral("aos/shadow_24h_continued.log"),
                header() + "[INFO] 15:00:00 Progress: 10 cycles, 90 workflows, 0 mismatches, 9s remaining\n" +
                    "[INFO] 15:05:00 Progress: 20 cycles, 180 workflows, 0 mismatches, 7s remaining\n");
    const RunFacts facts = readNewest(files.sources());
    QCOMPARE(facts.log->progressCycles, std::optional<qint64>(140));
    QCOMPARE(facts.log->progressWorkflows, std::optional<qint64>(1260));
    QCOMPARE(facts.log->progressRemaining, std::optional(Seconds(7)));
}

void TestRunReader::shutDownAndStartedAgain()
{
    const RunFiles files;
    files.write(mainLog, header() + cycleLines(1, "13:00:30") +
                             "Terminated\n[INFO] 13:01:00 Shutting down shadow simulation...\n");
    QVERIFY(readNewest(files.sources()).log->shutDown);
    files.append(mainLog, header("/tmp/shadow_simulation_20261123_130000", "13:05:00"));
    QVERIFY(!readNewest(files.sources()).log->shutDown);
}

void TestRunReader::remarks()
{
    const RunFiles files;
    const QByteArray content =
        header() +
        "[WARN] 13:00:10 slow disk\n[ERROR] 13:00:20 Cycle 4: 1 mismatches detected!\n[WARN] 13:00:20 ALERT: cycle "
        "4\n" +
        "Traceback (most recent call last):\n  File \"x\", line 1\nRuntimeError: " + QByteArray(2000, 'e') +
        "\nKilled\n" + cycleLines(5, "13:00:50") +
        "[INFO] 13:00:50 Progress: 10 cycles, 90 workflows, 0 mismatches, 5s remaining\n";
    files.write(mainLog, content);
    const LogFacts facts = *readNewest(files.sources()).log;
    QStringList texts;
    for (const LogRemark &remark : facts.remarks) {
        texts.append(remark.text.left(12));
        QVERIFY(content.mid(remark.offset).left(60).contains(remark.text.left(12).toLatin1()));
        QCOMPARE(content.first(remark.offset).count('\n') + 1, remark.line);
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("Cycle 4: 1 m"), QStringLiteral("ALERT: cycle"),
                                 QStringLiteral("Traceback (m"), QStringLiteral("RuntimeError"),
                                 QStringLiteral("Killed")})); // healthy lines hold the word mismatches too
    QCOMPARE(facts.remarks[0].level, Level::Error);
    QCOMPARE(facts.remarks[0].at, utc("2026-11-23T13:00:20Z"));
    QVERIFY(!facts.remarks[2].at.isValid());
    QCOMPARE(facts.remarks[3].text.size(), 500);
    QVERIFY(facts.alerted);
    QCOMPARE(facts.warnings, 2);
    QCOMPARE(facts.errors, 1);
    QCOMPARE(facts.failed, QList<CycleNumber>{CycleNumber{4}});
}

void TestRunReader::reportBlock_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<int>("passed"); // -1: not told, -2: no report
    const QByteArray block("\n           SHADOW-RUN SIMULATION REPORT\n\n  Duration:           24h 0m 7s\n  Cycles "
                           "Completed:   2880\n  Primary Workers:    3\n"
                           "  Total Workflows:    25920\n  Total Replays:      25920\n  Mismatches:         0\n");
    QTest::newRow("none") << QByteArray() << -2;
    QTest::newRow("passed") << block + "[INFO] 13:00:00          \xe2\x9c\x85 SHADOW SIMULATION PASSED\n" << 1;
    QTest::newRow("failed") << block + "[ERROR] 13:00:00          SHADOW SIMULATION FAILED\n" << 0;
    QTest::newRow("cut off") << block << -1;
    QTest::newRow("started again") << block + "[INFO] 13:00:00 SHADOW SIMULATION PASSED\n" + header() << -2;
}

void TestRunReader::reportBlock()
{
    QFETCH(QByteArray, tail);
    QFETCH(int, passed);
    const RunFiles files;
    files.write(mainLog, header() + cycleLines(1, "13:00:30") + tail);
    const auto report = readNewest(files.sources()).log->report;
    QCOMPARE(report ? report->passed ? int(*report->passed) : -1 : -2, passed);
    if (!report)
        return;
    QCOMPARE(report->duration, std::optional(Seconds(24 * 3600 + 7)));
    QCOMPARE(report->cycles, std::optional<qint64>(2880));
    QCOMPARE(report->workflows, std::optional<qint64>(25920));
    QCOMPARE(report->replays, std::optional<qint64>(25920));
    QCOMPARE(report->mismatches, std::optional<qint64>(0));
}

void TestRunReader::missingParts()
{
    const RunFiles onlyLog;
    onlyLog.write(mainLog, header() + cycleLines(1, "13:00:30"));
    const RunFacts first = readNewest(onlyLog.sources());
    QVERIFY(first.log && !first.reports && !first.reportsError && !first.logError);
    const RunFiles onlyReports;
    onlyReports.report(1, reportText());
    const RunFacts second = readNewest(onlyReports.sources());
    QVERIFY(!second.log && second.reports && !second.logError);
    QCOMPARE(second.reports->passed, 1);
    const RunFiles noFolder;
    noFolder.write(QStringLiteral("tmp/shadow_simulation_20261123_130000/golden/x"), {});
    const RunFacts third = readNewest(noFolder.sources());
    QVERIFY(!third.reports && !third.reportsError);
}

void TestRunReader::brokenParts()
{
    const RunFiles files;
    QVERIFY(QDir().mkpath(files.path(mainLog))); // a directory where the log should be
    files.write(QStringLiteral("tmp/shadow_simulation_20261123_130000/x"), {});
    const QByteArray reports =
        QFile::encodeName(files.path(QStringLiteral("tmp/shadow_simulation_20261123_130000/reports")));
    QVERIFY(::symlink(reports.constData(), reports.constData()) == 0);
    RunSources sources = files.sources();
    sources.process = QStringLiteral("(");
    const RunFacts facts = readNewest(sources);
    QVERIFY(facts.logError && facts.reportsError && facts.processError);
    QVERIFY(!facts.log && !facts.reports && !facts.process);
    QVERIFY(facts.logError->where.endsWith(mainLog));
}

void TestRunReader::deletedWhileWatched()
{
    const RunFiles files;
    files.write(mainLog, header() + cycleLines(1, "13:00:30"));
    files.report(1, reportText(2));
    const auto run = findRun(files.sources(), {});
    RunReader reader(*run, files.sources());
    reader.refresh();
    QVERIFY(QFile::remove(files.path(mainLog)));
    QVERIFY(QDir(run->directory).removeRecursively());
    reader.refresh();
    QCOMPARE(reader.facts().logError->kind, ErrorKind::NotFound);
    QCOMPARE(reader.facts().reportsError->kind, ErrorKind::NotFound);
    QCOMPARE(reader.facts().log->cyclesPassed, 1); // nothing that was seen is forgotten
    QCOMPARE(reader.facts().reports->mismatches, 2);
    files.write(mainLog, header());
    reader.refresh();
    QVERIFY(!reader.facts().logError);
    QCOMPARE(reader.facts().log->cyclesPassed, 0);
}

void TestRunReader::onlyNewBytes()
{
    const RunFiles files;
    files.write(mainLog, header() + cycleLines(1, "13:00:30").repeated(5000));
    for (int i = 1; i < 100; ++i)
        files.report(i, reportText());
    const auto run = findRun(files.sources(), {});
    RunReader reader(*run, files.sources());
    reader.refresh();
    QVERIFY(reader.bytesRead() > 500'000);
    reader.refresh();
    QCOMPARE(reader.bytesRead(), 0);
    files.append(mainLog, cycleLines(2, "13:01:00"));
    files.report(100, reportText());
    reader.refresh();
    QVERIFY(reader.bytesRead() < 4096);
    QCOMPARE(reader.facts().reports->passed, 100);
}

void TestRunReader::processOfAnotherRun()
{
    const RunFiles files;
    files.write(mainLog, header());
    files.report(1, reportText());
    RunSources sources = files.sources();
    sources.process = QStringLiteral("^(?!$)"); // the oldest process of all is as good as any: it began before this run
    QVERIFY(readNewest(sources).process);
    const QDateTime longAgo = utc("2001-01-01T00:00:00Z");
    files.touch(mainLog, longAgo);
    files.touch(QStringLiteral("tmp/shadow_simulation_20261123_130000/reports/cycle_1.json"), longAgo);
    const RunFacts facts = readNewest(sources);
    QVERIFY(!facts.process && !facts.processError);
}

QTEST_GUILESS_MAIN(TestRunReader)
#include "test_run_reader.moc"
