// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded answers of several versions of Prometheus.
#include "Teller.h"

#include "services/PrometheusClient.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace gw;
using namespace gw::services;
using namespace gw::services::test;

namespace {

const QDateTime begin = QDateTime::fromSecsSinceEpoch(1795521600, Qt::UTC);

RangeQuery rangeOf(Milliseconds step = Milliseconds(15'000))
{
    return {QStringLiteral("workflow_active_runs{spec_id=\"io\"} + 1"), begin, begin.addSecs(90), step, 1500};
}

} // namespace

class TestPrometheus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void range_data();
    void range();
    void rules_data();
    void rules();
    void prometheusAlerts();
    void targets();
    void instant();
    void sampleTexts();
    void steps_data();
    void steps();
    void tooManyPointsAreSaid();

private:
    NetworkThread m_network;
};

void TestPrometheus::range_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("warnings");
    QTest::newRow("2.42") << QStringLiteral("2.42") << 0;
    QTest::newRow("2.53") << QStringLiteral("2.53") << 2; // one of its own, one about the histogram
    QTest::newRow("3.1") << QStringLiteral("3.1") << 3;
}

void TestPrometheus::range()
{
    QFETCH(QString, version);
    QFETCH(int, warnings);
    Teller teller(recorded(QStringLiteral("prometheus-%1-range.json").arg(version)));
    const auto answer = PrometheusClient(m_network, teller.request()).queryRange(rangeOf());
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
    const QByteArray asked = teller.wasAsked();
    QVERIFY2(asked.startsWith("POST /api/v1/query_range HTTP") && asked.contains("application/x-www-form-urlencoded"),
             asked.constData());
    QVERIFY2(asked.endsWith("query=workflow_active_runs%7Bspec_id%3D%22io%22%7D%20%2B%201&start=1795521600.000&end="
                            "1795521690.000&step=15.000"),
             asked.constData());
    QCOMPARE(answer->warnings.size(), warnings);
    QCOMPARE(answer->series.size(), 2);
    QCOMPARE(answer->series[0].labels.value(QStringLiteral("spec_id")), QStringLiteral("io"));
    const QList<Point> expected{{begin, 3.0},
                                {begin.addSecs(15), {}},
                                {begin.addSecs(30), {}},
                                {begin.addSecs(45), {}},
                                {begin.addSecs(90), 5.5}};
    QCOMPARE(answer->series[0].points, expected); // the gap is a point without a value, and so are NaN and infinity
    QCOMPARE(answer->series[1].points.last(), (Point{begin.addMSecs(15'500), 0.001}));
}

void TestPrometheus::rules_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : {"2.42", "2.53", "3.1"})
        QTest::newRow(version) << QString::fromLatin1(version);
}

void TestPrometheus::rules()
{
    QFETCH(QString, version);
    Teller teller(recorded(QStringLiteral("prometheus-%1-rules.json").arg(version)));
    const auto groups = PrometheusClient(m_network, teller.request()).rules();
    QVERIFY2(groups, groups ? "" : qPrintable(groups.error().text()));
    QCOMPARE(groups->size(), 2);
    QCOMPARE(groups->at(0).interval, Seconds(15));
    const Rule &firing = groups->at(0).rules.at(0), &failing = groups->at(0).rules.at(1),
               &fresh = groups->at(1).rules.at(0);
    QVERIFY(firing.alerting);
    QCOMPARE(firing.state, RuleState::Firing);
    QCOMPARE(firing.health, RuleHealth::Ok);
    QCOMPARE(firing.wait, Seconds(60));
    QCOMPARE(firing.alerts, 1);
    QVERIFY(!failing.alerting);
    QCOMPARE(failing.health, RuleHealth::Failing);
    QVERIFY(failing.lastError.contains(QStringLiteral("duplicate series")));
    QCOMPARE(fresh.health, RuleHealth::Unknown);
    QVERIFY(!fresh.lastEvaluation.isValid()); // the year 1 is "never"
}

void TestPrometheus::prometheusAlerts()
{
    Teller teller(recorded(QStringLiteral("prometheus-2.42-alerts.json")));
    const auto alerts = PrometheusClient(m_network, teller.request()).alerts();
    QVERIFY(alerts);
    QCOMPARE(alerts->size(), 2);
    QCOMPARE(alerts->at(0).state, AlertState::Active);
    QCOMPARE(alerts->at(0).name, QStringLiteral("WorkflowReplayFailure"));
    QCOMPARE(alerts->at(1).state, AlertState::Pending);
}

void TestPrometheus::targets()
{
    Teller teller(recorded(QStringLiteral("prometheus-2.42-targets.json")));
    const auto targets = PrometheusClient(m_network, teller.request()).targets();
    QVERIFY(targets);
    QCOMPARE(targets->at(0).up, true);
    QCOMPARE(targets->at(1).up, false);
    QCOMPARE(targets->at(1).lastError, QStringLiteral("connection refused"));
    QCOMPARE(targets->at(2).up, std::nullopt);
}

void TestPrometheus::instant()
{
    Teller vector(
        R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"1"},"value":[1.5,"+Inf"]},{"metric":{"a":"2"},"histogram":[1,{}]}]}})");
    const auto answer = PrometheusClient(m_network, vector.request()).query(QStringLiteral("x"), begin);
    QVERIFY(answer);
    QVERIFY(vector.wasAsked().endsWith("query=x&time=1795521600.000"));
    QCOMPARE(answer->samples.size(), 1);
    QVERIFY(std::isinf(answer->samples.first().value));
    Teller scalar(R"({"status":"success","data":{"resultType":"scalar","result":[1.5,"7"]}})");
    QCOMPARE(PrometheusClient(m_network, scalar.request()).query(QStringLiteral("7"))->samples.first().value, 7.0);
    Teller text(R"({"status":"success","data":{"resultType":"string","result":[1.5,"7"]}})");
    QCOMPARE(PrometheusClient(m_network, text.request()).query(QStringLiteral("'7'")).error().kind,
             ErrorKind::BadInput);
}

void TestPrometheus::sampleTexts()
{
    QCOMPARE(sampleValue(QStringLiteral("1e-3")), 0.001);
    QVERIFY(std::isnan(*sampleValue(QStringLiteral("NaN"))));
    QCOMPARE(sampleValue(QStringLiteral("-Inf")), -std::numeric_limits<double>::infinity());
    QVERIFY(!sampleValue(QStringLiteral("much")));
    QVERIFY(!sampleValue(5)); // samples are strings
}

void TestPrometheus::steps_data()
{
    QTest::addColumn<RangeQuery>("query");
    QTest::addColumn<qint64>("step"); // -1: refused
    const auto row = [](const char *name, qint64 seconds, qint64 step, qint64 points, qint64 expected) {
        QTest::newRow(name) << RangeQuery{QStringLiteral("x"), begin, begin.addSecs(seconds), Milliseconds(step),
                                          points}
                            << expected;
    };
    row("as wide as the chart", 86400, 0, 1441, 60'000);
    row("never below a second by itself", 60, 0, 1500, 1000);
    row("an absurd width is bounded", 864'000, 0, 1'000'000'000, 78'553);
    row("no width", 100, 0, 0, 100'000);
    row("a step that fits is kept", 86400, 15'000, 10, 15'000);
    row("one that is too fine is widened", 864'000, 1, 10, 78'553);
    row("one moment", 0, 0, 1500, 1000);
    row("backwards", -1, 0, 1500, -1);
    row("negative step", 60, -5, 1500, -1);
    QTest::newRow("no bounds") << RangeQuery{QStringLiteral("x"), {}, begin, {}, 1500} << qint64(-1);
}

void TestPrometheus::steps()
{
    QFETCH(RangeQuery, query);
    QFETCH(qint64, step);
    const auto found = stepFor(query);
    QCOMPARE(found ? qint64(found->count()) : -1, step);
    if (found)
        QVERIFY(query.start.msecsTo(query.end) / found->count() < pointLimit);
    else
        QCOMPARE(found.error().kind, ErrorKind::Usage);
}

void TestPrometheus::tooManyPointsAreSaid()
{
    QByteArray values;
    for (int i = 0; i < 10'000; ++i)
        values += (i ? ",[" : "[") + QByteArray::number(1795521600 + i) + ",\"1\"]";
    QByteArray series;
    for (int i = 0; i < 12; ++i)
        series += (i ? ",{" : "{") + QByteArray(R"("metric":{"n":")") + QByteArray::number(i) + R"("},"values":[)" +
                  values + "]}";
    Teller teller(R"({"status":"success","data":{"resultType":"matrix","result":[)" + series + "]}}");
    const auto answer = PrometheusClient(m_network, teller.request()).queryRange(rangeOf(Milliseconds(1000)));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
    QCOMPARE(answer->series.size(), 10);
    QVERIFY2(answer->warnings.join(QString()).contains(QStringLiteral("2 of 12")),
             qPrintable(answer->warnings.join(QString())));
}

QTEST_GUILESS_MAIN(TestPrometheus)
#include "test_prometheus.moc"
