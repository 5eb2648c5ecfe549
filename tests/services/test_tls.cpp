// SPDX-License-Identifier: GPL-3.0-or-later
// Probes over TLS: a server is up only with a certificate that its authority gave for its name and that is still valid.
#include "Authority.h"
#include "Servers.h"

#include "services/Probe.h"

#include <QFile>
#include <QTest>

using namespace gw;
using namespace gw::services;
using namespace gw::services::test;

Q_DECLARE_METATYPE(gw::services::test::Liar::Behave)

class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void certificates_data();
    void certificates();
    void postgres();
    void otherSide_data();
    void otherSide();

private:
    /// @p ca is a file of the authority's directory; empty: none.
    ServiceState ask(ServiceKind kind, const QString &url, const QString &ca)
    {
        ServicePlan plan;
        plan.caFile = ca.isEmpty() ? QString() : m_authority.path(ca);
        plan.limit = Milliseconds(2000);
        return probe(m_network, plan, {kind, url, {}}, {});
    }

    Authority m_authority, m_stranger;
    NetworkThread m_network;
};

void TestTls::initTestCase()
{
    QVERIFY2(m_authority.make(), qPrintable(m_authority.problem()));
    QVERIFY2(m_stranger.make(), qPrintable(m_stranger.problem()));
    QVERIFY2(m_authority.issue(QStringLiteral("good"), QStringLiteral("localhost")), qPrintable(m_authority.problem()));
    QVERIFY2(m_authority.issue(QStringLiteral("other-name"), QStringLiteral("m4.example")),
             qPrintable(m_authority.problem()));
    QVERIFY2(m_authority.issue(QStringLiteral("expired"), QStringLiteral("localhost"),
                               QStringLiteral("20200101000000Z"), QStringLiteral("20210101000000Z")),
             qPrintable(m_authority.problem()));
    QVERIFY2(m_authority.issue(QStringLiteral("early"), QStringLiteral("localhost"), QStringLiteral("20400101000000Z"),
                               QStringLiteral("20410101000000Z")),
             qPrintable(m_authority.problem()));
    QVERIFY(QFile::copy(m_stranger.certificate(), m_authority.path(QStringLiteral("stranger.pem"))));
    QFile empty(m_authority.path(QStringLiteral("empty.pem")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    // What openssl's own server gives out: a whole answer, headers included.
    QFile page(m_authority.path(QStringLiteral("health")));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(
        "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nContent-Length: 21\r\n\r\n{\"status\": \"healthy\"}");
}

namespace {

std::unique_ptr<Server> httpsServer(const Authority &authority, const QString &certificate)
{
    const quint16 port = freePort();
    return std::make_unique<Server>(
        QStringList{QStringLiteral("env"), QStringLiteral("-C"), authority.path({}), QStringLiteral("openssl"),
                    QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port),
                    QStringLiteral("-cert"), certificate + QStringLiteral(".pem"), QStringLiteral("-key"),
                    certificate + QStringLiteral(".key"), QStringLiteral("-HTTP"), QStringLiteral("-quiet")},
        port);
}

std::unique_ptr<Server> redisServer(const Authority &authority, const QString &certificate)
{
    const quint16 port = freePort();
    return std::make_unique<Server>(
        QStringList{QStringLiteral("redis-server"), QStringLiteral("--port"), QStringLiteral("0"),
                    QStringLiteral("--tls-port"), QString::number(port), QStringLiteral("--bind"),
                    QStringLiteral("127.0.0.1"), QStringLiteral("--dir"), authority.path({}), QStringLiteral("--save"),
                    QString(), QStringLiteral("--tls-auth-clients"), QStringLiteral("no"),
                    QStringLiteral("--tls-ca-cert-file"), authority.certificate(), QStringLiteral("--tls-cert-file"),
                    authority.path(certificate + QStringLiteral(".pem")), QStringLiteral("--tls-key-file"),
                    authority.path(certificate + QStringLiteral(".key"))},
        port);
}

} // namespace

void TestTls::certificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QStringList>("says"); // empty: up
    const auto row = [](const char *name, const char *certificate, const char *ca, const QStringList &says) {
        QTest::newRow(name) << QString::fromLatin1(certificate) << QString::fromLatin1(ca) << says;
    };
    row("good", "good", "ca.pem", {});
    row("authority not named", "good", "",
        {QStringLiteral("certificate is not trusted"),
         QStringLiteral("Name the authority's certificate in services.tls.ca_file")});
    row("another authority", "good", "stranger.pem",
        {QStringLiteral("certificate is not trusted"), QStringLiteral("stranger.pem) stands for it")});
    row("another name", "other-name", "ca.pem", {QStringLiteral("host name"), QStringLiteral("It is for m4.example")});
    row("expired", "expired", "ca.pem",
        {QStringLiteral("expired"), QStringLiteral("It was valid until 2021-01-01T00:00:00Z")});
    row("not yet valid", "early", "ca.pem",
        {QStringLiteral("not yet valid"), QStringLiteral("It is valid from 2040-01-01T00:00:00Z")});
    row("authority's file absent", "good", "absent.pem",
        {QStringLiteral("absent.pem"), QStringLiteral("No such file"), QStringLiteral("Check services.tls.ca_file")});
    row("authority's file empty", "good", "empty.pem",
        {QStringLiteral("no certificate"), QStringLiteral("empty.pem"), QStringLiteral("Check services.tls.ca_file")});
    row("authority's file is a directory", "good", ".",
        {QStringLiteral("Not a regular file"), QStringLiteral("Check services.tls.ca_file")});
}

void TestTls::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, ca);
    QFETCH(QStringList, says);
    const auto web = httpsServer(m_authority, certificate);
    QVERIFY(web->ready());
    const auto database = redisServer(m_authority, certificate);
    QVERIFY(database->ready());
    const auto overHttp = ask(ServiceKind::Backend, QStringLiteral("https://localhost:%1").arg(web->port), ca);
    const auto overRedis = ask(ServiceKind::Redis, QStringLiteral("rediss://localhost:%1").arg(database->port), ca);
    for (const ServiceState &state : {overHttp, overRedis}) {
        const QString text = state.url + QStringLiteral(" says ") + state.error;
        QVERIFY2(state.health == (says.isEmpty() ? ServiceHealth::Up : ServiceHealth::Down), qPrintable(text));
        for (const QString &part : says)
            QVERIFY2(state.error.contains(part), qPrintable(text));
    }
}

void TestTls::postgres()
{
    Postgres server;
    QVERIFY2(server.installed() && server.start(m_authority.path(QStringLiteral("good"))),
             "PostgreSQL's server is needed for this test");
    const QString strict = server.url() + QStringLiteral("?sslmode=verify-full");
    const auto up = ask(ServiceKind::Postgres, strict, QStringLiteral("ca.pem"));
    QVERIFY2(up.health == ServiceHealth::Up, qPrintable(up.error));
    const auto unnamed = ask(ServiceKind::Postgres, strict, {});
    QCOMPARE(unnamed.health, ServiceHealth::Down);
    QVERIFY2(unnamed.error.contains(QStringLiteral("certificate")) &&
                 unnamed.error.contains(QStringLiteral("services.tls.ca_file")),
             qPrintable(unnamed.error));
    const auto stranger = ask(ServiceKind::Postgres, strict, QStringLiteral("stranger.pem"));
    QCOMPARE(stranger.health, ServiceHealth::Down);
    QVERIFY2(stranger.error.contains(QStringLiteral("certificate verify failed")) &&
                 stranger.error.contains(QStringLiteral("services.tls.ca_file")),
             qPrintable(stranger.error));
    const auto name =
        ask(ServiceKind::Postgres, QString(strict).replace(QStringLiteral("localhost"), QStringLiteral("127.0.0.1")),
            QStringLiteral("ca.pem"));
    QCOMPARE(name.health, ServiceHealth::Down);
    QVERIFY2(name.error.contains(QStringLiteral("does not match host name")), qPrintable(name.error));
}

void TestTls::otherSide_data()
{
    QTest::addColumn<Liar::Behave>("behave");
    QTest::addColumn<QString>("says");
    QTest::newRow("hangs") << Liar::hangsAfter({}) << QStringLiteral("within 0.7 s");
    QTest::newRow("speaks no TLS") << Liar::says("+OK, and then some more that is no handshake\r\n")
                                   << QStringLiteral("Does the service speak TLS there?");
}

void TestTls::otherSide()
{
    QFETCH(Liar::Behave, behave);
    QFETCH(QString, says);
    Liar liar(behave);
    for (const auto &[kind, scheme] :
         {std::pair(ServiceKind::Backend, "https"), std::pair(ServiceKind::Redis, "rediss")}) {
        ServicePlan plan;
        plan.limit = Milliseconds(700);
        const auto state = probe(m_network, plan, {kind, liar.url(scheme), {}}, {});
        QCOMPARE(state.health, ServiceHealth::Down);
        QVERIFY2(state.error.contains(says), qPrintable(state.error));
    }
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
