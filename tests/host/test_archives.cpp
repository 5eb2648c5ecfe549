// SPDX-License-Identifier: GPL-3.0-or-later
// Places, entries of archives of any origin and their content, through an agent.
#include "Keeper.h"

#include "golden/archive/EntryTable.h"

#include <QProcess>

#include <sys/stat.h>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;

class TestArchives : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void places();
    void whatCannotBeListedIsAnError();
    void pagesOfEntries_data();
    void pagesOfEntries();
    void foreignAndHostile();
    void contentOfEntries();
    void replacedArchive();

private:
    static EntriesQuery entriesOf(const QString &archive)
    {
        EntriesQuery query;
        query.archive = archive;
        return query;
    }
    /// Made by tar from @p names in @p directory, whatever they are.
    static QString tarOf(const Keeper &keeper, const QStringList &options)
    {
        const QString archive = keeper.path(QStringLiteral("archives/foreign.tar.gz"));
        QDir().mkpath(keeper.path(QStringLiteral("archives")));
        QProcess tar;
        tar.setWorkingDirectory(keeper.dir.path());
        tar.start(QStringLiteral("tar"), QStringList{QStringLiteral("-czf"), archive} + options);
        if (!tar.waitForFinished() || tar.exitCode() != 0)
            qFatal("%s", tar.readAllStandardError().constData());
        return archive;
    }
};

void TestArchives::places()
{
    const Keeper keeper;
    keeper.add(12);
    const QString archive = keeper.archive();
    keeper.add(3, 100);
    const auto places = keeper.ask(methods::goldenPlaces);
    QVERIFY2(places, places ? "" : qPrintable(places.error().text()));
    QCOMPARE(places->golden.size(), 1);
    QCOMPARE(places->golden.first().run, QStringLiteral("run"));
    QCOMPARE(places->golden.first().usage->files, 3);
    QCOMPARE(places->archives.size(), 1);
    QCOMPARE(places->archives.first().path, archive);
    QVERIFY(places->archives.first().record && places->archives.first().record->provenAt.isValid());
    QCOMPARE(places->archives.first().record->entries, 12);
    QVERIFY(!places->archivesError && !places->trashError && !places->holdsError);
    QCOMPARE(places->trashFiles, std::optional<qint64>(0));
    QVERIFY(!places->disks.isEmpty());
    QVERIFY(std::any_of(places->disks.begin(), places->disks.end(),
                        [&](const DiskPlace &disk) { return disk.directories.contains(keeper.golden()); }));
}

void TestArchives::whatCannotBeListedIsAnError()
{
    Keeper keeper;
    // A link to itself cannot be opened, not even by root.
    QVERIFY(QFile::link(keeper.path(QStringLiteral("archives")), keeper.path(QStringLiteral("archives"))));
    keeper.profile.paths.goldenDirs << keeper.path(QStringLiteral("archives"));
    keeper.connect();
    const auto places = keeper.ask(methods::goldenPlaces);
    QVERIFY(places);
    QVERIFY(places->archivesError && places->trashError && places->holdsError);
    QVERIFY(!places->trashFiles && !places->holds); // unknown, and not 0
    QCOMPARE(places->golden.size(), 2);
    const auto broken = std::find_if(places->golden.begin(), places->golden.end(), [&](const DirectoryPlace &place) {
        return place.path == keeper.path(QStringLiteral("archives"));
    });
    QVERIFY(broken != places->golden.end() && broken->error && !broken->usage);
    QVERIFY(!keeper.ask(methods::goldenVerify));
    QVERIFY(!keeper.ask(methods::holdList));
    const auto forecast = keeper.ask(methods::goldenForecast);
    QVERIFY(forecast && !forecast->archiveBytes && forecast->errors.size() == 2);
}

void TestArchives::pagesOfEntries_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<golden::EntryKey>("key");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("first");
    using enum golden::EntryKey;
    QTest::newRow("all") << QString() << Name << false << qint64(3000) << "golden/run-w0-000000.golden.json";
    QTest::newRow("last first") << QString() << Name << true << qint64(3000) << "golden/run-w2-002999.golden.json";
    QTest::newRow("largest") << QString() << Size << true << qint64(3000) << "golden/run-w0-000042.golden.json";
    QTest::newRow("words") << "RUN-W1 0029" << Name << false << qint64(36) << "golden/run-w1-000292.golden.json";
    QTest::newRow("none") << "no such name" << Modified << false << qint64(0) << QString();
}
void TestArchives::pagesOfEntries()
{
    QFETCH(QString, filter);
    QFETCH(golden::EntryKey, key);
    QFETCH(bool, descending);
    QFETCH(qint64, total);
    QFETCH(QString, first);
    const Keeper keeper;
    keeper.add(3000);
    keeper.add(1, 42, 5000);
    EntriesQuery query = entriesOf(keeper.archive());
    query.filter = filter;
    query.sort = key;
    query.descending = descending;
    query.count = 10;
    const auto page = keeper.ask(methods::goldenEntries, query);
    QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
    QCOMPARE(page->kind, golden::SourceKind::Archive);
    QCOMPARE(page->all, 3000);
    QCOMPARE(page->total, total);
    QCOMPARE(page->entries.isEmpty() ? QString() : page->entries.first().entry, first);
    for (const auto &entry : page->entries)
        QVERIFY(entry.sha256.size() == 64 && entry.modified.isValid() && entry.size > 100);
    query.first = total - 1;
    QCOMPARE(keeper.ask(methods::goldenEntries, query)->entries.size(), total > 0 ? 1 : 0);
    query.count = 5001;
    QCOMPARE(keeper.ask(methods::goldenEntries, query).error().kind, ErrorKind::Usage);
}

void TestArchives::foreignAndHostile()
{
    const Keeper keeper;
    keeper.add(20);
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), keeper.path(QStringLiteral("run/evil"))));
    const QString archive = tarOf(
        keeper, {QStringLiteral("-P"), QStringLiteral("--transform=s,w0-000003,../../out,"), QStringLiteral("run")});
    auto page = keeper.ask(methods::goldenEntries, entriesOf(archive));
    QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
    QCOMPARE(page->kind, golden::SourceKind::Foreign);
    QCOMPARE(page->all, 23); // directories and the link too
    QVERIFY(page->problem.isEmpty());
    QVERIFY(std::any_of(page->entries.begin(), page->entries.end(), [](const golden::SourceEntry &entry) {
        return entry.entry == QLatin1String("run/evil") && entry.type == QLatin1String("link");
    }));

    RestoreQuery restore;
    restore.archive = archive;
    QCOMPARE(keeper.ask(methods::restorePlan, restore).error().kind, ErrorKind::Usage); // it does not say where to
    restore.to = keeper.path(QStringLiteral("target"));
    const auto plan = keeper.ask(methods::restorePlan, restore);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
    QCOMPARE(plan->files, 19);
    QCOMPARE(plan->refusedCount, 2); // the link, and the name that leads out
    QVERIFY(!plan->proven && !QFile::exists(restore.to));
    const auto done = keeper.ask(methods::restoreApply, restore);
    QCOMPARE(done->restored, plan->files);
    QCOMPARE(done->refusedCount, plan->refusedCount);

    QFile file(archive); // cut off: what comes before is shown, and that it is not all
    QVERIFY(file.resize(file.size() / 2));
    page = keeper.ask(methods::goldenEntries, entriesOf(archive));
    QVERIFY(!page || !page->problem.isEmpty());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("no archive") == 10 && file.flush());
    QVERIFY(!keeper.ask(methods::goldenEntries, entriesOf(archive)));
    QVERIFY(!keeper.ask(methods::goldenEntries, entriesOf(keeper.golden())));
    QVERIFY(!keeper.ask(methods::goldenEntries, entriesOf(QStringLiteral("/dev/zero"))));
}

void TestArchives::contentOfEntries()
{
    const Keeper keeper;
    keeper.add(50);
    const QString name = QStringLiteral("run-w1-000001.golden.json");
    ContentQuery query;
    query.source = keeper.golden();
    query.entry = name;
    const auto there = keeper.ask(methods::goldenContent, query);
    QVERIFY2(there, there ? "" : qPrintable(there.error().text()));
    query.entry = QStringLiteral("../golden/") + name; // nothing leads out of the directory
    QVERIFY(!keeper.ask(methods::goldenContent, query));
    query.source = keeper.archive();
    query.entry = QStringLiteral("golden/") + name;
    const auto archived = keeper.ask(methods::goldenContent, query);
    QVERIFY2(archived, archived ? "" : qPrintable(archived.error().text()));
    QCOMPARE(archived->content, there->content);
    QCOMPARE(archived->size, there->content.size());
    query.offset = 5;
    query.count = 7;
    QCOMPARE(keeper.ask(methods::goldenContent, query)->content, there->content.mid(5, 7));
    query.offset = 10'000;
    QVERIFY(keeper.ask(methods::goldenContent, query)->content.isEmpty());
    query.entry = QStringLiteral("other");
    QCOMPARE(keeper.ask(methods::goldenContent, query).error().kind, ErrorKind::NotFound);
    query.count = (4 << 20) + 1;
    QCOMPARE(keeper.ask(methods::goldenContent, query).error().kind, ErrorKind::Usage);
}

/// In place of an archive that is looked into comes another: never pages or contents of one under the names of the
/// other.
void TestArchives::replacedArchive()
{
    const Keeper keeper;
    keeper.add(30);
    const QString archive = keeper.archive(), other = keeper.path(QStringLiteral("other.tgz"));
    const auto first = keeper.ask(methods::goldenEntries, entriesOf(archive));
    QVERIFY(first && first->total == 30 && !first->version.isEmpty());
    QCOMPARE(keeper.ask(methods::goldenEntries, entriesOf(archive))->version, first->version);
    QVERIFY(QFile::rename(archive, other));
    const auto gone = keeper.ask(methods::goldenEntries, entriesOf(archive));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    const QString foreign =
        tarOf(keeper, {QStringLiteral("--transform=s/.*/new.golden.json/"), QStringLiteral("other.tgz")});
    QVERIFY(QFile::rename(foreign, archive));
    const auto second = keeper.ask(methods::goldenEntries, entriesOf(archive));
    QVERIFY2(second, second ? "" : qPrintable(second.error().text()));
    QCOMPARE(second->total, 1);
    QVERIFY(second->version != first->version);
    ContentQuery old;
    old.source = archive;
    old.entry = first->entries.first().entry;
    QVERIFY(!keeper.ask(methods::goldenContent, old));
    old.entry = second->entries.first().entry;
    QCOMPARE(keeper.ask(methods::goldenContent, old)->size, QFileInfo(other).size());
}

QTEST_GUILESS_MAIN(TestArchives)
#include "test_archives.moc"
