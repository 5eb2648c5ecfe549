// SPDX-License-Identifier: GPL-3.0-or-later
// Each root cause that the lab shows is the one that triage finds.
#include "LabTest.h"

#include "golden/GoldenFile.h"
#include "lab/engine/Formats.h"

#include <QTemporaryDir>

using namespace gw;
using namespace gw::lab;

class TestWorkflow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameHashes();
    void outputHashLeavesTimesOut();
    void rootCauseShows_data();
    void rootCauseShows();
    void onlyWhatCallsOutCanAnswerDifferently();
};

void TestWorkflow::sameSeedSameHashes()
{
    for (const QString &type : workflowTypes()) {
        QCOMPARE(execute(type, 4711).stepHashes(), execute(type, 4711).stepHashes());
        QVERIFY(execute(type, 4711).workflowHash() != execute(type, 4712).workflowHash());
    }
    QVERIFY(execute(QStringLiteral("unknown"), 1).steps.isEmpty());
}

void TestWorkflow::outputHashLeavesTimesOut()
{
    // Value from a recording of the real engine.
    QCOMPARE(outputHash({{QStringLiteral("success"), true},
                         {QStringLiteral("value"), QStringLiteral("total=120")},
                         {QStringLiteral("duration_ms"), 12}}),
             QStringLiteral("484d0392a2f6fc0f"));
}

void TestWorkflow::rootCauseShows_data()
{
    QTest::addColumn<gw::lab::Deviation>("deviation");
    QTest::addColumn<gw::golden::Category>("category");
    QTest::newRow("determinism") << Deviation::Determinism << golden::Category::DeterminismViolation;
    QTest::newRow("seed") << Deviation::Seed << golden::Category::SeedMismatch;
    QTest::newRow("rng") << Deviation::Rng << golden::Category::UnseededRng;
    QTest::newRow("external") << Deviation::External << golden::Category::ExternalCall;
    QTest::newRow("volatile") << Deviation::Volatile << golden::Category::VolatileLeak;
}

void TestWorkflow::rootCauseShows()
{
    QFETCH(Deviation, deviation);
    QFETCH(golden::Category, category);
    const QByteArray key = "practice-secret";
    for (const QString &type : workflowTypes()) {
        if (!canDeviate(type, deviation))
            continue;
        for (qint64 seed = 10'000; seed < 10'040; ++seed) {
            const QTemporaryDir folder;
            const auto write = [&](const QString &name, const QByteArray &bytes) {
                QFile file(folder.filePath(name));
                return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
            };
            const Execution first = execute(type, seed), again = execute(type, seed, deviation);
            QVERIFY(first.workflowHash() != again.workflowHash());
            const QByteArray original = engineRecording(QStringLiteral("primary-w0-1"), first, false, 0),
                             replay = engineRecording(QStringLiteral("shadow-1"), again, true, 0);
            QVERIFY(
                write(QStringLiteral("primary-w0-1.golden.json"), goldenFile(QStringLiteral("primary-w0-1"), first)));
            QVERIFY(write(QStringLiteral("primary-w0-1.steps.jsonl"), original) &&
                    write(QStringLiteral("primary-w0-1.steps.jsonl.sig"), signature(original, key)));
            QVERIFY(write(QStringLiteral("shadow-1.steps.jsonl"), replay) &&
                    write(QStringLiteral("shadow-1.steps.jsonl.sig"), signature(replay, key)));
            qsizetype step = 0;
            while (first.stepHashes().at(step) == again.stepHashes().at(step))
                ++step;
            golden::TriageQuestion question;
            question.originalRunId = QStringLiteral("primary-w0-1");
            question.replayRunId = QStringLiteral("shadow-1");
            question.originalStep = first.stepHashes().at(step);
            question.replayStep = again.stepHashes().at(step);
            question.originalHash = first.workflowHash();
            question.goldenDirectories = {folder.path()};
            question.hmacKey = key;
            const auto found = golden::triage(question);
            QVERIFY2(found.category == category,
                     qPrintable(QStringLiteral("%1, seed %2: %3").arg(type).arg(seed).arg(found.explanation)));
        }
    }
}

void TestWorkflow::onlyWhatCallsOutCanAnswerDifferently()
{
    QVERIFY(!canDeviate(QStringLiteral("io"), Deviation::External));
    QVERIFY(canDeviate(QStringLiteral("llm"), Deviation::External) &&
            canDeviate(QStringLiteral("compute"), Deviation::External));
    for (const QString &type : workflowTypes())
        for (const Deviation deviation : {Deviation::Determinism, Deviation::Seed, Deviation::Rng, Deviation::Volatile})
            QVERIFY(canDeviate(type, deviation));
}

GW_LAB_TEST_MAIN(TestWorkflow)
#include "test_workflow.moc"
