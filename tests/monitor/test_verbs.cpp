// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of `goldwatchctl monitor` around a real daemon.
#include "DaemonPlace.h"

#include "base/JsonFile.h"
#include "host/ServiceHistory.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <sys/file.h>
#include <unistd.h>

using namespace gw;
using monitor::test::DaemonPlace;
using monitor::test::Receiver;
using monitor::test::Request;

namespace {

QStringList words(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

} // namespace

class TestVerbs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void startStatusCheckStop();
    void startThatFailsSaysWhy();
    void servicesTellsHowTheyDid();
    void frozenDaemonIsCritical();
    void othersChecksAreNotItsOwn_data();
    void othersChecksAreNotItsOwn();
    void deadLetterIsSentAgainByHand();
    void webhookTestSaysWhatTheReceiverSaid();

private:
    std::unique_ptr<DaemonPlace> m_place;
    std::unique_ptr<Receiver> m_receiver;
};

void TestVerbs::init()
{
    m_place = std::make_unique<DaemonPlace>();
    m_receiver = std::make_unique<Receiver>();
    m_place->writeProfile(m_receiver->url());
}

void TestVerbs::startStatusCheckStop()
{
    auto check = m_place->run(words("monitor check"));
    QCOMPARE(check.exitCode, 2);
    QVERIFY(check.out.startsWith("MONITOR CRITICAL - the monitor does not run | "));
    QCOMPARE(m_place->run(words("monitor status")).exitCode, 2);

    const auto start = m_place->run(words("monitor start --json"));
    QCOMPARE(start.exitCode, 0);
    const qint64 pid = QJsonDocument::fromJson(start.out)[QStringLiteral("pid")].toInteger();
    m_place->addMismatch(5);
    QTRY_COMPARE(m_receiver->delivered().size(), 2); // and that the summary disagrees
    QTRY_COMPARE(host::countMessages(m_place->places().pending).value_or(-1), 0);
    check = m_place->run(words("monitor check"));
    QCOMPARE(check.exitCode, 0);
    static const QRegularExpression line(
        QStringLiteral("^MONITOR OK - last check \\d s ago: critical, open problems: 2 "
                       "\\| 'last_check_age'=\\ds;;2;0 'open_problems'=2;;;0 "
                       "'queue_pending'=0;;;0 'queue_dead'=0;;;0\n$"));
    QVERIFY2(line.match(QString::fromUtf8(check.out)).hasMatch(), check.out.constData());
    const auto status = m_place->run(words("monitor status --json"));
    QCOMPARE(status.exitCode, 2);
    const QJsonObject json = QJsonDocument::fromJson(status.out).object();
    QCOMPARE(json[QStringLiteral("running")].toBool(), true);
    QCOMPARE(json[QStringLiteral("pid")].toInteger(), pid);
    QCOMPARE(json[QStringLiteral("verdict")].toString(), QStringLiteral("critical"));
    QVERIFY(timeFromJson(json[QStringLiteral("last_check")]).isValid());
    QCOMPARE(json[QStringLiteral("alerts")][0][QStringLiteral("kind")].toString(), QStringLiteral("mismatch"));
    QCOMPARE(json[QStringLiteral("queue")].toObject(),
             QJsonObject({{QStringLiteral("pending"), 0}, {QStringLiteral("dead"), 0}}));

    QCOMPARE(m_place->run(words("monitor stop")).exitCode, 0);
    QCOMPARE(m_place->run(words("monitor stop")).out, QByteArray("No monitor was running\n"));
    const auto after = QJsonDocument::fromJson(m_place->run(words("monitor status --json")).out).object();
    QCOMPARE(after[QStringLiteral("running")].toBool(true), false);
    QCOMPARE(after[QStringLiteral("verdict")].toString(), QStringLiteral("unknown"));
    const auto usage = m_place->run(words("monitor check --often"));
    QCOMPARE(usage.exitCode, 3);
    QVERIFY(usage.out.startsWith("MONITOR UNKNOWN - "));
}

void TestVerbs::startThatFailsSaysWhy()
{
    m_place->writeProfile(m_receiver->url(), "[host]\nkind = \"ssh\"\nssh = \"m4\"\n");
    const auto ssh = m_place->run(words("monitor start"));
    QCOMPARE(ssh.exitCode, 64);
    m_place->writeProfile(m_receiver->url());
    QVERIFY(QDir().mkdir(m_place->path(QStringLiteral("monitor.pid")))); // where the pid file has to go
    const auto start = m_place->run(words("monitor start"));
    QCOMPARE(start.exitCode, 2);
    QVERIFY2(start.err.contains("The monitor ended at its start") && start.err.contains("monitor.pid"),
             start.err.constData());
}

void TestVerbs::servicesTellsHowTheyDid()
{
    const auto none = m_place->run(words("monitor services"));
    QVERIFY(none.exitCode != 0);
    QVERIFY(none.err.contains("noted no service"));
    QVERIFY(m_place->run(words("monitor services --since soon")).err.contains("Not a length of time: soon"));

    using enum services::ServiceHealth;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(QDir().mkpath(m_place->places().folder));
    for (int i = 0; i < 100; ++i) {
        services::ServiceState state;
        state.kind = services::ServiceKind::Redis;
        state.health = i == 50 ? Down : Up;
        state.latency = Milliseconds(i + 1);
        const auto sample = host::sampleOf({state}, now.addSecs(60 * (i - 100)), Milliseconds(60'000));
        QVERIFY(host::appendSample(m_place->places().latencies, sample));
    }
    const auto all = m_place->run(words("monitor services --json"));
    QCOMPARE(all.exitCode, 0);
    const auto redis = QJsonDocument::fromJson(all.out)[QStringLiteral("services")][0].toObject();
    QCOMPARE(redis[QStringLiteral("kind")].toString(), QStringLiteral("redis"));
    QCOMPARE(redis[QStringLiteral("checks")].toInt(), 100);
    QCOMPARE(redis[QStringLiteral("up")].toInt(), 99);
    QCOMPARE(redis[QStringLiteral("median_ms")].toInt(), 50);
    QCOMPARE(redis[QStringLiteral("p95_ms")].toInt(), 95);
    QCOMPARE(redis[QStringLiteral("slowest_ms")].toInt(), 100);
    QVERIFY(!redis[QStringLiteral("last_bad")].toString().isEmpty());
    const auto hour = m_place->run(words("monitor services --since 30m"));
    QVERIFY(hour.out.contains("29 of 29") || hour.out.contains("30 of 30"));
}

void TestVerbs::frozenDaemonIsCritical()
{
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(daemon->peek(4096).contains("Watching"));
    ::kill(pid_t(daemon->processId()), SIGSTOP);
    QTRY_VERIFY(m_place->run(words("monitor check"))
                    .out.startsWith("MONITOR CRITICAL - the monitor runs, but its last check was "));
    ::kill(pid_t(daemon->processId()), SIGCONT);
    QTRY_VERIFY(m_place->run(words("monitor check")).exitCode == 0);
    daemon->terminate();
    QVERIFY(daemon->waitForFinished());
}

void TestVerbs::othersChecksAreNotItsOwn_data()
{
    QTest::addColumn<qint64>("pid");    ///< that wrote the state file
    QTest::addColumn<int>("checkedIn"); ///< seconds from now
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("its own") << qint64(::getpid()) << 0 << QByteArray("MONITOR OK - last check");
    // Was: CRITICAL, "its last check was 0 s ago, two intervals are 6 s".
    QTest::newRow("of the monitor before") << qint64(4'000'000) << 0
                                           << QByteArray("MONITOR UNKNOWN - the monitor runs, its checks are not "
                                                         "known: The state there is of process 4000000");
    QTest::newRow("later than now") << qint64(::getpid()) << 60
                                    << QByteArray("MONITOR CRITICAL - the monitor runs, but its last check is dated");
}

/// This test is the monitor that runs.
void TestVerbs::othersChecksAreNotItsOwn()
{
    QFETCH(qint64, pid);
    QFETCH(int, checkedIn);
    QFETCH(QByteArray, line);
    const auto places = m_place->places();
    QVERIFY(QDir().mkpath(places.folder));
    QFile lock(places.lock);
    QVERIFY(lock.open(QFile::WriteOnly | QFile::Truncate | QFile::Unbuffered));
    QCOMPARE(::flock(lock.handle(), LOCK_EX), 0);
    QVERIFY(lock.write(QByteArray::number(::getpid()) + '\n') > 0);
    host::MonitorState state;
    state.pid = pid;
    state.startedAt = QDateTime::currentDateTimeUtc().addSecs(-60);
    state.lastCheck = QDateTime::currentDateTimeUtc().addSecs(checkedIn);
    state.interval = Milliseconds(3000);
    QVERIFY(writeJsonFile(places.state, toJson(state).toObject()));
    const auto check = m_place->run(words("monitor check"));
    QVERIFY2(check.out.startsWith(line), check.out.constData());
    QCOMPARE(check.exitCode, line.contains("OK") ? 0 : line.contains("UNKNOWN") ? 3 : 2);
}

void TestVerbs::deadLetterIsSentAgainByHand()
{
    m_receiver->answer = [](const Request &) { return QByteArray("403 No"); };
    const auto daemon = m_place->daemon();
    m_place->addMismatch(5);
    QTRY_COMPARE(host::countMessages(m_place->places().dead).value_or(-1), 2);
    auto queue = QJsonDocument::fromJson(m_place->run(words("monitor queue list --json")).out)[QStringLiteral("queue")];
    QCOMPARE(queue[0][QStringLiteral("state")].toString(), QStringLiteral("dead"));
    QCOMPARE(m_place->run(words("monitor queue resend nonsense")).exitCode, 3);
    m_receiver->answer = [](const Request &) { return QByteArray("200 OK"); };
    QCOMPARE(m_place
                 ->run({QStringLiteral("monitor"), QStringLiteral("queue"), QStringLiteral("resend"),
                        queue[0][QStringLiteral("id")].toString()})
                 .exitCode,
             0);
    QTRY_COMPARE(m_receiver->delivered(), QList<QByteArray>{queue[0][QStringLiteral("id")].toString().toUtf8()});
    QCOMPARE(m_place->run(words("monitor queue resend")).exitCode, 0);
    QTRY_COMPARE(m_place->run(words("monitor queue list")).out, QByteArray("The queue is empty\n"));
    daemon->terminate();
    QVERIFY(daemon->waitForFinished());
}

void TestVerbs::webhookTestSaysWhatTheReceiverSaid()
{
    QCOMPARE(m_place->run(words("monitor webhook test")).exitCode, 0);
    QCOMPARE(m_receiver->requests.first().json()[QStringLiteral("alert")].toString(), QStringLiteral("TEST"));
    m_receiver->answer = [](const Request &) { return QByteArray("404 No"); };
    const auto failed = m_place->run(words("monitor webhook test oncall"));
    QCOMPARE(failed.exitCode, 2);
    QVERIFY(failed.out.contains("HTTP 404"));
    QVERIFY2(!failed.out.contains("/hook"), "the address is as good as a password");
    QCOMPARE(m_place->run(words("monitor webhook test nobody")).exitCode, 64);
}

QTEST_GUILESS_MAIN(TestVerbs)
#include "test_verbs.moc"
