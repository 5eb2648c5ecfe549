// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines are wanted: shortcuts must give the answer of the plain way.
#include "MixedLog.h"
#include "shadow/LogMatcher.h"

#include <QTest>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

class TestLogMatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quickParsingIsParsing();
    void matches_data();
    void matches();
    void requiredTexts_data();
    void requiredTexts();
    void slowExpressionIsGivenUp();
    void wrongExpression();
};

void TestLogMatcher::quickParsingIsParsing()
{
    QByteArrayList lines = mixedLog(5000).split('\n');
    lines += {"[INFO]",
              "[INFO] ",
              "[INFO] 10:00:00",
              "[INFO] 10:00:00 ",
              "[INFO]10:00:00 x",
              "[INFO]  10:00:00 x",
              "[INFO] 25:00:00 x",
              "[INFO] 10:00:00x",
              "[WARN]\t10:00:00 x",
              "[BOGUS] 10:00:00 x",
              "\x1b[0;31m[ERROR]",
              "\x1b[0;31m[ERROR]\x1b[0m",
              "\x1b[0;31m[ERROR]\x1b[0m ",
              "\x1b[0;39m[ERROR]\x1b[0m 10:00:00 x",
              "\x1b[0;3",
              "\x1b[0;31m[ERROR]\x1b[1m 10:00:00 x",
              "\x1b[0;31mplain",
              "[ERROR] 10:00:00 \x7f",
              "[ERROR] x\r",
              "[",
              ""};
    lines += "[INFO] 10:00:00 " + QByteArray(LineLimit, 'x') + "beyond";
    lines += "\x1b[0;31m[ERROR]\x1b[0m 10:00:00 " + QByteArray(LineLimit, 'x') + "beyond";
    LineCleaner careful, quick;
    for (const QByteArray &line : std::as_const(lines)) {
        const ParsedLine wanted = parseLine(line, careful), got = parseQuickly(line, quick);
        QCOMPARE(got.level, wanted.level);
        QCOMPARE(got.second, wanted.second);
        QVERIFY2(got.message == wanted.message, line.left(100).constData());
    }
}

void TestLogMatcher::matches_data()
{
    QTest::addColumn<LogPattern>("pattern");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("wanted");
    const auto row = [](const char *name, const LogPattern &pattern, const char *line, bool wanted) {
        QTest::newRow(name) << pattern << QByteArray(line) << wanted;
    };
    const auto text = [](const char *t, bool sensitive = false) {
        return LogPattern{QString::fromUtf8(t), false, sensitive, Level::Raw};
    };
    const auto regex = [](const char *t, bool sensitive = false) {
        return LogPattern{QString::fromUtf8(t), true, sensitive, Level::Raw};
    };
    row("anything", {}, "", true);
    row("least warn, info", {{}, false, false, Level::Warn}, "[INFO] 10:00:00 x", false);
    row("least warn, no level", {{}, false, false, Level::Warn}, "ERROR", false);
    row("least warn, error", {{}, false, false, Level::Warn}, "[ERROR] 10:00:00 x", true);
    row("least error, warn", {{}, false, false, Level::Error}, "[WARN] 10:00:00 x", false);
    row("whole message", text("abc"), "[INFO] 10:00:00 abc", true);
    row("longer than the message", text("abcd"), "[INFO] 10:00:00 abc", false);
    row("not the time", text("10:00"), "[INFO] 10:00:00 abc", false);
    row("case", text("ABC", true), "abc", false);
    row("case, beyond ASCII", text("\xc3\x84RGER"), "viel \xc3\xa4rger", true);
    row("case counts, beyond ASCII", text("\xc3\x84rger", true), "viel \xc3\xa4rger", false);
    row("the sign for kelvin is a k", text("300\xe2\x84\xaa"), "at 300k", true);
    row("long s is an s", regex("pa\xc5\xbft"), "past", true);
    row("overlapping beginnings", text("aab"), "aaab", true);
    row("at the very end", text("z"), "xyz", true);
    row("a text is no expression", text("a.c"), "abc", false);
    row("an expression", regex("a.c"), "abc", true);
    row("optional", regex("colou?r"), "color", true);
    row("optional group", regex("(abc)?d"), "d", true);
    row("anchored", regex("^b"), "ab", false);
    row("classes know Unicode", regex("^\\w+$"), "\xc3\xa4\xc3\xb6", true);
    row("case of an expression", regex("ABC", true), "abc", false);
    row("inline option", regex("(?i)ABC", true), "abc", true);
    row("alternatives", regex("xyz|abc"), "abc", true);
    row("count of none", regex("ab{0}c"), "ac", true);
    row("verb at the start", regex("(*UTF)a"), "a", true);
}

void TestLogMatcher::matches()
{
    QFETCH(LogPattern, pattern);
    QFETCH(QByteArray, line);
    auto matcher = LogMatcher::make(pattern);
    QVERIFY2(matcher, matcher ? "" : qPrintable(matcher.error().text()));
    QTEST(matcher->matches(line), "wanted");
    QTEST(LogMatcher(*matcher).matches(line), "wanted"); // a copy is one of its own
}

void TestLogMatcher::requiredTexts_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *expression, const char *text) {
        QTest::newRow(expression) << QString::fromLatin1(expression) << QString::fromLatin1(text);
    };
    row("Cycle", "Cycle");
    row("Cycle \\d+: mis", "Cycle ");
    row("colou?r", "colo");
    row("ab*c", "a");
    row("ab+c", "ab");
    row("a.bc", "bc");
    row("(abc)def", "def");
    row("(abc)?d", "d");
    row("(a(bc)*)?d", "d");
    row("abc|d", "");
    row("(?i)abc", "");
    row("(?x)a b", "");
    row("a\\.b", "a.b");
    row("\\x41bc", "");
    row("\\Qa*\\E", "");
    row("abc{0}", "ab");
    row("[abc]def", "def");
    row("[]a]def", "def");
    row("[^]a]def", "def");
    row("[^", "");
    row("[\\]]def", "");
    row("[[:digit:]]def", "");
    row("a[b", "");
}

void TestLogMatcher::requiredTexts()
{
    QFETCH(QString, expression);
    QFETCH(QString, text);
    QCOMPARE(requiredText(expression), text);
}

void TestLogMatcher::slowExpressionIsGivenUp()
{
    auto matcher = LogMatcher::make({QStringLiteral("(a+)+$|b"), true, false, Level::Raw});
    QVERIFY(matcher);
    QVERIFY(!matcher->matches("[INFO] 10:00:00 " + QByteArray(5000, 'a') + "c"));
    QCOMPARE(matcher->givenUp(), 1);
    QVERIFY(matcher->matches("[INFO] 10:00:01 aab"));
    QCOMPARE(matcher->givenUp(), 1);
}

void TestLogMatcher::wrongExpression()
{
    const auto matcher = LogMatcher::make({QStringLiteral("ab(c"), true, false, Level::Raw});
    QVERIFY(!matcher);
    QCOMPARE(matcher.error().kind, ErrorKind::Usage);
    QVERIFY2(matcher.error().what.contains(QStringLiteral("at character 5")), qPrintable(matcher.error().what));
}

QTEST_GUILESS_MAIN(TestLogMatcher)
#include "test_log_matcher.moc"
