// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that work on archives, as scripts use them.
#include "OldGoldens.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace gw::test;
using namespace Qt::StringLiterals;

class TestArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void packProveRemoveRestore();
    void nothingWithoutAYes();
    void productionIsLocked();
    void oneAtATime();
    void daysFromEverywhere();
    void verifyTellsDamage();
    void lookingInside();
    void restoredToGoldenDirectoriesOnly();
    void foreignNeedsATarget();
    void wrongUsage();
    void interrupted_data();
    void interrupted();
    void severalAtOnce();
    void oddNames();

private:
    CtlResult golden(QStringList arguments) const
    {
        return m_ctl->run(QStringList{u"--env-file"_s, m_profile, u"golden"_s} + arguments);
    }
    QString archive() const
    {
        const QStringList found = QDir(m_archives).entryList({u"*.tgz"_s});
        return found.size() == 1 ? m_archives + u'/' + found.first() : QString();
    }
    std::unique_ptr<Ctl> m_ctl;
    QString m_profile, m_golden, m_archives;
    QMap<QString, QByteArray> m_files;
};

void TestArchive::init()
{
    m_ctl = std::make_unique<Ctl>();
    m_profile = m_ctl->profileFor(m_ctl->path(u"tree"_s));
    m_golden = m_ctl->path(u"tree/tmp/shadow_simulation_20261122_180000/golden"_s);
    m_archives = m_ctl->path(u"archives"_s);
    m_ctl->environment.insert(u"ARCHIVE_DIR"_s, m_archives);
    m_ctl->environment.insert(u"RETENTION_DAYS"_s, u"1"_s);
    m_files.clear();
    addOldGoldens(m_golden, 0, 50, m_files);
}

void TestArchive::packProveRemoveRestore()
{
    auto result = golden({u"archive"_s, u"--force"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    const QJsonObject packed = result.json();
    QCOMPARE(packed[u"schema"_s].toString(), u"goldwatch.golden-archive/1"_s);
    QCOMPARE(packed[u"removed"_s].toInt(), 50);
    QCOMPARE(packed[u"kept"_s].toArray(), QJsonArray());
    const QJsonObject one = packed[u"archives"_s][0].toObject();
    QCOMPARE(one[u"path"_s].toString(), archive());
    QVERIFY(archive().endsWith(u"_shadow_simulation_20261122_180000.tgz"_s));
    QCOMPARE(one[u"files"_s].toInt(), 50);
    QCOMPARE(one[u"sha256"_s].toString().size(), 64);
    QCOMPARE(one[u"bytes_out"_s].toInteger(), QFileInfo(archive()).size());
    QVERIFY(filesIn(m_golden).isEmpty());

    result = golden({u"verify"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"verified"_s].toInt(), 1);
    QCOMPARE(result.json()[u"archives"_s][0][u"entries"_s].toInt(), 50);

    QVERIFY(QDir(m_golden).removeRecursively());
    result = golden({u"restore"_s, archive(), u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"restored"_s].toInt(), 50);
    QCOMPARE(filesIn(m_golden), m_files);

    m_ctl->write(u"tree/tmp/shadow_simulation_20261122_180000/golden/primary-w0-00000007.golden.json"_s, "altered");
    result = golden({u"restore"_s, archive(), u"--json"_s});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json()[u"skipped"_s][0][u"entry"_s].toString(), u"golden/primary-w0-00000007.golden.json"_s);
    QCOMPARE(golden({u"restore"_s, archive(), u"--force"_s}).exitCode, 0);
    QCOMPARE(filesIn(m_golden), m_files);

    // Packed once more, restored as they are: the second archive takes another name.
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
    QCOMPARE(QDir(m_archives).entryList({u"*.tgz"_s}).size(), 2);
}

void TestArchive::nothingWithoutAYes()
{
    auto result = golden({u"archive"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"plan"_s][u"directories"_s][0][u"files"_s].toInt(), 50);
    QVERIFY(!QFile::exists(m_archives));
    result = golden({u"archive"_s});
    QCOMPARE(result.exitCode, 75);
    QVERIFY2(result.out.contains("50 files") && result.out.contains(m_golden.toUtf8()), result.out.constData());
    QVERIFY(result.err.contains("--force"));
    QCOMPARE(filesIn(m_golden), m_files);
    QVERIFY(archive().isEmpty());
}

void TestArchive::productionIsLocked()
{
    m_profile = m_ctl->profileFor(m_ctl->path(u"tree"_s));
    QFile file(m_profile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = "production = true\n" + file.readAll();
    m_ctl->write(u"profile.toml"_s, text);
    for (const QStringList &verb : {QStringList{u"archive"_s, u"--force"_s}, {u"restore"_s, u"x.tgz"_s}}) {
        const auto result = golden(verb);
        QCOMPARE(result.exitCode, 75);
        QVERIFY2(result.err.contains("--unlock"), result.err.constData());
    }
    QCOMPARE(filesIn(m_golden), m_files);
    QCOMPARE(golden({u"archive"_s, u"--dry-run"_s}).exitCode, 0);
    QCOMPARE(golden({u"archive"_s, u"--force"_s, u"--unlock"_s}).exitCode, 0);
}

void TestArchive::oneAtATime()
{
    const QByteArray lock = m_ctl->write(u"archives/.goldwatch/lock"_s, "cleanup, process 4711 of eva").toLocal8Bit();
    const int fd = ::open(lock.constData(), O_RDWR | O_CLOEXEC);
    QCOMPARE(::flock(fd, LOCK_EX), 0);
    const auto result = golden({u"archive"_s, u"--force"_s});
    QCOMPARE(result.exitCode, 75);
    QVERIFY2(result.err.contains("process 4711 of eva"), result.err.constData());
    QCOMPARE(filesIn(m_golden), m_files);
    ::close(fd);
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
}

void TestArchive::daysFromEverywhere()
{
    m_ctl->environment.insert(u"RETENTION_DAYS"_s, u"3"_s);
    auto result = golden({u"archive"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(result.json()[u"young"_s].toInt(), 50);
    QCOMPARE(result.json()[u"plan"_s][u"directories"_s].toArray(), QJsonArray());
    result = golden({u"archive"_s, u"--dry-run"_s, u"--json"_s, u"--days"_s, u"1.5"_s});
    QCOMPARE(result.json()[u"plan"_s][u"directories"_s][0][u"files"_s].toInt(), 50);
}

void TestArchive::verifyTellsDamage()
{
    QCOMPARE(golden({u"verify"_s}).exitCode, 3); // none there
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
    const QString path = archive();
    QFile file(path);
    QCOMPARE(file.permissions() & (QFile::WriteOwner | QFile::ReadOther), QFile::Permissions());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(200) && file.write("damage") == 6);
    file.close();
    const auto result = golden({u"verify"_s, path, m_ctl->path(u"absent.tgz"_s), u"--json"_s});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.json()[u"failed"_s].toInt(), 1);
    QVERIFY(!result.json()[u"archives"_s][0][u"problem"_s].toString().isEmpty());
    QCOMPARE(result.json()[u"errors"_s].toArray().size(), 1);
    QCOMPARE(golden({u"verify"_s, path, u"--quick"_s}).exitCode, 0); // looks at the table only, and says so
    QVERIFY(golden({u"verify"_s, path, u"--quick"_s}).out.contains("table is whole"));
    QCOMPARE(golden({u"verify"_s, m_ctl->path(u"absent.tgz"_s)}).exitCode, 3);
    QCOMPARE(golden({u"cat"_s, path, u"golden/primary-w0-00000001.golden.json"_s}).exitCode, 2);
}

void TestArchive::lookingInside()
{
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
    addOldGoldens(m_golden, 100, 1, m_files);
    auto result = golden({u"ls"_s, archive(), u"--json"_s, u"--first"_s, u"10"_s, u"--count"_s, u"5"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"total"_s].toInt(), 50);
    QCOMPARE(result.json()[u"kind"_s].toString(), u"archive"_s);
    QCOMPARE(result.json()[u"entries"_s].toArray().size(), 5);
    QCOMPARE(result.json()[u"entries"_s][0][u"entry"_s].toString(), u"golden/primary-w0-0000000a.golden.json"_s);
    QCOMPARE(golden({u"ls"_s, archive(), u"*0001?.golden.json"_s}).out.count('\n'), 16);
    QCOMPARE(golden({u"cat"_s, archive(), u"golden/primary-w0-00000003.golden.json"_s}).out,
             m_files.value(u"primary-w0-00000003.golden.json"_s));
    QCOMPARE(golden({u"cat"_s, m_golden, u"primary-w0-00000064.golden.json"_s}).out,
             m_files.value(u"primary-w0-00000064.golden.json"_s));
    QCOMPARE(golden({u"cat"_s, archive(), u"absent"_s}).exitCode, 3);
    result = golden({u"find"_s, u"primary-w0-00000064*"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"entries"_s][0][u"source"_s].toString(), m_golden);
    result = golden({u"find"_s, u"primary-w0-00000003*"_s});
    QVERIFY2(result.out.contains(archive().toUtf8()), result.out.constData());
    QCOMPARE(golden({u"find"_s, u"nothing"_s}).exitCode, 1);
    result = golden({u"find"_s, u"*"_s, archive(), m_golden, u"--first"_s, u"49"_s, u"--count"_s, u"5"_s, u"--json"_s});
    QCOMPARE(result.json()[u"total"_s].toInt(), 51);
    const QJsonArray page = result.json()[u"entries"_s].toArray(); // the last of the one, the first of the other
    QCOMPARE(page.size(), 2);
    QCOMPARE(page[0][u"source"_s].toString(), archive());
    QCOMPARE(page[1][u"entry"_s].toString(), u"primary-w0-00000064.golden.json"_s);
    QCOMPARE(golden({u"find"_s, u"*"_s, archive(), m_golden, u"--count"_s, u"50"_s}).out.count('\n'), 50);
}

void TestArchive::restoredToGoldenDirectoriesOnly()
{
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
    QVERIFY(QDir(m_golden).removeRecursively());
    m_profile = m_ctl->profileFor(m_ctl->path(u"another"_s));
    const auto result = golden({u"restore"_s, archive()});
    QCOMPARE(result.exitCode, 75);
    QVERIFY2(result.err.contains("--to"), result.err.constData());
    QVERIFY(!QFile::exists(m_golden));
    m_profile = m_ctl->profileFor(m_ctl->path(u"tree"_s));
    QCOMPARE(golden({u"restore"_s, archive()}).exitCode, 0);
    QCOMPARE(filesIn(m_golden), m_files);
}

void TestArchive::foreignNeedsATarget()
{
    QProcess tar;
    const QString path = m_ctl->path(u"old.tgz"_s);
    tar.start(u"tar"_s, {u"czPf"_s, path, m_golden}); // absolute names, as the old script made them
    QVERIFY(tar.waitForFinished());
    QCOMPARE(golden({u"restore"_s, path}).exitCode, 64);
    const QString target = m_ctl->path(u"out"_s);
    auto result = golden({u"restore"_s, path, u"--to"_s, target, u"--json"_s});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.json()[u"refused_count"_s].toInt(), 51); // the directory too
    QVERIFY(result.json()[u"refused"_s][0][u"reason"_s].toString().contains(u"--strip-absolute"_s));
    result = golden({u"restore"_s, path, u"--to"_s, target, u"--strip-absolute"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(filesIn(target + m_golden), m_files);
}

void TestArchive::wrongUsage()
{
    for (const QStringList &arguments : {QStringList{u"verify"_s, u"--slice"_s, u"8/7"_s},
                                         {u"verify"_s, u"--slice"_s, u"x"_s},
                                         {u"archive"_s, u"--days"_s, u"-1"_s},
                                         {u"restore"_s},
                                         {u"ls"_s},
                                         {u"cat"_s}})
        QCOMPARE(golden(arguments).exitCode, 64);
}

void TestArchive::interrupted_data()
{
    QTest::addColumn<QStringList>("before"); // what is done first, and left alone
    QTest::addColumn<QStringList>("verb");
    const QStringList none, pack{u"archive"_s, u"--force"_s}, clean{u"cleanup"_s, u"--force"_s};
    QTest::newRow("archive") << none << pack;
    QTest::newRow("cleanup") << none << clean;
    QTest::newRow("purge") << none << QStringList{u"cleanup"_s, u"--purge"_s, u"--force"_s};
    QTest::newRow("trash restore") << clean << QStringList{u"trash"_s, u"restore"_s, u"ITEM"_s};
    QTest::newRow("trash purge") << clean << QStringList{u"trash"_s, u"purge"_s, u"--force"_s};
    QTest::newRow("verify") << pack << QStringList{u"verify"_s};
    QTest::newRow("restore") << pack << QStringList{u"restore"_s, u"ARCHIVE"_s};
    QTest::newRow("ls of an archive") << pack << QStringList{u"ls"_s, u"ARCHIVE"_s};
    QTest::newRow("find in an archive") << pack << QStringList{u"find"_s, u"absent"_s, u"ARCHIVE"_s};
    QTest::newRow("find everywhere") << none << QStringList{u"find"_s, u"absent"_s};
    QTest::newRow("list") << none << QStringList{u"list"_s, u"GOLDEN"_s};
    QTest::newRow("diff") << none << QStringList{u"diff"_s, u"GOLDEN"_s, u"GOLDEN"_s};
    QTest::newRow("status") << none << QStringList{u"status"_s};
    QTest::newRow("forecast") << none << QStringList{u"forecast"_s};
}

/// Never "done", "nothing there" or "not found", and nothing is lost.
void TestArchive::interrupted()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, verb);
    addOldGoldens(m_golden, 1000, 12'000, m_files);
    if (!before.isEmpty())
        QCOMPARE(golden(before).exitCode, 0);
    const QString item =
        QDir(m_archives + u"/.goldwatch/trash"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    verb.replaceInStrings(u"ARCHIVE"_s, archive()).replaceInStrings(u"GOLDEN"_s, m_golden);
    verb.replaceInStrings(u"ITEM"_s, item);
    const bool changes = verb.contains(u"--force"_s) || verb.contains(u"restore"_s);
    CtlResult result;
    for (int tries = changes ? 1 : 20; tries > 0 && result.exitCode != 3; --tries) // it may come too late
        result = m_ctl->interrupted(QStringList{u"--env-file"_s, m_profile, u"golden"_s} + verb);
    QVERIFY2(result.exitCode == 3, (result.out.right(500) + result.err).constData());
    QVERIFY(!(result.out + result.err).trimmed().isEmpty());
    if (verb.contains(u"purge"_s) || verb.contains(u"--purge"_s))
        return;
    qsizetype found = filesIn(m_golden).size();
    if (!archive().isEmpty()) {
        QCOMPARE(golden({u"verify"_s}).exitCode, 0);
        QCOMPARE(golden({u"restore"_s, archive()}).exitCode, 0);
        found = filesIn(m_golden).size();
    }
    for (QDirIterator it(m_archives + u"/.goldwatch/trash"_s, {u"*.golden.json"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext(); it.next())
        ++found;
    QCOMPARE(found, m_files.size());
}

/// Real ones, which do not know of each other: each file ends in one place, and who came second is told who was first.
void TestArchive::severalAtOnce()
{
    addOldGoldens(m_golden, 1000, 5000, m_files);
    const QList<QStringList> verbs{{u"archive"_s, u"--force"_s},
                                   {u"cleanup"_s, u"--force"_s},
                                   {u"archive"_s, u"--force"_s},
                                   {u"cleanup"_s, u"--force"_s}};
    std::vector<std::unique_ptr<QProcess>> programs;
    for (const QStringList &verb : verbs) {
        programs.push_back(std::make_unique<QProcess>());
        programs.back()->setProcessEnvironment(m_ctl->environment);
        programs.back()->start(u"" GW_BINARY_DIR "/goldwatchctl"_s,
                               QStringList{u"--env-file"_s, m_profile, u"golden"_s} + verb);
    }
    int done = 0;
    for (const auto &program : programs) {
        QVERIFY(program->waitForFinished(60'000) && program->exitStatus() == QProcess::NormalExit);
        const QByteArray said = program->readAllStandardError();
        QVERIFY2(program->exitCode() == 0 || program->exitCode() == 75, said.constData());
        done += program->exitCode() == 0 ? 1 : 0;
        if (program->exitCode() == 75)
            QVERIFY2(said.contains("Another program works on the archives"), said.constData());
    }
    QVERIFY(done > 0);
    QVERIFY(filesIn(m_golden).isEmpty());
    const qsizetype archives = QDir(m_archives).entryList({u"*.tgz"_s}).size();
    const QStringList items = QDir(m_archives + u"/.goldwatch/trash"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(archives + items.size(), 1); // all of them by whoever was first
    QCOMPARE(archives ? golden({u"restore"_s, archive()}).exitCode
                      : golden({u"trash"_s, u"restore"_s, items.value(0)}).exitCode,
             0);
    QCOMPARE(filesIn(m_golden), m_files);
}

/// Through archive, listing, reading and restoring, by their bytes.
void TestArchive::oddNames()
{
    const QByteArrayList names{QByteArray(243, 'n') + ".golden.json",
                               "-rf.golden.json",
                               "--help.golden.json",
                               "it's \"q\" $(x).golden.json",
                               "[x].golden.json",
                               "*.golden.json",
                               "back\\slash.golden.json",
                               " .golden.json",
                               "\xc3\xbc\xf0\x9f\x98\x80.golden.json",
                               "\xff\xfe.golden.json",
                               "turned\xe2\x80\xae.golden.json"};
    const QByteArray directory = QFile::encodeName(m_golden) + '/', line = directory + "two\nlines.golden.json";
    const timespec old[2]{{::time(nullptr) - 2 * 86400, 0}, {::time(nullptr) - 2 * 86400, 0}};
    for (const QByteArray &path : [&] {
             QByteArrayList paths{line};
             for (const QByteArray &name : names)
                 paths << directory + name;
             return paths;
         }()) {
        const int fd = ::open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        QVERIFY2(fd >= 0 && ::write(fd, path.constData(), size_t(path.size())) == path.size(), path.constData());
        QCOMPARE(::futimens(fd, old), 0);
        ::close(fd);
    }
    auto result = golden({u"archive"_s, u"--force"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 1); // the one of two lines is kept
    QCOMPARE(result.json()[u"removed"_s].toInt(), 50 + names.size());
    const QJsonValue kept = result.json()[u"kept"_s][0];
    QVERIFY(kept[u"path"_s].toString().endsWith(u"two\\x0alines.golden.json"_s));
    QCOMPARE(QByteArray::fromBase64(kept[u"path_b64"_s].toString().toLatin1()),
             QFile::encodeName(QFileInfo(m_golden).canonicalFilePath()) + "/two\nlines.golden.json");

    QByteArrayList listed;
    const QJsonArray entries = golden({u"ls"_s, archive(), u"--json"_s}).json()[u"entries"_s].toArray();
    for (const QJsonValue &entry : entries)
        listed << (entry[u"entry_b64"_s].isNull()
                       ? entry[u"entry"_s].toString().toUtf8()
                       : QByteArray::fromBase64(entry[u"entry_b64"_s].toString().toLatin1()));
    for (const QByteArray &name : names)
        QVERIFY2(listed.contains("golden/" + name), name.constData());
    result = golden({u"ls"_s, archive()});
    QCOMPARE(result.out.count('\n'), 50 + names.size()); // a line each
    QVERIFY(result.out.contains("\\xff\\xfe.golden.json") && result.out.contains("turned\\x202e.golden.json"));
    for (const QByteArray &name : names) {
        if (!name.startsWith('\xff')) // a QProcess cannot pass it on
            QCOMPARE(golden({u"cat"_s, archive(), u"golden/"_s + QFile::decodeName(name)}).out, directory + name);
    }
    QCOMPARE(golden({u"restore"_s, archive()}).exitCode, 0);
    for (const QByteArray &name : names)
        QCOMPARE(::access((directory + name).constData(), R_OK), 0);
    (void)::unlink((directory + "\xff\xfe.golden.json").constData()); // QTemporaryDir cannot remove it
}

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
