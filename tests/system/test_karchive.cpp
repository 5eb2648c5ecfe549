// SPDX-License-Identifier: GPL-3.0-or-later
// The KArchive that set-up found or built can do what golden archives need of it.
#include <KTar>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestKArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packsWhatPlainTarLists();
    void readsBackEveryByte();

private:
    void pack(const QString &file) const;

    QTemporaryDir m_dir;
    const QByteArray m_golden = QByteArray("{\"run_id\":\"primary-w0-0015eadc\"}\n");
    const QByteArray m_large = QByteArray(300'000, 'x') + QByteArray(1, '\0') + QByteArray("end");
};

void TestKArchive::pack(const QString &file) const
{
    KTar tar(file, u"application/gzip"_s);
    QVERIFY2(tar.open(QIODevice::WriteOnly), qPrintable(tar.errorString()));
    QVERIFY(tar.writeFile(u"golden/primary-w0-0015eadc.golden.json"_s, m_golden, 0100600));
    QVERIFY(tar.writeFile(u"golden/\u00e4 long name "_s + QString(150, u'n'), m_large));
    QVERIFY(tar.close());
}

void TestKArchive::packsWhatPlainTarLists()
{
    const QString file = m_dir.filePath(u"plain.tgz"_s);
    pack(file);
    QProcess tar;
    tar.start(u"tar"_s, {u"tvzf"_s, file});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.exitCode(), 0);
    const QByteArrayList lines = tar.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("-rw-------") && lines[0].endsWith(" golden/primary-w0-0015eadc.golden.json"),
             lines[0].constData());
}

void TestKArchive::readsBackEveryByte()
{
    const QString file = m_dir.filePath(u"back.tgz"_s);
    pack(file);
    KTar tar(file);
    QVERIFY2(tar.open(QIODevice::ReadOnly), qPrintable(tar.errorString()));
    const auto *directory = dynamic_cast<const KArchiveDirectory *>(tar.directory()->entry(u"golden"_s));
    QVERIFY(directory);
    QCOMPARE(directory->entries().size(), 2);
    const KArchiveFile *golden = directory->file(u"primary-w0-0015eadc.golden.json"_s);
    const KArchiveFile *large = directory->file(u"\u00e4 long name "_s + QString(150, u'n'));
    QVERIFY(golden && large);
    QCOMPARE(golden->data(), m_golden);
    QCOMPARE(large->data(), m_large);
}

QTEST_GUILESS_MAIN(TestKArchive)
#include "test_karchive.moc"
