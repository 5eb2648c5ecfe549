// SPDX-License-Identifier: GPL-3.0-or-later
// Probes against the real Redis, PostgreSQL, Prometheus and Alertmanager.
#include "Servers.h"

#include "services/Probe.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace gw;
using namespace gw::services;
using namespace gw::services::test;

class TestRealServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void redis();
    void redisWithPassword();
    void postgres();
    void prometheusAndItsGauge();
    void alertmanager();
};

namespace {

ServiceState ask(ServiceKind kind, const QString &url, const QByteArray &secret = {}, const QString &table = {})
{
    NetworkThread network;
    ServicePlan plan;
    plan.checkpointTable = table;
    plan.limit = Milliseconds(1500);
    ServiceTarget target{kind, url, {}};
    if (!secret.isEmpty())
        target.secret = [secret]() -> Result<QByteArray> { return secret; };
    return probe(network, plan, target, {});
}

/// The probe must come back in its time whatever the server does.
ServiceState askFrozen(Server &server, ServiceKind kind, const QString &url)
{
    server.freeze();
    QElapsedTimer clock;
    clock.start();
    const auto state = ask(kind, url);
    if (clock.elapsed() > 4000)
        qWarning("took %lld ms", clock.elapsed());
    server.thaw();
    return state;
}

} // namespace

void TestRealServers::redis()
{
    QTemporaryDir dir;
    const auto server = startRedis(dir.path());
    QVERIFY2(server && server->ready(), "redis-server is needed for this test");
    const QString url = QStringLiteral("redis://localhost:%1").arg(server->port);
    const auto up = ask(ServiceKind::Redis, url);
    QVERIFY2(up.health == ServiceHealth::Up, qPrintable(up.error));
    QCOMPARE(up.detail, QStringLiteral("PONG"));
    const auto frozen = askFrozen(*server, ServiceKind::Redis, url);
    QCOMPARE(frozen.health, ServiceHealth::Down);
    QVERIFY2(frozen.error.contains(QStringLiteral("within")), qPrintable(frozen.error));
    QCOMPARE(ask(ServiceKind::Redis, url).health, ServiceHealth::Up);
}

void TestRealServers::redisWithPassword()
{
    QTemporaryDir dir;
    const auto server = startRedis(dir.path(), QStringLiteral("open sesame"));
    QVERIFY2(server && server->ready(), "redis-server is needed for this test");
    const QString url = QStringLiteral("redis://127.0.0.1:%1").arg(server->port);
    const auto shut = ask(ServiceKind::Redis, url);
    QCOMPARE(shut.health, ServiceHealth::Down);
    QVERIFY2(shut.error.contains(QStringLiteral("services.auth.redis")), qPrintable(shut.error));
    QCOMPARE(ask(ServiceKind::Redis, url, "wrong").health, ServiceHealth::Down);
    const auto up = ask(ServiceKind::Redis, url, "open sesame");
    QVERIFY2(up.health == ServiceHealth::Up, qPrintable(up.error));
}

void TestRealServers::postgres()
{
    Postgres postgres;
    QVERIFY2(postgres.installed() && postgres.start(), "PostgreSQL's server is needed for this test");
    const auto up = ask(ServiceKind::Postgres, postgres.url());
    QVERIFY2(up.health == ServiceHealth::Up, qPrintable(up.error));
    QVERIFY2(up.detail.startsWith(QStringLiteral("PostgreSQL 1")), qPrintable(up.detail));
    QVERIFY(ask(ServiceKind::Postgres, postgres.url(), {}, QStringLiteral("workflow_checkpoints"))
                .detail.contains(QStringLiteral("no table workflow_checkpoints")));
    QVERIFY(!ask(ServiceKind::Postgres, postgres.url(), {}, QStringLiteral("pg_class"))
                 .detail.contains(QStringLiteral("no table")));
    const auto hostile = ask(ServiceKind::Postgres, postgres.url(), {}, QStringLiteral("x'); DROP TABLE y; --"));
    QCOMPARE(hostile.health, ServiceHealth::Up);
    // Connections, and who waits for whom.
    static const QRegularExpression connections(QStringLiteral(", [1-9]\\d* of \\d+ connections$"));
    QVERIFY2(connections.match(up.detail).hasMatch(), qPrintable(up.detail));
    QProcess one, other;
    for (QProcess *session : {&one, &other}) {
        session->start(QStringLiteral("psql"), {QStringLiteral("-q"), postgres.url()});
        session->write("SELECT pg_advisory_lock(42);\n");
    }
    QTRY_VERIFY(
        ask(ServiceKind::Postgres, postgres.url()).detail.contains(QStringLiteral("1 session(s) wait for a lock")));
    for (QProcess *session : {&one, &other}) {
        session->kill();
        QVERIFY(session->waitForFinished());
    }
    QTRY_VERIFY(!ask(ServiceKind::Postgres, postgres.url()).detail.contains(QStringLiteral("wait")));
    const auto absent = ask(ServiceKind::Postgres,
                            QString(postgres.url()).replace(QStringLiteral("/postgres"), QStringLiteral("/absent")));
    QCOMPARE(absent.health, ServiceHealth::Down);
    QVERIFY2(absent.error.contains(QStringLiteral("absent")), qPrintable(absent.error));
    const auto stranger = ask(ServiceKind::Postgres,
                              QString(postgres.url()).replace(QStringLiteral("nova@"), QStringLiteral("mallory@")));
    QVERIFY2(stranger.error.contains(QStringLiteral("services.auth.postgres")), qPrintable(stranger.error));
    QVERIFY2(!stranger.error.contains(QStringLiteral("LOCATION")), qPrintable(stranger.error));
    const auto frozen = askFrozen(*postgres.server, ServiceKind::Postgres, postgres.url());
    QCOMPARE(frozen.health, ServiceHealth::Down);
    QVERIFY2(frozen.error.contains(QStringLiteral("within")), qPrintable(frozen.error));
    QCOMPARE(ask(ServiceKind::Postgres, postgres.url()).health, ServiceHealth::Up);
}

void TestRealServers::prometheusAndItsGauge()
{
    QTemporaryDir dir;
    Liar engine(Liar::answers("# TYPE nova_policy_emergency_stop_enabled gauge\nnova_policy_emergency_stop_enabled 1\n",
                              200, "Content-Type: text/plain; version=0.0.4\r\n"));
    const auto server = startPrometheus(dir.path(), engine.port);
    QVERIFY2(server && server->ready(), "prometheus is needed for this test");
    const QString url = QStringLiteral("http://localhost:%1").arg(server->port);
    QTRY_COMPARE_WITH_TIMEOUT(ask(ServiceKind::Prometheus, url).health, ServiceHealth::Up, 20'000);
    NetworkThread network;
    ServicePlan plan;
    plan.targets = {{ServiceKind::Prometheus, url, {}}};
    QTRY_COMPARE_WITH_TIMEOUT(emergencyStopGauge(network, plan, {}).value_or(-1), 1.0, 20'000);
    QCOMPARE(askFrozen(*server, ServiceKind::Prometheus, url).health, ServiceHealth::Down);
}

void TestRealServers::alertmanager()
{
    QTemporaryDir dir;
    const auto server = startAlertmanager(dir.path());
    QVERIFY2(server && server->ready(), "prometheus-alertmanager is needed for this test");
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(server->port);
    QTRY_COMPARE_WITH_TIMEOUT(ask(ServiceKind::Alertmanager, url).health, ServiceHealth::Up, 20'000);
}

QTEST_GUILESS_MAIN(TestRealServers)
#include "test_realservers.moc"
