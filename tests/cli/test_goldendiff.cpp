// SPDX-License-Identifier: GPL-3.0-or-later
// goldwatchctl golden diff, ignore, sign and list: exit codes, keys and what people read.
#include "Ctl.h"

#include "golden/GoldenFile.h"
#include "golden/Steps.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using gw::test::Ctl;

namespace {

const QString engine = QStringLiteral(GW_TEST_DATA "/engine/");
const QString run = QStringLiteral(GW_TEST_DATA "/samples/mismatch/tmp/shadow_simulation_20261123_180503");

const QString passed = QStringLiteral(GW_TEST_DATA "/samples/completed/tmp/shadow_simulation_20261123_180301");

QByteArray golden(const char *runId, const QStringList &steps)
{
    return u"{\"run_id\":\"%1\",\"workflow_type\":\"io\",\"seed\":1,\"step_hashes\":[\"%2\"],\"workflow_hash\":\"%3\"}"_s
        .arg(QLatin1String(runId), steps.join(u"\",\""_s), gw::golden::workflowHash(steps))
        .toUtf8();
}

/// A recording of one step whose output holds @p output.
QByteArray recording(const QByteArray &output)
{
    return R"({"data":{"replay":false,"seed":1,"spec_hash":"9f"},"event_type":"run_start","run_id":"r"})"
           "\n"
           R"({"data":{"index":0,"inputs":{},"output":)" +
           output + R"(,"output_hash":")" + gw::golden::outputHash(output)->toUtf8() +
           R"(","seed":2,"skill_id":"json.map","success":true},"event_type":"step","run_id":"r"})"
           "\n";
}

QStringList paths(const QJsonObject &answer)
{
    QStringList list;
    for (const QJsonValue &entry : answer.value(u"entries"_s).toArray())
        list << entry[u"path"_s].toString().section(u'/', -1).section(u'.', 0, 0);
    return list;
}

} // namespace

class TestGoldenDiff : public QObject
{
    Q_OBJECT

    static QStringList goldenVerb(const QStringList &rest) { return QStringList{u"golden"_s} + rest; }

private Q_SLOTS:
    void diffExitCodes_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says"); // severity, category and agreement or pairs
        const QString one = engine + u"run-7f21.steps.jsonl"_s;
        QTest::newRow("itself") << one << one << 0 << "null null identical";
        QTest::newRow("seed") << one << engine + u"run-7f22.steps.jsonl"_s << 2 << "P0 SEED_MISMATCH differs";
        QTest::newRow("altered") << one << engine + u"run-7f23.steps.jsonl"_s << 2 << "P1 GOLDEN_ALTERED differs";
        QTest::newRow("golden and report") << run + u"/golden/primary-w0-32bbca9a.golden.json"_s
                                           << run + u"/reports/cycle_5.json"_s << 2 << "P0 UNKNOWN differs";
        QTest::newRow("golden and reports")
            << run + u"/golden/primary-w0-32bbca9a.golden.json"_s << run + u"/reports"_s << 2 << "P0 UNKNOWN differs";
        QTest::newRow("not in the report")
            << run + u"/golden/primary-w0-39e1a98d.golden.json"_s << run + u"/reports"_s << 3 << "null UNKNOWN unknown";
        QTest::newRow("run and its reports") << run << run + u"/reports"_s << 2 << "P0 UNKNOWN 45";
        QTest::newRow("directory and itself") << run << run + u"/golden"_s << 0 << "null null 45";
        QTest::newRow("run that passed and its reports") << passed << passed + u"/reports"_s << 0 << "null null 9";
        QTest::newRow("another run") << run << passed << 1 << "P2 null 0";
        QTest::newRow("nothing beside nothing") << run + u"/../../aos"_s << run + u"/../../aos"_s << 3 << "null null 0";
        QTest::newRow("absent") << one << engine + u"absent.steps.jsonl"_s << 3 << "";
        QTest::newRow("file and directory") << one << engine << 64 << "";
        QTest::newRow("report on the left") << run + u"/reports"_s << run << 64 << "";
        QTest::newRow("no golden file") << engine + u"run-7f21.steps.jsonl.sig"_s
                                        << engine + u"run-7f21.steps.jsonl.sig"_s << 3 << "null UNKNOWN unknown";
    }
    void diffExitCodes()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        Ctl ctl;
        ctl.environment.insert(u"GOLDEN_SECRET"_s, u"practice-secret"_s);
        const auto result = ctl.run(goldenVerb({u"diff"_s, a, b, u"--json"_s}));
        QVERIFY2(result.exitCode == exitCode, result.err + result.out);
        if (says.isEmpty()) {
            QVERIFY(!result.err.isEmpty());
            return;
        }
        const QJsonObject answer = result.json();
        QCOMPARE(answer.value(u"schema"_s).toString(), u"goldwatch.golden-diff/1"_s);
        for (const char *key : {"match", "severity", "category", "explanation", "first_divergence", "differences"})
            QVERIFY2(answer.contains(QLatin1String(key)), key);
        QCOMPARE(answer.value(u"match"_s), exitCode == 3 ? QJsonValue() : QJsonValue(exitCode == 0));
        const auto text = [&](const QString &key) {
            const QJsonValue value = answer.value(key);
            return value.isDouble() ? QString::number(value.toInt()) : value.toString(u"null"_s);
        };
        QCOMPARE(text(u"severity"_s) + u' ' + text(u"category"_s) + u' ' +
                     text(answer.contains(u"pairs"_s) ? u"pairs"_s : u"agreement"_s),
                 says);
        if (exitCode == 2)
            for (const char *key : {"step", "pointer", "a", "b"})
                QVERIFY2(answer.value(u"first_divergence"_s).toObject().contains(QLatin1String(key)), key);
        if (b == passed + u"/reports"_s && a == passed) { // hashes that reports call equal, not bytes that were seen
            QCOMPARE(answer.value(u"matched"_s), QJsonValue(9));
            QCOMPARE(answer.value(u"identical"_s), QJsonValue(0));
        }
        // The same for people.
        const auto read = ctl.run(goldenVerb({u"diff"_s, a, b}));
        QCOMPARE(read.exitCode, exitCode);
        QVERIFY(!read.out.isEmpty() && read.err.isEmpty());
    }

    void filesInOneDirectoryOnlyAreAWarning()
    {
        const Ctl ctl;
        ctl.write(u"a/r.golden.json"_s, golden("r", {u"x:1"_s}));
        ctl.write(u"b/r.golden.json"_s, golden("r", {u"x:1"_s}));
        ctl.write(u"b/s.golden.json"_s, golden("s", {u"x:1"_s}));
        const auto result = ctl.run(goldenVerb({u"diff"_s, ctl.path(u"a"_s), u"b"_s, u"--json"_s}));
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.json().value(u"severity"_s).toString(), u"P2"_s);
        QCOMPARE(result.json().value(u"match"_s), QJsonValue(false));
        QCOMPARE(result.json().value(u"names_only_in_b"_s).toArray(), QJsonArray{u"s.golden.json"_s});
    }

    void namesAreOneLineThatNoTerminalObeys()
    {
        const Ctl ctl;
        ctl.write(u"a/x\n\033[31my.golden.json"_s, "{");
        ctl.write(u"b/s.golden.json"_s, golden("s", {u"x:1"_s}));
        for (const QStringList &verb :
             {QStringList{u"list"_s, ctl.path(u"a"_s)}, QStringList{u"check"_s, ctl.path(u"a"_s)},
              QStringList{u"diff"_s, ctl.path(u"a"_s), ctl.path(u"b"_s)}}) {
            const auto result = ctl.run(goldenVerb(verb));
            QVERIFY2(result.out.contains("x\\x0a\\x1b[31my.golden.json"), result.out);
            QVERIFY2(!result.out.contains('\033'), result.out);
        }
    }

    void rulesIgnoreAndAreCounted()
    {
        const Ctl ctl;
        const QString a = ctl.write(u"a/r.steps.jsonl"_s, recording(R"({"trace_id":"x","v":1})"));
        const QString b = ctl.write(u"b/r.steps.jsonl"_s, recording(R"({"trace_id":"y","v":1})"));
        const QStringList diff = goldenVerb({u"diff"_s, a, b, u"--json"_s});
        QCOMPARE(ctl.run(diff).exitCode, 2);
        const auto rule = [&](const QString &pointer) {
            return ctl.run(goldenVerb({u"ignore"_s, u"add"_s, pointer, u"--owner"_s, u"ada"_s, u"--reason"_s,
                                       u"set by the proxy"_s, u"--json"_s}));
        };
        QCOMPARE(rule(u"/steps/*/output"_s).exitCode, 64);
        QCOMPARE(ctl.run(goldenVerb({u"ignore"_s, u"add"_s, u"trace_id"_s})).exitCode, 64); // without a reason
        QCOMPARE(rule(u"trace_id"_s).json().value(u"rules"_s)[0][u"id"_s].toString(), u"r1"_s);
        const auto same = ctl.run(diff);
        QCOMPARE(same.exitCode, 0);
        const QJsonArray differences = same.json().value(u"differences"_s).toArray();
        QCOMPARE(differences.size(), 2); // never silently equal
        for (const QJsonValue &difference : differences) {
            QCOMPARE(difference[u"ignored"_s], QJsonValue(true));
            QCOMPARE(difference[u"rule"_s].toString(), u"r1"_s);
        }
        QCOMPARE(ctl.run(diff + QStringList{u"--no-rules"_s}).exitCode, 2);
        QCOMPARE(ctl.run(diff).exitCode, 0);
        const auto list = ctl.run(goldenVerb({u"ignore"_s, u"list"_s, u"--json"_s}));
        QCOMPARE(list.json().value(u"rules"_s)[0][u"hits"_s].toInt(), 2);
        const auto read = ctl.run(goldenVerb({u"ignore"_s, u"list"_s}));
        QVERIFY2(read.out.contains("ada") && read.out.contains("set by the proxy"), read.out);
        QCOMPARE(ctl.run(goldenVerb({u"ignore"_s, u"remove"_s, u"r1"_s})).exitCode, 0);
        QCOMPARE(ctl.run(goldenVerb({u"ignore"_s, u"remove"_s, u"r1"_s})).exitCode, 3);
        QCOMPARE(ctl.run(diff).exitCode, 2);
    }

    void damagedRulesAreToldNotForgotten()
    {
        const Ctl ctl;
        const QString a = ctl.write(u"a/r.steps.jsonl"_s, recording("1"));
        ctl.write(u"XDG_STATE_HOME/goldwatch/ignore/local.json"_s, "{\"rules\": 7}");
        const auto result = ctl.run(goldenVerb({u"diff"_s, a, a}));
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.contains("rules"), result.err);
        QCOMPARE(ctl.run(goldenVerb({u"diff"_s, a, a, u"--no-rules"_s})).exitCode, 0);
    }

    void listsInPages()
    {
        const Ctl ctl;
        const auto list = [&](const QStringList &rest) {
            return ctl.run(goldenVerb(QStringList{u"list"_s, run + u"/golden"_s, u"--json"_s} + rest));
        };
        const auto all = list({});
        QCOMPARE(all.exitCode, 0);
        const QJsonObject answer = all.json();
        QCOMPARE(answer.value(u"schema"_s).toString(), u"goldwatch.golden-list/1"_s);
        QCOMPARE(answer.value(u"total"_s).toInt(), 45);
        QCOMPARE(answer.value(u"counts"_s)[u"intact"_s].toInt(), 45);
        const QStringList names = paths(answer);
        QCOMPARE(names.size(), 45);
        const auto page = list({u"--first"_s, u"43"_s, u"--count"_s, u"5"_s});
        QCOMPARE(paths(page.json()), names.mid(43));
        QCOMPARE(page.json().value(u"total"_s).toInt(), 45);
        QCOMPARE(paths(list({u"--count"_s, u"0"_s}).json()), QStringList());
        const auto filtered = list({u"w1"_s, u"type:io"_s, u"--sort"_s, u"seed"_s, u"-r"_s});
        QVERIFY(filtered.json().value(u"total"_s).toInt() > 0);
        for (const QJsonValue &entry : filtered.json().value(u"entries"_s).toArray()) {
            QCOMPARE(entry[u"worker"_s].toString(), u"w1"_s);
            QCOMPARE(entry[u"workflow_type"_s].toString(), u"io"_s);
            QCOMPARE(entry[u"verdict"_s].toString(), u"intact"_s);
        }
        const auto groups = list({u"--group"_s, u"worker"_s}).json().value(u"groups"_s).toArray();
        int files = 0;
        for (const QJsonValue &group : groups)
            files += group[u"files"_s].toInt();
        QCOMPARE(groups.size(), 3);
        QCOMPARE(files, 45);
        const auto read = ctl.run(goldenVerb({u"list"_s, run + u"/golden"_s, u"--count"_s, u"2"_s}));
        QVERIFY2(read.out.contains("and 43 more") && read.out.contains("45 golden files"), read.out);
    }

    void signs_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("signedFiles");
        QTest::addColumn<bool>("isSigned");
        QTest::newRow("from a pipe") << QStringList{} << 75 << -1 << false;
        QTest::newRow("only shown") << QStringList{u"--dry-run"_s} << 0 << 1 << false;
        QTest::newRow("forced") << QStringList{u"--force"_s} << 0 << 1 << true;
        QTest::newRow("another key of nowhere") << QStringList{u"--rotate"_s, u"--force"_s} << 64 << -1 << false;
        QTest::newRow("another key, empty")
            << QStringList{u"--rotate"_s, u"--new-key-variable"_s, u"UNSET_X"_s} << 64 << -1 << false;
        QTest::newRow("another key") << QStringList{u"--rotate"_s, u"--new-key-file"_s, u"key"_s, u"--force"_s} << 1
                                     << 0 << false;
    }
    void signs()
    {
        QFETCH(QStringList, options);
        QFETCH(int, exitCode);
        QFETCH(int, signedFiles);
        QFETCH(bool, isSigned);
        Ctl ctl;
        ctl.environment.insert(u"GOLDEN_SECRET"_s, u"practice-secret"_s);
        ctl.write(u"key"_s, "next secret\n");
        const QString file = ctl.write(u"d/r.steps.jsonl"_s, recording("1"));
        QFile old(file);
        QVERIFY(old.open(QIODevice::ReadWrite) &&
                old.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
        old.close();
        const auto result = ctl.run(goldenVerb(QStringList{u"sign"_s, ctl.path(u"d"_s), u"--json"_s} + options));
        QVERIFY2(result.exitCode == exitCode, result.err + result.out);
        if (signedFiles >= 0)
            QCOMPARE(result.json().value(u"signed"_s), QJsonValue(signedFiles));
        QCOMPARE(QFile::exists(file + u".sig"_s), isSigned);
        QVERIFY(!(result.out + result.err).contains("secret"));
        if (isSigned)
            QCOMPARE(ctl.run(goldenVerb({u"check"_s, ctl.path(u"d"_s), u"--json"_s})).json().value(u"intact"_s).toInt(),
                     1);
    }

    void whatCannotBeListedIsAnError_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("absent") << u"absent"_s;
        QTest::newRow("a file") << u"file"_s;
        QTest::newRow("a link to itself") << u"loop"_s;
    }
    void whatCannotBeListedIsAnError()
    {
        QFETCH(QString, source);
        const Ctl ctl;
        ctl.write(u"file"_s, "x");
        QCOMPARE(::symlink("loop", QFile::encodeName(ctl.path(u"loop"_s)).constData()), 0);
        for (const QStringList &verb : {QStringList{u"list"_s, source}, {u"diff"_s, source, u"/tmp"_s}}) {
            const auto result = ctl.run(goldenVerb(verb));
            QVERIFY2(result.exitCode == 3 || (verb.first() == u"diff"_s && result.exitCode == 64), result.out);
            QVERIFY2(result.err.contains(source.toUtf8()), result.err);
        }
    }
};

QTEST_GUILESS_MAIN(TestGoldenDiff)
#include "test_goldendiff.moc"
