// SPDX-License-Identifier: GPL-3.0-or-later
// Client and agent in one program, over a socket pair.
#include "Pair.h"

#include "host/AgentServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;

namespace {

/// Connects to a new AgentServer each time; keeps its stream so that a test can spoil it.
struct Bench
{
    explicit Bench(const environment::Profile &profile, int version = protocolVersion, bool unlocked = false)
    {
        Hello hello = helloFor(profile);
        hello.protocol = version;
        hello.unlocked = unlocked;
        host = std::make_unique<RemoteHost>([this]() -> Result<std::unique_ptr<Link>> { return connectNew(); }, hello,
                                            QStringLiteral("test"), quick());
    }
    Result<std::unique_ptr<Link>> connectNew()
    {
        auto [client, agent] = socketPair();
        server.reset(); // before its stream
        stream = std::move(agent);
        stream->write(noiseBefore);
        server = std::make_unique<AgentServer>(stream.get());
        ++attempts;
        return std::make_unique<DeviceLink>(std::move(client));
    }
    bool connects() const
    {
        return QTest::qWaitFor([this] { return host->state() == Host::State::Connected; });
    }
    std::unique_ptr<QLocalSocket> stream;
    std::unique_ptr<AgentServer> server;
    QByteArray noiseBefore;
    int attempts = 0;
    std::unique_ptr<RemoteHost> host; ///< last: it goes first
};

} // namespace

class TestAgent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void greets();
    void answersTyped();
    void pagesAreBounded_data();
    void pagesAreBounded();
    void errorsAreTyped_data();
    void errorsAreTyped();
    void anotherVersionIsRefused();
    void badProfileIsRefused();
    void noiseEndsTheConnectionAndItComesBack();
    void clientNoiseIsToldAndEnds();
    void progressAndCancellation();
    void watchGoesOnAfterLoss();
    void productionIsRefusedUntilUnlocked();
    void theFirstRequestIsHello();

private:
    QTemporaryDir m_dir;
};

void TestAgent::initTestCase() { QVERIFY(m_dir.isValid()); }

void TestAgent::greets()
{
    Bench bench(profileFor(QStringLiteral("mismatch"), m_dir.path()));
    bench.noiseBefore = "You have mail.\r\n\x1b[32mprompt$ ";
    QCOMPARE(bench.host->state(), Host::State::Connecting);
    QVERIFY(bench.connects());
    QCOMPARE(bench.host->welcome().protocol, protocolVersion);
    QVERIFY(bench.host->welcome().methods.contains(QLatin1String(methods::runStatus.name)));
    QTRY_VERIFY(bench.host->latency());
    QVERIFY2(bench.host->stateText().contains(QStringLiteral(" ms")), qPrintable(bench.host->stateText()));
}

void TestAgent::answersTyped()
{
    Bench bench(profileFor(QStringLiteral("mismatch"), m_dir.path()));
    // Asked before the connection stands: it waits.
    const auto status = waited(bench.host->call(methods::runStatus, {}));
    QVERIFY2(status, status ? "" : qPrintable(status.error().text()));
    QCOMPARE(status->state, health::RunState::Failed);
    QCOMPARE(status->verdict, health::Verdict::Critical);
    QCOMPARE(status->problems.first().kind, health::ProblemKind::Mismatch);
    const auto cycles = waited(bench.host->call(methods::runCycles, {{}, 1, 2}));
    QCOMPARE(cycles->total, 5);
    QCOMPARE(cycles->cycles.size(), 2);
    QCOMPARE(cycles->cycles.first().cycle.value, 2);
    const auto mismatches = waited(bench.host->call(methods::runMismatches, {}));
    QCOMPARE(mismatches->total, 1);
    QCOMPARE(mismatches->mismatches.first().cycle.value, 5);
    QVERIFY(!mismatches->mismatches.first().explanation.isEmpty());
    const auto log = waited(bench.host->call(methods::logRead, {{}, -1, -1, 3}));
    QCOMPARE(log->lines.size(), 3);
    const auto more = waited(bench.host->call(methods::logRead, {{}, -1, log->nextOffset, 3}));
    QCOMPARE(more->lines.size(), 0);
    const auto check = waited(bench.host->call(methods::goldenCheck, {}));
    QCOMPARE(check->checked, 45);
    const auto sanity = waited(bench.host->call(methods::runSanity, {}));
    QCOMPARE(sanity->sections.size(), 5);
    QCOMPARE(sanity->verdict, health::Verdict::Critical);
    const auto services = waited(bench.host->call(methods::servicesProbe, {}));
    QCOMPARE(services->services.size(), 6);
    for (const auto &service : services->services)
        QCOMPARE(service.health, gw::services::ServiceHealth::Off);
}

void TestAgent::pagesAreBounded_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("items"); // -1: an error
    QTest::newRow("all") << qint64(0) << qint64(5000) << qint64(22);
    QTest::newRow("last") << qint64(21) << qint64(10) << qint64(1);
    QTest::newRow("last + 1") << qint64(22) << qint64(10) << qint64(0);
    QTest::newRow("far beyond") << std::numeric_limits<qint64>::max() / 4096 << qint64(10) << qint64(0);
    QTest::newRow("negative") << qint64(-1) << qint64(10) << qint64(-1);
    QTest::newRow("none") << qint64(0) << qint64(0) << qint64(-1);
    QTest::newRow("too many") << qint64(0) << qint64(5001) << qint64(-1);
}

void TestAgent::pagesAreBounded()
{
    QFETCH(qint64, first);
    QFETCH(qint64, count);
    QFETCH(qint64, items);
    Bench bench(profileFor(QStringLiteral("stopped"), m_dir.path()));
    const auto page = waited(bench.host->call(methods::runCycles, {{}, first, count}));
    QCOMPARE(page.has_value(), items >= 0);
    if (!page)
        QCOMPARE(page.error().kind, ErrorKind::Usage);
    else
        QCOMPARE(page->cycles.size(), items);
}

void TestAgent::errorsAreTyped_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QJsonObject>("params");
    QTest::addColumn<int>("kind");
    QTest::newRow("unknown method") << QByteArray("run.invent") << QJsonObject() << int(ErrorKind::NotFound);
    QTest::newRow("wrong type") << QByteArray("run.cycles")
                                << QJsonObject{{QStringLiteral("first"), QStringLiteral("zero")}}
                                << int(ErrorKind::Usage);
    QTest::newRow("no such run") << QByteArray("run.status")
                                 << QJsonObject{{QStringLiteral("run"), QStringLiteral("no_such_run")}}
                                 << int(ErrorKind::NotFound);
    QTest::newRow("no such log") << QByteArray("log.read") << QJsonObject{{QStringLiteral("log"), 9}}
                                 << int(ErrorKind::NotFound);
    QTest::newRow("too many lines") << QByteArray("log.read") << QJsonObject{{QStringLiteral("count"), 1'000'000}}
                                    << int(ErrorKind::Usage);
    QTest::newRow("no such directory") << QByteArray("golden.check")
                                       << QJsonObject{{QStringLiteral("directory"), QStringLiteral("/no/such")}}
                                       << int(ErrorKind::NotFound);
}

void TestAgent::errorsAreTyped()
{
    QFETCH(QByteArray, method);
    QFETCH(QJsonObject, params);
    QFETCH(int, kind);
    Bench bench(profileFor(QStringLiteral("stopped"), m_dir.path()));
    const auto answer = waited(bench.host->invoke(method, params));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), kind);
    QVERIFY(!answer.error().what.isEmpty());
    QCOMPARE(bench.attempts, 1); // an error is no reason to lose the connection
}

void TestAgent::anotherVersionIsRefused()
{
    Bench bench(profileFor(QStringLiteral("stopped"), m_dir.path()), protocolVersion + 1);
    const auto waiting = bench.host->invoke("host.ping", {});
    QTRY_COMPARE(bench.host->state(), Host::State::Refused);
    QVERIFY2(bench.host->stateText().contains(QStringLiteral("same version")), qPrintable(bench.host->stateText()));
    QCOMPARE(waited(waiting).error().kind, ErrorKind::Unreachable);
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(clock.hasExpired(300)); // long enough for several of its quick retries: there must be none
    QCOMPARE(bench.attempts, 1);
    bench.host->reconnect();
    QTRY_COMPARE(bench.attempts, 2);
}

void TestAgent::badProfileIsRefused()
{
    auto profile = profileFor(QStringLiteral("stopped"), m_dir.path());
    profile.paths.stopFile = QStringLiteral("${GW_TEST_SURELY_UNSET}/stop");
    Bench bench(profile);
    QTRY_COMPARE(bench.host->state(), Host::State::Refused);
    QVERIFY2(bench.host->stateText().contains(QStringLiteral("GW_TEST_SURELY_UNSET")),
             qPrintable(bench.host->stateText()));
}

void TestAgent::noiseEndsTheConnectionAndItComesBack()
{
    Bench bench(profileFor(QStringLiteral("stopped"), m_dir.path()));
    QVERIFY(bench.connects());
    QSignalSpy states(bench.host.get(), &Host::stateChanged);
    QString reason;
    connect(bench.host.get(), &Host::stateChanged, this, [&](Host::State state) {
        if (state == Host::State::Lost)
            reason = bench.host->stateText();
    });
    bench.stream->write("malloc(): corrupted top size\n");
    QTRY_COMPARE(states.size(), 2);
    QCOMPARE(states.at(0).first().value<Host::State>(), Host::State::Lost);
    QCOMPARE(states.at(1).first().value<Host::State>(), Host::State::Connected);
    QVERIFY2(reason.contains(QStringLiteral("malloc(): corrupted top size")), qPrintable(reason));
    QCOMPARE(bench.attempts, 2);
}

void TestAgent::clientNoiseIsToldAndEnds()
{
    auto [client, agent] = socketPair();
    AgentServer server(agent.get());
    QSignalSpy failed(&server, &AgentServer::failed);
    client->write("GET / HTTP/1.1\r\nHost: m4\r\n\r\n");
    QTRY_COMPARE(failed.size(), 1);
    QTRY_VERIFY(client->bytesAvailable() > 40);
    FrameParser parser(FrameParser::Start::AtMagic);
    parser.feed(client->readAll());
    const auto message = decode(parser.next().value().value());
    QCOMPARE(message->kind, Message::Kind::Failed);
    QVERIFY(!message->id);
    QCOMPARE(message->error.kind, ErrorKind::Protocol);
}

void TestAgent::progressAndCancellation()
{
    QTemporaryDir dir;
    auto profile = profileFor(QStringLiteral("stopped"), dir.path());
    QProcess runner;
    runner.start(QStringLiteral("sleep"), {QStringLiteral("86397")});
    QVERIFY(runner.waitForStarted());
    profile.shadow.process = QStringLiteral("^sleep 86397$");
    // A run that goes on, and of which nobody can tell whether it does anything: it has no reports.
    QFile log(dir.filePath(QStringLiteral("shadow_24h_20261123_120000.log")));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("[INFO] 12:00:00 Cycle Interval: 30s\n");
    log.close();
    profile.paths.logs = {log.fileName()};
    profile.paths.runDirs.clear();
    Bench bench(profile);
    QVERIFY(bench.connects());
    // Nothing will ever prove this stop, and waiting for it is cancelled.
    auto call = bench.host->call(methods::stopDisable, {QStringLiteral("anna"), {}, Seconds(60)});
    QTRY_VERIFY(call.progressValue() > 0 || call.isFinished());
    QVERIFY2(!call.isFinished(),
             qPrintable(
                 call.resultCount()
                     ? toJson(call.result().value_or(StopStatus{})).toObject().value(QStringLiteral("proof")).toString()
                     : QString()));
    QVERIFY(!call.progressText().isEmpty());
    call.cancel();
    QTRY_VERIFY(call.isFinished());
    QCOMPARE(call.resultCount(), 0);
    QVERIFY(waited(bench.host->call(methods::hostPing, {}))); // and the agent is free again
    QCOMPARE(bench.attempts, 1);
    runner.kill();
    runner.waitForFinished();
}

void TestAgent::watchGoesOnAfterLoss()
{
    Bench bench(profileFor(QStringLiteral("stopped"), m_dir.path()));
    const auto first = waited(bench.host->call(methods::watchStart, {{}, 200}));
    QVERIFY(first && first->fresh);
    QCOMPARE(first->cycleTotal, 22);
    QSignalSpy notices(bench.host.get(), &Host::noticed);
    bench.stream->abort();
    QTRY_VERIFY(!notices.isEmpty());
    QCOMPARE(notices.first().at(0).toByteArray(), QByteArray(methods::watchChanged.name));
    const auto again = readJson<RunChange>(notices.first().at(1).toJsonObject(), QStringLiteral("test"));
    QVERIFY(again && again->fresh);
    QCOMPARE(again->cycles.size(), 22);
    QCOMPARE(bench.attempts, 2);
    QVERIFY(waited(bench.host->call(methods::watchStop, {})));
}

void TestAgent::productionIsRefusedUntilUnlocked()
{
    QTemporaryDir dir;
    auto profile = profileFor(QStringLiteral("stopped"), dir.path());
    profile.production = true;
    const StopChange change{QStringLiteral("anna"), QStringLiteral("drill"), Seconds(1)};
    Bench locked(profile);
    const auto refused = waited(locked.host->call(methods::stopEnable, change));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(!QFile::exists(profile.paths.stopFile));
    Bench unlocked(profile, protocolVersion, true);
    const auto set = waited(unlocked.host->call(methods::stopEnable, change));
    QVERIFY2(set, set ? "" : qPrintable(set.error().text()));
    QCOMPARE(set->stopped, true);
    QCOMPARE(set->effective, Effect::Unknown); // the run had ended long before: its silence proves nothing
    QVERIFY(QFile::exists(profile.paths.stopFile));
    const auto status = waited(unlocked.host->call(methods::stopStatus, {}));
    QCOMPARE(status->by, QStringLiteral("anna"));
    QCOMPARE(status->reason, QStringLiteral("drill"));
}

void TestAgent::theFirstRequestIsHello()
{
    auto [client, agent] = socketPair();
    AgentServer server(agent.get());
    client->write(frame(encode(Message::request(1, "run.status", {}))));
    FrameParser parser(FrameParser::Start::AtMagic);
    std::optional<QByteArray> body;
    QTRY_VERIFY(body || (parser.feed(client->readAll()), body = parser.next().value(), body));
    const auto message = decode(*body);
    QCOMPARE(message->id, 1);
    QCOMPARE(message->error.kind, ErrorKind::Protocol);
}

QTEST_GUILESS_MAIN(TestAgent)
#include "test_agent.moc"
