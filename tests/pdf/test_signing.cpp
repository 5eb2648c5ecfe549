// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures from every kind of key, found valid by pdfsig and by us.
#include "PdfPlace.h"

#include <QFileInfo>
#include <QTest>

using namespace gw;
using namespace gw::document;
using namespace Qt::StringLiterals;

class TestSigning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void selfSignedIsFoundValid();
    void signerIsKnownBefore();
    void verifiesWhereNobodyIsKnown();
    void secondSignatureKeepsTheFirst();
    void placeIsFoundByItsName();
    void laterBlockHidesNothing();
    void visibleBlockIsDrawn();
    void pkcs12LeavesNothingBehind();
    void importedPkcs12Signs();
    void certificateOfAnAuthorityIsTrusted();
    void timeOfTheCertificateCounts_data();
    void timeOfTheCertificateCounts();
    void protectedDatabase();
    void tokenSigns();
    void identitiesAreListed();
    void refuses_data();
    void refuses();
    void newIdentityIsChecked_data();
    void newIdentityIsChecked();

private:
    /// A certificate by openssl as a PKCS#12 file: self-signed, or by an authority in `ca.pem`.
    void makePkcs12(const QString &name, const QString &subject, const QString &passphrase, bool byAuthority = false);
    QString pdfsig(const QString &name) const;

    PdfPlace m_place;
    MakeResult m_made;
    QString m_signedSha256;
};

void TestSigning::initTestCase()
{
    const auto made = m_place.make(u"plain.pdf"_s);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text()));
    m_made = *made;
}

QString TestSigning::pdfsig(const QString &name) const
{
    return PdfPlace::run({u"pdfsig"_s, u"-nssdir"_s, u"sql:"_s + m_place.database(), m_place.path(name)});
}

void TestSigning::makePkcs12(const QString &name, const QString &subject, const QString &passphrase, bool byAuthority)
{
    const auto file = [&](const QString &end) { return m_place.path(name + end); };
    QStringList request{u"openssl"_s, u"req"_s,        u"-x509"_s, u"-newkey"_s,   u"rsa:2048"_s,
                        u"-nodes"_s,  u"-days"_s,      u"30"_s,    u"-subj"_s,     subject,
                        u"-keyout"_s, file(u".key"_s), u"-out"_s,  file(u".pem"_s)};
    if (byAuthority)
        request << u"-CA"_s << m_place.path(u"ca.pem"_s) << u"-CAkey"_s << m_place.path(u"ca.key"_s) << u"-addext"_s
                << u"basicConstraints=critical,CA:false"_s << u"-addext"_s << u"keyUsage=digitalSignature"_s
                << u"-addext"_s << u"extendedKeyUsage=emailProtection"_s;
    const QString requested = PdfPlace::run(request);
    QVERIFY2(!requested.contains(u"FAILED"_s), qPrintable(requested));
    const QString exported =
        PdfPlace::run({u"openssl"_s, u"pkcs12"_s, u"-export"_s, u"-inkey"_s, file(u".key"_s), u"-in"_s, file(u".pem"_s),
                       u"-name"_s, name, u"-passout"_s, u"pass:"_s + passphrase, u"-out"_s, file(u".p12"_s)});
    QVERIFY2(!exported.contains(u"FAILED"_s), qPrintable(exported));
}

void TestSigning::selfSignedIsFoundValid()
{
    const auto done = m_place.sign(u"plain.pdf"_s, u"signed.pdf"_s, u"mara"_s, m_made.places[0]);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    m_signedSha256 = done->sha256;
    QVERIFY(done->identity.selfSigned);
    QCOMPARE(done->identity.subject, u"Signer mara"_s);
    QCOMPARE(done->signatures, 1);
    QVERIFY(qAbs(done->time.secsTo(QDateTime::currentDateTimeUtc())) < 60);

    const QString said = pdfsig(u"signed.pdf"_s);
    for (const QString &word : {u"Signature is Valid."_s, u"Total document signed"_s, u"adbe.pkcs7.detached"_s,
                                u"SHA-256"_s, u"Signer mara"_s})
        QVERIFY2(said.contains(word), qPrintable(said));
    // Only what is new was appended.
    QVERIFY(m_place.read(u"signed.pdf"_s).startsWith(m_place.read(u"plain.pdf"_s)));

    const auto verified = m_place.verify(u"signed.pdf"_s);
    QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().text()));
    QVERIFY2(verified->intact, qPrintable(findings(*verified)));
    QCOMPARE(verified->sha256, done->sha256);
    QCOMPARE(verified->signatures.size(), 1);
    const Signature &signature = verified->signatures[0];
    QCOMPARE(signature.trust, Trust::SelfSigned);
    QVERIFY(signature.coversWholeFile);
    QCOMPARE(signature.reason, u"Shadow run certified"_s);
    QCOMPARE(signature.location, u"m4"_s);
    QCOMPARE(signature.signer.fingerprint, done->identity.fingerprint);
    QCOMPARE(signature.fileSha256, done->sha256);
    QCOMPARE(verified->attachments.size(), 2);
    QCOMPARE(verified->bytesAfterLastSignature.value, 0);
    QVERIFY2(findings(*verified).contains(u"certificate unknown"_s), qPrintable(findings(*verified)));
}

void TestSigning::signerIsKnownBefore()
{
    SigningRequest request;
    request.source = KeySource::SelfSigned;
    request.store.database = m_place.path(u"known"_s);
    request.nickname = u"ada"_s;
    request.name = u"Ada"_s;
    const auto identity = PdfPlace::ask(identifyVerb, request);
    QVERIFY2(identity, qPrintable(identity ? QString() : identity.error().text()));
    QCOMPARE(identity->subject, u"Ada"_s);
    QVERIFY(identity->selfSigned && identity->fingerprint.size() == 64);
    request.input = m_place.path(u"plain.pdf"_s);
    request.output = m_place.path(u"known.pdf"_s);
    request.place = m_made.places[0];
    request.fingerprint = QString(64, u'0');
    const auto other = PdfPlace::ask(signVerb, request);
    QVERIFY(!other && other.error().kind == ErrorKind::Refused);
    QVERIFY(!QFileInfo::exists(request.output));
    request.fingerprint = identity->fingerprint;
    const auto done = PdfPlace::ask(signVerb, request);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    QCOMPARE(done->identity.fingerprint, identity->fingerprint);
}

/// On a machine where nobody ever signed, and without a browser's certificates.
void TestSigning::verifiesWhereNobodyIsKnown()
{
    const QByteArray home = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_place.path(u"nobody"_s)));
    const auto verified = PdfPlace::ask(verifyVerb, {.file = m_place.path(u"signed.pdf"_s), .language = u"en"_s});
    home.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", home);
    QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().text()));
    QVERIFY2(verified->intact, qPrintable(findings(*verified)));
    QCOMPARE(verified->signatures[0].trust, Trust::SelfSigned);
    QVERIFY2(!QFileInfo::exists(m_place.path(u"nobody/goldwatch"_s)), "looking made a database");
}

void TestSigning::secondSignatureKeepsTheFirst()
{
    const auto done = m_place.sign(u"signed.pdf"_s, u"reviewed.pdf"_s, u"jon"_s, m_made.places[1]);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    QCOMPARE(done->signatures, 2);
    QVERIFY(m_place.read(u"reviewed.pdf"_s).startsWith(m_place.read(u"signed.pdf"_s)));
    const QString said = pdfsig(u"reviewed.pdf"_s);
    QVERIFY2(said.count(u"Signature is Valid."_s) == 2, qPrintable(said));
    const auto verified = m_place.verify(u"reviewed.pdf"_s);
    QVERIFY(verified);
    QVERIFY2(verified->intact, qPrintable(findings(*verified)));
    QCOMPARE(verified->signatures.size(), 2);
    QCOMPARE(verified->signatures[0].signer.subject, u"Signer mara"_s);
    QCOMPARE(verified->signatures[1].signer.subject, u"Signer jon"_s);
    QVERIFY(!verified->signatures[0].coversWholeFile && verified->signatures[1].coversWholeFile);
    QCOMPARE(verified->signatures[1].revision, verified->signatures[0].revision + 1);
    QCOMPARE(verified->signatures[0].fileSha256, m_signedSha256); // as it was then
    QVERIFY2(findings(*verified).contains(u"unchanged good"_s), qPrintable(findings(*verified)));
    for (const AttachedFile &file : verified->attachments)
        QCOMPARE(file.ok, std::optional(true));
}

/// Who signs later knows no rectangle: the file tells where its places are, and a place is taken once.
void TestSigning::placeIsFoundByItsName()
{
    const auto secondPage = [this](const QString &name) {
        (void)PdfPlace::run({u"pdftoppm"_s, u"-gray"_s, u"-r"_s, u"72"_s, u"-f"_s, u"2"_s, u"-singlefile"_s,
                             m_place.path(name + u".pdf"_s), m_place.path(name + u"-two"_s)});
        return m_place.read(name + u"-two.pgm"_s);
    };
    Place place;
    place.id = u"reviewer"_s;
    const auto done = m_place.sign(u"signed.pdf"_s, u"named.pdf"_s, u"jon"_s, place);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    const QByteArray before = secondPage(u"signed"_s), after = secondPage(u"named"_s);
    QVERIFY(!before.isEmpty());
    QVERIFY(before != after);
    const auto third = m_place.sign(u"named.pdf"_s, u"third.pdf"_s, u"ida"_s, place);
    QVERIFY2(third, qPrintable(third ? QString() : third.error().text()));
    QCOMPARE(third->signatures, 3);
    QCOMPARE(secondPage(u"third"_s), after);
    place.id = u"nowhere"_s;
    QVERIFY(m_place.sign(u"signed.pdf"_s, u"plainly.pdf"_s, u"jon"_s, place));
    QCOMPARE(secondPage(u"plainly"_s), before);
    const auto verified = m_place.verify(u"third.pdf"_s);
    QVERIFY(verified);
    QVERIFY2(verified->intact, qPrintable(findings(*verified)));
}

/// A block over what the first one signed is no signature but a pen.
void TestSigning::laterBlockHidesNothing()
{
    Place place;
    place.page = 1;
    place.rectangle = {42, 60, 300, 120}; // title and result
    const auto done = m_place.sign(u"signed.pdf"_s, u"over.pdf"_s, u"jon"_s, place);
    QVERIFY(!done);
    QVERIFY2(done.error().text().contains(u"lies over what page 1 says"_s), qPrintable(done.error().text()));
    QVERIFY(!QFileInfo::exists(m_place.path(u"over.pdf"_s)));
}

void TestSigning::visibleBlockIsDrawn()
{
    // The same page before and after, and only the place of the block differs.
    const auto draw = [this](const QString &name) {
        (void)PdfPlace::run({u"pdftoppm"_s, u"-gray"_s, u"-r"_s, u"72"_s, u"-l"_s, u"1"_s,
                             m_place.path(name + u".pdf"_s), m_place.path(name)});
        return m_place.read(name + u"-1.pgm"_s);
    };
    const QByteArray before = draw(u"plain"_s), after = draw(u"signed"_s);
    QVERIFY(!before.isEmpty());
    QCOMPARE(before.size(), after.size());
    constexpr int width = 595; // of A4 at 72 dpi, give or take one
    const auto header = before.size() % 1000 > 0 ? before.indexOf("255\n") + 4 : 0;
    const auto &place = m_made.places[0].rectangle;
    qsizetype changed = 0, outside = 0;
    for (qsizetype i = header; i < before.size(); ++i) {
        if (before[i] == after[i])
            continue;
        ++changed;
        const double y = double(i - header) / width;
        outside += y < place.y - 3 || y > place.y + place.height + 3 ? 1 : 0;
    }
    QVERIFY2(changed > 100, qPrintable(QString::number(changed)));
    QCOMPARE(outside, 0);
}

void TestSigning::pkcs12LeavesNothingBehind()
{
    makePkcs12(u"kim"_s, u"/CN=Kim Passing"_s, u"open sesame"_s);
    SigningRequest request;
    request.input = m_place.path(u"plain.pdf"_s);
    request.output = m_place.path(u"kim.pdf"_s);
    request.source = KeySource::Pkcs12;
    request.store.database = m_place.path(u"never"_s);
    request.pkcs12File = m_place.path(u"kim.p12"_s);
    request.pkcs12Passphrase = u"wrong"_s;
    const auto wrong = PdfPlace::ask(signVerb, request);
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().what.contains(u"passphrase"_s), qPrintable(wrong.error().text()));
    QVERIFY(!QFileInfo::exists(request.output));
    request.pkcs12Passphrase = u"open sesame"_s;
    const auto done = PdfPlace::ask(signVerb, request);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    QCOMPARE(done->identity.subject, u"Kim Passing"_s);
    QVERIFY(!QFileInfo::exists(request.store.database));
    QVERIFY(pdfsig(u"kim.pdf"_s).contains(u"Signature is Valid."_s));
    QCOMPARE(QFileInfo(request.output).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestSigning::importedPkcs12Signs()
{
    makePkcs12(u"lee"_s, u"/CN=Lee Kept/O=Ops"_s, u"secret"_s);
    ImportRequest request{{}, m_place.path(u"lee.p12"_s), u"secret"_s};
    request.store.database = m_place.database();
    const auto imported = PdfPlace::ask(importPkcs12Verb, request);
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().text()));
    QCOMPARE(imported->subject, u"Lee Kept"_s);
    QCOMPARE(imported->nickname, u"lee"_s);
    const auto done = m_place.sign(u"plain.pdf"_s, u"lee.pdf"_s, u"lee"_s, m_made.places[0]);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    QCOMPARE(done->identity.fingerprint, imported->fingerprint);
}

void TestSigning::certificateOfAnAuthorityIsTrusted()
{
    makePkcs12(u"ca"_s, u"/CN=Test Authority"_s, u"x"_s);
    makePkcs12(u"ann"_s, u"/CN=Ann Vouched"_s, u"x"_s, true);
    ImportRequest request{{}, m_place.path(u"ann.p12"_s), u"x"_s};
    request.store.database = m_place.database();
    QVERIFY(PdfPlace::ask(importPkcs12Verb, request));
    QVERIFY(m_place.sign(u"plain.pdf"_s, u"ann.pdf"_s, u"ann"_s, m_made.places[0]));
    const auto unknown = m_place.verify(u"ann.pdf"_s);
    QVERIFY(unknown);
    QCOMPARE(unknown->signatures[0].trust, Trust::UnknownIssuer);
    QVERIFY(unknown->signatures[0].trustText.contains(u"Test Authority"_s));

    const QString added = PdfPlace::run({u"certutil"_s, u"-A"_s, u"-d"_s, u"sql:"_s + m_place.database(), u"-n"_s,
                                         u"authority"_s, u"-t"_s, u"CT,C,C"_s, u"-i"_s, m_place.path(u"ca.pem"_s)});
    QVERIFY2(!added.contains(u"FAILED"_s), qPrintable(added));
    const auto trusted = m_place.verify(u"ann.pdf"_s);
    QVERIFY(trusted);
    QCOMPARE(trusted->signatures[0].trust, Trust::Trusted);
    QVERIFY2(findings(*trusted).contains(u"certificate good"_s), qPrintable(findings(*trusted)));
    // Whoever is trusted for web sites alone vouches for no signature.
    const QString web = PdfPlace::run(
        {u"certutil"_s, u"-M"_s, u"-d"_s, u"sql:"_s + m_place.database(), u"-n"_s, u"authority"_s, u"-t"_s, u"CT,,"_s});
    QVERIFY2(!web.contains(u"FAILED"_s), qPrintable(web));
    const auto doubtful = m_place.verify(u"ann.pdf"_s);
    QVERIFY(doubtful);
    QVERIFY2(doubtful->signatures[0].trust != Trust::Trusted, qPrintable(doubtful->signatures[0].trustText));
}

void TestSigning::timeOfTheCertificateCounts_data()
{
    QTest::addColumn<QString>("begins"); // in months from now
    QTest::addColumn<QString>("says");
    QTest::newRow("had expired") << u"-12"_s << u"had expired when"_s;
    QTest::newRow("not valid yet") << u"12"_s << u"was not valid yet"_s;
}

/// pdfsig signs with what we refuse.
void TestSigning::timeOfTheCertificateCounts()
{
    QFETCH(QString, begins);
    QFETCH(QString, says);
    m_place.write(u"noise"_s, QByteArray(64, 'n') + begins.toUtf8());
    const QString database = u"sql:"_s + m_place.database(), name = u"of"_s + begins;
    const QString made = PdfPlace::run({u"certutil"_s,
                                        u"-S"_s,
                                        u"-x"_s,
                                        u"-d"_s,
                                        database,
                                        u"-n"_s,
                                        name,
                                        u"-s"_s,
                                        u"CN=Ed Late"_s,
                                        u"-t"_s,
                                        u"u,u,u"_s,
                                        u"-z"_s,
                                        m_place.path(u"noise"_s),
                                        u"-k"_s,
                                        u"rsa"_s,
                                        u"-g"_s,
                                        u"2048"_s,
                                        u"-m"_s,
                                        begins == u"12"_s ? u"77"_s : u"78"_s,
                                        u"-w"_s,
                                        begins,
                                        u"-v"_s,
                                        u"6"_s});
    QVERIFY2(!made.contains(u"FAILED"_s), qPrintable(made));
    const QString file = name + u".pdf"_s;
    const QString done = PdfPlace::run({u"pdfsig"_s, u"-nssdir"_s, database, u"-nick"_s, name, u"-add-signature"_s,
                                        m_place.path(u"plain.pdf"_s), m_place.path(file)});
    QVERIFY2(!done.contains(u"FAILED"_s), qPrintable(done));
    const auto verified = m_place.verify(file);
    QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().text()));
    QCOMPARE(verified->signatures[0].state, SignatureState::Valid);
    QCOMPARE(verified->signatures[0].trust, Trust::Expired);
    QVERIFY2(verified->signatures[0].trustText.contains(says), qPrintable(verified->signatures[0].trustText));
    QVERIFY2(findings(*verified).contains(u"certificate bad"_s), qPrintable(findings(*verified)));
}

void TestSigning::protectedDatabase()
{
    NewIdentity wanted;
    wanted.store.database = m_place.path(u"locked"_s);
    wanted.store.passphrase = u"Tr0ub4dor&3"_s;
    wanted.nickname = u"nia"_s;
    wanted.name = u"Nia \"Quoted\", with commas"_s;
    const auto made = PdfPlace::ask(makeIdentityVerb, wanted);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text()));
    QCOMPARE(made->subject, wanted.name);
    SigningRequest request;
    request.input = m_place.path(u"plain.pdf"_s);
    request.output = m_place.path(u"nia.pdf"_s);
    request.store = wanted.store;
    request.nickname = u"nia"_s;
    request.store.passphrase = u"wrong"_s;
    QVERIFY(!PdfPlace::ask(signVerb, request));
    QVERIFY(!QFileInfo::exists(request.output));
    request.store.passphrase = wanted.store.passphrase;
    const auto done = PdfPlace::ask(signVerb, request); // and without a visible block
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    QVERIFY(pdfsig(u"nia.pdf"_s).contains(u"Total document signed"_s));
}

void TestSigning::tokenSigns()
{
    const QString module = u"/usr/lib/softhsm/libsofthsm2.so"_s;
    QVERIFY2(QFileInfo::exists(module), "softhsm2 is missing");
    m_place.write(u"softhsm.conf"_s, "directories.tokendir = " + m_place.path(u"tokens"_s).toUtf8() +
                                         "\nobjectstore.backend = file\nlog.level = ERROR\n");
    QVERIFY(QDir().mkpath(m_place.path(u"tokens"_s)));
    qputenv("SOFTHSM2_CONF", m_place.path(u"softhsm.conf"_s).toUtf8());
    const QString token = PdfPlace::run({u"softhsm2-util"_s, u"--init-token"_s, u"--free"_s, u"--label"_s, u"Card"_s,
                                         u"--pin"_s, u"1234"_s, u"--so-pin"_s, u"123456"_s});
    QVERIFY2(!token.contains(u"FAILED"_s), qPrintable(token));
    makePkcs12(u"ora"_s, u"/CN=Ora Token"_s, u"x"_s);
    SigningRequest request;
    request.input = m_place.path(u"plain.pdf"_s);
    request.output = m_place.path(u"ora.pdf"_s);
    request.store = {m_place.path(u"cards"_s), u"1234"_s, module};
    request.nickname = u"Card:ora"_s;
    QVERIFY(!PdfPlace::ask(signVerb, request)); // nothing is on it yet; the module is known now
    m_place.write(u"pin"_s, "1234\n");
    m_place.write(u"p12"_s, "x\n");
    const QString put =
        PdfPlace::run({u"pk12util"_s, u"-i"_s, m_place.path(u"ora.p12"_s), u"-d"_s, u"sql:"_s + request.store.database,
                       u"-h"_s, u"Card"_s, u"-k"_s, m_place.path(u"pin"_s), u"-w"_s, m_place.path(u"p12"_s)});
    QVERIFY2(!put.contains(u"FAILED"_s), qPrintable(put));
    const auto done = PdfPlace::ask(signVerb, request);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    QCOMPARE(done->identity.token, u"Card"_s);
    QVERIFY(pdfsig(u"ora.pdf"_s).contains(u"Signature is Valid."_s));
}

void TestSigning::identitiesAreListed()
{
    IdentitiesRequest request;
    request.store.database = m_place.path(u"no-database"_s);
    const auto none = PdfPlace::ask(identitiesVerb, request);
    QVERIFY(none);
    QVERIFY(!none->exists && none->identities.isEmpty());
    QVERIFY2(!QFileInfo::exists(request.store.database), "looking made a database");
    request.store.database = m_place.database();
    const auto found = PdfPlace::ask(identitiesVerb, request);
    QVERIFY(found);
    QStringList valid; // other tests leave some that are not, or not yet
    for (const SigningIdentity &identity : found->identities) {
        if (identity.valid)
            valid << identity.nickname;
        QCOMPARE(identity.fingerprint.size(), 64);
    }
    for (const QString &name : {u"mara"_s, u"jon"_s, u"lee"_s})
        QVERIFY2(valid.contains(name), qPrintable(valid.join(u' ')));
}

void TestSigning::refuses_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("nickname");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("says");
    QTest::newRow("no file") << u"absent.pdf"_s << u"mara"_s << 1 << u"absent.pdf"_s;
    QTest::newRow("no PDF") << u"keys/cert9.db"_s << u"mara"_s << 1 << u"no PDF"_s;
    QTest::newRow("no such page") << u"plain.pdf"_s << u"mara"_s << 9 << u"page 9"_s;
    QTest::newRow("no such certificate") << u"plain.pdf"_s << u"nobody"_s << 1 << u"mara"_s; // tells who there is
}

void TestSigning::refuses()
{
    QFETCH(QString, input);
    QFETCH(QString, nickname);
    QFETCH(int, page);
    QFETCH(QString, says);
    SigningRequest request;
    request.input = m_place.path(input);
    request.output = m_place.path(u"refused.pdf"_s);
    request.store.database = m_place.database();
    request.nickname = nickname;
    request.place.page = page;
    const auto done = PdfPlace::ask(signVerb, request);
    QVERIFY(!done);
    QVERIFY2(done.error().text().contains(says), qPrintable(done.error().text()));
    QVERIFY(!QFileInfo::exists(request.output));
}

void TestSigning::newIdentityIsChecked_data()
{
    QTest::addColumn<QString>("nickname");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<int>("months");
    QTest::newRow("name is taken") << u"mara"_s << u"M"_s << QString() << 12;
    QTest::newRow("looks like an option") << u"-D"_s << u"M"_s << QString() << 12;
    QTest::newRow("no name") << u"new"_s << u"  "_s << QString() << 12;
    QTest::newRow("line end in the name") << u"new"_s << u"a\nb"_s << QString() << 12;
    QTest::newRow("two addresses") << u"new"_s << u"M"_s << u"a@b,c@d"_s << 12;
    QTest::newRow("for ever") << u"new"_s << u"M"_s << QString() << 1200;
}

void TestSigning::newIdentityIsChecked()
{
    QFETCH(QString, nickname);
    QFETCH(QString, name);
    QFETCH(QString, email);
    QFETCH(int, months);
    NewIdentity wanted;
    wanted.store.database = m_place.database();
    wanted.nickname = nickname;
    wanted.name = name;
    wanted.email = email;
    wanted.months = months;
    const auto made = PdfPlace::ask(makeIdentityVerb, wanted);
    QVERIFY(!made);
    QVERIFY2(made.error().kind == ErrorKind::BadInput || made.error().kind == ErrorKind::Refused,
             qPrintable(made.error().text()));
}

QTEST_GUILESS_MAIN(TestSigning)
#include "test_signing.moc"
