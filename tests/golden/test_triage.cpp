// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/Difference.h"
#include "golden/GoldenFile.h"
#include "golden/Steps.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::golden;

namespace {

QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }
QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

struct MadeStep
{
    const char *skill;
    const char *inputs;
    const char *output;
    qint64 seed = 5;
};

QByteArray recording(const QString &runId, const QList<MadeStep> &steps, qint64 seed = 41, const char *spec = "9f")
{
    QByteArray out;
    const auto event = [&](const char *type, const QJsonObject &data) {
        out += compact({{QStringLiteral("event_type"), QLatin1String(type)},
                        {QStringLiteral("run_id"), runId},
                        {QStringLiteral("timestamp"), QStringLiteral("2026-11-20T09:15:00+00:00")},
                        {QStringLiteral("data"), data}}) +
               '\n';
    };
    event("run_start", {{QStringLiteral("seed"), seed}, {QStringLiteral("spec_hash"), QLatin1String(spec)}});
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const MadeStep &step = steps.at(i);
        event("step", {{QStringLiteral("index"), i},
                       {QStringLiteral("skill_id"), QLatin1String(step.skill)},
                       {QStringLiteral("inputs"), object(step.inputs)},
                       {QStringLiteral("seed"), step.seed},
                       {QStringLiteral("success"), true},
                       {QStringLiteral("output"), object(step.output)},
                       {QStringLiteral("output_hash"), *outputHash(compact(object(step.output)))}});
    }
    event("run_end", {});
    return out;
}

} // namespace

Q_DECLARE_METATYPE(MadeStep)

class TestTriage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    TriageQuestion m_question;

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    void writeGolden(const QStringList &steps, const QString &hash = {})
    {
        write(QStringLiteral("orig.golden.json"),
              compact({{QStringLiteral("run_id"), QStringLiteral("orig")},
                       {QStringLiteral("step_hashes"), QJsonArray::fromStringList(steps)},
                       {QStringLiteral("workflow_hash"), hash.isEmpty() ? workflowHash(steps) : hash}}));
    }
    void writeBoth(const QByteArray &original, const QByteArray &replay)
    {
        write(QStringLiteral("orig.steps.jsonl"), original);
        write(QStringLiteral("replay.steps.jsonl"), replay);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_question = {QStringLiteral("orig"),
                      QStringLiteral("replay"),
                      QStringLiteral("json.map:1111111111111111"),
                      QStringLiteral("json.map:2222222222222222"),
                      {},
                      {QStringLiteral("/nonexistent"), m_dir->path()},
                      {}};
    }

    void recordingsDecide_data()
    {
        QTest::addColumn<QByteArray>("original");
        QTest::addColumn<QByteArray>("replay");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QStringList>("says");
        const QString orig = QStringLiteral("orig"), replay = QStringLiteral("replay");
        const MadeStep same{"json.map", R"({"n":0})", R"({"v":"x","duration_ms":1})"};
        const auto row = [&](const char *name, const MadeStep &a, const MadeStep &b, const char *category,
                             QStringList says) {
            QTest::newRow(name) << recording(orig, {same, a, same})
                                << recording(replay, {same, b, {"json.map", R"({"n":9})", R"({"v":"follows"})"}})
                                << QString::fromLatin1(category) << says;
        };
        const auto says = [](const char *a, const char *b = "", const char *c = "") {
            return QStringList{QString::fromUtf8(a), QString::fromUtf8(b), QString::fromUtf8(c)};
        };
        QTest::newRow("base seed") << recording(orig, {same}) << recording(replay, {same}, 42)
                                   << QStringLiteral("SEED_MISMATCH") << says("41", "42");
        QTest::newRow("another specification") << recording(orig, {same}) << recording(replay, {same}, 41, "aa")
                                               << QStringLiteral("UNKNOWN") << says("9f", "aa");
        QTest::newRow("nothing differs") << recording(orig, {same}) << recording(replay, {same})
                                         << QStringLiteral("UNKNOWN") << says("agree");
        QTest::newRow("a step less") << recording(orig, {same, same}) << recording(replay, {same})
                                     << QStringLiteral("DETERMINISM_VIOLATION") << says("2 step(s)", "1");
        row("step seed", {"json.map", "{}", R"({"v":1})", 5}, {"json.map", "{}", R"({"v":2})", 6}, "SEED_MISMATCH",
            says("Step 1 (json.map)", "seed 5", "6 in the replay"));
        row("another skill", {"json.map", "{}", R"({"v":1})"}, {"json.sort", "{}", R"({"v":1})"},
            "DETERMINISM_VIOLATION", says("json.map", "json.sort", "another way"));
        row("uuid", {"json.map", "{}", R"({"id":"7b1e4a52-0c1d-4e7f-9a3b-5d2c8e6f1a90"})"},
            {"json.map", "{}", R"({"id":"0c9d8e7f-6a5b-4c3d-8e1f-2a3b4c5d6e7f"})"}, "UNSEEDED_RNG",
            says("/id is \"7b1e", "0c9d", "Seed the generator"));
        row("fraction", {"json.map", "{}", R"({"w":[0.1,0.7364512908713]})"},
            {"json.map", "{}", R"({"w":[0.1,0.1273908712345]})"}, "UNSEEDED_RNG", says("/w/1"));
        row("named nonce, hash follows", {"json.map", "{}", R"({"digest":"aa","nonce":"k1"})"},
            {"json.map", "{}", R"({"digest":"bb","nonce":"k2"})"}, "UNSEEDED_RNG", says("/nonce"));
        row("only a hash", {"compute_hash", "{}", R"({"digest":"7b1e4a520c1d4e7f9a3b5d2c8e6f1a90"})"},
            {"compute_hash", "{}", R"({"digest":"0c9d8e7f6a5b4c3d8e1f2a3b4c5d6e7f"})"}, "DETERMINISM_VIOLATION",
            says("/digest"));
        row("timestamp", {"json.map", "{}", R"({"at":{"timestamp":"a"},"v":1})"},
            {"json.map", "{}", R"({"at":{"timestamp":"b"},"v":1})"}, "VOLATILE_LEAK",
            says("/at/timestamp", "Leave the field out"));
        row("time in a call", {"http.post", "{}", R"({"elapsed_ms":3})"}, {"http.post", "{}", R"({"elapsed_ms":4})"},
            "VOLATILE_LEAK", says("/elapsed_ms is 3"));
        row("call", {"http.post", "{}", R"({"id":"7b1e4a520c1d4e7f","ts":1})"},
            {"http.post", "{}", R"({"id":"0c9d8e7f6a5b4c3d","ts":2})"}, "EXTERNAL_CALL", says("/id", "Record or mock"));
        row("model", {"llm_stub", "{}", R"({"text":"a"})"}, {"llm_stub", "{}", R"({"text":"b"})"}, "EXTERNAL_CALL",
            says("Step 1 (llm_stub)"));
        row("plain value", {"json.map", "{}", R"({"a/b":{"~":[1,2]}})"}, {"json.map", "{}", R"({"a/b":{"~":[1,3]}})"},
            "DETERMINISM_VIOLATION", says("/a~1b/~0/1 is 2", "3 in the replay", "Debug"));
        row("random beside plain", {"json.map", "{}", R"({"nonce":"a","v":1})"},
            {"json.map", "{}", R"({"nonce":"b","v":2})"}, "DETERMINISM_VIOLATION", says("/v is 1"));
        row("missing field", {"json.map", "{}", R"({"v":1})"}, {"json.map", "{}", "{}"}, "DETERMINISM_VIOLATION",
            says("/v is 1", "nothing in the replay"));
        row("other inputs", {"json.map", R"({"n":1})", R"({"v":1})"}, {"json.map", R"({"n":2})", R"({"v":2})"},
            "DETERMINISM_VIOLATION", says("other inputs", "/n is 1"));
        row("inputs differ in a time only", {"json.map", R"({"ts":1})", R"({"v":1})"},
            {"json.map", R"({"ts":2})", R"({"v":2})"}, "DETERMINISM_VIOLATION", says("/v is 1"));
    }
    void recordingsDecide()
    {
        QFETCH(QByteArray, original);
        QFETCH(QByteArray, replay);
        QFETCH(QString, category);
        QFETCH(QStringList, says);
        writeBoth(original, replay);
        const Triage result = triage(m_question);
        QVERIFY2(json::enumName(result.category) == category,
                 qPrintable(json::enumName(result.category) + result.explanation));
        for (const QString &part : says)
            QVERIFY2(result.explanation.contains(part), qPrintable(result.explanation));
        QCOMPARE(result.goldenIntact, std::optional(true));
        QCOMPARE(result.evidence, QStringList({m_dir->filePath(QStringLiteral("orig.steps.jsonl")),
                                               m_dir->filePath(QStringLiteral("replay.steps.jsonl"))}));
    }

    void alteredGolden_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("own hash") << QStringLiteral("own hash");
        QTest::newRow("changed since the comparison") << QStringLiteral("since");
        QTest::newRow("signature") << QStringLiteral("signature");
        QTest::newRow("output of a recording") << QStringLiteral("output");
        QTest::newRow("recording of another run") << QStringLiteral("another run");
    }
    void alteredGolden()
    {
        QFETCH(QString, how);
        const QStringList steps{QStringLiteral("http.post:1111111111111111")};
        const MadeStep one{"http.post", "{}", R"({"v":1})"}, two{"http.post", "{}", R"({"v":2})"};
        writeGolden(steps, how == QLatin1String("own hash") ? workflowHash({QStringLiteral("x")}) : QString());
        m_question.originalHash =
            workflowHash(how == QLatin1String("since") ? QStringList{QStringLiteral("y")} : steps);
        if (how == QLatin1String("own hash"))
            m_question.originalHash.clear();
        QByteArray original = recording(QStringLiteral("orig"), {one});
        if (how == QLatin1String("another run"))
            original.replace("\"orig\"", "\"other\"");
        if (how == QLatin1String("output"))
            original.replace("{\"v\":1}", "{\"v\":7}");
        writeBoth(original, recording(QStringLiteral("replay"), {two}));
        m_question.hmacKey = "key";
        write(QStringLiteral("orig.steps.jsonl.sig"),
              signatureOf(original, how == QLatin1String("signature") ? "other key" : "key"));
        const Triage result = triage(m_question);
        QCOMPARE(json::enumName(result.category), QStringLiteral("GOLDEN_ALTERED"));
        QCOMPARE(result.goldenIntact, std::optional(false));
        QVERIFY(result.explanation.contains(QLatin1String("engine is not at fault")));
        QVERIFY(QFile::exists(result.goldenPath));
    }

    void reportAlone_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("category");
        const auto row = [](const char *step, const char *category) {
            QTest::newRow(step) << QString::fromLatin1(step) << QString::fromLatin1(category);
        };
        row("http.post:1", "EXTERNAL_CALL");
        row("fetchAPI:1", "EXTERNAL_CALL");
        row("call-external-x:1", "EXTERNAL_CALL");
        row("llm_stub:1", "EXTERNAL_CALL");
        row("ns:llm.extract:1", "EXTERNAL_CALL");
        row("mock_http:1", "UNKNOWN");
        row("mock_io:1", "UNKNOWN");
        row("rapid_capital:1", "UNKNOWN");
        row("", "UNKNOWN");
    }
    void reportAlone()
    {
        QFETCH(QString, step);
        QFETCH(QString, category);
        writeGolden({step});
        m_question.originalStep = m_question.replayStep = step;
        const Triage result = triage(m_question);
        QCOMPARE(json::enumName(result.category), category);
        QCOMPARE(result.goldenIntact, std::optional(true));
        QVERIFY(!result.explanation.isEmpty());
    }

    void withoutTheGoldenNothingIsKnownOfIt()
    {
        const Triage result = triage(m_question);
        QCOMPARE(result.category, Category::Unknown);
        QVERIFY(!result.goldenIntact && result.goldenPath.isEmpty());
        write(QStringLiteral("orig.golden.json"), "{");
        const Triage broken = triage(m_question);
        QVERIFY(!broken.goldenIntact);
        QCOMPARE(broken.category, Category::Unknown);
        QVERIFY(broken.evidence.join(QLatin1Char(' ')).contains(QLatin1String("not valid JSON")));
    }

    void replayThatCannotBeBelievedIsNotUsed()
    {
        const MadeStep one{"json.map", "{}", R"({"v":1})"}, two{"json.map", "{}", R"({"v":2})"};
        writeBoth(recording(QStringLiteral("orig"), {one}),
                  recording(QStringLiteral("replay"), {two}).replace("{\"v\":2}", "{\"v\":3}"));
        const Triage result = triage(m_question);
        QCOMPARE(result.category, Category::Unknown);
        QVERIFY(result.evidence.last().contains(QLatin1String("is not used: the output_hash of its step 0")));
    }

    void runIdsDoNotLeaveTheirDirectory()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("in")));
        writeGolden({QStringLiteral("a:1")});
        m_question.goldenDirectories = {m_dir->filePath(QStringLiteral("in"))};
        m_question.originalRunId = QStringLiteral("../orig");
        QVERIFY(triage(m_question).goldenPath.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTriage)
#include "test_triage.moc"
