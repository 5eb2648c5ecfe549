// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Frame.h"
#include "host/Message.h"

#include <QTest>

using namespace gw;
using namespace gw::host;

class TestFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesAnySplit();
    void refuses_data();
    void refuses();
    void waitsForTheRest_data();
    void waitsForTheRest();
    void skipsWhatAShellPrints();
    void staysBroken();
    void decodes_data();
    void decodes();
    void errorsTravelWhole();
    void countsNesting_data();
    void countsNesting();
};

namespace {

/// All bodies out of @p stream, fed in pieces of @p piece bytes; stops at the first error.
QByteArrayList bodiesOf(FrameParser &parser, const QByteArray &stream, qsizetype piece, std::optional<Error> &error)
{
    QByteArrayList bodies;
    for (qsizetype at = 0; at < stream.size() && !error; at += piece) {
        parser.feed(QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at)));
        for (;;) {
            const auto body = parser.next();
            if (!body)
                error = body.error();
            if (!body || !*body)
                break;
            bodies.append(**body);
        }
    }
    return bodies;
}

} // namespace

void TestFrame::survivesAnySplit()
{
    const QByteArrayList bodies{"{}", "{\"text\":\"Content-Length: 7\\r\\n\\r\\n\"}", "", QByteArray(100'000, 'x'),
                                "last"};
    QByteArray stream = "Welcome to m4\r\nno newline here" + magicFrame();
    for (const auto &body : bodies)
        stream += frame(body);
    for (const qsizetype piece : {1, 2, 3, 7, 16, 1000, 65536, 1'000'000}) {
        FrameParser parser(FrameParser::Start::AtMagic);
        std::optional<Error> error;
        QCOMPARE(bodiesOf(parser, stream, piece, error), bodies);
        QVERIFY(!error);
        QVERIFY(parser.atBoundary());
    }
}

void TestFrame::refuses_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("says");
    QTest::newRow("noise between frames")
        << frame("{}") + "segfault at 0x00\n" + frame("{}") << QStringLiteral("segfault at 0x00");
    QTest::newRow("noise without newline") << QByteArray(2000, '#') << QStringLiteral("Noise");
    QTest::newRow("binary noise") << QByteArray("\x00\xff\xfe\n", 4) << QStringLiteral("Noise");
    QTest::newRow("negative") << QByteArray("Content-Length: -5\r\n\r\n") << QStringLiteral("-5");
    QTest::newRow("not a number") << QByteArray("Content-Length: ten\r\n\r\n") << QStringLiteral("ten");
    QTest::newRow("empty number") << QByteArray("Content-Length:\r\n\r\n") << QStringLiteral("Not a message length");
    QTest::newRow("hexadecimal") << QByteArray("Content-Length: 0x10\r\n\r\n") << QStringLiteral("0x10");
    QTest::newRow("too long") << QByteArray("Content-Length: 16777217\r\n\r\n") << QStringLiteral("16777217");
    QTest::newRow("beyond 64 bits") << QByteArray("Content-Length: 99999999999999999999\r\n\r\n")
                                    << QStringLiteral("Not a message length");
    QTest::newRow("twice") << QByteArray("Content-Length: 2\r\nContent-Length: 3\r\n\r\n")
                           << QStringLiteral("Not a message length");
    QTest::newRow("no length") << QByteArray("Content-Type: application/json\r\n\r\n{}")
                               << QStringLiteral("without Content-Length");
    QTest::newRow("only an empty line") << QByteArray("\r\n") << QStringLiteral("without Content-Length");
}

void TestFrame::refuses()
{
    QFETCH(QByteArray, stream);
    QFETCH(QString, says);
    for (const qsizetype piece : {qsizetype(1), stream.size()}) {
        FrameParser parser(FrameParser::Start::AtFrame);
        std::optional<Error> error;
        (void)bodiesOf(parser, stream, piece, error);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Protocol);
        QVERIFY2(error->what.contains(says), qPrintable(error->what));
    }
}

void TestFrame::waitsForTheRest_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a header") << QByteArray("Content-Len");
    QTest::newRow("header only") << QByteArray("Content-Length: 5\r\n\r\n");
    QTest::newRow("half a body") << QByteArray("Content-Length: 5\r\n\r\n{\"a");
    QTest::newRow("longest allowed") << QByteArray("Content-Length: 16777216\r\n\r\n{");
}

void TestFrame::waitsForTheRest()
{
    QFETCH(QByteArray, stream);
    FrameParser parser(FrameParser::Start::AtFrame);
    parser.feed(stream);
    const auto body = parser.next();
    QVERIFY(body);
    QVERIFY(!*body);
    QCOMPARE(parser.atBoundary(), stream.isEmpty());
}

void TestFrame::skipsWhatAShellPrints()
{
    FrameParser parser(FrameParser::Start::AtMagic);
    parser.feed("Last login: today\nGOLDWATCH-AGENT 1 is near\n");
    auto body = parser.next();
    QVERIFY(!body); // looks like ours, but of another form
    QVERIFY(body.error().what.contains(QLatin1String("another form")));

    FrameParser flooded(FrameParser::Start::AtMagic);
    std::optional<Error> error;
    (void)bodiesOf(flooded, QByteArray("all work and no play\n").repeated(20'000), 4096, error);
    QVERIFY(error);
    QVERIFY2(error->what.contains(QLatin1String("all work")), qPrintable(error->what));
    QVERIFY(flooded.preamble().size() <= 4096);
}

void TestFrame::staysBroken()
{
    FrameParser parser(FrameParser::Start::AtFrame);
    parser.feed("rubbish\n");
    const auto first = parser.next();
    QVERIFY(!first);
    parser.feed(frame("{}"));
    const auto second = parser.next();
    QVERIFY(!second);
    QCOMPARE(second.error(), first.error());
}

void TestFrame::decodes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const QByteArray &body, bool good) { QTest::newRow(name) << body << good; };
    row("request", R"({"jsonrpc":"2.0","id":1,"method":"run.list","params":{}})", true);
    row("request without params", R"({"jsonrpc":"2.0","id":1,"method":"run.list"})", true);
    row("notice", R"({"jsonrpc":"2.0","method":"watch.log","params":{}})", true);
    row("answer", R"({"jsonrpc":"2.0","id":1,"result":{}})", true);
    row("failure", R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}})", true);
    row("empty", "", false);
    row("not JSON", "{", false);
    row("array", "[]", false);
    row("batch", R"([{"jsonrpc":"2.0","id":1,"method":"a"}])", false);
    row("old version", R"({"jsonrpc":"1.0","id":1,"method":"a"})", false);
    row("no version", R"({"id":1,"method":"a"})", false);
    row("text id", R"({"jsonrpc":"2.0","id":"1","method":"a"})", false);
    row("broken id", R"({"jsonrpc":"2.0","id":1.5,"method":"a"})", false);
    row("params are a list", R"({"jsonrpc":"2.0","id":1,"method":"a","params":[1]})", false);
    row("method is a number", R"({"jsonrpc":"2.0","id":1,"method":7})", false);
    row("result without id", R"({"jsonrpc":"2.0","result":{}})", false);
    row("nothing in it", R"({"jsonrpc":"2.0"})", false);
    row("invalid UTF-8", QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\xfe\"}"), false);
    row("deep",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\",\"params\":" + QByteArray("{\"a\":").repeated(100) + "1" +
            QByteArray("}").repeated(100) + "}",
        false);
    row("very deep", QByteArray(1'000'000, '['), false);
}

void TestFrame::decodes()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, good);
    const auto message = decode(body);
    QCOMPARE(message.has_value(), good);
    if (!good)
        QCOMPARE(message.error().kind, ErrorKind::Protocol);
    else if (message->kind != Message::Kind::Failed)
        QCOMPARE(decode(encode(*message))->kind, message->kind);
}

void TestFrame::errorsTravelWhole()
{
    const Error error{ErrorKind::DiskFull, QStringLiteral("Kein Platz – nichts geht"), QStringLiteral("/tmp/a b"),
                      QStringLiteral("Make room")};
    const auto message = decode(encode(Message::failed(7, error)));
    QVERIFY(message);
    QCOMPARE(message->error, error);
    QCOMPARE(message->id, 7);
}

void TestFrame::countsNesting_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("depth");
    QTest::newRow("flat") << QByteArray("{\"a\":1}") << 1;
    QTest::newRow("brackets in strings") << QByteArray(R"({"a":"[[[[\"[["})") << 1;
    QTest::newRow("mixed") << QByteArray("[{\"a\":[1,[2]]},[]]") << 4;
    QTest::newRow("unbalanced") << QByteArray("[[[") << 3;
    QTest::newRow("string without end") << QByteArray("[\"\\") << 1;
}

void TestFrame::countsNesting()
{
    QFETCH(QByteArray, json);
    QTEST(nestingDepth(json), "depth");
}

QTEST_GUILESS_MAIN(TestFrame)
#include "test_frame.moc"
