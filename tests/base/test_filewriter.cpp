// SPDX-License-Identifier: GPL-3.0-or-later
#include "../FailingOps.h"

#include "base/FileWriter.h"
#include "base/Json.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace gw;
using test::FailingOps;

class TestFileWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replacesInOneStep();
    void everyCallFailing_data();
    void everyCallFailing();
    void abandonedWriterLeavesNothing();
    void appendStartsANewLineAfterATornOne();
    void appendReportsAFullDisk();
    void directoriesAreFlushedAbove();
    void readRefusesWhatIsNoFile_data();
    void readRefusesWhatIsNoFile();
    void readTakesFilesWithoutALength();

private:
    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
};

void TestFileWriter::replacesInOneStep()
{
    const QString file = path("a.json");
    QVERIFY(writeFile(file, "one"));
    QVERIFY(writeFile(file, "two"));
    QCOMPARE(*readFile(file), QByteArray("two"));
    QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files).filter(QStringLiteral(".tmp.")), QStringList());
}

void TestFileWriter::everyCallFailing_data()
{
    QTest::addColumn<bool>("forEver");
    QTest::newRow("once") << false;
    QTest::newRow("from then on") << true;
}

void TestFileWriter::everyCallFailing()
{
    QFETCH(bool, forEver);
    const QString file = path("victim");
    int n = 1;
    for (;; ++n) {
        QVERIFY(writeFile(file, "old content"));
        FailingOps ops(n, forEver);
        const auto written = writeFile(file, "new content", 0644, ops);
        const QByteArray now = *readFile(file);
        QVERIFY2(now == "old content" || now == "new content", now.constData());
        if (!ops.failed) {
            QVERIFY(written);
            QCOMPARE(now, QByteArray("new content"));
            break;
        }
        // A failure after the rename may leave the new content, never a success without it.
        QVERIFY(!written || now == "new content");
        if (!forEver)
            QVERIFY2(QDir(m_dir.path()).entryList(QDir::Files).filter(QStringLiteral("victim.tmp.")).isEmpty(),
                     "temporary file left");
        for (const auto &left : QDir(m_dir.path()).entryList({QStringLiteral("victim.tmp.*")}, QDir::Files))
            QFile::remove(m_dir.filePath(left));
    }
    QVERIFY2(n >= 8, "fewer calls than an atomic replacement takes");
}

void TestFileWriter::abandonedWriterLeavesNothing()
{
    {
        FileWriter writer(QFile::encodeName(path("gone")));
        QVERIFY(writer.open());
        QVERIFY(writer.write("half"));
    }
    QVERIFY(QDir(m_dir.path()).entryList({QStringLiteral("gone*")}, QDir::Files).isEmpty());
}

void TestFileWriter::appendStartsANewLineAfterATornOne()
{
    const QString file = path("journal");
    QVERIFY(writeFile(file, "first\ntorn"));
    QVERIFY(appendLine(file, "second"));
    QVERIFY(appendLine(file, "third"));
    QCOMPARE(*readFile(file), QByteArray("first\ntorn\nsecond\nthird\n"));
}

void TestFileWriter::appendReportsAFullDisk()
{
    FailingOps ops(2, true, ENOSPC); // the open succeeds, the write does not
    const auto appended = appendLine(path("full"), "line", 0644, ops);
    QVERIFY(!appended);
    QCOMPARE(appended.error().kind, ErrorKind::DiskFull);
    QVERIFY(!appended.error().hint.isEmpty());
}

/// A file within a directory whose own name was not flushed is lost with it.
void TestFileWriter::directoriesAreFlushedAbove()
{
    class Order : public FileOps
    {
    public:
        int mkdirat(int directory, const char *path, mode_t mode) override
        {
            calls << QFileInfo(QString::fromLocal8Bit(path)).fileName();
            return FileOps::mkdirat(directory, path, mode);
        }
        int fsync(int fd) override
        {
            const QFileInfo open(QStringLiteral("/proc/self/fd/%1").arg(fd));
            calls << QStringLiteral("flush ") + QFileInfo(open.symLinkTarget()).fileName();
            return FileOps::fsync(fd);
        }
        QStringList calls;
    } ops;
    const QByteArray inner = m_dir.path().toLocal8Bit() + "/new/inner";
    QVERIFY(makeDirectories(inner, 0700, ops));
    const QString above = QFileInfo(m_dir.path()).fileName();
    QCOMPARE(ops.calls, (QStringList{QStringLiteral("new"), QStringLiteral("flush ") + above, QStringLiteral("inner"),
                                     QStringLiteral("flush new")}));
    QCOMPARE(QFileInfo(QFile::decodeName(inner)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    ops.calls.clear();
    QVERIFY(makeDirectories(inner, 0700, ops));
    QCOMPARE(ops.calls, QStringList()); // what is there costs nothing
    QVERIFY(writeFile(path("file"), "x"));
    QVERIFY(!makeDirectories(path("file").toLocal8Bit()));
    QVERIFY(!makeDirectories(path("file").toLocal8Bit() + "/below"));
}

void TestFileWriter::readRefusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    ::mkfifo(QFile::encodeName(path("fifo")).constData(), 0600);
    QVERIFY(QFile::link(path("loop"), path("loop")));
    QVERIFY(writeFile(path("large"), QByteArray(2000, 'x')));
    QTest::newRow("absent") << path("absent") << ErrorKind::NotFound;
    QTest::newRow("directory") << m_dir.path() << ErrorKind::Unreadable;
    QTest::newRow("fifo, without waiting for a writer") << path("fifo") << ErrorKind::Unreadable;
    QTest::newRow("symlink loop") << path("loop") << ErrorKind::Unreadable;
    QTest::newRow("device") << QStringLiteral("/dev/zero") << ErrorKind::Unreadable;
    QTest::newRow("larger than the limit") << path("large") << ErrorKind::BadInput;
}

void TestFileWriter::readRefusesWhatIsNoFile()
{
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    const auto content = readFile(name, 1000);
    QVERIFY(!content);
    QCOMPARE(content.error().kind, kind);
    QVERIFY(content.error().text().contains(name));
}

void TestFileWriter::readTakesFilesWithoutALength()
{
    const auto content = readFile(QStringLiteral("/proc/self/status"));
    QVERIFY(content);
    QVERIFY(content->contains("Name:"));
}

QTEST_GUILESS_MAIN(TestFileWriter)
#include "test_filewriter.moc"
