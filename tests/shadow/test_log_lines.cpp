// SPDX-License-Identifier: GPL-3.0-or-later
#include "RunFiles.h"
#include "shadow/LogLines.h"

#include <QTest>

using namespace gw;
using namespace gw::shadow;
using namespace gw::shadow::test;

class TestLogLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_data();
    void parse();
    void tail_data();
    void tail();
    void tailAcrossBlocks();
    void readOn();
    void readFromTheMiddle();
    void readAcrossBlocks();
    void endlessLine();
    void shorterThanBefore();
    void unreadable();
};

namespace {

const QString name = QStringLiteral("x.log");

QStringList texts(const QList<LogLine> &lines)
{
    QStringList all;
    for (const LogLine &line : lines)
        all.append(line.text);
    return all;
}

} // namespace

void TestLogLines::parse_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Level>("level");
    QTest::addColumn<int>("second");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &line, Level level, int second, const QString &text) {
        QTest::newRow(name) << line << level << second << text;
    };
    const QString cycle = QStringLiteral("Running cycle 1...");
    row("coloured", "\x1b[0;34m[STEP]\x1b[0m 18:01:35 Running cycle 1...", Level::Step, 64895, cycle);
    row("plain", "[STEP] 18:01:35 Running cycle 1...", Level::Step, 64895, cycle);
    row("other colours", "\x1b[1;38;5;12m[STEP]\x1b[m\x1b[0m 18:01:35 Running \x1b[31mcycle\x1b[0m 1...", Level::Step,
        64895, cycle);
    row("carriage return", "[STEP] 18:01:35 Running cycle 1...\r", Level::Step, 64895, cycle);
    row("NUL bytes before", QByteArray(5, '\0') + "[STEP] 18:01:35 Running cycle 1...", Level::Step, 64895, cycle);
    row("warn", "[WARN] 00:00:00 ALERT: x", Level::Warn, 0, QStringLiteral("ALERT: x"));
    row("error", "[ERROR] 23:59:59 x", Level::Error, 86399, QStringLiteral("x"));
    row("primary", "[PRIMARY] 10:00:00 x", Level::Primary, 36000, QStringLiteral("x"));
    row("shadow", "[SHADOW] 10:00:00 x", Level::Shadow, 36000, QStringLiteral("x"));
    row("indented", "[INFO] 10:00:00   Primary Workers:  3", Level::Info, 36000,
        QStringLiteral("  Primary Workers:  3"));
    row("no time", "[ERROR] it broke", Level::Error, -1, QStringLiteral("it broke"));
    row("not a time", "[INFO] 24:00:00 x", Level::Info, -1, QStringLiteral("24:00:00 x"));
    row("time run on", "[INFO] 10:00:00x", Level::Info, -1, QStringLiteral("10:00:00x"));
    row("time only", "[INFO] 10:00:00", Level::Info, 36000, QString());
    row("unknown level", "[DEBUG] 10:00:00 x", Level::Raw, -1, QStringLiteral("[DEBUG] 10:00:00 x"));
    row("lower case", "[info] 10:00:00 x", Level::Raw, -1, QStringLiteral("[info] 10:00:00 x"));
    row("noise", "Terminated", Level::Raw, -1, QStringLiteral("Terminated"));
    row("empty", "", Level::Raw, -1, QString());
    row("bracket only", "[", Level::Raw, -1, QStringLiteral("["));
    row("escape only", "\x1b", Level::Raw, -1, QString());
    row("escape unfinished", "x\x1b[0;3", Level::Raw, -1, QStringLiteral("x"));
    row("window title", "\x1b]0;evil\x07y", Level::Raw, -1, QStringLiteral("]0;evily"));
    row("ruler", "[INFO] 10:00:00 \xe2\x95\x90\xe2\x95\x90", Level::Info, 36000, QString(2, QChar(0x2550)));
    row("not UTF-8", "[INFO] 10:00:00 a\xff\xfe", Level::Info, 36000, QStringLiteral("a\uFFFD\uFFFD"));
}

void TestLogLines::parse()
{
    QFETCH(QByteArray, line);
    const LogLine parsed = parseLogLine(line);
    QTEST(parsed.level, "level");
    QTEST(parsed.secondOfDay, "second");
    QTEST(parsed.text, "text");
}

void TestLogLines::tail_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QStringList>("lines");
    const QStringList abc{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    QTest::newRow("all") << QByteArray("a\nb\nc\n") << qint64(9) << abc;
    QTest::newRow("last two") << QByteArray("a\nb\nc\n") << qint64(2) << abc.mid(1);
    QTest::newRow("unfinished") << QByteArray("a\nb\nc") << qint64(2) << abc.mid(1);
    QTest::newRow("none wanted") << QByteArray("a\n") << qint64(0) << QStringList();
    QTest::newRow("less than none") << QByteArray("a\n") << qint64(-5) << QStringList();
    QTest::newRow("empty") << QByteArray() << qint64(5) << QStringList();
    QTest::newRow("blank lines") << QByteArray("\n\n") << qint64(5) << QStringList{QString(), QString()};
    QTest::newRow("one line") << QByteArray("a") << qint64(5) << abc.first(1);
}

void TestLogLines::tail()
{
    QFETCH(QByteArray, content);
    QFETCH(qint64, count);
    const RunFiles files;
    files.write(name, content);
    const auto lines = tailLog(files.path(name), count);
    QVERIFY(lines.has_value());
    QTEST(texts(*lines), "lines");
    for (const LogLine &line : *lines)
        QVERIFY(content.mid(line.offset).startsWith(line.text.toLatin1()));
}

void TestLogLines::tailAcrossBlocks()
{
    const RunFiles files;
    QByteArray content;
    for (int i = 0; i < 40'000; ++i)
        content += cycleLines(i, "13:00:30");
    content += QByteArray(200'000, 'x') + "\nlast\n";
    files.write(name, content);
    const auto lines = tailLog(files.path(name), 30'000);
    QVERIFY(lines.has_value());
    QCOMPARE(lines->size(), 30'000);
    QCOMPARE(lines->last().text, QStringLiteral("last"));
    QCOMPARE(lines->at(29'998).text.size(), 64 * 1024); // cut
    QCOMPARE(lines->at(29'997).text, QStringLiteral("Cycle 39999: 9 workflows, 9 replays, 0 mismatches"));
    for (qsizetype i = 0; i < 29'998; ++i)
        QVERIFY(lines->at(i).offset == 0 || content[lines->at(i).offset - 1] == '\n');
    QCOMPARE(lines->constFirst().text, QStringLiteral("Running cycle 25001..."));
}

void TestLogLines::readOn()
{
    const RunFiles files;
    files.write(name, "a\nb\nhalf");
    qint64 next = 0;
    QCOMPARE(texts(*readLog(files.path(name), 0, 10, next)), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(next, 4);
    QVERIFY(readLog(files.path(name), next, 10, next)->isEmpty());
    QCOMPARE(next, 4);
    files.append(name, " and whole\nc\n");
    QCOMPARE(texts(*readLog(files.path(name), next, 1, next)), QStringList{QStringLiteral("half and whole")});
    const auto last = readLog(files.path(name), next, 10, next);
    QCOMPARE(texts(*last), QStringList{QStringLiteral("c")});
    QCOMPARE(last->constFirst().offset, 19);
    QCOMPARE(next, 21);
}

void TestLogLines::readFromTheMiddle()
{
    const RunFiles files;
    files.write(name, "first\nsecond\n");
    qint64 next = 0;
    QCOMPARE(texts(*readLog(files.path(name), 2, 10, next)),
             QStringList{QStringLiteral("second")}); // lines that start there or later
    QCOMPARE(texts(*readLog(files.path(name), 6, 10, next)), QStringList{QStringLiteral("second")});
}

void TestLogLines::readAcrossBlocks()
{
    const RunFiles files;
    QByteArray content;
    for (int i = 0; i < 20'000; ++i)
        content += cycleLines(i, "13:00:30");
    files.write(name, content);
    qint64 next = 0;
    qint64 seen = 0;
    for (;;) {
        const auto lines = readLog(files.path(name), next, 777, next);
        QVERIFY(lines.has_value());
        if (lines->isEmpty())
            break;
        for (const LogLine &line : *lines) {
            const QString number = QString::number(seen++ / 2);
            QVERIFY2(line.text.contains(number), qPrintable(line.text));
        }
    }
    QCOMPARE(seen, 40'000);
    QCOMPARE(next, content.size());
}

void TestLogLines::endlessLine()
{
    const RunFiles files;
    files.write(name, QByteArray(70 << 20, 'x'));
    qint64 next = 0;
    const auto first = readLog(files.path(name), 0, 10, next);
    QCOMPARE(first->size(), 1);
    QCOMPARE(first->constFirst().text.size(), 64 * 1024);
    QVERIFY(next > 0); // goes on, and does not come back to the same line
    files.append(name, "\nafter\n");
    QCOMPARE(texts(*readLog(files.path(name), next, 10, next)), QStringList{QStringLiteral("after")});
    QCOMPARE(texts(*tailLog(files.path(name), 1)), QStringList{QStringLiteral("after")});
}

void TestLogLines::shorterThanBefore()
{
    const RunFiles files;
    files.write(name, "a\n");
    qint64 next = 0;
    const auto lines = readLog(files.path(name), 100, 10, next);
    QVERIFY(!lines);
    QCOMPARE(lines.error().kind, ErrorKind::BadInput);
}

void TestLogLines::unreadable()
{
    const RunFiles files;
    qint64 next = 0;
    QCOMPARE(tailLog(files.path(name), 5).error().kind, ErrorKind::NotFound);
    QCOMPARE(readLog(files.path(QString()), 0, 5, next).error().kind, ErrorKind::Unreadable);
}

QTEST_GUILESS_MAIN(TestLogLines)
#include "test_log_lines.moc"
