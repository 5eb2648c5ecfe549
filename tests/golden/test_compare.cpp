// SPDX-License-Identifier: GPL-3.0-or-later
// Two golden files, and two directories of them: what counts, what does not, and why they differ.
#include "../Obstacle.h"

#include "golden/GoldenCheck.h"
#include "golden/GoldenFile.h"
#include "golden/Steps.h"
#include "golden/diff/CompareDirectories.h"
#include "golden/diff/IgnoreFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace gw;
using namespace gw::golden;

namespace {

const QString zoo = QStringLiteral(GW_TEST_DATA "/zoo/golden/");
const QString engine = QStringLiteral(GW_TEST_DATA "/engine/");

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// A recording of one start, a step for each of @p steps ("skill inputs output") and an end.
struct Made
{
    QString runId = QStringLiteral("r");
    QList<std::array<QByteArray, 3>> steps;
    qint64 seed = 41;
    QByteArray spec = "9f", end = R"({"status":"completed"})";
    bool replay = false;
    int minute = 0;

    [[nodiscard]] QByteArray text() const
    {
        QByteArray out;
        const auto event = [&](const char *type, const QByteArray &data) {
            out += R"({"data":)" + data + R"(,"event_type":")" + type + R"(","run_id":")" + runId.toUtf8() +
                   R"(","timestamp":"2026-11-20T09:)" + QByteArray::number(minute + 10) + ":00+00:00\"}\n";
        };
        event("run_start", R"({"replay":)" + QByteArray(replay ? "true" : "false") + R"(,"seed":)" +
                               QByteArray::number(seed) + R"(,"spec_hash":")" + spec + "\"}");
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const auto &[skill, inputs, output] = steps.at(i);
            event("step", R"({"index":)" + QByteArray::number(i) + R"(,"inputs":)" + inputs + R"(,"output":)" + output +
                              R"(,"output_hash":")" + outputHash(output)->toUtf8() + R"(","seed":5,"skill_id":")" +
                              skill + R"(","success":true})");
        }
        event("run_end", end);
        return out;
    }
};

QByteArray goldenFile(const QString &runId, const QStringList &steps, qint64 seed = 7,
                      const QString &type = QStringLiteral("io"), int duration = 0, const QString &hash = {})
{
    return compact({{QStringLiteral("run_id"), runId},
                    {QStringLiteral("workflow_type"), type},
                    {QStringLiteral("seed"), seed},
                    {QStringLiteral("step_hashes"), QJsonArray::fromStringList(steps)},
                    {QStringLiteral("workflow_hash"), hash.isEmpty() ? workflowHash(steps) : hash},
                    {QStringLiteral("duration_ms"), duration},
                    {QStringLiteral("success"), true}});
}

QStringList pointers(const Comparison &comparison, bool ignored)
{
    QStringList list;
    for (const auto &field : comparison.differences)
        if (field.ignored == ignored)
            list << field.pointer;
    list.sort();
    return list;
}

QString firstOf(const Comparison &comparison)
{
    if (!comparison.firstDivergence)
        return QStringLiteral("none");
    const Divergence &first = *comparison.firstDivergence;
    return QStringLiteral("%1 %2").arg(first.step ? QString::number(*first.step) : QStringLiteral("-"), first.pointer);
}

IgnoreRule rule(const QString &pointer, const QString &skill = {})
{
    return {QStringLiteral("r1"), pointer, skill, QStringLiteral("ada"), QStringLiteral("known"), {}, 0, {}};
}

} // namespace

Q_DECLARE_METATYPE(Made)

class TestCompare : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    CompareOptions m_options;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_options = {};
    }

    void recordings_data()
    {
        QTest::addColumn<Made>("a");
        QTest::addColumn<Made>("b");
        QTest::addColumn<QString>("found"); // agreement, category, first divergence
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("noise"); // besides the three time stamps
        using Steps = QList<std::array<QByteArray, 3>>;
        const Made same{QStringLiteral("r"), Steps{{"json.map", "{}", R"({"v":1})"}}};
        const auto with = [](const Steps &steps) { return Made{QStringLiteral("r"), steps}; };
        const auto row = [](const char *name, const Made &a, const Made &b, const char *found, const char *counts = "",
                            const char *noise = "") {
            QTest::newRow(name) << a << b << QString::fromLatin1(found) << QString::fromLatin1(counts)
                                << QString::fromLatin1(noise);
        };
        row("identical", same, same, "identical UNKNOWN none");
        Made other = same;
        other.minute = 1;
        row("other times", same, other, "noise UNKNOWN none", "", "/end/timestamp /start/timestamp /steps/0/timestamp");
        other = same;
        other.runId = QStringLiteral("s");
        other.replay = true;
        row("a replay", same, other, "noise UNKNOWN none", "", "/run_id /start/replay");
        row("a duration in the output", with({{"json.map", "{}", R"({"duration_ms":3,"v":1})"}}),
            with({{"json.map", "{}", R"({"duration_ms":4,"v":1})"}}), "noise UNKNOWN none", "",
            "/steps/0/output/duration_ms");
        row("a time that counts in the hash", with({{"json.map", "{}", R"({"ts":3,"v":1})"}}),
            with({{"json.map", "{}", R"({"ts":4,"v":1})"}}), "differs VOLATILE_LEAK 0 /steps/0/output/ts",
            "/steps/0/output_hash", "/steps/0/output/ts");
        other = same;
        other.seed = 42;
        row("base seed", same, other, "differs SEED_MISMATCH - /start/seed", "/start/seed");
        other = same;
        other.spec = "aa";
        row("another specification", same, other, "differs UNKNOWN - /start/spec_hash", "/start/spec_hash");
        row("second step", with({{"a", "{}", "1"}, {"b", "{}", R"({"v":[1,2]})"}, {"c", "{}", "1"}}),
            with({{"a", "{}", "1"}, {"b", "{}", R"({"v":[1,3]})"}, {"c", "{}", "2"}}),
            "differs DETERMINISM_VIOLATION 1 /steps/1/output/v/1",
            "/steps/1/output/v/1 /steps/1/output_hash /steps/2/output /steps/2/output_hash");
        row("a call", with({{"http.post", "{}", R"({"v":1})"}}), with({{"http.post", "{}", R"({"v":2})"}}),
            "differs EXTERNAL_CALL 0 /steps/0/output/v", "/steps/0/output/v /steps/0/output_hash");
        row("drawn", with({{"pick", "{}", R"({"nonce":"a"})"}}), with({{"pick", "{}", R"({"nonce":"b"})"}}),
            "differs UNSEEDED_RNG 0 /steps/0/output/nonce", "/steps/0/output/nonce /steps/0/output_hash");
        row("another skill", with({{"a", "{}", "1"}}), with({{"b", "{}", "1"}}),
            "differs DETERMINISM_VIOLATION 0 /steps/0/skill_id", "/steps/0/skill_id");
        row("a step less", with({{"a", "{}", "1"}, {"b", "{}", "1"}}), with({{"a", "{}", "1"}}),
            "differs DETERMINISM_VIOLATION 1 /steps/1", "/steps/1");
        row("inputs", with({{"a", R"({"n":1})", "1"}}), with({{"a", R"({"n":2})", "1"}}),
            "differs DETERMINISM_VIOLATION 0 /steps/0/inputs/n", "/steps/0/inputs/n");
        row("1 and 1.0 in the output", with({{"a", "{}", R"({"n":1})"}}), with({{"a", "{}", R"({"n":1.0})"}}),
            "differs DETERMINISM_VIOLATION 0 /steps/0/output_hash", "/steps/0/output /steps/0/output_hash");
        row("1 and 1.0 in the inputs", with({{"a", R"({"n":1})", "1"}}), with({{"a", R"({"n":1.0})", "1"}}),
            "differs UNKNOWN 0 /steps/0/inputs", "/steps/0/inputs");
        row("numbers beyond 64 bits", with({{"a", R"({"n":100000000000000000001})", "1"}}),
            with({{"a", R"({"n":100000000000000000002})", "1"}}), "differs UNKNOWN 0 /steps/0/inputs",
            "/steps/0/inputs");
        other = same;
        other.end = R"({"status":"failed"})";
        row("another end", same, other, "differs UNKNOWN - /end/status", "/end/status");
    }
    void recordings()
    {
        QFETCH(Made, a);
        QFETCH(Made, b);
        QFETCH(QString, found);
        QFETCH(QString, counts);
        QFETCH(QString, noise);
        const auto c =
            compare({QFile::encodeName(path(a.runId + QStringLiteral(".steps.jsonl"))), a.text()},
                    {QFile::encodeName(path(b.runId + QStringLiteral(".steps.jsonl"))), b.text()}, m_options);
        QCOMPARE(QStringLiteral("%1 %2 %3").arg(json::enumName(c.agreement), json::enumName(c.category), firstOf(c)),
                 found);
        QCOMPARE(pointers(c, false).join(QLatin1Char(' ')), counts);
        QCOMPARE(pointers(c, true).join(QLatin1Char(' ')), noise);
        QCOMPARE(c.match(), counts.isEmpty());
        QCOMPARE(c.explanation.isEmpty(), c.match());
        QCOMPARE(c.differencesTotal, c.differences.size());
        QCOMPARE(c.a.intact, std::optional(true));
    }

    void canonicalForm()
    {
        const Made made{QStringLiteral("r"), {{"json.map", R"({"a":1,"b":[1,2]})", R"({"v":1})"}}};
        QByteArray spread = made.text();
        spread.replace(R"({"a":1,"b":[1,2]})", R"({ "b" : [1, 2], "a" : 1 })");
        const auto c = compare({QFile::encodeName(path(QStringLiteral("r.steps.jsonl"))), made.text()},
                               {QFile::encodeName(path(QStringLiteral("r.steps.jsonl"))), spread}, m_options);
        QCOMPARE(c.agreement, Agreement::Canonical);
        QVERIFY(c.match() && c.differences.isEmpty());
    }

    void rules_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("skill");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("hits");
        QTest::newRow("by name") << "trace_id" << "" << "noise none" << 1;
        QTest::newRow("by pointer") << "/steps/*/output/trace_id" << "" << "noise none" << 1;
        QTest::newRow("in its skill") << "trace_id" << "json.map" << "noise none" << 1;
        QTest::newRow("in another skill") << "trace_id" << "json.sort" << "differs 0 /steps/0/output/trace_id" << 0;
        QTest::newRow("of another step") << "/steps/3/output/trace_id" << "" << "differs 0 /steps/0/output/trace_id"
                                         << 0;
        QTest::newRow("another field") << "trace" << "" << "differs 0 /steps/0/output/trace_id" << 0;
    }
    void rules()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, skill);
        QFETCH(QString, found);
        QFETCH(int, hits);
        const Made a{QStringLiteral("r"), {{"json.map", "{}", R"({"trace_id":"x","v":1})"}}};
        Made b{QStringLiteral("r"), {{"json.map", "{}", R"({"trace_id":"y","v":1})"}}};
        m_options.rules = IgnoreRules({rule(pointer, skill)});
        const auto look = [&] {
            return compare({QFile::encodeName(path(QStringLiteral("r.steps.jsonl"))), a.text()},
                           {QFile::encodeName(path(QStringLiteral("r.steps.jsonl"))), b.text()}, m_options);
        };
        auto c = look();
        QCOMPARE(json::enumName(c.agreement) + QLatin1Char(' ') + firstOf(c), found);
        QCOMPARE(c.ruleHits.value(QStringLiteral("r1")), hits);
        QCOMPARE(c.differences.size(), 2); // told, whether they count or not
        // What the rule does not name still counts, and decides.
        b.steps.first()[2] = R"({"trace_id":"y","v":2})";
        c = look();
        QCOMPARE(c.agreement, Agreement::Differs);
        if (hits > 0)
            QCOMPARE(firstOf(c), QStringLiteral("0 /steps/0/output/v"));
    }

    void rulesThatAreRefused_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *pointer, const char *owner, const char *says) {
            QTest::newRow(pointer) << QString::fromLatin1(owner) << QString::fromLatin1(says);
        };
        row("", "ada", "does not say what");
        row("/", "ada", "does not say what");
        row("*", "ada", "does not say what");
        row("/steps", "ada", "whole results");
        row("/steps/*", "ada", "whole results");
        row("/steps/*/output", "ada", "whole results");
        row("/steps/0/output_hash", "ada", "whole results");
        row("/steps/2", "ada", "whole results");
        row("/*/2/output", "ada", "whole results");
        row("/steps/*/seed", "ada", "whole results");
        row("/step_hashes/0", "ada", "whole results");
        row("/start", "ada", "whole results");
        row("workflow_hash", "ada", "whole results");
        row("seed", "ada", "whole results");
        row("0", "ada", "whole results"); // all of the first step
        row("steps/*/x", "ada", "begins with a slash");
        row("trace_id", " ", "owner and a reason");
    }
    void rulesThatAreRefused()
    {
        QFETCH(QString, owner);
        QFETCH(QString, says);
        IgnoreRule refused = rule(QString::fromLatin1(QTest::currentDataTag()));
        refused.owner = owner;
        const auto checked = checkRule(refused);
        QVERIFY(!checked);
        QVERIFY2(checked.error().what.contains(says), qPrintable(checked.error().what));
        IgnoreFile file(path(QStringLiteral("rules.json")));
        QVERIFY(!file.add(refused));
        QVERIFY(!QFile::exists(path(QStringLiteral("rules.json"))));
    }

    void rulesAreKept()
    {
        const QString where = path(QStringLiteral("state/rules.json"));
        IgnoreFile file(where);
        QCOMPARE(file.rules()->size(), 0);
        QCOMPARE(file.add(rule(QStringLiteral("trace_id")))->id, QStringLiteral("r1"));
        QCOMPARE(file.add(rule(QStringLiteral("span_id")))->id, QStringLiteral("r2"));
        QVERIFY(file.countHits({{QStringLiteral("r2"), 3}, {QStringLiteral("r9"), 1}}));
        QVERIFY(file.countHits({{QStringLiteral("r2"), 2}}));
        QCOMPARE(IgnoreFile(where).rules()->last().hits, 5);
        QVERIFY(IgnoreFile(where).rules()->last().lastHit.isValid());
        QCOMPARE(file.remove(QStringLiteral("r2"))->pointer, QStringLiteral("span_id"));
        QCOMPARE(file.remove(QStringLiteral("r2")).error().kind, ErrorKind::NotFound);
        QCOMPARE(file.add(rule(QStringLiteral("x")))->id, QStringLiteral("r3")); // an id is never used twice
        QCOMPARE(QFileInfo(where).permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup),
                 QFileDevice::Permissions());
        write(QStringLiteral("state/rules.json"), "{\"rules\":");
        QVERIFY(!file.rules()); // never "no rules"
        QVERIFY(!file.add(rule(QStringLiteral("y"))));
        QVERIFY(!IgnoreFile::pathFor(QStringLiteral("../x")).contains(QStringLiteral("..")));
    }

    void goldens_data()
    {
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("says");
        const QString s = QStringLiteral("s");
        const QStringList steps{QStringLiteral("mock_io:11"), QStringLiteral("llm_stub:22")};
        const QStringList io{QStringLiteral("mock_io:99"), QStringLiteral("llm_stub:22")};
        const QStringList llm{QStringLiteral("mock_io:11"), QStringLiteral("llm_stub:99")};
        const auto row = [](const char *name, const QByteArray &b, const char *found, const char *says = "") {
            QTest::newRow(name) << b << QString::fromLatin1(found) << QString::fromLatin1(says);
        };
        row("same steps", goldenFile(s, steps), "noise UNKNOWN none");
        row("other duration", goldenFile(s, steps, 7, QStringLiteral("io"), 9), "noise UNKNOWN none");
        row("first step", goldenFile(s, io), "differs UNKNOWN 0 /step_hashes/0", "holds only hashes");
        row("step that calls out", goldenFile(s, llm), "differs EXTERNAL_CALL 1 /step_hashes/1", "llm_stub");
        row("other seed", goldenFile(s, io, 8), "differs SEED_MISMATCH - /seed", "7 in the original and 8");
        row("another workflow", goldenFile(s, io, 7, QStringLiteral("llm")), "differs UNKNOWN 0 /step_hashes/0",
            "different workflows");
        row("a step less", goldenFile(s, {steps.first()}), "differs EXTERNAL_CALL 1 /step_hashes/1");
        row("altered", goldenFile(s, io, 7, QStringLiteral("io"), 0, QStringLiteral("00")),
            "differs GOLDEN_ALTERED 0 /step_hashes/0", "not that of its steps");
        row("of another run", goldenFile(QStringLiteral("t"), steps), "noise GOLDEN_ALTERED none",
            "it holds the run t");
        row("no golden file", "{}", "unknown UNKNOWN none", "cannot be compared");
        row("empty", "", "unknown UNKNOWN none", "cannot be compared");
    }
    void goldens()
    {
        QFETCH(QByteArray, b);
        QFETCH(QString, found);
        QFETCH(QString, says);
        const QStringList steps{QStringLiteral("mock_io:11"), QStringLiteral("llm_stub:22")};
        const auto c =
            compare({QFile::encodeName(path(QStringLiteral("r.golden.json"))), goldenFile(QStringLiteral("r"), steps)},
                    {QFile::encodeName(path(QStringLiteral("s.golden.json"))), b}, m_options);
        QCOMPARE(QStringLiteral("%1 %2 %3").arg(json::enumName(c.agreement), json::enumName(c.category), firstOf(c)),
                 found);
        QVERIFY2(c.explanation.contains(says), qPrintable(c.explanation));
    }

    void recordingsOfTheEngineTellWhy()
    {
        const QStringList io{QStringLiteral("mock_io:99")}, steps{QStringLiteral("mock_io:11")};
        write(QStringLiteral("engine/r.steps.jsonl"),
              Made{QStringLiteral("r"), {{"mock_io", "{}", R"({"nonce":"a"})"}}}.text());
        write(QStringLiteral("engine/s.steps.jsonl"),
              Made{QStringLiteral("s"), {{"mock_io", "{}", R"({"nonce":"b"})"}}}.text());
        m_options.goldenDirectories = {path(QStringLiteral("engine"))};
        const auto look = [&] {
            return compare(
                {QFile::encodeName(path(QStringLiteral("r.golden.json"))), goldenFile(QStringLiteral("r"), steps)},
                {QFile::encodeName(path(QStringLiteral("s.golden.json"))), goldenFile(QStringLiteral("s"), io)},
                m_options);
        };
        QCOMPARE(look().category, Category::UnseededRng);
        QCOMPARE(look().evidence.size(), 2);
        QFile altered(path(QStringLiteral("engine/s.steps.jsonl")));
        QVERIFY(altered.open(QIODevice::ReadWrite));
        const QByteArray content = altered.readAll().replace("\"b\"", "\"c\"");
        QVERIFY(altered.seek(0) && altered.write(content) == content.size());
        altered.close();
        QCOMPARE(look().category, Category::Unknown); // what cannot be believed is not used
        QVERIFY(look().evidence.last().contains(QLatin1String("is not used")));
    }

    /// Each damaged file beside a sound one: what cannot be read is unknown, what is altered is not the engine's fault.
    void zooBesideASoundFile_data()
    {
        QTest::addColumn<QString>("says");
        const auto check = checkDirectory(QFile::encodeName(zoo), {});
        QVERIFY(check);
        QMap<QString, QString> expected;
        for (const auto &finding : check->altered)
            expected[finding.path] = QStringLiteral("GOLDEN_ALTERED");
        for (const auto &finding : check->unreadable)
            expected[finding.path] = QStringLiteral("unknown");
        for (const QString &name : QDir(zoo).entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << expected.value(name);
    }
    void zooBesideASoundFile()
    {
        QFETCH(QString, says);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QString sound = name.endsWith(QLatin1String(".jsonl")) ? QStringLiteral("without-end.steps.jsonl")
                                                                     : QStringLiteral("good.golden.json");
        for (const bool isFirst : {true, false}) {
            const auto c = compareFiles(zoo + (isFirst ? name : sound), zoo + (isFirst ? sound : name), m_options);
            QVERIFY2(c, c ? "" : qPrintable(c.error().text()));
            QCOMPARE(c->agreement == Agreement::Unknown, says == QLatin1String("unknown"));
            QCOMPARE(c->category == Category::GoldenAltered, says == QLatin1String("GOLDEN_ALTERED"));
            const ComparedSide &side = isFirst ? c->a : c->b;
            QCOMPARE(side.problem.isEmpty(), says.isEmpty());
            QCOMPARE(side.intact,
                     says == QLatin1String("unknown") ? std::optional<bool>() : std::optional(says.isEmpty()));
        }
    }

    void oneOfEachKind()
    {
        const auto c =
            compare({QFile::encodeName(path(QStringLiteral("r.golden.json"))), goldenFile(QStringLiteral("r"), {})},
                    {QFile::encodeName(path(QStringLiteral("r.steps.jsonl"))), Made{}.text()}, m_options);
        QCOMPARE(c.agreement, Agreement::Unknown);
        QVERIFY(c.explanation.contains(QLatin1String("one kind")));
    }

    void signedSamples_data()
    {
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("found");
        QTest::newRow("replay") << "run-7f22" << "differs SEED_MISMATCH - /start/seed";
        QTest::newRow("altered") << "run-7f23" << "differs GOLDEN_ALTERED";
        QTest::newRow("itself") << "run-7f21" << "identical UNKNOWN none";
    }
    void signedSamples()
    {
        QFETCH(QString, b);
        QFETCH(QString, found);
        m_options.hmacKey = "practice-secret";
        const auto c = compareFiles(engine + QStringLiteral("run-7f21.steps.jsonl"),
                                    engine + b + QStringLiteral(".steps.jsonl"), m_options);
        QVERIFY2(c, c ? "" : qPrintable(c.error().text()));
        const QString told =
            QStringLiteral("%1 %2 %3").arg(json::enumName(c->agreement), json::enumName(c->category), firstOf(*c));
        QVERIFY2(told.startsWith(found), qPrintable(told));
        QCOMPARE(c->a.signature, SignatureState::Valid);
        QCOMPARE(c->b.signature, b == QLatin1String("run-7f23") ? SignatureState::Wrong : SignatureState::Valid);
    }

    void withoutAKeySignaturesAreUnchecked()
    {
        const auto c = compareFiles(engine + QStringLiteral("run-7f21.steps.jsonl"),
                                    engine + QStringLiteral("run-7f24.steps.jsonl"), m_options);
        QVERIFY2(c, c ? "" : qPrintable(c.error().text()));
        QCOMPARE(c->a.signature, SignatureState::Unchecked);
        QCOMPARE(c->b.signature, SignatureState::Missing);
    }

    /// Names are bytes: the signature beside such a file is found, and the finding tells the name whole.
    void namesThatAreNotUtf8()
    {
        const QByteArray name = "caf\xe9.steps.jsonl";
        const QByteArray a = QFile::encodeName(path(QStringLiteral("a"))),
                         b = QFile::encodeName(path(QStringLiteral("b")));
        QVERIFY(QDir().mkpath(path(QStringLiteral("a"))) && QDir().mkpath(path(QStringLiteral("b"))));
        const auto put = [](const QByteArray &file, const QByteArray &content) {
            std::ofstream(file.constData(), std::ios::binary) << content.toStdString();
        };
        Made made{QStringLiteral("r"), {{"json.map", "{}", R"({"v":1})"}}};
        put(a + '/' + name, made.text());
        put(a + '/' + name + ".sig", signatureOf("something else", "key"));
        made.minute = 1;
        put(b + '/' + name, made.text());
        m_options.hmacKey = "key";
        const auto c = compareDirectories(a, b, m_options);
        QVERIFY2(c, c ? "" : qPrintable(c.error().text()));
        QCOMPARE(c->findings.size(), 1);
        QCOMPARE(c->findings.first().name, QStringLiteral("caf\\xe9.steps.jsonl"));
        QCOMPARE(c->findings.first().nameBytes, std::optional(name));
        QVERIFY2(c->findings.first().explanation.contains(QLatin1String("signature")),
                 qPrintable(c->findings.first().explanation));
        QVERIFY(!c->findings.first().explanation.contains(QChar(QChar::ReplacementCharacter)));
    }

    void withAReport()
    {
        const QStringList steps{QStringLiteral("mock_io:11"), QStringLiteral("http.get:22")};
        write(QStringLiteral("r.golden.json"), goldenFile(QStringLiteral("r"), steps));
        ReportedReplay reported{QStringLiteral("r"),
                                QStringLiteral("s"),
                                workflowHash(steps),
                                QStringLiteral("ff"),
                                steps.at(1),
                                QStringLiteral("http.get:33"),
                                1};
        const QString file = path(QStringLiteral("r.golden.json"));
        auto c = compareWithReport(file, QStringLiteral("cycle_1.json"), &reported, m_options);
        QVERIFY(c);
        QCOMPARE(firstOf(*c), QStringLiteral("1 /step_hashes/1"));
        QCOMPARE(c->firstDivergence->b.toString(), QStringLiteral("http.get:33"));
        QCOMPARE(c->category, Category::ExternalCall);
        reported.originalHash = QStringLiteral("00"); // not the golden that was compared
        c = compareWithReport(file, QStringLiteral("cycle_1.json"), &reported, m_options);
        QCOMPARE(c->category, Category::GoldenAltered);
        c = compareWithReport(file, QStringLiteral("cycle_1.json"), nullptr, m_options);
        QCOMPARE(c->agreement, Agreement::Unknown); // silence of a report proves nothing
        QVERIFY(!compareWithReport(path(QStringLiteral("absent.golden.json")), {}, nullptr, m_options));
    }

    void directories()
    {
        const QStringList good{QStringLiteral("mock_io:11")}, bad{QStringLiteral("http.get:99")};
        for (int i = 0; i < 700; ++i) {
            const QString run = QStringLiteral("run%1").arg(i, 3, 10, QLatin1Char('0'));
            write(QStringLiteral("a/%1.golden.json").arg(run), goldenFile(run, good, i));
            QByteArray other = goldenFile(run, good, i);
            if (i % 7 == 1)
                other = goldenFile(run, good, i, QStringLiteral("io"), 5); // noise
            else if (i % 7 == 2)
                other.replace(",", ", "); // canonical
            else if (i % 7 == 3)
                other = goldenFile(run, good, i + 1); // seed
            else if (i % 7 == 4)
                other = goldenFile(run, bad, i); // another step
            else if (i % 7 == 5)
                other = "{";
            write(QStringLiteral("b/%1.golden.json").arg(run), other);
        }
        write(QStringLiteral("a/only.golden.json"), "{}");
        write(QStringLiteral("b/more1.golden.json"), "{}");
        write(QStringLiteral("b/more2.golden.json"), "{}");
        write(QStringLiteral("b/notes.txt"), "x");
        const auto c = compareDirectories(QFile::encodeName(path(QStringLiteral("a"))),
                                          QFile::encodeName(path(QStringLiteral("b"))), m_options);
        QVERIFY2(c, c ? "" : qPrintable(c.error().text()));
        QCOMPARE(c->pairs, 700);
        QCOMPARE(c->identical, 200);
        QCOMPARE(c->noise, 100);
        QCOMPARE(c->canonical, 100);
        QCOMPARE(c->differing, 200);
        QCOMPARE(c->unknown, 100);
        QCOMPARE(c->namesOnlyInA, QStringList(QStringLiteral("only.golden.json")));
        QCOMPARE(c->onlyInB, 2);
        QCOMPARE(c->findings.size(), 300);
        QCOMPARE(c->findings.first().name, QStringLiteral("run003.golden.json"));
        QStringList groups;
        for (const MismatchGroup &group : c->groups)
            groups << QStringLiteral("%1 %2 %3").arg(group.count).arg(json::enumName(group.category), group.pointer);
        groups.sort();
        QCOMPARE(groups, QStringList({QStringLiteral("100 SEED_MISMATCH /seed"), QStringLiteral("100 UNKNOWN "),
                                      QStringLiteral("100 UNKNOWN /step_hashes/*")}));
        for (const MismatchGroup &group : c->groups)
            QCOMPARE(group.examples.size(), 10);
    }

    void directoriesThatCannotBeCompared_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("absent") << int(ErrorKind::NotFound);
        QTest::newRow("forbidden") << int(ErrorKind::Unreadable);
        QTest::newRow("empty") << int(ErrorKind::Unreadable); // a file
        QTest::newRow("loop") << int(ErrorKind::Unreadable);
    }
    void directoriesThatCannotBeCompared()
    {
        QFETCH(int, kind);
        QVERIFY(QDir().mkpath(path(QStringLiteral("a"))) && QDir().mkpath(path(QStringLiteral("b"))));
        gw::test::putObstacle(path(QStringLiteral("b")), QLatin1String(QTest::currentDataTag()));
        const auto c = [&] {
            const gw::test::BoundByPermissions bound;
            return compareDirectories(QFile::encodeName(path(QStringLiteral("a"))),
                                      QFile::encodeName(path(QStringLiteral("b"))), m_options);
        }();
        ::chmod(QFile::encodeName(path(QStringLiteral("b"))).constData(), 0700);
        QVERIFY(!c);
        QCOMPARE(int(c.error().kind), kind);
    }

    void stopped()
    {
        QVERIFY(QDir().mkpath(path(QStringLiteral("a"))));
        write(QStringLiteral("a/x.golden.json"), "{}");
        std::stop_source stop;
        stop.request_stop();
        const QByteArray a = QFile::encodeName(path(QStringLiteral("a")));
        const auto c = compareDirectories(a, a, m_options, stop.get_token());
        QVERIFY(!c);
        QCOMPARE(c.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
