// SPDX-License-Identifier: GPL-3.0-or-later
// Each change of the spool with its n-th file operation failing, and with the program ending there.
#include "../FailingOps.h"

#include "base/FileWriter.h"
#include "monitor/Spool.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace gw;
using namespace gw::monitor;
using gw::test::FailingOps;

namespace {

Message message(int number, const QString &webhook = QStringLiteral("oncall"))
{
    health::Problem problem;
    problem.subject = QString::number(number);
    problem.summary = QStringLiteral("Mismatch in cycle %1").arg(number);
    Event event = eventOf(EventKind::Raised, problem, QDateTime::currentDateTimeUtc());
    event.id = QStringLiteral("msg_%1").arg(number);
    return messageFor(event, webhook);
}

QStringList ids(const QList<Message> &messages)
{
    QStringList list;
    for (const Message &m : messages)
        list << m.event.id;
    return list;
}

} // namespace

class TestSpool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsTheOrder();
    void filesAreForUsAlone();
    void everyOperationFailing_data();
    void everyOperationFailing();
    void interruptedRevivalIsInTheQueueOnce();
    void leftoversOfAWriteAreRemoved();
    void brokenMessageIsToldAndKept();
    void listingThatFailsIsNotEmpty();
    void webhookNamesMayHoldAnything();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString at(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    Spool spool(FileOps &ops = FileOps::system()) const { return {at("spool/pending"), at("spool/dead"), ops}; }
};

void TestSpool::init() { m_dir = std::make_unique<QTemporaryDir>(); }

void TestSpool::keepsTheOrder()
{
    auto first = spool();
    QVERIFY(first.open());
    for (int i = 1; i <= 12; ++i) {
        auto m = message(i);
        QVERIFY(first.add(m));
    }
    auto second = spool();
    QVERIFY(second.open());
    auto last = message(13);
    QVERIFY(second.add(last));
    const auto pending = second.pending();
    QVERIFY(pending);
    QStringList expected;
    for (int i = 1; i <= 13; ++i)
        expected << QStringLiteral("msg_%1").arg(i);
    QCOMPARE(ids(*pending), expected);
}

void TestSpool::filesAreForUsAlone()
{
    auto s = spool();
    QVERIFY(s.open());
    auto m = message(1);
    QVERIFY(s.add(m));
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(at("spool/pending")).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0700);
    QCOMPARE(::stat(QFile::encodeName(at("spool/pending/") + m.file).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
}

void TestSpool::everyOperationFailing_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("forEver");
    for (const char *change : {"add", "update", "remove", "bury", "revive"})
        for (const bool forEver : {false, true})
            QTest::addRow("%s, %s", change, forEver ? "from then on" : "once")
                << QString::fromLatin1(change) << forEver;
}

void TestSpool::everyOperationFailing()
{
    QFETCH(QString, change);
    QFETCH(bool, forEver);
    int n = 1;
    for (;; ++n) {
        init();
        auto before = spool();
        QVERIFY(before.open());
        auto kept = message(1), victim = message(2);
        QVERIFY(before.add(kept));
        if (change != QLatin1String("add"))
            QVERIFY(before.add(victim));
        if (change == QLatin1String("revive")) {
            QVERIFY(before.bury(victim));
        }
        FailingOps ops(n, forEver);
        auto failing = spool(ops);
        Result<void> done;
        if (change == QLatin1String("add"))
            done = failing.add(victim);
        else if (change == QLatin1String("update"))
            done = (victim.attempts = 7, failing.update(victim));
        else if (change == QLatin1String("remove"))
            done = failing.remove(victim);
        else if (change == QLatin1String("bury"))
            done = failing.bury(victim);
        else
            done = failing.revive(victim);
        QVERIFY(done || ops.failed);

        // The program ends here; the next one looks at what is left.
        auto after = spool();
        QVERIFY(after.open());
        QList<BadMessage> bad;
        const auto pending = after.pending(&bad);
        const auto dead = after.dead(&bad);
        QVERIFY(pending && dead);
        QVERIFY2(bad.isEmpty(), "a half written message");
        QVERIFY(ids(*pending).contains(QStringLiteral("msg_1")));
        const bool isPending = ids(*pending).count(QStringLiteral("msg_2")) == 1;
        const bool isDead = ids(*dead).count(QStringLiteral("msg_2")) == 1;
        QVERIFY2(!(isPending && isDead), "in both halves");
        QCOMPARE(QDir(at("spool/pending")).entryList({QStringLiteral("*.tmp.*")}, QDir::Files), QStringList());
        if (change == QLatin1String("add"))
            QVERIFY2(!done || isPending, "added and lost");
        else if (change == QLatin1String("remove"))
            QVERIFY2(!done || !isPending, "delivered and still there");
        else
            QVERIFY2(isPending || isDead, "lost");
        if (done && change == QLatin1String("bury"))
            QVERIFY(isDead);
        if (done && change == QLatin1String("revive"))
            QVERIFY(isPending);
        if (!ops.failed)
            break;
    }
    QVERIFY2(n > 2, "no operation failed at all");
}

void TestSpool::interruptedRevivalIsInTheQueueOnce()
{
    auto s = spool();
    QVERIFY(s.open());
    auto m = message(1);
    QVERIFY(s.add(m));
    QVERIFY(s.bury(m));
    QVERIFY(
        QFile::copy(at("spool/dead/") + m.file, at("spool/pending/000000000009-") + m.id + QStringLiteral(".json")));
    auto after = spool();
    QVERIFY(after.open());
    QCOMPARE(after.pending()->size(), 1);
    QCOMPARE(after.dead()->size(), 0);
}

void TestSpool::leftoversOfAWriteAreRemoved()
{
    auto s = spool();
    QVERIFY(s.open());
    QVERIFY(writeFile(at("spool/pending/000000000001-x.json.tmp.4711.0"), "{\"id\":"));
    QVERIFY(s.open());
    QCOMPARE(s.pending()->size(), 0);
    QVERIFY(!QFile::exists(at("spool/pending/000000000001-x.json.tmp.4711.0")));
}

void TestSpool::brokenMessageIsToldAndKept()
{
    auto s = spool();
    QVERIFY(s.open());
    const QString file = at("spool/pending/000000000001-x.json");
    QVERIFY(writeFile(file, "{\"id\":"));
    QList<BadMessage> bad;
    QVERIFY(s.pending(&bad));
    QCOMPARE(bad.size(), 1);
    QVERIFY(bad.first().error.text().contains(file));
    QVERIFY(QFile::exists(file));
}

void TestSpool::listingThatFailsIsNotEmpty()
{
    auto s = spool();
    QVERIFY(s.open());
    QVERIFY(QDir().rmdir(at("spool/pending")));
    QVERIFY(writeFile(at("spool/pending"), "not a directory"));
    QVERIFY(!s.pending());
    QVERIFY(!spool().open());
}

void TestSpool::webhookNamesMayHoldAnything()
{
    auto s = spool();
    QVERIFY(s.open());
    for (const char *name : {"../../etc", "a/b", "", " ", "Bereitschaft \xc3\xbc"}) {
        auto m = message(1, QString::fromUtf8(name));
        QVERIFY(s.add(m));
        QVERIFY(!m.file.contains(QLatin1Char('/')));
    }
    QCOMPARE(QDir(at("spool/pending")).entryList(QDir::Files).size(), 5);
}

QTEST_GUILESS_MAIN(TestSpool)
#include "test_spool.moc"
