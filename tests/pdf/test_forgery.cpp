// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to a certificate, its evidence and its journal: each found, and each told in words of its own.
#include "CertifiedPlace.h"
#include "PdfBytes.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace gw;
using namespace gw::certification;
using namespace Qt::StringLiterals;
using pdfbytes::appended, pdfbytes::flipped;

/// What is to be verified, and with what.
struct Case
{
    QString file = u"bad.pdf"_s;
    QString evidence;
    std::shared_ptr<store::Store> store;
};
using Forge =
    std::function<void(CertifiedPlace &place, Case &made)>; ///< writes bad.pdf of good.pdf, or spoils the rest
Q_DECLARE_METATYPE(Forge)

namespace {

int numberBehind(const QByteArray &pdf, const char *pattern)
{
    const auto match = QRegularExpression(QLatin1String(pattern)).match(QString::fromLatin1(pdf));
    if (!match.hasMatch())
        qFatal("no %s in the PDF", pattern);
    return match.captured(1).toInt();
}

/// The first byte of the stream of object @p number.
qsizetype streamOf(const QByteArray &pdf, int number)
{
    const auto object = pdf.indexOf('\n' + QByteArray::number(number) + " 0 obj");
    return pdf.indexOf("stream\n", object) + 7;
}

int pageContent(const QByteArray &pdf) { return numberBehind(pdf, "/Contents (\\d+) 0 R"); }
int firstAttachment(const QByteArray &pdf) { return numberBehind(pdf, "/EF\\s*<<\\s*/F (\\d+) 0 R"); }

/// @p alter what good.pdf is made of.
Forge bytes(const std::function<QByteArray(const QByteArray &pdf)> &alter)
{
    return [alter](CertifiedPlace &place, Case &) { place.write(u"bad.pdf"_s, alter(place.read(u"good.pdf"_s))); };
}

Forge qpdf(const QStringList &arguments)
{
    return [arguments](CertifiedPlace &place, Case &) {
        QFile::remove(place.path(u"bad.pdf"_s));
        QStringList argv{u"qpdf"_s};
        for (const QString &argument : arguments)
            argv << (!argument.startsWith(u'-') && argument.contains(u'.') ? place.path(argument) : argument);
        (void)PdfPlace::run(argv << place.path(u"bad.pdf"_s)); // it warns of what it finds
        if (!QFile::exists(place.path(u"bad.pdf"_s)))
            qFatal("qpdf made nothing");
    };
}

/// A certificate that says something else, signed anew by its owner: the signature is good, and hides nothing.
Forge sealedAnew(const std::function<void(Certificate &)> &change, const CertifiedPlace::Bend &bend = {})
{
    return [change, bend](CertifiedPlace &place, Case &) {
        Certificate certificate = place.certificate;
        if (change)
            change(certificate);
        std::ignore = place.seal(certificate, u"bad.pdf"_s, u"keys"_s, bend);
    };
}

Forge evidence(const std::function<void(QFile &first)> &spoil)
{
    return [spoil](CertifiedPlace &place, Case &made) {
        made.file = u"good.pdf"_s;
        made.evidence = place.evidenceCopy();
        QFile first(made.evidence + u'/' + place.certificate.items.first().evidence);
        spoil(first);
    };
}

Forge journal(const QString &statement)
{
    return [statement](CertifiedPlace &place, Case &made) {
        made.file = u"good.pdf"_s;
        made.store = place.storeAfter(statement);
    };
}

} // namespace

class TestForgery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void untouchedVerifies();
    void eachHasItsWords_data();
    void eachHasItsWords();
    void failedItemIsNotCertifiedByAnyRequest();

private:
    static void fileRows();
    static void revisionRows();
    static void attachmentRows();
    static void surroundingRows();

    CertifiedPlace m_place;
    QMap<QString, QString> m_told; ///< all that was said, with the row that it was said of
};

/// With store and evidence, and on another machine with neither.
void TestForgery::untouchedVerifies()
{
    const auto here = m_place.verify(u"good.pdf"_s, m_place.path(u"evidence"_s), m_place.store);
    QCOMPARE(here.verdict(), FileVerdict::Untrusted); // it is self-signed
    for (const Proof &proof : here.proofs)
        QVERIFY2(proof.outcome == Outcome::Good || proof.check == u"certificate", qPrintable(proof.text));
    m_place.write(u"elsewhere.pdf"_s, m_place.read(u"good.pdf"_s));
    const auto elsewhere = m_place.verify(u"elsewhere.pdf"_s, m_place.path(u"nothing"_s), {});
    QCOMPARE(elsewhere.verdict(), FileVerdict::Untrusted);
    for (const Proof &proof : elsewhere.proofs)
        QVERIFY2(proof.outcome != Outcome::Bad, qPrintable(proof.text));
    m_place.review(u"good.pdf"_s, u"reviewed.pdf"_s);
    const auto reviewed = m_place.verify(u"reviewed.pdf"_s, m_place.path(u"evidence"_s), m_place.store);
    QCOMPARE(reviewed.verdict(), FileVerdict::Untrusted);
    QCOMPARE(reviewed.pdf.signatures.size(), 2);
}

namespace {

/// @p check must have @p outcome and @p says in its words.
void row(const char *name, const Forge &forge, const QString &check, const QString &says,
         Outcome outcome = Outcome::Bad)
{
    QTest::newRow(name) << forge << check << says << outcome;
}

} // namespace

void TestForgery::eachHasItsWords_data()
{
    QTest::addColumn<Forge>("forge");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("says");
    QTest::addColumn<Outcome>("outcome");
    fileRows();
    revisionRows();
    attachmentRows();
    surroundingRows();
}

void TestForgery::fileRows()
{
    row("a bit of a page",
        bytes([](const QByteArray &pdf) { return flipped(pdf, streamOf(pdf, pageContent(pdf)) + 60); }), u"signature"_s,
        u"are not the bytes in this file"_s);
    row("a bit of an attachment",
        bytes([](const QByteArray &pdf) { return flipped(pdf, streamOf(pdf, firstAttachment(pdf)) + 60); }),
        u"attachments"_s, u"certification.json"_s);
    row("a digit of the signature", bytes([](QByteArray pdf) {
            const auto at = pdf.lastIndexOf("/Contents <") + 20;
            pdf[at] = pdf.at(at) == '0' ? '1' : '0';
            return pdf;
        }),
        u"signature"_s, u"damaged and cannot be read"_s);
    row("a range that leaves out more", bytes([](const QByteArray &pdf) {
            const auto at = pdf.lastIndexOf("/ByteRange");
            const auto match = QRegularExpression(u"\\[0 (\\d+)"_s).match(QString::fromLatin1(pdf.mid(at, 80)));
            const QByteArray from = match.captured(1).toLatin1();
            return QByteArray(pdf).replace("[0 " + from, "[0 " + QByteArray::number(from.toInt() - 1000));
        }),
        u"byte_range"_s, u"more than itself"_s);
    row("cut by a few bytes", bytes([](const QByteArray &pdf) { return pdf.chopped(20); }), u"byte_range"_s,
        u"the file was cut"_s);
    row("cut in the middle", bytes([](const QByteArray &pdf) { return pdf.first(pdf.size() / 2); }), u"readable"_s,
        u"does not end as a PDF does"_s);
    row("bytes appended", bytes([](const QByteArray &pdf) { return pdf + "% more\n"; }), u"whole_file"_s, u"7 byte"_s);
    row("emptied", bytes([](const QByteArray &) { return QByteArray(); }), u"readable"_s, u"no PDF"_s);
    row("encrypted", qpdf({u"--encrypt"_s, u"a"_s, u"b"_s, u"256"_s, u"--"_s, u"good.pdf"_s}), u"readable"_s,
        u"encrypted"_s);
    row("saved again", qpdf({u"good.pdf"_s}), u"byte_range"_s, u"The signature"_s);
    row("signature removed", qpdf({u"--empty"_s, u"--pages"_s, u"good.pdf"_s, u"--"_s, u"--flatten-annotations=all"_s}),
        u"signed"_s, u"There is no signature"_s);
}

void TestForgery::revisionRows()
{
    row("revision without any change",
        bytes([](const QByteArray &pdf) { return appended(pdf, {.object = "<< /Note (hello) >>"}); }), u"revisions"_s,
        u"something was added"_s);
    row(
        "revision that passes the signature over",
        [](CertifiedPlace &place, Case &) {
            const QByteArray pdf = place.read(u"good.pdf"_s), plain = place.read(u"unsigned.pdf"_s);
            place.write(u"bad.pdf"_s, appended(pdf, {.object = "<< /Note (hello) >>",
                                                     .root = pdfbytes::lastReference(plain, "/Root"),
                                                     .previous = pdfbytes::lastXref(plain)}));
        },
        u"signed"_s, u"hidden by what was added"_s);
    row("verdict wiped from the page by a revision", bytes([](const QByteArray &pdf) {
            return appended(pdf, {.object = "<< /Length 0 >>\nstream\n\nendstream", .number = pageContent(pdf)});
        }),
        u"unchanged"_s, u"Page 1 shows something else"_s);
    row("note laid over the verdict by a revision", bytes([](const QByteArray &pdf) {
            const int notes = numberBehind(pdf, "/Annots (\\d+) 0 R");
            QByteArray list = pdfbytes::objectOf(pdf, notes);
            list.replace(']', "<< /Type /Annot /Subtype /Square /Rect [50 600 300 700] /IC [1 1 1] >> ]");
            return appended(pdf, {.object = list, .number = notes});
        }),
        u"unchanged"_s, u"Notes or fields on page 1"_s);
    row("title replaced by a revision", bytes([](const QByteArray &pdf) {
            return appended(pdf, {.object = "<< /Title (Another certificate) >>", .info = "9000 0 R"});
        }),
        u"unchanged"_s, u"Title, author"_s);
    row(
        "second signature damaged",
        [](CertifiedPlace &place, Case &) {
            place.review(u"good.pdf"_s, u"reviewed.pdf"_s);
            const QByteArray pdf = place.read(u"reviewed.pdf"_s);
            const auto colour = pdf.indexOf("1.00000 1.00000", place.read(u"good.pdf"_s).size()); // of its block
            place.write(u"bad.pdf"_s, flipped(pdf, colour + 6));
        },
        u"signature"_s, u"that Jon Reviewer signed are not"_s);
}

void TestForgery::attachmentRows()
{
    row("attachment removed", qpdf({u"--remove-attachment=certification.json"_s, u"good.pdf"_s}), u"attachments"_s,
        u"its attachments are not there"_s);
    row(
        "attachment swapped",
        [](CertifiedPlace &place, Case &made) {
            place.write(u"certification.json"_s, "{\"certified\": true}\n");
            qpdf({u"good.pdf"_s, u"--remove-attachment=certification.json"_s, u"--add-attachment"_s,
                  u"certification.json"_s, u"--"_s})(place, made);
        },
        u"attachments"_s, u"Not a certificate of a version"_s);
    row("failed item that is said to be certified",
        sealedAnew({},
                   [](document::Document &document) {
                       document.attachments[0].content.replace("\"verdict\": \"pass\"", "\"verdict\": \"fail\"");
                   }),
        u"attachments"_s, u"It claims what its own items"_s);
    row("line taken from the list of digests",
        sealedAnew({},
                   [](document::Document &document) {
                       QByteArray &list = document.attachments[1].content;
                       list = list.mid(list.indexOf('\n') + 1);
                   }),
        u"attachments"_s, u"is not the list that certification.json gives"_s);
    row("no list of digests at all",
        sealedAnew({}, [](document::Document &document) { document.attachments[1].content = "nothing\n"; }),
        u"attachments"_s, u"no list of sha256sum"_s);
}

void TestForgery::surroundingRows()
{
    row("evidence edited", evidence([](QFile &file) {
            if (!file.open(QFile::Append) || file.write("x") != 1)
                qFatal("cannot edit evidence");
        }),
        u"evidence"_s, u"1 changed"_s);
    row("evidence removed", evidence([](QFile &file) { file.remove(); }), u"evidence"_s, u"1 not here"_s,
        Outcome::Unknown);
    row("evidence that is a link now", evidence([](QFile &file) {
            const QString name = file.fileName(), aside = name + u".aside"_s;
            if (!file.rename(aside) || !QFile::link(aside, name))
                qFatal("cannot link evidence");
        }),
        u"evidence"_s, u"1 changed"_s);
    row(
        "signed by another of the same name",
        [](CertifiedPlace &place, Case &) {
            std::ignore = place.seal(place.certificate, u"bad.pdf"_s, u"other keys"_s);
        },
        u"signer"_s, u"is signed with another"_s);
    row("another document of the same owner", sealedAnew([](Certificate &one) { one.role = u"Auditor"_s; }),
        u"record"_s, u"names another file"_s);
    row("head of another journal", sealedAnew([](Certificate &one) { one.journal.hash = QString(64, u'0'); }),
        u"journal"_s, u"is not the one it was made from"_s);
    row("verdict changed in the journal",
        journal(u"UPDATE entries SET content = replace(content, '\"pass\"', '\"fail\"') WHERE sequence = 5"_s),
        u"journal"_s, u"was changed"_s);
    row("journal cut", journal(u"DELETE FROM entries WHERE sequence > 10"_s), u"journal"_s,
        u"is not the one it was made from"_s);
    row(
        "signed by another who names himself",
        [](CertifiedPlace &place, Case &) {
            Certificate certificate = place.certificate;
            const auto other = place.seal(certificate, u"other.pdf"_s, u"other keys"_s);
            certificate.signer.fingerprint = other.identity.fingerprint;
            std::ignore = place.seal(certificate, u"bad.pdf"_s, u"other keys"_s);
        },
        u"record"_s, u"signed with another certificate"_s);
    // As a kill between the signature and its entry leaves it: nothing is wrong, and nothing is claimed.
    row("signed, and not written down", journal(u"DELETE FROM entries WHERE kind = 'signed'"_s), u"record"_s,
        u"does not say that it was signed"_s, Outcome::Unknown);
}

void TestForgery::eachHasItsWords()
{
    QFETCH(Forge, forge);
    QFETCH(QString, check);
    QFETCH(QString, says);
    QFETCH(Outcome, outcome);
    Case made{.evidence = m_place.path(u"evidence"_s), .store = m_place.store};
    forge(m_place, made);
    const auto proof = m_place.verify(made.file, made.evidence, made.store);
    QCOMPARE(proof.verdict(), outcome == Outcome::Bad ? FileVerdict::NotVerified : FileVerdict::Untrusted);
    QStringList told;
    bool found = false;
    for (const Proof &one : proof.proofs) {
        if (one.outcome != Outcome::Good && one.check != u"certificate")
            told << one.text;
        found = found || (one.check == check && one.outcome == outcome && one.text.contains(says));
    }
    for (const EvidenceCheck &one : proof.evidence)
        if (one.ok != true)
            told << one.text;
    QVERIFY2(found, qPrintable(check + u": "_s + told.join(u" | "_s)));
    const QString all = told.join(u'\n');
    QVERIFY2(!m_told.contains(all), qPrintable(u"the same is said of \"%1\": %2"_s.arg(m_told.value(all), all)));
    m_told.insert(all, QString::fromUtf8(QTest::currentDataTag()));
}

/// goldwatch-pdf prints and signs what it is asked to. What a certificate is worth follows from what it attaches.
void TestForgery::failedItemIsNotCertifiedByAnyRequest()
{
    Certificate failed = m_place.certificate;
    failed.items[4].verdict = Verdict::Fail;
    QVERIFY(!failed.isCertified());
    std::ignore = m_place.seal(failed, u"bad.pdf"_s, u"keys"_s, [](document::Document &document) {
        for (auto &block : document.blocks)
            if (auto *callout = std::get_if<document::Callout>(&block.content))
                callout->text = u"CERTIFIED"_s;
    });
    const auto printed = m_place.verify(u"bad.pdf"_s, m_place.path(u"evidence"_s), {});
    QVERIFY(printed.attachments.certificate && !printed.attachments.certificate->isCertified());
    std::ignore = m_place.seal(failed, u"bad.pdf"_s, u"keys"_s, [](document::Document &document) {
        document.attachments[0].content.replace("\"certified\": false", "\"certified\": true");
    });
    const auto claimed = m_place.verify(u"bad.pdf"_s, m_place.path(u"evidence"_s), {});
    QVERIFY(!claimed.attachments.certificate);
    QCOMPARE(claimed.verdict(), FileVerdict::NotVerified);
}

QTEST_GUILESS_MAIN(TestForgery)
#include "test_forgery.moc"
