// SPDX-License-Identifier: GPL-3.0-or-later
// A lab without the services from packages: its workspace, its supervisor, its scenarios, its end.
#include "LabTest.h"

#include "environment/Profile.h"
#include "golden/GoldenFile.h"
#include "lab/Lab.h"
#include "lab/Processes.h"
#include "lab/engine/EngineState.h"

#include <QDir>
#include <QJsonDocument>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace gw;
using namespace gw::lab;
using namespace gw::lab::test;

class TestLab : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanupTestCase();
    void upTellsWhereEverythingIs();
    void secondUpNamesTheOwner();
    void profileCommandsReallyRun();
    void metricsAreTrue();
    void scenariosOpenAsTheySay_data();
    void scenariosOpenAsTheySay();
    void missingProgramsAreNamed();
    void openWorkspaceIsRefused();
    void killedSupervisorLeavesNothing();
    void labEndsWithItsParent();

private:
    QJsonObject m_lab;
};

/// The lab that most tests share: up, with a new run and no fault.
void TestLab::init()
{
    const auto lab = freshLab();
    QVERIFY2(lab, lab ? "" : qPrintable(lab.error().text()));
    m_lab = *lab;
    QTRY_VERIFY(engine().phase == EnginePhase::Running && engine().cycles > 0);
}

void TestLab::cleanupTestCase() { QVERIFY(endLab().has_value()); }

void TestLab::upTellsWhereEverythingIs()
{
    QCOMPARE(m_lab.value(QLatin1String("schema")).toString(), QStringLiteral("goldwatch.lab/1"));
    QCOMPARE(m_lab.value(QLatin1String("workspace")).toString(), layout().root);
    QCOMPARE(stateOf(m_lab, QStringLiteral("engine")), QStringLiteral("up"));
    QCOMPARE(stateOf(m_lab, QStringLiteral("backend")), QStringLiteral("up"));
    QVERIFY(isAlive(identify(m_lab.value(QLatin1String("pid")).toInteger())));
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(layout().root).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0700);
    const auto profile = environment::readProfile(m_lab.value(QLatin1String("env_file")).toString());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().text()));
    QCOMPARE(profile->shadow.speed, 100.0);
    QVERIFY(profile->services.redis.isEmpty()); // not used, rather than down
    const QRegularExpression process(profile->shadow.process);
    QVERIFY(process
                .match(QString::fromLocal8Bit(content(QStringLiteral("/proc/%1/cmdline").arg(engine().pid)))
                           .replace(QChar(0), QLatin1Char(' ')))
                .hasMatch());
    const auto secret = environment::readSecret(*profile, QStringLiteral("golden_hmac"));
    QVERIFY(secret && secret->size() >= 32);
    QCOMPARE(::stat(QFile::encodeName(layout().secret(QStringLiteral("golden_hmac"))).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
}

void TestLab::secondUpNamesTheOwner()
{
    const auto second = startLab(bare);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Refused);
    QVERIFY2(second.error().what.contains(QString::number(m_lab.value(QLatin1String("pid")).toInteger())),
             qPrintable(second.error().text()));
    QVERIFY(ask("status").has_value()); // and did not hurt it
}

void TestLab::profileCommandsReallyRun()
{
    const auto profile = environment::readProfile(layout().profile());
    QVERIFY(profile.has_value());
    const auto run = [](QStringList argv) {
        QProcess process;
        process.start(argv.takeFirst(), argv);
        process.waitForFinished(20'000);
        return process.exitCode();
    };
    QCOMPARE(run(profile->shadow.quickCommand), 0);
    const auto golden = golden::readRecording(engine().directory + QStringLiteral("/golden/") + engine().lastGolden +
                                              QStringLiteral(".golden.json"));
    QVERIFY(golden.has_value());
    QStringList verify = profile->shadow.verifyCommand;
    verify.replaceInStrings(QStringLiteral("${run_id}"), golden->runId)
        .replaceInStrings(QStringLiteral("${workflow_type}"), golden->workflowType);
    QStringList wrong = verify;
    QCOMPARE(run(verify.replaceInStrings(QStringLiteral("${seed}"), QString::number(golden->seed))), 0);
    QCOMPARE(run(wrong.replaceInStrings(QStringLiteral("${seed}"), QString::number(golden->seed + 1))), 1);
    // A run that someone else starts by the profile's command obeys the lab too.
    QVERIFY(ask("inject", QStringLiteral("engine-killed")).has_value());
    QStringList start = profile->shadow.startCommand;
    const QString output = layout().runs() + QStringLiteral("/shadow_simulation_20300101_000000");
    start.replaceInStrings(QStringLiteral("${hours}"), QStringLiteral("24"))
        .replaceInStrings(QStringLiteral("${output}"), output);
    QProcess process;
    process.start(start.first(), start.sliced(1));
    QTRY_VERIFY(engine().directory == output && engine().cycles > 0);
    QVERIFY(ask("inject", QStringLiteral("mismatch")).has_value());
    QVERIFY(process.waitForFinished(5000));
    QCOMPARE(process.exitCode(), 1);
}

void TestLab::metricsAreTrue()
{
    const QString url = environment::readProfile(layout().profile())->services.backend;
    QVERIFY(get(url, QStringLiteral("/health")).contains("\"status\":\"healthy\""));
    QVERIFY(get(url, QStringLiteral("/workers/status")).contains("\"up\""));
    const qint64 before = engine().replays;
    const QByteArray metrics = get(url, QStringLiteral("/metrics"));
    const qint64 after = engine().replays;
    const QRegularExpression passed(
        QStringLiteral("workflow_replay_verifications_total\\{status=\"passed\"\\} (\\d+)"));
    const qint64 told = passed.match(QString::fromUtf8(metrics)).captured(1).toLongLong();
    QVERIFY2(before > 0 && before <= told && told <= after,
             qPrintable(QStringLiteral("%1 %2 %3").arg(before).arg(told).arg(after)));
    QVERIFY(metrics.contains("nova_policy_emergency_stop_enabled 0"));
    QFile stop(layout().stopFile());
    QVERIFY(stop.open(QIODevice::WriteOnly));
    QVERIFY(get(url, QStringLiteral("/metrics")).contains("nova_policy_emergency_stop_enabled 1"));
    QVERIFY(stop.remove());
}

void TestLab::scenariosOpenAsTheySay_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<gw::lab::EnginePhase>("phase");
    QTest::addColumn<int>("cycles");
    QTest::newRow("night") << QStringLiteral("night") << EnginePhase::Running << 1680;
    QTest::newRow("mismatch") << QStringLiteral("mismatch") << EnginePhase::Failed << 719;
}

void TestLab::scenariosOpenAsTheySay()
{
    QFETCH(QString, scenario);
    QFETCH(EnginePhase, phase);
    QFETCH(int, cycles);
    QVERIFY(endLab().has_value());
    const auto lab = startLab({1, scenario, false});
    QVERIFY2(lab, lab ? "" : qPrintable(lab.error().text()));
    QTRY_COMPARE_WITH_TIMEOUT(engine().phase, phase, 60'000); // a busy machine takes its time over 15,000 files
    QVERIFY2(qAbs(engine().cycles - cycles) <= 2, qPrintable(QString::number(engine().cycles)));
    const auto first = QFileInfo(engine().directory + QStringLiteral("/reports/cycle_1.json")).lastModified();
    QVERIFY(qAbs(first.secsTo(QDateTime::currentDateTime()) - cycles * 30) < 120);
    QVERIFY(endLab().has_value());
}

void TestLab::missingProgramsAreNamed()
{
    QVERIFY(endLab().has_value());
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    qputenv("GOLDWATCH_LAB_POSTGRES", "/nonexistent");
    const auto lab = startLab({100, QStringLiteral("fresh"), true});
    qputenv("PATH", path);
    qunsetenv("GOLDWATCH_LAB_POSTGRES");
    QVERIFY2(lab, lab ? "" : qPrintable(lab.error().text()));
    QCOMPARE(stateOf(*lab, QStringLiteral("redis")), QStringLiteral("not installed: apt-get install redis-server"));
    QCOMPARE(stateOf(*lab, QStringLiteral("postgres")), QStringLiteral("not installed: apt-get install postgresql"));
    QCOMPARE(stateOf(*lab, QStringLiteral("backend")), QStringLiteral("up"));
    const auto refused = ask("inject", QStringLiteral("redis-down"));
    QVERIFY(!refused && refused.error().what.contains(QStringLiteral("apt-get install redis-server")));
    QVERIFY(environment::readProfile(layout().profile())->services.redis.isEmpty());
    QVERIFY(endLab().has_value());
}

void TestLab::openWorkspaceIsRefused()
{
    QVERIFY(endLab().has_value());
    QVERIFY(QDir().mkdir(layout().root));
    QVERIFY(QFile::setPermissions(layout().root,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther));
    const auto open = startLab(bare);
    QVERIFY(!open && open.error().kind == ErrorKind::Refused);
    QVERIFY(QDir().rmdir(layout().root));
    QVERIFY(QFile::link(QStringLiteral("/tmp"), layout().root));
    const auto linked = startLab(bare);
    QVERIFY(!linked && linked.error().kind == ErrorKind::Refused);
    QVERIFY(QFile::remove(layout().root));
}

void TestLab::killedSupervisorLeavesNothing()
{
    QList<ProcessId> parts;
    for (const char *part : {enginePart, backendPart, receiverPart})
        parts += processesNamed(layout().program(part));
    QCOMPARE(parts.size(), 3);
    ::kill(pid_t(m_lab.value(QLatin1String("pid")).toInteger()), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(std::none_of(parts.begin(), parts.end(), isAlive), 2000);
    QVERIFY(!ask("status"));
    const auto ended = endLab();
    QVERIFY2(ended, ended ? "" : qPrintable(ended.error().text()));
    QVERIFY(*ended);
    QVERIFY(!QFileInfo::exists(layout().root));
    const auto again = endLab();
    QVERIFY(again && !*again);
}

void TestLab::labEndsWithItsParent()
{
    QVERIFY(endLab().has_value());
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("(exec -a goldwatch_lab %1 100 fresh bare) & wait")
                                           .arg(QCoreApplication::applicationFilePath())});
    QVERIFY(shell.waitForReadyRead(10'000)); // the line that says it is ready
    const qint64 supervisor =
        QJsonDocument::fromJson(shell.readLine()).object().value(QLatin1String("pid")).toInteger();
    QVERIFY(isAlive(identify(supervisor)));
    const ProcessId process = identify(supervisor);
    shell.kill();
    QVERIFY(shell.waitForFinished());
    QTRY_VERIFY(!isAlive(process));
    QVERIFY(!QFileInfo::exists(layout().root)); // ended in order, so nothing is left
}

GW_LAB_TEST_MAIN(TestLab)
#include "test_lab.moc"
