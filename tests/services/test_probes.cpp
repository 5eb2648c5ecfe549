// SPDX-License-Identifier: GPL-3.0-or-later
// Probes against servers that lie, hang, flood and close early.
#include "Servers.h"

#include "services/ServiceMonitor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gw;
using namespace gw::services;
using namespace gw::services::test;

Q_DECLARE_METATYPE(gw::services::test::Liar::Behave)
Q_DECLARE_METATYPE(gw::services::ServiceHealth)
Q_DECLARE_METATYPE(gw::services::ServiceKind)

class TestProbes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesAnswers_data();
    void judgesAnswers();
    void tellsHowItFailed_data();
    void tellsHowItFailed();
    void nobodyListens_data();
    void nobodyListens();
    void monitorRemembers();
    void workersBehindADeadBackend_data();
    void workersBehindADeadBackend();
    void offIsNeverHealthy();
    void secretThatCannotBeReadIsTold();
    void tokensAreSent();
    void basicOrBearer();
    void readsMetrics_data();
    void readsMetrics();
    void gaugeFromTheBackendThenPrometheus();
    void cancelledAtOnce();

private:
    NetworkThread m_network; // one for all rows: what one server did must not harm the next question
};

namespace {

constexpr Milliseconds limit{700};

ServicePlan planFor(ServiceKind kind, const QString &url)
{
    ServicePlan plan;
    plan.targets = {{kind, url, {}}};
    plan.limit = limit;
    return plan;
}

QByteArray http(const QByteArray &body, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

void TestProbes::judgesAnswers_data()
{
    using enum ServiceKind;
    using enum ServiceHealth;
    QTest::addColumn<ServiceKind>("kind");
    QTest::addColumn<Liar::Behave>("behave");
    QTest::addColumn<ServiceHealth>("health");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, ServiceKind kind, const Liar::Behave &behave, ServiceHealth health,
                        const char *says) {
        QTest::newRow(name) << kind << behave << health << QString::fromLatin1(says);
    };
    row("healthy", Backend, Liar::answers(R"({"status":"healthy"})"), Up, "healthy");
    row("ok", Backend, Liar::answers(R"({"status": "ok", "more": [1]})"), Up, "ok");
    row("degraded", Backend, Liar::answers(R"({"status":"degraded"})", 503), NotReady, "degraded");
    row("no status", Backend, Liar::answers("{}"), Down, "no \"status\"");
    row("a web page", Backend, Liar::answers("<html>Welcome to nginx</html>"), Down, "not JSON");
    row("status 500", Backend, Liar::answers("oops", 500), Down, "status 500: oops");
    row("not let in", Backend, Liar::answers("", 401), Down, "services.auth");
    row("hangs", Backend, Liar::hangsAfter({}), Down, "within");
    row("hangs in the header", Backend, Liar::hangsAfter("HTTP/1.1 200 OK\r\nContent-Le"), Down, "within");
    row("hangs in the body", Backend, Liar::hangsAfter("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"), Down,
        "within");
    row("closes at once", Backend, Liar::says({}), Down, "closed");
    row("closes early", Backend, Liar::says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"status\":\"ok\"}"), Down,
        "closed");
    row("not HTTP", Backend, Liar::says(QByteArray("\x16\x03\x01\x02\x00", 5).repeated(50)), Down, "");
    row("megabytes", Backend, Liar::says("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(8 << 20, ' ')),
        Down, "longer than");
    row("endless headers", Backend, Liar::says("HTTP/1.1 200 OK\r\n" + QByteArray("X-A: b\r\n").repeated(1 << 20)),
        Down, "");
    row("redirects away", Backend, Liar::answers("", 302, "Location: http://127.0.0.2:1/health\r\n"), Down, "edirect");
    row("redirects in a circle", Backend, Liar::answers("", 302, "Location: /health\r\n"), Down, "edirect");
    row("slow", Backend, Liar::late(1100, Liar::answers(R"({"status":"ok"})")), Slow, "ok");
    row("list of workers", Workers,
        Liar::answers(R"({"workers":[{"id":1,"status":"up"},{"id":2,"status":"running"},{"id":3,"status":"dead"}]})"),
        Up, "2 of 3 up");
    row("map of workers", Workers, Liar::answers(R"({"workers":{"w0":{"alive":true},"w1":{"alive":false}}})"), Up,
        "1 of 2 up");
    row("bare list", Workers, Liar::answers(R"(["up","up"])"), Up, "2 of 2 up");
    row("counts", Workers, Liar::answers(R"({"active":3,"total":3})"), Up, "3 of 3 up");
    row("one number", Workers, Liar::answers(R"({"workers":3})"), Up, "3 up");
    row("none up", Workers, Liar::answers(R"({"workers":[]})"), NotReady, "no worker");
    row("no workers at all", Workers, Liar::answers(R"({"hello":1})"), Down, "neither");
    row("PONG", Redis, Liar::says("+PONG\r\n"), Up, "PONG");
    row("not PONG", Redis, Liar::says("+HELLO\r\n"), Down, "HELLO");
    row("loading", Redis, Liar::says("-LOADING Redis is loading the dataset in memory\r\n"), NotReady, "LOADING");
    row("wants a password", Redis, Liar::says("-NOAUTH Authentication required.\r\n"), Down, "services.auth.redis");
    row("HTTP instead of Redis", Redis, Liar::answers("hi", 400), Down, "not Redis");
    row("Redis hangs", Redis, Liar::hangsAfter("+PO"), Down, "within");
    row("Redis closes", Redis, Liar::says("+PO"), Down, "closed");
    row("Redis floods", Redis, Liar::says("$99999999\r\n" + QByteArray(8 << 20, 'x')), Down, "longer than");
    row("PostgreSQL hangs", Postgres, Liar::hangsAfter({}), Down, "within");
    row("PostgreSQL closes", Postgres, Liar::says({}), Down, "");
    row("not PostgreSQL", Postgres, Liar::says(http("hi")), Down, "");
    row("PostgreSQL floods", Postgres, Liar::says("R" + QByteArray(8 << 20, 'x')), Down, "");
    row("ready", Prometheus, Liar::answers("Prometheus Server is Healthy."), Up, "ready");
    row(
        "not ready", Prometheus,
        [](int fd, const QByteArray &request, const std::atomic<bool> &ending) {
            (request.contains("/-/ready") ? Liar::answers("Service Unavailable", 503)
                                          : Liar::answers("Prometheus is Healthy."))(fd, request, ending);
        },
        NotReady, "not ready");
    row("something else", Alertmanager, Liar::answers("<html>login</html>"), Down, "Something else");
}

void TestProbes::judgesAnswers()
{
    QFETCH(ServiceKind, kind);
    QFETCH(Liar::Behave, behave);
    QFETCH(ServiceHealth, health);
    QFETCH(QString, says);
    Liar liar(behave);
    auto plan = planFor(kind, kind == ServiceKind::Redis ? liar.url("redis")
                              : kind == ServiceKind::Postgres
                                  ? liar.url("postgresql").replace(QStringLiteral("://"), QStringLiteral("://nova@")) +
                                        QStringLiteral("/nova_aos?sslmode=disable")
                                  : liar.url());
    if (health == ServiceHealth::Slow)
        plan.limit = probeLimit;
    QElapsedTimer clock;
    clock.start();
    const auto state = probe(m_network, plan, plan.targets.first(), {});
    const QString text = state.detail + state.error;
    QVERIFY2(state.health == health, qPrintable(json::enumName(state.health) + QStringLiteral(": ") + text));
    QVERIFY2(text.contains(says), qPrintable(text));
    QCOMPARE(state.latency.has_value(), health != ServiceHealth::Down);
    QVERIFY2(clock.elapsed() < plan.limit.count() * 2 + 1500, qPrintable(QString::number(clock.elapsed())));
    if (health == ServiceHealth::Down)
        QVERIFY2(state.error.contains(QString::number(liar.port)), qPrintable(state.error)); // where
    for (const QChar c : text)
        QVERIFY2(c.isPrint(), qPrintable(text)); // others' bytes are not ours to show raw
}

void TestProbes::tellsHowItFailed_data()
{
    QTest::addColumn<Liar::Behave>("behave");
    QTest::addColumn<std::optional<ErrorKind>>("failure");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const Liar::Behave &behave, std::optional<ErrorKind> failure,
                        const char *reason) {
        QTest::newRow(name) << behave << failure << QString::fromLatin1(reason);
    };
    row("healthy", Liar::answers(R"({"status":"ok"})"), {}, "");
    row("garbage", Liar::answers(QByteArray("\x7f\x00{]<html>]]nova\xff\xfe", 20)), ErrorKind::Protocol,
        "Answered nonsense, not JSON");
    row("status 500", Liar::answers("oops", 500), ErrorKind::Protocol, "Answered with status 500: oops");
    row("hangs", Liar::hangsAfter({}), ErrorKind::Timeout, "No complete answer within 0.7 s");
}

void TestProbes::tellsHowItFailed()
{
    QFETCH(Liar::Behave, behave);
    QFETCH(std::optional<ErrorKind>, failure);
    QFETCH(QString, reason);
    Liar liar(behave);
    const auto plan = planFor(ServiceKind::Backend, liar.url());
    const auto state = probe(m_network, plan, plan.targets.first(), {});
    QCOMPARE(state.failure, failure);
    QCOMPARE(state.reason, reason);
}

void TestProbes::nobodyListens_data()
{
    QTest::addColumn<ServiceKind>("kind");
    QTest::addColumn<QString>("url");
    const QString at = QStringLiteral("127.0.0.1:%1").arg(freePort());
    QTest::newRow("backend") << ServiceKind::Backend << QStringLiteral("http://") + at;
    QTest::newRow("redis") << ServiceKind::Redis << QStringLiteral("redis://") + at;
    QTest::newRow("postgres") << ServiceKind::Postgres
                              << QStringLiteral("postgresql://nova@") + at + QStringLiteral("/x");
    QTest::newRow("prometheus") << ServiceKind::Prometheus << QStringLiteral("http://") + at;
    QTest::newRow("no such host") << ServiceKind::Redis << QStringLiteral("redis://no-such-host.invalid:1");
    QTest::newRow("not a URL") << ServiceKind::Backend << QStringLiteral("not a url");
    QTest::newRow("file URL") << ServiceKind::Backend << QStringLiteral("file:///etc/passwd");
    QTest::newRow("wrong scheme") << ServiceKind::Redis << QStringLiteral("http://") + at;
    QTest::newRow("PostgreSQL by another name") << ServiceKind::Postgres << QStringLiteral("mysql://") + at;
}

void TestProbes::nobodyListens()
{
    QFETCH(ServiceKind, kind);
    QFETCH(QString, url);
    const auto plan = planFor(kind, url);
    NetworkThread network;
    const auto state = probe(network, plan, plan.targets.first(), {});
    QCOMPARE(state.health, ServiceHealth::Down);
    QVERIFY(!state.error.isEmpty());
}

void TestProbes::monitorRemembers()
{
    std::atomic<bool> good{true};
    Liar liar([&good](int fd, const QByteArray &request, const std::atomic<bool> &ending) {
        (good ? Liar::answers(R"({"status":"ok"})") : Liar::answers("{}", 500))(fd, request, ending);
    });
    ServiceMonitor monitor(planFor(ServiceKind::Backend, liar.url()));
    QCOMPARE(monitor.states().first().health, ServiceHealth::Unknown);
    const auto first = monitor.probe().first();
    QCOMPARE(first.health, ServiceHealth::Up);
    const auto second = monitor.probe().first();
    QCOMPARE(second.since, first.since);
    QVERIFY(second.lastUp >= first.lastUp);
    good = false;
    (void)monitor.probe();
    const auto down = monitor.probe().first();
    QCOMPARE(down.health, ServiceHealth::Down);
    QCOMPARE(down.failures, 2);
    QCOMPARE(down.lastUp, second.lastUp);
    QVERIFY(down.since >= second.checkedAt);
    good = true;
    monitor.start(Milliseconds(30));
    QTRY_COMPARE(monitor.states().first().health, ServiceHealth::Up);
    QCOMPARE(monitor.states().first().failures, 0);
    monitor.stop();
}

void TestProbes::workersBehindADeadBackend_data()
{
    QTest::addColumn<bool>("sameServer");
    QTest::addColumn<ServiceHealth>("workers");
    QTest::newRow("asked through it") << true << ServiceHealth::Unknown;
    QTest::newRow("a server of their own") << false << ServiceHealth::Down;
}

void TestProbes::workersBehindADeadBackend()
{
    QFETCH(bool, sameServer);
    QFETCH(ServiceHealth, workers);
    const QString backend = QStringLiteral("http://127.0.0.1:%1").arg(freePort());
    const QString own = QStringLiteral("http://127.0.0.1:%1").arg(freePort());
    auto plan = planFor(ServiceKind::Backend, backend);
    plan.targets.append({ServiceKind::Workers, (sameServer ? backend : own) + QStringLiteral("/workers/status"), {}});
    ServiceMonitor monitor(plan);
    const auto states = monitor.probe();
    QCOMPARE(states[0].health, ServiceHealth::Down);
    QCOMPARE(states[1].health, workers);
    QCOMPARE(states[1].error.contains(QStringLiteral("asked through the backend")), sameServer);
    QCOMPARE(states[1].error.contains(backend), false); // that is the backend's own error
}

void TestProbes::offIsNeverHealthy()
{
    ServiceMonitor monitor(planFor(ServiceKind::Redis, {}));
    const auto state = monitor.probe().first();
    QCOMPARE(state.health, ServiceHealth::Off);
    QVERIFY(!state.latency);
}

void TestProbes::secretThatCannotBeReadIsTold()
{
    Liar liar(Liar::answers(R"({"status":"ok"})"));
    auto plan = planFor(ServiceKind::Backend, liar.url());
    plan.targets[0].secret = []() -> Result<QByteArray> {
        return failure(ErrorKind::Unreadable, QStringLiteral("Cannot read the secret"), QStringLiteral("/run/token"));
    };
    NetworkThread network;
    const auto state = probe(network, plan, plan.targets.first(), {});
    QCOMPARE(state.health, ServiceHealth::Down);
    QVERIFY(state.error.contains(QStringLiteral("/run/token")));
}

void TestProbes::tokensAreSent()
{
    Liar liar([](int fd, const QByteArray &request, const std::atomic<bool> &ending) {
        (Liar::carries(request, "Authorization", "Bearer s3cret") ? Liar::answers(R"({"status":"ok"})")
                                                                  : Liar::answers("{}", 401))(fd, request, ending);
    });
    auto plan = planFor(ServiceKind::Backend, liar.url());
    NetworkThread network;
    QCOMPARE(probe(network, plan, plan.targets.first(), {}).health, ServiceHealth::Down);
    plan.targets[0].secret = []() -> Result<QByteArray> { return QByteArray("s3cret"); };
    const auto state = probe(network, plan, plan.targets.first(), {});
    QCOMPARE(state.health, ServiceHealth::Up);
    QVERIFY(!(state.error + state.detail + state.url).contains(QStringLiteral("s3cret")));
}

void TestProbes::basicOrBearer()
{
    QCOMPARE(*authorization("", {}), QByteArray());
    QCOMPARE(*authorization("tok.en-1~+/==", {}), QByteArray("Bearer tok.en-1~+/=="));
    QCOMPARE(*authorization("ada:pass:word", {}), QByteArray("Basic YWRhOnBhc3M6d29yZA=="));
    QCOMPARE(*authorization("x\r\nHost: evil", {}), "Basic " + QByteArray("x\r\nHost: evil").toBase64());
    const auto broken = authorization("two\nlines", QStringLiteral("here"));
    QVERIFY(!broken && broken.error().kind == ErrorKind::BadInput);
    QVERIFY(!broken.error().text().contains(QStringLiteral("lines")));
    Liar liar([](int fd, const QByteArray &request, const std::atomic<bool> &ending) {
        (Liar::carries(request, "Authorization", "Basic YWRhOnB3") ? Liar::answers(R"({"status":"ok"})")
                                                                   : Liar::answers("{}", 401))(fd, request, ending);
    });
    auto plan = planFor(ServiceKind::Backend, liar.url());
    plan.targets[0].secret = []() -> Result<QByteArray> { return QByteArray("ada:pw"); };
    QCOMPARE(probe(m_network, plan, plan.targets.first(), {}).health, ServiceHealth::Up);
}

void TestProbes::readsMetrics_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<double>>("value");
    const auto row = [](const char *name, const QByteArray &text, std::optional<double> value) {
        QTest::newRow(name) << text << value;
    };
    row("plain", "# HELP gauge x\n# TYPE gauge gauge\ngauge 1\n", 1.0);
    row("labels", "gauge{a=\"b c} 9\",d=\"\"} 1 1700000000000\n", 1.0);
    row("float", "gauge 0.0", 0.0);
    row("several", "gauge{a=\"1\"} 0\ngauge{a=\"2\"} 1\n", 1.0);
    row("longer name", "gauge_total 5\n", std::nullopt);
    row("NaN is no value", "gauge NaN\n", std::nullopt);
    row("infinite", "gauge +Inf\n", std::nullopt);
    row("half a line", "gauge{a=\"", std::nullopt);
    row("no number", "gauge on\n", std::nullopt);
    row("empty", "", std::nullopt);
}

void TestProbes::readsMetrics()
{
    QFETCH(QByteArray, text);
    QTEST(metricValue(text, "gauge"), "value");
}

void TestProbes::gaugeFromTheBackendThenPrometheus()
{
    Liar metrics(Liar::answers("nova_policy_emergency_stop_enabled 1\n"));
    Liar query(Liar::answers(
        R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1700000000.1,"0"]}]}})"));
    Liar empty(Liar::answers(R"({"status":"success","data":{"resultType":"vector","result":[]}})"));
    NetworkThread network;
    ServicePlan plan;
    plan.limit = limit;
    plan.targets = {{ServiceKind::Backend, metrics.url(), {}}, {ServiceKind::Prometheus, query.url(), {}}};
    QCOMPARE(emergencyStopGauge(network, plan, {}).value_or(-1),
             1.0); // the engine itself is newer than the last scrape
    plan.targets[0].url = empty.url();
    QCOMPARE(emergencyStopGauge(network, plan, {}).value_or(-1), 0.0);
    plan.targets[1].url = empty.url();
    QVERIFY(!emergencyStopGauge(network, plan, {}));
    plan.targets.clear();
    QVERIFY(!emergencyStopGauge(network, plan, {}));
}

void TestProbes::cancelledAtOnce()
{
    Liar liar(Liar::hangsAfter({}));
    auto plan = planFor(ServiceKind::Backend, liar.url());
    plan.limit = Milliseconds(20'000);
    std::stop_source stop;
    std::jthread canceller([&stop] {
        std::this_thread::sleep_for(Milliseconds(100));
        stop.request_stop();
    });
    QElapsedTimer clock;
    clock.start();
    NetworkThread network;
    (void)probe(network, plan, plan.targets.first(), stop.get_token());
    QVERIFY(clock.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestProbes)
#include "test_probes.moc"
