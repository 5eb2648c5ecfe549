// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that work on archives, as scripts use them.
#include "OldGoldens.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
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

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
