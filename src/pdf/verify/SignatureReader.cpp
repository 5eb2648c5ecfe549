// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/SignatureReader.h"

#include "pdf/sign/Certificates.h"
#include "pdf/verify/Revisions.h"

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::Signature;
using document::SignatureState;
using document::Trust;
using Poppler::FormFieldSignature;
using Poppler::SignatureValidationInfo;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::pdf::SignatureReader)
};

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

Trust trustOf(SignatureValidationInfo::CertificateStatus status, bool selfSigned)
{
    switch (status) {
    case SignatureValidationInfo::CertificateTrusted:
        return Trust::Trusted;
    case SignatureValidationInfo::CertificateUntrustedIssuer:
        return selfSigned ? Trust::SelfSigned : Trust::Untrusted;
    case SignatureValidationInfo::CertificateUnknownIssuer:
        return selfSigned ? Trust::SelfSigned : Trust::UnknownIssuer;
    case SignatureValidationInfo::CertificateRevoked:
        return Trust::Revoked;
    case SignatureValidationInfo::CertificateExpired:
        return Trust::Expired;
    default:
        return selfSigned ? Trust::SelfSigned : Trust::Unknown;
    }
}

QString words(const Signature &signature)
{
    const QString name = signature.signer.subject;
    switch (signature.trust) {
    case Trust::Trusted:
        return Text::tr("%1 vouches for the name %2.").arg(signature.signer.issuer, name);
    case Trust::SelfSigned:
        return Text::tr(
                   "The certificate of %1 is self-signed: no one vouches for the name. Compare its fingerprint with "
                   "one you got from that person.")
            .arg(name);
    case Trust::UnknownIssuer:
        return Text::tr("%1 vouches for the name %2, and is not known here.").arg(signature.signer.issuer, name);
    case Trust::Untrusted:
        return Text::tr("%1 vouches for the name %2, and is not trusted here.").arg(signature.signer.issuer, name);
    case Trust::Expired:
        return signature.time.isValid() && signature.time <= signature.signer.validTo
                   ? Text::tr("The certificate of %1 has expired since; it was valid when, by the signer's clock, it "
                              "signed.")
                         .arg(name)
                   : Text::tr("The certificate of %1 had expired.").arg(name);
    case Trust::Revoked:
        return Text::tr("The certificate of %1 was revoked by %2.").arg(name, signature.signer.issuer);
    case Trust::Unknown:
        return Text::tr("The certificate could not be checked.");
    }
    return {};
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

Signature readOne(const FormFieldSignature &field, const QByteArray &pdf, const QList<qint64> &ends)
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
    signature.signer = identityOf(info.certificateInfo());
    signature.signer.subject = signature.signer.subject.isEmpty() ? info.signerName() : signature.signer.subject;
    if (info.signingTime() > 0)
        signature.time = QDateTime::fromSecsSinceEpoch(info.signingTime(), Qt::UTC);
    signature.trust = trustOf(info.certificateStatus(), signature.signer.selfSigned);
    signature.trustText = words(signature);
    signature.reason = info.reason();
    signature.location = info.location();
    signature.type = typeName(field.signatureType());
    signature.hash = hashName(info.hashAlgorithm());
    signature.byteRange = info.signedRangeBounds();
    const bool isSound = rangeFault(pdf, signature.byteRange) == RangeFault::None;
    signature.coversWholeFile = isSound && signature.byteRange[3] == pdf.size();
    signature.revision = isSound ? revisionOf(ends, signature.byteRange) : 0;
    return signature;
}

} // namespace

QList<Signature> readSignatures(const Poppler::Document &document, const QByteArray &pdf)
{
    const auto ends = revisionEnds(pdf);
    QList<Signature> all;
    for (const auto &field : document.signatures())
        if (field->signatureType() != FormFieldSignature::UnsignedSignature)
            all << readOne(*field, pdf, ends);
    std::ranges::stable_sort(all, {}, [](const Signature &signature) {
        return signature.byteRange.isEmpty() ? 0 : signature.byteRange.last();
    });
    return all;
}

} // namespace gw::pdf
