// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using gw::test::Ctl;

class TestEnv : public QObject
{
    Q_OBJECT

    static QJsonObject checkNamed(const QJsonObject &answer, const QString &title)
    {
        for (const QJsonValue &check : answer.value(QStringLiteral("checks")).toArray())
            if (check[QStringLiteral("title")].toString().startsWith(title))
                return check.toObject();
        return {};
    }

private Q_SLOTS:
    void listShowInitCheck()
    {
        const Ctl ctl;
        const auto none = ctl.run({QStringLiteral("env"), QStringLiteral("list")});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.out.contains("built-in"));

        const auto made = ctl.run({QStringLiteral("env"), QStringLiteral("init"), QStringLiteral("staging"),
                                   QStringLiteral("--ssh"), QStringLiteral("oncall@m4"), QStringLiteral("--json")});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.json().value(QStringLiteral("schema")).toString(), QStringLiteral("goldwatch.environment/1"));
        QCOMPARE(made.json().value(QStringLiteral("host")).toString(), QStringLiteral("oncall@m4"));
        QVERIFY(QFile::exists(made.json().value(QStringLiteral("file")).toString()));
        QVERIFY2(made.json().value(QStringLiteral("default")).toBool(),
                 "the only profile is the default one, and init says so");

        QCOMPARE(ctl.run({QStringLiteral("env"), QStringLiteral("init"), QStringLiteral("staging")}).exitCode, 75);
        QCOMPARE(ctl.run({QStringLiteral("env"), QStringLiteral("init"), QStringLiteral("staging"),
                          QStringLiteral("--force")})
                     .exitCode,
                 0);
        QCOMPARE(ctl.run({QStringLiteral("env"), QStringLiteral("init"), QStringLiteral("a/b")}).exitCode, 64);
        QCOMPARE(ctl.run({QStringLiteral("env"), QStringLiteral("init"), QStringLiteral("x"), QStringLiteral("--ssh"),
                          QStringLiteral(" -oX")})
                     .exitCode,
                 64);

        const auto second = ctl.run(
            {QStringLiteral("env"), QStringLiteral("init"), QStringLiteral("second"), QStringLiteral("--json")});
        QVERIFY(!second.json().value(QStringLiteral("default")).toBool(true));
        QVERIFY(QFile::remove(second.json().value(QStringLiteral("file")).toString()));
        ctl.write(QStringLiteral("XDG_CONFIG_HOME/goldwatch/environments/broken.toml"), "paths = 3\n");
        const auto list = ctl.run({QStringLiteral("env"), QStringLiteral("list"), QStringLiteral("--json")});
        QCOMPARE(list.exitCode, 1);
        const auto entries = list.json().value(QStringLiteral("environments")).toArray();
        QCOMPARE(entries.size(), 2);
        QVERIFY(entries.at(0)[QStringLiteral("error")][QStringLiteral("what")].toString().contains(
            QLatin1String("broken.toml:1:9: paths: must be a table")));
        QCOMPARE(entries.at(1)[QStringLiteral("name")].toString(), QStringLiteral("staging"));
    }

    void showMasksWhatIsSecret()
    {
        Ctl ctl;
        const QString file =
            ctl.write(QStringLiteral("p.toml"),
                      "name = \"P\"\n[services]\nredis = \"redis://:hunter2@localhost:6379\"\n[webhooks.oncall]\nurl = "
                      "\"https://hooks.example/T0/hunter2\"\n");
        ctl.environment.insert(QStringLiteral("GOLDEN_SECRET"), QStringLiteral("hunter2"));
        ctl.environment.insert(QStringLiteral("ARCHIVE_DIR"), QStringLiteral("/from/variable"));
        for (const QStringList &more : {QStringList(), QStringList(QStringLiteral("--json"))}) {
            const auto shown = ctl.run(
                QStringList{QStringLiteral("--env-file"), file, QStringLiteral("env"), QStringLiteral("show")} + more);
            QCOMPARE(shown.exitCode, 0);
            QVERIFY2(!shown.out.contains("hunter2"), shown.out.constData());
            QVERIFY(shown.out.contains("/from/variable"));
            QVERIFY(shown.out.contains("hooks.example"));
        }
    }

    void mistakesAreAllNamed()
    {
        const Ctl ctl;
        const QString file = ctl.write(QStringLiteral("p.toml"), "nam = \"P\"\n[thresholds]\nlog_warning_s = -1\n");
        const auto shown = ctl.run({QStringLiteral("env"), QStringLiteral("show"), file});
        QCOMPARE(shown.exitCode, 3);
        QVERIFY(shown.err.contains("p.toml:1:1: nam: unknown key, did you mean name?"));
        QVERIFY(shown.err.contains("p.toml:3:17: thresholds.log_warning_s: "));
        const auto checked = ctl.run({QStringLiteral("--env-file"), file, QStringLiteral("env"),
                                      QStringLiteral("check"), QStringLiteral("--json")});
        QCOMPARE(checked.exitCode, 2);
        QCOMPARE(checked.json().value(QStringLiteral("checks")).toArray().size(), 2);
        QCOMPARE(ctl.run({QStringLiteral("env"), QStringLiteral("show"), QStringLiteral("absent")}).exitCode, 3);
    }

    void checkSaysWhatMatches()
    {
        Ctl ctl;
        QVERIFY(QDir(ctl.path(QString())).mkpath(QStringLiteral("tree/tmp/shadow_simulation_1/golden")));
        const QString profile = ctl.profileFor(ctl.path(QStringLiteral("tree")), "[secrets]\nx = {file = \"key\"}\n");
        ctl.environment.insert(QStringLiteral("GOLDEN_SECRET"), QStringLiteral("s"));
        const auto checked = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("env"),
                                      QStringLiteral("check"), QStringLiteral("--json")});
        QCOMPARE(checked.exitCode, 1);
        const QJsonObject answer = checked.json();
        QCOMPARE(answer.value(QStringLiteral("name")).toString(), QStringLiteral("test"));
        QCOMPARE(checkNamed(answer, QStringLiteral("paths.golden_dirs")).value(QStringLiteral("verdict")).toString(),
                 QStringLiteral("healthy"));
        QCOMPARE(checkNamed(answer, QStringLiteral("paths.logs")).value(QStringLiteral("detail")).toString(),
                 QStringLiteral("matches nothing now"));
        QCOMPARE(checkNamed(answer, QStringLiteral("secrets.golden_hmac")).value(QStringLiteral("verdict")).toString(),
                 QStringLiteral("healthy"));
        QCOMPARE(checkNamed(answer, QStringLiteral("secrets.x")).value(QStringLiteral("verdict")).toString(),
                 QStringLiteral("warning"));
        ctl.write(QStringLiteral("key"), "k");
        QVERIFY(QFile::setPermissions(ctl.path(QStringLiteral("key")), QFile::ReadOwner | QFile::ReadOther));
        const auto again = ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("env"),
                                    QStringLiteral("check"), QStringLiteral("--json")});
        QVERIFY(checkNamed(again.json(), QStringLiteral("secrets.x"))
                    .value(QStringLiteral("detail"))
                    .toString()
                    .contains(QLatin1String("chmod 600")));
    }

    void unsetVariableInAPath()
    {
        const Ctl ctl;
        const QString file = ctl.write(QStringLiteral("p.toml"), "[paths]\nstate_dir = \"${GW_TEST_UNSET}/x\"\n");
        const auto checked = ctl.run({QStringLiteral("env"), QStringLiteral("check"), file, QStringLiteral("--json")});
        QCOMPARE(checked.exitCode, 2);
        QCOMPARE(
            checkNamed(checked.json(), QStringLiteral("paths.state_dir")).value(QStringLiteral("verdict")).toString(),
            QStringLiteral("critical"));
    }
};

QTEST_GUILESS_MAIN(TestEnv)
#include "test_env.moc"
