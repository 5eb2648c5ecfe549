// SPDX-License-Identifier: GPL-3.0-or-later
// Archives that others packed: read, checked as far as they can be, and restored with the same care.
#include "ArchivePlace.h"

#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/Restore.h"
#include "golden/archive/Source.h"
#include "golden/archive/StreamReader.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace gw;
using namespace gw::golden;
using namespace gw::golden::test;

class TestForeign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formats_data();
    void formats();
    void checksumsOfGzip();
    void cutOff_data();
    void cutOff();
    void alteredGolden();
    void limits();
    void timesBeyondAll_data();
    void timesBeyondAll();
    void garbage_data();
    void garbage();
    void hostile_data() { suffixes({".tar.xz", ".tar.zst", ".tar.bz2", ".zip", ".tar"}); }
    void hostile();

private:
    static void suffixes(const QList<const char *> &list)
    {
        QTest::addColumn<QString>("name");
        for (const char *suffix : list)
            QTest::newRow(suffix) << QStringLiteral("foreign") + QString::fromLatin1(suffix);
    }
    static QString packed(const ArchivePlace &place, const QString &name)
    {
        QStringList arguments{QStringLiteral("-a"), QStringLiteral("-cf"), place.path(name), QStringLiteral("golden")};
        if (name.startsWith(QLatin1String("pigz")))
            arguments = {QStringLiteral("-I"), QStringLiteral("pigz"), QStringLiteral("-cf"), place.path(name),
                         QStringLiteral("golden")};
        else if (name.endsWith(QLatin1String(".tgz"))) // by GNU tar, as the old script did
            arguments = {QStringLiteral("czf"), place.path(name), QStringLiteral("golden")};
        (void)place.run(name.endsWith(QLatin1String(".tgz")) ? QStringLiteral("tar") : QStringLiteral("bsdtar"),
                        arguments, place.path(QStringLiteral("run")));
        return place.path(name);
    }
};

void TestForeign::formats_data()
{
    suffixes({".tgz", ".tar.gz", ".tar.zst", ".tar.xz", ".zip", ".tar", ".tar.bz2"});
    QTest::newRow("pigz") << QStringLiteral("pigz.tgz");
}

void TestForeign::formats()
{
    QFETCH(QString, name);
    if (name.startsWith(QLatin1String("pigz")) && QStandardPaths::findExecutable(QStringLiteral("pigz")).isEmpty())
        QSKIP("pigz is not installed");
    const ArchivePlace place;
    place.addGoldens(300);
    place.add("\xc3\xa4.golden.json", place.read(QStringLiteral("run/golden/primary-w0-00000000.golden.json")));
    if (!name.endsWith(QLatin1String(".zip"))) // zip keeps names as Unicode
        place.add("\xff.steps.jsonl.sig", "not UTF-8");
    const Tree files = treeOf(place.golden());
    const QByteArray archive = packed(place, name).toLocal8Bit();
    const auto verified = verifyArchive(archive);
    QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().text()));
    QCOMPARE(verified->entries, files.size());
    QCOMPARE(verified->damagedEntries, 1); // the copy has another run's id in its name
    QVERIFY(!verified->hasManifest);
    const auto restored = restoreArchive(archive, {.target = place.bytes(QStringLiteral("out"))});
    QVERIFY2(restored && restored->problem.isEmpty(),
             qPrintable(restored ? restored->problem : restored.error().text()));
    QCOMPARE(treeOf(place.path(QStringLiteral("out/golden"))), files);
    QByteArray content;
    const auto read = readSource(archive, "golden/primary-w0-00000000.golden.json", [&](std::string_view piece) {
        content.append(piece.data(), qsizetype(piece.size()));
        return Result<void>();
    });
    QVERIFY(read);
    QCOMPARE(content, files.value("primary-w0-00000000.golden.json"));
    QCOMPARE(readSource(archive, "golden/absent", [](auto) { return Result<void>(); }).error().kind,
             ErrorKind::NotFound);
    const auto sliced = verifyArchive(archive, {false, 1, 2});
    QVERIFY(!sliced && sliced.error().kind == ErrorKind::Usage);
}

/// libarchive takes a .tgz whose content and checksum do not fit; we do not.
void TestForeign::checksumsOfGzip()
{
    const ArchivePlace place;
    place.addGoldens(100);
    const QString archive = packed(place, QStringLiteral("foreign.tgz"));
    const QByteArray whole = place.read(QStringLiteral("foreign.tgz"));
    QVERIFY(verifyArchive(archive.toLocal8Bit())->ok);
    for (const qsizetype fromEnd : {1, 8}) { // length, checksum
        QByteArray damaged = whole;
        damaged[damaged.size() - fromEnd] = char(damaged.at(damaged.size() - fromEnd) ^ 1);
        place.write(QStringLiteral("foreign.tgz"), damaged);
        const auto verified = verifyArchive(archive.toLocal8Bit());
        QVERIFY(verified && !verified->ok && !verified->problem.isEmpty());
    }
    for (const qsizetype length : {whole.size() - 4, whole.size() / 2, qsizetype(20)}) {
        place.write(QStringLiteral("foreign.tgz"), whole.first(length));
        QVERIFY(!verifyArchive(archive.toLocal8Bit())->ok);
    }
    place.write(QStringLiteral("foreign.tgz"), whole + QByteArray(512, '\0')); // tools that fill up blocks
    QVERIFY(verifyArchive(archive.toLocal8Bit())->ok);
    place.write(QStringLiteral("foreign.tgz"), whole + "more");
    QVERIFY(!verifyArchive(archive.toLocal8Bit())->ok);
    place.write(QStringLiteral("foreign.tgz"), whole + whole); // two members: tar stops at the end of the first
    QVERIFY(verifyArchive(archive.toLocal8Bit())->ok);
}

void TestForeign::cutOff_data()
{
    QTest::addColumn<QString>("name");
    for (const char *suffix : {".tgz", ".tar.zst", ".tar.xz", ".tar.bz2"})
        QTest::newRow(suffix) << QStringLiteral("foreign") + QString::fromLatin1(suffix);
}

void TestForeign::cutOff()
{
    QFETCH(QString, name);
    const ArchivePlace place;
    place.addGoldens(100);
    const QByteArray archive = packed(place, name).toLocal8Bit();
    QVERIFY(verifyArchive(archive)->ok);
    const QByteArray whole = place.read(name);
    for (const qsizetype lost : {qsizetype(1), qsizetype(6), whole.size() / 2}) {
        place.write(name, whole.chopped(lost));
        const auto verified = verifyArchive(archive);
        QVERIFY(verified);
        QVERIFY2(!verified->ok, qPrintable(QString::number(lost)));
    }
}

void TestForeign::alteredGolden()
{
    const ArchivePlace place;
    place.addGoldens(3);
    const QByteArray golden = place.read(QStringLiteral("run/golden/primary-w0-00000000.golden.json"));
    place.add("primary-w0-00000000.golden.json", QByteArray(golden).replace("compute_hash", "compute_hush"));
    const auto verified = verifyArchive(packed(place, QStringLiteral("foreign.tgz")).toLocal8Bit());
    QVERIFY(verified && !verified->ok);
    QCOMPARE(verified->entries, 3);
    QCOMPARE(verified->damaged.size(), 1);
    QCOMPARE(verified->damaged.at(0).path, QStringLiteral("golden/primary-w0-00000000.golden.json"));
}

void TestForeign::limits()
{
    const ArchivePlace place;
    place.write(QStringLiteral("a.tar"), tarOf({{"a", QByteArray(5000, 'a')}, {"b", "b"}}));
    const auto drain = [&](const StreamLimits &limits) -> Result<int> {
        const auto stream = StreamReader::open(place.bytes(QStringLiteral("a.tar")), limits);
        if (!stream)
            return Failure(stream.error());
        for (int count = 0;; ++count) {
            const auto entry = (*stream)->next();
            if (!entry)
                return Failure(entry.error());
            if (!*entry)
                return count;
        }
    };
    QCOMPARE(drain({}).value_or(0), 2);
    StreamLimits entries, bytes;
    entries.entries = 1;
    bytes.unpacked = 4000;
    QVERIFY(!drain(entries) && drain(entries).error().kind == ErrorKind::Refused);
    QVERIFY(!drain(bytes) && drain(bytes).error().kind == ErrorKind::Refused);
}

/// A time in seconds that is none in nanoseconds: listed and restored as the latest or earliest there can be.
void TestForeign::timesBeyondAll_data()
{
    QTest::addColumn<QString>("seconds");
    QTest::newRow("after") << QStringLiteral("9223372036854");
    QTest::newRow("before") << QStringLiteral("-9223372036854");
}

void TestForeign::timesBeyondAll()
{
    QFETCH(QString, seconds);
    const ArchivePlace place;
    place.addGoldens(1);
    (void)place.run(QStringLiteral("tar"),
                    {QStringLiteral("--format=pax"), QStringLiteral("--pax-option=mtime:=") + seconds,
                     QStringLiteral("-cf"), place.path(QStringLiteral("far.tar")), QStringLiteral("golden")},
                    place.path(QStringLiteral("run")));
    QList<SourceEntry> files;
    const auto listed = listSource(place.bytes(QStringLiteral("far.tar")), {}, [&](const SourceEntry &entry) {
        if (entry.type == QLatin1String("file"))
            files << entry;
    });
    QVERIFY(listed && listed->problem.isEmpty());
    QCOMPARE(files.size(), 1);
    const bool isBefore = seconds.startsWith(QLatin1Char('-'));
    QCOMPARE(files.first().modified.date().year(), isBefore ? 1677 : 2262);
}

void TestForeign::garbage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is no archive, whatever its name says\n").repeated(50);
    QTest::newRow("half a gzip head") << QByteArray("\x1f\x8b\x08", 3);
    QTest::newRow("gzip of text") << QByteArray::fromHex("1f8b08000000000000034b4c4a06003524414203000000");
    QTest::newRow("zeros") << QByteArray(2000, '\0');
    QTest::newRow("zip without directory") << QByteArray("PK\x03\x04") + QByteArray(100, 'x');
}

void TestForeign::garbage()
{
    QFETCH(QByteArray, content);
    const ArchivePlace place;
    place.write(QStringLiteral("archive.tgz"), content);
    const auto verified = verifyArchive(place.archive().toLocal8Bit());
    QVERIFY(verified);
    QVERIFY2(!verified->ok || verified->entries == 0, "taken for an archive with files");
    QVERIFY(!verified->ok && !verified->problem.isEmpty());
}

/// What is refused of a plain tar is refused in every other form, too.
void TestForeign::hostile()
{
    QFETCH(QString, name);
    const ArchivePlace place;
    const QString outside = QStringLiteral("/tmp/goldwatch-escaped-foreign");
    place.write(QStringLiteral("in.tar"), tarOf({{"before", "1"},
                                                 {outside.toLatin1(), "x"},
                                                 {"../escaped", "x"},
                                                 {"a/../../escaped", "x"},
                                                 {"link", "", '2', "/etc"},
                                                 {"link/through", "2"},
                                                 {"after", "3"}}));
    (void)place.run(QStringLiteral("bsdtar"), {QStringLiteral("-P"), QStringLiteral("-a"), QStringLiteral("-cf"),
                                               place.path(name), QStringLiteral("@in.tar")});
    const auto restored = restoreArchive(place.bytes(name), {.target = place.bytes(QStringLiteral("out"))});
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().text()));
    QCOMPARE(restored->refusedCount, 4);
    QVERIFY(!restored->proven);
    QCOMPARE(treeOf(place.path(QStringLiteral("out"))), (Tree{{"after", "3"}, {"before", "1"}, {"link/through", "2"}}));
    QVERIFY(!QFileInfo(place.path(QStringLiteral("out/link"))).isSymLink());
    QVERIFY(!QFile::exists(place.path(QStringLiteral("escaped"))) && !QFile::exists(outside));
}

QTEST_GUILESS_MAIN(TestForeign)
#include "test_foreign.moc"
