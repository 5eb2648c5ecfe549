// SPDX-License-Identifier: GPL-3.0-or-later
// The trash: nothing is lost on the way in, on the way back, on another disk, and when any operation fails.
#include "../FailingOps.h"
#include "ArchivePlace.h"

#include "golden/retention/Trash.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

using namespace gw;
using namespace gw::golden;
using namespace gw::golden::test;
using gw::test::FailingOps;

class TestTrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack_data();
    void thereAndBack();
    void whatIsThereStays();
    void changedMeanwhile();
    void purged();
    void heldFilesStayInTheTrash();
    void everyOperationFailing_data();
    void everyOperationFailing();
    void idsAreNoPaths();

private:
    static QDateTime nextWeek() { return QDateTime::currentDateTimeUtc().addDays(7); }
    /// A directory on another file system than @p place; empty when there is none.
    static std::unique_ptr<QTemporaryDir> otherDisk(const ArchivePlace &place)
    {
        for (const char *root : {"/dev/shm", "/tmp", "/var/tmp"}) {
            struct stat here{}, there{};
            if (::stat(place.bytes({}).constData(), &here) == 0 && ::stat(root, &there) == 0 &&
                here.st_dev != there.st_dev)
                return std::make_unique<QTemporaryDir>(QString::fromLatin1(root) + QStringLiteral("/goldwatch-XXXXXX"));
        }
        return nullptr;
    }
};

void TestTrash::thereAndBack_data()
{
    QTest::addColumn<bool>("other");
    QTest::newRow("same disk") << false;
    QTest::newRow("another disk") << true;
}

void TestTrash::thereAndBack()
{
    QFETCH(bool, other);
    const ArchivePlace place;
    const auto disk = other ? otherDisk(place) : nullptr;
    if (other && !disk)
        QSKIP("there is only one file system to write to");
    const QByteArray trash = other ? QFile::encodeName(disk->path()) : place.bytes(QStringLiteral("trash"));
    place.addGoldens(20);
    place.add("\xff.golden.json", "not UTF-8");
    const Tree before = treeOf(place.golden());
    auto list = place.list();
    QVERIFY(list);
    QString id;
    const auto moved = moveToTrash(*list, trash, nextWeek(), id);
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().text()));
    QCOMPARE(moved->moved, 21);
    QCOMPARE(moved->freed.value > 0, other);
    QVERIFY(treeOf(place.golden()).isEmpty());
    const auto items = listTrash(trash);
    QVERIFY(items);
    QCOMPARE(items->size(), 1);
    QCOMPARE(items->at(0).id, id);
    QCOMPARE(items->at(0).files, 21);
    QVERIFY(items->at(0).problem.isEmpty());
    QCOMPARE(items->at(0).from, list->directory);
    const auto back = restoreTrash(trash, id);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().text()));
    QCOMPARE(back->moved, 21);
    QCOMPARE(treeOf(place.golden()), before);
    QCOMPARE(listTrash(trash)->size(), 0);
    struct stat info{};
    QCOMPARE(::stat((place.golden().toLocal8Bit() + '/' + before.firstKey()).constData(), &info), 0);
    QCOMPARE(info.st_mtim.tv_nsec, 123456789);
}

void TestTrash::whatIsThereStays()
{
    const ArchivePlace place;
    place.addGoldens(3);
    const QByteArray trash = place.bytes(QStringLiteral("trash"));
    auto list = place.list();
    QString id;
    QVERIFY(list && moveToTrash(*list, trash, nextWeek(), id));
    const QByteArray taken = treeOf(place.path(QStringLiteral("trash/%1/files").arg(id))).firstKey();
    place.add(taken, "came meanwhile");
    const auto back = restoreTrash(trash, id);
    QVERIFY(back);
    QCOMPARE(back->moved, 2);
    QCOMPARE(back->kept.size(), 1);
    QCOMPARE(back->kept.at(0).reason, QStringLiteral("another file is in its place"));
    QCOMPARE(treeOf(place.golden()).value(taken), QByteArray("came meanwhile"));
    QCOMPARE(listTrash(trash)->at(0).files, 1);
}

void TestTrash::changedMeanwhile()
{
    const ArchivePlace place;
    place.addGoldens(3);
    auto list = place.list();
    QVERIFY(list);
    const QByteArray changed = nameOf(*list, 0), gone = nameOf(*list, 1);
    place.add(changed, "changed");
    QVERIFY(QFile::remove(place.golden() + QLatin1Char('/') + QString::fromLatin1(gone)));
    QString id;
    const auto moved = moveToTrash(*list, place.bytes(QStringLiteral("trash")), nextWeek(), id);
    QVERIFY(moved);
    QCOMPARE(moved->moved, 1);
    QCOMPARE(moved->kept.size(), 2);
    QCOMPARE(treeOf(place.golden()).keys(), QList<QByteArray>{changed});
}

void TestTrash::purged()
{
    const ArchivePlace place;
    place.addGoldens(3);
    const QByteArray trash = place.bytes(QStringLiteral("trash"));
    auto list = place.list();
    QString id;
    QVERIFY(list && moveToTrash(*list, trash, nextWeek(), id));
    place.write(QStringLiteral("trash/%1/files/.goldwatch-restore.99999.0/0/half").arg(id), "copied, until it crashed");
    const auto removed = purgeTrash(trash, id, {});
    QVERIFY(removed);
    QCOMPARE(removed->removed, 3);
    QVERIFY(removed->kept.isEmpty());
    QVERIFY(removed->freed.value > 0);
    QVERIFY(QDir(place.path(QStringLiteral("trash"))).isEmpty());
    QVERIFY(!purgeTrash(trash, id, {}));

    place.addGoldens(2);
    list = place.list();
    QVERIFY(list && moveToTrash(*list, trash, nextWeek(), id));
    QCOMPARE(expired(*listTrash(trash), QDateTime::currentDateTimeUtc()).size(), 0);
    QCOMPARE(expired(*listTrash(trash), nextWeek().addSecs(1)).size(), 1);
}

void TestTrash::heldFilesStayInTheTrash()
{
    const ArchivePlace place;
    for (const char *name : {"a.golden.json", "b.steps.jsonl", "b.steps.jsonl.sig"})
        place.add(name, name);
    const QByteArray trash = place.bytes(QStringLiteral("trash"));
    auto list = place.list();
    QString id;
    QVERIFY(list && moveToTrash(*list, trash, nextWeek(), id));
    HoldList holds; // on where they came from: that is how people know them
    const QString held = QFile::decodeName(list->directory) + QStringLiteral("/b.steps.jsonl");
    QVERIFY(holds.add({{}, held, QStringLiteral("incident 7"), {}, {}, {}}));
    const auto removed = purgeTrash(trash, id, holds);
    QVERIFY(removed);
    QCOMPARE(removed->removed, 1);
    QCOMPARE(removed->kept.size(), 2);
    QCOMPARE(removed->kept.at(0).reason, QStringLiteral("held: incident 7"));
    QCOMPARE(listTrash(trash)->at(0).files, 2);
    place.write(QStringLiteral("trash/%1/info.json").arg(id), "{"); // nobody knows where they came from
    const auto unknown = purgeTrash(trash, id, holds);
    QVERIFY(!unknown && unknown.error().kind == ErrorKind::Refused);
    QVERIFY(purgeTrash(trash, id, {}));
}

void TestTrash::everyOperationFailing_data()
{
    QTest::addColumn<bool>("other");
    QTest::addColumn<bool>("forEver");
    QTest::newRow("same disk, once") << false << false;
    QTest::newRow("same disk, from then on") << false << true;
    QTest::newRow("another disk, once") << true << false;
    QTest::newRow("another disk, from then on") << true << true;
}

void TestTrash::everyOperationFailing()
{
    QFETCH(bool, other);
    QFETCH(bool, forEver);
    for (int n = 1;; ++n) {
        const ArchivePlace place;
        const auto disk = other ? otherDisk(place) : nullptr;
        if (other && !disk)
            QSKIP("there is only one file system to write to");
        const QByteArray trash = other ? QFile::encodeName(disk->path()) : place.bytes(QStringLiteral("trash"));
        place.addGoldens(4);
        const Tree before = treeOf(place.golden());
        FailingOps ops(n, forEver);
        auto list = place.list();
        QVERIFY(list);
        QString id;
        const bool moved = moveToTrash(*list, trash, nextWeek(), id, ops).has_value();
        const bool back = restoreTrash(trash, id, ops).has_value();
        Tree there = treeOf(place.golden());
        const Tree thrown = treeOf(QFile::decodeName(trash + '/' + QFile::encodeName(id) + "/files"));
        for (auto file = before.begin(); file != before.end(); ++file) {
            const bool isHere = there.value(file.key()) == file.value();
            QVERIFY2(isHere || thrown.value(file.key()) == file.value(), file.key().constData());
        }
        if (!ops.failed) {
            QVERIFY(moved && back);
            QVERIFY(n > 10);
            return;
        }
    }
}

void TestTrash::idsAreNoPaths()
{
    const ArchivePlace place;
    QVERIFY(QDir().mkpath(place.path(QStringLiteral("trash"))));
    place.write(QStringLiteral("victim/files/a.golden.json"), "x");
    for (const char *id : {"../victim", "", ".", "..", "20261125_080000_../../victim", "/etc"}) {
        QVERIFY2(!purgeTrash(place.bytes(QStringLiteral("trash")), QString::fromLatin1(id), {}), id);
        QVERIFY2(!restoreTrash(place.bytes(QStringLiteral("trash")), QString::fromLatin1(id)), id);
    }
    QCOMPARE(place.read(QStringLiteral("victim/files/a.golden.json")), QByteArray("x"));
}

QTEST_GUILESS_MAIN(TestTrash)
#include "test_trash.moc"
