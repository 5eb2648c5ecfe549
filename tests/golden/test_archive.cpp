// SPDX-License-Identifier: GPL-3.0-or-later
// What we pack is an ordinary archive to everyone else, and gives every file back by name.
#include "ArchivePlace.h"

#include "golden/archive/ArchiveReader.h"
#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/Removal.h"
#include "golden/archive/Source.h"

#include <KTar>

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace gw;
using namespace gw::golden;
using namespace gw::golden::test;

class TestArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void othersReadIt_data();
    void othersReadIt();
    void kArchiveReadsIt();
    void sumsAreSha256sums();
    void everyFileByItsName();
    void tableSaysWhereItCameFrom();
    void largeFilesHaveBlocksOfTheirOwn();
    void whatIsKeptAndWhy();
    void changedMeanwhile_data();
    void changedMeanwhile();
    void neverOverAnotherArchive();
    void onlyWhatIsProvenIsRemoved();
    void nothingToPack();
    void pages();

private:
    void addOddNames(const ArchivePlace &place) const;
};

void TestArchive::addOddNames(const ArchivePlace &place) const
{
    place.addGoldens(20);
    place.add("-rf \"it's\".golden.json", "dash and quotes");
    place.add("back\\slash.golden.json", "backslash");
    place.add("\xc3\xa4\xe2\x82\xac.golden.json", "UTF-8");
    place.add("\xff\xfe latin \xe4.golden.json", "not UTF-8");
    place.add(QByteArray(243, 'n') + ".golden.json", "as long as a name can be"); // 255
    place.add(QByteArray(120, '\xe4') + ".golden.json", "long and not UTF-8");
    place.add("empty.golden.json", "");
    place.add("r.steps.jsonl", "{}\n");
    place.add("r.steps.jsonl.sig", "signature");
}

void TestArchive::othersReadIt_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("GNU tar") << QStringLiteral("tar");
    QTest::newRow("bsdtar") << QStringLiteral("bsdtar");
}

void TestArchive::othersReadIt()
{
    QFETCH(QString, program);
    const ArchivePlace place;
    addOddNames(place);
    const auto packed = place.pack();
    QVERIFY2(packed, qPrintable(packed ? QString() : packed.error().text()));
    QCOMPARE(packed->files, 29);

    const QByteArrayList names = place.run(program, {QStringLiteral("tzf"), place.archive()}).trimmed().split('\n');
    QCOMPARE(names.size(), 31);
    QCOMPARE(names.at(29), QByteArray(".goldwatch/index"));
    QCOMPARE(names.at(30), QByteArray(".goldwatch/SHA256SUMS"));
    QVERIFY(QDir().mkpath(place.path(QStringLiteral("out"))));
    (void)place.run(program, {QStringLiteral("xzf"), place.archive()}, place.path(QStringLiteral("out")));
    QCOMPARE(treeOf(place.path(QStringLiteral("out/golden"))), treeOf(place.golden()));
    struct stat info{};
    QCOMPARE(::stat(place.bytes(QStringLiteral("out/golden/empty.golden.json")).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, 0640u);
    QVERIFY(::time(nullptr) - info.st_mtim.tv_sec > 86400);
}

void TestArchive::kArchiveReadsIt()
{
    const ArchivePlace place;
    place.addGoldens(3000); // several members
    QVERIFY(place.pack());
    KTar tar(place.archive(), QStringLiteral("application/gzip"));
    QVERIFY2(tar.open(QIODevice::ReadOnly), qPrintable(tar.errorString()));
    const auto *golden = dynamic_cast<const KArchiveDirectory *>(tar.directory()->entry(QStringLiteral("golden")));
    QVERIFY(golden);
    const Tree files = treeOf(place.golden());
    QCOMPARE(golden->entries().size(), files.size());
    for (auto file = files.begin(); file != files.end(); ++file) {
        const KArchiveFile *entry = golden->file(QString::fromLatin1(file.key()));
        QVERIFY2(entry, file.key().constData());
        QCOMPARE(entry->data(), file.value());
    }
}

void TestArchive::sumsAreSha256sums()
{
    const ArchivePlace place;
    addOddNames(place);
    place.add("cr\\n.golden.json", "looks like an escape");
    QVERIFY(place.pack());
    QVERIFY(QDir().mkpath(place.path(QStringLiteral("out"))));
    (void)place.run(QStringLiteral("tar"), {QStringLiteral("xzf"), place.archive()}, place.path(QStringLiteral("out")));
    const QStringList check{QStringLiteral("-c"), QStringLiteral("--strict"), QStringLiteral(".goldwatch/SHA256SUMS")};
    const QByteArray said = place.run(QStringLiteral("sha256sum"), check, place.path(QStringLiteral("out")));
    QCOMPARE(said.count(": OK\n"), 31);
    place.write(QStringLiteral("out/golden/empty.golden.json"), "altered");
    (void)place.run(QStringLiteral("sha256sum"), check, place.path(QStringLiteral("out")), 1);
}

void TestArchive::everyFileByItsName()
{
    const ArchivePlace place;
    addOddNames(place);
    place.addGoldens(3000); // several blocks
    QVERIFY(place.pack());
    const auto archive = ArchiveReader::open(place.archive().toLocal8Bit());
    QVERIFY2(archive, qPrintable(archive ? QString() : archive.error().text()));
    QVERIFY((*archive)->index().blocks.size() > 2);
    const Tree files = treeOf(place.golden());
    QCOMPARE((*archive)->index().entries, files.size());
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto content = readArchived(**archive, ("golden/" + file.key()).toStdString());
        QVERIFY2(content, qPrintable(content ? QString() : content.error().text()));
        QCOMPARE(*content, file.value());
    }
    for (const char *absent : {"", "golden/", "golden/a", "golden/zzz", "zzz", ".goldwatch/index"}) {
        const auto none = readArchived(**archive, absent);
        QVERIFY2(!none && none.error().kind == ErrorKind::NotFound, absent);
    }
}

void TestArchive::tableSaysWhereItCameFrom()
{
    const ArchivePlace place;
    place.addGoldens(2);
    const auto packed = place.pack();
    QVERIFY(packed);
    const auto archive = ArchiveReader::open(place.archive().toLocal8Bit());
    QVERIFY(archive);
    QCOMPARE((*archive)->index().run, QStringLiteral("run"));
    QCOMPARE((*archive)->index().base, QFileInfo(place.golden()).canonicalPath().toLocal8Bit());
    PartReader parts(**archive);
    const auto manifest = parts.manifest(0);
    QVERIFY(manifest);
    QCOMPARE(manifest->size(), size_t(2));
    QCOMPARE(manifest->front().modifiedNs % 1'000'000'000, 123456789);
    QCOMPARE(packed->bytesOut.value, QFileInfo(place.archive()).size());
    QCOMPARE(packed->sha256.toLatin1() + "  archive.tgz\n",
             place.run(QStringLiteral("sha256sum"), {QStringLiteral("archive.tgz")}));
}

void TestArchive::largeFilesHaveBlocksOfTheirOwn()
{
    const ArchivePlace place;
    place.addGoldens(5);
    QByteArray large(9 << 20, 'x');
    for (qsizetype i = 0; i < large.size(); i += 7)
        large[i] = char(i * 31);
    place.add("large.golden.json", large);
    QVERIFY(place.pack());
    const auto archive = ArchiveReader::open(place.archive().toLocal8Bit());
    QVERIFY(archive);
    QCOMPARE((*archive)->index().blocks.size(), 2); // "large" sorts before "primary"
    QCOMPARE(readArchived(**archive, "golden/large.golden.json").value_or(QByteArray()), large);
    QVERIFY(verifyArchive(place.archive().toLocal8Bit())->ok);
}

void TestArchive::whatIsKeptAndWhy()
{
    const ArchivePlace place;
    place.addGoldens(3);
    place.add("notes.txt", "nobody's business");
    place.add("new\nline.golden.json", "cannot be restored");
    place.add("orphan.steps.jsonl.sig", "no recording");
    place.add("future.golden.json", "of a clock that was wrong");
    place.add("pair.steps.jsonl", "goes with its signature");
    place.add("pair.steps.jsonl.sig", "of a clock that was wrong");
    const timespec dayAfter{::time(nullptr) + 2 * 86400, 0}, future[2]{dayAfter, dayAfter};
    for (const char *name : {"future.golden.json", "pair.steps.jsonl.sig"})
        QCOMPARE(::utimensat(AT_FDCWD, (place.golden().toLocal8Bit() + '/' + name).constData(), future, 0), 0);
    const QString date = QDateTime::fromSecsSinceEpoch(dayAfter.tv_sec, Qt::UTC).toString(Qt::ISODate);
    place.add("young.steps.jsonl.sig", "its recording is young");
    place.write(QStringLiteral("run/golden/young.steps.jsonl"), "just written");
    QCOMPARE(::symlink("notes.txt", place.bytes(QStringLiteral("run/golden/link.golden.json")).constData()), 0);
    const timespec old[2]{{1, 0}, {1, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, place.bytes(QStringLiteral("run/golden/link.golden.json")).constData(), old,
                         AT_SYMLINK_NOFOLLOW),
             0);
    const auto list = place.list();
    QVERIFY(list);
    QCOMPARE(list->files.size(), size_t(3));
    QCOMPARE(list->young, 2);
    QStringList kept;
    for (const KeptFile &file : list->kept)
        kept << file.path + QStringLiteral(": ") + file.reason;
    QCOMPARE(kept.join(QLatin1Char('\n')),
             QStringLiteral("future.golden.json: is dated in the future, %1: its age is not known\n"
                            "link.golden.json: is not a regular file\n"
                            "new\\x0aline.golden.json: has control characters in its name, which restoring refuses\n"
                            "orphan.steps.jsonl.sig: is a signature without its recording\n"
                            "pair.steps.jsonl: is dated in the future, %1: its age is not known\n"
                            "pair.steps.jsonl.sig: is dated in the future, %1: its age is not known")
                 .arg(date));
}

void TestArchive::changedMeanwhile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("written to") << QStringLiteral("write") << QStringLiteral("changed meanwhile");
    QTest::newRow("replaced") << QStringLiteral("replace") << QStringLiteral("changed meanwhile");
    QTest::newRow("gone") << QStringLiteral("remove") << QStringLiteral("vanished meanwhile");
    QTest::newRow("a link now") << QStringLiteral("link")
                                << QStringLiteral("was replaced by a symbolic link meanwhile");
}

void TestArchive::changedMeanwhile()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    const ArchivePlace place;
    place.addGoldens(3);
    place.add("r.steps.jsonl", "{}\n");
    place.add("r.steps.jsonl.sig", "signature");
    auto list = place.list();
    QVERIFY(list);
    const QString victim = place.path(QStringLiteral("run/golden/r.steps.jsonl"));
    if (what == QLatin1String("write")) {
        place.write(QStringLiteral("run/golden/r.steps.jsonl"), "{}!");
    } else {
        QVERIFY(QFile::remove(victim));
        if (what == QLatin1String("replace"))
            place.add("r.steps.jsonl", "{}\n"); // same content and time, another file
        else if (what == QLatin1String("link"))
            QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), victim));
    }
    const auto packed = golden::pack(*list, {place.archive().toLocal8Bit(), {}});
    QVERIFY(packed);
    QCOMPARE(packed->files, 4); // the signature too
    QCOMPARE(list->files.size(), size_t(3));
    QCOMPARE(list->kept.size(), 2);
    QCOMPARE(list->kept.at(0).reason, reason);
    QCOMPARE(list->kept.at(1).path, QStringLiteral("r.steps.jsonl.sig"));
    QVERIFY(!place.run(QStringLiteral("tar"), {QStringLiteral("tzf"), place.archive()}).contains("r.steps.jsonl\n"));
    QVERIFY(removeProven(*list));
    QVERIFY(treeOf(place.golden()).contains("r.steps.jsonl.sig"));
}

void TestArchive::neverOverAnotherArchive()
{
    const ArchivePlace place;
    place.addGoldens(1);
    place.write(QStringLiteral("archive.tgz"), "an archive of yesterday");
    const auto packed = place.pack();
    QVERIFY(!packed);
    QCOMPARE(place.read(QStringLiteral("archive.tgz")), QByteArray("an archive of yesterday"));
    QCOMPARE(QDir(place.path({})).entryList(QDir::Files), QStringList(QStringLiteral("archive.tgz")));
}

void TestArchive::onlyWhatIsProvenIsRemoved()
{
    const ArchivePlace place;
    place.addGoldens(10);
    auto list = place.list();
    QVERIFY(list && golden::pack(*list, {place.archive().toLocal8Bit(), {}}));
    const QByteArray changed = nameOf(*list, 3), gone = nameOf(*list, 5);
    place.add(changed, "written after packing, with the old time");
    place.add("later.golden.json", "came after packing");
    QVERIFY(QFile::remove(place.golden() + QLatin1Char('/') + QString::fromLatin1(gone)));
    const auto removed = removeProven(*list);
    QVERIFY(removed);
    QCOMPARE(removed->removed, 8);
    QCOMPARE(removed->kept.size(), 2);
    QCOMPARE(removed->kept.at(0).path.toLatin1(), changed);
    QCOMPARE(removed->kept.at(1).reason, QStringLiteral("vanished meanwhile"));
    QCOMPARE(treeOf(place.golden()).keys(), (QList<QByteArray>{"later.golden.json", changed}));
}

void TestArchive::nothingToPack()
{
    const ArchivePlace place;
    const auto packed = place.pack();
    QVERIFY(packed);
    QCOMPARE(packed->files, 0);
    QVERIFY(!QFile::exists(place.archive()));
    const auto none = listForPacking(place.bytes(QStringLiteral("absent")), QDateTime::currentDateTimeUtc());
    QVERIFY(!none && none.error().kind == ErrorKind::NotFound);
}

void TestArchive::pages()
{
    const ArchivePlace place;
    place.addGoldens(5000);
    QVERIFY(place.pack());
    const QList<QByteArray> names = treeOf(place.golden()).keys();
    for (const QString &source : {place.archive(), place.golden()}) {
        for (const auto &[first, count] :
             QList<std::pair<qint64, qint64>>{{0, 3}, {2700, 500}, {4998, 10}, {9000, 1}}) {
            SourceQuery query;
            query.first = first;
            query.count = count;
            QList<QByteArray> shown;
            const auto listing = listSource(source.toLocal8Bit(), query, [&](const SourceEntry &entry) {
                shown << entry.entry.section(QLatin1Char('/'), -1).toLatin1();
            });
            QVERIFY(listing);
            QCOMPARE(listing->total, 5000);
            QCOMPARE(shown, names.mid(first, count));
        }
    }
}

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
