// SPDX-License-Identifier: GPL-3.0-or-later
// What both clients make of errors, strange answers and secrets, and which of them is asked.
#include "Teller.h"

#include "services/ServiceMonitor.h"

#include <QTest>

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

class TestApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void errors_data();
    void errors();
    void strangeAnswersAreNeverEmpty_data();
    void strangeAnswersAreNeverEmpty();
    void offIsSaid();
    void monitorKeepsTheError();

private:
    NetworkThread m_network;
};

void TestApi::errors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("prometheus"); // kind
    QTest::addColumn<QString>("alertmanager");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &body, int status, const char *prometheus,
                        const char *alertmanager, const char *says) {
        QTest::newRow(name) << body << status << QString::fromLatin1(prometheus) << QString::fromLatin1(alertmanager)
                            << QString::fromLatin1(says);
    };
    row("bad PromQL", R"({"status":"error","errorType":"bad_data","error":"1:2: parse error"})", 400, "bad_input",
        "bad_input", "parse error");
    row("too much", R"({"status":"error","errorType":"execution","error":"query would load too many samples"})", 422,
        "bad_input", "bad_input", "too many samples");
    row("took too long", R"({"status":"error","errorType":"timeout","error":"query timed out"})", 503, "timeout",
        "unreachable", "timed out");
    row("a bare string", R"("bad matcher format: foo")", 400, "protocol", "bad_input", "bad matcher format: foo");
    row("the checks before", R"({"code":602,"message":"matchers in body is required"})", 422, "protocol", "bad_input",
        "");
    row("not let in", "Unauthorized", 401, "refused", "refused", "services.auth");
    row("a proxy's page", "<html>502 Bad Gateway</html>", 502, "protocol", "protocol", "502");
    row("not there", "null", 404, "protocol", "not_found", "");
}

void TestApi::errors()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, prometheus);
    QFETCH(QString, alertmanager);
    QFETCH(QString, says);
    Teller teller(body, status);
    const auto series = PrometheusClient(m_network, teller.request()).queryRange(rangeOf());
    const auto alerts = AlertmanagerClient(m_network, teller.request()).alerts();
    QVERIFY(!series && !alerts);
    QCOMPARE(json::enumName(series.error().kind), prometheus);
    QCOMPARE(json::enumName(alerts.error().kind), alertmanager);
    QVERIFY2(alerts.error().text().contains(says), qPrintable(alerts.error().text()));
    QVERIFY2(series.error().text().contains(says), qPrintable(series.error().text()));
}

void TestApi::strangeAnswersAreNeverEmpty_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("success without data") << QByteArray(R"({"status":"success"})");
    QTest::newRow("data of another kind") << QByteArray(R"({"status":"success","data":{"groups":null,"result":5}})");
    QTest::newRow("a web page") << QByteArray("<html></html>");
    QTest::newRow("half") << QByteArray(R"([{"labels":{"alertname")");
    QTest::newRow("deep") << QByteArray(200'000, '[');
}

void TestApi::strangeAnswersAreNeverEmpty()
{
    QFETCH(QByteArray, body);
    Teller teller(body);
    const AlertmanagerClient alertmanager(m_network, teller.request());
    const PrometheusClient prometheus(m_network, teller.request());
    QVERIFY(!alertmanager.alerts());
    QVERIFY(!alertmanager.silences());
    QVERIFY(!alertmanager.status());
    QVERIFY(!alertmanager.put({}));
    QVERIFY(!prometheus.queryRange(rangeOf()));
    QVERIFY(!prometheus.query(QStringLiteral("x")));
    QVERIFY(!prometheus.rules());
    QVERIFY(!prometheus.alerts());
    QVERIFY(!prometheus.targets());
}

void TestApi::offIsSaid()
{
    ServicePlan plan;
    plan.targets = {{ServiceKind::Alertmanager, {}, {}}};
    QCOMPARE(prometheusOf(m_network, plan, probeLimit, {}).error().kind, ErrorKind::NotFound);
    QCOMPARE(alertmanagerOf(m_network, plan, probeLimit, {}).error().kind, ErrorKind::NotFound);
    QCOMPARE(presentAlerts(m_network, plan, probeLimit, true, {})->source, AlertSource::None);
    Teller teller(recorded(QStringLiteral("prometheus-2.42-alerts.json")));
    plan.targets << ServiceTarget{ServiceKind::Prometheus, teller.url(), {}};
    const auto present = presentAlerts(m_network, plan, probeLimit, true, {});
    QCOMPARE(present->source, AlertSource::Prometheus);
    QCOMPARE(present->alerts.size(), 2);
}

void TestApi::monitorKeepsTheError()
{
    ServicePlan plan;
    plan.limit = Milliseconds(700);
    plan.targets = {{ServiceKind::Alertmanager, QStringLiteral("http://127.0.0.1:%1").arg(freePort()), {}}};
    ServiceMonitor monitor(plan);
    QVERIFY(monitor.lastAlerts()); // not asked yet
    QVERIFY(!monitor.probe().isEmpty());
    QCOMPARE(monitor.lastAlerts().error().kind, ErrorKind::Unreachable);
}

QTEST_GUILESS_MAIN(TestApi)
#include "test_api.moc"
