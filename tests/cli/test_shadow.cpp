// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts rely on: the samples of real output through the real program.
#include "Ctl.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using gw::test::Ctl;

namespace {

QString sample(const char *name) { return QStringLiteral(GW_TEST_DATA "/samples/") + QLatin1String(name); }

} // namespace

class TestShadow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void samples_data();
    void samples();
    void mismatchIsToldInFull();
    void quietLogKnowsTwentyReportsKnowMore();
    void logWithoutReports();
    void reportsWithoutLog();
    void noRunIsNotHealthy();
    void checkIsANagiosPlugin_data();
    void checkIsANagiosPlugin();
    void checkAppendsToTheCronLog();
    void wrongUsage_data();
    void wrongUsage();
    void tailShowsTheLastLines();
    void tailFilters_data();
    void tailFilters();
    void tailFollowsWhatFits();
    void reportKeepsTheOldKeys();
    void reportOfWhatIsNoRun();
    void verbsAgreeOnExitCodes();
};

void TestShadow::samples_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("cycles");
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("goldenFiles");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("completed") << QStringLiteral("completed") << QStringLiteral("healthy") << 3 << 3 << 9 << 0;
    QTest::newRow("stopped") << QStringLiteral("stopped") << QStringLiteral("warning") << 22 << 22 << 198 << 1;
    QTest::newRow("quiet") << QStringLiteral("stopped") << QStringLiteral("warning") << 23 << 23 << 207 << 1;
    QTest::newRow("mismatch") << QStringLiteral("failed") << QStringLiteral("critical") << 5 << 4 << 45 << 2;
}

void TestShadow::samples()
{
    QFETCH(QString, state);
    QFETCH(QString, verdict);
    QFETCH(int, cycles);
    QFETCH(int, passed);
    QFETCH(int, goldenFiles);
    QFETCH(int, exitCode);
    Ctl ctl;
    const auto result = ctl.run({QStringLiteral("--env-file"), ctl.profileFor(sample(QTest::currentDataTag())),
                                 QStringLiteral("shadow"), QStringLiteral("status"), QStringLiteral("--json")});
    const auto json = result.json();
    QCOMPARE(json[u"schema"].toString(), QStringLiteral("goldwatch.shadow.status/1"));
    QCOMPARE(json[u"state"].toString(), state);
    QCOMPARE(json[u"verdict"].toString(), verdict);
    QCOMPARE(json[u"cycles"].toInt(-1), cycles);
    QCOMPARE(json[u"cycles_passed"].toInt(-1), passed);
    QCOMPARE(json[u"golden_files"].toInt(-1), goldenFiles);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.err.isEmpty(), result.err.constData());
    QVERIFY(json[u"pid"].isNull());
}

void TestShadow::mismatchIsToldInFull()
{
    Ctl ctl;
    const QString profile = ctl.profileFor(sample("mismatch"));
    const auto status = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("--json"),
                                 QStringLiteral("shadow"), QStringLiteral("status")})
                            .json();
    const auto problems = status[u"problems"].toArray();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0][u"kind"].toString(), QStringLiteral("mismatch"));
    QCOMPARE(problems[0][u"severity"].toString(), QStringLiteral("P0"));
    QVERIFY(problems[0][u"summary"].toString().contains(QStringLiteral("cycle 5")));

    const auto result = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("shadow"),
                                 QStringLiteral("mismatches"), QStringLiteral("--json")});
    QCOMPARE(result.exitCode, 2);
    const auto row = result.json()[u"mismatches"].toArray().at(0).toObject();
    QCOMPARE(row[u"cycle"].toInt(), 5);
    QCOMPARE(row[u"run_id"].toString(), QStringLiteral("primary-w0-32bbca9a"));
    QCOMPARE(row[u"replay_id"].toString(), QStringLiteral("shadow-9ab78df2"));
    QVERIFY(row[u"golden"].toString().startsWith(QStringLiteral("edb1be1c")));
    QVERIFY(row[u"replay"].toString().startsWith(QStringLiteral("dd6b3902")));
    QCOMPARE(row[u"step"][u"index"].toInt(-1), 0);
    QCOMPARE(row[u"step"][u"golden"].toString(), QStringLiteral("mock_io:2c1e61e851dd074f"));
    QCOMPARE(row[u"step"][u"replay"].toString(), QStringLiteral("mock_io:6806ed41045c59a7"));
    QCOMPARE(row[u"golden_intact"].toBool(), true);
}

void TestShadow::quietLogKnowsTwentyReportsKnowMore()
{
    Ctl ctl;
    const QString dir = sample("quiet");
    const auto profile =
        ctl.write(QStringLiteral("log-only.toml"),
                  "[paths]\nlogs = [\"" + dir.toUtf8() +
                      "/aos/*.log\"]\nrun_dirs = [\"/nonexistent/*\"]\ngolden_dirs = []\ndisks = []\n");
    const auto json = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("shadow"),
                               QStringLiteral("status"), QStringLiteral("--json")})
                          .json();
    QCOMPARE(json[u"state"].toString(), QStringLiteral("stopped"));
    QCOMPARE(json[u"cycles"].toInt(-1), 20);
    QVERIFY(json[u"cycles_passed"].isNull()); // a progress line does not tell
}

void TestShadow::logWithoutReports()
{
    Ctl ctl;
    const auto profile =
        ctl.write(QStringLiteral("p.toml"), "[paths]\nlogs = [\"" + sample("stopped").toUtf8() +
                                                "/aos/*.log\"]\nrun_dirs = []\ngolden_dirs = []\ndisks = []\n");
    const auto json = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("shadow"),
                               QStringLiteral("status"), QStringLiteral("--json")})
                          .json();
    QCOMPARE(json[u"cycles"].toInt(-1), 22);
    QCOMPARE(json[u"state"].toString(), QStringLiteral("stopped"));
    QVERIFY(json[u"golden_files"].isNull());
}

void TestShadow::reportsWithoutLog()
{
    Ctl ctl;
    const auto profile =
        ctl.write(QStringLiteral("p.toml"),
                  "[paths]\nlogs = []\nrun_dirs = [\"" + sample("mismatch").toUtf8() +
                      "/tmp/*\"]\ngolden_dirs = []\ndisks = []\n[shadow]\nprocess = \"no-such-process\"\n");
    const auto json = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("shadow"),
                               QStringLiteral("status"), QStringLiteral("--json")})
                          .json();
    QCOMPARE(json[u"cycles"].toInt(-1), 5);
    QCOMPARE(json[u"state"].toString(), QStringLiteral("failed"));
    QCOMPARE(json[u"verdict"].toString(), QStringLiteral("critical"));
}

void TestShadow::noRunIsNotHealthy()
{
    Ctl ctl;
    const auto result = ctl.run({QStringLiteral("--env-file"), ctl.profileFor(ctl.path(QStringLiteral("empty"))),
                                 QStringLiteral("shadow"), QStringLiteral("status"), QStringLiteral("--json")});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains("No shadow run") || result.json()[u"verdict"].toString() == QStringLiteral("unknown"),
             result.err.constData());
}

void TestShadow::checkIsANagiosPlugin_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("completed") << QByteArray("SHADOW OK - completed, 3 cycles") << 0;
    QTest::newRow("stopped") << QByteArray("SHADOW WARNING - stopped, 22 cycles") << 1;
    QTest::newRow("mismatch") << QByteArray("SHADOW CRITICAL - Mismatch in cycle 5") << 2;
    QTest::newRow("nowhere") << QByteArray("SHADOW UNKNOWN - ") << 3;
}

void TestShadow::checkIsANagiosPlugin()
{
    QFETCH(QByteArray, line);
    QFETCH(int, exitCode);
    Ctl ctl;
    const auto result = ctl.run({QStringLiteral("--env-file"), ctl.profileFor(sample(QTest::currentDataTag())),
                                 QStringLiteral("shadow"), QStringLiteral("check")});
    QVERIFY2(result.out.startsWith(line), result.out.constData());
    QCOMPARE(result.out.count('\n'), 1);
    QCOMPARE(result.exitCode, exitCode);
    if (exitCode < 3) {
        const QByteArray perfdata = result.out.mid(result.out.indexOf(" | ") + 3);
        QVERIFY2(perfdata.contains("'mismatches'="), perfdata.constData());
        QVERIFY2(perfdata.contains("'cycles'="), perfdata.constData());
    }
}

void TestShadow::checkAppendsToTheCronLog()
{
    Ctl ctl;
    const QString dir = ctl.path(QStringLiteral("site"));
    ctl.write(QStringLiteral("site/aos/shadow_24h_20261123_180000.log"),
              "[INFO] 18:00:00   Duration:            24h (1440m)\n[STEP] 18:00:01 Running cycle 1...\n");
    const QString profile = ctl.profileFor(dir);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("shadow"), QStringLiteral("check"),
                          QStringLiteral("--log")})
                     .exitCode,
                 2);
    QFile log(dir + QStringLiteral("/aos/shadow_cron_alerts.log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray content = log.readAll();
    QCOMPARE(content.count('\n'), 2);
    QVERIFY2(content.contains("] CRITICAL: The shadow process died"), content.constData());
}

void TestShadow::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("unknown verb") << QStringList{QStringLiteral("shadow"), QStringLiteral("statsu")} << 64;
    QTest::newRow("no verb") << QStringList{} << 64;
    QTest::newRow("unknown option") << QStringList{QStringLiteral("shadow"), QStringLiteral("status"),
                                                   QStringLiteral("--bogus")}
                                    << 64;
    QTest::newRow("a plugin says 3") << QStringList{QStringLiteral("shadow"), QStringLiteral("check"),
                                                    QStringLiteral("--bogus")}
                                     << 3;
    QTest::newRow("help") << QStringList{QStringLiteral("shadow"), QStringLiteral("status"), QStringLiteral("--help")}
                          << 0;
}

void TestShadow::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const auto result = Ctl().run(arguments);
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.err.isEmpty(), exitCode != 64);
    QCOMPARE(result.out.startsWith("SHADOW UNKNOWN - "), exitCode == 3); // Nagios shows what stands on stdout
}

void TestShadow::tailShowsTheLastLines()
{
    Ctl ctl;
    const auto result =
        ctl.run({QStringLiteral("--env-file"), ctl.profileFor(sample("stopped")), QStringLiteral("shadow"),
                 QStringLiteral("tail"), QStringLiteral("-n"), QStringLiteral("3")});
    QCOMPARE(result.exitCode, 0);
    const auto lines = result.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QByteArray("Terminated"));
    QVERIFY(lines[1].startsWith("18:02:04 INFO"));
    QVERIFY(!result.out.contains('\033'));
}

void TestShadow::tailFilters_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArrayList>("out");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QByteArray &options, const QByteArrayList &out, int exitCode = 0,
                        const QByteArray &says = {}) {
        QTest::newRow(name) << QString::fromUtf8(options).split(QLatin1Char('|')) << out << exitCode << says;
    };
    row("text", "--grep|CYCLE 2", {"10:00:02 INFO    Cycle 2: 0 mismatches"});
    row("a text is no expression", "--grep|cycle .", {});
    row("expression",
        "--regex|^cycle [12]:", {"10:00:01 INFO    Cycle 1: 0 mismatches", "10:00:02 INFO    Cycle 2: 0 mismatches"});
    row("the last ones", "--regex|cycle|-n|1", {"10:00:03 ERROR   Cycle 3: 2 mismatches"});
    row("case", "--grep|CYCLE|-s", {});
    row("level", "--level|warn", {"10:00:00 WARN    slow", "10:00:03 ERROR   Cycle 3: 2 mismatches"});
    row("level and text", "--level|error|--grep|cycle", {"10:00:03 ERROR   Cycle 3: 2 mismatches"});
    row("no newline at the end", "--grep|half", {"half a line"});
    row("wrong expression", "--regex|a(b", {}, 64, "at character 4");
    row("two filters", "--regex|a|--grep|b", {}, 64, "excludes");
    row("unknown level", "--level|info", {}, 64, "info");
    row("too slow", "--regex|(a+)+$|-n|1", {}, 3, "(a+)+");
}

void TestShadow::tailFilters()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArrayList, out);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    Ctl ctl;
    // The lines lie far before the end.
    ctl.write(QStringLiteral("aos/shadow_24h_20261123_100000.log"),
              "[WARN] 10:00:00 slow\n[INFO] 10:00:01 Cycle 1: 0 mismatches\r\n[INFO] 10:00:02 Cycle 2: 0 mismatches\n"
              "[ERROR] 10:00:03 Cycle 3: 2 mismatches\n\n" +
                  QByteArray("[INFO] 10:00:04 nothing\n").repeated(100'000) + "[INFO] 10:00:05 " +
                  QByteArray(3000, 'a') + "b\nhalf a line");
    const auto result = ctl.run(QStringList{QStringLiteral("--env-file"), ctl.profileFor(ctl.path(QString())),
                                            QStringLiteral("shadow"), QStringLiteral("tail")} +
                                options);
    QVERIFY2(result.exitCode == exitCode, result.err.constData());
    QByteArrayList lines = result.out.split('\n');
    QVERIFY(lines.takeLast().isEmpty());
    QCOMPARE(lines, out);
    QVERIFY2(result.err.contains(says), result.err.constData());
}

void TestShadow::tailFollowsWhatFits()
{
    Ctl ctl;
    const QString log = ctl.write(QStringLiteral("aos/shadow_24h_20261123_100000.log"),
                                  "[WARN] 10:00:00 one\n[INFO] 10:00:01 x\n[WARN] 10:00:02 tw");
    const auto append = [&log](const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::Append) {
        QFile file(log);
        QVERIFY(file.open(QIODevice::WriteOnly | mode) && file.write(bytes) == bytes.size());
    };
    QProcess process;
    process.setProcessEnvironment(ctl.environment);
    process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"),
                  {QStringLiteral("--env-file"), ctl.profileFor(ctl.path(QString())), QStringLiteral("shadow"),
                   QStringLiteral("tail"), QStringLiteral("-f"), QStringLiteral("--level"), QStringLiteral("warn")});
    QByteArray out;
    const auto says = [&](const QByteArray &wanted) {
        return QTest::qWaitFor([&] { return (out += process.readAllStandardOutput()) == wanted; }, 20'000);
    };
    QVERIFY2(says("10:00:00 WARN    one\n"), out.constData());
    append("o\n[INFO] 10:00:03 y\n");
    QVERIFY2(says("10:00:00 WARN    one\n10:00:02 WARN    two\n"), out.constData());
    out.clear();
    append("[WARN] 11:00:00 anew\n", QIODevice::Truncate);
    QVERIFY2(says("11:00:00 WARN    anew\n"), out.constData());
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void TestShadow::reportKeepsTheOldKeys()
{
    Ctl ctl;
    const QString file = ctl.path(QStringLiteral("summary.json"));
    const QString runDir = sample("mismatch") + QStringLiteral("/tmp/shadow_simulation_20261123_180503");
    const auto result =
        ctl.run({QStringLiteral("report"), runDir, QStringLiteral("--json"), QStringLiteral("--output"), file});
    const auto json = result.json();
    for (const char *key :
         {"directory", "analyzed_at", "cycles", "total_workflows", "total_replays", "total_mismatches", "mismatch_rate",
          "mismatch_details", "cycle_summaries", "golden_file_count", "golden_dir_size_bytes", "passed", "verdict"})
        QVERIFY2(json.contains(QLatin1String(key)), key);
    QCOMPARE(json[u"verdict"].toString(), QStringLiteral("FAIL"));
    QCOMPARE(json[u"total_mismatches"].toInt(), 1);
    QCOMPARE(json[u"cycle_summaries"].toArray().size(), 5);
    QCOMPARE(json[u"directory"].toString(), runDir);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(QFile::exists(file));
    QCOMPARE(ctl.run({QStringLiteral("report"),
                      sample("completed") + QStringLiteral("/tmp/shadow_simulation_20261123_180301")})
                 .exitCode,
             0);
}

// A log of some other run lies beside it: its numbers are not this directory's.
void TestShadow::reportOfWhatIsNoRun()
{
    Ctl ctl;
    const QString profile = ctl.profileFor(sample("mismatch"));
    ctl.write(QStringLiteral("empty/reports/README"), "no report\n");
    for (const QString &directory : {QStringLiteral("/etc"), ctl.path(QStringLiteral("empty")),
                                     ctl.path(QStringLiteral("absent")), QStringLiteral("/etc/passwd")}) {
        const auto result = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("report"), directory});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.out.isEmpty(), result.out.constData());
        QVERIFY2(result.err.contains("No shadow run is in this directory"), result.err.constData());
        QVERIFY2(result.err.contains(directory.toUtf8()), result.err.constData());
    }
}

void TestShadow::verbsAgreeOnExitCodes()
{
    Ctl ctl;
    const QString profile = ctl.profileFor(sample("mismatch"));
    for (const char *verb : {"status", "full", "cycles", "mismatches", "sanity", "check"})
        QCOMPARE(
            ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("shadow"), QLatin1String(verb)}).exitCode,
            2);
}

QTEST_GUILESS_MAIN(TestShadow)
#include "test_shadow.moc"
