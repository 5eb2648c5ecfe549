// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/sign/Sign.h"

#include "base/FileWriter.h"
#include "pdf/Text.h"
#include "pdf/pages/Metadata.h"
#include "pdf/pages/Type.h"
#include "pdf/sign/Appearance.h"
#include "pdf/sign/Identities.h"
#include "pdf/sign/KeyDatabase.h"
#include "pdf/verify/Verify.h"

#include <QCryptographicHash>
#include <poppler-form.h>
#include <poppler-qt6.h>

#include <optional>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::KeySource;
using document::KeyStore;
using document::SigningIdentity;
using document::SigningRequest;
using document::SigningResult;

/// The key to sign with, and where it is.
struct Key
{
    KeyStore store;
    SigningIdentity identity;
    std::optional<PassingDatabase> passing;
};

Result<void> makeWhenMissing(const SigningRequest &request, const KeyStore &store)
{
    const document::NewIdentity wanted{.store = store, .nickname = request.nickname, .name = request.name};
    if (const auto checked = checkNewIdentity(wanted); !checked)
        return checked;
    if (const auto made = makeDatabase(store); !made)
        return made;
    const auto present = nicknames(store.database);
    if (!present)
        return Failure(present.error());
    return present->contains(request.nickname) ? Result<void>() : makeSelfSigned(wanted);
}

Result<Key> openKey(const SigningRequest &request)
{
    Key key{placed(request.store), {}, {}};
    QString nickname = request.nickname;
    if (request.source == KeySource::Pkcs12) {
        auto passing = PassingDatabase::make();
        if (!passing)
            return Failure(passing.error());
        key.store = passing->store;
        key.passing = std::move(*passing);
        const auto imported = importFile(key.store, request.pkcs12File, request.pkcs12Passphrase);
        if (!imported)
            return Failure(imported.error());
        nickname = *imported;
    } else if (request.source == KeySource::SelfSigned) {
        if (const auto made = makeWhenMissing(request, key.store); !made)
            return Failure(made.error());
    } else if (!isDatabase(key.store.database) && key.store.module.isEmpty()) {
        return failure(ErrorKind::NotFound, Text::tr("There is no key database"), key.store.database,
                       Text::tr("Make a certificate or import one first"));
    }
    if (const auto opened = openDatabase(key.store); !opened)
        return Failure(opened.error());
    const auto identity = findIdentity(nickname);
    if (!identity)
        return Failure(identity.error());
    if (!identity->valid)
        return failure(ErrorKind::Refused,
                       Text::tr("The certificate is not valid now: from %1 to %2")
                           .arg(identity->validFrom.toString(Qt::ISODate), identity->validTo.toString(Qt::ISODate)),
                       nickname, Text::tr("Use or make another certificate"));
    if (!request.fingerprint.isEmpty() && request.fingerprint != identity->fingerprint)
        return failure(ErrorKind::Refused,
                       Text::tr("The certificate was replaced by another one of its name meanwhile"), nickname,
                       Text::tr("Sign again"));
    key.identity = *identity;
    return key;
}

Result<std::unique_ptr<Poppler::Document>> openInput(const SigningRequest &request)
{
    if (const auto readable = readFile(request.input, pdfLimit); !readable)
        return Failure(readable.error());
    auto document = Poppler::Document::load(request.input);
    if (!document || document->isLocked())
        return failure(ErrorKind::BadInput, Text::tr("This is no PDF that can be signed"), request.input);
    if (request.place.page < 1 || request.place.page > document->numPages())
        return failure(ErrorKind::BadInput, Text::tr("There is no page %1 to sign on").arg(request.place.page),
                       request.input);
    return document;
}

/// The rectangle in shares of the page, as Poppler has it.
QRectF shareOf(const document::Place &wanted, const Poppler::Document &document)
{
    const auto page = document.page(int(wanted.page) - 1);
    const QSizeF size = page ? page->pageSizeF() : QSizeF();
    const auto &place = wanted.rectangle;
    if (size.isEmpty() || place.width <= 0 || place.height <= 0)
        return {};
    return QRectF(place.x / size.width(), place.y / size.height(), place.width / size.width(),
                  place.height / size.height())
        .intersected(QRectF(0, 0, 1, 1));
}

bool isTaken(const document::Place &place, const Poppler::Document &document)
{
    const QRectF share = shareOf(place, document);
    const auto page = document.page(int(place.page) - 1);
    for (const auto &field : page ? page->formFields() : std::vector<std::unique_ptr<Poppler::FormField>>())
        if (field->rect().normalized().intersects(share))
            return true;
    return false;
}

/// The request with the place that its file has for it, where that is only named: a place that is taken, or one that
/// nobody knows, leaves the signature without a visible block.
SigningRequest placedIn(SigningRequest request, const Poppler::Document &document)
{
    if (request.place.id.isEmpty() || request.place.rectangle != document::Rectangle{})
        return request;
    for (const document::Place &place : placesIn(document.metadata()))
        if (place.id == request.place.id && place.page >= 1 && place.page <= document.numPages() &&
            !isTaken(place, document)) {
            request.place = place;
            break;
        }
    return request;
}

Result<void> signInto(const QString &file, const SigningRequest &request, const Key &key, const QString &imageFile,
                      Poppler::Document &document)
{
    Poppler::PDFConverter::NewSignatureData data;
    data.setCertNickname(key.identity.nickname);
    data.setPassword(key.store.passphrase);
    data.setPage(int(request.place.page) - 1);
    data.setReason(request.reason);
    data.setLocation(request.location);
    data.setSignatureText(u" "_s); // Poppler insists on some; the picture has it
    data.setBorderWidth(0);
    data.setBackgroundColor(Qt::white);
    data.setBorderColor(Qt::white);
    data.setFontColor(Qt::black);
    const QRectF share = shareOf(request.place, document);
    data.setBoundingRectangle(share);
    if (const auto &place = request.place.rectangle; !share.isEmpty()) {
        if (place.width * place.height > 600.0 * 400.0)
            return failure(ErrorKind::BadInput, Text::tr("The visible signature would be larger than a page"));
        loadFonts();
        if (!appearance(request, key.identity, QDateTime::currentDateTimeUtc()).save(imageFile))
            return failure(ErrorKind::Io, Text::tr("Cannot write the visible signature"), imageFile);
        data.setImagePath(imageFile);
    }
    const auto converter = document.pdfConverter();
    converter->setOutputFileName(file);
    converter->setPDFOptions(converter->pdfOptions() | Poppler::PDFConverter::WithChanges);
    if (!converter->sign(data))
        return failure(ErrorKind::BadInput, Text::tr("The signature could not be made"), key.identity.nickname,
                       Text::tr("Is the passphrase of the key right?"));
    return {};
}

/// What a reader will say of it, before anybody gets to read it.
Result<SigningResult> proven(const QByteArray &pdf, const SigningRequest &request, const Key &key)
{
    const auto verified = verifyBytes(pdf, {.file = request.output});
    if (!verified)
        return Failure(verified.error());
    if (!verified->intact) {
        QStringList bad;
        for (const document::Finding &finding : verified->findings)
            if (finding.outcome == document::Outcome::Bad)
                bad << finding.text;
        return failure(ErrorKind::Refused, Text::tr("The signed file does not verify, and was not kept"),
                       request.output, bad.join(u' '));
    }
    if (verified->signatures.last().signer.fingerprint != key.identity.fingerprint)
        return failure(ErrorKind::Internal, Text::tr("The signature is of another certificate"), request.output);
    SigningResult result;
    result.file = request.output;
    result.sha256 = verified->sha256;
    result.size = verified->size;
    result.time = verified->signatures.last().time;
    result.identity = key.identity;
    result.signatures = verified->signatures.size();
    return result;
}

} // namespace

Result<SigningIdentity> identify(const SigningRequest &request)
{
    const auto key = openKey(request);
    return key ? Result<SigningIdentity>(key->identity) : Failure(key.error());
}

Result<SigningResult> sign(const SigningRequest &request)
{
    auto document = openInput(request);
    if (!document)
        return Failure(document.error());
    const auto key = openKey(request);
    if (!key)
        return Failure(key.error());
    const QTemporaryDir directory; // 0700
    if (!directory.isValid())
        return failure(ErrorKind::Io, Text::tr("Cannot make a temporary directory"), directory.errorString());
    const QString file = directory.filePath(u"signed.pdf"_s);
    if (const auto done =
            signInto(file, placedIn(request, **document), *key, directory.filePath(u"block.png"_s), **document);
        !done)
        return Failure(done.error());
    document->reset();
    const auto pdf = readFile(file, pdfLimit);
    if (!pdf)
        return Failure(pdf.error());
    auto result = proven(*pdf, request, *key);
    if (!result)
        return result;
    if (const auto written = writeFile(request.output, *pdf, 0600); !written)
        return Failure(written.error());
    return result;
}

} // namespace gw::pdf
