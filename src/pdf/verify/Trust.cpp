// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/Trust.h"

#include "base/Subprocess.h"
#include "pdf/Text.h"
#include "pdf/sign/KeyDatabase.h"

#include <QRegularExpression>
#include <QTemporaryFile>

#include <optional>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::Outcome;
using document::Signature;
using document::Trust;
using Poppler::SignatureValidationInfo;

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

/// What NSS says of the chain, through its own tool; nullopt: nothing that is known here. It contacts nobody: neither
/// revocation nor missing certificates are asked for.
std::optional<Trust> chainTrust(const QByteArray &certificate, const QString &database)
{
    QTemporaryFile file;
    if (certificate.isEmpty() || !isDatabase(database) || !file.open() || file.write(certificate) < 0 || !file.flush())
        return std::nullopt;
    const QString emailSigner = u"4"_s; // what Poppler asks for, too
    const auto ran =
        run({.argv = {u"vfychain"_s, u"-d"_s, u"sql:"_s + database, u"-u"_s, emailSigner, u"-pp"_s, file.fileName()},
             .limit = Milliseconds(20'000),
             .outputLimit = 1 << 16});
    if (!ran || !ran->exitCode)
        return std::nullopt;
    const QString said = QString::fromUtf8(ran->output + ran->errors);
    if (ran->succeeded())
        return said.contains(u"Chain is good"_s) ? std::optional(Trust::Trusted) : std::nullopt;
    static const QRegularExpression error(u"ERROR (-\\d{4})\\b"_s);
    switch (error.match(said).captured(1).toInt()) { // of secerr.h
    case -8181:                                      // expired certificate
    case -8162:                                      // expired certificate of its issuer
        return Trust::Expired;
    case -8180:
        return Trust::Revoked;
    case -8179:
        return Trust::UnknownIssuer;
    case -8172:
    case -8171:
        return Trust::Untrusted;
    default:
        return std::nullopt;
    }
}

/// By the signer's own clock, which is the only one there is.
bool signedInTime(const Signature &signature)
{
    return signature.time.isValid() && signature.signer.validFrom <= signature.time &&
           signature.time <= signature.signer.validTo;
}

QString expiredText(const Signature &signature)
{
    const QString name = signature.signer.subject;
    if (!signature.time.isValid())
        return Text::tr("The certificate of %1 has expired, and when it signed is not told.").arg(name);
    if (signature.time < signature.signer.validFrom)
        return Text::tr("The certificate of %1 was not valid yet when, by the signer's clock, it signed.").arg(name);
    if (!signedInTime(signature))
        return Text::tr("The certificate of %1 had expired when, by the signer's clock, it signed.").arg(name);
    const QString since =
        Text::tr("The certificate of %1 has expired since; it was valid when, by the signer's clock, it signed.")
            .arg(name);
    return signature.signer.selfSigned ? since + u' ' + Text::tr("It is self-signed: no one vouches for the name.")
                                       : since;
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
        return expiredText(signature);
    case Trust::Revoked:
        return Text::tr("The certificate of %1 was revoked by %2.").arg(name, signature.signer.issuer);
    case Trust::Unknown:
        return Text::tr("The certificate could not be checked.");
    }
    return {};
}

} // namespace

void judgeTrust(Signature &signature, SignatureValidationInfo::CertificateStatus status, const QByteArray &certificate,
                const QString &database)
{
    signature.trust = trustOf(status, signature.signer.selfSigned);
    // Poppler 22.12 reads the last error of NSS even where there was none: a trusted chain comes as whatever
    // went wrong before. So what it says against a chain is asked again.
    if (signature.trust != Trust::Trusted && !signature.signer.selfSigned)
        signature.trust = chainTrust(certificate, database).value_or(signature.trust);
    if (signature.time.isValid() && signature.signer.validTo.isValid() && !signedInTime(signature))
        signature.trust = Trust::Expired;
    signature.trustText = words(signature);
}

Outcome trustOutcome(const Signature &signature)
{
    switch (signature.trust) {
    case Trust::Trusted:
        return Outcome::Good;
    case Trust::Expired: // what was signed in time does not become false by itself
        return signedInTime(signature) ? Outcome::Unknown : Outcome::Bad;
    case Trust::Untrusted:
    case Trust::Revoked:
        return Outcome::Bad;
    default:
        return Outcome::Unknown;
    }
}

} // namespace gw::pdf
