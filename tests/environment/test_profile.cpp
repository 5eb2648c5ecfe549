// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment/Profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::environment;

namespace {

QByteArray contract()
{
    QFile file(QStringLiteral(GW_TEST_DATA "/environments/contract.toml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "LINE:COLUMN KEY" of each mistake.
QStringList places(const QList<ProfileMistake> &mistakes)
{
    QStringList out;
    for (const auto &mistake : mistakes)
        out.append(QStringLiteral("%1:%2 %3").arg(mistake.line).arg(mistake.column).arg(mistake.key));
    return out;
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contractIsKnownAndHoldsTheDefaults()
    {
        const auto profile = parseProfile(contract(), {});
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().what));
        Profile expected;
        expected.webhooks.insert(QStringLiteral("oncall"), {});
        expected.contacts.append({QStringLiteral("Primary operator"), {}, {}, QStringLiteral("all incidents")});
        QCOMPARE(toJson(*profile).toObject(), toJson(expected).toObject());
        QVERIFY(*profile == expected);
    }

    void writtenProfileNamesEveryKeyOfTheContract()
    {
        const auto lines = contract().split('\n');
        const QByteArray written = writeProfile(*parseProfile(contract(), {}));
        int keys = 0;
        for (const QByteArray &line : lines) {
            const qsizetype equals = line.indexOf('=');
            const QByteArray key = line.left(equals).trimmed();
            if (line.startsWith('#') || (equals < 0 && !line.startsWith('[')))
                continue;
            const QByteArray expected = line.startsWith('[') ? line.split('#').first().trimmed() : key + " = ";
            QVERIFY2(written.contains("\n" + expected) || written.startsWith(expected), expected.constData());
            ++keys;
        }
        QVERIFY(keys > 60);
    }

    void documentShowsTheProfileAsWritten()
    {
        QFile file(QStringLiteral(GW_TEST_DATA "/../../docs/environment.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().contains("```toml\n" + writeProfile({}) + "```\n"),
                 "docs/environment.md is not what `goldwatchctl env init` writes");
    }

    void emptyFileIsAllDefaults() { QVERIFY(*parseProfile({}, {}) == Profile()); }

    void roundTrip_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::newRow("defaults") << QByteArray();
        QTest::newRow("contract") << contract();
        QTest::newRow("odd names and texts") << QByteArray(
            "name = \"Staging – M4\"\nproduction = true\n[shadow]\nspeed = 99.5\nstart_command = [\"/bin/x\", "
            "\"--out\", \"${output}\", \"\", \"a\\\"b\\\\c\\u0007\"]\n"
            "[charts]\n\"p99 \\\"latency\\\"\" = 'rate(x{a=\"b\"}[5m])'\n[secrets]\n\"odd name\" = {command = \"pass "
            "show 'x y'\"}\n"
            "[webhooks.\"a b\"]\nurl = \"https://h/x\"\nkind = \"slack\"\nsecret = \"odd name\"\n"
            "[services.auth]\nredis = \"odd name\"\n[[contacts]]\nname = \"A\"\n[[contacts]]\nname = \"B\"\n");
        QTest::newRow("a name that ends in a line end") << QByteArray("[charts]\n\"up\\n\" = \"up\"\n");
    }
    void roundTrip()
    {
        QFETCH(QByteArray, toml);
        QList<ProfileMistake> mistakes;
        const auto first = parseProfile(toml, {});
        QVERIFY2(first, first ? "" : qPrintable(first.error().what));
        const QByteArray written = writeProfile(*first);
        const auto second = parseProfile(written, {}, &mistakes);
        QVERIFY2(second, second ? "" : qPrintable(second.error().what));
        QCOMPARE(toJson(*second).toObject(), toJson(*first).toObject());
        QVERIFY(*second == *first);
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QStringList>("at");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *toml, QStringList at, const char *says) {
            QTest::newRow(name) << QByteArray(toml) << at << QString::fromUtf8(says);
        };
        const auto one = [](const char *place) { return QStringList{QString::fromLatin1(place)}; };
        row("unknown key, near", "[paths]\nlog = []\n", one("2:1 paths.log"), "did you mean paths.logs?");
        row("unknown key, right key of another table", "logs = []\n", one("1:1 logs"), "did you mean paths.logs?");
        row("unknown key, nothing near", "[paths]\nzzzzzzzzzz = 1\n", one("2:1 paths.zzzzzzzzzz"), "unknown key");
        row("unknown table", "[threshold]\n", one("1:2 threshold"), "did you mean thresholds?");
        row("unknown key of a webhook", "[webhooks.oncall]\nadress = \"\"\nurl=\"http://a\"",
            one("2:1 webhooks.oncall.adress"), "unknown key");
        row("text for a list", "[paths]\nlogs = \"/x\"\n", one("2:8 paths.logs"),
            "must be a list of texts, not a text");
        row("number in a list", "[paths]\nlogs = [\"/x\", 3]\n", one("2:15 paths.logs"),
            "must be a text, not a whole number");
        row("text for a flag", "production = \"yes\"", one("1:14 production"), "true or false, not a text");
        row("fraction for a whole number", "[monitor]\ninterval_s = 1.5", one("2:14 monitor.interval_s"),
            "a whole number, not a number");
        row("value for a table", "paths = 3", one("1:9 paths"), "must be a table, [paths]");
        row("table for a value", "[name]\n", one("1:1 name"), "must be a text, not a table");
        row("date for a number", "[retention]\ndays = 2026-01-01", one("2:8 retention.days"), "not a date or time");
        row("negative threshold", "[thresholds]\nlog_warning_s = -1", one("2:17 thresholds.log_warning_s"),
            "must lie between 0 and");
        row("percent above 100", "[thresholds]\ndisk_critical_percent = 101",
            one("2:25 thresholds.disk_critical_percent"), "between 0 and 100");
        row("not a number", "[retention]\ndays = nan", one("2:8 retention.days"), "must lie between");
        row("no speed", "[shadow]\nspeed = 0", one("2:9 shadow.speed"), "must lie between");
        row("warning above critical", "[thresholds]\nlog_warning_s = 1801", one("2:17 thresholds.log_warning_s"),
            "1801 is above thresholds.log_critical_s (1800)");
        row("critical below the default warning", "[thresholds]\ndisk_critical_percent = 80",
            one("2:25 thresholds.disk_warning_percent"), "90 is above");
        row("confirm n of m", "[monitor]\nconfirm_n = 4", one("2:13 monitor.confirm_n"),
            "4 is above monitor.confirm_m (3)");
        row("host kind", "[host]\nkind = \"telnet\"", one("2:8 host.kind"), "must be local or ssh, not \"telnet\"");
        row("ssh without a name", "[host]\nkind = \"ssh\"", one("2:8 host.ssh"), "is needed with kind");
        row("ssh with an option for a name", "[host]\nkind = \"ssh\"\nssh = \"-oProxyCommand=x\"", one("3:7 host.ssh"),
            "may not begin with a dash");
        row("ssh with a relative path", "[host]\nkind = \"ssh\"\nssh = \"m4\"\n[paths]\nlogs = [\"/a\", \"b/c\"]\n",
            one("5:8 paths.logs"), "\"b/c\" is relative");
        row("webhook kind", "[webhooks.x]\nkind = \"teams\"", one("2:8 webhooks.x.kind"),
            "must be one of plain, slack, pagerduty, standard");
        row("webhook empty kind", "[webhooks.x]\nkind = \"\"", one("2:8 webhooks.x.kind"), "may not be empty");
        row("webhook as text", "[webhooks]\nx = \"http://a\"", one("2:5 webhooks.x"), "must be a table, not a text");
        row("url without scheme", "[services]\nbackend = \"localhost:8000\"", one("2:11 services.backend"),
            "begins with http:// or https://");
        row("url without host", "[services]\nprometheus = \"http://\"", one("2:14 services.prometheus"),
            "without a host");
        row("url with a bad port", "[services]\nalertmanager = \"http://a:99999\"", one("2:16 services.alertmanager"),
            "not a valid URL");
        row("redis as http", "[services]\nredis = \"http://localhost:6379\"", one("2:9 services.redis"), "redis://");
        row("redis by a socket", "[services]\nredis = \"unix:///run/redis.sock\"", one("2:9 services.redis"),
            "must be a URL that begins with redis:// or rediss://");
        row("store", "[store]\nurl = \"mysql://x\"", one("2:7 store.url"),
            "\"sqlite\" or a URL that begins with postgresql://");
        row("bad regular expression", "[shadow]\nprocess = \"run(.*\"", one("2:11 shadow.process"),
            "is not a regular expression");
        row("table name with SQL in it", "[services]\ncheckpoint_table = \"x; drop table y\"",
            one("2:20 services.checkpoint_table"), "name of a table");
        row("newline in a path", "[paths]\nstate_dir = \"/a\\nb\"", one("2:13 paths.state_dir"), "control character");
        row("empty path", "[paths]\nlogs = [\"\"]", one("2:9 paths.logs"), "may not be empty");
        row("name with a slash", "name = \"a/b\"", one("1:8 name"), "slash");
        row("secret in the open", "[secrets]\nx = \"hunter2\"", one("2:5 secrets.x"), "never the secret itself");
        row("secret from nowhere", "[secrets]\nx = {vault = \"y\"}", one("2:6 secrets.x"),
            "must say where the secret is");
        row("secret from two places", "[secrets]\nx = {file = \"y\", variable = \"Z\"}", one("2:5 secrets.x"),
            "must say where the secret is");
        row("secret that is not there", "[services.auth]\nredis = \"golden_hmc\"", one("2:9 services.auth.redis"),
            "did you mean \"golden_hmac\"?");
        row("webhook's secret is not there", "[webhooks.x]\nsecret = \"abcdefgh\"", one("2:10 webhooks.x.secret"),
            "has no \"abcdefgh\"");
        row("chart without a query", "[charts]\nx = 3", one("2:5 charts.x"), "PromQL");
        row("contacts as a table", "[contacts]\nrole = \"x\"", one("1:1 contacts"), "[[contacts]]");
        row("NUL in a command", "[shadow]\nstart_command = [\"a\\u0000\"]", one("2:18 shadow.start_command"),
            "control character");
        row("syntax", "name = \"a\"\n[paths\nlogs = 1", one("2:7 "), "not valid TOML");
        row("duplicate key", "name = \"a\"\nname = \"b\"", one("2:8 "), "not valid TOML");
        row("not UTF-8", "name = \"\xff\xfe\"", one("1:8 "), "not valid TOML");
        row("all of them, in order",
            "nam = 1\nproduction = 3\n[thresholds]\nlog_warning_s = -5\nlog_critical_s = \"x\"\n[host]\nkind=\"a\"",
            {QStringLiteral("1:1 nam"), QStringLiteral("2:14 production"),
             QStringLiteral("4:17 thresholds.log_warning_s"), QStringLiteral("5:18 thresholds.log_critical_s"),
             QStringLiteral("7:6 host.kind")},
            "did you mean name?");
    }
    void mistakes()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QStringList, at);
        QFETCH(QString, says);
        QList<ProfileMistake> found;
        const auto profile = parseProfile(toml, QStringLiteral("/etc/x.toml"), &found);
        QVERIFY(!profile);
        QCOMPARE(places(found), at);
        QCOMPARE(profile.error().kind, ErrorKind::BadInput);
        QCOMPARE(profile.error().what.count(QLatin1Char('\n')) + 1, at.size());
        QVERIFY2(profile.error().what.contains(says), qPrintable(profile.error().what));
        QVERIFY2(
            profile.error().what.startsWith(QLatin1String("/etc/x.toml:") + at.first().section(QLatin1Char(' '), 0, 0)),
            qPrintable(profile.error().what));
    }

    void manyMistakesAreBounded()
    {
        QByteArray toml;
        for (int i = 0; i < 20'000; ++i)
            toml += "unknown_key_number_" + QByteArray::number(i) + " = 1\n";
        QList<ProfileMistake> found;
        QVERIFY(!parseProfile(toml, {}, &found));
        QCOMPARE(found.size(), 100);
    }

    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0\1\2",
                                              8)
                                << QStringLiteral("not valid TOML");
        QTest::newRow("huge") << QByteArray(2 << 20, '#') << QStringLiteral("huge");
        QTest::newRow("deep") << QByteArray("x = ") + QByteArray(100'000, '[') << QStringLiteral("not valid TOML");
        QTest::newRow("deep keys") << QByteArray("a.").repeated(100'000) + "a = 1" << QStringLiteral("too many parts");
        QTest::newRow("deep keys in quotes")
            << "x = 1 # \"\n" + QByteArray("\"/\\\"\".").repeated(100'000) + "a = 1"
            << QStringLiteral("huge.toml:2:1: not valid TOML: a key of too many parts");
        QTest::newRow("dots in texts") << QByteArray("charts.x = \"\"\"\n'.\n\"\"\"\nname = '") +
                                              QByteArray(1000, '.') + "\"'"
                                       << QStringLiteral("huge.toml:4:8: name");
    }
    void damagedFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("huge.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto profile = readProfile(file.fileName());
        QVERIFY(!profile);
        QVERIFY2(profile.error().text().contains(says), qPrintable(profile.error().text().left(1000)));
    }

    void fileThatIsNone()
    {
        QTemporaryDir dir;
        QCOMPARE(readProfile(dir.filePath(QStringLiteral("absent.toml"))).error().kind, ErrorKind::NotFound);
        QCOMPARE(readProfile(dir.path()).error().kind, ErrorKind::Unreadable);
        QFile empty(dir.filePath(QStringLiteral("empty.toml")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        Profile expected;
        expected.file = empty.fileName();
        QVERIFY(*readProfile(empty.fileName()) == expected);
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "test_profile.moc"
