// SPDX-License-Identifier: GPL-3.0-or-later
// Which log and which directory make one run.
#include "RunFiles.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

class TestRunFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byOutput();
    void byTime();
    void farApartIsNoPair();
    void logOfAnotherDirectory();
    void continuedInTheSameDirectory();
    void continuedInAnother();
    void continuedWithoutOutput();
    void continuedAlone();
    void unpaired();
    void newestFirst();
    void names_data();
    void names();
    void none();
    void unlistable();
    void directoryThatLoops();
    void noDirectory();
    void damagedHead_data();
    void damagedHead();
};

namespace {

QList<RunPaths> runs(const RunFiles &files)
{
    const auto found = findRuns(files.sources());
    return found ? *found : QList<RunPaths>();
}

QString log(const char *stamp) { return QStringLiteral("aos/shadow_24h_%1.log").arg(QLatin1String(stamp)); }

QDateTime at(int hour) { return {QDate(2026, 11, 23), QTime(hour, 0), Qt::UTC}; }

} // namespace

void TestRunFinder::byOutput()
{
    const RunFiles files;
    files.write(log("20261123_130000"), header("/tmp/shadow_simulation_20261123_125500"));
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261123_125500"));
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261123_130000")); // nearer in time, but not named
    const auto found = runs(files);
    QCOMPARE(found.size(), 2);
    const auto named = findRun(files.sources(), QStringLiteral("shadow_simulation_20261123_125500"));
    QVERIFY(named.has_value());
    QCOMPARE(named->logs, QStringList{files.path(log("20261123_130000"))});
    const auto other = findRun(files.sources(), QStringLiteral("shadow_simulation_20261123_130000"));
    QVERIFY(other.has_value() && other->logs.isEmpty());
}

void TestRunFinder::byTime()
{
    const RunFiles files;
    files.write(log("20261123_130000"), "[INFO] 13:00:00 no header here\n");
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261123_125500"));
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261123_150000"));
    const auto run = findRun(files.sources(), QStringLiteral("shadow_24h_20261123_130000"));
    QVERIFY(run.has_value());
    QCOMPARE(run->name, QStringLiteral("shadow_simulation_20261123_125500"));
}

void TestRunFinder::farApartIsNoPair()
{
    const RunFiles files;
    files.write(log("20261123_130000"), header("/tmp/gone"));
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261120_130000"));
    QCOMPARE(runs(files).size(), 2);
}

/// The directory that a log names is there, only not among those that are looked at: the log is its, not a neighbour's.
void TestRunFinder::logOfAnotherDirectory()
{
    const RunFiles files;
    const QString elsewhere = files.path(QStringLiteral("elsewhere/shadow_simulation_20261123_125959"));
    QVERIFY(QDir().mkpath(elsewhere));
    files.write(log("20261123_130000"), header(elsewhere.toUtf8()));
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261123_130000"));
    const auto run = findRun(files.sources(), QStringLiteral("shadow_simulation_20261123_130000"));
    QVERIFY(run.has_value());
    QVERIFY(run->logs.isEmpty());
}

void TestRunFinder::continuedInTheSameDirectory()
{
    const RunFiles files;
    files.write(log("20261123_130000"), header());
    files.write(log("continued"), header());
    files.report(1, reportText());
    const auto found = runs(files);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].logs, (QStringList{files.path(log("20261123_130000")), files.path(log("continued"))}));
    QVERIFY(found[0].earlierDirectories.isEmpty());
}

void TestRunFinder::continuedInAnother()
{
    const RunFiles files;
    files.write(log("20261122_090000"), header("/tmp/shadow_simulation_20261122_090000"));
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261122_090000"));
    files.write(log("20261123_130000"), header());
    files.report(1, reportText());
    files.write(log("continued"), header("/tmp/shadow_simulation_20261123_160000", "16:00:00"));
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261123_160000"));
    const auto run = findRun(files.sources(), QStringLiteral("shadow_simulation_20261123_130000"));
    QVERIFY(run.has_value());
    QCOMPARE(run->logs.size(), 2);
    QVERIFY(run->directory.endsWith(QStringLiteral("20261123_160000")));
    QCOMPARE(run->earlierDirectories.size(), 1);
    QCOMPARE(runs(files).size(), 2);
}

void TestRunFinder::continuedWithoutOutput()
{
    const RunFiles files;
    files.write(log("20261123_130000"), header());
    files.report(1, reportText());
    files.write(log("continued"), cycleLines(7, "16:00:00"));
    const auto found = runs(files);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].logs.size(), 2);
    QVERIFY(found[0].logs.last().endsWith(QStringLiteral("continued.log")));
}

void TestRunFinder::continuedAlone()
{
    const RunFiles files;
    files.write(log("continued"), header());
    const auto found = runs(files);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].name, QStringLiteral("shadow_24h_continued"));
}

void TestRunFinder::unpaired()
{
    const RunFiles files;
    files.write(log("20261123_130000"), header());
    QCOMPARE(runs(files).size(), 1);
    QCOMPARE(runs(files)[0].name, QStringLiteral("shadow_24h_20261123_130000"));
    QVERIFY(runs(files)[0].directory.isEmpty());
    QVERIFY(QFile::remove(files.path(log("20261123_130000"))));
    files.report(1, reportText());
    QCOMPARE(runs(files).size(), 1);
    QVERIFY(runs(files)[0].logs.isEmpty());
    files.write(QStringLiteral("tmp/shadow_simulation_a_file"), "x"); // not a directory, not a run
    QCOMPARE(runs(files).size(), 1);
}

void TestRunFinder::newestFirst()
{
    const RunFiles files;
    for (const int hour : {3, 1, 2}) {
        const QString name = QStringLiteral("aos/shadow_24h_20261123_0%10000.log").arg(hour);
        files.write(name, header("/tmp/gone"));
        files.touch(name, at(hour));
    }
    QStringList names;
    for (const RunPaths &run : runs(files))
        names.append(run.name.mid(20, 2));
    QCOMPARE(names, (QStringList{QStringLiteral("03"), QStringLiteral("02"), QStringLiteral("01")}));
    QCOMPARE(runs(files)[0].lastChange, at(3));
    QCOMPARE(findRun(files.sources(), {})->name.mid(20, 2), QStringLiteral("03"));
}

void TestRunFinder::names_data()
{
    QTest::addColumn<QString>("name"); // % is the temporary directory
    QTest::addColumn<bool>("found");
    QTest::newRow("directory's name") << QStringLiteral("shadow_simulation_20261123_130000") << true;
    QTest::newRow("directory") << QStringLiteral("%/tmp/shadow_simulation_20261123_130000") << true;
    QTest::newRow("directory with a slash") << QStringLiteral("%/tmp/shadow_simulation_20261123_130000/") << true;
    QTest::newRow("log") << QStringLiteral("%/aos/shadow_24h_20261123_130000.log") << true;
    QTest::newRow("log's name") << QStringLiteral("shadow_24h_20261123_130000.log") << true;
    QTest::newRow("log's base name") << QStringLiteral("shadow_24h_20261123_130000") << true;
    QTest::newRow("part of a name") << QStringLiteral("shadow_24h") << false;
    QTest::newRow("another") << QStringLiteral("shadow_simulation_x") << false;
}

void TestRunFinder::names()
{
    QFETCH(QString, name);
    const RunFiles files;
    files.write(log("20261123_130000"), header());
    files.report(1, reportText());
    const auto run =
        findRun(files.sources(),
                name.replace(QLatin1Char('%'), files.path({})).replace(QStringLiteral("//"), QStringLiteral("/")));
    QTEST(run.has_value(), "found");
    if (!run)
        QCOMPARE(run.error().kind, ErrorKind::NotFound);
}

void TestRunFinder::none()
{
    const RunFiles files;
    QVERIFY(findRuns(files.sources()).has_value());
    const auto run = findRun(files.sources(), {});
    QVERIFY(!run);
    QCOMPARE(run.error().kind, ErrorKind::NotFound);
    QVERIFY(run.error().where.contains(QStringLiteral("shadow_24h_*.log")));
}

void TestRunFinder::unlistable()
{
    const RunFiles files;
    const QByteArray loop = QFile::encodeName(files.path(QStringLiteral("aos")));
    QVERIFY(::symlink(loop.constData(), loop.constData()) == 0);
    const auto found = findRuns(files.sources());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Unreadable);
}

// What cannot be looked at is a run whose reading says why, not a run that is not there.
void TestRunFinder::directoryThatLoops()
{
    const RunFiles files;
    files.write(log("20261123_130000"), header("/tmp/shadow_simulation_20261123_130000"));
    files.write(log("20261120_130000"), header("/tmp/shadow_simulation_20261120_130000"));
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261120_130000"));
    const QString path = files.path(QStringLiteral("tmp/shadow_simulation_20261123_130000"));
    const QByteArray loop = QFile::encodeName(path);
    QVERIFY(::symlink(loop.constData(), loop.constData()) == 0);

    const auto run = findRun(files.sources(), path);
    QVERIFY(run.has_value());
    QCOMPARE(run->logs, QStringList{files.path(log("20261123_130000"))});
    QVERIFY(run->lastChange.isValid());
    RunReader reader(*run, files.sources());
    reader.refresh();
    QVERIFY(!reader.facts().reports);
    QVERIFY(reader.facts().reportsError);
    QCOMPARE(reader.facts().reportsError->kind, ErrorKind::Unreadable);

    const auto other = findRun(files.sources(), QStringLiteral("shadow_simulation_20261120_130000"));
    QVERIFY(other.has_value());
    QCOMPARE(other->logs, QStringList{files.path(log("20261120_130000"))});
}

void TestRunFinder::noDirectory()
{
    const RunFiles files;
    files.report(1, reportText(), QStringLiteral("shadow_simulation_20261120_130000"));
    files.write(QStringLiteral("tmp/shadow_simulation_of_yesterday"), "a file");
    const QByteArray gone = QFile::encodeName(files.path(QStringLiteral("tmp/shadow_simulation_gone")));
    QVERIFY(::symlink("nowhere", gone.constData()) == 0);
    const auto found = runs(files);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].name, QStringLiteral("shadow_simulation_20261120_130000"));
}

void TestRunFinder::damagedHead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray(100'000, '\0');
    QTest::newRow("one endless line") << QByteArray(200'000, 'x');
    QTest::newRow("output beyond the head") << QByteArray("x\n").repeated(60'000) + header();
}

void TestRunFinder::damagedHead()
{
    QFETCH(QByteArray, content);
    const RunFiles files;
    files.write(log("20261123_130000"), content);
    files.report(1, reportText());
    QCOMPARE(runs(files).size(), 1); // found by time all the same
    QCOMPARE(runs(files)[0].logs.size(), 1);
}

QTEST_GUILESS_MAIN(TestRunFinder)
#include "test_run_finder.moc"
