// SPDX-License-Identifier: GPL-3.0-or-later
// Paths, variables, which profile is meant, and secrets.
#include "environment/Keychain.h"
#include "environment/Profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gw;
using namespace gw::environment;

class TestFinding : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_config;

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_config->filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

private Q_SLOTS:
    void init()
    {
        m_config = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config->path()));
        qputenv("HOME", "/home/engineer");
        qunsetenv("GW_TEST_DIR");
    }

    void relativePathsAreTheFoldersOwn()
    {
        const auto profile =
            parseProfile("[paths]\nlogs = [\"a/*.log\", \"/b\", \"~/c\", \"${X}/d\"]\nstate_dir = \"..\"\n"
                         "[secrets]\nx = {file = \"key\"}\n[checklist]\nfile = \"list.toml\"\n"
                         "[shadow]\nstart_command = [\"./run\", \"${hours}\", \"${output}\"]\n",
                         QStringLiteral("/etc/gw/p.toml"));
        QVERIFY(profile);
        QCOMPARE(profile->paths.logs, QStringList({QStringLiteral("/etc/gw/a/*.log"), QStringLiteral("/b"),
                                                   QStringLiteral("~/c"), QStringLiteral("${X}/d")}));
        QCOMPARE(profile->paths.stateDir, QStringLiteral("/etc"));
        QCOMPARE(profile->secrets.value(QStringLiteral("x")).value, QStringLiteral("/etc/gw/key"));
        QCOMPARE(profile->checklistFile, QStringLiteral("/etc/gw/list.toml"));
        QCOMPARE(profile->shadow.startCommand.first(), QStringLiteral("./run"));
    }

    void expansion_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("becomes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *path, const char *becomes, const char *says = "") {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(becomes)
                                << QString::fromLatin1(says);
        };
        row("plain", "/a/b*", "/a/b*");
        row("home", "~", "/home/engineer");
        row("below home", "~/x", "/home/engineer/x");
        row("variable", "${GW_TEST_DIR}/x", "/data/a b/x");
        row("twice", "/p${GW_TEST_DIR}${GW_TEST_DIR}", "/p/data/a b/data/a b");
        row("tilde inside", "/a/~", "/a/~");
        row("a lone dollar", "/a/$HOME/$(date)", "/a/$HOME/$(date)");
        row("another's home", "~root/x", "", "another user's home");
        row("unset", "${GW_TEST_UNSET}/x", "", "GW_TEST_UNSET, which is not set");
        row("not closed", "/a/${HOME", "", "without closing it");
        row("no name", "/a/${}", "", "not set");
        row("relative value", "${GW_TEST_RELATIVE}/x", "", "which is relative");
    }
    void expansion()
    {
        QFETCH(QString, path);
        QFETCH(QString, becomes);
        QFETCH(QString, says);
        qputenv("GW_TEST_DIR", "/data/a b");
        qputenv("GW_TEST_RELATIVE", "here");
        Profile profile;
        profile.paths.goldenDirs = {QStringLiteral("/x"), path};
        profile.shadow.startCommand = {QStringLiteral("${hours}"), QStringLiteral("~")};
        const auto result = expandPaths(profile);
        QCOMPARE(result.has_value(), says.isEmpty());
        if (result) {
            QCOMPARE(result->paths.goldenDirs.last(), becomes);
            QCOMPARE(result->shadow.startCommand, profile.shadow.startCommand);
        } else {
            QCOMPARE(result.error().where, QStringLiteral("paths.golden_dirs"));
            QVERIFY2(result.error().what.contains(says), qPrintable(result.error().text()));
        }
    }

    void variablesGoOverTheProfile()
    {
        Profile profile;
        profile.webhooks[QStringLiteral("oncall")] = {QStringLiteral("https://old"), QStringLiteral("slack"), {}};
        profile.secrets[QStringLiteral("golden_hmac")] = {SecretSource::File, QStringLiteral("/key")};
        QProcessEnvironment none;
        none.insert(QStringLiteral("ARCHIVE_DIR"), {});
        QVERIFY(*applyVariables(profile, none) == profile);

        QProcessEnvironment set;
        set.insert(QStringLiteral("ARCHIVE_DIR"), QStringLiteral("/arch"));
        set.insert(QStringLiteral("RETENTION_DAYS"), QStringLiteral("3"));
        set.insert(QStringLiteral("GOLDEN_DIR"), QStringLiteral("sub/golden"));
        set.insert(QStringLiteral("GOLDEN_SECRET"), QStringLiteral("s3cret"));
        set.insert(QStringLiteral("SHADOW_HOOK"), QStringLiteral("https://hook"));
        set.insert(QStringLiteral("PROMETHEUS_URL"), QStringLiteral("http://prom:9090"));
        const auto result = applyVariables(profile, set);
        QVERIFY(result);
        QCOMPARE(result->paths.archiveDir, QStringLiteral("/arch"));
        QCOMPARE(result->retention.days, 3.0);
        QCOMPARE(result->paths.goldenDirs, QStringList(QDir::current().absoluteFilePath(QStringLiteral("sub/golden"))));
        QCOMPARE(result->webhooks.value(QStringLiteral("oncall")),
                 (Webhook{QStringLiteral("https://hook"), QStringLiteral("slack"), {}}));
        QCOMPARE(result->services.prometheus, QStringLiteral("http://prom:9090"));
        QCOMPARE(result->secrets.value(QStringLiteral("golden_hmac")),
                 (Secret{SecretSource::Variable, QStringLiteral("GOLDEN_SECRET")}));
        QVERIFY(!writeProfile(*result).contains("s3cret"));
    }

    void variablesThatMakeNoSense_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *value) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(value);
        };
        row("RETENTION_DAYS", "soon");
        row("SHADOW_HOOK", "hook.example");
        row("PROMETHEUS_URL", "ftp://x");
        row("GOLDEN_DIR", "relative");
        row("ARCHIVE_DIR", "relative");
    }
    void variablesThatMakeNoSense()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        Profile profile;
        profile.host = {HostKind::Ssh, QStringLiteral("m4"), QStringLiteral("goldwatchctl")};
        QProcessEnvironment set;
        set.insert(name, value);
        const auto result = applyVariables(profile, set);
        QVERIFY(!result);
        QCOMPARE(result.error().where, name);
    }

    void defaultProfile()
    {
        QVERIFY(listProfiles()->isEmpty());
        QVERIFY(*findProfile({}, {}) == Profile());

        write(QStringLiteral("goldwatch/environments/one.toml"), "name = \"One\"");
        QCOMPARE(findProfile({}, {})->name, QStringLiteral("One"));

        write(QStringLiteral("goldwatch/environments/two.toml"), "name = \"Two\"");
        QCOMPARE(findProfile({}, {})->name, QStringLiteral("local"));

        write(QStringLiteral("goldwatch/default"), "two\n");
        QCOMPARE(findProfile({}, {})->name, QStringLiteral("Two"));
        QCOMPARE(findProfile(QStringLiteral("one"), {})->name, QStringLiteral("One"));
        QCOMPARE(findProfile(QStringLiteral("local"), {})->file, QString());
        QCOMPARE(findProfile({}, profileDirectory() + QStringLiteral("/one.toml"))->name, QStringLiteral("One"));

        write(QStringLiteral("goldwatch/default"), "thre");
        write(QStringLiteral("goldwatch/environments/three.toml"), "oops");
        write(QStringLiteral("goldwatch/environments/readme.txt"), "");
        QCOMPARE(findProfile({}, {}).error().kind, ErrorKind::NotFound);
        QVERIFY(findProfile({}, {}).error().hint.contains(QStringLiteral("\"three\"")));
        write(QStringLiteral("goldwatch/default"), "../../etc/passwd");
        QCOMPARE(findProfile({}, {}).error().kind, ErrorKind::BadInput);
        QCOMPARE(findProfile(QStringLiteral("../x"), {}).error().kind, ErrorKind::Usage);

        write(QStringLiteral("goldwatch/default"), "one");
        const auto entries = listProfiles();
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->at(0).name, QStringLiteral("one"));
        QVERIFY(entries->at(0).isDefault && !entries->at(1).isDefault);
        QVERIFY(!entries->at(0).error && entries->at(1).error && entries->at(1).name == QLatin1String("three"));
    }

    void directoryThatCannotBeListedIsNotEmpty()
    {
        write(QStringLiteral("goldwatch/environments"), "a file");
        QCOMPARE(listProfiles().error().kind, ErrorKind::NotFound);
        QVERIFY(!findProfile({}, {}));
    }

    void secrets_data()
    {
        QTest::addColumn<SecretSource>("source");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, SecretSource source, const char *value, const char *secret,
                            const char *kind = "") {
            QTest::newRow(name) << source << QString::fromLatin1(value) << QByteArray(secret)
                                << QString::fromLatin1(kind);
        };
        using enum SecretSource;
        row("variable", Variable, "GW_TEST_SECRET", "s3 cret");
        row("unset variable", Variable, "GW_TEST_SECRET_UNSET", "");
        row("file", File, "FILE", "from a file");
        row("absent file", File, "/nonexistent", "", "not_found");
        row("empty file", File, "/dev/null", "", "unreadable");
        row("command", Command, "printf \"a b\" c", "a b");
        row("command sees no shell", Command, "echo $HOME;id", "$HOME;id");
        row("command fails", Command, "false", "", "unreadable");
        row("command says nothing", Command, "true", "", "bad_input");
        row("command is not there", Command, "/nonexistent/x", "", "not_found");
        row("command of blanks", Command, "  ", "", "bad_input");
        row("keychain", Keychain, "goldwatch", "", "refused");
    }
    void secrets()
    {
        QFETCH(SecretSource, source);
        QFETCH(QString, value);
        QFETCH(QByteArray, secret);
        QFETCH(QString, kind);
        qputenv("GW_TEST_SECRET", "s3 cret");
        write(QStringLiteral("key"), "from a file\r\n");
        Profile profile;
        profile.secrets[QStringLiteral("x")] = {
            source, value == QLatin1String("FILE") ? m_config->filePath(QStringLiteral("key")) : value};
        const auto result = readSecret(profile, QStringLiteral("x"));
        if (kind.isEmpty()) {
            QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
            QCOMPARE(*result, secret);
        } else {
            QVERIFY(!result);
            QCOMPARE(json::enumName(result.error().kind), kind);
        }
    }

    void keychainGives()
    {
        Profile profile;
        profile.secrets = {{QStringLiteral("db"), {SecretSource::Keychain, QStringLiteral("shared")}},
                           {QStringLiteral("metrics"), {SecretSource::Keychain, QStringLiteral("shared")}},
                           {QStringLiteral("key"), {SecretSource::Keychain, QStringLiteral("alone")}},
                           {QStringLiteral("other"), {SecretSource::Variable, QStringLiteral("GW_TEST_SECRET")}}};
        QCOMPARE(keychainEntries(profile), (QStringList{QStringLiteral("alone"), QStringLiteral("shared")}));
        giveFromKeychain(QStringLiteral("shared"), QByteArray("s3 cret"));
        QCOMPARE(*readSecret(profile, QStringLiteral("db")), QByteArray("s3 cret"));
        QCOMPARE(*readSecret(profile, QStringLiteral("metrics")), QByteArray("s3 cret"));
        giveFromKeychain(QStringLiteral("alone"), failure(ErrorKind::Unreadable, QStringLiteral("stays locked")));
        const auto locked = readSecret(profile, QStringLiteral("key"));
        QVERIFY(!locked);
        QCOMPARE(locked.error().kind, ErrorKind::Refused); // what can go on without it goes on
        QCOMPARE(locked.error().what, QStringLiteral("stays locked"));
    }

    void secretsWithoutAName()
    {
        QCOMPARE(*readSecret(Profile(), {}), QByteArray());
        QCOMPARE(readSecret(Profile(), QStringLiteral("absent")).error().kind, ErrorKind::NotFound);
    }

    void failingCommandKeepsItsOutputToItself()
    {
        Profile profile;
        profile.secrets[QStringLiteral("x")] = {SecretSource::Command,
                                                QStringLiteral("sh -c \"printf hun; printf ter2; exit 3\"")};
        const auto result = readSecret(profile, QStringLiteral("x"));
        QVERIFY(!result);
        QVERIFY(result.error().what.contains(QLatin1String("exit code 3")));
        QVERIFY(!result.error().text().contains(QLatin1String("hunter2")));
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "test_finding.moc"
