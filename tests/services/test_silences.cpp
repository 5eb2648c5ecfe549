// SPDX-License-Identifier: GPL-3.0-or-later
// What a silence matches, and which silences are refused.
#include "services/Silence.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gw;
using namespace gw::services;

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-24T12:00:00Z"), Qt::ISODate);

QList<Matcher> parsed(const QStringList &texts)
{
    QList<Matcher> matchers;
    for (const QString &text : texts) {
        const auto matcher = parseMatcher(text);
        if (!matcher)
            qFatal("%s: %s", qPrintable(text), qPrintable(matcher.error().text()));
        matchers << *matcher;
    }
    return matchers;
}

SilenceDraft draft(const QStringList &matchers, Seconds duration = Seconds(7200))
{
    return {{}, parsed(matchers), {}, duration, QStringLiteral("ada"), QStringLiteral("ticket 12")};
}

Alert alert(const Labels &labels)
{
    Alert made;
    made.labels = labels;
    made.name = labels.value(QStringLiteral("alertname"));
    made.severity = labels.value(QStringLiteral("severity"));
    made.state = AlertState::Active;
    return made;
}

const Labels replay{{QStringLiteral("alertname"), QStringLiteral("WorkflowReplayFailure")},
                    {QStringLiteral("severity"), QStringLiteral("critical")},
                    {QStringLiteral("spec_id"), QStringLiteral("io")},
                    {QStringLiteral("instance"), QStringLiteral("10.0.0.7:8000")}};

} // namespace

class TestSilences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void doesNotParse_data();
    void doesNotParse();
    void matchesAsAlertmanager_data();
    void matchesAsAlertmanager();
    void noMatchersMatchNothing();
    void hostileExpressionEnds();
    void refuses_data();
    void refuses();
    void timesAndAuthor_data();
    void timesAndAuthor();
    void previewCountsBoth();
    void warnsOfAllLabels();
    void suggestionIsSafe();
};

void TestSilences::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    const auto row = [](const char *text, const char *again) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(again);
    };
    row("a=b", R"(a="b")");
    row("a!=b", R"(a!="b")");
    row("a=~b.*", R"(a=~"b.*")");
    row("a!~b|c", R"(a!~"b|c")");
    row(" a = b c ", R"(a="b c")");
    row("a=", R"(a="")");
    row(R"(a="x=\"y\"\\")", R"(a="x=\"y\"\\")");
    row("a=b=c", R"(a="b=c")");
    row(R"("dotted.name"=x)", R"("dotted.name"="x")");
    row("größe=x", "\"größe\"=\"x\"");
}

void TestSilences::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const auto matcher = parseMatcher(text);
    QVERIFY2(matcher, matcher ? "" : qPrintable(matcher.error().text()));
    QCOMPARE(matcherText(*matcher), again);
    QCOMPARE(*parseMatcher(again), *matcher);
}

void TestSilences::doesNotParse_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "a", "=b", "a~b", "a=\"b", "a=\"b\"c", "\"a=b", "a=~(", "a=~a)(b", "a=~[", "a=~(?=x)",
                             "a=~(?<!x)y", "a=~(a)\\1", "a=~a++", "a=~(?>a)"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("endless") << QStringLiteral("a=") + QString(100'000, QLatin1Char('b'));
}

void TestSilences::doesNotParse()
{
    QFETCH(QString, text);
    const auto matcher = parseMatcher(text);
    QVERIFY(!matcher);
    QCOMPARE(matcher.error().kind, ErrorKind::Usage);
    QVERIFY(!matcher.error().what.isEmpty());
    QVERIFY(matcher.error().where.size() <= 200);
}

void TestSilences::matchesAsAlertmanager_data()
{
    QTest::addColumn<QString>("matcher");
    QTest::addColumn<QString>("value"); // null: no such label
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *matcher, const char *value, bool expected) {
        QTest::addRow("%s on %s", matcher, value ? value : "nothing")
            << QString::fromLatin1(matcher) << (value ? QString::fromLatin1(value) : QString()) << expected;
    };
    row("a=b", "b", true);
    row("a=b", "B", false);
    row("a=b", "bb", false);
    row("a=b", nullptr, false);
    row("a=", nullptr, true);
    row("a=", "b", false);
    row("a!=b", "c", true);
    row("a!=b", "b", false);
    row("a!=b", nullptr, true);
    row("a!=", nullptr, false);
    row("a=~b", "b", true);
    row("a=~b", "abc", false); // anchored at both ends
    row("a=~b|c", "c", true);
    row("a=~b|c", "bx", false); // anchored around the alternatives, not inside
    row("a=~b|c", "xc", false);
    row("a=~.*", nullptr, true);
    row("a=~.+", nullptr, false);
    row("a=~b.*", "b", true);
    row("a=~b", "b\n", false); // the end is the end
    row("a=~(?i)b", "B", true);
    row("a!~b.*", "bc", false);
    row("a!~b.*", "c", true);
    row("a!~b.*", nullptr, true);
}

void TestSilences::matchesAsAlertmanager()
{
    QFETCH(QString, matcher);
    QFETCH(QString, value);
    QFETCH(bool, expected);
    Labels labels{{QStringLiteral("other"), QStringLiteral("x")}};
    if (!value.isNull())
        labels.insert(QStringLiteral("a"), value);
    QCOMPARE(matches(*parseMatcher(matcher), labels), expected);
}

void TestSilences::noMatchersMatchNothing() { QVERIFY(!matches(QList<Matcher>(), replay)); }

void TestSilences::hostileExpressionEnds()
{
    QElapsedTimer clock;
    clock.start();
    const Labels labels{{QStringLiteral("a"), QString(40, QLatin1Char('a')) + QLatin1Char('!')}};
    QVERIFY(!matches(Matcher{QStringLiteral("a"), QStringLiteral("(a|aa)+$"), true, true}, labels));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
}

void TestSilences::refuses_data()
{
    QTest::addColumn<QStringList>("matchers");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char *name, QStringList matchers, bool refused) {
        QTest::newRow(name) << matchers << refused;
    };
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    row("none", {}, true);
    row("anything", {s("alertname=~.*")}, true);
    row("anything that has a name", {s("alertname=~.+")}, true);
    row("anything, said twice", {s("alertname=~.+"), s("severity=~.*")}, true);
    row("anything, in other words", {s("alertname=~(?s:.*)|x")}, true);
    row("any character class", {s("instance=~[^!]+[\\s\\S]*|.")}, true);
    row("all that lack a label", {s("nosuch=")}, true);
    row("all but one", {s("alertname!=Watchdog")}, true);
    row("all but some", {s("alertname!~Watch.*")}, true);
    row("all that have it", {s("alertname!=")}, true);
    row("all of those with a name that lack a label", {s("alertname=~.+"), s("team=")}, true);
    row("one name", {s("alertname=WorkflowReplayFailure")}, false);
    row("names that begin alike", {s("alertname=~Workflow.*")}, false);
    row("one name but not there", {s("alertname=X"), s("spec_id!=io")}, false);
    row("one severity", {s("severity=warning")}, false);
}

void TestSilences::refuses()
{
    QFETCH(QStringList, matchers);
    QFETCH(bool, refused);
    const auto checked = checkSilence(draft(matchers), now);
    QCOMPARE(!checked, refused);
    if (refused)
        QCOMPARE(checked.error().kind, ErrorKind::Refused);
    const auto preview = previewSilence(draft(matchers), {}, now);
    QCOMPARE(preview.refusal.has_value(), refused);
}

void TestSilences::timesAndAuthor_data()
{
    QTest::addColumn<SilenceDraft>("wanted");
    QTest::addColumn<QString>("kind"); // empty: fine
    const auto row = [](const char *name, auto change, const char *kind) {
        SilenceDraft wanted = draft({QStringLiteral("alertname=X")});
        change(wanted);
        QTest::newRow(name) << wanted << QString::fromLatin1(kind);
    };
    row("two hours", [](SilenceDraft &) {}, "");
    row("a minute", [](SilenceDraft &d) { d.duration = Seconds(60); }, "");
    row("less", [](SilenceDraft &d) { d.duration = Seconds(59); }, "refused");
    row("nothing", [](SilenceDraft &d) { d.duration = Seconds(0); }, "refused");
    row("31 days", [](SilenceDraft &d) { d.duration = Seconds(31 * 86400); }, "");
    row("longer", [](SilenceDraft &d) { d.duration = Seconds(31 * 86400 + 1); }, "refused");
    row(
        "31 days, from tomorrow",
        [](SilenceDraft &d) { d.duration = Seconds(31 * 86400), d.startsAt = now.addDays(1); }, "refused");
    row("over already", [](SilenceDraft &d) { d.startsAt = now.addSecs(-7200); }, "refused");
    row("begun before", [](SilenceDraft &d) { d.startsAt = now.addSecs(-3600); }, "");
    row("nobody", [](SilenceDraft &d) { d.createdBy = QStringLiteral("  "); }, "usage");
    row("no reason", [](SilenceDraft &d) { d.comment.clear(); }, "usage");
    row(
        "bad expression",
        [](SilenceDraft &d) { d.matchers << Matcher{QStringLiteral("a"), QStringLiteral("("), true, true}; }, "usage");
    row("no label", [](SilenceDraft &d) { d.matchers << Matcher{}; }, "usage");
    row("hundreds of matchers", [](SilenceDraft &d) { d.matchers = QList<Matcher>(51, d.matchers.first()); }, "usage");
}

void TestSilences::timesAndAuthor()
{
    QFETCH(SilenceDraft, wanted);
    QFETCH(QString, kind);
    const auto checked = checkSilence(wanted, now);
    QCOMPARE(checked ? QString() : json::enumName(checked.error().kind), kind);
}

void TestSilences::previewCountsBoth()
{
    Labels other = replay;
    other[QStringLiteral("spec_id")] = QStringLiteral("llm");
    Alert silenced = alert(replay);
    silenced.silencedBy = {QStringLiteral("1")};
    const QList<Alert> present{alert(replay), alert(other), silenced,
                               alert({{QStringLiteral("alertname"), QStringLiteral("Other")}})};
    const auto some = previewSilence(draft({QStringLiteral("spec_id=io")}), present, now);
    QCOMPARE(some.matches.size(), 2);
    QCOMPARE(some.others, 2);
    QVERIFY(!some.refusal);
    const auto none = previewSilence(draft({QStringLiteral("spec_id=compute")}), present, now);
    QCOMPARE(none.others, 4);
    QVERIFY(none.warnings.join(QLatin1Char('\n')).contains(QStringLiteral("No present alert")));
    const auto all = previewSilence(draft({QStringLiteral("alertname=~Workflow.*|Other")}), present, now);
    QCOMPARE(all.matches.size(), 4);
    QVERIFY(all.warnings.join(QLatin1Char('\n')).contains(QStringLiteral("Every one of the 4")));
    QVERIFY(previewSilence(draft({QStringLiteral("spec_id=io")}, Seconds(8 * 86400)), present, now)
                .warnings.join(QLatin1Char('\n'))
                .contains(QStringLiteral("7 days")));
}

void TestSilences::warnsOfAllLabels()
{
    const auto warned = [](const SilenceDraft &wanted) {
        return previewSilence(wanted, {alert(replay)}, now)
            .warnings.join(QLatin1Char('\n'))
            .contains(QStringLiteral("every label"));
    };
    SilenceDraft whole = draft({});
    for (auto it = replay.begin(); it != replay.end(); ++it)
        whole.matchers << Matcher{it.key(), it.value(), false, true};
    QVERIFY(warned(whole));
    whole.matchers.removeLast();
    QVERIFY(!warned(whole));
}

void TestSilences::suggestionIsSafe()
{
    SilenceDraft suggested = draft({});
    suggested.matchers = suggestedMatchers(alert(replay));
    QVERIFY(checkSilence(suggested, now));
    QVERIFY(matches(suggested.matchers, replay));
    Labels moved = replay;
    moved[QStringLiteral("instance")] = QStringLiteral("10.0.0.8:8000");
    QVERIFY(matches(suggested.matchers, moved));
    Labels other = replay;
    other[QStringLiteral("spec_id")] = QStringLiteral("llm");
    QVERIFY(!matches(suggested.matchers, other));
}

QTEST_APPLESS_MAIN(TestSilences)
#include "test_silences.moc"
