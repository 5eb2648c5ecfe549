// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at random moments while files are packed and removed, moved to the trash, and restored: after each kill every
// file is where it was, in an archive that verifies, or in the trash, whole. GOLDWATCH_TORTURE=N: N kills of each.
#include "OldGoldens.h"

#include "golden/archive/ArchiveReader.h"
#include "golden/archive/ArchiveVerify.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace gw;
using namespace gw::test;
using namespace Qt::StringLiterals;

class TestArchiveTorture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packing();
    void cleaning_data();
    void cleaning();
    void bringingBack();
    void restoring();

private:
    static int kills()
    {
        const int asked = qEnvironmentVariableIntValue("GOLDWATCH_TORTURE");
        return asked > 0 ? asked : 10;
    }
    /// How long @p arguments take when left alone.
    static int lifetimeOf(const Ctl &ctl, const QStringList &arguments)
    {
        QElapsedTimer clock;
        clock.start();
        if (ctl.run(arguments).exitCode != 0)
            qFatal("does not work even when left alone");
        return int(clock.elapsed());
    }
    static bool runAndKill(const Ctl &ctl, const QStringList &arguments, int lifetime);
};

bool TestArchiveTorture::runAndKill(const Ctl &ctl, const QStringList &arguments, int lifetime)
{
    QProcess process;
    process.setProcessEnvironment(ctl.environment);
    process.start(u"" GW_BINARY_DIR "/goldwatchctl"_s, arguments);
    if (!process.waitForStarted())
        return false;
    QTest::qSleep(QRandomGenerator::global()->bounded(lifetime + lifetime / 10 + 1)); // the moment is what is tested
    process.kill();
    return process.waitForFinished();
}

void TestArchiveTorture::packing()
{
    Ctl ctl;
    const QString golden = ctl.path(u"tree/tmp/shadow_simulation_1/golden"_s), archives = ctl.path(u"archives"_s);
    ctl.environment.insert(u"ARCHIVE_DIR"_s, archives);
    const QStringList archive{
        u"--env-file"_s, ctl.profileFor(ctl.path(u"tree"_s)), u"golden"_s, u"archive"_s, u"--days"_s, u"1"_s,
        u"--force"_s};
    QMap<QString, QByteArray> all;
    addOldGoldens(golden, 0, 2000, all);
    const int lifetime = lifetimeOf(ctl, archive);
    QMap<QString, golden::Digest> archived; ///< proven, by name
    QSet<QString> known;
    const auto lookAtArchives = [&] {
        for (const QString &name : QDir(archives).entryList({u"*.tgz"_s}, QDir::Files)) {
            if (known.contains(name))
                continue;
            known << name;
            const QByteArray path = (archives + u'/' + name).toLocal8Bit();
            const auto verified = golden::verifyArchive(path);
            QVERIFY2(verified && verified->ok, qPrintable(name));
            const auto reader = golden::ArchiveReader::open(path);
            golden::PartReader parts(**reader);
            for (qsizetype group = 0; group < (*reader)->index().groups.size(); ++group) {
                const auto manifest = parts.manifest(group);
                QVERIFY(manifest);
                for (const auto &entry : *manifest)
                    archived.insert(QString::fromStdString(entry.name).section(u'/', -1), entry.digest);
            }
        }
    };
    QStringList count = archive; // removes nothing, but knows then how many there are
    count[count.indexOf(u"1"_s)] = u"3"_s;
    int whole = 0;
    for (int kill = 0; kill < kills(); ++kill) {
        addOldGoldens(golden, 2000 + kill * 500, 500, all);
        QCOMPARE(ctl.run(count).exitCode, 0); // nor are files missed that the run before removed until it was killed
        QVERIFY(runAndKill(ctl, archive, lifetime));
        lookAtArchives();
        const auto left = filesIn(golden);
        golden::Sha256 sha;
        for (auto file = all.begin(); file != all.end(); ++file) {
            const bool isThere = left.contains(file.key());
            QVERIFY2(isThere || archived.contains(file.key()), qPrintable(file.key() + u" is lost"_s));
            if (isThere)
                QCOMPARE(left.value(file.key()), file.value());
            else
                QVERIFY(archived.value(file.key()) == sha.digest(file.value().toStdString()));
        }
        whole += left.isEmpty() ? 1 : 0;
    }
    QCOMPARE(ctl.run(archive).exitCode, 0);
    lookAtArchives();
    QVERIFY(filesIn(golden).isEmpty());
    QCOMPARE(archived.size(), all.size());
    QCOMPARE(QDir(archives).entryList({u"*.tmp.*"_s}), QStringList());
    qInfo("%d kills, %d came too late, %d archives, %d files", kills(), whole, int(known.size()), int(all.size()));
}

void TestArchiveTorture::cleaning_data()
{
    QTest::addColumn<bool>("other");
    QTest::newRow("to the same disk") << false;
    QTest::newRow("to another disk") << true;
}

void TestArchiveTorture::cleaning()
{
    QFETCH(bool, other);
    Ctl ctl;
    const QTemporaryDir disk(u"/dev/shm/goldwatch-XXXXXX"_s);
    struct stat here{}, there{};
    if (other && (::stat(QFile::encodeName(ctl.path({})).constData(), &here) != 0 ||
                  ::stat(QFile::encodeName(disk.path()).constData(), &there) != 0 || here.st_dev == there.st_dev))
        QSKIP("there is no other file system to write to");
    const QString golden = ctl.path(u"tree/tmp/shadow_simulation_1/golden"_s), archives = ctl.path(u"archives"_s);
    ctl.environment.insert(u"ARCHIVE_DIR"_s, archives);
    const QByteArray elsewhere = "[retention]\ntrash_dir = \"" + QFile::encodeName(disk.path()) + "\"\n";
    const QStringList env{u"--env-file"_s, ctl.profileFor(ctl.path(u"tree"_s), other ? elsewhere : QByteArray()),
                          u"golden"_s};
    const QStringList cleanup =
        env + QStringList{u"cleanup"_s, u"--days"_s, u"1"_s, u"--force"_s, u"--accept-vanished"_s};
    const QDir trash(other ? disk.path() : archives + u"/.goldwatch/trash"_s);
    constexpr int many = 6000; // so that moving takes longer than starting
    QMap<QString, QByteArray> all;
    addOldGoldens(golden, 0, many, all);
    const int lifetime = lifetimeOf(ctl, cleanup);
    const auto thrownAway = [&] {
        QMap<QString, QByteArray> files;
        for (const QString &id : trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            files.insert(filesIn(trash.filePath(id + u"/files"_s)));
        return files;
    };
    int partial = 0;
    for (int kill = 0; kill < kills(); ++kill) {
        const int fresh = kill % 3 == 0 ? many : 300;
        if (fresh == many) { // from the beginning: comparing takes its time
            for (const QString &id : trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                QVERIFY(QDir(trash.filePath(id)).removeRecursively());
            QVERIFY(QDir(golden).removeRecursively());
            all.clear();
        }
        addOldGoldens(golden, 10'000 * (kill + 1), fresh, all);
        QVERIFY(runAndKill(ctl, cleanup, lifetime));
        const auto left = filesIn(golden), thrown = thrownAway();
        partial += !left.isEmpty() && left.size() < fresh ? 1 : 0;
        for (auto file = all.begin(); file != all.end(); ++file)
            QVERIFY2(left.value(file.key(), thrown.value(file.key())) == file.value(), qPrintable(file.key()));
    }
    QCOMPARE(ctl.run(cleanup).exitCode, 0);
    QVERIFY(filesIn(golden).isEmpty());
    const QStringList ids = trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(ctl.run(env + QStringList{u"trash"_s, u"list"_s}).exitCode, 0); // of each is known where it came from
    // Killed between copying and removing, a file may have come to another disk twice: the second one stays there.
    const int back = ctl.run(env + QStringList{u"trash"_s, u"restore"_s} + ids).exitCode;
    QVERIFY(back == 0 || (other && back == 1));
    QCOMPARE(filesIn(golden), all);
    qInfo("%d kills, %d of them within the renames, %d items", kills(), partial, int(ids.size()));
}

/// Out of the trash again: each file is in it or back, whole, and what is left follows.
void TestArchiveTorture::bringingBack()
{
    Ctl ctl;
    const QString golden = ctl.path(u"tree/tmp/shadow_simulation_1/golden"_s), archives = ctl.path(u"archives"_s);
    ctl.environment.insert(u"ARCHIVE_DIR"_s, archives);
    const QStringList env{u"--env-file"_s, ctl.profileFor(ctl.path(u"tree"_s)), u"golden"_s};
    const QStringList cleanup =
        env + QStringList{u"cleanup"_s, u"--days"_s, u"1"_s, u"--force"_s, u"--accept-vanished"_s};
    const QDir trash(archives + u"/.goldwatch/trash"_s);
    const auto items = [&trash] { return trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot); };
    QMap<QString, QByteArray> all;
    addOldGoldens(golden, 0, 6000, all);
    QCOMPARE(ctl.run(cleanup).exitCode, 0);
    const int lifetime = lifetimeOf(ctl, env + QStringList{u"trash"_s, u"restore"_s} + items());
    int partial = 0;
    for (int kill = 0; kill < kills(); ++kill) {
        QCOMPARE(ctl.run(cleanup).exitCode, 0); // what the kill before left in the trash stays there
        QVERIFY(!items().isEmpty());
        QVERIFY(runAndKill(ctl, env + QStringList{u"trash"_s, u"restore"_s} + items(), lifetime));
        const auto back = filesIn(golden);
        QMap<QString, QByteArray> thrown;
        for (const QString &id : items())
            thrown.insert(filesIn(trash.filePath(id + u"/files"_s)));
        partial += !back.isEmpty() && back.size() < all.size() ? 1 : 0;
        QCOMPARE(back.size() + thrown.size(), all.size());
        for (auto file = all.begin(); file != all.end(); ++file)
            QVERIFY2(back.value(file.key(), thrown.value(file.key())) == file.value(), qPrintable(file.key()));
    }
    if (const QStringList left = items(); !left.isEmpty())
        QCOMPARE(ctl.run(env + QStringList{u"trash"_s, u"restore"_s} + left).exitCode, 0);
    QCOMPARE(filesIn(golden), all);
    qInfo("%d kills, %d of them within the renames", kills(), partial);
}

void TestArchiveTorture::restoring()
{
    Ctl ctl;
    const QString golden = ctl.path(u"tree/tmp/shadow_simulation_1/golden"_s), archives = ctl.path(u"archives"_s);
    ctl.environment.insert(u"ARCHIVE_DIR"_s, archives);
    const QStringList env{u"--env-file"_s, ctl.profileFor(ctl.path(u"tree"_s)), u"golden"_s};
    QMap<QString, QByteArray> all;
    addOldGoldens(golden, 0, 3000, all);
    QCOMPARE(ctl.run(env + QStringList{u"archive"_s, u"--days"_s, u"1"_s, u"--force"_s}).exitCode, 0);
    const QString archive = archives + u'/' + QDir(archives).entryList({u"*.tgz"_s}).value(0);
    const QString target = ctl.path(u"out"_s);
    const QStringList restore = env + QStringList{u"restore"_s, archive, u"--to"_s, target};
    const int lifetime = lifetimeOf(ctl, restore);
    int partial = 0;
    for (int kill = 0; kill < kills(); ++kill) {
        if (kill % 3 == 0)
            QVERIFY(QDir(target).removeRecursively());
        QVERIFY(runAndKill(ctl, restore, lifetime));
        const auto there = filesIn(target + u"/golden"_s);
        for (auto file = there.begin(); file != there.end(); ++file)
            QVERIFY2(file.value() == all.value(file.key()), qPrintable(file.key()));
        partial += !there.isEmpty() && there.size() < all.size() ? 1 : 0;
    }
    QCOMPARE(ctl.run(restore).exitCode, 0);
    QCOMPARE(filesIn(target + u"/golden"_s), all);
    QCOMPARE(QDir(target).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList(u"golden"_s));
    qInfo("%d kills, %d of them within the renames", kills(), partial);
}

QTEST_GUILESS_MAIN(TestArchiveTorture)
#include "test_archive_torture.moc"
