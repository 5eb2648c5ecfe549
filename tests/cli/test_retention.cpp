// SPDX-License-Identifier: GPL-3.0-or-later
// cleanup, hold, trash and status, as scripts use them.
#include "OldGoldens.h"

#include <QJsonArray>
#include <QTest>

using namespace gw::test;
using namespace Qt::StringLiterals;

class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void trashAndBack();
    void purge();
    void expiredTrashGoes();
    void heldFilesStay();
    void planFile();
    void vanishedFiles();
    void status();
    void forecast();
    void inGerman();

private:
    CtlResult golden(QStringList arguments) const
    {
        return m_ctl->run(QStringList{u"--env-file"_s, m_profile, u"golden"_s} + arguments);
    }
    std::unique_ptr<Ctl> m_ctl;
    QString m_profile, m_golden;
    QMap<QString, QByteArray> m_files;
};

void TestRetention::init()
{
    m_ctl = std::make_unique<Ctl>();
    m_profile = m_ctl->profileFor(m_ctl->path(u"tree"_s), "[retention]\ndays = 1\ntrash_days = 3\n");
    m_golden = m_ctl->path(u"tree/tmp/shadow_simulation_20261122_180000/golden"_s);
    m_ctl->environment.insert(u"ARCHIVE_DIR"_s, m_ctl->path(u"archives"_s));
    m_files.clear();
    addOldGoldens(m_golden, 0, 20, m_files);
}

void TestRetention::trashAndBack()
{
    auto result = golden({u"cleanup"_s});
    QCOMPARE(result.exitCode, 75);
    QVERIFY2(result.out.contains("trash"), result.out.constData());
    QCOMPARE(filesIn(m_golden), m_files);
    result = golden({u"cleanup"_s, u"--force"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.json()[u"schema"_s].toString(), u"goldwatch.golden-cleanup/1"_s);
    QCOMPARE(result.json()[u"removed"_s].toInt(), 20);
    QCOMPARE(result.json()[u"freed_bytes"_s].toInt(-1), 0); // the same disk
    QVERIFY(filesIn(m_golden).isEmpty());
    const QString id = result.json()[u"trash"_s][0].toString();

    result = golden({u"trash"_s, u"list"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject item = result.json()[u"trash"_s][0].toObject();
    QCOMPARE(item[u"id"_s].toString(), id);
    QCOMPARE(item[u"files"_s].toInt(), 20);
    QCOMPARE(item[u"from"_s].toString(), QFileInfo(m_golden).canonicalFilePath());
    const auto until = QDateTime::fromString(item[u"until"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(std::abs(QDateTime::currentDateTimeUtc().secsTo(until) - 3 * 86400) < 600);

    QCOMPARE(golden({u"trash"_s, u"restore"_s, u"no-such-id"_s}).exitCode, 3);
    result = golden({u"trash"_s, u"restore"_s, id, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"restored"_s].toInt(), 20);
    QCOMPARE(filesIn(m_golden), m_files);
    QCOMPARE(golden({u"trash"_s, u"list"_s, u"--json"_s}).json()[u"trash"_s].toArray(), QJsonArray());
}

void TestRetention::purge()
{
    auto result = golden({u"cleanup"_s, u"--purge"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"plan"_s][u"kind"_s].toString(), u"purge"_s);
    QCOMPARE(filesIn(m_golden), m_files);
    result = golden({u"cleanup"_s, u"--purge"_s, u"--force"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.json()[u"freed_bytes"_s].toInt() > 0);
    QVERIFY(filesIn(m_golden).isEmpty());
    QCOMPARE(golden({u"trash"_s, u"list"_s, u"--json"_s}).json()[u"trash"_s].toArray(), QJsonArray());
}

void TestRetention::expiredTrashGoes()
{
    m_profile = m_ctl->profileFor(m_ctl->path(u"tree"_s), "[retention]\ndays = 1\ntrash_days = 0\n");
    QCOMPARE(golden({u"cleanup"_s, u"--force"_s}).exitCode, 0); // its grace is over at once
    auto result = golden({u"cleanup"_s}); // nothing else to do, and yet nothing is removed unasked
    QCOMPARE(result.exitCode, 75);
    QVERIFY2(result.out.contains("grace is over") && result.out.contains("20 files"), result.out.constData());
    result = golden({u"cleanup"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(result.json()[u"expired"_s][0][u"files"_s].toInt(), 20);
    QCOMPARE(
        golden({u"hold"_s, u"add"_s, u"primary-w0-00000001*"_s, u"--reason"_s, u"x"_s, u"--days"_s, u"1"_s}).exitCode,
        1);
    QCOMPARE(golden({u"cleanup"_s, u"--force"_s}).exitCode, 1); // one of them is held
    QCOMPARE(golden({u"trash"_s, u"list"_s, u"--json"_s}).json()[u"trash"_s][0][u"files"_s].toInt(), 1);
    QCOMPARE(golden({u"hold"_s, u"remove"_s, u"hold-1"_s}).exitCode, 0);
    addOldGoldens(m_golden, 100, 1, m_files);
    QCOMPARE(golden({u"cleanup"_s, u"--force"_s}).exitCode, 0);
    QVERIFY(golden({u"trash"_s, u"list"_s, u"--json"_s}).json()[u"trash"_s].toArray().size() <= 1);
    m_profile = m_ctl->profileFor(m_ctl->path(u"tree"_s), "[retention]\ndays = 1\ntrash_days = 3\n");
    addOldGoldens(m_golden, 200, 1, m_files);
    QCOMPARE(golden({u"cleanup"_s, u"--force"_s}).exitCode, 0);
    const QJsonArray left = golden({u"trash"_s, u"list"_s, u"--json"_s}).json()[u"trash"_s].toArray();
    QCOMPARE(left.size(), 1);
    result = golden({u"trash"_s, u"purge"_s});
    QCOMPARE(result.exitCode, 75);
    result = golden({u"trash"_s, u"purge"_s, u"--force"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"removed"_s].toInt(), 1);
}

void TestRetention::heldFilesStay()
{
    auto result = golden({u"hold"_s, u"add"_s, u"primary-w0-0000000[12]*"_s});
    QCOMPARE(result.exitCode, 64); // no reason
    result = golden({u"hold"_s, u"add"_s, u"primary-w0-0000000[12]*"_s, u"--reason"_s, u"incident 7"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QString id = result.json()[u"holds"_s][0][u"id"_s].toString();
    result = golden({u"hold"_s, u"add"_s, u"golden/*"_s, u"--reason"_s, u"no such path"_s});
    QCOMPARE(result.exitCode, 1); // set, but it holds nothing
    QVERIFY2(result.err.contains("no golden file matches"), result.err.constData());
    QVERIFY(golden({u"hold"_s, u"list"_s}).out.contains("incident 7"));
    for (const QString &verb : {u"archive"_s, u"cleanup"_s}) {
        result = golden({verb, u"--force"_s, u"--json"_s});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.json()[u"kept"_s].toArray().size(), 2);
        QCOMPARE(result.json()[u"kept"_s][0][u"reason"_s].toString(), u"held: incident 7"_s);
        QCOMPARE(filesIn(m_golden).size(), 2);
    }
    QCOMPARE(golden({u"hold"_s, u"remove"_s, u"other"_s}).exitCode, 3);
    QCOMPARE(golden({u"hold"_s, u"remove"_s, id}).exitCode, 0);
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
    QVERIFY(filesIn(m_golden).isEmpty());
}

void TestRetention::planFile()
{
    const QString plan = m_ctl->write(u"plan.json"_s, golden({u"archive"_s, u"--dry-run"_s, u"--json"_s}).out);
    addOldGoldens(m_golden, 500, 1, m_files);
    auto result = golden({u"archive"_s, u"--plan"_s, plan, u"--force"_s});
    QCOMPARE(result.exitCode, 75);
    QVERIFY2(result.err.contains("there are 21 now"), result.err.constData());
    QCOMPARE(filesIn(m_golden), m_files);
    QCOMPARE(golden({u"cleanup"_s, u"--plan"_s, plan, u"--force"_s}).exitCode, 75); // it is for archiving
    QVERIFY(QFile::remove(m_golden + u"/primary-w0-000001f4.golden.json"_s));
    result = golden({u"archive"_s, u"--plan"_s, plan, u"--force"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.json()[u"removed"_s].toInt(), 20);
    QCOMPARE(golden({u"archive"_s, u"--plan"_s, m_profile, u"--force"_s}).exitCode, 3); // not a plan
    QCOMPARE(golden({u"archive"_s, u"--plan"_s, plan, u"--days"_s, u"1"_s}).exitCode, 64);
}

void TestRetention::vanishedFiles()
{
    m_ctl->write(u"tree/tmp/shadow_simulation_20261122_180000/golden/young.golden.json"_s, "{}");
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
    QVERIFY(QDir(m_golden).removeRecursively());
    auto result = golden({u"archive"_s, u"--force"_s});
    QCOMPARE(result.exitCode, 75);
    QVERIFY2(result.err.contains("had 1, has 0"), result.err.constData());
    QCOMPARE(golden({u"archive"_s, u"--force"_s, u"--accept-vanished"_s}).exitCode, 0);
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
}

void TestRetention::status()
{
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
    addOldGoldens(m_golden, 600, 3, m_files);
    m_ctl->write(u"archives/old.tgz"_s, "not verified by anyone");
    auto result = golden({u"status"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.json()[u"directories"_s][0][u"files"_s].toInt(), 3);
    const QJsonObject archives = result.json()[u"archives"_s].toObject();
    QCOMPARE(archives[u"count"_s].toInt(), 2);
    QCOMPARE(archives[u"items"_s][0][u"entries"_s].toInt(), 20);
    QVERIFY(archives[u"items"_s][0][u"proven_at"_s].isString());
    QVERIFY(archives[u"items"_s][1][u"entries"_s].isNull()); // unknown, and not 0
    QVERIFY(golden({u"status"_s}).out.contains("never verified here"));
    QCOMPARE(golden({u"verify"_s}).exitCode, 2);
    result = golden({u"status"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY(!result.json()[u"archives"_s][u"items"_s][1][u"problem"_s].toString().isEmpty());
}

void TestRetention::forecast()
{
    auto result = golden({u"forecast"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.json()[u"schema"_s].toString(), u"goldwatch.golden-forecast/1"_s);
    QVERIFY(result.json()[u"rate"_s].isNull() && result.json()[u"curves"_s].toArray().isEmpty());
    QVERIFY(result.json()[u"reason"_s].toString().contains(u"Nothing was written for"_s));
    QVERIFY(golden({u"forecast"_s}).out.contains("The rate is unknown"));
    for (int i = 0; i < 60; ++i) {
        QFile file(m_golden + u"/young-w0-%1.golden.json"_s.arg(i));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2 && file.flush());
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-30 * i), QFileDevice::FileModificationTime));
    }
    QCOMPARE(golden({u"archive"_s, u"--force"_s}).exitCode, 0);
    result = golden({u"forecast"_s, u"--days"_s, u"2"_s, u"--against"_s, u"7"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    const double perHour = result.json()[u"rate"_s][u"files"_s][u"likely"_s].toDouble();
    QVERIFY2(perHour > 110 && perHour < 135, qPrintable(QString::number(perHour)));
    QCOMPARE(result.json()[u"curves"_s].toArray().size(), 2);
    QVERIFY(result.json()[u"ratio"_s].toDouble() > 0);
    QVERIFY(golden({u"forecast"_s, u"--against"_s, u"7"_s}).out.contains("Golden files at most"));
    QCOMPARE(golden({u"forecast"_s, u"--days"_s, u"-1"_s}).exitCode, 64);
    result = golden({u"status"_s, u"--json"_s});
    QVERIFY(result.json()[u"rate"_s].isObject() && !result.json()[u"disk_forecasts"_s].toArray().isEmpty());
    QVERIFY(QDir(m_ctl->path(u"archives"_s)).removeRecursively());
    m_ctl->write(u"archives"_s, "no directory");
    QCOMPARE(golden({u"forecast"_s}).exitCode, 3); // told, and not 0 bytes of archives
}

void TestRetention::inGerman()
{
    m_ctl->environment.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    const QByteArray plan = golden({u"archive"_s, u"--dry-run"_s}).out;
    QVERIFY2(plan.contains("zu packen, nachzuprüfen und dann zu entfernen") && plan.contains("20 Dateien"),
             plan.constData());
    QVERIFY(golden({u"archive"_s, u"--force"_s}).out.contains("20 Dateien entfernt"));
    QVERIFY(golden({u"archive"_s, u"--dry-run"_s, u"--json"_s}).out.contains("\"kind\": \"archive\""));
}

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
