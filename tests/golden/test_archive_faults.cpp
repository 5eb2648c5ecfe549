// SPDX-License-Identifier: GPL-3.0-or-later
// Packing, removing and restoring with each file operation failing in turn, on full disks and in directories that may
// not be written: every byte is in its place or in a proven archive, and nothing else is left.
#include "../FailingOps.h"
#include "../Obstacle.h"
#include "ArchivePlace.h"

#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/Removal.h"
#include "golden/archive/Restore.h"
#include "golden/retention/ArchiveLock.h"
#include "golden/retention/ArchiveName.h"
#include "golden/retention/Run.h"
#include "golden/retention/Trash.h"

#include <sys/mount.h>

using namespace gw;
using namespace gw::golden;
using namespace gw::golden::test;
using gw::test::FailingOps;

class TestArchiveFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packing_data() { onceAndForEver(); }
    void packing();
    void removing_data() { onceAndForEver(); }
    void removing();
    void restoring_data() { onceAndForEver(); }
    void restoring();
    void retaining_data();
    void retaining();
    void stopped();
    void fullDisk();
    void fullTrash();
    void fullDiskKeepsTheHolds();
    void readOnlyDirectory();
    void readOnlyGoldens_data() { kinds(); }
    void readOnlyGoldens();

private:
    void onceAndForEver() const
    {
        QTest::addColumn<bool>("forEver");
        QTest::newRow("once") << false;
        QTest::newRow("from then on") << true;
    }
    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("archive") << int(RetentionKind::Archive);
        QTest::newRow("trash") << int(RetentionKind::Trash);
        QTest::newRow("purge") << int(RetentionKind::Purge);
    }
    static RetentionSettings settingsFor(const ArchivePlace &place, int kind)
    {
        if (!QDir().mkpath(place.path(QStringLiteral("archives/.goldwatch"))))
            qFatal("cannot make the archive directory");
        RetentionSettings settings;
        settings.kind = RetentionKind(kind);
        settings.directories = {place.golden()};
        settings.archiveDirectory = place.bytes(QStringLiteral("archives"));
        settings.before = QDateTime::currentDateTimeUtc().addDays(-1);
        return settings;
    }
    static QDateTime nextWeek() { return QDateTime::currentDateTimeUtc().addDays(7); }
    /// What is in archives that verify, and in the trash, by the names that files had.
    static Tree savedIn(const ArchivePlace &place);
    struct Unmount
    {
        void operator()(const QByteArray *disk) const
        {
            ::umount2(disk->constData(), MNT_DETACH);
            delete disk;
        }
    };
    using Disk = std::unique_ptr<QByteArray, Unmount>;
    /// A tmpfs at @p directory while it lives; nullptr for who may not mount.
    static Disk smallDisk(const QString &directory, const char *size);
    static QStringList filesOf(const QString &directory)
    {
        return QDir(directory).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

void TestArchiveFaults::packing()
{
    QFETCH(bool, forEver);
    const ArchivePlace place;
    place.addGoldens(30);
    const Tree before = treeOf(place.golden());
    for (int n = 1;; ++n) {
        FailingOps ops(n, forEver);
        const auto packed = place.pack(ops);
        QCOMPARE(treeOf(place.golden()), before);
        if (!ops.failed) {
            QVERIFY2(packed, qPrintable(packed ? QString() : packed.error().text()));
            QVERIFY2(n > 6, "hardly any operation was seen to fail");
            return;
        }
        // Whatever failed: what has the archive's name is whole. After the rename only flushing and closing can fail,
        // and of these the closing of the directory means nothing.
        if (QFile::exists(place.archive())) {
            QVERIFY(verifyArchive(place.archive().toLocal8Bit())->ok);
            QVERIFY(QFile::remove(place.archive()));
        } else {
            QVERIFY(!packed);
        }
        // A disk that cannot even remove keeps the temporary file: the next run of retention does it.
        for (const QString &name : filesOf(place.path({})))
            QVERIFY2(name == QLatin1String("run") || (forEver && name.contains(QLatin1String(".tmp."))),
                     qPrintable(name));
        for (const QString &name : QDir(place.path({})).entryList({QStringLiteral("*.tmp.*")}))
            QVERIFY(QFile::remove(place.path(name)));
    }
}

void TestArchiveFaults::removing()
{
    QFETCH(bool, forEver);
    for (int n = 1;; ++n) {
        const ArchivePlace place;
        place.addGoldens(5);
        const Tree before = treeOf(place.golden());
        auto list = place.list();
        QVERIFY(list && golden::pack(*list, {place.archive().toLocal8Bit(), {}}));
        FailingOps ops(n, forEver);
        const auto removed = removeProven(*list, ops);
        const Tree left = treeOf(place.golden());
        for (auto file = left.begin(); file != left.end(); ++file)
            QCOMPARE(file.value(), before.value(file.key()));
        if (removed)
            QCOMPARE(removed->removed + removed->kept.size(), 5);
        if (removed)
            QCOMPARE(left.size(), removed->kept.size());
        QVERIFY(verifyArchive(place.archive().toLocal8Bit())->ok);
        if (!ops.failed) {
            QVERIFY(removed && removed->removed == 5);
            QCOMPARE(n, 7); // five files and the directory
            return;
        }
    }
}

void TestArchiveFaults::restoring()
{
    QFETCH(bool, forEver);
    const ArchivePlace place;
    place.addGoldens(8);
    QVERIFY(place.pack());
    const Tree before = treeOf(place.golden());
    const RestoreOptions options{.target = place.bytes(QStringLiteral("out"))};
    for (int n = 1;; ++n) {
        QVERIFY(QDir(place.path(QStringLiteral("out"))).removeRecursively());
        FailingOps ops(n, forEver);
        const auto restored = restoreArchive(place.archive().toLocal8Bit(), options, ops);
        const Tree there = treeOf(place.path(QStringLiteral("out/golden")));
        for (auto file = there.begin(); file != there.end(); ++file)
            QCOMPARE(file.value(), before.value(file.key())); // whole, or not there
        if (!ops.failed) {
            QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().text()));
            QCOMPARE(restored->restored, 8);
            QCOMPARE(filesOf(place.path(QStringLiteral("out"))), QStringList(QStringLiteral("golden")));
            QVERIFY(n > 25);
            return;
        }
        const auto again = restoreArchive(place.archive().toLocal8Bit(), options); // cleans up, and goes on
        QVERIFY(again);
        QCOMPARE(again->restored + again->unchanged, 8);
        QCOMPARE(treeOf(place.path(QStringLiteral("out/golden"))), before);
        QCOMPARE(filesOf(place.path(QStringLiteral("out"))), QStringList(QStringLiteral("golden")));
    }
}

Tree TestArchiveFaults::savedIn(const ArchivePlace &place)
{
    Tree saved;
    const auto addAll = [&saved](const Tree &files) {
        for (auto file = files.begin(); file != files.end(); ++file)
            saved.insert(file.key().sliced(file.key().lastIndexOf('/') + 1), file.value());
    };
    const QDir archives(place.path(QStringLiteral("archives")));
    for (const QString &name : archives.entryList({QStringLiteral("*.tgz")}, QDir::Files)) {
        const QByteArray archive = QFile::encodeName(archives.filePath(name));
        const auto verified = verifyArchive(archive);
        if (!verified || !verified->ok || !restoreArchive(archive, {.target = place.bytes(QStringLiteral("out"))}))
            qFatal("%s is not whole", archive.constData());
        addAll(treeOf(place.path(QStringLiteral("out"))));
    }
    addAll(treeOf(archives.filePath(QStringLiteral(".goldwatch/trash"))));
    return saved;
}

void TestArchiveFaults::retaining_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("forEver");
    for (const auto &[kind, name] : enumNames(RetentionKind()))
        for (const bool forEver : {false, true})
            QTest::addRow("%s, %s", name, forEver ? "from then on" : "once") << int(kind) << forEver;
}

/// A whole run: census, archive or trash, record, removal, census. Whatever failed, no file is lost, it is told, and
/// the next run neither misses what this one removed nor stops before the end.
void TestArchiveFaults::retaining()
{
    QFETCH(int, kind);
    QFETCH(bool, forEver);
    for (int n = 1;; ++n) {
        const ArchivePlace place;
        place.addGoldens(4);
        const Tree before = treeOf(place.golden());
        const RetentionSettings settings = settingsFor(place, kind);
        auto prepared = preparePlan(settings);
        QVERIFY(prepared);
        FailingOps ops(n, forEver);
        const RetentionOutcome outcome = applyPlan(*std::move(prepared), settings, nextWeek(), ops);
        const Tree left = treeOf(place.golden()), saved = savedIn(place);
        for (auto file = before.begin(); file != before.end(); ++file) {
            const bool isLeft = left.contains(file.key()) && left.value(file.key()) == file.value();
            const bool isSaved = saved.contains(file.key()) && saved.value(file.key()) == file.value();
            QVERIFY2(isLeft || isSaved || settings.kind == RetentionKind::Purge, file.key().constData());
        }
        QVERIFY(outcome.removed <= 4 - left.size());
        QVERIFY(outcome.removed == 4 || !outcome.errors.isEmpty() || !outcome.kept.isEmpty());
        if (!ops.failed) {
            QCOMPARE(outcome.removed, 4);
            QVERIFY(outcome.errors.isEmpty());
            QVERIFY2(n > 8, "hardly any operation was seen to fail");
            return;
        }
        removeLeftovers(settings.archiveDirectory); // as who holds the lock does
        auto again = preparePlan(settings);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
        const RetentionOutcome rest = applyPlan(*std::move(again), settings, nextWeek());
        QVERIFY2(rest.errors.isEmpty(), qPrintable(rest.errors.value(0).text()));
        QVERIFY(treeOf(place.golden()).isEmpty());
        if (settings.kind != RetentionKind::Purge)
            QCOMPARE(savedIn(place).size() >= before.size(), true);
    }
}

void TestArchiveFaults::stopped()
{
    const ArchivePlace place;
    place.addGoldens(3000);
    auto list = place.list();
    QVERIFY(list);
    for (const auto phase : {PackProgress::Phase::Packing, PackProgress::Phase::Proving}) {
        std::stop_source stop;
        const auto packed = golden::pack(*list, {place.archive().toLocal8Bit(), {}}, FileOps::system(),
                                         stop.get_token(), [&](PackProgress progress) {
                                             if (progress.phase == phase)
                                                 stop.request_stop();
                                         });
        QVERIFY(!packed);
        QCOMPARE(packed.error().kind, ErrorKind::Cancelled);
        QCOMPARE(filesOf(place.path({})), QStringList(QStringLiteral("run")));
    }
    QVERIFY(place.pack());
    std::stop_source stop;
    const auto restored =
        restoreArchive(place.archive().toLocal8Bit(), {.target = place.bytes(QStringLiteral("out"))}, FileOps::system(),
                       stop.get_token(), [&](RestoreProgress) { stop.request_stop(); });
    QVERIFY(!restored && restored.error().kind == ErrorKind::Cancelled);
    QCOMPARE(filesOf(place.path(QStringLiteral("out"))), QStringList());
}

void TestArchiveFaults::fullDisk()
{
    const ArchivePlace place;
    QVERIFY(QDir().mkpath(place.path(QStringLiteral("small"))));
    if (::mount("tmpfs", place.bytes(QStringLiteral("small")).constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("mounting a small tmpfs needs root");
    const auto unmount = qScopeGuard([&] { ::umount2(place.bytes(QStringLiteral("small")).constData(), MNT_DETACH); });
    place.addGoldens(3000); // some 200 KB of archive
    auto list = place.list();
    QVERIFY(list);
    const auto packed = golden::pack(*list, {place.bytes(QStringLiteral("small/archive.tgz")), {}});
    QVERIFY(!packed);
    QCOMPARE(packed.error().kind, ErrorKind::DiskFull);
    QCOMPARE(filesOf(place.path(QStringLiteral("small"))), QStringList());
    QCOMPARE(treeOf(place.golden()).size(), 3000);

    QVERIFY(place.pack());
    const auto restored =
        restoreArchive(place.archive().toLocal8Bit(), {.target = place.bytes(QStringLiteral("small"))});
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::DiskFull);
    QCOMPARE(filesOf(place.path(QStringLiteral("small"))), QStringList());
}

TestArchiveFaults::Disk TestArchiveFaults::smallDisk(const QString &directory, const char *size)
{
    const QByteArray disk = directory.toLocal8Bit();
    if (!QDir().mkpath(directory) || ::mount("tmpfs", disk.constData(), "tmpfs", 0, size) != 0)
        return nullptr;
    return Disk(new QByteArray(disk));
}

/// To a trash without room, and back to where there is none any more.
void TestArchiveFaults::fullTrash()
{
    const ArchivePlace place;
    const auto disk = smallDisk(place.path(QStringLiteral("small")), "size=64k");
    if (!disk)
        QSKIP("mounting a small tmpfs needs root");
    place.addGoldens(100); // a page each: 400 KB
    const Tree before = treeOf(place.golden());
    RetentionSettings settings = settingsFor(place, int(RetentionKind::Trash));
    settings.trashDirectory = place.bytes(QStringLiteral("small/trash"));
    auto prepared = preparePlan(settings);
    QVERIFY(prepared);
    const auto outcome = applyPlan(*std::move(prepared), settings, nextWeek());
    QCOMPARE(outcome.removed, 0);
    QCOMPARE(outcome.errors.size(), 1);
    QCOMPARE(outcome.errors.at(0).kind, ErrorKind::DiskFull);
    QCOMPARE(treeOf(place.golden()), before);
    QVERIFY(listTrash(settings.trashDirectory)->isEmpty());

    const QByteArray trash = place.bytes(QStringLiteral("trash"));
    QString id;
    auto list = place.list();
    QVERIFY(list && moveToTrash(*list, trash, nextWeek(), id));
    const auto home = smallDisk(place.golden(), "size=64k"); // where it came from has no room any more
    const auto back = restoreTrash(trash, id);
    QVERIFY(!back);
    QCOMPARE(back.error().kind, ErrorKind::DiskFull);
    QCOMPARE(treeOf(QFile::decodeName(trash + '/' + id.toLatin1() + "/files")), before);
}

void TestArchiveFaults::fullDiskKeepsTheHolds()
{
    const ArchivePlace place;
    const auto disk = smallDisk(place.path(QStringLiteral("small")), "size=32k");
    if (!disk)
        QSKIP("mounting a small tmpfs needs root");
    const QByteArray archives = place.bytes(QStringLiteral("small"));
    QVERIFY(QDir().mkpath(place.path(QStringLiteral("small/.goldwatch"))));
    HoldList list;
    QVERIFY(list.add({{}, QStringLiteral("a*"), QStringLiteral("incident 7"), {}, {}, {}}));
    QVERIFY(list.write(archives));
    QFile rest(place.path(QStringLiteral("small/rest")));
    QVERIFY(rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (rest.write(QByteArray(4096, 'x')) > 0) {
    }
    QVERIFY(list.add({{}, QStringLiteral("b*"), QStringLiteral("incident 8"), {}, {}, {}}));
    const auto written = list.write(archives);
    QVERIFY(!written && written.error().kind == ErrorKind::DiskFull);
    const auto read = HoldList::read(archives);
    QVERIFY(read);
    QCOMPARE(read->all().size(), 1);
}

/// Nothing can be taken out of the golden directory: the archive is made and proven, and each file is kept and named.
void TestArchiveFaults::readOnlyGoldens()
{
    QFETCH(int, kind);
    const ArchivePlace place;
    place.addGoldens(3);
    const RetentionSettings settings = settingsFor(place, kind);
    QCOMPARE(::chmod(place.golden().toLocal8Bit().constData(), 0500), 0);
    {
        const gw::test::BoundByPermissions bound;
        auto prepared = preparePlan(settings);
        QVERIFY(prepared);
        const auto outcome = applyPlan(*std::move(prepared), settings, nextWeek());
        QCOMPARE(outcome.removed, 0);
        QCOMPARE(outcome.kept.size(), 3);
        for (const KeptFile &file : outcome.kept)
            QVERIFY2(file.reason.contains(QStringLiteral("ermission denied")), qPrintable(file.reason));
        QCOMPARE(outcome.archives.size(), settings.kind == RetentionKind::Archive ? 1 : 0);
        QCOMPARE(outcome.trash, QStringList());
        QVERIFY(preparePlan(settings)); // nothing is missed
    }
    QCOMPARE(treeOf(place.golden()).size(), 3);
    QCOMPARE(::chmod(place.golden().toLocal8Bit().constData(), 0700), 0);
}

void TestArchiveFaults::readOnlyDirectory()
{
    const ArchivePlace place;
    place.addGoldens(3);
    QVERIFY(QDir().mkpath(place.path(QStringLiteral("sealed"))));
    QVERIFY(place.pack());
    QCOMPARE(::chmod(place.bytes(QStringLiteral("sealed")).constData(), 0500), 0);
    auto list = place.list();
    QVERIFY(list);
    const gw::test::BoundByPermissions bound;
    const auto packed = golden::pack(*list, {place.bytes(QStringLiteral("sealed/a.tgz")), {}});
    QVERIFY(!packed && packed.error().kind == ErrorKind::Unreadable);
    QVERIFY2(packed.error().hint.contains(QStringLiteral("permissions")), qPrintable(packed.error().text()));
    const auto restored =
        restoreArchive(place.archive().toLocal8Bit(), {.target = place.bytes(QStringLiteral("sealed"))});
    QVERIFY(!restored && restored.error().kind == ErrorKind::Unreadable);
    const auto lock = ArchiveLock::take(place.bytes(QStringLiteral("sealed")), QStringLiteral("archive"));
    QVERIFY(!lock && lock.error().kind == ErrorKind::Unreadable);
}

QTEST_GUILESS_MAIN(TestArchiveFaults)
#include "test_archive_faults.moc"
