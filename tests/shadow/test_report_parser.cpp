// SPDX-License-Identifier: GPL-3.0-or-later
// The zoo of cycle reports: what is said of each.
#include "shadow/ReportParser.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace gw;
using namespace gw::shadow;

class TestReportParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void zoo_data();
    void zoo();
    void everyAnimalHasARow();
    void mismatch();
    void details_data();
    void details();
    void times_data();
    void times();
    void summary_data();
    void summary();
    void hostileTextIsBounded();
};

namespace {

struct Animal
{
    const char *name;
    ReportState state;
    bool passed;
    qint64 mismatches;
    bool traceback;
    const char *problem; ///< a part of it; empty: none
};
using enum ReportState;
constexpr Animal animals[]{
    {"good", Ok, true, 0, false, ""},
    {"mismatch", Ok, false, 1, false, ""},
    {"traceback_before", Ok, true, 0, true, "ValueError: bad {'key': {}}"},
    {"traceback_after", Ok, true, 0, true, "ValueError: bad"},
    {"traceback_around_mismatch", Ok, false, 1, true, "ValueError: bad"},
    {"traceback_only", Garbage, false, 0, true, "ValueError: bad"},
    {"warning_without_newline", Ok, true, 0, false, ""},
    {"empty", Empty, false, 0, false, "Empty"},
    {"blank", Empty, false, 0, false, "Empty"},
    {"half_written", Truncated, false, 0, false, "Half written"},
    {"half_written_first_key", Truncated, false, 0, false, "Half written"},
    {"half_written_brace", Truncated, false, 0, false, "Half written"},
    {"half_written_mismatch", Truncated, false, 1, false, "Half written"},
    {"half_written_number", Truncated, false, 0, false, "Half written"}, // may become 10
    {"half_written_then_traceback", Truncated, false, 0, true, "ValueError: bad"},
    {"garbage", Garbage, false, 0, false, "Holds no cycle report"},
    {"nul_bytes", Garbage, false, 0, false, "Holds no cycle report"},
    {"text", Garbage, false, 0, false, "Holds no cycle report"},
    {"array", Garbage, false, 0, false, "Holds no cycle report"},
    {"other_object", Garbage, false, 0, false, "Holds no cycle report"},
    {"not_utf8", Garbage, false, 1, false, "Not UTF-8"},
    {"noise_not_utf8", Ok, true, 0, false, ""},
    {"utf8_bom", Ok, true, 0, false, ""},
    {"crlf", Ok, true, 0, false, ""},
    {"duplicate_passed", Garbage, false, 0, false, "passed stands there twice"},
    {"duplicate_count", Garbage, false, 3, false, "mismatches stands there twice"},
    {"count_as_text", Garbage, false, 0, false, "shadow.total_replays is not a count"},
    {"count_as_fraction", Garbage, false, 0, false, "shadow.matches is not a count"},
    {"count_negative", Garbage, false, 0, false, "shadow.mismatches is not a count"},
    {"count_huge", Garbage, false, 0, false, "Not valid JSON"},
    {"passed_as_number", Garbage, false, 0, false, "passed is not true or false"},
    {"no_shadow", Garbage, false, 0, false, "shadow is not an object"},
    {"no_passed", Garbage, false, 0, false, "passed is not true or false"},
    {"no_time", Garbage, false, 0, false, "timestamp is not an ISO 8601 time"},
    {"passed_despite_mismatch", Ok, false, 1, false, "Says passed, but counts 1 mismatches"},
    {"not_passed_without_mismatch", Ok, false, 0, false, "Says not passed, but counts no mismatch"},
    {"sums_differ", Ok, true, 0, false, "7 matches and 0 mismatches do not make 9 replays"},
    {"workflow_failed", Ok, true, 0, false, ""},
    {"seven_details", Ok, false, 7, false, ""},
    {"no_diff", Ok, false, 1, false, ""},
    {"other_diff", Ok, false, 1, false, ""},
    {"detail_not_object", Garbage, false, 1, false, "not an object"},
    {"two_reports", Ok, false, 1, false, ""},
    {"deep", Garbage, false, 0, false, "Not valid JSON"},
    {"open_braces", Truncated, false, 0, false, "Half written"},
    {"braces_in_noise", Ok, false, 1, false, ""},
    {"zone", Ok, true, 0, false, ""},
    {"zone_z", Ok, true, 0, false, ""},
};

QByteArray text(const QString &name)
{
    QFile file(QStringLiteral(GW_TEST_DATA "/zoo/reports/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open");
}

} // namespace

void TestReportParser::zoo_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < int(std::size(animals)); ++row)
        QTest::newRow(animals[row].name) << row;
}

void TestReportParser::zoo()
{
    QFETCH(int, row);
    const Animal &expected = animals[row];
    ReportParser parser;
    const CycleReport report = parser.cycle(text(QLatin1String(expected.name))).report;
    QCOMPARE(report.state, expected.state);
    QCOMPARE(report.passed, expected.passed);
    QCOMPARE(report.mismatches, expected.mismatches);
    QCOMPARE(report.traceback, expected.traceback);
    QVERIFY2(report.problem.contains(QLatin1String(expected.problem)), qPrintable(report.problem));
    QCOMPARE(report.problem.isEmpty(), *expected.problem == 0);
}

void TestReportParser::everyAnimalHasARow()
{
    QStringList names;
    for (const Animal &animal : animals)
        names.append(QLatin1String(animal.name) + QLatin1String(".json"));
    names.sort();
    QCOMPARE(QDir(QStringLiteral(GW_TEST_DATA "/zoo/reports")).entryList(QDir::Files, QDir::Name), names);
}

void TestReportParser::mismatch()
{
    ReportParser parser;
    const ParsedReport parsed = parser.cycle(text(QStringLiteral("traceback_around_mismatch")));
    QCOMPARE(parsed.report.at, QDateTime::fromString(QStringLiteral("2026-11-23T18:01:41.482Z"), Qt::ISODateWithMs));
    QCOMPARE(parsed.report.workflows, 9);
    QCOMPARE(parsed.report.successful, 9);
    QCOMPARE(parsed.report.replays, 9);
    QCOMPARE(parsed.report.matches, 8);
    QCOMPARE(parsed.details.size(), 1);
    const ReplayMismatch &detail = parsed.details.constFirst();
    QCOMPARE(detail.originalRunId, QStringLiteral("primary-w0-32bbca9a"));
    QCOMPARE(detail.replayRunId, QStringLiteral("shadow-9ab78df2"));
    QCOMPARE(detail.originalHash, QString(64, QLatin1Char('e')));
    QCOMPARE(detail.replayHash, QString(64, QLatin1Char('d')));
}

void TestReportParser::details_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("step"); // -1: not told
    QTest::addColumn<QString>("original");
    QTest::newRow("mismatch") << 1 << qint64(2) << QStringLiteral("mock_io:2c1e61e851dd074f");
    QTest::newRow("seven_details") << 7 << qint64(2) << QStringLiteral("mock_io:2c1e61e851dd074f");
    QTest::newRow("no_diff") << 1 << qint64(-1) << QString();
    QTest::newRow("other_diff") << 1 << qint64(-1) << QString();
}

void TestReportParser::details()
{
    ReportParser parser;
    const auto details = parser.cycle(text(QLatin1String(QTest::currentDataTag()))).details;
    QTEST(int(details.size()), "count");
    QTEST(details.constFirst().step.value_or(-1), "step");
    QTEST(details.constFirst().originalStep, "original");
    QVERIFY(QByteArray(QTest::currentDataTag()) != "other_diff" ||
            details.constFirst().detail.startsWith(QLatin1String("Step count")));
}

void TestReportParser::times_data()
{
    QTest::addColumn<QString>("utc");
    QTest::newRow("good") << QStringLiteral("2026-11-23T18:01:41.482Z");
    QTest::newRow("zone") << QStringLiteral("2026-11-23T18:01:41.482Z");
    QTest::newRow("zone_z") << QStringLiteral("2026-11-23T18:01:41.000Z");
    QTest::newRow("no_time") << QString();
}

void TestReportParser::times()
{
    ReportParser parser;
    const QDateTime at = parser.cycle(text(QLatin1String(QTest::currentDataTag()))).report.at;
    QTEST(at.isValid() ? at.toString(Qt::ISODateWithMs) : QString(), "utc");
}

void TestReportParser::summary_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    const QByteArray good(
        R"({"simulation": {"start_time": "2026-11-23T18:01:02Z", "elapsed_seconds": 7, "elapsed_formatted": "0h 0m",
        "target_hours": 24, "primary_workers": 3}, "statistics": {"cycles_completed": 3, "total_workflows": 9, "total_replays": 9,
        "mismatches": 0, "mismatch_rate": 0}, "status": "healthy"})");
    QTest::newRow("good") << good << QString();
    QTest::newRow("noise around") << QByteArray("warning {}\n" + good + "\nDone\n") << QString();
    QTest::newRow("empty") << QByteArray() << QStringLiteral("Empty");
    QTest::newRow("half written") << good.first(100) << QStringLiteral("Half written");
    QTest::newRow("something else") << QByteArray("{\"a\": 1}") << QStringLiteral("Holds no summary");
    QTest::newRow("wrong type") << QByteArray(good).replace("\"healthy\"", "1") << QStringLiteral("status is not text");
    QTest::newRow("missing count") << QByteArray(good).replace("total_replays", "replays")
                                   << QStringLiteral("statistics.total_replays is not a count");
}

void TestReportParser::summary()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    ReportParser parser;
    const auto summary = parser.summary(text, QStringLiteral("summary_x.json"));
    QCOMPARE(summary.has_value(), problem.isEmpty());
    if (summary) {
        QCOMPARE(summary->cycles, 3);
        QCOMPARE(summary->elapsed, Seconds(7));
        QCOMPARE(summary->targetHours, 24);
        QCOMPARE(summary->status, QStringLiteral("healthy"));
    } else {
        QCOMPARE(summary.error().what, problem);
        QCOMPARE(summary.error().where, QStringLiteral("summary_x.json"));
    }
}

void TestReportParser::hostileTextIsBounded()
{
    // Four megabytes of openings: quadratic work would take hours and run into the test's time limit.
    ReportParser parser;
    QCOMPARE(parser.cycle(QByteArray("{\"").repeated(2 << 20)).report.state, ReportState::Truncated);
    QCOMPARE(parser.cycle(QByteArray("{}").repeated(2 << 20)).report.state, ReportState::Garbage);
    QByteArray keys = "{\"passed\": true";
    for (int i = 0; i < 200'000; ++i)
        keys += ", \"k" + QByteArray::number(i) + "\": 1";
    QCOMPARE(parser.cycle(keys + "}").report.problem, QStringLiteral("Far more keys than a report has"));
}

QTEST_GUILESS_MAIN(TestReportParser)
#include "test_report_parser.moc"
