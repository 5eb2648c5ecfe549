// SPDX-License-Identifier: GPL-3.0-or-later
// Checklists as data, and what each kind of check makes of answers: right ones, wrong ones, none.
#include "certification/Evaluate.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::certification;
using host::ProbeAnswer;

class TestChecklist : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oursHasTwentyItems();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void environmentChangesThresholds();
    void environmentReplacesIt();
    void answersOfServices_data();
    void answersOfServices();
    void alerts_data();
    void alerts();
    void factsOfTheRun_data();
    void factsOfTheRun();
    void commands_data();
    void commands();
    void stops_data();
    void stops();
    void sanityAndDiff();
};

namespace {

Checklist ours()
{
    const auto text = readChecklist({});
    const auto list = text ? parseChecklist(*text) : Result<Checklist>(Failure(text.error()));
    if (!list)
        qFatal("%s", qPrintable(list.error().text()));
    return *list;
}

const Item &item(qint64 id)
{
    static const Checklist list = ours();
    return *list.item(id);
}

Result<Checklist> parsed(const QByteArray &extension)
{
    auto text = readChecklist({});
    text->extension = extension;
    text->file = QStringLiteral("mine.toml");
    return parseChecklist(*text);
}

ProbeAnswer answered(const QByteArray &body, std::optional<qint64> status = 200)
{
    ProbeAnswer answer;
    answer.answered = true;
    answer.status = status;
    answer.body = QString::fromUtf8(body);
    answer.request = QStringLiteral("GET http://x");
    return answer;
}

ProbeAnswer unanswered(ErrorKind kind)
{
    ProbeAnswer answer;
    answer.error = Error{kind, QStringLiteral("no"), {}, {}};
    return answer;
}

health::Problem disagreement()
{
    health::Problem problem;
    problem.kind = health::ProblemKind::Disagreement;
    problem.summary = QStringLiteral("log and reports disagree");
    return problem;
}

ProbeAnswer unused()
{
    ProbeAnswer answer;
    answer.used = false;
    return answer;
}

} // namespace

void TestChecklist::oursHasTwentyItems()
{
    const Checklist list = ours();
    QCOMPARE(list.items.size(), 20);
    QVERIFY(list.changes.isEmpty());
    QCOMPARE(list.name, QStringLiteral("m4-self-sign"));
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        const Item &one = list.items.at(i);
        QCOMPARE(one.id, i + 1);
        QVERIFY2(!expectedText(one).isEmpty(), qPrintable(one.title));
        QCOMPARE(one.maxAge.has_value(), one.kind != CheckKind::Run); // facts of a run that ended do not age
    }
    QCOMPARE(expectedText(item(7)), QStringLiteral("at least 2,500"));
    QCOMPARE(expectedText(item(10)), QStringLiteral("over 20,000"));
    QCOMPARE(expectedText(item(6)), QStringLiteral("its full time, 24:00:00"));
}

void TestChecklist::mistakesAreTold_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("told");
    const QByteArray extends = "extends = \"m4-self-sign\"\n[[item]]\n";
    QTest::newRow("no TOML") << QByteArray("[[item") << QStringLiteral("mine.toml:1:");
    QTest::newRow("unknown base") << QByteArray("extends = \"m5\"") << QStringLiteral("m4-self-sign");
    QTest::newRow("no item") << QByteArray("name = \"x\"") << QStringLiteral("without items");
    QTest::newRow("unknown key") << extends + "id = 7\nleats = 3" << QStringLiteral("did you mean least");
    QTest::newRow("check of ours changed")
        << extends + "id = 7\ncheck = \"redis\"" << QStringLiteral("cannot be changed");
    QTest::newRow("not a number") << extends + "id = 7\nleast = \"3\"" << QStringLiteral("mine.toml:4:9: least");
    QTest::newRow("no id") << extends + "least = 3" << QStringLiteral("is missing");
    QTest::newRow("id out of bounds") << extends + "id = 5000" << QStringLiteral("between 1 and 999");
    QTest::newRow("new without check") << extends + "id = 21\nsection = \"X\"\ntitle = \"Y\""
                                       << QStringLiteral("check");
    QTest::newRow("unknown check") << extends + "id = 21\ncheck = \"ping\"" << QStringLiteral("must be one of: http");
    QTest::newRow("twice") << QByteArray("[[item]]\nid = 1\nsection = \"X\"\ntitle = \"Y\"\ncheck = \"sanity\"\n"
                                         "[[item]]\nid = 1\n")
                           << QStringLiteral("twice");
    QTest::newRow("relative glob") << extends + "id = 21\nsection = \"X\"\ntitle = \"Y\"\ncheck = \"files\"\n"
                                                "glob = \"x*\"\nleast = 1"
                                   << QStringLiteral("glob");
    QTest::newRow("age of nothing") << extends + "id = 1\nmax_age_h = 0" << QStringLiteral("between 0.01");
    QTest::newRow("dots") << QByteArray(QByteArray("a.").repeated(100) + "a = 1") << QStringLiteral("dots");
}

void TestChecklist::mistakesAreTold()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, told);
    const auto list = parsed(toml);
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::BadInput);
    QVERIFY2(list.error().text().contains(told), qPrintable(list.error().text()));
}

void TestChecklist::environmentChangesThresholds()
{
    const auto list = parsed("extends = \"m4-self-sign\"\n[[item]]\nid = 7\nleast = 100\n[[item]]\nid = 12\n"
                             "max_age_h = 1\n[[item]]\nid = 21\nsection = \"More\"\ntitle = \"Reports\"\ncheck = "
                             "\"files\"\nglob = \"/x/*.json\"\nleast = 1\n[[item]]\nid = 9\nmost = 0\n");
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().text()));
    QCOMPARE(list->items.size(), 21);
    QCOMPARE(*list->item(7)->expect.least, 100);
    QCOMPARE(list->item(12)->maxAge->count(), 3600);
    // What is changed to what it was is no change.
    QCOMPARE(list->changes.size(), 3);
    QCOMPARE(list->changes.first(), QStringLiteral("item 7: at least 100 instead of at least 2,500"));
    QVERIFY(list->changes.last().contains(QStringLiteral("item 21 was added")));
    QVERIFY(list->sha256 != ours().sha256);
}

void TestChecklist::environmentReplacesIt()
{
    const auto list = parsed("[[item]]\nid = 3\nsection = \"X\"\ntitle = \"Y\"\ncheck = \"sanity\"\n");
    QVERIFY(list.has_value());
    QCOMPARE(list->items.size(), 1);
    QCOMPARE(list->changes.size(), 1);
    QVERIFY(list->changes.first().contains(QStringLiteral("mine.toml")));
}

void TestChecklist::answersOfServices_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<ProbeAnswer>("answer");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("actual");
    const auto row = [](const char *name, int id, const ProbeAnswer &answer, Verdict verdict, const char *actual) {
        QTest::newRow(name) << id << answer << verdict << QString::fromUtf8(actual);
    };
    row("healthy", 1, answered(R"({"status":"healthy"})"), Verdict::Pass, "healthy");
    row("ok", 1, answered(R"({"status":"ok"})"), Verdict::Pass, "ok");
    row("degraded", 1, answered(R"({"status":"degraded"})"), Verdict::Fail, "degraded");
    row("healthy with 503", 1, answered(R"({"status":"healthy"})", 503), Verdict::Fail, "healthy");
    row("no status", 1, answered(R"({"state":"healthy"})"), Verdict::Fail, R"({"state":"healthy"})");
    row("a list", 1, answered("[1]"), Verdict::Fail, "[1]");
    row("garbage", 1, answered("<html>\x01"), Verdict::Fail, "<html>.");
    row("empty", 1, answered(""), Verdict::Fail, "");
    row("refused", 1, unanswered(ErrorKind::Unreachable), Verdict::Fail, "no answer");
    row("silent", 1, unanswered(ErrorKind::Timeout), Verdict::Fail, "no answer");
    row("not let in", 1, unanswered(ErrorKind::Refused), Verdict::Fail, "no answer");
    row("our profile is wrong", 1, unanswered(ErrorKind::BadInput), Verdict::NotChecked, "");
    row("not used", 1, unused(), Verdict::NotChecked, "");
    row("two workers", 2, answered(R"({"workers":[{"status":"up"},{"status":"up"}]})"), Verdict::Pass, "2 up");
    row("one of two", 2, answered(R"({"workers":{"a":"up","b":"down"}})"), Verdict::Pass, "1 up");
    row("none up", 2, answered(R"({"workers":[{"status":"down"}]})"), Verdict::Fail, "0 up");
    row("no workers told", 2, answered("{}"), Verdict::Fail, "{}");
    row("workers with 500", 2, answered(R"({"up":3})", 500), Verdict::Fail, R"({"up":3})");
    row("container", 2, answered("1 of 1 up", std::nullopt), Verdict::Pass, "1 up");
    row("pong", 3, answered("PONG", std::nullopt), Verdict::Pass, "PONG");
    row("ping", 3, answered("PING", std::nullopt), Verdict::Fail, "PING");
    row("one", 4, answered("1", std::nullopt), Verdict::Pass, "1");
    row("eleven", 4, answered("11", std::nullopt), Verdict::Fail, "11");
    row("prometheus", 5, answered("Prometheus Server is Healthy."), Verdict::Pass, "200");
    row("prometheus starts", 5, answered("no", 503), Verdict::Fail, "503");
    const QByteArray six = R"({"status":"success","data":{"groups":[1,2,3,4,5,6]}})";
    row("six groups", 17, answered(six), Verdict::Pass, "6");
    row("five groups", 17, answered(R"({"status":"success","data":{"groups":[1,2,3,4,5]}})"), Verdict::Fail, "5");
    row("groups with error", 17, answered(R"({"status":"error","data":{"groups":[1,2,3,4,5,6]}})"), Verdict::Fail,
        R"({"status":"error","data":{"groups":[1,2,3,4,5,6]}})");
    row("groups no list", 17, answered(R"({"status":"success","data":{"groups":6}})"), Verdict::Fail,
        R"({"status":"success","data":{"groups":6}})");
    row("rows", 20, answered("41208", std::nullopt), Verdict::Pass, "41,208 row(s)");
    row("no rows", 20, answered("0", std::nullopt), Verdict::Pass, "0 row(s)");
    row("no number", 20, answered("many", std::nullopt), Verdict::Fail, "many");
    row("no such table", 20, unanswered(ErrorKind::NotFound), Verdict::Fail, "no answer");
    row("no table here", 20, unused(), Verdict::Pass, "not used here: the environment names no table of checkpoints");
}

void TestChecklist::answersOfServices()
{
    QFETCH(int, id);
    QFETCH(ProbeAnswer, answer);
    QFETCH(Verdict, verdict);
    QFETCH(QString, actual);
    const Finding found = judgeProbe(item(id), answer);
    QVERIFY2(found.verdict == verdict, qPrintable(json::enumName(found.verdict) + found.reason));
    QCOMPARE(found.actual, actual);
    QCOMPARE(found.reason.isEmpty(), verdict == Verdict::Pass); // nothing but a pass goes without a reason
}

void TestChecklist::alerts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("onlyOwn");
    const QByteArray stop =
        R"({"labels":{"alertname":"WorkflowEmergencyStopActive","severity":"critical"},"state":"firing"})";
    const QByteArray other =
        R"({"labels":{"alertname":"WorkflowReplayFailure","severity":"critical"},"state":"pending"})";
    const QByteArray mild = R"({"labels":{"alertname":"Slow","severity":"warning"},"state":"firing"})";
    const auto body = [](const QByteArray &alerts) {
        return R"({"status":"success","data":{"alerts":[)" + alerts + "]}}";
    };
    QTest::newRow("none") << body("") << Verdict::Pass << false;
    QTest::newRow("a warning") << body(mild) << Verdict::Pass << false;
    QTest::newRow("our stop") << body(stop) << Verdict::Fail << true;
    QTest::newRow("our stop and a warning") << body(mild + ',' + stop) << Verdict::Fail << true;
    QTest::newRow("another one, pending") << body(other) << Verdict::Fail << false;
    QTest::newRow("our stop and another") << body(stop + ',' + other) << Verdict::Fail << false;
    QTest::newRow("garbage") << QByteArray("oops") << Verdict::Fail << false;
}

void TestChecklist::alerts()
{
    QFETCH(QByteArray, body);
    QFETCH(Verdict, verdict);
    QFETCH(bool, onlyOwn);
    const AlertFinding found = judgeAlerts(item(18), answered(body));
    QCOMPARE(found.finding.verdict, verdict);
    QCOMPARE(found.onlyOwn, onlyOwn);
    QCOMPARE(judgeAlerts(item(18), unanswered(ErrorKind::Timeout)).finding.verdict, Verdict::Fail);
}

void TestChecklist::factsOfTheRun_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("change");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, int id, const char *change, Verdict verdict) {
        QTest::newRow(name) << id << QString::fromLatin1(change) << verdict;
    };
    row("completed", 6, "", Verdict::Pass);
    row("a second early", 6, "elapsed=86399", Verdict::Pass);
    row("an hour's run", 6, "elapsed=3600", Verdict::Fail);
    row("running", 6, "state=running", Verdict::NotChecked);
    row("died", 6, "state=died", Verdict::Fail);
    row("ended on a mismatch", 6, "state=failed", Verdict::Fail);
    row("nobody knows", 6, "state=unknown", Verdict::NotChecked);
    row("cycles", 7, "", Verdict::Pass);
    row("2,500 cycles", 7, "cycles=2500", Verdict::Pass);
    row("2,499 cycles", 7, "cycles=2499", Verdict::Fail);
    row("cycles so far", 7, "state=running", Verdict::NotChecked);
    row("cycles unknown", 7, "cycles=", Verdict::NotChecked);
    row("witnesses disagree", 7, "disagree=1", Verdict::Fail);
    row("all passed", 8, "", Verdict::Pass);
    row("one did not", 8, "passed=2865", Verdict::Fail);
    row("all passed, with a mismatch", 8, "mismatches=1", Verdict::Fail);
    row("all passed, mismatches unknown", 8, "mismatches=", Verdict::Fail);
    row("none failed", 9, "", Verdict::Pass);
    row("one failed", 9, "failed=1", Verdict::Fail);
    row("goldens", 10, "", Verdict::Pass);
    row("20,000 are too few", 10, "golden=20000", Verdict::Fail);
    row("goldens archived", 10, "golden=0 archived=25794", Verdict::Pass);
    row("restored beside their archive", 10, "golden=12000 archived=12000 workflows=12000", Verdict::Fail);
    row("archives unknown", 10, "archived=", Verdict::NotChecked);
    row("goldens unknown", 10, "golden=", Verdict::NotChecked);
}

void TestChecklist::factsOfTheRun()
{
    QFETCH(int, id);
    QFETCH(QString, change);
    QFETCH(Verdict, verdict);
    health::RunStatus status;
    status.run = QStringLiteral("r");
    status.state = health::RunState::Completed;
    status.elapsed = Seconds(86'415);
    status.interval = Seconds(30);
    status.cycles = status.cyclesPassed = 2866;
    status.cyclesFailed = status.mismatches = 0;
    status.workflows = status.goldenFiles = 25'794;
    std::optional<qint64> archived = 0;
    const QMap<QString, std::optional<qint64> *> numbers{
        {QStringLiteral("cycles"), &status.cycles},       {QStringLiteral("passed"), &status.cyclesPassed},
        {QStringLiteral("failed"), &status.cyclesFailed}, {QStringLiteral("mismatches"), &status.mismatches},
        {QStringLiteral("golden"), &status.goldenFiles},  {QStringLiteral("archived"), &archived},
        {QStringLiteral("workflows"), &status.workflows}};
    for (const QString &word : change.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = word.section(u'=', 0, 0), value = word.section(u'=', 1);
        if (key == u"state")
            status.state = *json::enumValue<health::RunState>(value);
        else if (key == u"elapsed")
            status.elapsed = Seconds(value.toInt());
        else if (key == u"disagree")
            status.problems << disagreement();
        else
            *numbers.value(key) = value.isEmpty() ? std::nullopt : std::optional(value.toLongLong());
    }
    const Finding found = judgeRun(item(id), status, archived);
    QVERIFY2(found.verdict == verdict, qPrintable(json::enumName(found.verdict) + found.reason));
    QCOMPARE(found.reason.isEmpty(), verdict == Verdict::Pass);
}

void TestChecklist::commands_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("actual");
    QTest::newRow("clean") << QStringLiteral(
                                  "\x1b[0;32m[INFO]\x1b[0m 07:19:49 Cycle 1: 3 workflows, 3 replays, 0 mismatches\n"
                                  "  Mismatches:         0\n")
                           << 0 << Verdict::Pass << QStringLiteral("0 mismatch(es)");
    QTest::newRow("a mismatch, and exit code 0") << QStringLiteral("[ERROR] 07:19:49 Cycle 2: 1 mismatches detected!\n")
                                                 << 0 << Verdict::Fail << QStringLiteral("1 mismatch(es)");
    QTest::newRow("report block counts") << QStringLiteral("  Mismatches:   2\n") << 0 << Verdict::Fail
                                         << QStringLiteral("2 mismatch(es)");
    QTest::newRow("says nothing") << QString() << 0 << Verdict::Pass << QStringLiteral("exit code 0");
    QTest::newRow("fails") << QString() << 1 << Verdict::Fail << QStringLiteral("exit code 1");
    QTest::newRow("killed") << QString() << -9 << Verdict::Fail << QStringLiteral("signal 9");
}

void TestChecklist::commands()
{
    QFETCH(QString, output);
    QFETCH(int, exitCode);
    QFETCH(Verdict, verdict);
    QFETCH(QString, actual);
    host::CommandAnswer answer;
    answer.output.text = output;
    if (exitCode >= 0)
        answer.exitCode = exitCode;
    else
        answer.signal = -exitCode;
    const Finding found = judgeCommand(item(11), {QStringLiteral("quick")}, answer);
    QCOMPARE(found.verdict, verdict);
    QCOMPARE(found.actual, actual);
    answer.timedOut = true;
    QCOMPARE(judgeCommand(item(11), {QStringLiteral("quick")}, answer).verdict, Verdict::Fail);
}

void TestChecklist::stops_data()
{
    using health::Effect;
    QTest::addColumn<int>("id");
    QTest::addColumn<int>("stopped"); // -1: not known
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("set with effect") << 13 << 1 << Effect::Yes << Verdict::Pass;
    QTest::newRow("set without effect") << 13 << 1 << Effect::No << Verdict::Fail;
    QTest::newRow("set, nothing shows it") << 13 << 1 << Effect::Unknown << Verdict::NotChecked;
    QTest::newRow("not set") << 13 << 0 << Effect::Yes << Verdict::Fail;
    QTest::newRow("cannot be read") << 13 << -1 << Effect::Unknown << Verdict::NotChecked;
    QTest::newRow("read back") << 14 << 1 << Effect::Unknown << Verdict::Pass;
    QTest::newRow("read back as off") << 14 << 0 << Effect::Unknown << Verdict::Fail;
    QTest::newRow("lifted") << 15 << 0 << Effect::Yes << Verdict::Pass;
    QTest::newRow("lifted, work does not go on") << 15 << 0 << Effect::No << Verdict::Fail;
    QTest::newRow("still there") << 15 << 1 << Effect::Yes << Verdict::Fail;
}

void TestChecklist::stops()
{
    QFETCH(int, id);
    QFETCH(int, stopped);
    QFETCH(health::Effect, effect);
    QFETCH(Verdict, verdict);
    host::StopStatus status;
    if (stopped >= 0)
        status.stopped = stopped > 0;
    status.effective = effect;
    status.proof = QStringLiteral("seen");
    QCOMPARE(judgeStop(item(id), status).verdict, verdict);
}

void TestChecklist::sanityAndDiff()
{
    host::Sanity sanity;
    QCOMPARE(judgeSanity(sanity).verdict, Verdict::NotChecked);
    for (const char *name : {"process", "mismatches", "disk", "activity", "metrics"})
        sanity.sections << host::SanitySection{QLatin1String(name), health::Verdict::Healthy, {}, {}};
    QCOMPARE(judgeSanity(sanity).verdict, Verdict::Pass);
    QCOMPARE(judgeSanity(sanity).actual, QStringLiteral("5 of 5 good"));
    sanity.sections[4].verdict = health::Verdict::Unknown;
    QCOMPARE(judgeSanity(sanity).verdict, Verdict::NotChecked);
    sanity.sections[2].verdict = health::Verdict::Warning;
    QCOMPARE(judgeSanity(sanity).verdict, Verdict::Fail);
    QCOMPARE(judgeSanity(sanity).actual, QStringLiteral("3 of 5 good"));

    host::GoldenDiff diff;
    QCOMPARE(judgeDiff(item(16), diff).verdict, Verdict::NotChecked);
    diff.directories.emplace();
    QCOMPARE(judgeDiff(item(16), diff).verdict, Verdict::NotChecked); // nothing was compared
    diff.directories->pairs = diff.directories->matched = 9;
    QCOMPARE(judgeDiff(item(16), diff).verdict, Verdict::Pass);
    diff.directories->unknown = 1;
    QCOMPARE(judgeDiff(item(16), diff).verdict, Verdict::Fail);
    diff.directories->unknown = 0;
    diff.directories->differing = 1;
    QCOMPARE(judgeDiff(item(16), diff).verdict, Verdict::Fail);
    diff.directories->complete = false;
    QCOMPARE(judgeDiff(item(16), diff).verdict, Verdict::NotChecked);
}

QTEST_GUILESS_MAIN(TestChecklist)
#include "test_checklist.moc"
