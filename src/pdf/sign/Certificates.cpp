// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/sign/Certificates.h"

#include <QCryptographicHash>
#include <poppler-form.h>

namespace gw::pdf {
namespace {

/// NSS gives a name as it stands within a distinguished name, its special letters marked.
QString plain(const QString &name)
{
    QString text;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] == QLatin1Char('\\') && i + 1 < name.size())
            ++i;
        text += name[i];
    }
    return text;
}

} // namespace

document::SigningIdentity identityOf(const Poppler::CertificateInfo &certificate)
{
    using Poppler::CertificateInfo;
    document::SigningIdentity identity;
    identity.nickname = certificate.nickName();
    identity.subject = plain(certificate.subjectInfo(CertificateInfo::CommonName));
    identity.issuer = plain(certificate.issuerInfo(CertificateInfo::CommonName));
    identity.subjectName = certificate.subjectInfo(CertificateInfo::DistinguishedName);
    identity.email = certificate.subjectInfo(CertificateInfo::EmailAddress);
    identity.serial = QString::fromLatin1(certificate.serialNumber().toHex());
    identity.validFrom = certificate.validityStart().toUTC();
    identity.validTo = certificate.validityEnd().toUTC();
    // Poppler's own answer is right only for certificates of authorities. Of what could not be read nothing is said.
    identity.selfSigned = !identity.subjectName.isEmpty() &&
                          (certificate.isSelfSigned() ||
                           identity.subjectName == certificate.issuerInfo(CertificateInfo::DistinguishedName));
    const auto now = QDateTime::currentDateTimeUtc();
    identity.valid = identity.validFrom <= now && now <= identity.validTo;
    // NSS names what is on a token "Token:nickname", and puts nothing in front of what is in its own database.
    const auto colon = identity.nickname.indexOf(QLatin1Char(':'));
    if (colon > 0)
        identity.token = identity.nickname.first(colon);
    identity.fingerprint = QString::fromLatin1(
        QCryptographicHash::hash(certificate.certificateData(), QCryptographicHash::Sha256).toHex());
    return identity;
}

} // namespace gw::pdf
