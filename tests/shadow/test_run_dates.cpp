// SPDX-License-Identifier: GPL-3.0-or-later
// When the lines of a log were written, which name only the time of day: from reports, names, file times and zones.
#include "RunFiles.h"

#include <QTest>

#include <ctime>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

namespace {

const QString mainLog = QStringLiteral("aos/shadow_24h_20261123_130000.log");

QDateTime utc(const char *iso) { return QDateTime::fromString(QLatin1String(iso), Qt::ISODate); }

void zone(const char *name)
{
    qputenv("TZ", name);
    ::tzset();
}

} // namespace

class TestRunDates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void dates_data();
    void dates();
    void timeZones_data();
    void timeZones();
    void clockOfAFastRun();
};

void TestRunDates::cleanup() { zone("UTC"); }

void TestRunDates::dates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("report"); // time stamp of cycle 1's report; empty: none
    QTest::addColumn<QDateTime>("fileTime");
    QTest::addColumn<QDateTime>("first");
    QTest::addColumn<QDateTime>("last");
    const QString plain = QStringLiteral("aos/shadow_24h_run.log");
    const QByteArray day = cycleLines(1, "18:01:34") + cycleLines(2, "18:05:00");
    const QByteArray night = cycleLines(1, "23:59:50") + cycleLines(2, "00:00:20");
    QTest::newRow("name") << QStringLiteral("aos/shadow_24h_20261120_180501.log") << day << QByteArray()
                          << utc("2026-12-01T00:00:00Z") << utc("2026-11-20T18:01:34Z") << utc("2026-11-20T18:05:00Z");
    QTest::newRow("name after midnight, first line before")
        << QStringLiteral("aos/shadow_24h_20261121_000301.log") << night << QByteArray() << utc("2026-12-01T00:00:00Z")
        << utc("2026-11-20T23:59:50Z") << utc("2026-11-21T00:00:20Z");
    QTest::newRow("report before name") << QStringLiteral("aos/shadow_24h_20261120_180501.log") << day
                                        << QByteArray("2026-11-22T18:01:36+00:00") << utc("2026-12-01T00:00:00Z")
                                        << utc("2026-11-22T18:01:34Z") << utc("2026-11-22T18:05:00Z");
    QTest::newRow("report across midnight")
        << plain << night << QByteArray("2026-11-23T00:00:01+00:00") << utc("2026-12-01T00:00:00Z")
        << utc("2026-11-22T23:59:50Z") << utc("2026-11-23T00:00:20Z");
    QTest::newRow("report of another start")
        << QStringLiteral("aos/shadow_24h_20261120_180501.log") << day << QByteArray("2026-11-22T11:00:00+00:00")
        << utc("2026-12-01T00:00:00Z") << utc("2026-11-20T18:01:34Z") << utc("2026-11-20T18:05:00Z");
    QTest::newRow("file time") << plain << day << QByteArray() << utc("2026-11-22T18:05:01Z")
                               << utc("2026-11-22T18:01:34Z") << utc("2026-11-22T18:05:00Z");
    QTest::newRow("file time across midnight") << plain << night << QByteArray() << utc("2026-11-22T00:00:20Z")
                                               << utc("2026-11-21T23:59:50Z") << utc("2026-11-22T00:00:20Z");
    QTest::newRow("stamp in the name is no date")
        << QStringLiteral("aos/shadow_24h_20269999_999999.log") << day << QByteArray() << utc("2026-11-22T18:05:01Z")
        << utc("2026-11-22T18:01:34Z") << utc("2026-11-22T18:05:00Z");
    QTest::newRow("no time at all") << plain << QByteArray("Terminated\n") << QByteArray()
                                    << utc("2026-11-22T18:05:01Z") << QDateTime() << QDateTime();
}

void TestRunDates::dates()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, report);
    QFETCH(QDateTime, fileTime);
    const RunFiles files;
    files.write(name, "[INFO] 18:01:34   Output:  /tmp/shadow_simulation_20261123_130000\n" + content);
    if (content.startsWith("Terminated") || content.contains("23:59"))
        files.write(name, content);
    files.touch(name, fileTime);
    if (!report.isEmpty())
        files.report(1, reportText(0, report));
    RunSources sources = files.sources();
    RunReader reader(
        {QStringLiteral("x"),
         {files.path(name)},
         report.isEmpty() ? QString() : files.path(QStringLiteral("tmp/shadow_simulation_20261123_130000")),
         {},
         {}},
        sources);
    reader.refresh();
    QVERIFY(reader.facts().log);
    QTEST(reader.facts().log->firstAt, "first");
    QTEST(reader.facts().log->lastAt, "last");
}

void TestRunDates::timeZones_data()
{
    QTest::addColumn<QByteArray>("tz");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<QByteArray>>("times");
    QTest::addColumn<QDateTime>("last");
    // POSIX rules, so that no zone files are needed.
    const QByteArray berlin("CET-1CEST,M3.5.0,M10.5.0/3");
    QTest::newRow("east of Greenwich") << berlin << QStringLiteral("20261123_130000") << QList<QByteArray>{"13:00:00"}
                                       << utc("2026-11-23T12:00:00Z");
    QTest::newRow("west, past midnight") << QByteArray("EST5") << QStringLiteral("20261123_230000")
                                         << QList<QByteArray>{"23:00:00", "01:00:00"} << utc("2026-11-24T06:00:00Z");
    QTest::newRow("summer time begins") << berlin << QStringLiteral("20260329_010000")
                                        << QList<QByteArray>{"01:00:00", "01:59:59", "03:00:01"}
                                        << utc("2026-03-29T01:00:01Z");
    QTest::newRow("an hour that does not exist")
        << berlin << QStringLiteral("20260329_010000") << QList<QByteArray>{"01:00:00", "02:30:00"}
        << utc("2026-03-29T01:30:00Z");
    QTest::newRow("summer time ends") << berlin << QStringLiteral("20261025_010000")
                                      << QList<QByteArray>{"01:00:00", "02:59:59", "02:00:01", "03:30:00"}
                                      << utc("2026-10-25T02:30:00Z");
}

void TestRunDates::timeZones()
{
    QFETCH(QByteArray, tz);
    QFETCH(QString, name);
    QFETCH(QList<QByteArray>, times);
    QFETCH(QDateTime, last);
    zone(tz.constData());
    const RunFiles files;
    QByteArray content;
    for (const QByteArray &time : times)
        content += "[INFO] " + time + " x\n";
    files.write(QStringLiteral("aos/shadow_24h_%1.log").arg(name), content);
    const RunFacts facts = readNewest(files.sources());
    QVERIFY(facts.log);
    QCOMPARE(facts.log->lastAt, last);
}

void TestRunDates::clockOfAFastRun()
{
    const RunFiles files;
    const QString reports = QStringLiteral("tmp/shadow_simulation_20261123_130000/reports/cycle_1.json");
    files.write(mainLog, header() + cycleLines(1, "13:00:30"));
    files.report(1, reportText());
    files.touch(reports, utc("2026-11-23T12:00:00Z"));
    RunSources sources = files.sources();
    sources.speed = 100;
    const RunFacts facts = readNewest(sources);
    QCOMPARE(facts.clock.toRun(utc("2026-11-23T12:00:10Z")), utc("2026-11-23T13:17:10Z"));
    QCOMPARE(facts.clock.toWall(utc("2026-11-23T13:17:10Z")), utc("2026-11-23T12:00:10Z"));
    QVERIFY(QFile::remove(files.path(reports)));
    const RunFacts without = readNewest(sources);
    QVERIFY(without.clock.wallAnchor.isValid()); // by the log alone
}

QTEST_GUILESS_MAIN(TestRunDates)
#include "test_run_dates.moc"
