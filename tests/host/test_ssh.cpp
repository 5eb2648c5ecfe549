// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: ssh, a real sshd, the real agent behind it.
#include "Pair.h"
#include "Sshd.h"

#include <QProcess>
#include <QSignalSpy>

#include <csignal>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;

class TestSsh : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void refused_data();
    void refused();
    void sshdGoesAndComesBack();
    void commandLine_data();
    void commandLine();

private:
    environment::Profile profileAt(const QString &destination, const QString &sample = QStringLiteral("mismatch")) const
    {
        auto profile = profileFor(sample, m_dir.path());
        profile.host = {environment::HostKind::Ssh, destination, QStringLiteral(GW_BINARY_DIR "/goldwatchctl")};
        return profile;
    }

    QTemporaryDir m_dir;
    Sshd m_sshd;
};

void TestSsh::initTestCase()
{
    QVERIFY2(m_sshd.prepare(), qPrintable(m_sshd.problem()));
    qputenv("PATH", QFile::encodeName(m_sshd.programs()) + ':' + qgetenv("PATH"));
    qunsetenv("SSH_ASKPASS");
    QVERIFY(m_sshd.alias(QStringLiteral("noisy"), "IdentityFile DIR/noisy"));
    QVERIFY(m_sshd.alias(QStringLiteral("unknown"), "UserKnownHostsFile DIR/no_hosts"));
    QVERIFY(m_sshd.alias(QStringLiteral("changed"), "UserKnownHostsFile DIR/changed_hosts"));
    QVERIFY(m_sshd.alias(QStringLiteral("stranger"), "IdentityFile DIR/stranger"));
    QVERIFY(m_sshd.alias(QStringLiteral("closed"), "Port 1"));
}

void TestSsh::answers_data()
{
    QTest::addColumn<QString>("destination");
    QTest::newRow("alias") << QStringLiteral("m4");
    QTest::newRow("a login shell that prints") << QStringLiteral("noisy");
}

void TestSsh::answers()
{
    QFETCH(QString, destination);
    const auto host = RemoteHost::forProfile(profileAt(destination), false);
    const auto status = waited(host->call(methods::runStatus, {}));
    QVERIFY2(status, status ? "" : qPrintable(status.error().text()));
    QCOMPARE(status->state, health::RunState::Failed);
    QCOMPARE(status->mismatches, std::optional<qint64>(1));
    QVERIFY2(host->stateText().startsWith(QStringLiteral("ssh ") + destination), qPrintable(host->stateText()));
    const auto check = waited(host->call(methods::goldenCheck, {}));
    QCOMPARE(check ? check->checked : -1, 45);
}

void TestSsh::refused_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QStringList>("says"); // what happened, and what to try
    const QString agent = QStringLiteral(GW_BINARY_DIR "/goldwatchctl");
    const auto row = [](const char *name, const char *destination, const QString &program, const QStringList &says) {
        QTest::newRow(name) << QString::fromLatin1(destination) << program << says;
    };
    row("unknown host key", "unknown", agent,
        {QStringLiteral("Host key verification failed"), QStringLiteral("does not know"),
         QStringLiteral("run \"ssh unknown\" once in a terminal")});
    row("changed host key", "changed", agent,
        {QStringLiteral("Host key verification failed"), QStringLiteral("another key than before"),
         QStringLiteral("ssh-keygen -R")});
    row("wrong key", "stranger", agent,
        {QStringLiteral("Permission denied"), QStringLiteral("run \"ssh stranger\" in a terminal"),
         QStringLiteral("host.ssh")});
    row("wrong user", "nosuchuser@m4", agent,
        {QStringLiteral("Permission denied"), QStringLiteral("run \"ssh nosuchuser@m4\" in a terminal")});
    row("agent not installed", "m4", QStringLiteral("no-such-goldwatchctl"),
        {QStringLiteral("no-such-goldwatchctl"), QStringLiteral("not found"), QStringLiteral("host.agent")});
    row("agent not a program", "m4", QStringLiteral("/etc/passwd"),
        {QStringLiteral("/etc/passwd"), QStringLiteral("may not be run"), QStringLiteral("host.agent")});
}

void TestSsh::refused()
{
    QFETCH(QString, destination);
    QFETCH(QString, agent);
    QFETCH(QStringList, says);
    auto profile = profileAt(destination);
    profile.host.agent = agent;
    const auto host = RemoteHost::forProfile(profile, false);
    const auto answer = waited(host->call(methods::hostPing, {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QCOMPARE(host->state(), Host::State::Refused);
    for (const QString &part : says)
        QVERIFY2(host->stateText().contains(part), qPrintable(host->stateText()));
}

void TestSsh::sshdGoesAndComesBack()
{
    const auto host = RemoteHost::forProfile(profileAt(QStringLiteral("m4"), QStringLiteral("stopped")), false);
    const auto first = waited(host->call(methods::watchStart, {{}, 200}));
    QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
    const auto agent = pid_t(host->welcome().pid);
    QStringList reasons;
    QSignalSpy notices(host.get(), &Host::noticed);
    connect(host.get(), &Host::stateChanged, this, [&](Host::State state) {
        if (state == Host::State::Lost)
            reasons.append(host->stateText());
    });
    m_sshd.kill();
    QTRY_COMPARE(host->state(), Host::State::Lost);
    QVERIFY2(reasons.value(0).startsWith(QStringLiteral("ssh m4: ")), qPrintable(reasons.join(QLatin1Char('\n'))));
    QTRY_VERIFY(::kill(agent, 0) != 0); // it ended with its connection
    QTRY_VERIFY2(host->stateText().contains(QStringLiteral("Connection refused")), qPrintable(host->stateText()));
    QCOMPARE(waited(host->call(methods::hostPing, {})).error().kind, ErrorKind::Unreachable);
    notices.clear();
    QVERIFY2(m_sshd.start(), qPrintable(m_sshd.problem()));
    QTRY_COMPARE_WITH_TIMEOUT(host->state(), Host::State::Connected, 15'000);
    QTRY_VERIFY(!notices.isEmpty());
    const auto change = readJson<RunChange>(notices.first().at(1).toJsonObject(), QStringLiteral("test"));
    QVERIFY(change && change->fresh);
    QCOMPARE(change->cycles.size(), first->cycles.size());
}

void TestSsh::commandLine_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    QTest::newRow("a failed run") << QStringLiteral("m4") << 2 << QStringLiteral("\"state\": \"failed\"");
    QTest::newRow("unknown host key") << QStringLiteral("unknown") << 3
                                      << QStringLiteral("run \"ssh unknown\" once in a terminal");
    QTest::newRow("nobody listens") << QStringLiteral("closed") << 3 << QStringLiteral("Connection refused");
}

void TestSsh::commandLine()
{
    QFETCH(QString, destination);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    QFile file(m_dir.filePath(QStringLiteral("profile.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(environment::writeProfile(profileAt(destination)));
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"),
                  {QStringLiteral("--env-file"), file.fileName(), QStringLiteral("--json"), QStringLiteral("shadow"),
                   QStringLiteral("status")});
    QVERIFY(process.waitForFinished(20'000));
    const QString output = QString::fromUtf8(process.readAll());
    QVERIFY2(process.exitCode() == exitCode && output.contains(says),
             qPrintable(QStringLiteral("%1: %2").arg(process.exitCode()).arg(output)));
}

QTEST_GUILESS_MAIN(TestSsh)
#include "test_ssh.moc"
