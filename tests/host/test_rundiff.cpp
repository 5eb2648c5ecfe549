// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/RunDiff.h"
#include "host/Watcher.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::host;
using namespace std::chrono_literals;

class TestRunDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstHasEverything();
    void tellsOnlyWhatChanged();
    void timeAloneIsNoNews();
    void beatsWhenNothingHappens();
    void aChangedRowComesAgain();
    void anotherRunBeginsAnew();
    void longRunsArePaged();
    void samplesAreBounded();
    void historyIsNeverInvented();
};

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
RunDiff::Clock::time_point at(std::chrono::milliseconds since) { return RunDiff::Clock::time_point(1000h) + since; }

health::RunStatus statusAt(int second, qint64 cycles = 0)
{
    health::RunStatus status;
    status.run = QStringLiteral("run-1");
    status.judgedAt = status.runNow = noon.addSecs(second);
    status.elapsed = Seconds(second);
    status.cycles = cycles;
    status.goldenFiles = 9 * cycles;
    status.disks = {{QStringLiteral("/tmp"), 1, Bytes{1000}, Bytes{500 - second}, 50.0 + 0.0001 * second, false, {}}};
    return status;
}

QList<CycleRow> rows(qint64 n)
{
    QList<CycleRow> made;
    for (qint64 i = 1; i <= n; ++i)
        made.append({CycleNumber{i}, noon.addSecs(30 * i), 9, 9, 0, shadow::ReportState::Ok, true, {}});
    return made;
}

} // namespace

void TestRunDiff::firstHasEverything()
{
    RunDiff diff;
    diff.remember({{noon, 9, Bytes{4096}, {}}});
    const auto change = diff.take(statusAt(0, 3), rows(3), at(0ms));
    QVERIFY(change && change->fresh);
    QCOMPARE(change->cycles, rows(3));
    QCOMPARE(change->cycleTotal, 3);
    QCOMPARE(change->samples.size(), 2); // the remembered one and the first of its own
}

void TestRunDiff::tellsOnlyWhatChanged()
{
    RunDiff diff;
    (void)diff.take(statusAt(0, 3), rows(3), at(0ms));
    const auto change = diff.take(statusAt(1, 5), rows(5), at(1s));
    QVERIFY(change && !change->fresh);
    QCOMPARE(change->firstCycleIndex, 3);
    QCOMPARE(change->cycles, rows(5).sliced(3));
    QCOMPARE(change->samples.size(), 1);
    QCOMPARE(change->samples.first().goldenFiles, 45);
}

void TestRunDiff::timeAloneIsNoNews()
{
    RunDiff diff;
    (void)diff.take(statusAt(0, 3), rows(3), at(0ms));
    QVERIFY(!diff.take(statusAt(1, 3), rows(3), at(1s)));
    auto status = statusAt(2, 3);
    status.problems.append(health::Problem{});
    QVERIFY(diff.take(status, rows(3), at(2s)));
}

void TestRunDiff::beatsWhenNothingHappens()
{
    RunDiff diff;
    (void)diff.take(statusAt(0, 3), rows(3), at(0ms));
    int told = 0;
    qsizetype samples = 0;
    for (int s = 1; s <= 60; ++s)
        if (const auto change = diff.take(statusAt(s, 3), rows(3), at(std::chrono::seconds(s)))) {
            ++told;
            samples += change->samples.size();
            QCOMPARE(change->status.elapsed, Seconds(s));
        }
    QCOMPARE(told, 6);
    QCOMPARE(samples, 60); // none is lost between two notices
}

void TestRunDiff::aChangedRowComesAgain()
{
    RunDiff diff;
    auto first = rows(4);
    first[2].state = shadow::ReportState::Truncated;
    (void)diff.take(statusAt(0, 4), first, at(0ms));
    const auto change = diff.take(statusAt(1, 4), rows(4), at(1s));
    QVERIFY(change && !change->fresh);
    QCOMPARE(change->firstCycleIndex, 2);
    QCOMPARE(change->cycles, rows(4).sliced(2));
}

void TestRunDiff::anotherRunBeginsAnew()
{
    RunDiff diff;
    (void)diff.take(statusAt(0, 9), rows(9), at(0ms));
    auto other = statusAt(1, 1);
    other.run = QStringLiteral("run-2");
    auto change = diff.take(other, rows(1), at(100ms));
    QVERIFY(change && change->fresh);
    QCOMPARE(change->samples.size(), 1); // of the new run only
    change = diff.take(other, {}, at(200ms));
    QVERIFY(change && change->fresh); // rows went away: the reader began anew
}

void TestRunDiff::longRunsArePaged()
{
    RunDiff diff;
    auto change = diff.take(statusAt(0, 12'000), rows(12'000), at(0ms));
    QCOMPARE(change->cycles.size(), pageLimit);
    QCOMPARE(change->firstCycleIndex, 12'000 - pageLimit);
    QCOMPARE(change->cycles.last().cycle.value, 12'000);
    change = diff.take(statusAt(1, 18'000), rows(18'000), at(1s)); // more news than a notice may hold
    QVERIFY(change->fresh);
    QCOMPARE(change->cycles.size(), pageLimit);
}

void TestRunDiff::samplesAreBounded()
{
    RunDiff diff;
    for (int s = 0; s <= 3 * sampleLimit; ++s)
        (void)diff.take(statusAt(s, s), {}, at(std::chrono::seconds(s)));
    auto change = diff.take(statusAt(1, 1), rows(1), at(std::chrono::seconds(3 * sampleLimit + 1)));
    QVERIFY(change && !change->fresh);
    change =
        diff.take(statusAt(1, 1), {}, at(std::chrono::seconds(3 * sampleLimit + 2))); // began anew: all samples go out
    QVERIFY(change && change->fresh);
    QVERIFY(change->samples.size() <= 4000 && change->samples.size() > 1000);
    RunDiff fresh;
    QList<Sample> many;
    for (int s = 0; s < 50'000; ++s)
        many.append({noon.addSecs(s), s, {}, {}});
    fresh.remember(many);
    const auto first = fresh.take(statusAt(50'000, 1), {}, at(0ms));
    QVERIFY(first->samples.size() <= 4000);
    QCOMPARE(first->samples.last().at, noon.addSecs(50'000));
}

void TestRunDiff::historyIsNeverInvented()
{
    QTemporaryDir dir;
    const auto write = [&dir](const QString &name, const QDateTime &time) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.flush(); // a later one would set the time again
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    };
    for (int i = 0; i < 20; ++i)
        write(QStringLiteral("primary-w0-%1.golden.json").arg(i), noon.addSecs(i));
    write(QStringLiteral("notes.txt"), noon);
    health::RunStatus status;
    status.startedAt = noon;
    status.lastActivityAt = noon.addSecs(20);
    status.workflows = 20;
    const auto samples = goldenHistory(dir.path(), status, {}, {});
    QCOMPARE(samples.size(), 20);
    QCOMPARE(samples.last().goldenFiles, 20);
    QCOMPARE(samples.first().at, noon);
    status.workflows = 21; // one was taken away: who knows when
    QVERIFY(goldenHistory(dir.path(), status, {}, {}).isEmpty());
    status.workflows = 20;
    status.startedAt = status.lastActivityAt = noon.addDays(-1); // copied files have other times
    QVERIFY(goldenHistory(dir.path(), status, {}, {}).isEmpty());
    QVERIFY(goldenHistory(dir.filePath(QStringLiteral("absent")), status, {}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestRunDiff)
#include "test_rundiff.moc"
