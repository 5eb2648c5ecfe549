// SPDX-License-Identifier: GPL-3.0-or-later
// The four recorded runs, read as a whole.
#include "shadow/RunReader.h"

#include <QDir>
#include <QTest>

using namespace gw;
using namespace gw::shadow;

class TestSamples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void completed();
    void stopped();
    void quiet();
    void mismatch();
};

namespace {

RunFacts read(const QString &name)
{
    const QString root = QStringLiteral(GW_TEST_DATA "/runs/") + name;
    RunSources sources;
    sources.logs = {root + QStringLiteral("/aos/shadow_24h_*.log")};
    sources.runDirs = {root + QStringLiteral("/tmp/shadow_simulation_*")};
    const auto run = findRun(sources, {});
    if (!run || run->logs.size() != 1 || run->directory.isEmpty())
        return {};
    RunReader reader(*run, sources);
    reader.refresh();
    return reader.facts();
}

QDateTime utc(const char *iso) { return QDateTime::fromString(QLatin1String(iso), Qt::ISODate); }

} // namespace

void TestSamples::completed()
{
    const RunFacts facts = read(QStringLiteral("completed"));
    QVERIFY(facts.log && facts.reports);
    QCOMPARE(facts.paths.name, QStringLiteral("shadow_simulation_20261123_180301"));
    QVERIFY(facts.log->report);
    QCOMPARE(facts.log->report->passed, std::optional(true));
    QCOMPARE(facts.log->report->cycles, std::optional<qint64>(3));
    QCOMPARE(facts.log->report->duration, std::optional(Seconds(7)));
    QCOMPARE(facts.log->cyclesPassed, 3);
    QCOMPARE(facts.log->header.duration, std::optional(Seconds(0)));
    QCOMPARE(facts.log->firstAt, utc("2026-11-23T18:01:02Z"));
    QCOMPARE(facts.log->remarkCount, 0);
    QVERIFY(!facts.log->shutDown);
    QCOMPARE(facts.reports->passed, 3);
    QVERIFY(facts.reports->summary);
    QCOMPARE(facts.reports->summary->cycles, 3);
}

void TestSamples::stopped()
{
    const RunFacts facts = read(QStringLiteral("stopped"));
    QVERIFY(facts.log && facts.reports);
    QVERIFY(facts.log->shutDown);
    QVERIFY(!facts.log->report);
    QCOMPARE(facts.log->cyclesStarted, 22);
    QCOMPARE(facts.log->cyclesPassed, 22);
    QCOMPARE(facts.log->workflows, 198);
    QCOMPARE(facts.log->progressCycles, std::optional<qint64>(20));
    QCOMPARE(facts.log->header.workers, std::optional<qint64>(3));
    QCOMPARE(facts.log->header.workflowsPerCycle, std::optional<qint64>(10));
    QCOMPARE(facts.log->header.interval, std::optional(Seconds(1)));
    QCOMPARE(facts.log->header.duration, std::optional(Seconds(3600)));
    QCOMPARE(facts.log->header.output, QStringLiteral("/tmp/shadow_simulation_20261123_180501"));
    QCOMPARE(facts.log->lastAt, utc("2026-11-23T18:02:04Z"));
    QCOMPARE(facts.reports->passed, 22);
}

void TestSamples::quiet()
{
    const RunFacts facts = read(QStringLiteral("quiet"));
    QVERIFY(facts.log && facts.reports);
    QVERIFY(facts.log->shutDown);
    QCOMPARE(facts.log->cyclesPassed, 0);
    QCOMPARE(facts.log->progressCycles, std::optional<qint64>(20));
    QCOMPARE(facts.log->progressRemaining, std::optional(Seconds(3573)));
    QCOMPARE(facts.reports->cycles.size(), 23);
    QCOMPARE(facts.reports->passed, 23);
    QVERIFY(facts.reports->missing.isEmpty());
}

void TestSamples::mismatch()
{
    const RunFacts facts = read(QStringLiteral("mismatch"));
    QVERIFY(facts.log && facts.reports);
    QVERIFY(!facts.log->shutDown && !facts.log->report);
    QCOMPARE(facts.log->lastStarted, std::optional(CycleNumber{5}));
    QCOMPARE(facts.log->lastFinished, std::optional(CycleNumber{4}));
    QCOMPARE(facts.log->mismatches, 0); // the runner dies without a word
    QCOMPARE(facts.reports->failedCycles, 1);
    QCOMPARE(facts.reports->mismatches, 1);
    QCOMPARE(facts.reports->details.size(), 1);
    const ReplayMismatch &detail = facts.reports->details.constFirst();
    QCOMPARE(detail.cycle, CycleNumber{5});
    QCOMPARE(detail.originalRunId, QStringLiteral("primary-w0-32bbca9a"));
    QCOMPARE(detail.replayRunId, QStringLiteral("shadow-9ab78df2"));
    QCOMPARE(detail.step, std::optional<qint64>(0));
    QCOMPARE(detail.originalStep, QStringLiteral("mock_io:2c1e61e851dd074f"));
    QCOMPARE(detail.replayStep, QStringLiteral("mock_io:6806ed41045c59a7"));
    QCOMPARE(detail.originalHash, QStringLiteral("edb1be1c6df40b26f0b70c3281e86f01ff9010cbe8d17c11cabaa5abcbdff7a8"));
    QCOMPARE(detail.replayHash, QStringLiteral("dd6b39029c4372db8fe9f67a1e4268239d4073a861deae2e1c356e77a1d6915a"));
}

QTEST_GUILESS_MAIN(TestSamples)
#include "test_samples.moc"
