// SPDX-License-Identifier: GPL-3.0-or-later
// Packing, removing and restoring with each file operation failing in turn, on full disks and in directories that may
// not be written: every byte is in its place or in a proven archive, and nothing else is left.
#include "../FailingOps.h"
#include "../Obstacle.h"
#include "ArchivePlace.h"

#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/Removal.h"
#include "golden/archive/Restore.h"

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
    void stopped();
    void fullDisk();
    void readOnlyDirectory();

private:
    void onceAndForEver() const
    {
        QTest::addColumn<bool>("forEver");
        QTest::newRow("once") << false;
        QTest::newRow("from then on") << true;
    }
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
}

QTEST_GUILESS_MAIN(TestArchiveFaults)
#include "test_archive_faults.moc"
