// SPDX-License-Identifier: GPL-3.0-or-later
// Not one changed byte of an archive goes unnoticed that changes anything that comes out; and what is not damaged still
// comes out.
#include "../Obstacle.h"
#include "ArchivePlace.h"

#include "golden/archive/ArchiveReader.h"
#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/Restore.h"
#include "golden/archive/Source.h"

using namespace gw;
using namespace gw::golden;
using namespace gw::golden::test;

class TestArchiveDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyByteCounts();
    void everyLengthCounts();
    void slicesCoverEverything();
    void alteredWithRightChecksums();
    void whatIsWholeComesOut();
    void withoutItsEndItIsAStream();
    void obstacles_data();
    void obstacles();
    void lyingTables_data();
    void lyingTables();
};

namespace {

bool isVerified(const ArchivePlace &place, const VerifyOptions &options = {})
{
    const auto result = verifyArchive(place.archive().toLocal8Bit(), options);
    return result && result->ok;
}

} // namespace

void TestArchiveDamage::everyByteCounts()
{
    const ArchivePlace place;
    place.addGoldens(40);
    QVERIFY(place.pack());
    QVERIFY(isVerified(place));
    const QByteArray whole = place.read(QStringLiteral("archive.tgz"));
    const QByteArray unpacked = place.run(QStringLiteral("gzip"), {QStringLiteral("-dc"), place.archive()});
    int meaningless = 0;
    const qsizetype step = std::max<qsizetype>(1, whole.size() / 800);
    for (qsizetype at = 0; at < whole.size(); at += step) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged.at(at) ^ (1 << at % 8));
        place.write(QStringLiteral("archive.tgz"), damaged);
        if (!isVerified(place))
            continue;
        // Some bits of a deflate stream make no difference: those that fill up its last byte, and distances to another
        // copy of the same bytes. It is some forty of sixty thousand.
        ++meaningless;
        QVERIFY2(place.run(QStringLiteral("gzip"), {QStringLiteral("-dc"), place.archive()}) == unpacked,
                 qPrintable(QStringLiteral("byte %1 of %2").arg(at).arg(whole.size())));
    }
    QVERIFY2(meaningless < 10, qPrintable(QString::number(meaningless)));
    place.write(QStringLiteral("archive.tgz"), whole + '\0');
    QVERIFY(!isVerified(place));
}

void TestArchiveDamage::everyLengthCounts()
{
    const ArchivePlace place;
    place.addGoldens(40);
    QVERIFY(place.pack());
    const QByteArray whole = place.read(QStringLiteral("archive.tgz"));
    for (qsizetype length = 0; length < whole.size(); length += 1 + whole.size() / 300) {
        place.write(QStringLiteral("archive.tgz"), whole.first(length));
        QVERIFY2(!isVerified(place), qPrintable(QString::number(length)));
        VerifyOptions quick;
        quick.quick = true;
        QVERIFY2(!isVerified(place, quick), qPrintable(QString::number(length)));
    }
}

void TestArchiveDamage::slicesCoverEverything()
{
    const ArchivePlace place;
    place.addGoldens(10'000); // some fifteen blocks, four groups
    QVERIFY(place.pack());
    const auto archive = ArchiveReader::open(place.archive().toLocal8Bit());
    QVERIFY(archive && (*archive)->index().groups.size() > 2);
    QByteArray bytes = place.read(QStringLiteral("archive.tgz"));
    const auto block = (*archive)->block((*archive)->firstBlock(1));
    bytes[block.offset + block.length / 2] = char(bytes.at(block.offset + block.length / 2) ^ 1);
    place.write(QStringLiteral("archive.tgz"), bytes);
    qint64 entries = 0, failed = 0;
    for (VerifyOptions options{false, 1, 3}; options.slice <= 3; ++options.slice) {
        const auto result = verifyArchive(place.archive().toLocal8Bit(), options);
        QVERIFY(result);
        entries += result->entries;
        failed += result->ok ? 0 : 1;
        QCOMPARE(result->ok, options.slice != 2);
    }
    QCOMPARE(entries, 10'000);
    QCOMPARE(failed, 1);
    const auto none = verifyArchive(place.archive().toLocal8Bit(), {false, 4, 3});
    QVERIFY(!none && none.error().kind == ErrorKind::Usage);
}

/// A file exchanged by someone who packs it anew, checksums and all: only the digests tell.
void TestArchiveDamage::alteredWithRightChecksums()
{
    const ArchivePlace place;
    place.add("a.golden.json", "what was recorded");
    QVERIFY(place.pack());
    const QByteArray before = place.read(QStringLiteral("archive.tgz"));
    QVERIFY(QFile::remove(place.archive()));
    place.add("a.golden.json", "what was altered.");
    QVERIFY(place.pack());
    const QByteArray after = place.read(QStringLiteral("archive.tgz"));
    const auto length = [](const QByteArray &bytes) {
        return qsizetype(memberHead({bytes.constData(), size_t(bytes.size())})->length);
    };
    QByteArray mixed = after.first(length(after)) + before.mid(length(before));
    if (length(after) != length(before))
        QSKIP("the contents do not pack to the same length");
    place.write(QStringLiteral("archive.tgz"), mixed);
    const auto result = verifyArchive(place.archive().toLocal8Bit());
    QVERIFY(result && !result->ok);
    QCOMPARE(result->damaged.at(0).path, QStringLiteral("golden/a.golden.json"));
    QVERIFY2(result->problem.contains(QStringLiteral("another digest")), qPrintable(result->problem));
    QVERIFY(!readArchived(**ArchiveReader::open(place.archive().toLocal8Bit()), "golden/a.golden.json"));
}

void TestArchiveDamage::whatIsWholeComesOut()
{
    const ArchivePlace place;
    place.addGoldens(3000);
    QVERIFY(place.pack());
    const auto archive = ArchiveReader::open(place.archive().toLocal8Bit());
    QVERIFY(archive);
    QByteArray bytes = place.read(QStringLiteral("archive.tgz"));
    const auto block = (*archive)->block(1);
    bytes[block.offset + block.length / 2] = char(~bytes.at(block.offset + block.length / 2));
    place.write(QStringLiteral("archive.tgz"), bytes);
    const qint64 lost = (*archive)->index().blocks.at(1).entries;

    const auto verified = verifyArchive(place.archive().toLocal8Bit());
    QVERIFY(verified && !verified->ok);
    QCOMPARE(verified->entries, 3000);
    QCOMPARE(verified->damagedEntries, lost);
    const auto restored = restoreArchive(place.archive().toLocal8Bit(), {.target = place.bytes(QStringLiteral("out"))});
    QVERIFY(restored);
    QCOMPARE(restored->restored, 3000 - lost);
    QCOMPARE(restored->damagedCount, lost);
    const Tree all = treeOf(place.golden()), out = treeOf(place.path(QStringLiteral("out/golden")));
    for (auto file = out.begin(); file != out.end(); ++file)
        QCOMPARE(file.value(), all.value(file.key()));
}

void TestArchiveDamage::withoutItsEndItIsAStream()
{
    const ArchivePlace place;
    place.addGoldens(3000);
    QVERIFY(place.pack());
    const auto archive = ArchiveReader::open(place.archive().toLocal8Bit());
    QVERIFY(archive);
    const auto second = (*archive)->block(1);
    place.write(QStringLiteral("archive.tgz"), place.read(QStringLiteral("archive.tgz")).first(second.offset + 100));
    const auto result = verifyArchive(place.archive().toLocal8Bit());
    QVERIFY(result && !result->ok);
    QVERIFY2(result->problem.contains(QStringLiteral("end is missing")), qPrintable(result->problem));
    const auto restored = restoreArchive(place.archive().toLocal8Bit(), {.target = place.bytes(QStringLiteral("out"))});
    QVERIFY(restored);
    QVERIFY2(restored->restored >= (*archive)->index().blocks.at(0).entries, "the first block is whole");
    QVERIFY(!restored->problem.isEmpty() && !restored->proven);
    qint64 listed = 0;
    const auto listing = listSource(place.archive().toLocal8Bit(), {}, [&](const SourceEntry &) { ++listed; });
    QVERIFY(listing && !listing->problem.isEmpty());
    QVERIFY(listed >= restored->restored);
}

void TestArchiveDamage::obstacles_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<ErrorKind>("kind"); // Internal: no error, but a result that is not ok
    QTest::newRow("absent") << QStringLiteral("absent") << ErrorKind::NotFound;
    QTest::newRow("directory") << QStringLiteral("directory") << ErrorKind::Unreadable;
    QTest::newRow("fifo") << QStringLiteral("fifo") << ErrorKind::Unreadable;
    QTest::newRow("loop") << QStringLiteral("loop") << ErrorKind::Unreadable;
    QTest::newRow("dangling") << QStringLiteral("dangling") << ErrorKind::NotFound;
    QTest::newRow("forbidden") << QStringLiteral("forbidden") << ErrorKind::Unreadable;
    QTest::newRow("empty") << QStringLiteral("empty") << ErrorKind::Internal;
    QTest::newRow("binary") << QStringLiteral("binary") << ErrorKind::Internal;
    QTest::newRow("truncated") << QStringLiteral("truncated") << ErrorKind::Internal;
}

void TestArchiveDamage::obstacles()
{
    QFETCH(QString, obstacle);
    QFETCH(ErrorKind, kind);
    const ArchivePlace place;
    place.addGoldens(10);
    QVERIFY(place.pack());
    gw::test::putObstacle(place.archive(), obstacle);
    const gw::test::BoundByPermissions bound;
    const auto verified = verifyArchive(place.archive().toLocal8Bit());
    if (kind == ErrorKind::Internal)
        QVERIFY(verified && !verified->ok && !verified->problem.isEmpty());
    else
        QVERIFY2(!verified && verified.error().kind == kind,
                 qPrintable(verified ? QString() : verified.error().text()));
    const auto restored = restoreArchive(place.archive().toLocal8Bit(), {.target = place.bytes(QStringLiteral("out"))});
    QVERIFY(!restored || !restored->problem.isEmpty());
    if (obstacle != QLatin1String("truncated"))
        QVERIFY(treeOf(place.path(QStringLiteral("out"))).isEmpty());
}

void TestArchiveDamage::lyingTables_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray block = R"({"length":100,"size":1024,"entries":1,"first":"YQ=="})";
    const QByteArray group =
        R"({"blocks":1,"entries":1,"files_length":9,"files_size":9,"sums_length":9,"sums_size":68})";
    const auto table = [](const QByteArray &entries, const QByteArray &blocks, const QByteArray &groups) {
        return QByteArray(R"({"schema":"goldwatch.index/1","base":"L3RtcA==","entries":)" + entries +
                          R"(,"content_bytes":1,"blocks":[)" + blocks + R"(],"groups":[)" + groups + "]}");
    };
    QVERIFY(parseIndex(table("1", block, group), QStringLiteral("x"))); // what the rows change is all that is wrong
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("more files than lines") << table("1", block, QByteArray(group).replace("68", "67"));
    QTest::newRow("a relative place") << table("1", block, group).replace("L3RtcA==", "dG1w");
    QTest::newRow("another version") << QByteArray(R"({"schema":"goldwatch.index/2"})");
    QTest::newRow("more entries than in blocks") << table("2", block, group);
    QTest::newRow("a block without a group") << table("1", block, "");
    QTest::newRow("more blocks in groups than there are")
        << table("1", block, QByteArray(group).replace(R"("blocks":1)", R"("blocks":2)"));
    QTest::newRow("a block of a terabyte") << table("1", QByteArray(block).replace("1024", "1099511627776"), group);
    QTest::newRow("a negative length") << table("1", QByteArray(block).replace("100", "-100"), group);
    QTest::newRow("more files than fit a block")
        << table("1", QByteArray(block).replace(R"("entries":1)", R"("entries":3)"), group);
    QTest::newRow("lengths that overflow")
        << table("1", QByteArray(block).replace("100", "9223372036854775807"), group);
}

void TestArchiveDamage::lyingTables()
{
    QFETCH(QByteArray, json);
    const auto index = parseIndex(json, QStringLiteral("x"));
    QVERIFY(!index);
    QCOMPARE(index.error().kind, ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(TestArchiveDamage)
#include "test_archive_damage.moc"
