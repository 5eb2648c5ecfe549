// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: ssh, a real sshd, the real agent behind it.
#include "Pair.h"
#include "Sshd.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
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
    void goldenVerbs();
    void goldenVerbsKeepProduction();

private:
    struct Said
    {
        int exitCode = -1;
        QJsonObject json;
        QByteArray error;
    };
    /// `goldwatchctl --json golden` with @p arguments in @p profile.
    [[nodiscard]] Said golden(const environment::Profile &profile, const QStringList &arguments) const
    {
        QFile file(m_dir.filePath(QStringLiteral("golden.toml")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        file.write(environment::writeProfile(profile));
        file.close();
        QProcess process;
        process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"),
                      QStringList{QStringLiteral("--env-file"), file.fileName(), QStringLiteral("--json"),
                                  QStringLiteral("golden")} +
                          arguments);
        if (!process.waitForFinished(20'000))
            return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                process.readAllStandardError()};
    }
    /// An environment of three golden files that are two days old.
    [[nodiscard]] environment::Profile profileOfOldFiles(const QString &base) const
    {
        auto profile = profileAt(QStringLiteral("m4"));
        const QString run = base + QStringLiteral("/tmp/shadow_simulation_20261122_180000");
        profile.paths.logs = {base + QStringLiteral("/*.log")};
        profile.paths.runDirs = {base + QStringLiteral("/tmp/*")};
        profile.paths.goldenDirs = {base + QStringLiteral("/tmp/*/golden")};
        profile.paths.archiveDir = base + QStringLiteral("/archives");
        QDir().mkpath(run + QStringLiteral("/golden"));
        for (int i = 0; i < 3; ++i) {
            QFile file(run + QStringLiteral("/golden/run-%1.golden.json").arg(i));
            if (!file.open(QIODevice::WriteOnly) || file.write("{\"n\": 1}\n") < 0 || !file.flush() ||
                !file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime))
                qFatal("cannot write %s", qPrintable(file.fileName()));
        }
        return profile;
    }
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

/// What changes golden files works over ssh as it does on the host.
void TestSsh::goldenVerbs()
{
    const QTemporaryDir base;
    const auto profile = profileOfOldFiles(base.path());
    const QString days = QStringLiteral("--days"), one = QStringLiteral("1"), force = QStringLiteral("--force"),
                  trash = QStringLiteral("trash"), hold = QStringLiteral("hold"), list = QStringLiteral("list");
    const auto says = [](const Said &said) { return said.error.constData(); };

    Said said = golden(profile, {QStringLiteral("status")});
    QVERIFY2(said.json[QStringLiteral("directories")][0][QStringLiteral("files")].toInt() == 3, says(said));
    said = golden(profile, {hold, QStringLiteral("add"), QStringLiteral("run-2*"), QStringLiteral("--reason"),
                            QStringLiteral("evidence")});
    QVERIFY2(said.exitCode == 0, says(said));
    const QString held = said.json[QStringLiteral("holds")][0][QStringLiteral("id")].toString();

    said = golden(profile, {QStringLiteral("cleanup"), days, one});
    QCOMPARE(said.exitCode, 75); // nobody was asked
    said = golden(profile, {QStringLiteral("cleanup"), days, one, force});
    QVERIFY2(said.exitCode == 1 && said.json[QStringLiteral("removed")].toInt() == 2, says(said)); // one is held
    said = golden(profile, {trash, list});
    const QString id = said.json[QStringLiteral("trash")][0][QStringLiteral("id")].toString();
    QVERIFY2(!id.isEmpty(), says(said));
    said = golden(profile, {trash, QStringLiteral("restore"), id});
    QVERIFY2(said.exitCode == 0 && said.json[QStringLiteral("restored")].toInt() == 2, says(said));
    said = golden(profile, {hold, QStringLiteral("remove"), held});
    QVERIFY2(said.exitCode == 0 && said.json[QStringLiteral("holds")].toArray().isEmpty(), says(said));

    said = golden(profile, {QStringLiteral("archive"), days, one, force});
    QVERIFY2(said.exitCode == 0 && said.json[QStringLiteral("removed")].toInt() == 3, says(said));
    const QString archive = said.json[QStringLiteral("archives")][0][QStringLiteral("path")].toString();
    said = golden(profile, {QStringLiteral("verify")});
    QVERIFY2(said.exitCode == 0 && said.json[QStringLiteral("verified")].toInt() == 1, says(said));
    said = golden(profile, {QStringLiteral("ls"), archive, QStringLiteral("*run-1*")});
    QVERIFY2(said.exitCode == 0 && said.json[QStringLiteral("total")].toInt() == 1, says(said));
    said = golden(profile, {QStringLiteral("restore"), archive});
    QVERIFY2(said.exitCode == 0 && said.json[QStringLiteral("restored")].toInt() == 3, says(said));
    said = golden(profile, {QStringLiteral("forecast")});
    QCOMPARE(said.json[QStringLiteral("schema")].toString(), QStringLiteral("goldwatch.golden-forecast/1"));
}

void TestSsh::goldenVerbsKeepProduction()
{
    const QTemporaryDir base;
    auto profile = profileOfOldFiles(base.path());
    profile.production = true;
    const QList<QStringList> changes{{QStringLiteral("archive"), QStringLiteral("--force")},
                                     {QStringLiteral("cleanup"), QStringLiteral("--force")},
                                     {QStringLiteral("hold"), QStringLiteral("add"), QStringLiteral("a"),
                                      QStringLiteral("--reason"), QStringLiteral("b")},
                                     {QStringLiteral("restore"), base.filePath(QStringLiteral("a.tar.gz"))}};
    for (const QStringList &change : changes) {
        const Said said = golden(profile, change);
        QVERIFY2(said.exitCode == 75, (change.join(QLatin1Char(' ')).toUtf8() + ": " + said.error).constData());
    }
    QCOMPARE(QDir(base.filePath(QStringLiteral("tmp/shadow_simulation_20261122_180000/golden")))
                 .entryList(QDir::Files)
                 .size(),
             3);
}

QTEST_GUILESS_MAIN(TestSsh)
#include "test_ssh.moc"
