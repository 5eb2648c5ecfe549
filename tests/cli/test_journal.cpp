// SPDX-License-Identifier: GPL-3.0-or-later
// `goldwatchctl journal` on a store that the library wrote: what it prints, its exit codes, and that what it exports
// can be taken back.
#include "Ctl.h"

#include "base/FileWriter.h"
#include "store/Store.h"

#include <QDir>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace gw;
using gw::test::Ctl;
using gw::test::CtlResult;

class TestJournalVerbs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsAndShows();
    void verifies();
    void exportsAndImports();
    void badPlacesHaveTheirCode_data();
    void badPlacesHaveTheirCode();

private:
    [[nodiscard]] CtlResult run(QStringList arguments) const
    {
        return m_ctl->run(QStringList{QStringLiteral("--env-file"), m_profile} + arguments);
    }
    [[nodiscard]] QString file() const { return m_ctl->path(QStringLiteral("XDG_DATA_HOME/goldwatch/store.sqlite")); }

    std::unique_ptr<Ctl> m_ctl;
    QString m_profile, m_id;
};

void TestJournalVerbs::init()
{
    m_ctl = std::make_unique<Ctl>();
    m_profile =
        m_ctl->write(QStringLiteral("profile.toml"), "name = \"test\"\n[paths]\nreports_dir = \"" +
                                                         m_ctl->path(QStringLiteral("reports")).toUtf8() + "\"\n");
    store::Place place;
    place.file = file();
    place.heads = m_ctl->path(QStringLiteral("reports/.heads"));
    const auto store = store::Store::open(place);
    m_id = store->create(store::JournalKind::Incident).result()->id;
    for (int n = 1; n <= 3; ++n) {
        const store::Entry entry{
            QDateTime::currentDateTimeUtc(), QStringLiteral("ada"), QStringLiteral("desk"), QStringLiteral("note"),
            QJsonObject{{QStringLiteral("n"), n}, {QStringLiteral("esc"), QStringLiteral("\033[31m")}}};
        QVERIFY(store->append(m_id, entry).result().has_value());
    }
}

void TestJournalVerbs::listsAndShows()
{
    const auto list = run({QStringLiteral("journal"), QStringLiteral("list"), QStringLiteral("--json")});
    QVERIFY2(list.exitCode == 0, list.err.constData());
    const QJsonObject first = list.json()[QStringLiteral("journals")].toArray().at(0).toObject();
    QCOMPARE(first[QStringLiteral("journal")].toString(), m_id);
    QCOMPARE(first[QStringLiteral("entries")].toInt(), 3);
    const auto show = run({QStringLiteral("journal"), QStringLiteral("show"), m_id, QStringLiteral("--first"),
                           QStringLiteral("2"), QStringLiteral("--json")});
    const QJsonArray records = show.json()[QStringLiteral("records")].toArray();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0)[QStringLiteral("content")][QStringLiteral("n")].toInt(), 2);
    const auto text = run({QStringLiteral("journal"), QStringLiteral("show"), m_id});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains("ada") && !text.out.contains('\033'));
    QCOMPARE(run({QStringLiteral("journal"), QStringLiteral("show"), QStringLiteral("20200101-000000-0000")}).exitCode,
             3);
    QCOMPARE(
        run({QStringLiteral("journal"), QStringLiteral("show"), m_id, QStringLiteral("--count"), QStringLiteral("0")})
            .exitCode,
        64);
}

void TestJournalVerbs::verifies()
{
    const QStringList verify{QStringLiteral("journal"), QStringLiteral("verify"), QStringLiteral("--json")};
    const auto good = run(verify);
    QCOMPARE(good.exitCode, 0);
    QCOMPARE(good.json()[QStringLiteral("journals")][0][QStringLiteral("witness")].toString(),
             QStringLiteral("current"));
    {
        auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("direct"));
        db.setDatabaseName(file());
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(QStringLiteral("DROP TRIGGER entries_append_only_delete")));
        QVERIFY(query.exec(QStringLiteral("DELETE FROM entries WHERE sequence = 3")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("direct"));
    const auto cut = run(verify);
    QCOMPARE(cut.exitCode, 2);
    const QJsonValue result = cut.json()[QStringLiteral("journals")][0];
    QCOMPARE(result[QStringLiteral("verified")], QJsonValue(false));
    QCOMPARE(result[QStringLiteral("findings")][0][QStringLiteral("kind")].toString(), QStringLiteral("cut_tail"));
    QVERIFY(run({QStringLiteral("journal"), QStringLiteral("verify"), m_id}).out.contains("NOT VERIFIED"));
    QVERIFY(writeFile(m_ctl->path(QStringLiteral("reports/.heads/")) + m_id, "?"));
    const auto untold = run(verify);
    QCOMPARE(untold.exitCode, 3);
    QVERIFY(untold.json()[QStringLiteral("journals")][0][QStringLiteral("verified")].isNull());
    QCOMPARE(
        run({QStringLiteral("journal"), QStringLiteral("verify"), QStringLiteral("20200101-000000-0000")}).exitCode, 3);
}

void TestJournalVerbs::exportsAndImports()
{
    const auto exported = run({QStringLiteral("journal"), QStringLiteral("export"), m_id});
    QCOMPARE(exported.exitCode, 0);
    QCOMPARE(exported.out.count('\n'), 5);
    const QString good = m_ctl->write(QStringLiteral("good.jsonl"), exported.out);
    const QString bad =
        m_ctl->write(QStringLiteral("bad.jsonl"), QByteArray(exported.out).replace("\"ada\"", "\"eve\""));
    const auto check = [this](const QString &name) {
        return run({QStringLiteral("journal"), QStringLiteral("verify"), QStringLiteral("--file"), name}).exitCode;
    };
    QCOMPARE(check(good), 0);
    QCOMPARE(check(bad), 2);
    QCOMPARE(check(m_profile), 3);
    QCOMPARE(check(m_ctl->path(QStringLiteral("none"))), 3);
    const QString backup = m_ctl->path(QStringLiteral("backup.sqlite"));
    const QStringList copy{QStringLiteral("journal"), QStringLiteral("backup"), backup, QStringLiteral("--json")};
    const auto copied = run(copy);
    QVERIFY2(copied.exitCode == 0, copied.err.constData());
    QCOMPARE(copied.json()[QStringLiteral("entries")].toInt(), 3);
    QCOMPARE(run(copy).exitCode, 75); // it is there
    QVERIFY(QDir(QFileInfo(file()).path()).removeRecursively());
    QCOMPARE(run({QStringLiteral("journal"), QStringLiteral("verify")}).exitCode, 2); // the witness misses it
    QCOMPARE(run({QStringLiteral("journal"), QStringLiteral("import"), bad}).exitCode, 3);
    const auto imported = run({QStringLiteral("journal"), QStringLiteral("import"), good, QStringLiteral("--json")});
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QCOMPARE(imported.json()[QStringLiteral("entries")].toInt(), 3);
    QCOMPARE(run({QStringLiteral("journal"), QStringLiteral("verify")}).exitCode, 0);
    QCOMPARE(run({QStringLiteral("journal"), QStringLiteral("export"), m_id}).out, exported.out);
}

void TestJournalVerbs::badPlacesHaveTheirCode_data()
{
    QTest::addColumn<QByteArray>("store");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no server") << QByteArray("url = \"postgresql://ada:hidden@127.0.0.1:1/team\"")
                               << QByteArray("postgresql://ada@127.0.0.1:1/team");
    QTest::newRow("no secret file") << QByteArray("url = \"postgresql://ada@127.0.0.1:1/team\"\nsecret = "
                                                  "\"db\"\n[secrets]\ndb = {file = \"/nonexistent/password\"}")
                                    << QByteArray("/nonexistent/password");
}

void TestJournalVerbs::badPlacesHaveTheirCode()
{
    QFETCH(QByteArray, store);
    QFETCH(QByteArray, said);
    m_profile = m_ctl->write(QStringLiteral("other.toml"), "name = \"other\"\n[store]\n" + store + '\n');
    const auto result = run({QStringLiteral("journal"), QStringLiteral("list")});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains(said), result.err.constData());
    QVERIFY(!result.err.contains("hidden"));
}

QTEST_GUILESS_MAIN(TestJournalVerbs)
#include "test_journal.moc"
