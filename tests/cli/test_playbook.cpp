// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using gw::test::Ctl;

namespace {

QStringList words(const char *text) { return QString::fromLatin1(text).split(u' '); }

QString ours(const char *name)
{
    return QStringLiteral(GW_TEST_DATA "/../../resources/playbooks/") + QLatin1String(name);
}

} // namespace

class TestPlaybook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesForPeopleAndPrograms()
    {
        const Ctl ctl;
        const auto text = ctl.run(words("incident types"));
        QCOMPARE(text.exitCode, 0);
        for (const char *word :
             {"mismatch", "process_died", "disk_full", "stale_log", "webhook", "P0", "Emergency stop", "hours"})
            QVERIFY2(text.out.contains(word), word);
        const auto answer = ctl.run(words("incident types --json"));
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.json().value(u"schema").toString(), QStringLiteral("goldwatch.incident-types/1"));
        const QJsonArray types = answer.json().value(u"types").toArray();
        QCOMPARE(types.size(), 5);
        QCOMPARE(types.first()[u"type"].toString(), QStringLiteral("mismatch"));
        QCOMPARE(types.first()[u"severity"].toString(), QStringLiteral("P0"));
        QCOMPARE(types.last()[u"type"].toString(), QStringLiteral("webhook"));
    }

    void anEnvironmentAddsAndReplaces()
    {
        const Ctl ctl;
        const QString mine = ctl.write(
            QStringLiteral("books/webhook.md"),
            "---\ntype: webhook\nseverity: P2\nfirst: Call Ann\nrecovery: an hour\n---\n# Hooks\n\n    ls /tmp\n");
        const QString profile = ctl.write(QStringLiteral("p.toml"), "[playbooks]\ndirs = [\"books\"]\n");
        const auto list = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("playbook"),
                                   QStringLiteral("list"), QStringLiteral("--json")});
        QCOMPARE(list.exitCode, 0);
        const QJsonObject last = list.json().value(u"playbooks").toArray().last().toObject();
        QCOMPARE(last.value(u"file").toString(), mine);
        QCOMPARE(last.value(u"severity").toString(), QStringLiteral("P2"));
        const auto types =
            ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("incident"), QStringLiteral("types")});
        QVERIFY(types.out.contains("Call Ann"));

        ctl.write(QStringLiteral("books/webhook.md"), "nothing\n");
        const auto broken =
            ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("incident"), QStringLiteral("types")});
        QCOMPARE(broken.exitCode, 1);
        QVERIFY(broken.err.contains("webhook.md"));
        QVERIFY(QDir(ctl.path(QStringLiteral("books"))).removeRecursively());
        const auto absent =
            ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("playbook"), QStringLiteral("list")});
        QCOMPARE(absent.exitCode, 1);
        QVERIFY(absent.err.contains("books"));
    }

    void showFillsIn()
    {
        const Ctl ctl;
        const QString profile =
            ctl.write(QStringLiteral("p.toml"),
                      "name = \"P\"\n[paths]\ndisks = [\"/mnt/a b\"]\n[shadow]\nstart_command = [\"start\", "
                      "\"--hours\", \"${hours}\"]\n[services]\nbackend = \"http://me:secret@there\"\n");
        const QStringList show{QStringLiteral("--env-file"), profile, QStringLiteral("playbook"),
                               QStringLiteral("show")};
        const auto text = ctl.run(show + words("process_died --set pid=42 --set hours_left=7.5 --set log=/a'b"));
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.contains("df -h -- '/mnt/a b'"));
        QVERIFY(text.out.contains("start --hours 7.5"));
        QVERIFY2(text.out.contains("tail -n 60 -- '/a'\\''b'"), text.out.constData());
        QVERIFY(text.out.contains("goldwatchctl --env-file " + profile.toUtf8() + " shadow mismatches"));
        QVERIFY(text.out.contains("Not known here: incident"));
        QVERIFY2(!text.out.contains("secret"), "an address with a password is no variable");

        const auto json = ctl.run(show + words("mismatch --json")).json();
        QCOMPARE(json.value(u"schema").toString(), QStringLiteral("goldwatch.playbook/1"));
        QCOMPARE(json.value(u"digest").toString().size(), 64);
        QCOMPARE(json.value(u"phases").toArray().size(), 6);
        const QJsonObject stop = json.value(u"commands").toArray().at(1).toObject();
        QCOMPARE(stop.value(u"step").toString(), QStringLiteral("stop"));
        QCOMPARE(stop.value(u"missing").toArray(), QJsonArray{QStringLiteral("cycle")});

        QCOMPARE(ctl.run(show + words("nothing")).exitCode, 3);
        QCOMPARE(ctl.run(show + words("webhook --set colour=red")).exitCode, 64);
        QCOMPARE(ctl.run(show + words("webhook --set pid")).exitCode, 64);
        QCOMPARE(ctl.run(show).exitCode, 64);
    }
    void variablesAreAllTold()
    {
        const Ctl ctl;
        const QString profile = ctl.write(QStringLiteral("p.toml"), "[paths]\narchive_dir = \"/there\"\n");
        const QStringList ask{QStringLiteral("--env-file"), profile, QStringLiteral("playbook"),
                              QStringLiteral("variables")};
        const auto text = ctl.run(ask);
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.contains("/there"));
        QFile documentation(QStringLiteral(GW_TEST_DATA "/../../docs/playbooks.md"));
        QVERIFY(documentation.open(QIODevice::ReadOnly));
        const QByteArray documented = documentation.readAll();
        const QJsonArray variables = ctl.run(ask + words("--json")).json().value(u"variables").toArray();
        QVERIFY(variables.size() > 40);
        for (const QJsonValue &variable : variables)
            QVERIFY2(documented.contains('`' + variable[u"name"].toString().toUtf8() + '`'),
                     qPrintable(variable[u"name"].toString()));
    }
    void showAsksTheRun()
    {
        if (!QFile::exists(QStringLiteral(GW_SAMPLES "/mismatch")))
            QSKIP("no samples here");
        const Ctl ctl;
        const QString profile = ctl.profileFor(QStringLiteral(GW_SAMPLES "/mismatch"));
        const auto text = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("playbook"),
                                   QStringLiteral("show"), QStringLiteral("mismatch"), QStringLiteral("--live")});
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains(".golden.json"), text.out.constData());
        QVERIFY(!text.out.contains("{{run_id}}"));
        QVERIFY(!text.out.contains("{{cycle}}"));
    }

    void checkTellsHowGood_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("fine") << QByteArray("# A\n\n```sh\nls {{log}}\n```\n") << 0 << QByteArray("fine");
        QTest::newRow("unknown variable") << QByteArray("# A\n\n```sh\nls {{lgo}}\n```\n") << 1
                                          << QByteArray("b.md:4: unknown variable {{lgo}}, did you mean log?");
        QTest::newRow("unknown kind") << QByteArray("---\nanswers: mismach\n---\n# A\n\n    ls /tmp\n") << 1
                                      << QByteArray("no kind of problem called \"mismach\"");
        QTest::newRow("never closed") << QByteArray("# A\n\n```sh\nls\n") << 1
                                      << QByteArray("b.md:3: the fence is never closed");
        QTest::newRow("nothing in it") << QByteArray("# A\n") << 2 << QByteArray();
        QTest::newRow("enormous") << QByteArray(10 << 20, 'x') << 2 << QByteArray();
    }
    void checkTellsHowGood()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QByteArray, told);
        const Ctl ctl;
        const QString file = ctl.write(QStringLiteral("b.md"), text);
        const auto checked = ctl.run({QStringLiteral("playbook"), QStringLiteral("check"), file});
        QCOMPARE(checked.exitCode, code);
        QVERIFY2(checked.out.contains(told), checked.out.constData());
        const auto json =
            ctl.run({QStringLiteral("playbook"), QStringLiteral("check"), file, QStringLiteral("--json")});
        QCOMPARE(json.exitCode, code);
        const QJsonObject first = json.json().value(u"files").toArray().first().toObject();
        QCOMPARE(first.value(u"usable").toBool(), code < 2);
        QCOMPARE(first.value(u"error").isNull(), code < 2);
    }
    void theWorstCounts()
    {
        const Ctl ctl;
        const QString fine = ctl.write(QStringLiteral("fine.md"), "# A\n\n    ls /tmp\n");
        const QString empty = ctl.write(QStringLiteral("empty.md"), {});
        const QStringList check{QStringLiteral("playbook"), QStringLiteral("check")};
        QCOMPARE(ctl.run(check + QStringList{fine, empty}).exitCode, 2);
        QCOMPARE(ctl.run(check + QStringList{empty, ctl.path(QStringLiteral("absent.md")), fine}).exitCode, 3);
        QCOMPARE(ctl.run(check + QStringList{ctl.path(QString())}).exitCode, 3);
        QCOMPARE(ctl.run(check).exitCode, 64);
    }
    void oursAreFine_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"mismatch.md", "process_died.md", "disk_full.md", "stale_log.md", "webhook.md"})
            QTest::newRow(name) << ours(name);
    }
    void oursAreFine()
    {
        QFETCH(QString, file);
        const auto checked = Ctl().run({QStringLiteral("playbook"), QStringLiteral("check"), file});
        QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
    }
};

QTEST_GUILESS_MAIN(TestPlaybook)
#include "test_playbook.moc"
