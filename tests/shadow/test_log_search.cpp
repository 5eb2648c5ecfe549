// SPDX-License-Identifier: GPL-3.0-or-later
// Searching a log, against a plain reading of the same lines.
#include "MixedLog.h"
#include "RunFiles.h"
#include "shadow/LogSearch.h"

#include <QTest>

#include <thread>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

namespace {

const QString name = QStringLiteral("x.log");

struct Bench : RunFiles
{
    [[nodiscard]] Result<LogFindings> step(const LogPattern &pattern, const LogStretch &stretch = {},
                                           std::stop_token stop = {}) const
    {
        const auto matcher = LogMatcher::make(pattern);
        return matcher ? searchLog(path(name), *matcher, stretch, std::move(stop)) : Failure(matcher.error());
    }
    /// All steps, in the order of the log.
    [[nodiscard]] QList<LogLine> all(const LogPattern &pattern, LogStretch stretch) const
    {
        QList<LogLine> lines;
        for (int steps = 0; steps < 100'000; ++steps) {
            const auto page = step(pattern, stretch);
            if (!page)
                qFatal("%s", qPrintable(page.error().text()));
            lines += page->lines;
            stretch.from = page->nextOffset;
            if (page->finished) {
                if (stretch.direction == Direction::Backward)
                    std::reverse(lines.begin(), lines.end());
                return lines;
            }
        }
        qFatal("The search does not end");
    }
};

LogStretch stretch(Direction direction, qint64 count = 500)
{
    LogStretch stretch;
    stretch.direction = direction;
    stretch.count = count;
    return stretch;
}

QStringList texts(const QList<LogLine> &lines)
{
    QStringList all;
    for (const LogLine &line : lines)
        all.append(line.text);
    return all;
}

} // namespace

class TestLogSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalsAPlainReading_data();
    void equalsAPlainReading();
    void smallFiles_data();
    void smallFiles();
    void bordersOfWindows();
    void grows();
    void unfinishedLine();
    void truncated();
    void writtenWhileSearched();
    void cancelled();
    void badExpressionsGetOn();
    void endlessLines();
    void pagesOfLongLinesAreBounded();
    void unreadable();
};

void TestLogSearch::equalsAPlainReading_data()
{
    QTest::addColumn<LogPattern>("pattern");
    const auto row = [](const char *name, const char *text, bool regex = false, bool sensitive = false,
                        Level least = Level::Raw) {
        QTest::newRow(name) << LogPattern{QString::fromUtf8(text), regex, sensitive, least};
    };
    row("every line", "");
    row("warnings", "", false, false, Level::Warn);
    row("errors", "", false, false, Level::Error);
    row("text", "mismatches DETECTED");
    row("case counts, none", "mismatches DETECTED", false, true);
    row("case counts", "mismatches detected", false, true);
    row("over a colour", "broken word");
    row("over a NUL", "and  NULs");
    row("beyond ASCII", "\xef\xbf\xbd binary");
    row("one letter", "q");
    row("nowhere", "there is no such text");
    row("level and text", "7", false, false, Level::Warn);
    row("only the message", "[INFO]");
    row("expression", "cycle \\d*5: \\d+ mis", true);
    row("anchored", "^cycle 1", true);
    row("before a carriage return", "slow$", true);
    row("blank lines", "^$", true);
    row("alternatives", "slow$|detected", true);
    row("class", "step [0-4]+ sl.w", true);
    row("expression and case", "Cycle", true, true, Level::Error);
    row("empty expression", "", true, false, Level::Error);
    row("count", "NULs{0,1} 1", true);
}

void TestLogSearch::equalsAPlainReading()
{
    QFETCH(LogPattern, pattern);
    const Bench bench;
    const QByteArray log = mixedLog(9000);
    bench.write(name, log + "[ERROR] 12:00:00 not finished, mismatches detected");
    const auto sensitive = pattern.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const QRegularExpression expression(
        pattern.text,
        QRegularExpression::UseUnicodePropertiesOption |
            (pattern.caseSensitive ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption));
    QList<LogLine> wanted;
    for (const LogLine &line : plainly(log))
        if (pattern.least == Level::Raw || line.level == Level::Error ||
            (pattern.least == Level::Warn && line.level == Level::Warn))
            if (pattern.regex ? expression.match(line.text).hasMatch() : line.text.contains(pattern.text, sensitive))
                wanted.append(line);
    for (const auto direction : {Direction::Forward, Direction::Backward}) {
        for (const qint64 count : {1000, 100'000}) {
            const auto found = bench.all(pattern, stretch(direction, count));
            QCOMPARE(found.size(), wanted.size());
            for (qsizetype i = 0; i < found.size(); ++i) {
                QCOMPARE(found.at(i).offset, wanted.at(i).offset);
                QCOMPARE(found.at(i).text, wanted.at(i).text);
                QCOMPARE(found.at(i).level, wanted.at(i).level);
                QCOMPARE(found.at(i).secondOfDay, wanted.at(i).secondOfDay);
            }
        }
        LogStretch counting = stretch(direction, 0);
        counting.atMost = Milliseconds(60'000);
        const auto counted = bench.step(pattern, counting);
        QVERIFY(counted && counted->finished && counted->lines.isEmpty());
        QCOMPARE(counted->matches, wanted.size());
    }
}

void TestLogSearch::smallFiles_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QStringList>("complete");
    QTest::addColumn<QStringList>("all"); ///< with a last line that lacks its newline
    const auto row = [](const char *name, const QByteArray &log, const QStringList &complete, const QStringList &all) {
        QTest::newRow(name) << log << complete << all;
    };
    const QString a = QStringLiteral("a"), b = QStringLiteral("b"), none;
    row("empty", "", {}, {});
    row("one newline", "\n", {none}, {none});
    row("blank lines", "\n\na\n\n", {none, none, a, none}, {none, none, a, none});
    row("no newline at all", "a", {}, {a});
    row("no newline at the end", "a\nb", {a}, {a, b});
    row("CRLF", "[INFO] 10:00:00 a\r\n\r\nb\r\n", {a, none, b}, {a, none, b});
    row("CRLF, cut between the two", "a\r\nb\r", {a}, {a, b});
    row("NULs", QByteArray("\0\0a\n\0\n\0b", 8), {a, none}, {a, none, b});
    row("old Mac", "a\rb", {}, {QStringLiteral("ab")});
}

void TestLogSearch::smallFiles()
{
    QFETCH(QByteArray, log);
    const Bench bench;
    bench.write(name, log);
    for (const auto direction : {Direction::Forward, Direction::Backward}) {
        for (const qint64 count : {1, 2, 500}) {
            LogStretch from = stretch(direction, count);
            QTEST(texts(bench.all({}, from)), "complete");
            from.unfinished = true;
            QTEST(texts(bench.all({}, from)), "all");
        }
    }
}

void TestLogSearch::bordersOfWindows()
{
    const Bench bench;
    // The line lies before, on and after each border that a search may cut at.
    for (const int border : {128 << 10, (128 << 10) + (1 << 20), 640 << 10}) {
        for (const int shift : {-14, -8, -2, -1, 0, 1}) {
            QByteArray log(border + shift, 'x');
            log.back() = '\n';
            const qint64 offset = log.size();
            bench.write(name, log + "[WARN] needle\n" + QByteArray(300'000, 'y') + '\n');
            for (const auto direction : {Direction::Forward, Direction::Backward}) {
                const auto found = bench.all({{}, false, false, Level::Warn}, stretch(direction));
                QCOMPARE(found.size(), 1);
                QCOMPARE(found.first().offset, offset);
            }
            // From the line's first byte on it is found, behind it no more; backwards the other way round.
            const auto foundIn = [&](Direction direction, std::optional<qint64> from, std::optional<qint64> to) {
                LogStretch where = stretch(direction);
                where.from = from;
                where.to = to;
                return bench.all({QStringLiteral("needle")}, where).size();
            };
            QCOMPARE(foundIn(Direction::Forward, offset, {}), 1);
            QCOMPARE(foundIn(Direction::Forward, offset + 1, {}), 0);
            QCOMPARE(foundIn(Direction::Backward, offset + 1, {}), 1);
            QCOMPARE(foundIn(Direction::Backward, offset, {}), 0);
            QCOMPARE(foundIn(Direction::Forward, {}, offset), 0);
            QCOMPARE(foundIn(Direction::Forward, {}, offset + 1), 1);
        }
    }
}

void TestLogSearch::grows()
{
    const Bench bench;
    const LogPattern errors{{}, false, false, Level::Error};
    bench.write(name, "[ERROR] 10:00:00 one\n[ERROR] 10:00:01 tw");
    const auto first = bench.step(errors), last = bench.step(errors, stretch(Direction::Backward));
    QVERIFY(first && first->finished && last);
    QCOMPARE(texts(first->lines), QStringList{QStringLiteral("one")});
    QCOMPARE(texts(last->lines), QStringList{QStringLiteral("one")});
    QCOMPARE(last->followOffset, first->nextOffset); // both go on with the line that was not finished
    bench.append(name, "o\n[INFO] 10:00:02 x\n[ERROR] 10:00:03 three\n");
    LogStretch on;
    on.from = first->nextOffset;
    const auto more = bench.step(errors, on);
    QCOMPARE(texts(more->lines), (QStringList{QStringLiteral("two"), QStringLiteral("three")}));
    on.from = more->nextOffset;
    const auto end = bench.step(errors, on);
    QVERIFY(end && end->finished && end->lines.isEmpty());
}

void TestLogSearch::unfinishedLine()
{
    const Bench bench;
    bench.write(name, "[INFO] 10:00:00 one\n[WARN] 10:00:01 half");
    LogStretch on;
    on.unfinished = true;
    for (const qint64 count : {0, 1, 2, 3}) {
        on.count = count;
        on.from.reset();
        auto page = bench.step({}, on);
        if (count == 1) { // full before it
            QVERIFY(page && !page->finished);
            on.from = page->nextOffset;
            page = bench.step({}, on);
        }
        QVERIFY(page && page->finished);
        QCOMPARE(page->matches, count == 1 ? 1 : 2);
        QCOMPARE(page->nextOffset, 20); // it comes again
    }
    QCOMPARE(bench.step({QStringLiteral("halves")}, on)->matches, 0);
    on.from = 20;
    bench.append(name, " a line\n");
    const auto whole = bench.step({}, on);
    QCOMPARE(texts(whole->lines), QStringList{QStringLiteral("half a line")});
}

void TestLogSearch::truncated()
{
    const Bench bench;
    bench.write(name, mixedLog(500));
    const auto first = bench.step({});
    QVERIFY(first && first->nextOffset > 20);
    bench.write(name, "[INFO] 10:00:00 new\n");
    for (const auto direction : {Direction::Forward, Direction::Backward}) {
        LogStretch on = stretch(direction);
        on.from = first->nextOffset;
        const auto after = bench.step({}, on);
        QVERIFY(!after);
        QCOMPARE(after.error().kind, ErrorKind::BadInput);
        QVERIFY(!after.error().hint.isEmpty());
    }
    QCOMPARE(bench.step({})->lines.size(), 1);
}

void TestLogSearch::writtenWhileSearched()
{
    const Bench bench;
    bench.write(name, "");
    std::jthread writer([&bench](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            bench.append(name, "[INFO] 10:00:00 aaaa\n[WARN] 10:0");
            bench.append(name, "0:00 bbbb\n");
        }
    });
    qint64 lines = 0;
    for (LogStretch on; lines < 20'000;) {
        const auto page = bench.step({}, on);
        QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
        for (const LogLine &line : page->lines)
            QCOMPARE(line.text, lines++ % 2 == 0 ? QStringLiteral("aaaa") : QStringLiteral("bbbb"));
        on.from = page->nextOffset;
    }
}

void TestLogSearch::cancelled()
{
    const Bench bench;
    bench.write(name, mixedLog(1000));
    std::stop_source stop;
    stop.request_stop();
    const auto page = bench.step({}, {}, stop.get_token());
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Cancelled);
}

void TestLogSearch::badExpressionsGetOn()
{
    const Bench bench;
    bench.write(name, QByteArray("[INFO] 10:00:00 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n").repeated(100'000));
    LogStretch on;
    on.atMost = Milliseconds(50);
    const auto page = bench.step({QStringLiteral("(a+)+[bc]"), true}, on);
    QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
    QVERIFY(!page->finished && page->nextOffset > 0 && page->givenUp > 0);
}

void TestLogSearch::endlessLines()
{
    const Bench bench;
    const QByteArray big(3 << 20, 'n');
    bench.write(name, "[ERROR] 10:00:00 needle " + big + "\n[ERROR] 10:00:01 small\n" + QByteArray(1 << 20, '\0') +
                          "\n[WARN] 10:00:02 end\n[ERROR] 10:00:03 needle " + big);
    for (const auto direction : {Direction::Forward, Direction::Backward}) {
        const auto found = bench.all({{}, false, false, Level::Warn}, stretch(direction));
        QCOMPARE(found.size(), 4); // one that is longer than anyone looks at needs no newline
        QVERIFY(found.first().text.startsWith(QStringLiteral("needle nnn")));
        QVERIFY(found.first().text.size() <= LineLimit);
        QCOMPARE(found.at(1).text, QStringLiteral("small"));
        QCOMPARE(found.at(2).text, QStringLiteral("end"));
    }
}

void TestLogSearch::pagesOfLongLinesAreBounded()
{
    const Bench bench;
    bench.write(name, (QByteArray(65'000, 'z') + '\n').repeated(100));
    for (const auto direction : {Direction::Forward, Direction::Backward}) {
        const auto page = bench.step({}, stretch(direction));
        QVERIFY(page && page->lines.size() > 10 && page->lines.size() < 20 && !page->finished);
        QCOMPARE(bench.all({}, stretch(direction)).size(), 100);
    }
}

void TestLogSearch::unreadable()
{
    const Bench bench;
    QVERIFY(!bench.step({}));                                                  // there is none
    QVERIFY(!searchLog(bench.path(QString()), *LogMatcher::make({}), {}, {})); // a directory
}

QTEST_GUILESS_MAIN(TestLogSearch)
#include "test_log_search.moc"
