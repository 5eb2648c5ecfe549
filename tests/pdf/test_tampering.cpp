// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to a signed file, and what must be said of it: each row by findings of its own.
#include "PdfBytes.h"
#include "PdfPlace.h"

#include <QTest>

#include <functional>

using namespace gw;
using namespace gw::document;
using namespace Qt::StringLiterals;
using pdfbytes::appended, pdfbytes::lastReference;

using Tamper = std::function<void(const PdfPlace &place)>; ///< makes bad.pdf of signed.pdf or reviewed.pdf
Q_DECLARE_METATYPE(Tamper)

namespace {

void qpdf(const PdfPlace &place, const QStringList &arguments)
{
    const QString said = PdfPlace::run(QStringList{u"qpdf"_s} + arguments + QStringList{place.path(u"bad.pdf"_s)});
    if (said.contains(u"FAILED"_s) && !said.contains(u"WARNING"_s))
        qFatal("%s", qPrintable(said));
}

void replaceOnce(const PdfPlace &place, const QByteArray &from, const QByteArray &to)
{
    QByteArray pdf = place.read(u"signed.pdf"_s);
    const auto at = pdf.indexOf(from);
    if (at < 0 || from.size() != to.size())
        qFatal("nothing to replace");
    pdf.replace(at, from.size(), to);
    place.write(u"bad.pdf"_s, pdf);
}

} // namespace

class TestTampering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachHasItsFinding_data();
    void eachHasItsFinding();
    void randomBytesNeverPass();
    void expectedDigestsAreCompared();

private:
    PdfPlace m_place;
};

void TestTampering::initTestCase()
{
    const auto made = m_place.make(u"plain.pdf"_s);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text()));
    const auto first = m_place.sign(u"plain.pdf"_s, u"signed.pdf"_s, u"mara"_s, made->places[0]);
    QVERIFY2(first, qPrintable(first ? QString() : first.error().text()));
    QVERIFY(m_place.sign(u"signed.pdf"_s, u"reviewed.pdf"_s, u"jon"_s, made->places[1]));
}

void TestTampering::eachHasItsFinding_data()
{
    QTest::addColumn<Tamper>("tamper");
    QTest::addColumn<QString>("must"); ///< findings, separated by commas
    const auto row = [](const char *name, const Tamper &tamper, const QString &must) {
        QTest::newRow(name) << tamper << must;
    };
    row(
        "bit flipped in a page",
        [](const PdfPlace &p) {
            QByteArray pdf = p.read(u"signed.pdf"_s);
            const auto at = pdf.indexOf("stream\n") + 60;
            pdf[at] = char(pdf[at] ^ 1);
            p.write(u"bad.pdf"_s, pdf);
        },
        u"signature bad"_s);
    row("title changed", [](const PdfPlace &p) { replaceOnce(p, "/Title", "/Titlf"); }, u"signature bad"_s);
    row(
        "truncated", [](const PdfPlace &p) { p.write(u"bad.pdf"_s, p.read(u"signed.pdf"_s).chopped(20)); },
        u"byte_range bad"_s);
    row(
        "cut in the middle",
        [](const PdfPlace &p) {
            const QByteArray pdf = p.read(u"signed.pdf"_s);
            p.write(u"bad.pdf"_s, pdf.first(pdf.size() / 2));
        },
        u"signed bad|readable bad"_s);
    row(
        "bytes appended", [](const PdfPlace &p) { p.write(u"bad.pdf"_s, p.read(u"signed.pdf"_s) + "% more\n"); },
        u"signature good,whole_file bad"_s);
    row(
        "revision appended",
        [](const PdfPlace &p) {
            const QByteArray pdf = p.read(u"signed.pdf"_s);
            p.write(u"bad.pdf"_s, appended(pdf, {.object = "<< /Note (hello) >>"}));
        },
        u"signature good,revisions bad,whole_file bad,unchanged good"_s);
    row(
        "revision appended that passes the signature over",
        [](const PdfPlace &p) {
            const QByteArray pdf = p.read(u"signed.pdf"_s), plain = p.read(u"plain.pdf"_s);
            p.write(u"bad.pdf"_s, appended(pdf, {.object = "<< /Note (hello) >>",
                                                 .root = lastReference(plain, "/Root"),
                                                 .previous = pdfbytes::lastXref(plain)}));
        },
        u"signed bad"_s);
    row(
        "title replaced by a revision",
        [](const PdfPlace &p) {
            const QByteArray pdf = p.read(u"signed.pdf"_s);
            p.write(u"bad.pdf"_s, appended(pdf, {.object = "<< /Title (Another certificate) >>", .info = "9000 0 R"}));
        },
        u"signature good,revisions bad,unchanged bad"_s);
    row(
        "pages replaced by a revision",
        [](const PdfPlace &p) {
            const QByteArray pdf = p.read(u"signed.pdf"_s);
            p.write(u"bad.pdf"_s,
                    appended(pdf, {.object = "<< /Type /Catalog /Pages << /Type /Pages /Count 0 /Kids [] >> >>",
                                   .root = "9000 0 R"}));
        },
        u"signed bad|unchanged bad|readable bad"_s);
    row("saved again by qpdf", [](const PdfPlace &p) { qpdf(p, {p.path(u"signed.pdf"_s)}); }, u"byte_range bad"_s);
    row(
        "attachment swapped",
        [](const PdfPlace &p) {
            p.write(u"certification.json"_s, "{\"certified\": true, \"mismatches\": 7}\n");
            qpdf(p, {p.path(u"signed.pdf"_s), u"--remove-attachment=certification.json"_s, u"--add-attachment"_s,
                     p.path(u"certification.json"_s), u"--"_s});
        },
        u"byte_range bad|signature bad"_s);
    row(
        "signature stripped",
        [](const PdfPlace &p) {
            qpdf(p, {u"--empty"_s, u"--pages"_s, p.path(u"signed.pdf"_s), u"--"_s, u"--flatten-annotations=all"_s});
        },
        u"signed bad"_s);
    row("never signed", [](const PdfPlace &p) { p.write(u"bad.pdf"_s, p.read(u"plain.pdf"_s)); }, u"signed bad"_s);
    row(
        "second signature flipped",
        [](const PdfPlace &p) {
            QByteArray pdf = p.read(u"reviewed.pdf"_s);
            const auto at = p.read(u"signed.pdf"_s).size() + 200;
            pdf[at] = char(pdf[at] ^ 1);
            p.write(u"bad.pdf"_s, pdf);
        },
        u"signature bad"_s);
    row(
        "encrypted",
        [](const PdfPlace &p) { qpdf(p, {u"--encrypt"_s, u"a"_s, u"b"_s, u"256"_s, u"--"_s, p.path(u"plain.pdf"_s)}); },
        u"readable bad"_s);
    row("empty", [](const PdfPlace &p) { p.write(u"bad.pdf"_s, {}); }, u"readable bad"_s);
    row("no PDF", [](const PdfPlace &p) { p.write(u"bad.pdf"_s, QByteArray(100'000, 'x')); }, u"readable bad"_s);
}

void TestTampering::eachHasItsFinding()
{
    QFETCH(Tamper, tamper);
    QFETCH(QString, must);
    tamper(m_place);
    const auto verified = m_place.verify(u"bad.pdf"_s);
    QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().text()));
    QVERIFY(!verified->intact);
    const QString found = findings(*verified);
    for (const QString &one : must.split(u',')) {
        bool any = false;
        for (const QString &either : one.split(u'|'))
            any = any || found.contains(either);
        QVERIFY2(any, qPrintable(found));
    }
}

void TestTampering::randomBytesNeverPass()
{
    // Spread over the file, the signature itself left out: what pads it is not signed.
    const QByteArray pdf = m_place.read(u"signed.pdf"_s);
    const auto sound = m_place.verify(u"signed.pdf"_s);
    QVERIFY(sound && sound->intact);
    const auto &range = sound->signatures[0].byteRange;
    for (int i = 0; i < 12; ++i) {
        const qsizetype at = pdf.size() / 12 * i + 7;
        if (at >= range[1] && at < range[2])
            continue;
        QByteArray bad = pdf;
        bad[at] = char(bad[at] ^ 0x10);
        m_place.write(u"bad.pdf"_s, bad);
        const auto verified = m_place.verify(u"bad.pdf"_s);
        QVERIFY2(!verified || !verified->intact, qPrintable(QString::number(at)));
    }
}

void TestTampering::expectedDigestsAreCompared()
{
    const auto plain = m_place.verify(u"signed.pdf"_s);
    QVERIFY(plain);
    VerifyRequest request{.file = m_place.path(u"signed.pdf"_s), .database = m_place.database()};
    for (const AttachedFile &file : plain->attachments) {
        QVERIFY(!file.ok);
        request.attachments[file.name] = file.sha256.toUpper();
    }
    auto verified = PdfPlace::ask(verifyVerb, request);
    QVERIFY(verified && verified->intact);
    QVERIFY(findings(*verified).contains(u"attachments good"_s));
    QCOMPARE(verified->attachments[0].ok, std::optional(true));

    request.attachments[u"evidence.sha256"_s] = QString(64, u'0');
    verified = PdfPlace::ask(verifyVerb, request);
    QVERIFY(verified && !verified->intact);
    QVERIFY(findings(*verified).contains(u"attachments bad"_s));

    request.attachments = {{u"gone.txt"_s, QString(64, u'0')}};
    verified = PdfPlace::ask(verifyVerb, request);
    QVERIFY(verified && !verified->intact);
    QVERIFY2(verified->findings.last().text.contains(u"gone.txt"_s), qPrintable(verified->findings.last().text));
}

QTEST_GUILESS_MAIN(TestTampering)
#include "test_tampering.moc"
