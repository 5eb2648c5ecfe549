// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated runner against real output of the real one.
#include "LabTest.h"

#include "golden/GoldenFile.h"
#include "lab/engine/EngineState.h"
#include "lab/engine/Formats.h"

#include <QDir>
#include <QElapsedTimer>
#include <QMessageAuthenticationCode>

#include <csignal>

using namespace gw;
using namespace gw::lab;
using namespace gw::lab::test;

namespace {

QString sample(const QString &name) { return QStringLiteral(GW_TEST_DATA "/samples/") + name; }
QString sampleRun(const QString &name)
{
    const QString folder = sample(name) + QStringLiteral("/tmp");
    return folder + QLatin1Char('/') + names(folder, QStringLiteral("shadow_simulation_*")).value(0);
}
QByteArray sampleLog(const QString &name)
{
    const QString folder = sample(name) + QStringLiteral("/aos");
    return content(folder + QLatin1Char('/') + names(folder, QStringLiteral("*.log")).value(0));
}
QStringList hours(const QString &value, const QString &speed = QStringLiteral("720"))
{
    return {QStringLiteral("--hours"), value, QStringLiteral("--verbose"), QStringLiteral("--speed"), speed};
}
/// Distinct lines by shape.
QSet<QByteArray> kinds(const QByteArray &log)
{
    const auto lines = shape(log).split('\n');
    return {lines.begin(), lines.end()};
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quickRunReadsLikeTheSample();
    void stoppedRunReadsLikeTheSample();
    void filesHaveTheBytesOfTheSample_data();
    void filesHaveTheBytesOfTheSample();
    void everyGoldenFileIsRight();
    void aRunHasAllItsCycles_data();
    void aRunHasAllItsCycles();
    void fileTimesFollowTheRun();
    void mismatchEndsWithoutAWord();
    void mismatchWritesSignedRecordings();
    void alteredGoldenIsFoundByItsReplay();
    void stopFileHoldsCycles();
    void stopVariableCountsFromTheStart();
    void frozenRunDoesNotCatchUp();
    void silentLogHasReports();
    void verifyComparesWithTheGolden();
    void secondRunIsRefused();
    void wrongArgumentsAreRefused();
};

void TestEngine::quickRunReadsLikeTheSample()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, {QStringLiteral("--quick"), QStringLiteral("--verbose"),
                                            QStringLiteral("--speed"), QStringLiteral("50")});
    QVERIFY(run->waitForFinished(20'000));
    QCOMPARE(run->exitCode(), 0);
    QCOMPARE(shape(run->readAllStandardOutput()), shape(sampleLog(QStringLiteral("completed"))));
    QVERIFY(!QFile::exists(lab.layout.engineState())); // not the run that is watched
}

void TestEngine::stoppedRunReadsLikeTheSample()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, hours(QStringLiteral("1")));
    QTRY_VERIFY(lab.log().contains("Cycle 12:"));
    run->terminate();
    QVERIFY(run->waitForFinished(5000));
    const QByteArray expected = sampleLog(QStringLiteral("stopped"));
    QCOMPARE(kinds(lab.log()), kinds(expected));
    const auto lines = shape(lab.log()).split('\n'), sampled = shape(expected).split('\n');
    QCOMPARE(lines.first(13), sampled.first(13));
    QCOMPARE(lines.last(4), sampled.last(4));
    const QString reports = lab.run() + QStringLiteral("/reports/");
    QCOMPARE(
        shape(content(reports + names(reports, QStringLiteral("summary_*")).value(0))),
        shape(content(sampleRun(QStringLiteral("stopped")) + QStringLiteral("/reports/summary_20261123_180204.json"))));
}

void TestEngine::filesHaveTheBytesOfTheSample_data()
{
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QString>("theirs");
    const Execution compute = execute(QStringLiteral("compute"), 13557), io = execute(QStringLiteral("io"), 65052),
                    llm = execute(QStringLiteral("llm"), 87956);
    const QString goldens = sampleRun(QStringLiteral("completed")) + QStringLiteral("/golden/");
    const QString id = QStringLiteral("primary-w0-00000001");
    QTest::newRow("golden compute") << goldenFile(id, compute)
                                    << goldens + QStringLiteral("primary-w2-9ab3f5a2.golden.json");
    QTest::newRow("golden io") << goldenFile(id, io) << goldens + QStringLiteral("primary-w0-9146b607.golden.json");
    QTest::newRow("golden llm") << goldenFile(id, llm) << goldens + QStringLiteral("primary-w0-f40c8d2d.golden.json");
    const Micros at = 1'795'450'000 * second + 7;
    QTest::newRow("cycle") << cycleReport(at, 9, 9, {})
                           << sampleRun(QStringLiteral("stopped")) + QStringLiteral("/reports/cycle_1.json");
    const MismatchDetail detail{id, QStringLiteral("shadow-00000002"), compute.workflowHash(), io.workflowHash(),
                                QStringLiteral("Mismatch at step 0: original=mock_io:") + compute.steps.first().hash +
                                    QStringLiteral(", replay=mock_io:") + io.steps.first().hash};
    QTest::newRow("cycle with a mismatch")
        << cycleReport(at, 9, 9, {detail})
        << sampleRun(QStringLiteral("mismatch")) + QStringLiteral("/reports/cycle_5.json");
    const auto events = engineRecording(QStringLiteral("run-7f21"), compute, false, at).split('\n');
    QVERIFY(events.size() == 8 && events.last().isEmpty());
}

void TestEngine::filesHaveTheBytesOfTheSample()
{
    QFETCH(QByteArray, ours);
    QFETCH(QString, theirs);
    QCOMPARE(shape(ours), shape(content(theirs)));
}

void TestEngine::everyGoldenFileIsRight()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, hours(QStringLiteral("0.1")));
    QVERIFY(run->waitForFinished(30'000));
    const QString folder = lab.run() + QStringLiteral("/golden/");
    const QStringList files = names(folder, QStringLiteral("*.golden.json"));
    QCOMPARE(files.size(), 12 * 9);
    QSet<QString> types;
    for (const QString &file : files) {
        const auto golden = golden::readRecording(folder + file);
        QVERIFY2(golden, golden ? "" : qPrintable(golden.error().text()));
        QCOMPARE(golden->runId + QStringLiteral(".golden.json"), file);
        QCOMPARE(golden->workflowHash, golden::workflowHash(golden->stepHashes));
        QCOMPARE(execute(golden->workflowType, golden->seed).stepHashes(), golden->stepHashes);
        types.insert(golden->workflowType);
    }
    QCOMPARE(types.size(), 3);
}

void TestEngine::aRunHasAllItsCycles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("cycles");
    QTest::newRow("live, highest speed") << hours(QStringLiteral("0.5")) << 60;
    QTest::newRow("two hours that have passed") << hours(QStringLiteral("2"), QStringLiteral("1")) +
                                                       QStringList{QStringLiteral("--history"), QStringLiteral("7200")}
                                                << 240;
    if (qEnvironmentVariableIsSet("GOLDWATCH_TORTURE"))
        QTest::newRow("24 hours, highest speed") << hours(QStringLiteral("24")) << 2880;
}

void TestEngine::aRunHasAllItsCycles()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, cycles);
    const BareWorkspace lab;
    QElapsedTimer timer;
    timer.start();
    const auto run = lab.start(enginePart, arguments);
    QVERIFY(run->waitForFinished(240'000));
    qInfo("%d cycles in %.1f s", cycles, double(timer.elapsed()) / 1000);
    QCOMPARE(run->exitCode(), 0);
    QCOMPARE(names(lab.run() + QStringLiteral("/reports"), QStringLiteral("cycle_*.json")).size(), cycles);
    QCOMPARE(names(lab.run() + QStringLiteral("/golden"), QStringLiteral("*.golden.json")).size(), cycles * 9);
    const QByteArray log = lab.log();
    QCOMPARE(log.count("Running cycle "), cycles);
    QCOMPARE(log.count(" 0 mismatches\n"), cycles);
    QCOMPARE(log.count("Progress: "), cycles / 10);
    QVERIFY(log.contains("SHADOW SIMULATION PASSED"));
    QVERIFY(log.contains("Cycles Completed:   " + QByteArray::number(cycles) + '\n'));
}

void TestEngine::fileTimesFollowTheRun()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, hours(QStringLiteral("3"), QStringLiteral("60")) +
                                               QStringList{QStringLiteral("--history"), QStringLiteral("7200")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(lab.run() + QStringLiteral("/reports/cycle_241.json")), 60'000);
    const auto at = [&](int cycle) {
        const QString path = lab.run() + QStringLiteral("/reports/cycle_%1.json").arg(cycle);
        const QString stamp =
            QJsonDocument::fromJson(content(path)).object().value(QLatin1String("timestamp")).toString();
        return std::pair{QDateTime::fromString(stamp, Qt::ISODateWithMs), QFileInfo(path).lastModified()};
    };
    const auto [firstRun, firstWall] = at(1);
    const auto [laterRun, laterWall] = at(201);
    QVERIFY(qAbs(firstRun.msecsTo(laterRun) - 6000'000) < 1000);  // 200 cycles of 30 s
    QVERIFY(qAbs(firstWall.msecsTo(laterWall) - 100'000) < 2000); // at 60 times the speed
    run->kill();
    run->waitForFinished();
}

void TestEngine::mismatchEndsWithoutAWord()
{
    const BareWorkspace lab;
    QFile fault(lab.layout.fault(QStringLiteral("mismatch")));
    QVERIFY(fault.open(QIODevice::WriteOnly) && fault.write("determinism@5") > 0);
    fault.close();
    const auto run = lab.start(enginePart, hours(QStringLiteral("1")));
    QVERIFY(run->waitForFinished(20'000));
    QCOMPARE(run->exitCode(), 1);
    QCOMPARE(shape(lab.log()), shape(sampleLog(QStringLiteral("mismatch")))); // it too fails in cycle 5
    QCOMPARE(shape(content(lab.run() + QStringLiteral("/reports/cycle_5.json"))).replace("transform_json", "mock_io"),
             shape(content(sampleRun(QStringLiteral("mismatch")) + QStringLiteral("/reports/cycle_5.json"))));
    QVERIFY(names(lab.run() + QStringLiteral("/reports"), QStringLiteral("summary_*")).isEmpty());
    const auto state = readEngineState(lab.layout.engineState());
    QVERIFY(state && state->phase == EnginePhase::Failed && state->mismatches == 1 && state->cycles == 4);
}

void TestEngine::mismatchWritesSignedRecordings()
{
    const BareWorkspace lab;
    QFile fault(lab.layout.fault(QStringLiteral("mismatch")));
    QVERIFY(fault.open(QIODevice::WriteOnly) && fault.write("rng") > 0);
    fault.close();
    const auto run = lab.start(enginePart, hours(QStringLiteral("1")));
    QVERIFY(run->waitForFinished(20'000));
    const QStringList recordings = names(lab.layout.engineGoldens(), QStringLiteral("*.steps.jsonl"));
    QCOMPARE(recordings.size(), 2); // primary-..., shadow-...
    for (const QString &name : recordings) {
        const QByteArray bytes = content(lab.layout.engineGoldens() + QLatin1Char('/') + name);
        QCOMPARE(content(lab.layout.engineGoldens() + QLatin1Char('/') + name + QStringLiteral(".sig")),
                 QMessageAuthenticationCode::hash(bytes, "practice-secret", QCryptographicHash::Sha256).toHex());
    }
    // What the golden file says of the original is what its recording says.
    QStringList steps;
    for (const QByteArray &line :
         content(lab.layout.engineGoldens() + QLatin1Char('/') + recordings.first()).split('\n'))
        if (const QJsonObject event = QJsonDocument::fromJson(line).object();
            event.value(QLatin1String("event_type")) == QLatin1String("step")) {
            const QJsonObject data = event.value(QLatin1String("data")).toObject();
            steps << data.value(QLatin1String("skill_id")).toString() + QLatin1Char(':') +
                         data.value(QLatin1String("output_hash")).toString();
        }
    const auto golden =
        golden::readRecording(lab.run() + QStringLiteral("/golden/") +
                              recordings.first().section(QLatin1Char('.'), 0, 0) + QStringLiteral(".golden.json"));
    QVERIFY(golden.has_value());
    QCOMPARE(steps, golden->stepHashes);
}

void TestEngine::alteredGoldenIsFoundByItsReplay()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, hours(QStringLiteral("1"), QStringLiteral("100")));
    const QString folder = lab.run() + QStringLiteral("/golden/");
    QTRY_VERIFY(names(lab.run() + QStringLiteral("/golden/"), QStringLiteral("*.json")).size() >= 9);
    const QString id =
        names(lab.run() + QStringLiteral("/golden/"), QStringLiteral("*.json")).first().section(QLatin1Char('.'), 0, 0);
    QFile file(lab.run() + QStringLiteral("/golden/") + id + QStringLiteral(".golden.json"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes.replace("\"workflow_hash\": \"", "\"workflow_hash\": \"0");
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    QFile fault(lab.layout.fault(QStringLiteral("replay")));
    QVERIFY(fault.open(QIODevice::WriteOnly) && fault.write(id.toLatin1()) > 0);
    fault.close();
    QVERIFY(run->waitForFinished(10'000));
    QCOMPARE(run->exitCode(), 1);
    const QStringList reports = names(lab.run() + QStringLiteral("/reports"), QStringLiteral("cycle_*"));
    QVERIFY(std::any_of(reports.begin(), reports.end(), [&](const QString &name) {
        return content(lab.run() + QStringLiteral("/reports/") + name)
            .contains("\"original_run_id\": \"" + id.toLatin1() + '"');
    }));
}

void TestEngine::stopFileHoldsCycles()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, hours(QStringLiteral("24")));
    const auto state = [&] { return readEngineState(lab.layout.engineState()).value_or(EngineState()); };
    QTRY_VERIFY(state().cycles > 3);
    QFile stop(lab.layout.stopFile());
    QVERIFY(stop.open(QIODevice::WriteOnly));
    QTRY_COMPARE(state().phase, EnginePhase::Stopped);
    const QString goldens = lab.run() + QStringLiteral("/golden");
    const qsizetype then = names(goldens, QStringLiteral("*")).size();
    QCOMPARE(then % 9, 0);
    QVERIFY(!run->waitForFinished(500)); // half a second is twelve cycles
    QCOMPARE(names(goldens, QStringLiteral("*")).size(), then);
    QVERIFY(stop.remove());
    QTRY_VERIFY(names(goldens, QStringLiteral("*")).size() > then);
    QCOMPARE(state().phase, EnginePhase::Running);
    run->kill();
    run->waitForFinished();
}

void TestEngine::stopVariableCountsFromTheStart()
{
    const BareWorkspace lab;
    const auto run =
        lab.start(enginePart, hours(QStringLiteral("24")), {QStringLiteral("WORKFLOW_EMERGENCY_STOP=true")});
    QTRY_VERIFY(readEngineState(lab.layout.engineState()).value_or(EngineState()).phase == EnginePhase::Stopped);
    QVERIFY(!run->waitForFinished(300));
    QVERIFY(names(lab.run() + QStringLiteral("/reports"), QStringLiteral("*")).isEmpty());
    run->kill();
    run->waitForFinished();
}

void TestEngine::frozenRunDoesNotCatchUp()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, hours(QStringLiteral("24"), QStringLiteral("300")));
    const auto cycles = [&] { return readEngineState(lab.layout.engineState()).value_or(EngineState()).cycles; };
    QTRY_VERIFY(cycles() > 2);
    ::kill(pid_t(run->processId()), SIGSTOP);
    QVERIFY(!run->waitForFinished(2500)); // 25 cycles' time
    const qint64 frozenAt = cycles();
    ::kill(pid_t(run->processId()), SIGCONT);
    QVERIFY(!run->waitForFinished(300)); // three more
    QVERIFY2(cycles() - frozenAt < 15, qPrintable(QString::number(cycles() - frozenAt)));
    QTRY_VERIFY(cycles() > frozenAt);
    run->kill();
    run->waitForFinished();
}

void TestEngine::silentLogHasReports()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, hours(QStringLiteral("24")));
    QTRY_VERIFY(lab.log().contains("Cycle 2:"));
    QFile fault(lab.layout.fault(QStringLiteral("log-silent")));
    QVERIFY(fault.open(QIODevice::WriteOnly));
    const auto reports = [&] {
        return names(lab.run() + QStringLiteral("/reports"), QStringLiteral("cycle_*")).size();
    };
    const qsizetype first = reports();
    QTRY_VERIFY(reports() > first + 2); // the cycle that was under way may have written its line
    const QByteArray log = lab.log();
    const qsizetype second = reports();
    QTRY_VERIFY(reports() > second + 5);
    QCOMPARE(lab.log(), log);
    QVERIFY(fault.remove());
    QTRY_VERIFY(lab.log().size() > log.size());
    run->kill();
    run->waitForFinished();
}

void TestEngine::verifyComparesWithTheGolden()
{
    const BareWorkspace lab;
    const auto run = lab.start(enginePart, hours(QStringLiteral("0.02")));
    QVERIFY(run->waitForFinished(20'000));
    const QString folder = lab.run() + QStringLiteral("/golden/");
    const auto golden = golden::readRecording(folder + names(folder, QStringLiteral("*.json")).value(0));
    QVERIFY(golden.has_value());
    const auto verify = [&](const QString &id, qint64 seed) {
        const auto process = lab.start(replayPart, {id, golden->workflowType, QString::number(seed)});
        process->waitForFinished();
        return process->exitCode();
    };
    QCOMPARE(verify(golden->runId, golden->seed), 0);
    QCOMPARE(verify(golden->runId, golden->seed + 1), 1);
    QCOMPARE(verify(QStringLiteral("primary-w0-ffffffff"), golden->seed), 2);
}

void TestEngine::secondRunIsRefused()
{
    const BareWorkspace lab;
    const auto first = lab.start(enginePart, hours(QStringLiteral("24")));
    QTRY_VERIFY(QFile::exists(lab.layout.engineState()));
    const auto other = lab.start(enginePart, hours(QStringLiteral("24")));
    QVERIFY(other->waitForFinished(5000));
    QCOMPARE(other->exitCode(), 1);
    QVERIFY(other->readAllStandardError().contains("Another run"));
    first->kill();
    first->waitForFinished();
}

void TestEngine::wrongArgumentsAreRefused()
{
    const BareWorkspace lab;
    for (const QStringList &arguments :
         {QStringList{}, hours(QStringLiteral("0")), hours(QStringLiteral("1"), QStringLiteral("-3")),
          QStringList{QStringLiteral("--nonsense")}}) {
        const auto run = lab.start(enginePart, arguments);
        QVERIFY(run->waitForFinished(5000));
        QCOMPARE(run->exitCode(), 64);
    }
    QVERIFY(names(lab.layout.runs(), QStringLiteral("*")).isEmpty());
}

GW_LAB_TEST_MAIN(TestEngine)
#include "test_engine.moc"
