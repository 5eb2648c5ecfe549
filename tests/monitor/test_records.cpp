// SPDX-License-Identifier: GPL-3.0-or-later
// What others read: log lines and alerts in the forms of the old monitor, payloads of the webhooks, sentences of gaps.
#include "../FailingOps.h"

#include "base/FileWriter.h"
#include "host/ServiceHistory.h"
#include "monitor/ClockWatch.h"
#include "monitor/Payload.h"
#include "monitor/Recorder.h"

#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::monitor;

namespace {

const QDateTime at = QDateTime::fromString(QStringLiteral("2026-11-24T02:00:00Z"), Qt::ISODate);

health::RunStatus goodStatus()
{
    health::RunStatus status;
    status.judgedAt = at;
    status.state = health::RunState::Running;
    status.verdict = health::Verdict::Healthy;
    status.pid = 752320;
    status.cycles = status.cyclesPassed = 106;
    status.diskUsedPercent = 14.2;
    return status;
}

Event alert(EventKind kind = EventKind::Raised, health::Severity severity = health::Severity::P0)
{
    health::Problem problem{health::ProblemKind::Mismatch,
                            QStringLiteral("run cycle 5"),
                            severity,
                            QStringLiteral("Mismatch in \"cycle\" 5: 1 < 9"),
                            at,
                            {QStringLiteral("a & b")}};
    Event made = eventOf(kind, problem, at);
    made.id = QStringLiteral("msg_0");
    made.source = QStringLiteral("m4");
    return made;
}

QJsonObject bodyOf(const char *kind, const Event &what, const QByteArray &secret = {})
{
    environment::Webhook webhook{QStringLiteral("https://example.org/x"), QString::fromLatin1(kind), {}};
    const auto post = postFor(messageFor(what, QStringLiteral("oncall")), webhook, secret, at);
    return post ? QJsonDocument::fromJson(post->body).object()
                : QJsonObject{{QStringLiteral("error"), post.error().text()}};
}

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkLines();
    void alertLines();
    void anEventIsRecordedOnce();
    void historyIsBounded();
    void aCheckKeepsHowServicesAnswered();
    void fullDiskIsTold();
    void plainAndSlack();
    void pagerDuty();
    void standardWebhook();
    void missingSecretIsAnError();
    void retryAfterForms();
    void clocks_data();
    void clocks();
};

void TestRecords::checkLines()
{
    QCOMPARE(checkLine(goodStatus()),
             QByteArray("[2026-11-24T02:00:00Z] HEALTHY: PID=752320, Cycles=106, Success=106, Disk=14%"));
    auto bad = goodStatus();
    bad.verdict = health::Verdict::Warning;
    bad.problems << health::Problem{
        health::ProblemKind::Disk, {}, health::Severity::P2, QStringLiteral("Disk above 90 %\non /tmp"), {}, {}};
    QCOMPARE(checkLine(bad), QByteArray("[2026-11-24T02:00:00Z] DEGRADED: PID=752320, Cycles=106, Success=106, "
                                        "Disk=14%, State=running, Problems=1: P2 Disk above 90 % on /tmp"));
    health::RunStatus unknown;
    unknown.judgedAt = at;
    QCOMPARE(checkLine(unknown), QByteArray("[2026-11-24T02:00:00Z] DEGRADED: PID=unknown, Cycles=unknown, "
                                            "Success=unknown, Disk=unknown, State=unknown"));
    auto ended = goodStatus();
    ended.state = health::RunState::Completed;
    ended.pid.reset();
    QVERIFY(checkLine(ended).contains("HEALTHY: PID=none, "));
}

void TestRecords::alertLines()
{
    QCOMPARE(alertLine(alert()), QByteArray("[2026-11-24T02:00:00Z] ALERT[CRITICAL]: Mismatch in \"cycle\" 5: 1 < 9"));
    QVERIFY(alertLine(alert(EventKind::Raised, health::Severity::P2)).contains("] ALERT[WARNING]: "));
    QCOMPARE(
        alertJson(alert()),
        QByteArray(
            R"({"timestamp":"2026-11-24T02:00:00Z","level":"CRITICAL","message":"Mismatch in \"cycle\" 5: 1 < 9"})"));
}

void TestRecords::anEventIsRecordedOnce()
{
    QTemporaryDir dir;
    environment::Paths paths;
    paths.stateDir = dir.path();
    const host::MonitorPlaces places(paths);
    QVERIFY(QDir().mkpath(places.folder));
    Recorder recorder(places);
    for (int i = 0; i < 3; ++i)
        QVERIFY(recorder.event(alert()));
    QVERIFY(recorder.event(alert(EventKind::Cleared)));
    QCOMPARE(*readFile(places.log), alertLine(alert()) + '\n');
    QCOMPARE(*readFile(places.alerts), alertJson(alert()) + '\n');
    QCOMPARE(readFile(places.history)->count('\n'), 2);
}

void TestRecords::historyIsBounded()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("h"));
    QByteArray lines;
    for (int i = 0; i < 1000; ++i)
        lines += "line " + QByteArray::number(i) + '\n';
    QVERIFY(writeFile(file, lines));
    QVERIFY(trimLines(file, lines.size()));
    QCOMPARE(*readFile(file), lines);
    QVERIFY(trimLines(file, 4000));
    const QByteArray left = *readFile(file);
    QVERIFY(left.startsWith("line ") && left.endsWith("line 999\n") && left.size() <= 2000 && left.size() > 1900);
}

void TestRecords::aCheckKeepsHowServicesAnswered()
{
    QTemporaryDir dir;
    environment::Paths paths;
    paths.stateDir = dir.path();
    const host::MonitorPlaces places(paths);
    QVERIFY(QDir().mkpath(places.folder));
    Recorder recorder(places);
    auto status = goodStatus();
    QVERIFY(recorder.check(status, Milliseconds(300'000)));
    QVERIFY(!QFile::exists(places.latencies)); // no service is used
    services::ServiceState redis;
    redis.kind = services::ServiceKind::Redis;
    redis.health = services::ServiceHealth::Up;
    redis.latency = Milliseconds(3);
    status.services = {redis};
    QVERIFY(recorder.check(status, Milliseconds(300'000)));
    const auto kept = host::readSamples(places.latencies, {});
    QVERIFY(kept);
    QCOMPARE(kept->samples.size(), 1);
    QCOMPARE(kept->samples.first().at, at);
    QCOMPARE(kept->samples.first().interval, Milliseconds(300'000));
}

void TestRecords::fullDiskIsTold()
{
    QTemporaryDir dir;
    environment::Paths paths;
    paths.stateDir = dir.path();
    const host::MonitorPlaces places(paths);
    QVERIFY(QDir().mkpath(places.folder));
    gw::test::FailingOps ops(1, true, ENOSPC);
    Recorder recorder(places, ops);
    const auto result = recorder.event(alert());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::DiskFull);
    ops.mend();
    QVERIFY(recorder.event(alert()));
    QVERIFY(readFile(places.alerts)->endsWith(alertJson(alert()) + '\n'));
}

void TestRecords::plainAndSlack()
{
    QJsonObject body = bodyOf("plain", alert());
    QCOMPARE(body.keys(),
             QStringList({QStringLiteral("alert"), QStringLiteral("message"), QStringLiteral("timestamp")}));
    QCOMPARE(body[QStringLiteral("alert")].toString(), QStringLiteral("CRITICAL"));
    QCOMPARE(body[QStringLiteral("message")].toString(), alert().problem.summary);
    QCOMPARE(body[QStringLiteral("timestamp")].toString(), QStringLiteral("2026-11-24T02:00:00.000Z"));
    body = bodyOf("plain", alert(EventKind::Cleared));
    QCOMPARE(body[QStringLiteral("alert")].toString(), QStringLiteral("RESOLVED"));
    body = bodyOf("slack", alert());
    QCOMPARE(body[QStringLiteral("text")].toString(),
             QStringLiteral("*CRITICAL* Mismatch in \"cycle\" 5: 1 &lt; 9 (m4)\n> a &amp; b"));
}

void TestRecords::pagerDuty()
{
    const QJsonObject trigger = bodyOf("pagerduty", alert(), "routing-key");
    const QJsonObject resolve = bodyOf("pagerduty", alert(EventKind::Cleared), "routing-key");
    QCOMPARE(trigger[QStringLiteral("routing_key")].toString(), QStringLiteral("routing-key"));
    QCOMPARE(trigger[QStringLiteral("event_action")].toString(), QStringLiteral("trigger"));
    QCOMPARE(resolve[QStringLiteral("event_action")].toString(), QStringLiteral("resolve"));
    QCOMPARE(trigger[QStringLiteral("dedup_key")].toString(), QStringLiteral("goldwatch/m4/mismatch/run cycle 5"));
    QCOMPARE(resolve[QStringLiteral("dedup_key")], trigger[QStringLiteral("dedup_key")]);
    const QJsonObject payload = trigger[QStringLiteral("payload")].toObject();
    QCOMPARE(payload[QStringLiteral("summary")].toString(), alert().problem.summary);
    QVERIFY(payload[QStringLiteral("source")].toString().startsWith(QLatin1String("m4 (")));
    QCOMPARE(payload[QStringLiteral("severity")].toString(), QStringLiteral("critical"));
    QCOMPARE(payload[QStringLiteral("timestamp")].toString(), QStringLiteral("2026-11-24T02:00:00.000Z"));
    Event longOne = alert();
    longOne.cause = QString(300, QLatin1Char('x'));
    QVERIFY(bodyOf("pagerduty", longOne, "k")[QStringLiteral("dedup_key")].toString().size() <= 255);
    QVERIFY(!wants({{}, QStringLiteral("pagerduty"), {}}, noteOf(QStringLiteral("slept"), at)));
    QVERIFY(wants({{}, QStringLiteral("pagerduty"), {}}, alert()));
    QVERIFY(!wants({{}, QStringLiteral("plain"), {}}, alert()));
}

void TestRecords::standardWebhook()
{
    // Id, time, body and secret of the example in Svix' and Standard Webhooks' documentation.
    QCOMPARE(standardSignature("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", R"({"test": 2432232314})",
                               "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
             QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    const auto message = messageFor(alert(), QStringLiteral("oncall"));
    const auto post =
        postFor(message, {QStringLiteral("https://example.org/x"), QStringLiteral("standard"), {}}, "secret", at);
    QVERIFY(post);
    QMap<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : post->headers)
        headers.insert(name, value);
    QCOMPARE(headers.value("webhook-id"), message.id.toUtf8());
    QCOMPARE(headers.value("webhook-timestamp"), QByteArray("1795485600"));
    const QByteArray signed_ = message.id.toUtf8() + ".1795485600." + post->body;
    QCOMPARE(headers.value("webhook-signature"),
             "v1," + QMessageAuthenticationCode::hash(signed_, "secret", QCryptographicHash::Sha256).toBase64());
    const QJsonObject body = QJsonDocument::fromJson(post->body).object();
    QCOMPARE(body.keys(), QStringList({QStringLiteral("data"), QStringLiteral("timestamp"), QStringLiteral("type")}));
    QCOMPARE(body[QStringLiteral("type")].toString(), QStringLiteral("goldwatch.alert.raised"));
}

void TestRecords::missingSecretIsAnError()
{
    for (const char *kind : {"pagerduty", "standard"})
        QVERIFY(bodyOf(kind, alert()).contains(QStringLiteral("error")));
}

void TestRecords::retryAfterForms()
{
    QCOMPARE(retryAfter("120", at), Seconds(120));
    QCOMPARE(retryAfter("Tue, 24 Nov 2026 02:00:30 GMT", at), Seconds(30));
    QCOMPARE(retryAfter("Tue, 24 Nov 2026 01:00:30 GMT", at), Seconds(0));
    QVERIFY(!retryAfter("", at));
    QVERIFY(!retryAfter("-1", at));
    QVERIFY(!retryAfter("soon", at));
}

void TestRecords::clocks_data()
{
    QTest::addColumn<qint64>("awakeS");
    QTest::addColumn<qint64>("bootS");
    QTest::addColumn<qint64>("wallS");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, qint64 awake, qint64 boot, qint64 wall, const char *told) {
        QTest::newRow(name) << awake << boot << wall << QString::fromLatin1(told);
    };
    row("an interval", 300, 300, 300, "");
    row("a slow check", 420, 420, 420, "");
    row("slewed by a second", 300, 300, 301, "");
    row("slept for two hours", 300, 7500, 7500, "The machine slept for 2 h 00 min; nothing was watched meanwhile");
    row("an hour ahead", 300, 300, 3900, "The clock jumped 1 h 00 min ahead");
    row("an hour back", 300, 300, -3300, "The clock jumped 1 h 00 min back");
    row("frozen for an hour", 3900, 3900, 3900,
        "The monitor was held up for 1 h 05 min; nothing was watched meanwhile");
    row("slept, and the clock was set too", 300, 3900, 7500,
        "The machine slept for 1 h 00 min; nothing was watched meanwhile|The clock jumped 1 h 00 min ahead");
}

void TestRecords::clocks()
{
    QFETCH(qint64, awakeS);
    QFETCH(qint64, bootS);
    QFETCH(qint64, wallS);
    QFETCH(QString, told);
    ClockWatch watch;
    const Clocks first{Seconds(1000), Seconds(5000), at};
    QVERIFY(watch.take(first, Seconds(300)).isEmpty());
    const Clocks second{Seconds(1000 + awakeS), Seconds(5000 + bootS), at.addSecs(wallS)};
    QCOMPARE(watch.take(second, Seconds(300)).join(QLatin1Char('|')), told);
    // Told once: the next interval is an ordinary one.
    const Clocks third{second.monotonic + Seconds(300), second.boot + Seconds(300), second.wall.addSecs(300)};
    QVERIFY(watch.take(third, Seconds(300)).isEmpty());
}

QTEST_GUILESS_MAIN(TestRecords)
#include "test_records.moc"
