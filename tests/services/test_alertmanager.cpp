// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded answers of several versions of Alertmanager.
#include "Teller.h"

#include "services/AlertmanagerClient.h"
#include "services/ServiceMonitor.h"

#include <QTest>

using namespace gw;
using namespace gw::services;
using namespace gw::services::test;

namespace {

const QDateTime begin = QDateTime::fromSecsSinceEpoch(1795521600, Qt::UTC);

} // namespace

class TestAlertmanager : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void alerts_data();
    void alerts();
    void monitorKnowsWhatWasTold();
    void silences_data();
    void silences();
    void status_data();
    void status();
    void whatIsPosted();
    void idsStayInTheirPath();

private:
    NetworkThread m_network;
};

void TestAlertmanager::alerts_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : {"0.22", "0.25", "0.27"})
        QTest::newRow(version) << QString::fromLatin1(version);
}

void TestAlertmanager::alerts()
{
    QFETCH(QString, version);
    Teller teller(recorded(QStringLiteral("alertmanager-%1-alerts.json").arg(version)));
    const auto alerts = AlertmanagerClient(m_network, teller.request())
                            .alerts({{Matcher{QStringLiteral("a"), QStringLiteral("b c"), true, false}}, true});
    QVERIFY2(alerts, alerts ? "" : qPrintable(alerts.error().text()));
    QVERIFY2(
        teller.wasAsked().startsWith(
            "GET /api/v2/alerts?active=true&unprocessed=true&silenced=true&inhibited=true&filter=a%21~%22b%20c%22 "),
        teller.wasAsked().constData());
    QCOMPARE(alerts->size(), 3);
    const Alert &worst = alerts->at(0), &silenced = alerts->at(2);
    QCOMPARE(worst.name, QStringLiteral("WorkflowReplayFailure"));
    QCOMPARE(worst.severity, QStringLiteral("critical"));
    QCOMPARE(worst.state, AlertState::Active);
    QCOMPARE(worst.since, QDateTime::fromString(QStringLiteral("2026-11-24T12:13:03.118Z"), Qt::ISODateWithMs));
    QCOMPARE(worst.labels.value(QStringLiteral("spec_id")), QStringLiteral("io"));
    QCOMPARE(summaryOf(worst), QStringLiteral("Summary of WorkflowReplayFailure"));
    for (const Alert &alert : *alerts)
        QCOMPARE(fingerprintOf(alert.labels), alert.fingerprint);
    QCOMPARE(silenced.state, AlertState::Suppressed);
    QCOMPARE(silenced.silencedBy.size(), 1);
    QCOMPARE(alerts->at(1).state, AlertState::Unprocessed);
    QCOMPARE(alerts->at(1).mutedBy,
             version == QStringLiteral("0.27") ? QStringList{QStringLiteral("weekends")} : QStringList());
}

void TestAlertmanager::monitorKnowsWhatWasTold()
{
    Teller teller(recorded(QStringLiteral("alertmanager-0.27-alerts.json")));
    ServicePlan plan;
    plan.targets = {{ServiceKind::Alertmanager, teller.url(), {}}};
    ServiceMonitor monitor(plan);
    const auto told = monitor.alerts();
    QVERIFY2(told, told ? "" : qPrintable(told.error().text()));
    QCOMPARE(told->alerts.size(), 3);
    // A status judged from now on does not name others, but leaves out what is silenced.
    const auto known = monitor.lastAlerts();
    QVERIFY(known);
    QCOMPARE(known->alerts, told->alerts.mid(0, 2));
}

void TestAlertmanager::silences_data() { alerts_data(); }

void TestAlertmanager::silences()
{
    QFETCH(QString, version);
    Teller teller(recorded(QStringLiteral("alertmanager-%1-silences.json").arg(version)));
    const auto silences = AlertmanagerClient(m_network, teller.request()).silences();
    QVERIFY2(silences, silences ? "" : qPrintable(silences.error().text()));
    QCOMPARE(silences->size(), 2);
    const Silence &active = silences->at(0), &expired = silences->at(1);
    QCOMPARE(active.state, SilenceState::Active);
    QCOMPARE(matcherText(active.matchers),
             QStringLiteral("alertname=\"WorkflowStepLatencyHigh\"")); // isEqual is true when absent
    QCOMPARE(active.endsAt, QDateTime::fromString(QStringLiteral("2026-11-24T14:00:00Z"), Qt::ISODate));
    QCOMPARE(active.createdBy, QStringLiteral("ada"));
    QCOMPARE(expired.state, SilenceState::Expired);
    QCOMPARE(matcherText(expired.matchers), QStringLiteral("spec_id=~\"io|llm\""));
}

void TestAlertmanager::status_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("cluster");
    QTest::addColumn<qint64>("peers");
    QTest::newRow("0.22") << QStringLiteral("0.22") << QStringLiteral("disabled") << qint64(0);
    QTest::newRow("0.25") << QStringLiteral("0.25") << QStringLiteral("ready") << qint64(2);
    QTest::newRow("0.27") << QStringLiteral("0.27") << QStringLiteral("settling") << qint64(0);
}

void TestAlertmanager::status()
{
    QFETCH(QString, version);
    QFETCH(QString, cluster);
    QFETCH(qint64, peers);
    Teller teller(recorded(QStringLiteral("alertmanager-%1-status.json").arg(version)));
    const auto status = AlertmanagerClient(m_network, teller.request()).status();
    QVERIFY(status);
    QCOMPARE(status->version, version + QStringLiteral(".0"));
    QCOMPARE(status->cluster, cluster);
    QCOMPARE(status->peers, peers);
    QCOMPARE(status->upSince, QDateTime::fromString(QStringLiteral("2026-11-20T08:00:00.123Z"), Qt::ISODateWithMs));
}

void TestAlertmanager::whatIsPosted()
{
    Teller teller(R"({"silenceID":"abc"})");
    Silence silence;
    silence.id = QStringLiteral("abc");
    silence.matchers = {Matcher{QStringLiteral("a"), QStringLiteral("b"), false, false}};
    silence.startsAt = begin;
    silence.endsAt = begin.addSecs(60);
    silence.createdBy = QStringLiteral("ada");
    silence.comment = QStringLiteral("größer");
    const auto id = AlertmanagerClient(m_network, teller.request()).put(silence);
    QVERIFY(id);
    QCOMPARE(*id, QStringLiteral("abc"));
    const QByteArray asked = teller.wasAsked();
    QVERIFY(asked.startsWith("POST /api/v2/silences HTTP"));
    QVERIFY2(Liar::carries(asked, "Content-Type", "application/json"), asked.constData());
    const QJsonObject body = QJsonDocument::fromJson(asked.mid(asked.indexOf("\r\n\r\n") + 4)).object();
    QCOMPARE(body[u"id"].toString(), QStringLiteral("abc"));
    QCOMPARE(body[u"matchers"][0][u"isEqual"].toBool(true), false);
    QCOMPARE(body[u"comment"].toString(), QStringLiteral("größer"));
    QCOMPARE(QDateTime::fromString(body[u"endsAt"].toString(), Qt::ISODateWithMs), begin.addSecs(60));
}

void TestAlertmanager::idsStayInTheirPath()
{
    Teller teller("{}");
    const AlertmanagerClient client(m_network, teller.request());
    for (const char *id : {"", "../alerts", "a/b", "a?b", "a b", "a\n"}) {
        QCOMPARE(client.expire(QString::fromLatin1(id)).error().kind, ErrorKind::Usage);
        QCOMPARE(client.silence(QString::fromLatin1(id)).error().kind, ErrorKind::Usage);
    }
    QVERIFY(teller.wasAsked().isEmpty());
    QVERIFY(client.expire(QStringLiteral("5b7a70d5-0d23")));
    QVERIFY(teller.wasAsked().startsWith("DELETE /api/v2/silence/5b7a70d5-0d23 HTTP"));
}

QTEST_GUILESS_MAIN(TestAlertmanager)
#include "test_alertmanager.moc"
