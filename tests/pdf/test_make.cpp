// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a document comes out of the PDF, by the word of other programs.
#include "PdfPlace.h"

#include <QTest>

using namespace gw;
using namespace gw::document;
using namespace Qt::StringLiterals;

class TestMake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void otherProgramsReadIt();
    void letterPaper();
    void statesAreWords();
    void markIsOnEveryPage();
    void longTableGoesOn();
    void longRowIsDivided();
    void oneLineIsCut();
    void breaksOnlyWherePagesAreUsed();
    void chartsOfOddData_data();
    void chartsOfOddData();
    void germanWords();
    void refuses_data();
    void refuses();
    void nothingIsLeftOfWhatFails();
    void answersNonsense_data();
    void answersNonsense();

private:
    QString textOf(const Document &document, const QStringList &options = {});
    PdfPlace m_place;
};

/// What pdftotext reads; "FAILED ..." when it was not made.
QString TestMake::textOf(const Document &document, const QStringList &options)
{
    const QString file = m_place.path(u"text.pdf"_s);
    const auto made = PdfPlace::ask(makeVerb, {document, file});
    if (!made)
        return u"FAILED "_s + made.error().text();
    return PdfPlace::run(QStringList{u"pdftotext"_s, u"-layout"_s} + options + QStringList{file, u"-"_s});
}

void TestMake::otherProgramsReadIt()
{
    const auto made = m_place.make(u"plain.pdf"_s);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text()));
    const QString file = m_place.path(u"plain.pdf"_s);
    QCOMPARE(made->pages, 2);
    QCOMPARE(made->size.value, m_place.read(u"plain.pdf"_s).size());
    QCOMPARE(made->places.size(), 2);
    QCOMPARE(made->places[0].id, u"owner"_s);
    QCOMPARE(made->places[1].page, 2);

    const QString text = PdfPlace::run({u"pdftotext"_s, u"-layout"_s, file, u"-"_s});
    for (const QString &word : {u"Shadow run certificate"_s, u"CERTIFIED"_s, u"20 of 20"_s, u"25,794"_s, u"Signed by"_s,
                                u"Page 1 of 2"_s, u"Page 2 of 2"_s, u"Certificate m4-1"_s, u"Two files inside."_s})
        QVERIFY2(text.contains(word), qPrintable(word + u"\n"_s + text));
    const QString info = PdfPlace::run({u"pdfinfo"_s, file});
    QVERIFY2(info.contains(u"Shadow run certificate"_s) && info.contains(u"595"_s), qPrintable(info));
    const QString meta = PdfPlace::run({u"pdfinfo"_s, u"-meta"_s, file});
    for (const QString &word : {u"Mara Lindqvist"_s, u"Certificate m4-1"_s, u"shadow run"_s})
        QVERIFY2(meta.contains(word), qPrintable(meta));
    const QString check = PdfPlace::run({u"qpdf"_s, u"--check"_s, file});
    QVERIFY2(check.contains(u"No syntax or stream encoding errors"_s), qPrintable(check));
    const QString out = m_place.path(u"detached.json"_s);
    const QString saved = PdfPlace::run({u"pdfdetach"_s, u"-savefile"_s, u"certification.json"_s, u"-o"_s, out, file});
    QVERIFY2(!saved.contains(u"FAILED"_s), qPrintable(saved));
    QCOMPARE(m_place.read(u"detached.json"_s), PdfPlace::document().attachments[0].content);
    const auto detached = PdfPlace::ask(detachVerb, {file, u"evidence.sha256"_s});
    QVERIFY(detached);
    QCOMPARE(detached->content, PdfPlace::document().attachments[1].content);
    const auto absent = PdfPlace::ask(detachVerb, {file, u"other"_s});
    QVERIFY(!absent && absent.error().kind == ErrorKind::NotFound);
    QVERIFY(absent.error().hint.contains(u"evidence.sha256"_s));
}

void TestMake::letterPaper()
{
    Document document = PdfPlace::document();
    document.pageSize = PageSize::Letter;
    const QString text = textOf(document);
    QVERIFY2(text.contains(u"Page 2 of 2"_s) && text.contains(u"Two files inside."_s), qPrintable(text));
    const QString info = PdfPlace::run({u"pdfinfo"_s, m_place.path(u"text.pdf"_s)});
    QVERIFY2(info.contains(QRegularExpression(u"Page size: +612 x 792 pts"_s)), qPrintable(info));
}

void TestMake::statesAreWords()
{
    Document document;
    Table table{{{u"Item"_s, 1}, {u"Verdict"_s, 1, Alignment::Right}}, {}, 2};
    for (const State state : {State::Good, State::Failed, State::Unknown, State::Warning})
        table.rows << Row{{{u"row"_s, {}, State::None}, {{}, {}, state}}};
    document.language = u"en"_s;
    document.blocks = {{table}, {List{{{u"confirmed"_s, State::Good}}}}, {Facts{{{u"Stop"_s, {}, State::Failed}}}}};
    const QString text = textOf(document);
    for (const QString &word : {u"pass"_s, u"FAIL"_s, u"unknown"_s, u"warning"_s})
        QVERIFY2(text.contains(word), qPrintable(text));
}

void TestMake::markIsOnEveryPage()
{
    Document document = PdfPlace::document();
    document.mark = u"PRACTICE RUN"_s;
    for (const QString &page : {u"1"_s, u"2"_s}) {
        const QString text = textOf(document, {u"-f"_s, page, u"-l"_s, page});
        QVERIFY2(text.contains(u"PRACTICE RUN"_s), qPrintable(text));
    }
    document.mark.clear();
    QVERIFY(!textOf(document).contains(u"PRACTICE"_s));
}

void TestMake::longTableGoesOn()
{
    Document document;
    document.language = u"en"_s;
    Table table{{{u"Number"_s, 1}, {u"Digest of it"_s, 3}}, {}, 1};
    for (int i = 1; i <= 200; ++i)
        table.rows << Row{{{u"row%1"_s.arg(i), {}}, {QString(64, u'a'), {}}}};
    document.blocks = {{table}};
    const QString text = textOf(document);
    for (int i = 1; i <= 200; ++i)
        QVERIFY2(text.contains(u"row%1 "_s.arg(i)), qPrintable(QString::number(i)));
    QVERIFY(text.contains(u"Page 4 of "_s));
    QCOMPARE(text.count(u"Digest of it"_s), text.count(u"Page "_s)); // the header, again on each page
}

void TestMake::longRowIsDivided()
{
    Document document;
    QString words;
    for (int i = 0; i < 3000; ++i)
        words += u"w%1 "_s.arg(i);
    document.blocks = {{Table{{{u""_s, 1}, {u""_s, 3}}, {{{{u"x"_s, {}}, {words, {}}}}}, 1}}, {Paragraph{words}}};
    const QString text = textOf(document);
    QVERIFY(text.contains(u"w0 "_s));
    QCOMPARE(text.count(QRegularExpression(u"\\bw2999\\b"_s)), 2);
    QCOMPARE(text.count(QRegularExpression(u"\\bw1500\\b"_s)), 2);
}

void TestMake::oneLineIsCut()
{
    Document document;
    Table table{
        {{u""_s, 1}, {u""_s, 1}}, {{{{u"name"_s, {}}, {u"first "_s + QString(200, u'x') + u" last"_s, {}}}}}, 2};
    document.blocks = {{table}};
    QVERIFY(textOf(document).contains(u"last"_s));
    table.oneLine = true;
    document.blocks = {{table}};
    const QString text = textOf(document);
    QVERIFY2(text.contains(u"first"_s) && text.contains(QChar(0x2026)) && !text.contains(u"last"_s), qPrintable(text));
}

void TestMake::breaksOnlyWherePagesAreUsed()
{
    Document document;
    document.blocks = {{Paragraph{u"short"_s}}, {PageBreak{0.5}}, {Paragraph{u"after"_s}}};
    QVERIFY(textOf(document).contains(u"Page 1 of 1"_s));
    document.blocks[0] = {Paragraph{u"long\n"_s.repeated(35)}};
    QVERIFY(textOf(document, {u"-f"_s, u"2"_s}).contains(u"after"_s));
    document.blocks = {{Paragraph{u"short"_s}}, {PageBreak{}}, {Paragraph{u"after"_s}}};
    QVERIFY(textOf(document, {u"-f"_s, u"2"_s}).contains(u"after"_s));
}

void TestMake::chartsOfOddData_data()
{
    QTest::addColumn<QList<double>>("values"); // NaN is a gap
    QTest::addColumn<QString>("says");
    const double gap = qQNaN();
    QTest::newRow("nothing") << QList<double>{} << u"No data"_s;
    QTest::newRow("gaps alone") << QList<double>{gap, gap} << u"No data"_s;
    QTest::newRow("one point") << QList<double>{5} << u"Cycles"_s;
    QTest::newRow("all zero") << QList<double>{0, 0, 0} << u"Cycles"_s;
    QTest::newRow("below zero") << QList<double>{-5, 3, gap, 2} << u"-5"_s;
    QTest::newRow("huge") << QList<double>{1e300, 1, 2} << u"Cycles"_s;
    QTest::newRow("thousands") << QList<double>{0, 25'000} << u"10k"_s;
}

void TestMake::chartsOfOddData()
{
    QFETCH(QList<double>, values);
    QFETCH(QString, says);
    Series series{u"cycles"_s, {}};
    QDateTime time = QDateTime::fromString(u"2026-11-23T09:00:00.000Z"_s, Qt::ISODateWithMs).toUTC();
    for (const double value : values) {
        series.points << Point{time, qIsNaN(value) ? std::nullopt : std::optional(value)};
        time = time.addSecs(600);
    }
    Document document;
    document.language = u"en"_s;
    const Chart chart{u"Cycles"_s, u"per minute"_s, {}, {}, {series}, {{u"needed"_s, 2}}, {{time, u"end"_s}}};
    document.blocks = {{Charts{{chart, chart, chart}, 2}}};
    const QString text = textOf(document);
    QVERIFY2(text.contains(says), qPrintable(text));
}

void TestMake::germanWords()
{
    Document document;
    document.language = u"de"_s;
    const QString text = textOf(document);
    QVERIFY2(text.contains(u"Seite 1 von 1"_s), qPrintable(text));
}

void TestMake::refuses_data()
{
    QTest::addColumn<Document>("document");
    QTest::addColumn<QString>("says");
    Document twice = PdfPlace::document();
    twice.attachments[1].name = twice.attachments[0].name;
    QTest::newRow("two attachments of a name") << twice << u"names that differ"_s;
    Document folder = PdfPlace::document();
    folder.attachments[0].name = u"../x"_s;
    QTest::newRow("attachment with a folder") << folder << u"without folders"_s;
    Document missing = PdfPlace::document();
    missing.attachments[0].path = u"/no/such/file"_s;
    QTest::newRow("attachment that is not there") << missing << u"/no/such/file"_s;
    Document endless;
    for (int i = 0; i < 520; ++i)
        endless.blocks << Block{Paragraph{u"x"_s}} << Block{PageBreak{}};
    QTest::newRow("pages without end") << endless << u"500 pages"_s;
}

void TestMake::refuses()
{
    QFETCH(Document, document);
    QFETCH(QString, says);
    const QString text = textOf(document);
    QVERIFY2(text.startsWith(u"FAILED"_s) && text.contains(says), qPrintable(text));
}

void TestMake::nothingIsLeftOfWhatFails()
{
    m_place.write(u"old.pdf"_s, "old");
    Document document = PdfPlace::document();
    document.attachments[0].path = u"/no/such/file"_s;
    QVERIFY(!PdfPlace::ask(makeVerb, {document, m_place.path(u"old.pdf"_s)}));
    QCOMPARE(m_place.read(u"old.pdf"_s), QByteArray("old"));
    QVERIFY(!PdfPlace::ask(makeVerb, {PdfPlace::document(), m_place.path(u"no/such/folder/x.pdf"_s)}));
}

void TestMake::answersNonsense_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QJsonObject>("request");
    QTest::addColumn<int>("kind");
    QTest::newRow("another verb") << QByteArray("print") << QJsonObject() << int(ErrorKind::Usage);
    QTest::newRow("wrong type") << QByteArray("verify") << QJsonObject{{u"file"_s, 5}} << int(ErrorKind::Protocol);
    QTest::newRow("no file") << QByteArray("verify") << QJsonObject() << int(ErrorKind::NotFound);
    QTest::newRow("a device") << QByteArray("verify") << QJsonObject{{u"file"_s, u"/dev/zero"_s}}
                              << int(ErrorKind::Unreadable);
}

void TestMake::answersNonsense()
{
    QFETCH(QByteArray, verb);
    QFETCH(QJsonObject, request);
    QFETCH(int, kind);
    const auto answer = askPdf(PdfPlace::program(), verb.constData(), request, Milliseconds(20'000));
    QVERIFY(!answer);
    QVERIFY2(int(answer.error().kind) == kind, qPrintable(json::enumName(answer.error().kind)));
}

QTEST_GUILESS_MAIN(TestMake)
#include "test_make.moc"
