// SPDX-License-Identifier: GPL-3.0-or-later
// Restoring: back where it came from, nothing overwritten unasked, and nothing ever outside the target.
#include "ArchivePlace.h"

#include "golden/archive/Restore.h"
#include "golden/archive/StreamReader.h"

#include <QDir>
#include <QTest>

#include <zlib.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace gw;
using namespace gw::golden;
using namespace gw::golden::test;

class TestRestore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toWhereItCameFrom();
    void onlyWhereGoldensAre_data();
    void onlyWhereGoldensAre();
    void patterns();
    void differingFilesAreSkipped();
    void hostile_data();
    void hostile();
    void linkInTheTarget();
    void stripAbsolute();
    void bomb();
    void ownBomb();
    void leftoversOfCrashes();

private:
    static Result<RestoreResult> restore(const ArchivePlace &place, RestoreOptions options = {})
    {
        if (options.target.isEmpty())
            options.target = place.bytes(QStringLiteral("out"));
        return restoreArchive(place.archive().toLocal8Bit(), options);
    }
};

void TestRestore::toWhereItCameFrom()
{
    const ArchivePlace place;
    place.addGoldens(2000);
    place.add("\xff.golden.json", "not UTF-8");
    QVERIFY(place.pack());
    const Tree before = treeOf(place.golden());
    struct stat first{}, second{};
    const QByteArray sample = place.golden().toLocal8Bit() + '/' + before.firstKey();
    QCOMPARE(::stat(sample.constData(), &first), 0);
    (void)place.run(QStringLiteral("rm"), {QStringLiteral("-r"), place.path(QStringLiteral("run"))});
    const RestoreOptions home{.home = {QFileInfo(place.path({})).canonicalFilePath().toLocal8Bit() + "/r*/golden"}};
    const auto restored = restoreArchive(place.archive().toLocal8Bit(), home);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().text()));
    QCOMPARE(restored->restored, 2001);
    QVERIFY(restored->proven && restored->problem.isEmpty());
    QCOMPARE(treeOf(place.golden()), before);
    QCOMPARE(::stat(sample.constData(), &second), 0);
    QCOMPARE(first.st_mtim.tv_sec, second.st_mtim.tv_sec);
    QCOMPARE(first.st_mtim.tv_nsec, second.st_mtim.tv_nsec);
    QCOMPARE(first.st_mode, second.st_mode);
    const auto again = restoreArchive(place.archive().toLocal8Bit(), home);
    QVERIFY(again);
    QCOMPARE(again->restored, 0);
    QCOMPARE(again->unchanged, 2001);
}

/// An archive names the directory that it came from, and anyone can make one.
void TestRestore::onlyWhereGoldensAre_data()
{
    QTest::addColumn<QByteArray>("home");
    QTest::newRow("nowhere") << QByteArray();
    QTest::newRow("elsewhere") << QByteArray("/var/lib/aos/golden");
    QTest::newRow("above") << QByteArray("DIR/run");
    QTest::newRow("below") << QByteArray("DIR/run/golden/*");
    QTest::newRow("no slash in a star") << QByteArray("DIR*");
}

void TestRestore::onlyWhereGoldensAre()
{
    QFETCH(QByteArray, home);
    const ArchivePlace place;
    place.addGoldens(3);
    QVERIFY(place.pack());
    (void)place.run(QStringLiteral("rm"), {QStringLiteral("-r"), place.path(QStringLiteral("run"))});
    home.replace("DIR", QFileInfo(place.path({})).canonicalFilePath().toLocal8Bit());
    const auto restored = restoreArchive(place.archive().toLocal8Bit(), {.home = {home}});
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Refused);
    QVERIFY(restored.error().hint.contains(QStringLiteral("--to")));
    QVERIFY(!QFile::exists(place.path(QStringLiteral("run"))));
    QVERIFY(restore(place, {.home = {home}})); // a target was asked for
}

void TestRestore::patterns()
{
    const ArchivePlace place;
    for (const char *name : {"a1.golden.json", "a2.golden.json", "b1.golden.json"})
        place.add(name, name);
    QVERIFY(place.pack());
    const auto restored = restore(place, {.patterns = {"a*", "golden/b1.golden.json", "nothing*"}});
    QVERIFY(restored);
    QCOMPARE(restored->restored, 3);
    QCOMPARE(restored->unmatched, QStringList(QStringLiteral("nothing*")));
    const auto one = restore(place, {.target = place.bytes(QStringLiteral("one")), .patterns = {"golden/a2*"}});
    QVERIFY(one);
    QCOMPARE(treeOf(place.path(QStringLiteral("one"))).keys(), QList<QByteArray>{"golden/a2.golden.json"});
}

void TestRestore::differingFilesAreSkipped()
{
    const ArchivePlace place;
    place.add("a.golden.json", "as packed");
    place.add("b.golden.json", "as packed");
    place.add("c.golden.json", "as packed");
    QVERIFY(place.pack());
    place.write(QStringLiteral("out/golden/a.golden.json"), "as modified"); // another length
    place.write(QStringLiteral("out/golden/b.golden.json"), "AS packed");   // the same length
    QVERIFY(QDir().mkpath(place.path(QStringLiteral("out/golden/c.golden.json"))));
    auto restored = restore(place);
    QVERIFY(restored);
    QCOMPARE(restored->restored, 0);
    QCOMPARE(restored->skippedCount, 3);
    QCOMPARE(place.read(QStringLiteral("out/golden/b.golden.json")), QByteArray("AS packed"));
    restored = restore(place, {.force = true});
    QVERIFY(restored);
    QCOMPARE(restored->restored, 2);
    QCOMPARE(restored->skipped.size(), 1);
    QCOMPARE(restored->skipped.at(0).reason, QStringLiteral("what is there is not a regular file"));
    QCOMPARE(place.read(QStringLiteral("out/golden/b.golden.json")), QByteArray("as packed"));
}

void TestRestore::hostile_data()
{
    QTest::addColumn<TarMember>("member");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const TarMember &member, const char *reason) {
        QTest::newRow(name) << member << QString::fromLatin1(reason);
    };
    row("absolute", {"/tmp/goldwatch-escaped", "x"}, "absolute");
    row("parent", {"../escaped", "x"}, "(..)");
    row("parent within", {"a/../../escaped", "x"}, "(..)");
    row("parent at the end", {"a/..", "x"}, "(..)");
    row("symbolic link", {"link", "", '2', "/etc"}, "symbolic link to /etc");
    row("hard link", {"link", "", '1', "../escaped"}, "hard link to ../escaped");
    row("character device", {"null", "", '3'}, "device");
    row("block device", {"sda", "", '4'}, "device");
    row("fifo", {"fifo", "", '6'}, "FIFO");
    row("line end", {"new\nline", "x"}, "control characters");
    row("escape sequence", {"\x1b[2J", "x"}, "control characters");
    row("only dots", {"./.", "x"}, "no name");
}

void TestRestore::hostile()
{
    QFETCH(TarMember, member);
    QFETCH(QString, reason);
    const ArchivePlace place;
    // A link first, a file through it then: what follows the refused entry must not use it either.
    place.write(QStringLiteral("archive.tgz"), tarOf({{"before", "1"}, member, {"link/through", "2"}, {"after", "3"}}));
    const Tree outside = treeOf(place.path(QStringLiteral("run")));
    const auto restored = restore(place);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().text()));
    QCOMPARE(restored->refused.size(), 1);
    QVERIFY2(restored->refused.at(0).reason.contains(reason), qPrintable(restored->refused.at(0).reason));
    const EntryFinding &refused = restored->refused.at(0);
    QVERIFY(!refused.entry.isEmpty());
    // What a terminal would obey is shown as \\xHH, and the name itself is given beside it.
    const bool isPlain = refused.entry.toUtf8() == member.name;
    QCOMPARE(isPlain, reason != QLatin1String("control characters"));
    QCOMPARE(refused.entryBytes, isPlain ? std::nullopt : std::optional(member.name));
    QVERIFY(std::none_of(refused.entry.begin(), refused.entry.end(), [](QChar c) { return c < u' '; }));
    QCOMPARE(treeOf(place.path(QStringLiteral("out"))), (Tree{{"after", "3"}, {"before", "1"}, {"link/through", "2"}}));
    struct stat info{};
    QCOMPARE(::lstat(place.bytes(QStringLiteral("out/link")).constData(), &info), 0);
    QVERIFY(S_ISDIR(info.st_mode));
    QVERIFY(!QFile::exists(place.path(QStringLiteral("escaped"))) &&
            !QFile::exists(QStringLiteral("/tmp/goldwatch-escaped")));
    QCOMPARE(treeOf(place.path(QStringLiteral("run"))), outside);
}

void TestRestore::linkInTheTarget()
{
    const ArchivePlace place;
    place.add("a.golden.json", "x");
    QVERIFY(place.pack());
    QVERIFY(QDir().mkpath(place.path(QStringLiteral("elsewhere"))) && QDir().mkpath(place.path(QStringLiteral("out"))));
    QVERIFY(QFile::link(place.path(QStringLiteral("elsewhere")), place.path(QStringLiteral("out/golden"))));
    const auto restored = restore(place, {.force = true});
    QVERIFY(restored);
    QCOMPARE(restored->refused.size(), 1);
    QVERIFY2(restored->refused.at(0).reason.contains(QStringLiteral("symbolic link")),
             qPrintable(restored->refused.at(0).reason));
    QVERIFY(treeOf(place.path(QStringLiteral("elsewhere"))).isEmpty());
}

void TestRestore::stripAbsolute()
{
    const ArchivePlace place;
    place.write(QStringLiteral("archive.tgz"), tarOf({{"/var/lib/aos/golden/a", "1"}, {"//b", "2"}, {"/../c", "3"}}));
    const auto restored = restore(place, {.stripAbsolute = true});
    QVERIFY(restored);
    QCOMPARE(treeOf(place.path(QStringLiteral("out"))), (Tree{{"b", "2"}, {"var/lib/aos/golden/a", "1"}}));
    QCOMPARE(restored->refusedCount, 1);
    const auto nowhere = restoreArchive(place.archive().toLocal8Bit(), {});
    QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::Usage);
}

void TestRestore::bomb()
{
    const ArchivePlace place;
    const QByteArray tar = tarOf({{"bomb", QByteArray(200 << 20, '\0')}});
    QByteArray packed(qsizetype(::compressBound(uLong(tar.size()))), Qt::Uninitialized);
    z_stream stream{};
    QCOMPARE(::deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(tar.constData()));
    stream.avail_in = uInt(tar.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    QCOMPARE(::deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.truncate(qsizetype(stream.total_out));
    ::deflateEnd(&stream);
    place.write(QStringLiteral("archive.tgz"), packed);
    const auto restored = restore(place);
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Refused);
    QVERIFY(restored.error().what.contains(QStringLiteral("decompression bomb")));
    QVERIFY(treeOf(place.path(QStringLiteral("out"))).isEmpty());
}

/// What no restore would accept is not packed either.
void TestRestore::ownBomb()
{
    const ArchivePlace place;
    for (const char *name : {"a.golden.json", "b.golden.json", "c.golden.json", "d.golden.json"}) {
        place.add(name, {});
        const QByteArray path = place.golden().toLocal8Bit() + '/' + name;
        QCOMPARE(::truncate(path.constData(), 60 << 20), 0);
        const timespec old{::time(nullptr) - 2 * 86400, 0};
        const timespec times[2]{old, old};
        QCOMPARE(::utimensat(AT_FDCWD, path.constData(), times, 0), 0);
    }
    const auto packed = place.pack();
    QVERIFY(!packed);
    QVERIFY2(packed.error().what.contains(QStringLiteral("decompression bomb")), qPrintable(packed.error().what));
    QVERIFY(!QFile::exists(place.archive()));
}

void TestRestore::leftoversOfCrashes()
{
    const ArchivePlace place;
    place.addGoldens(1);
    QVERIFY(place.pack());
    place.write(QStringLiteral("out/.goldwatch-restore.99999.0/17"), "half of a file");
    place.write(QStringLiteral("out/.goldwatch-other/17"), "not ours");
    QVERIFY(restore(place));
    QCOMPARE(QDir(place.path(QStringLiteral("out"))).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral(".goldwatch-other"), QStringLiteral("golden")}));
}

QTEST_GUILESS_MAIN(TestRestore)
#include "test_restore.moc"
