// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts, silences and queries against the real Prometheus and Alertmanager.
#include "Servers.h"

#include "services/PresentAlerts.h"

#include <QStandardPaths>
#include <QTest>

using namespace gw;
using namespace gw::services;
using namespace gw::services::test;

namespace {

HttpRequest requestFor(const Server &server)
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port));
    return request;
}

Silence silenceFor(const QString &matcher)
{
    Silence silence;
    silence.matchers = {*parseMatcher(matcher)};
    silence.startsAt = QDateTime::currentDateTimeUtc();
    silence.endsAt = silence.startsAt.addSecs(600);
    silence.createdBy = QStringLiteral("ada");
    silence.comment = QStringLiteral("a test, größer");
    return silence;
}

// Without raw strings: moc loses its way in one that holds an escaped quote.
constexpr char replay[] = "{\"alertname\":\"WorkflowReplayFailure\",\"severity\":\"critical\",\"spec_id\":\"io\","
                          "\"note\":\"größer als \\\"90\\\" %\"}";
constexpr char latency[] = R"({"alertname":"WorkflowStepLatencyHigh","severity":"warning"})";

} // namespace

class TestRealAlerts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_alertmanager.reset(); }
    void alertsAsRaised();
    void silenceSuppressesUntilItExpires();
    void extendKeepsTheId();
    void ourMatchersMatchAsTheirs_data();
    void ourMatchersMatchAsTheirs();
    void refusalsAreTheirs();
    void prometheusToAlertmanager();
    void queries();

private:
    AlertmanagerClient client() { return {m_network, requestFor(*m_alertmanager)}; }
    std::optional<Alert> find(const QString &name)
    {
        const auto alerts = client().alerts();
        for (const Alert &alert : alerts.value_or(QList<Alert>()))
            if (alert.name == name)
                return alert;
        return std::nullopt;
    }
    AlertState stateOf(const QString &name)
    {
        const auto alert = find(name);
        return alert ? alert->state : AlertState::Unknown;
    }

    NetworkThread m_network;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Server> m_alertmanager;
};

void TestRealAlerts::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_alertmanager = startAlertmanager(m_dir->path());
    QVERIFY2(m_alertmanager && m_alertmanager->ready(), "prometheus-alertmanager is needed for this test");
    QTRY_VERIFY_WITH_TIMEOUT(client().status(), 20'000);
}

void TestRealAlerts::alertsAsRaised()
{
    QCOMPARE(client().alerts()->size(), 0);
    QVERIFY(!client().status()->version.isEmpty());
    QCOMPARE(client().status()->cluster, QStringLiteral("disabled"));
    QVERIFY(raiseAlert(m_alertmanager->port, latency));
    QVERIFY(raiseAlert(m_alertmanager->port, replay));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("WorkflowReplayFailure")), AlertState::Active, 20'000);
    const auto alerts = client().alerts();
    QCOMPARE(alerts->size(), 2);
    QCOMPARE(alerts->first().severity, QStringLiteral("critical")); // worst first
    QVERIFY(std::abs(alerts->first().since.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(summaryOf(alerts->first()), QStringLiteral("raised by a test"));
    for (const Alert &alert : *alerts)
        QCOMPARE(fingerprintOf(alert.labels), alert.fingerprint); // ours is theirs, umlauts included
    const auto filtered = client().alerts(
        {{*parseMatcher(QStringLiteral("severity=~\"crit.*\"")), *parseMatcher(QStringLiteral("note!=x\"y"))}, true});
    QCOMPARE(filtered->size(), 1);
}

void TestRealAlerts::silenceSuppressesUntilItExpires()
{
    QVERIFY(raiseAlert(m_alertmanager->port, replay));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("WorkflowReplayFailure")), AlertState::Active, 20'000);
    const auto id = client().put(silenceFor(QStringLiteral("spec_id=~i.")));
    QVERIFY2(id, id ? "" : qPrintable(id.error().text()));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("WorkflowReplayFailure")), AlertState::Suppressed, 20'000);
    QCOMPARE(find(QStringLiteral("WorkflowReplayFailure"))->silencedBy, QStringList(*id));
    QCOMPARE(client().alerts({{}, false})->size(), 0); // what health looks at
    const auto silence = client().silence(*id);
    QCOMPARE(silence->state, SilenceState::Active);
    QCOMPARE(silence->comment, QStringLiteral("a test, größer"));
    QCOMPARE(matcherText(silence->matchers), QStringLiteral("spec_id=~\"i.\""));
    QCOMPARE(client().silences()->size(), 1);
    if (const QString amtool = QStandardPaths::findExecutable(QStringLiteral("amtool")); !amtool.isEmpty()) {
        QProcess process;
        process.start(amtool, {QStringLiteral("--alertmanager.url=") + requestFor(*m_alertmanager).url.toString(),
                               QStringLiteral("silence"), QStringLiteral("query"), QStringLiteral("-q")});
        process.waitForFinished(20'000);
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), *id);
    }
    QVERIFY(client().expire(*id));
    QCOMPARE(client().silence(*id)->state, SilenceState::Expired);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("WorkflowReplayFailure")), AlertState::Active, 20'000);
}

void TestRealAlerts::extendKeepsTheId()
{
    const auto id = client().put(silenceFor(QStringLiteral("alertname=X")));
    QVERIFY(id);
    Silence silence = *client().silence(*id);
    silence.endsAt = silence.endsAt.addSecs(3600);
    QCOMPARE(*client().put(silence), *id);
    QCOMPARE(client().silence(*id)->endsAt, silence.endsAt);
    QCOMPARE(client().silences()->size(), 1);
}

void TestRealAlerts::ourMatchersMatchAsTheirs_data()
{
    QTest::addColumn<QString>("matcher");
    for (const char *matcher :
         {"alertname=WorkflowReplayFailure", "alertname=WorkflowReplay", "alertname=~Workflow", "alertname=~Workflow.*",
          "alertname=~(?i)workflow.*", "alertname=~.*Failure|WorkflowStep", "spec_id=", "spec_id!=", "spec_id!=io",
          "spec_id!~i.", "spec_id=~.*", "spec_id=~.+", "nosuch=~.*", "nosuch!=x", "note=~.*\"90\".*", "note=~größer.*",
          "severity=~critical|warning", "severity!~crit.*|war.*"})
        QTest::newRow(matcher) << QString::fromUtf8(matcher);
}

void TestRealAlerts::ourMatchersMatchAsTheirs()
{
    QFETCH(QString, matcher);
    QVERIFY(raiseAlert(m_alertmanager->port, latency) && raiseAlert(m_alertmanager->port, replay));
    QTRY_COMPARE_WITH_TIMEOUT(client().alerts()->size(), 2, 20'000);
    const Matcher parsed = *parseMatcher(matcher);
    const auto theirs = client().alerts({{parsed}, true});
    QVERIFY2(theirs, theirs ? "" : qPrintable(theirs.error().text()));
    QStringList ours, named;
    const auto present = client().alerts();
    QVERIFY(present);
    for (const Alert &alert : *present)
        if (matches(parsed, alert.labels))
            ours << alert.name;
    for (const Alert &alert : *theirs)
        named << alert.name;
    QCOMPARE(ours, named);
}

void TestRealAlerts::refusalsAreTheirs()
{
    Silence silence = silenceFor(QStringLiteral("alertname=~.*"));
    const auto everything = client().put(silence);
    QVERIFY(!everything);
    QCOMPARE(everything.error().kind, ErrorKind::BadInput);
    QVERIFY2(everything.error().what.contains(QStringLiteral("empty string")), qPrintable(everything.error().what));
    silence.matchers.clear();
    QCOMPARE(client().put(silence).error().kind, ErrorKind::BadInput);
    QCOMPARE(client().silence(QStringLiteral("2f1f2e6a-77f5-4a2c-8bd5-09aef0e0a2f2")).error().kind,
             ErrorKind::NotFound);
    QVERIFY(!client().expire(QStringLiteral("2f1f2e6a-77f5-4a2c-8bd5-09aef0e0a2f2")));
}

void TestRealAlerts::prometheusToAlertmanager()
{
    QTemporaryDir dir;
    const auto server = startPrometheus(dir.path(), 0, R"(groups:
- name: replay
  rules:
  - {alert: WorkflowReplayFailure, expr: 'vector(1)', labels: {severity: critical, spec_id: io}, annotations: {summary: 'A replay differs'}}
  - {alert: Later, expr: 'vector(1)', for: 1h}
  - {record: slo, expr: 'vector(1) / on(x) (label_replace(vector(1), "y", "1", "", "") or label_replace(vector(1), "y", "2", "", ""))'}
)",
                                        m_alertmanager->port);
    QVERIFY2(server && server->ready(), "prometheus is needed for this test");
    const PrometheusClient prometheus(m_network, requestFor(*server));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("WorkflowReplayFailure")), AlertState::Active, 30'000);
    const auto own = prometheus.alerts();
    QVERIFY2(own, own ? "" : qPrintable(own.error().text()));
    QCOMPARE(own->size(), 2);
    QCOMPARE(own->first().fingerprint, find(QStringLiteral("WorkflowReplayFailure"))->fingerprint);
    QCOMPARE(own->last().state, AlertState::Pending);
    const auto groups = prometheus.rules();
    QVERIFY(groups);
    QCOMPARE(groups->first().rules.size(), 3);
    QCOMPARE(groups->first().rules.at(0).state, RuleState::Firing);
    QCOMPARE(groups->first().rules.at(1).wait, Seconds(3600));
    QTRY_COMPARE_WITH_TIMEOUT(prometheus.rules()->first().rules.at(2).health, RuleHealth::Failing, 20'000);
    QVERIFY(!prometheus.rules()->first().rules.at(2).lastError.isEmpty());
}

void TestRealAlerts::queries()
{
    QTemporaryDir dir;
    Liar engine(
        Liar::answers("workflow_active_runs{spec_id=\"io\"} 3\n", 200, "Content-Type: text/plain; version=0.0.4\r\n"));
    const auto server = startPrometheus(dir.path(), engine.port);
    QVERIFY2(server && server->ready(), "prometheus is needed for this test");
    const PrometheusClient prometheus(m_network, requestFor(*server));
    QTRY_COMPARE_WITH_TIMEOUT(
        prometheus.query(QStringLiteral("workflow_active_runs")).value_or(InstantAnswer()).samples.size(), 1, 30'000);
    QCOMPARE(prometheus.query(QStringLiteral("workflow_active_runs")).value().samples.first().value, 3.0);
    QTRY_COMPARE_WITH_TIMEOUT(prometheus.targets().value_or(QList<Target>()).value(0).up, true, 20'000);
    const QDateTime end = QDateTime::currentDateTimeUtc();
    const auto range = prometheus.queryRange(
        {QStringLiteral("workflow_active_runs + 1"), end.addDays(-10), end, Milliseconds(1), 1500});
    QVERIFY2(range, range ? "" : qPrintable(range.error().text())); // 864 million points if the step were kept
    QVERIFY(range->step > Milliseconds(1));
    const auto close =
        prometheus.queryRange({QStringLiteral("workflow_active_runs + 1"), end.addSecs(-60), end.addSecs(5), {}, 1500});
    QCOMPARE(close->series.size(), 1);
    QCOMPARE(close->series.first().labels.value(QStringLiteral("spec_id")), QStringLiteral("io"));
    QCOMPARE(close->series.first().points.last().value, 4.0);
    QCOMPARE(prometheus.queryRange({QStringLiteral("nosuch"), end.addSecs(-60), end, {}, 1500})->series.size(), 0);
    const auto wrong = prometheus.queryRange({QStringLiteral("sum("), end.addSecs(-60), end, {}, 1500});
    QCOMPARE(wrong.error().kind, ErrorKind::BadInput);
    QVERIFY2(wrong.error().what.contains(QStringLiteral("parse error")), qPrintable(wrong.error().what));
}

QTEST_GUILESS_MAIN(TestRealAlerts)
#include "test_realalerts.moc"
