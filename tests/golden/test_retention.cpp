// SPDX-License-Identifier: GPL-3.0-or-later
// What retention decides: plans that fit or do not, holds, quota, files that vanished, room on the disk.
#include "../Obstacle.h"
#include "ArchivePlace.h"

#include "golden/archive/ArchiveVerify.h"
#include "golden/retention/ArchiveLock.h"
#include "golden/retention/ArchiveRecord.h"
#include "golden/retention/Census.h"
#include "golden/retention/Forecast.h"
#include "golden/retention/Run.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <sys/mount.h>

using namespace gw;
using namespace gw::golden;
using namespace gw::golden::test;

class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void planIsCarriedOut();
    void savedPlanFitsOrNot_data();
    void savedPlanFitsOrNot();
    void holds_data();
    void holds();
    void holdsThatCannotBeRead();
    void holdsEnd();
    void holdsOnJustThis();
    void quotaTakesTheOldest();
    void vanishedFiles();
    void batches();
    void nearlyFullDisk();
    void noRoomAtAll();
    void recordsKnowWhenItWasProven();
    void oneDirectoryByTwoNames();
    void lockNamesItsOwner();
    void forecastFromTheRunItself();

private:
    RetentionSettings settings(RetentionKind kind = RetentionKind::Archive) const
    {
        RetentionSettings s;
        s.kind = kind;
        s.directories = {m_place->golden()};
        s.archiveDirectory = m_place->bytes(QStringLiteral("archives"));
        s.before = QDateTime::currentDateTimeUtc().addDays(-1);
        return s;
    }
    RetentionOutcome run(const RetentionSettings &s) const
    {
        auto prepared = preparePlan(s);
        if (!prepared)
            qFatal("%s", qPrintable(prepared.error().text()));
        return applyPlan(*std::move(prepared), s, QDateTime::currentDateTimeUtc().addDays(7));
    }
    std::unique_ptr<ArchivePlace> m_place;
};

void TestRetention::init()
{
    m_place = std::make_unique<ArchivePlace>();
    QVERIFY(QDir().mkpath(m_place->path(QStringLiteral("archives/.goldwatch"))));
}

void TestRetention::planIsCarriedOut()
{
    m_place->addGoldens(30);
    m_place->write(QStringLiteral("run/golden/young.golden.json"), "{}");
    const auto prepared = preparePlan(settings());
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().text()));
    QCOMPARE(prepared->plan.files(), 30);
    QCOMPARE(prepared->plan.young, 1);
    QCOMPARE(treeOf(m_place->golden()).size(), 31); // a plan changes nothing
    const auto outcome = run(settings());
    QVERIFY(outcome.errors.isEmpty() && outcome.complete);
    QCOMPARE(outcome.removed, 30);
    QVERIFY(outcome.freed.value > 0);
    QCOMPARE(outcome.archives.size(), 1);
    QCOMPARE(treeOf(m_place->golden()).keys(), QList<QByteArray>{"young.golden.json"});
    QVERIFY(verifyArchive(outcome.archives.at(0).path.toLocal8Bit())->ok);
}

void TestRetention::savedPlanFitsOrNot_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("refusal"); // empty: it fits
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a new file") << QStringLiteral("young") << QString();
    QTest::newRow("an old file more") << QStringLiteral("old") << QStringLiteral("there are 11 now");
    QTest::newRow("one fewer") << QStringLiteral("fewer") << QStringLiteral("there are 9 now");
    QTest::newRow("one written to") << QStringLiteral("written") << QStringLiteral("there are 9 now");
    QTest::newRow("one replaced") << QStringLiteral("replaced") << QStringLiteral("Files changed");
    QTest::newRow("none left") << QStringLiteral("none") << QStringLiteral("Nothing is left");
    QTest::newRow("another directory") << QStringLiteral("directory") << QStringLiteral("does not know");
}

void TestRetention::savedPlanFitsOrNot()
{
    QFETCH(QString, change);
    QFETCH(QString, refusal);
    m_place->addGoldens(10);
    auto s = settings();
    const auto first = preparePlan(s);
    QVERIFY(first);
    m_place->write(QStringLiteral("plan.json"), QJsonDocument(toJson(first->plan).toObject()).toJson());
    const auto saved = readPlan(m_place->path(QStringLiteral("plan.json")));
    QVERIFY(saved);
    s.before = saved->before;
    const QString one = QString::fromLatin1(treeOf(m_place->golden()).firstKey());
    if (change == QLatin1String("young"))
        m_place->write(QStringLiteral("run/golden/new.golden.json"), "{}");
    else if (change == QLatin1String("old"))
        m_place->add("old.golden.json", "{}");
    else if (change == QLatin1String("fewer"))
        QVERIFY(QFile::remove(m_place->golden() + QLatin1Char('/') + one));
    else if (change == QLatin1String("written"))
        m_place->write(QStringLiteral("run/golden/") + one, "changed");
    else if (change == QLatin1String("replaced"))
        m_place->add(one.toLatin1(), "another content");
    else if (change == QLatin1String("none"))
        QVERIFY(QDir(m_place->golden()).removeRecursively() && QDir().mkpath(m_place->golden()));
    else if (change == QLatin1String("directory")) {
        const QString other = m_place->path(QStringLiteral("other/golden"));
        QVERIFY(QDir().mkpath(QFileInfo(other).path()));
        m_place->add("moved.golden.json", "{}");
        QVERIFY(QDir().mkpath(other));
        QVERIFY(QFile::rename(m_place->golden() + QStringLiteral("/moved.golden.json"),
                              other + QStringLiteral("/moved.golden.json")));
        s.directories << other;
    }
    const auto now = preparePlan(s);
    QVERIFY(now);
    const auto fits = stillFits(*saved, now->plan);
    QCOMPARE(fits.has_value(), refusal.isEmpty());
    if (!fits) {
        QCOMPARE(fits.error().kind, ErrorKind::Refused);
        QVERIFY2(fits.error().what.contains(refusal), qPrintable(fits.error().what));
    }
}

void TestRetention::holds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("held");
    const QString golden = QStringLiteral("DIR/run/golden");
    QTest::newRow("a name") << QStringLiteral("b.steps.jsonl") << 2; // and its signature
    QTest::newRow("the signature's name") << QStringLiteral("b.steps.jsonl.sig") << 2;
    QTest::newRow("a pattern") << QStringLiteral("a*.json") << 2;
    QTest::newRow("a path") << golden + QStringLiteral("/a1.golden.json") << 1;
    QTest::newRow("a directory") << QStringLiteral("DIR/run") << 4;
    QTest::newRow("another directory") << QStringLiteral("DIR/ru") << 0;
    QTest::newRow("a pattern of directories") << QStringLiteral("*/golden") << 4;
}

void TestRetention::holds()
{
    QFETCH(QString, pattern);
    QFETCH(int, held);
    for (const char *name : {"a1.golden.json", "a2.golden.json", "b.steps.jsonl", "b.steps.jsonl.sig"})
        m_place->add(name, name);
    HoldList list;
    pattern.replace(QStringLiteral("DIR"), QFileInfo(m_place->path({})).canonicalFilePath());
    QVERIFY(list.add({{}, pattern, QStringLiteral("incident 7"), QStringLiteral("eva"), {}, {}}));
    QVERIFY(list.write(settings().archiveDirectory));
    const auto prepared = preparePlan(settings());
    QVERIFY(prepared);
    QCOMPARE(prepared->plan.files(), 4 - held);
    QCOMPARE(prepared->plan.kept.size(), held);
    for (const KeptFile &file : prepared->plan.kept)
        QCOMPARE(file.reason, QStringLiteral("held: incident 7"));
    (void)run(settings());
    QCOMPARE(treeOf(m_place->golden()).size(), held);
}

void TestRetention::holdsThatCannotBeRead()
{
    m_place->addGoldens(1);
    for (const char *obstacle : {"binary", "empty", "directory", "loop"}) {
        const QString path = m_place->path(QStringLiteral("archives/.goldwatch/holds.json"));
        m_place->write(QStringLiteral("archives/.goldwatch/holds.json"), "{}");
        gw::test::putObstacle(path, QString::fromLatin1(obstacle));
        QVERIFY2(!preparePlan(settings()), obstacle);
        QVERIFY(QDir(path).removeRecursively() && (QFile::remove(path) || true));
    }
}

void TestRetention::holdsEnd()
{
    m_place->addGoldens(2);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    HoldList list;
    QVERIFY(!list.add({{}, QStringLiteral("*"), QStringLiteral("over"), {}, {}, now.addSecs(-1)}));
    QVERIFY(!list.add({{}, QStringLiteral("*"), QStringLiteral("  "), {}, {}, {}}));
    QVERIFY(!list.add({{}, {}, QStringLiteral("no pattern"), {}, {}, {}}));
    const auto hold = list.add({{}, QStringLiteral("*"), QStringLiteral("two days"), {}, {}, now.addDays(2)});
    QVERIFY(hold);
    QCOMPARE(list.active(now).all().size(), 1);
    QCOMPARE(list.active(now.addDays(3)).all().size(), 0);
    QVERIFY(!list.add(*hold)); // its id is taken
    QVERIFY(list.remove(hold->id));
    QVERIFY(!list.remove(hold->id));
}

void TestRetention::holdsOnJustThis()
{
    const QString odd = QStringLiteral("/tmp/run[1]*?\\/golden");
    HoldList list;
    QVERIFY(list.add({{}, literalPattern(odd), QStringLiteral("incident 7"), {}, {}, {}, {QStringLiteral("b.*")}}));
    QVERIFY(list.holding(odd.toUtf8(), "a.golden.json"));
    QVERIFY(list.holding("/elsewhere", "b.steps.jsonl")); // the other pattern
    QVERIFY(!list.holding("/elsewhere", "a.golden.json"));
    for (const char *other : {"/tmp/run1/golden", "/tmp/run[1]xy/golden", "/tmp/run[1]*?\\/golden2"})
        QVERIFY2(!list.holding(other, "a.golden.json"), other);
    QVERIFY(list.write(settings().archiveDirectory));
    const auto read = HoldList::read(settings().archiveDirectory);
    QVERIFY(read && read->active(QDateTime::currentDateTimeUtc()).holding("/elsewhere", "b.steps.jsonl"));
    QCOMPARE(read->all(), list.all());
}

void TestRetention::quotaTakesTheOldest()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (int i = 0; i < 10; ++i) {
        const QByteArray name = QByteArray::number((i * 7) % 10) + ".golden.json"; // age is not the order of names
        m_place->add(name, "{}");
        const timespec time{now - 86400 * (20 - i), 0};
        const timespec times[2]{time, time};
        QCOMPARE(::utimensat(AT_FDCWD, (m_place->golden().toLocal8Bit() + '/' + name).constData(), times, 0), 0);
    }
    auto s = settings();
    s.mostFiles = 4;
    const auto prepared = preparePlan(s);
    QVERIFY(prepared);
    QCOMPARE(prepared->plan.files(), 4);
    QCOMPARE(prepared->plan.beyondQuota, 6);
    QStringList names;
    for (size_t i = 0; i < prepared->lists.at(0).files.size(); ++i)
        names << QString::fromLatin1(nameOf(prepared->lists.at(0), i).first(1));
    QCOMPARE(names, (QStringList{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("4"), QStringLiteral("7")}));

    m_place->add("p.steps.jsonl", "{}"); // the youngest of all, as old as its signature
    m_place->add("p.steps.jsonl.sig", "x");
    s.mostFiles = 11;
    const auto pairs = preparePlan(s);
    QVERIFY(pairs);
    QCOMPARE(pairs->plan.files(), 10);
    QCOMPARE(pairs->plan.beyondQuota, 2);
}

void TestRetention::vanishedFiles()
{
    m_place->addGoldens(10);
    for (int i = 0; i < 3; ++i)
        m_place->write(QStringLiteral("run/golden/young%1.golden.json").arg(i), "{}");
    QCOMPARE(run(settings()).removed, 10);
    QVERIFY(preparePlan(settings())); // three were left, three are there
    QVERIFY(QFile::remove(m_place->golden() + QStringLiteral("/young1.golden.json")));
    const auto refused = preparePlan(settings());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY2(refused.error().where.contains(QStringLiteral("had 3, has 2")), qPrintable(refused.error().text()));
    auto s = settings();
    s.directories.clear(); // another environment's, with the same archives
    QVERIFY(preparePlan(s));
    (void)run(s);
    QVERIFY(!preparePlan(settings())); // it is still known what was left here
    QVERIFY(QDir().rename(m_place->path(QStringLiteral("run")), m_place->path(QStringLiteral("away"))));
    QVERIFY(!preparePlan(s)); // a glob that matches nothing any more
    QVERIFY(QDir().rename(m_place->path(QStringLiteral("away")), m_place->path(QStringLiteral("run"))));
    s = settings();
    s.acceptVanished = true;
    QVERIFY(preparePlan(s));
    (void)run(s);
    QVERIFY(preparePlan(settings())); // counted anew
    gw::test::putObstacle(m_place->path(QStringLiteral("archives/.goldwatch/census.json")), QStringLiteral("binary"));
    QVERIFY(!preparePlan(settings()));
}

void TestRetention::batches()
{
    m_place->addGoldens(3);
    m_place->add("x.steps.jsonl", QByteArray(1000, 'x'));
    m_place->add("x.steps.jsonl.sig", "x");
    const auto list = m_place->list();
    QVERIFY(list);
    QCOMPARE(batchThatFits(*list, 0, 1 << 20), size_t(5));
    QCOMPARE(batchThatFits(*list, 0, 0), size_t(0));
    QCOMPARE(batchThatFits(*list, 0, 1300), size_t(2));
    QCOMPARE(batchThatFits(*list, 3, 1500), size_t(0)); // the recording alone would fit
    QCOMPARE(batchThatFits(*list, 3, 2000), size_t(2));
}

void TestRetention::nearlyFullDisk()
{
    const QString disk = m_place->path(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(disk));
    if (::mount("tmpfs", disk.toLocal8Bit().constData(), "tmpfs", 0, "size=12m") != 0)
        QSKIP("mounting a small tmpfs needs root");
    const auto unmount = qScopeGuard([&] { ::umount2(disk.toLocal8Bit().constData(), MNT_DETACH); });
    // 2000 files take 8 MB there; an archive of all might take more than the 4 MB that are left, so it comes in parts.
    m_place->addGoldens(2000);
    for (auto &[name, content] : treeOf(m_place->golden()).toStdMap())
        m_place->add(name, content + QByteArray(2500, ' '));
    QVERIFY(QDir().mkpath(disk + QStringLiteral("/run/golden")));
    (void)m_place->run(QStringLiteral("cp"), {QStringLiteral("-a"), m_place->golden(), disk + QStringLiteral("/run")});
    const Tree before = treeOf(disk + QStringLiteral("/run/golden"));
    QCOMPARE(before.size(), 2000);
    auto s = settings();
    s.directories = {disk + QStringLiteral("/run/golden")};
    s.archiveDirectory = disk.toLocal8Bit() + "/archives";
    QVERIFY(QDir().mkpath(disk + QStringLiteral("/archives/.goldwatch")));
    const auto outcome = run(s);
    QVERIFY2(outcome.errors.isEmpty(), qPrintable(outcome.errors.isEmpty() ? QString() : outcome.errors.at(0).text()));
    QCOMPARE(outcome.removed, 2000);
    QVERIFY2(outcome.archives.size() > 1, qPrintable(QString::number(outcome.archives.size())));
    qint64 entries = 0;
    for (const PackResult &archive : outcome.archives) {
        const auto verified = verifyArchive(archive.path.toLocal8Bit());
        QVERIFY(verified && verified->ok);
        entries += verified->entries;
    }
    QCOMPARE(entries, 2000);
}

void TestRetention::noRoomAtAll()
{
    m_place->addGoldens(300);
    auto s = settings();
    s.reserve = Bytes{qint64(1) << 60};
    const auto outcome = run(s);
    QCOMPARE(outcome.removed, 0);
    QCOMPARE(outcome.errors.size(), 1);
    QCOMPARE(outcome.errors.at(0).kind, ErrorKind::DiskFull);
    QVERIFY2(outcome.errors.at(0).what.contains(QStringLiteral("are missing")), qPrintable(outcome.errors.at(0).what));
    QCOMPARE(treeOf(m_place->golden()).size(), 300);
}

void TestRetention::recordsKnowWhenItWasProven()
{
    m_place->addGoldens(10'000);
    const auto outcome = run(settings());
    QCOMPARE(outcome.archives.size(), 1);
    const QByteArray archive = outcome.archives.at(0).path.toLocal8Bit();
    auto record = readRecord(archive);
    QVERIFY(record);
    QCOMPARE(record->entries, 10'000);
    QCOMPARE(record->sha256, outcome.archives.at(0).sha256);
    const QDateTime packed = record->provenAt;
    QVERIFY(packed.isValid());
    for (qint64 slice : {2, 1, 3}) {
        const VerifyOptions options{false, slice, 3};
        const auto verified = verifyArchive(archive, options);
        QVERIFY(verified && verified->ok && recordVerified(archive, options, *verified));
        record = readRecord(archive);
        QCOMPARE(record->provenAt > packed, slice == 3); // a round of all three
    }
    QVERIFY(QDir(m_place->path(QStringLiteral("archives/.goldwatch/records"))).removeRecursively());
    QVERIFY(!readRecord(archive));
    QVERIFY(recordVerified(archive, {}, *verifyArchive(archive))); // made anew
    QCOMPARE(readRecord(archive)->run, QStringLiteral("run"));
    QFile file(QString::fromLocal8Bit(archive));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) && file.write("damage") == 6);
    file.close();
    QVERIFY(!readRecord(archive)); // says nothing about another file
    const auto damaged = verifyArchive(archive);
    QVERIFY(damaged && !damaged->ok && recordVerified(archive, {}, *damaged));
    QVERIFY(!readRecord(archive)->problem.isEmpty() && !readRecord(archive)->provenAt.isValid());
    int good = 0;
    for (qint64 slice = 1; slice <= 3; ++slice) {
        const VerifyOptions options{false, slice, 3};
        const auto verified = verifyArchive(archive, options);
        QVERIFY(verified && recordVerified(archive, options, *verified));
        good += verified->ok ? 1 : 0;
        QVERIFY(!readRecord(archive)->problem.isEmpty()); // a good slice does not mend the others
    }
    QCOMPARE(good, 2);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(0) && file.write("x") == 1); // while it is verified
    file.close();
    QVERIFY(!recordVerified(archive, {}, *damaged));
}

void TestRetention::oneDirectoryByTwoNames()
{
    m_place->addGoldens(5);
    QVERIFY(QFile::link(m_place->path(QStringLiteral("run")), m_place->path(QStringLiteral("link"))));
    auto s = settings();
    s.directories << m_place->path(QStringLiteral("link/golden"));
    const auto outcome = run(s);
    QCOMPARE(outcome.removed, 5);
    QCOMPARE(outcome.archives.size(), 1);
    QVERIFY(outcome.kept.isEmpty());
}

void TestRetention::lockNamesItsOwner()
{
    const QByteArray directory = settings().archiveDirectory;
    {
        const auto lock = ArchiveLock::take(directory, QStringLiteral("cleanup"));
        QVERIFY(lock);
        const auto second = ArchiveLock::take(directory, QStringLiteral("archive"));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Refused);
        const QString owner = QStringLiteral("cleanup, process %1").arg(::getpid());
        QVERIFY2(second.error().what.contains(owner), qPrintable(second.error().what));
    }
    QVERIFY(ArchiveLock::take(directory, QStringLiteral("archive")));
}

void TestRetention::forecastFromTheRunItself()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    GoldenUsage usage{{}, 1083, Bytes{1083 * 4096}, Bytes{1}, now.addSecs(-3600), now};
    const auto points = forecast(usage, now);
    QCOMPARE(points.size(), 3);
    QCOMPARE(points.at(0), (ForecastPoint{6, 6498, Bytes{6498 * 4096}}));
    QCOMPARE(points.at(2).files, 25'992);                 // a day of the reference run
    QVERIFY(forecast(usage, now.addSecs(700)).isEmpty()); // does not grow any more
    usage.oldest = now.addSecs(-12 * 3600);
    QCOMPARE(forecast(usage, now).size(), 1); // what was is no forecast
    usage.oldest = now.addSecs(-300);
    QVERIFY(forecast(usage, now).isEmpty()); // too early to tell
    QVERIFY(forecast(GoldenUsage(), now).isEmpty());
}

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
