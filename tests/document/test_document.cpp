// SPDX-License-Identifier: GPL-3.0-or-later
// What a document says survives the way to goldwatch-pdf, and whatever that program does, its caller gets an answer.
#include "document/PdfHelper.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace gw;
using namespace gw::document;
using namespace Qt::StringLiterals;

namespace {

Document everything()
{
    const QDateTime time = QDateTime::fromString(u"2026-11-23T09:02:07.000Z"_s, Qt::ISODateWithMs);
    Document document;
    document.title = u"Shadow run certificate"_s;
    document.keywords = {u"shadow run"_s, u"m4"_s};
    document.created = time.toUTC();
    document.pageSize = PageSize::Letter;
    document.mark = u"PRACTICE RUN"_s;
    document.attachments = {{u"a.json"_s, u"application/json"_s, u"data"_s, {}, QByteArray("\0\xff", 2)}};
    const Chart chart{u"Cycles"_s,
                      u"per minute"_s,
                      time.toUTC(),
                      {},
                      {{u"cycles"_s, {{time.toUTC(), 2.0}, {time.toUTC(), std::nullopt}}, true}},
                      {{u"limit"_s, 3}},
                      {{time.toUTC(), u"stop"_s, State::Warning}}};
    document.blocks = {{Heading{u"One"_s, 2}},
                       {Paragraph{u"Text"_s, true}},
                       {Facts{{{u"Owner"_s, u"Mara"_s, State::Good, true}}, 2}},
                       {Table{{{u"Item"_s, 3, Alignment::Right, true}}, {{{{u"1"_s, u"> 0"_s, State::Failed}}}}, 2}},
                       {Charts{{chart}, 1}},
                       {List{{{u"done"_s, State::Unknown}}, true, 2}},
                       {Callout{u"CERTIFIED"_s, State::Good, {{u"20 of 20"_s, u"items"_s}}}},
                       {Digests{{{u"Log"_s, u"ab12"_s, u"/log"_s}}, true}},
                       {PageBreak{}},
                       {SignaturePlace{u"owner"_s, u"Signed by"_s, {{u"Covers"_s, u"all"_s}}}}};
    return document;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyBlockSurvivesJson();
    void blocksThatDoNotFit_data();
    void blocksThatDoNotFit();
    void helperThatFails_data();
    void helperThatFails();
    void helperThatIsMissing();
    void passphraseIsInNoArgument();
    void answerCountsThoughTheEndIsUgly();
    void cancellingEndsTheHelper();
    void goingAwayEndsTheHelper();

private:
    /// A program that does what the shell lines say.
    QString program(const QByteArray &lines);
    QTemporaryDir m_dir;
    int m_programs = 0;
};

QString TestDocument::program(const QByteArray &lines)
{
    const QString path = m_dir.filePath(u"helper%1"_s.arg(++m_programs));
    QFile file(path);
    [&] {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + lines + "\n");
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }();
    return path;
}

void TestDocument::everyBlockSurvivesJson()
{
    const Document document = everything();
    QCOMPARE(document.blocks.size(), qsizetype(std::variant_size_v<decltype(Block::content)>));
    const QByteArray text = QJsonDocument(toJson(document).toObject()).toJson();
    const auto object = parseObject(text, {});
    QVERIFY(object);
    const auto back = readJson<Document>(*object, {});
    QVERIFY2(back, qPrintable(back ? QString() : back.error().text()));
    QVERIFY(*back == document);
    for (qsizetype i = 0; i < document.blocks.size(); ++i)
        QCOMPARE(size_t(document.blocks[i].kind()), size_t(i));
}

void TestDocument::blocksThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("names");
    QTest::newRow("kind of another time") << QByteArray(R"({"blocks":[{"kind":"hologram"}]})") << u"kind"_s;
    QTest::newRow("number as text") << QByteArray(R"({"blocks":[{"kind":"heading","level":"2"}]})") << u"level"_s;
    QTest::newRow("no list") << QByteArray(R"({"blocks":{}})") << u"blocks"_s;
    QTest::newRow("page of another size") << QByteArray(R"({"page_size":"b5"})") << u"page_size"_s;
}

void TestDocument::blocksThatDoNotFit()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, names);
    const auto read = readJson<Document>(QJsonDocument::fromJson(json).object(), {});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Protocol);
    QVERIFY2(read.error().what.contains(names), qPrintable(read.error().what));
}

void TestDocument::helperThatFails_data()
{
    QTest::addColumn<QByteArray>("does");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("killed") << QByteArray("kill -KILL $$") << int(ErrorKind::Internal) << u"signal 9"_s;
    QTest::newRow("crashed") << QByteArray("kill -SEGV $$") << int(ErrorKind::Internal) << u"signal 11"_s;
    QTest::newRow("garbage") << QByteArray("echo '%PDF-1.6 {'") << int(ErrorKind::Protocol) << u"no answer"_s;
    QTest::newRow("nothing") << QByteArray("echo why >&2; exit 3") << int(ErrorKind::Protocol) << u"why"_s;
    QTest::newRow("wrong shape") << QByteArray(R"(echo '{"result":[]}')") << int(ErrorKind::Protocol) << u"no answer"_s;
    QTest::newRow("hangs") << QByteArray("sleep 60") << int(ErrorKind::Timeout) << u"longer than"_s;
    QTest::newRow("endless") << QByteArray("exec cat /dev/zero") << int(ErrorKind::Timeout) << u"longer than"_s;
    QTest::newRow("its own error")
        << QByteArray(R"(echo '{"error":{"kind":"refused","what":"No","where":"x","hint":""}}'; exit 1)")
        << int(ErrorKind::Refused) << u"No: x"_s;
    QTest::newRow("an error without sense")
        << QByteArray(R"(echo '{"error":{"kind":5}}'; exit 1)") << int(ErrorKind::Protocol) << u"kind"_s;
}

void TestDocument::helperThatFails()
{
    QFETCH(QByteArray, does);
    QFETCH(int, kind);
    QFETCH(QString, says);
    const auto answer = askPdf(program(does), "verify", {}, Milliseconds(1000));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), kind);
    QVERIFY2(answer.error().text().contains(says), qPrintable(answer.error().text()));
}

void TestDocument::helperThatIsMissing()
{
    PdfHelper helper(m_dir.filePath(u"nowhere/goldwatch-pdf"_s));
    QVERIFY(!helper.installed());
    const auto future = helper.verify({.file = u"x.pdf"_s});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, ErrorKind::NotFound);
    QVERIFY(future.result().error().hint.contains(u"goldwatch-pdf"_s));
    const auto unnamed = askPdf({}, "verify", {}, Milliseconds(1000));
    QVERIFY(!unnamed && unnamed.error().kind == ErrorKind::NotFound);
}

void TestDocument::passphraseIsInNoArgument()
{
    const QString seen = m_dir.filePath(u"seen"_s);
    const QString path = program("tr '\\0' '\\n' </proc/$$/cmdline >" + seen.toUtf8() + "; env >>" + seen.toUtf8() +
                                 "; cat >" + seen.toUtf8() + ".input; echo '{\"result\":{}}'");
    PdfHelper helper(path);
    const auto future = helper.importPkcs12({{}, u"mara.p12"_s, u"correct horse"_s});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QFile arguments(seen), input(seen + u".input"_s);
    QVERIFY(arguments.open(QIODevice::ReadOnly) && input.open(QIODevice::ReadOnly));
    const QByteArray outside = arguments.readAll();
    QVERIFY(outside.contains("import-pkcs12"));
    QVERIFY(!outside.contains("correct horse"));
    QVERIFY(input.readAll().contains("correct horse"));
}

void TestDocument::answerCountsThoughTheEndIsUgly()
{
    const auto answer =
        askPdf(program("echo '{\"result\":{\"pages\":3}}'; kill -ABRT $$"), "make", {}, Milliseconds(5000));
    QVERIFY(answer);
    QCOMPARE(answer->value(u"pages"_s).toInt(), 3);
}

void TestDocument::cancellingEndsTheHelper()
{
    const QString pidFile = m_dir.filePath(u"pid"_s);
    PdfHelper helper(program("echo $$ >" + pidFile.toUtf8() + "; exec sleep 60"));
    auto future = helper.verify({.file = u"x.pdf"_s});
    QTRY_VERIFY(QFile(pidFile).size() > 0);
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto pid = pid_t(file.readAll().trimmed().toInt());
    QCOMPARE(::kill(pid, 0), 0);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QTRY_VERIFY(::kill(pid, 0) != 0);
}

void TestDocument::goingAwayEndsTheHelper()
{
    const QString path = program("exec sleep 60");
    QElapsedTimer clock;
    clock.start();
    QFuture<Result<VerificationResult>> first, second, queued;
    {
        PdfHelper helper(path);
        first = helper.verify({.file = u"1.pdf"_s});
        second = helper.verify({.file = u"2.pdf"_s});
        queued = helper.verify({.file = u"3.pdf"_s});
    }
    for (const auto &future : {first, second, queued}) {
        QVERIFY(future.isFinished());
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
    }
    QVERIFY2(clock.elapsed() < 20'000, "the helpers were waited for");
}

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
