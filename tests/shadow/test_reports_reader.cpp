// SPDX-License-Identifier: GPL-3.0-or-later
// A reports directory that fills, changes and breaks.
#include "RunFiles.h"
#include "shadow/ReportsReader.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>
#include <unistd.h>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

class TestReportsReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsNew();
    void halfWrittenIsCompleted();
    void rewrittenInPlace();
    void removed();
    void strangeFiles();
    void numbers();
    void missing();
    void failures();
    void huge();
    void summary();
    void noDirectory_data();
    void noDirectory();
    void writtenWhileRead();
};

namespace {

const QString directory = QStringLiteral("tmp/shadow_simulation_20261123_130000/reports");

qint64 refreshed(ReportsReader &reader)
{
    const auto read = reader.refresh({});
    return read ? *read : -1;
}

const CycleReport &cycle(const ReportsReader &reader, qint64 number)
{
    for (const CycleReport &report : reader.facts().cycles)
        if (report.cycle.value == number)
            return report;
    qFatal("no such cycle");
}

} // namespace

void TestReportsReader::onlyWhatIsNew()
{
    const RunFiles files;
    const QByteArray text = reportText();
    for (int i = 1; i <= 50; ++i)
        files.report(i, text);
    ReportsReader reader(files.path(directory));
    QCOMPARE(refreshed(reader), 50 * text.size());
    QCOMPARE(reader.facts().passed, 50);
    QCOMPARE(reader.facts().replays, 450);
    QCOMPARE(refreshed(reader), 0);
    files.report(51, text);
    QCOMPARE(refreshed(reader), text.size());
    QCOMPARE(reader.facts().passed, 51);
    QCOMPARE(reader.facts().cycles.last().cycle, CycleNumber{51});
    QVERIFY(reader.changedAt().isValid());
    QCOMPARE(reader.timeOf(51), QDateTime::fromString(QStringLiteral("2026-11-23T13:00:30Z"), Qt::ISODate));
    QVERIFY(!reader.timeOf(52).isValid());
}

void TestReportsReader::halfWrittenIsCompleted()
{
    const RunFiles files;
    for (int i = 1; i <= 30; ++i)
        files.report(i, i == 3 ? reportText(1).first(100) : reportText());
    ReportsReader reader(files.path(directory));
    refreshed(reader);
    QCOMPARE(cycle(reader, 3).state, ReportState::Truncated);
    QCOMPARE(reader.facts().unreadable, 1);
    QTest::qSleep(120); // past the grain of file times: the directory is now known to be unchanged
    refreshed(reader);
    files.append(directory + QStringLiteral("/cycle_3.json"), reportText(1).sliced(100));
    refreshed(reader);
    QCOMPARE(cycle(reader, 3).state, ReportState::Ok);
    QCOMPARE(reader.facts().failedCycles, 1);
    QCOMPARE(reader.facts().mismatches, 1);
    QCOMPARE(reader.facts().unreadable, 0);
}

void TestReportsReader::rewrittenInPlace()
{
    const RunFiles files;
    for (int i = 1; i <= 30; ++i)
        files.report(i, reportText());
    ReportsReader reader(files.path(directory));
    refreshed(reader);
    QTest::qSleep(120);
    refreshed(reader);
    files.report(30, reportText(2)); // the newest is always looked at
    refreshed(reader);
    QCOMPARE(reader.facts().mismatches, 2);
    files.report(2, reportText(1)); // an old one as soon as the directory changes
    files.report(31, reportText());
    refreshed(reader);
    QCOMPARE(reader.facts().mismatches, 3);
}

void TestReportsReader::removed()
{
    const RunFiles files;
    for (int i = 1; i <= 3; ++i)
        files.report(i, reportText());
    ReportsReader reader(files.path(directory));
    refreshed(reader);
    QVERIFY(QFile::remove(files.path(directory + QStringLiteral("/cycle_2.json"))));
    refreshed(reader);
    QCOMPARE(reader.facts().passed, 2);
    QCOMPARE(reader.facts().missing, QList<CycleNumber>{CycleNumber{2}});
}

void TestReportsReader::strangeFiles()
{
    const RunFiles files;
    files.report(1, reportText());
    const auto path = [&](int i) {
        return QFile::encodeName(files.path(directory + QStringLiteral("/cycle_%1.json").arg(i)));
    };
    QVERIFY(::mkdir(path(2).constData(), 0700) == 0);
    QVERIFY(::mkfifo(path(3).constData(), 0600) == 0);
    QVERIFY(::symlink(path(4).constData(), path(4).constData()) == 0);
    QVERIFY(::symlink("/nonexistent/file", path(5).constData()) == 0);
    ReportsReader reader(files.path(directory));
    refreshed(reader);
    QCOMPARE(reader.facts().cycles.size(), 5);
    QCOMPARE(reader.facts().passed, 1);
    QCOMPARE(reader.facts().unreadable, 4);
    for (const auto &[number, problem] :
         {std::pair(2, "Not a regular file"), std::pair(3, "Not a regular file"),
          std::pair(4, "Too many levels of symbolic links"), std::pair(5, "No such file")}) {
        QCOMPARE(cycle(reader, number).state, ReportState::Unreadable);
        QVERIFY2(cycle(reader, number).problem.startsWith(QLatin1String(problem)),
                 qPrintable(cycle(reader, number).problem));
    }
    QVERIFY(QFile::remove(QFile::decodeName(path(3))));
    files.report(3, reportText());
    refreshed(reader);
    QCOMPARE(cycle(reader, 3).state, ReportState::Ok);
}

void TestReportsReader::numbers()
{
    const RunFiles files;
    files.report(9'000'000'000'000'000'000, reportText());
    for (const char *name : {"cycle_99999999999999999999.json", "cycle_07.json", "cycle_0.json", "cycle_-3.json",
                             "cycle_.json", "cycle_1x.json"})
        files.write(directory + QLatin1Char('/') + QLatin1String(name), reportText());
    for (const char *name : {"cycle_7.json.tmp", "notes.txt", ".cycle_8.json"})
        files.write(directory + QLatin1Char('/') + QLatin1String(name), "x");
    ReportsReader reader(files.path(directory));
    refreshed(reader);
    QCOMPARE(reader.facts().cycles.size(), 1);
    QCOMPARE(reader.facts().strangers.size(), 6);
    QVERIFY(reader.facts().strangers.contains(QStringLiteral("cycle_07.json")));
    QCOMPARE(reader.facts().missing.size(), 1000); // bounded, however large the gap
}

void TestReportsReader::missing()
{
    const RunFiles files;
    for (const int i : {2, 3, 6})
        files.report(i, reportText());
    ReportsReader reader(files.path(directory));
    refreshed(reader);
    QCOMPARE(reader.facts().missing, (QList<CycleNumber>{CycleNumber{1}, CycleNumber{4}, CycleNumber{5}}));
}

void TestReportsReader::failures()
{
    const RunFiles files;
    files.report(1, reportText());
    files.report(2, reportText(3));
    files.report(3, reportText().replace("true", "false")); // says failed, counts none
    files.report(4, reportText(2).replace("\"passed\": false", "\"passed\": true"));
    files.report(5, reportText(1).replace("\"matches\": 8", "\"matches\": \"8\"")); // damaged, but its mismatch shows
    files.report(6, "");
    ReportsReader reader(files.path(directory));
    refreshed(reader);
    QCOMPARE(reader.facts().passed, 1);
    QCOMPARE(reader.facts().failedCycles, 4);
    QCOMPARE(reader.facts().unreadable, 1);
    QCOMPARE(reader.facts().mismatches, 6);
    QCOMPARE(reader.facts().passed + reader.facts().failedCycles + reader.facts().unreadable,
             reader.facts().cycles.size());
}

void TestReportsReader::huge()
{
    const RunFiles files;
    const QByteArray noise = QByteArray("warning: something\n").repeated(300'000);
    files.report(1, reportText() + noise);
    files.report(2, noise + reportText());
    ReportsReader reader(files.path(directory));
    QVERIFY(refreshed(reader) <= 2 * (4 << 20));
    QCOMPARE(cycle(reader, 1).state, ReportState::Ok);
    QCOMPARE(cycle(reader, 2).state, ReportState::Garbage);
    QVERIFY(cycle(reader, 2).problem.endsWith(QStringLiteral("only the first 4 MB were read")));
}

void TestReportsReader::summary()
{
    const RunFiles files;
    const auto text = [](int cycles) {
        return QByteArray(
                   R"({"simulation": {"start_time": "2026-11-23T18:01:02Z", "elapsed_seconds": 7, "target_hours": 1, "primary_workers": 3},
            "statistics": {"cycles_completed": )") +
               QByteArray::number(cycles) +
               R"(, "total_workflows": 9, "total_replays": 9, "mismatches": 0}, "status": "healthy"})";
    };
    files.write(directory + QStringLiteral("/summary_20261123_140000.json"), text(1));
    ReportsReader reader(files.path(directory));
    refreshed(reader);
    QCOMPARE(reader.facts().summary->cycles, 1);
    files.write(directory + QStringLiteral("/summary_20261123_150000.json"), "");
    refreshed(reader);
    QVERIFY(!reader.facts().summary);
    QVERIFY(reader.facts().summaryProblem.contains(QStringLiteral("summary_20261123_150000.json")));
    files.write(directory + QStringLiteral("/summary_20261123_150000.json"), text(2));
    refreshed(reader);
    QCOMPARE(reader.facts().summary->cycles, 2);
    QVERIFY(reader.facts().summaryProblem.isEmpty());
}

void TestReportsReader::noDirectory_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("absent") << QString() << ErrorKind::NotFound;
    QTest::newRow("a file") << QStringLiteral("file") << ErrorKind::Unreadable;
    QTest::newRow("a loop") << QStringLiteral("loop") << ErrorKind::Unreadable;
}

void TestReportsReader::noDirectory()
{
    QFETCH(QString, kind);
    const RunFiles files;
    files.write(QStringLiteral("tmp/shadow_simulation_20261123_130000/x"), {});
    const QByteArray path = QFile::encodeName(files.path(directory));
    if (kind == QLatin1String("file"))
        files.write(directory, "x");
    else if (kind == QLatin1String("loop"))
        QVERIFY(::symlink(path.constData(), path.constData()) == 0);
    ReportsReader reader(files.path(directory));
    const auto read = reader.refresh({});
    QVERIFY(!read);
    QTEST(read.error().kind, "error");
}

void TestReportsReader::writtenWhileRead()
{
    constexpr int Cycles = 500;
    const RunFiles files;
    files.report(1, reportText());
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int i = 2; i <= Cycles; ++i) {
            const QString name = directory + QStringLiteral("/cycle_%1.json").arg(i);
            files.write(name, reportText().first(90));
            files.append(name, reportText().sliced(90));
        }
        done = true;
    });
    ReportsReader reader(files.path(directory));
    qint64 before = 0;
    bool good = true;
    while (!done) {
        good = good && refreshed(reader) >= 0 && reader.facts().passed >= before && reader.facts().failedCycles == 0;
        before = reader.facts().passed;
    }
    writer.join();
    QVERIFY(good);
    refreshed(reader);
    QCOMPARE(reader.facts().passed, Cycles);
    QVERIFY(reader.facts().missing.isEmpty());
}

QTEST_GUILESS_MAIN(TestReportsReader)
#include "test_reports_reader.moc"
