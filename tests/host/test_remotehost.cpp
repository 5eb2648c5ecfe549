// SPDX-License-Identifier: GPL-3.0-or-later
// The real agent as a child process, and children that are no agents.
#include "Pair.h"

#include "golden/GoldenFile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;

class TestRemoteHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAgentComesBackWithAFullState();
    void agentEndsWithItsInput();
    void printsOfOthersStayOutOfTheStream();
    void noAgent_data();
    void noAgent();
    void hungAgentIsLost();
    void goldenCheckIsCancelledPartWay();
    void commands_data();
    void commands();

private:
    static QString agent() { return QStringLiteral(GW_BINARY_DIR "/goldwatchctl"); }
    QTemporaryDir m_dir;
};

namespace {

std::unique_ptr<RemoteHost> hostOf(const QStringList &argv, const environment::Profile &profile,
                                   RemoteTiming timing = quick())
{
    return std::make_unique<RemoteHost>(
        [argv]() -> Result<std::unique_ptr<Link>> { return std::make_unique<ProcessLink>(argv); }, helloFor(profile),
        QString(), timing);
}

/// Golden files enough for seconds of checking: links to one, which cost nothing to make.
void makeManyGoldens(const QString &directory)
{
    const QStringList steps(20'000, QStringLiteral("json.map:0123456789abcdef"));
    const QJsonObject golden{{QStringLiteral("run_id"), QStringLiteral("r0")},
                             {QStringLiteral("step_hashes"), QJsonArray::fromStringList(steps)},
                             {QStringLiteral("workflow_hash"), gw::golden::workflowHash(steps)}};
    const QByteArray begin = QFile::encodeName(directory) + "/r", end = ".golden.json";
    QFile file(QFile::decodeName(begin + '0' + end));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(golden).toJson()) > 500'000);
    file.close();
    for (int i = 1; i < 20'000; ++i)
        QCOMPARE(::link((begin + '0' + end).constData(), (begin + QByteArray::number(i) + end).constData()), 0);
}

/// Processor time used so far.
qint64 clockTicks(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray all = stat.readAll();
    const auto words =
        all.sliced(all.lastIndexOf(')') + 2).split(' '); // from the third field on: the second may hold anything
    return words.at(11).toLongLong() + words.at(12).toLongLong();
}

} // namespace

void TestRemoteHost::killedAgentComesBackWithAFullState()
{
    const auto profile = profileFor(QStringLiteral("stopped"), m_dir.path());
    const auto host = hostOf({agent(), QStringLiteral("agent")}, profile);
    const auto first = waited(host->call(methods::watchStart, {{}, 200}));
    QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
    for (int round = 0; round < 3; ++round) {
        const qint64 pid = host->welcome().pid;
        QSignalSpy states(host.get(), &Host::stateChanged), notices(host.get(), &Host::noticed);
        QString reason;
        const auto seen = connect(host.get(), &Host::stateChanged, this, [&](Host::State state) {
            if (state == Host::State::Lost)
                reason = host->stateText();
        });
        const auto pending = host->call(methods::stopDisable, {QStringLiteral("anna"), {}, Seconds(600)});
        QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
        QTRY_COMPARE(states.size(), 2);
        disconnect(seen);
        QCOMPARE(states.at(0).first().value<Host::State>(), Host::State::Lost);
        QVERIFY2(reason.contains(QStringLiteral("signal 9")), qPrintable(reason));
        QCOMPARE(waited(pending).error().kind, ErrorKind::Unreachable);
        QTRY_VERIFY(!notices.isEmpty());
        const auto change = readJson<RunChange>(notices.first().at(1).toJsonObject(), QStringLiteral("test"));
        QVERIFY(change && change->fresh);
        QCOMPARE(change->cycles.size(), first->cycles.size());
        QVERIFY(host->welcome().pid != pid);
    }
}

void TestRemoteHost::agentEndsWithItsInput()
{
    QProcess process;
    process.start(agent(), {QStringLiteral("agent")});
    QTRY_VERIFY(process.bytesAvailable() > 0);
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 2000);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("\nGOLDWATCH-AGENT 1\n"));
}

void TestRemoteHost::printsOfOthersStayOutOfTheStream()
{
    // QT_DEBUG_PLUGINS makes Qt itself print; LD_DEBUG the loader. None of it may reach the client.
    const auto host = hostOf({QStringLiteral("env"), QStringLiteral("QT_DEBUG_PLUGINS=1"),
                              QStringLiteral("LD_DEBUG=libs"), agent(), QStringLiteral("agent")},
                             profileFor(QStringLiteral("stopped"), m_dir.path()));
    QVERIFY(waited(host->call(methods::runStatus, {})));
}

void TestRemoteHost::noAgent_data()
{
    QTest::addColumn<QStringList>("argv");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("permanent");
    const auto shell = [](const char *script) {
        return QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), QString::fromLatin1(script)};
    };
    QTest::newRow("no such program") << QStringList{QStringLiteral("/no/such/agent")}
                                     << QStringLiteral("/no/such/agent") << true;
    QTest::newRow("exits") << shell("echo starting >&2; echo 'disk on fire' >&2; exit 1")
                           << QStringLiteral("exit code 1: disk on fire") << false;
    QTest::newRow("not installed there") << shell("nosuchprogram agent") << QStringLiteral("exit code 127") << true;
    QTest::newRow("ssh lets nobody in") << shell("echo 'oncall@m4: Permission denied (publickey).' >&2; exit 255")
                                        << QStringLiteral("Permission denied") << true;
    QTest::newRow("host key") << shell("echo 'Host key verification failed.' >&2; exit 255")
                              << QStringLiteral("Host key verification failed") << true;
    QTest::newRow("another program") << shell("echo 'This account is not available'; exit 1")
                                     << QStringLiteral("This account is not available") << false;
    QTest::newRow("endless noise") << shell("exec yes") << QStringLiteral("no agent began") << false;
    QTest::newRow("a lie after the magic line")
        << shell("printf '\\nGOLDWATCH-AGENT 1\\nContent-Length: 2\\r\\n\\r\\n[]'; cat >/dev/null")
        << QStringLiteral("JSON object") << false;
    QTest::newRow("an answer too early")
        << shell("printf '\\nGOLDWATCH-AGENT 1\\nContent-Length: "
                 "36\\r\\n\\r\\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}'; cat >/dev/null")
        << QStringLiteral("not asked") << false;
    QTest::newRow("another version") << shell("printf '\\nGOLDWATCH-AGENT 1\\nContent-Length: "
                                              "62\\r\\n\\r\\n{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{\"protocol\":7,"
                                              "\"version\":\"9\"}}'; cat >/dev/null")
                                     << QStringLiteral("protocol 7") << true;
}

void TestRemoteHost::noAgent()
{
    QFETCH(QStringList, argv);
    QFETCH(QString, says);
    QFETCH(bool, permanent);
    const auto host = hostOf(argv, profileFor(QStringLiteral("stopped"), m_dir.path()));
    const auto answer = waited(host->call(methods::hostPing, {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QVERIFY2(answer.error().what.contains(says), qPrintable(answer.error().text()));
    QCOMPARE(host->state(), permanent ? Host::State::Refused : Host::State::Lost);
}

void TestRemoteHost::hungAgentIsLost()
{
    const auto host = hostOf({agent(), QStringLiteral("agent")}, profileFor(QStringLiteral("stopped"), m_dir.path()));
    QTRY_COMPARE(host->state(), Host::State::Connected);
    const qint64 pid = host->welcome().pid;
    QSignalSpy states(host.get(), &Host::stateChanged);
    QVERIFY(host->isAnswering());
    bool wasLate = false;
    connect(host.get(), &Host::stateTextChanged, this, [&host, &wasLate] {
        wasLate = wasLate || (!host->isAnswering() && host->stateText().contains(QStringLiteral("no answer for")));
    });
    ::kill(pid_t(pid), SIGSTOP);
    QTRY_VERIFY(wasLate); // said at once, long before the connection is given up
    QCOMPARE(states.size(), 0);
    QTRY_COMPARE(states.size(), 2); // lost, and connected to a new one
    QVERIFY(host->isAnswering());
    QVERIFY(host->welcome().pid != pid);
    QTRY_VERIFY(::kill(pid_t(pid), 0) != 0); // the hung one was ended
}

void TestRemoteHost::goldenCheckIsCancelledPartWay()
{
    QTemporaryDir dir;
    makeManyGoldens(dir.path());
    QProcess process;
    process.start(agent(), {QStringLiteral("agent")});
    Channel channel(&process, FrameParser::Start::AtMagic);
    int progress = 0;
    QMap<qint64, Message> answers;
    connect(&channel, &Channel::received, this, [&](const Message &message) {
        progress += message.method == progressNotice;
        if (message.id)
            answers.insert(*message.id, message);
    });
    QVERIFY(channel.send(Message::request(
        0, methods::hello.name, toJson(helloFor(profileFor(QStringLiteral("stopped"), m_dir.path()))).toObject())));
    QVERIFY(channel.send(Message::request(1, methods::goldenCheck.name, {{QStringLiteral("directory"), dir.path()}})));
    QTRY_VERIFY(progress > 0 || answers.contains(1));
    QVERIFY2(!answers.contains(1), "it was over before it could be cancelled");
    QVERIFY(channel.send(Message::notice(cancelNotice, toJson(CancelNote{1}).toObject())));
    QTRY_VERIFY(answers.contains(1));
    QCOMPARE(answers[1].kind, Message::Kind::Failed);
    QCOMPARE(answers[1].error.kind, ErrorKind::Cancelled);

    // From here on it tells nothing more of it, does nothing more for it, and answers.
    const int toldBefore = progress;
    const qint64 workedBefore = clockTicks(process.processId());
    QVERIFY(channel.send(Message::request(2, methods::hostPing.name, {})));
    QTRY_VERIFY(answers.contains(2));
    QCOMPARE(answers[2].kind, Message::Kind::Answer);
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(clock.hasExpired(350)); // progress comes every 100 ms
    QCOMPARE(progress, toldBefore);
    const qint64 worked = clockTicks(process.processId()) - workedBefore;
    QVERIFY2(worked * 1000 / ::sysconf(_SC_CLK_TCK) < 150, qPrintable(QString::number(worked)));
    process.closeWriteChannel();
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
}

void TestRemoteHost::commands_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("remote"); // empty: refused
    QTest::newRow("plain") << QStringLiteral("oncall@m4") << QStringLiteral("goldwatchctl")
                           << QStringLiteral("goldwatchctl agent");
    QTest::newRow("path with blank") << QStringLiteral("m4") << QStringLiteral("/opt/gold watch/ctl")
                                     << QStringLiteral("'/opt/gold watch/ctl' agent");
    QTest::newRow("shell tricks") << QStringLiteral("m4") << QStringLiteral("x';reboot;'")
                                  << QStringLiteral("'x'\\'';reboot;'\\''' agent");
    QTest::newRow("option as destination")
        << QStringLiteral("-oProxyCommand=reboot") << QStringLiteral("goldwatchctl") << QString();
    QTest::newRow("no destination") << QString() << QStringLiteral("goldwatchctl") << QString();
}

void TestRemoteHost::commands()
{
    QFETCH(QString, destination);
    QFETCH(QString, program);
    QFETCH(QString, remote);
    const auto argv = agentCommand({environment::HostKind::Ssh, destination, program});
    QCOMPARE(argv.has_value(), !remote.isEmpty());
    if (!argv)
        return;
    QCOMPARE(argv->first(), QStringLiteral("ssh"));
    QCOMPARE(argv->last(), remote);
    QCOMPARE(argv->at(argv->size() - 2), destination);
    QCOMPARE(argv->at(argv->size() - 3), QStringLiteral("--"));
}

QTEST_GUILESS_MAIN(TestRemoteHost)
#include "test_remotehost.moc"
