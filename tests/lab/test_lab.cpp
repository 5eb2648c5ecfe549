// SPDX-License-Identifier: GPL-3.0-or-later
// A lab without the services from packages: its workspace, its supervisor, and every fault's visible effect.
#include "LabTest.h"

#include "environment/Profile.h"
#include "golden/GoldenFile.h"
#include "lab/Lab.h"
#include "lab/Processes.h"
#include "lab/engine/EngineState.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace gw;
using namespace gw::lab;
using namespace gw::lab::test;

namespace {

const Options bare{100, QStringLiteral("fresh"), false};

Result<QJsonObject> ask(const char *what, const QString &fault = {})
{
    return askLab({{QStringLiteral("do"), QLatin1String(what)}, {QStringLiteral("fault"), fault}});
}
Layout layout() { return {workspacePath()}; }
EngineState engine() { return readEngineState(layout().engineState()).value_or(EngineState()); }
QList<ProcessId> engines() { return processesNamed(layout().program(enginePart)); }

QString stateOf(const QJsonObject &lab, const QString &service)
{
    for (const auto &value : lab.value(QLatin1String("services")).toArray())
        if (value.toObject().value(QLatin1String("name")) == service)
            return value.toObject().value(QLatin1String("state")).toString();
    return {};
}

/// Status line and body, or empty when nobody answers.
QByteArray get(const QString &url, const QString &path)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), QUrl(url).port());
    if (!socket.waitForConnected(1000))
        return {};
    socket.write("GET " + path.toLatin1() + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
    while (socket.waitForReadyRead(6000)) {
    }
    return socket.readAll();
}

} // namespace

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
    void mismatchFailsTheRunAndRestartBeginsAnother();
    void alteredGoldenFailsAndIsGivenBack();
    void killedEngineGoesOn();
    void frozenEngineIsStopped();
    void backendFaultsShow();
    void webhookReceiverRecords();
    void fullDiskEndsTheRun();
    void faultsAreRefusedWithAReason_data();
    void faultsAreRefusedWithAReason();
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
    if (!ask("status")) {
        QElapsedTimer timer;
        timer.start();
        const auto lab = startLab(bare);
        QVERIFY2(lab, lab ? "" : qPrintable(lab.error().text()));
        m_lab = *lab;
        qInfo("up in %lld ms", timer.elapsed());
    }
    QVERIFY(ask("clear", QStringLiteral("all")).has_value());
    QVERIFY(ask("restart").has_value());
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

void TestLab::mismatchFailsTheRunAndRestartBeginsAnother()
{
    const QString directory = engine().directory;
    QVERIFY(ask("inject", QStringLiteral("mismatch:seed")).has_value());
    QTRY_VERIFY(engines().isEmpty());
    QCOMPARE(engine().phase, EnginePhase::Failed);
    const QString last = directory + QStringLiteral("/reports/cycle_%1.json").arg(engine().cycle);
    QVERIFY(content(last).contains("Mismatch at step 0"));
    QCOMPARE(stateOf(*ask("status"), QStringLiteral("engine")), QStringLiteral("down"));
    QVERIFY(!ask("inject", QStringLiteral("mismatch"))); // there is no run that could fail
    QVERIFY(ask("restart").has_value());
    QTRY_VERIFY(engine().directory != directory && engine().cycles > 1);
    QVERIFY(QFile::exists(last));
}

void TestLab::alteredGoldenFailsAndIsGivenBack()
{
    const auto injected = ask("inject", QStringLiteral("golden-altered"));
    QVERIFY2(injected, injected ? "" : qPrintable(injected.error().text()));
    QTRY_VERIFY(engines().isEmpty());
    const QString folder = engine().directory + QStringLiteral("/golden/");
    const auto altered = [&] {
        QStringList found;
        for (const QString &name : names(folder, QStringLiteral("*.golden.json")))
            if (const auto golden = golden::readRecording(folder + name);
                !golden || golden::workflowHash(golden->stepHashes) != golden->workflowHash)
                found << name;
        return found;
    };
    QCOMPARE(altered().size(), 1);
    QVERIFY(content(engine().directory + QStringLiteral("/reports/cycle_%1.json").arg(engine().cycle))
                .contains(altered().first().section(QLatin1Char('.'), 0, 0).toLatin1()));
    QVERIFY(ask("clear", QStringLiteral("golden-altered")).has_value());
    QCOMPARE(altered().size(), 0);
}

void TestLab::killedEngineGoesOn()
{
    const EngineState before = engine();
    QVERIFY(ask("inject", QStringLiteral("engine-killed")).has_value());
    QVERIFY(engines().isEmpty());
    QVERIFY(!content(before.log).contains("Shutting down"));
    QVERIFY(ask("inject", QStringLiteral("engine-killed")).has_value()); // twice is no error
    const qint64 killedAt = engine().cycle;
    QVERIFY(ask("clear", QStringLiteral("engine-killed")).has_value());
    QTRY_VERIFY(engine().cycle > killedAt + 2);
    const EngineState after = engine();
    QCOMPARE(after.directory, before.directory);
    QVERIFY(after.log != before.log && after.log.contains(QStringLiteral("shadow_24h_continued")));
    QVERIFY(content(after.log).contains("Output:              " + after.directory.toUtf8()));
    QVERIFY(content(after.log).contains("Running cycle " + QByteArray::number(killedAt + 1) + "..."));
    QVERIFY(qAbs(after.hours - 24) < 0.01);
}

void TestLab::frozenEngineIsStopped()
{
    QVERIFY(ask("inject", QStringLiteral("engine-frozen")).has_value());
    const QString stat = QStringLiteral("/proc/%1/stat").arg(engine().pid);
    QTRY_VERIFY(content(stat).contains(") T "));
    QVERIFY(ask("status")->value(QLatin1String("faults")).toArray().contains(QStringLiteral("engine-frozen")));
    const qint64 cycles = engine().cycles;
    QVERIFY(ask("clear", QStringLiteral("engine-frozen")).has_value());
    QTRY_VERIFY(engine().cycles > cycles);
    QVERIFY(ask("status")->value(QLatin1String("faults")).toArray().isEmpty());
}

void TestLab::backendFaultsShow()
{
    const QString url = environment::readProfile(layout().profile())->services.backend,
                  health = QStringLiteral("/health");
    QVERIFY(ask("inject", QStringLiteral("backend-garbage")).has_value());
    const QByteArray garbage = get(url, health);
    QVERIFY(garbage.contains("200 OK") && !garbage.contains("healthy"));
    QVERIFY(ask("clear", QStringLiteral("backend-garbage")).has_value());
    QVERIFY(ask("inject", QStringLiteral("backend-slow")).has_value());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(get(url, health).contains("healthy"));
    QVERIFY(timer.elapsed() >= 3000);
    QVERIFY(ask("clear", QStringLiteral("backend-slow")).has_value());
    QVERIFY(ask("inject", QStringLiteral("backend-down")).has_value());
    QCOMPARE(get(url, health), QByteArray());
    QCOMPARE(stateOf(*ask("status"), QStringLiteral("backend")), QStringLiteral("down"));
    QVERIFY(ask("clear", QStringLiteral("all")).has_value());
    QTRY_VERIFY(get(url, health).contains("healthy"));
}

void TestLab::webhookReceiverRecords()
{
    const QUrl url(environment::readProfile(layout().profile())->webhooks.value(QStringLiteral("oncall")).url);
    const auto post = [&] {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        if (!socket.waitForConnected(1000))
            return QByteArray();
        const QByteArray body = R"({"alert":"test","message":"one","timestamp":"2026-11-23T18:00:00Z"})";
        socket.write("POST /oncall HTTP/1.0\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
        socket.waitForReadyRead(2000);
        return socket.readAll();
    };
    QVERIFY(post().contains("200"));
    QTRY_VERIFY(content(layout().alerts()).contains("\"alert\":\"test\""));
    QVERIFY(ask("inject", QStringLiteral("webhook-down")).has_value());
    QCOMPARE(post(), QByteArray());
    QVERIFY(ask("clear", QStringLiteral("webhook-down")).has_value());
    QTRY_VERIFY(post().contains("200"));
}

void TestLab::fullDiskEndsTheRun()
{
    const auto injected = ask("inject", QStringLiteral("disk-full"));
    if (!injected) { // without the right to mount
        QCOMPARE(injected.error().kind, ErrorKind::Refused);
        QVERIFY(injected.error().what.contains(QStringLiteral("Not possible here")));
        QVERIFY(!engines().isEmpty());
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(engines().isEmpty(), 10'000);
    QVERIFY(engine().writeFailures > 0);
    const qint64 cycle = engine().cycle;
    const qsizetype goldens = names(engine().directory + QStringLiteral("/golden"), QStringLiteral("*")).size();
    QVERIFY(goldens >= engine().workflows);
    QVERIFY(ask("clear", QStringLiteral("disk-full")).has_value());
    QVERIFY(names(engine().directory + QStringLiteral("/golden"), QStringLiteral("*")).size() >=
            goldens); // nothing lost on the way back
    QVERIFY(!content(QStringLiteral("/proc/self/mountinfo")).contains(layout().root.toUtf8()));
    QTRY_VERIFY(engine().cycle > cycle + 1);
}

void TestLab::faultsAreRefusedWithAReason_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<gw::ErrorKind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such fault") << QStringLiteral("gremlins") << ErrorKind::Usage << QStringLiteral("gremlins");
    QTest::newRow("redis") << QStringLiteral("redis-down") << ErrorKind::Refused << QStringLiteral("without redis");
    QTest::newRow("postgres") << QStringLiteral("postgres-down") << ErrorKind::Refused
                              << QStringLiteral("without postgres");
}

void TestLab::faultsAreRefusedWithAReason()
{
    QFETCH(QString, fault);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, reason);
    const auto answer = ask("inject", fault);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY2(answer.error().text().contains(reason), qPrintable(answer.error().text()));
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
    QVERIFY(ended && *ended);
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
