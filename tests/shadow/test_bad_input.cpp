// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a run is read from, once as something that cannot be read: told apart from what is absent, with what
// and where.
#include "../Obstacle.h"
#include "RunFiles.h"

#include <QTest>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;
using gw::test::BoundByPermissions;
using gw::test::putObstacle;

class TestBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void log_data();
    void log();
    void reports_data();
    void reports();
    void cycleReport_data();
    void cycleReport();
    void summary_data();
    void summary();
    void garbageInTheLog_data();
    void garbageInTheLog();

private:
    RunFacts read() const
    {
        const BoundByPermissions bound;
        const auto run = findRun(m_files->sources(), {});
        if (!run)
            return {};
        RunReader reader(*run, m_files->sources());
        reader.refresh();
        return reader.facts();
    }

    std::unique_ptr<RunFiles> m_files;
};

namespace {

const QString logName = QStringLiteral("aos/shadow_24h_20261123_130000.log");
const QString reportsName = QStringLiteral("tmp/shadow_simulation_20261123_130000/reports");
const QString summaryName = reportsName + QStringLiteral("/summary_20261123_140000.json");

QByteArray summaryText()
{
    return R"({"simulation": {"start_time": "2026-11-23T18:01:02Z", "elapsed_seconds": 7, "target_hours": 1, "primary_workers": 3},
        "statistics": {"cycles_completed": 3, "total_workflows": 9, "total_replays": 9, "mismatches": 0}, "status": "healthy"})";
}

/// @p says empty: it counts as absent, and nothing is wrong.
void row(const char *obstacle, const char *says = "") { QTest::newRow(obstacle) << QString::fromLatin1(says); }

} // namespace

void TestBadInput::init()
{
    m_files = std::make_unique<RunFiles>();
    m_files->write(logName, header() + cycleLines(1, "13:00:30") + cycleLines(2, "13:01:00"));
    for (int i = 1; i <= 3; ++i)
        m_files->report(i, reportText());
    m_files->write(summaryName, summaryText());
}

void TestBadInput::log_data()
{
    QTest::addColumn<QString>("says");
    row("absent");
    row("directory", "Not a regular file");
    row("fifo", "Not a regular file");
    row("loop", "Too many levels of symbolic links");
    row("dangling", "No such file");
    row("forbidden", "Permission denied");
}

void TestBadInput::log()
{
    QFETCH(QString, says);
    putObstacle(m_files->path(logName), QLatin1String(QTest::currentDataTag()));
    const RunFacts facts = read();
    QVERIFY(facts.reports && facts.reports->passed == 3); // the rest is read all the same
    QVERIFY(!facts.log);
    QCOMPARE(facts.logError.has_value(), !says.isEmpty());
    if (!facts.logError)
        return;
    QVERIFY2(facts.logError->what.contains(says), qPrintable(facts.logError->text()));
    QCOMPARE(facts.logError->where, m_files->path(logName));
}

void TestBadInput::reports_data()
{
    QTest::addColumn<QString>("says");
    row("absent"); // the runner makes it before its first cycle
    row("directory");
    row("empty", "Not a directory");
    row("fifo", "Not a directory");
    row("loop", "Too many levels of symbolic links");
    row("forbidden", "Permission denied");
}

void TestBadInput::reports()
{
    QFETCH(QString, says);
    putObstacle(m_files->path(reportsName), QLatin1String(QTest::currentDataTag()));
    const RunFacts facts = read();
    ::chmod(QFile::encodeName(m_files->path(reportsName)).constData(), 0700); // so that it can be removed
    QVERIFY(facts.log && facts.log->cyclesPassed == 2);
    QVERIFY(!facts.reports || facts.reports->cycles.isEmpty());
    QCOMPARE(facts.reportsError.has_value(), !says.isEmpty());
    if (!facts.reportsError)
        return;
    QVERIFY2(facts.reportsError->what.contains(says), qPrintable(facts.reportsError->text()));
    QCOMPARE(facts.reportsError->kind, ErrorKind::Unreadable);
    QCOMPARE(facts.reportsError->where, m_files->path(reportsName));
}

void TestBadInput::cycleReport_data()
{
    QTest::addColumn<QString>("says");
    row("absent");
    row("directory", "Not a regular file");
    row("fifo", "Not a regular file");
    row("loop", "Too many levels of symbolic links");
    row("dangling", "No such file");
    row("forbidden", "Permission denied");
    row("empty", "Empty");
    row("truncated", "Half written");
    row("binary", "Holds no cycle report");
}

void TestBadInput::cycleReport()
{
    QFETCH(QString, says);
    putObstacle(m_files->path(reportsName + QStringLiteral("/cycle_2.json")), QLatin1String(QTest::currentDataTag()));
    const RunFacts facts = read();
    QVERIFY(facts.reports && !facts.reportsError);
    QCOMPARE(facts.reports->passed, 2);
    QCOMPARE(facts.reports->missing, says.isEmpty() ? QList{CycleNumber{2}} : QList<CycleNumber>());
    QCOMPARE(facts.reports->unreadable, says.isEmpty() ? 0 : 1);
    if (!says.isEmpty())
        QVERIFY2(facts.reports->cycles.at(1).problem.contains(says), qPrintable(facts.reports->cycles.at(1).problem));
}

void TestBadInput::summary_data()
{
    QTest::addColumn<QString>("says");
    row("absent");
    row("directory", "Not a regular file");
    row("fifo", "Not a regular file");
    row("loop", "Too many levels of symbolic links");
    row("dangling", "No such file");
    row("forbidden", "Permission denied");
    row("empty", "Empty");
    row("truncated", "Half written");
    row("binary", "Holds no summary");
}

void TestBadInput::summary()
{
    QFETCH(QString, says);
    putObstacle(m_files->path(summaryName), QLatin1String(QTest::currentDataTag()));
    const RunFacts facts = read();
    QVERIFY(facts.reports && !facts.reports->summary);
    const QString problem = facts.reports->summaryProblem;
    QCOMPARE(problem.isEmpty(), says.isEmpty());
    QVERIFY2(problem.contains(says), qPrintable(problem));
    QVERIFY2(says.isEmpty() || problem.contains(QStringLiteral("summary_20261123_140000.json")), qPrintable(problem));
}

void TestBadInput::garbageInTheLog_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("NUL bytes") << QByteArray(5000, '\0') + '\n'; // what a crash of the machine leaves in a file
    QTest::newRow("not UTF-8") << QByteArray("[INFO] 13:00:50 \xff\xfe\xc3\x28 caf\xe9\n");
    QTest::newRow("a program") << QByteArray::fromHex("7f454c4602010100").repeated(1000) + '\n';
    QTest::newRow("a line of megabytes") << QByteArray(3 << 20, 'x') + '\n';
    QTest::newRow("compressed") << QByteArray::fromHex("1f8b0800000000000003cb48cdc9c95728cf2fca49e10200") + '\n';
}

void TestBadInput::garbageInTheLog()
{
    QFETCH(QByteArray, garbage);
    m_files->write(logName, header() + cycleLines(1, "13:00:30") + garbage + cycleLines(2, "13:01:00"));
    const RunFacts facts = read();
    QVERIFY(facts.log && !facts.logError);
    QCOMPARE(facts.log->cyclesPassed, 2);
    QCOMPARE(facts.log->failed.size(), 0);
    QCOMPARE(facts.log->lastAt.time(), QTime(13, 1));
    m_files->write(logName, garbage); // and nothing else
    QVERIFY(!read().logError);
    QCOMPARE(read().log->cyclesPassed, 0);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
