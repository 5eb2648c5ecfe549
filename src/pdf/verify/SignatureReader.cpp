// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/SignatureReader.h"

#include "pdf/Text.h"
#include "pdf/sign/Certificates.h"
#include "pdf/verify/Revisions.h"
#include "pdf/verify/Trust.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <poppler-form.h>
#include <poppler-qt6.h>

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::Signature;
using document::SignatureState;
using Poppler::FormFieldSignature;
using Poppler::SignatureValidationInfo;

SignatureState stateOf(SignatureValidationInfo::SignatureStatus status)
{
    switch (status) {
    case SignatureValidationInfo::SignatureValid:
        return SignatureState::Valid;
    case SignatureValidationInfo::SignatureInvalid:
        return SignatureState::Invalid;
    case SignatureValidationInfo::SignatureDigestMismatch:
        return SignatureState::Altered;
    case SignatureValidationInfo::SignatureDecodingError:
        return SignatureState::Malformed;
    default:
        return SignatureState::Unsupported;
    }
}

QString typeName(FormFieldSignature::SignatureType type)
{
    switch (type) {
    case FormFieldSignature::AdbePkcs7sha1:
        return u"adbe.pkcs7.sha1"_s;
    case FormFieldSignature::AdbePkcs7detached:
        return u"adbe.pkcs7.detached"_s;
    case FormFieldSignature::EtsiCAdESdetached:
        return u"ETSI.CAdES.detached"_s;
    default:
        return Text::tr("unknown");
    }
}

QString hashName(SignatureValidationInfo::HashAlgorithm hash)
{
    switch (hash) {
    case SignatureValidationInfo::HashAlgorithmMd2:
        return u"MD2"_s;
    case SignatureValidationInfo::HashAlgorithmMd5:
        return u"MD5"_s;
    case SignatureValidationInfo::HashAlgorithmSha1:
        return u"SHA-1"_s;
    case SignatureValidationInfo::HashAlgorithmSha224:
        return u"SHA-224"_s;
    case SignatureValidationInfo::HashAlgorithmSha256:
        return u"SHA-256"_s;
    case SignatureValidationInfo::HashAlgorithmSha384:
        return u"SHA-384"_s;
    case SignatureValidationInfo::HashAlgorithmSha512:
        return u"SHA-512"_s;
    case SignatureValidationInfo::HashAlgorithmUnknown:
        break;
    }
    return Text::tr("unknown");
}

/// Anybody can make another document with the same MD5 or SHA-1.
bool isWeak(SignatureValidationInfo::HashAlgorithm hash)
{
    return hash == SignatureValidationInfo::HashAlgorithmMd2 || hash == SignatureValidationInfo::HashAlgorithmMd5 ||
           hash == SignatureValidationInfo::HashAlgorithmSha1;
}

Signature readOne(const FormFieldSignature &field, const QByteArray &pdf, const QList<qint64> &ends,
                  const QString &database)
{
    // Nothing outside is asked: neither for revocation nor for certificates of issuers.
    const auto info =
        field.validate(FormFieldSignature::ValidateVerifyCertificate | FormFieldSignature::ValidateForceRevalidation |
                           FormFieldSignature::ValidateWithoutOCSPRevocationCheck,
                       QDateTime());
    Signature signature;
    signature.state = stateOf(info.signatureStatus());
    if (signature.state == SignatureState::Valid && isWeak(info.hashAlgorithm()))
        signature.state = SignatureState::Unsupported;
    // Nobody and no hash in it: Poppler could not read it at all, and says only that it failed.
    if (signature.state == SignatureState::Unsupported && info.signerName().isEmpty() &&
        info.hashAlgorithm() == SignatureValidationInfo::HashAlgorithmUnknown)
        signature.state = SignatureState::Malformed;
    signature.signer = identityOf(info.certificateInfo());
    signature.signer.subject = signature.signer.subject.isEmpty() ? info.signerName() : signature.signer.subject;
    if (info.signingTime() > 0)
        signature.time = QDateTime::fromSecsSinceEpoch(info.signingTime(), Qt::UTC);
    judgeTrust(signature, info.certificateStatus(), info.certificateInfo().certificateData(), database);
    signature.reason = info.reason();
    signature.location = info.location();
    signature.type = typeName(field.signatureType());
    signature.hash = hashName(info.hashAlgorithm());
    signature.byteRange = info.signedRangeBounds();
    const bool isSound = rangeFault(pdf, signature.byteRange) == RangeFault::None;
    signature.coversWholeFile = isSound && signature.byteRange[3] == pdf.size();
    signature.revision = isSound ? revisionOf(ends, signature.byteRange) : 0;
    if (isSound)
        signature.fileSha256 = QString::fromLatin1(
            QCryptographicHash::hash(QByteArrayView(pdf).first(signature.byteRange[3]), QCryptographicHash::Sha256)
                .toHex());
    return signature;
}

} // namespace

qsizetype countSignatures(const Poppler::Document &document)
{
    return std::ranges::count_if(document.signatures(), [](const auto &field) {
        return field->signatureType() != FormFieldSignature::UnsignedSignature;
    });
}

QList<Signature> readSignatures(const Poppler::Document &document, const QByteArray &pdf, const QString &database)
{
    const auto ends = revisionEnds(pdf);
    QList<Signature> all;
    for (const auto &field : document.signatures())
        if (field->signatureType() != FormFieldSignature::UnsignedSignature)
            all << readOne(*field, pdf, ends, database);
    std::ranges::stable_sort(all, {}, [](const Signature &signature) {
        return signature.byteRange.isEmpty() ? 0 : signature.byteRange.last();
    });
    return all;
}

} // namespace gw::pdf
