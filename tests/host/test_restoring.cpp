// SPDX-License-Identifier: GPL-3.0-or-later
// Verifying and restoring archives, and forecasts, through an agent.
#include "Keeper.h"

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;

class TestRestoring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verifies();
    void restorePlanWritesNothing();
    void restores();
    void forecastOfWhatDoesNotGrow();
    void forecastOfWhatGrows();
};

void TestRestoring::verifies()
{
    const Keeper keeper;
    keeper.add(200, 0, 500);
    const QString archive = keeper.archive();
    auto verified = keeper.ask(methods::goldenVerify);
    QVERIFY2(verified, verified ? "" : qPrintable(verified.error().text()));
    QCOMPARE(verified->archives.size(), 1);
    QVERIFY(verified->archives.first().ok && verified->notRecorded.isEmpty());
    QCOMPARE(verified->archives.first().entries, 200);
    VerifyQuery wrong;
    wrong.slice = 3;
    wrong.slices = 2;
    QCOMPARE(keeper.ask(methods::goldenVerify, wrong).error().kind, ErrorKind::Usage);
    QFile file(archive);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(200) && file.write("damage") == 6);
    file.close();
    verified = keeper.ask(methods::goldenVerify, VerifyQuery{{archive}, false, 1, 1});
    QVERIFY(!verified->archives.first().ok && !verified->archives.first().problem.isEmpty());
    QVERIFY(!keeper.ask(methods::goldenPlaces)->archives.first().record->problem.isEmpty()); // and it is remembered
}

void TestRestoring::restorePlanWritesNothing()
{
    const Keeper keeper;
    keeper.add(10);
    RestoreQuery query;
    query.archive = keeper.archive();
    QFile other(keeper.golden() + QStringLiteral("/run-w0-000000.golden.json"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("other") == 5);
    other.close();
    auto plan = keeper.ask(methods::restorePlan, query);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
    QCOMPARE(plan->files, 9);
    QCOMPARE(plan->restored.size(), 9);
    QCOMPARE(plan->skippedCount, 1);
    QVERIFY(plan->proven && plan->available);
    QCOMPARE(keeper.left(), 1);
    QCOMPARE(QDir(keeper.golden()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    query.force = true;
    plan = keeper.ask(methods::restorePlan, query);
    QCOMPARE(plan->files, 10);
    QCOMPARE(plan->replaced, 1);
    query.entries = {"golden/run-w1-000001.golden.json", "golden/run-w?-000002.golden.json"}; // names, not patterns
    plan = keeper.ask(methods::restorePlan, query);
    QCOMPARE(plan->files, 1);
    QCOMPARE(plan->unmatched.size(), 1);
    query.to = QStringLiteral("relative");
    QCOMPARE(keeper.ask(methods::restorePlan, query).error().kind, ErrorKind::Usage);
}

void TestRestoring::restores()
{
    const Keeper keeper;
    keeper.add(10);
    RestoreQuery query;
    query.archive = keeper.archive();
    query.patterns = {QStringLiteral("run-w1-*")};
    const auto some = keeper.ask(methods::restoreApply, query);
    QVERIFY2(some, some ? "" : qPrintable(some.error().text()));
    QCOMPARE(some->restored, 3);
    query.patterns.clear();
    const auto rest = keeper.ask(methods::restoreApply, query);
    QCOMPARE(rest->restored, 7);
    QCOMPARE(rest->unchanged, 3);
    QCOMPARE(keeper.left(), 10);
}

void TestRestoring::forecastOfWhatDoesNotGrow()
{
    const Keeper keeper;
    keeper.add(10);
    const auto forecast = keeper.ask(methods::goldenForecast);
    QVERIFY2(forecast, forecast ? "" : qPrintable(forecast.error().text()));
    QVERIFY(!forecast->rate && !forecast->reason.isEmpty());
    QVERIFY(forecast->curves.isEmpty() && !forecast->disks.isEmpty());
    for (const auto &disk : forecast->disks)
        for (const auto &date : disk.dates)
            QVERIFY(date.passed); // no time is made up
    QCOMPARE(keeper.ask(methods::goldenForecast, ForecastQuery{-1.0, {}}).error().kind, ErrorKind::Usage);
}

void TestRestoring::forecastOfWhatGrows()
{
    const Keeper keeper;
    for (int i = 0; i < 120; ++i) { // one a minute, until now
        QFile file(keeper.golden() + QStringLiteral("/r%1.golden.json").arg(i));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000 && file.flush());
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60 * i), QFileDevice::FileModificationTime));
    }
    const auto forecast = keeper.ask(methods::goldenForecast, ForecastQuery{2.0, 7.0});
    QVERIFY(forecast && forecast->rate);
    QVERIFY(forecast->rate->files.likely > 55 && forecast->rate->files.likely < 65);
    QCOMPARE(forecast->curves.size(), 2);
    QVERIFY(forecast->curves.first().peak < forecast->curves.last().peak);
    QVERIFY(!forecast->curves.first().archiveAtEnd); // no archive tells a ratio
    QVERIFY(forecast->runEndsAt.isValid() && !forecast->advice.isEmpty());
}

QTEST_GUILESS_MAIN(TestRestoring)
#include "test_restoring.moc"
