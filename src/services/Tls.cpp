// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Tls.h"

#include "base/FileWriter.h"
#include "services/Text.h"

#include <QDateTime>
#include <QSslCertificate>

#include <algorithm>

namespace gw::services {
namespace {

constexpr qint64 largestCaFile = 16 << 20; // the authorities of a whole system are a few hundred KB

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names.mid(0, 5).join(QStringLiteral(", "));
}

/// What helps is decided by the first of these; a certificate may have several faults.
QString hintFor(const QList<QSslError> &errors, const QString &caFile)
{
    const auto found = [&errors](QSslError::SslError kind) {
        return std::find_if(errors.cbegin(), errors.cend(),
                            [kind](const QSslError &error) { return error.error() == kind; });
    };
    if (const auto expired = found(QSslError::CertificateExpired); expired != errors.cend())
        return Text::tr("It was valid until %1: renew it on the server")
            .arg(expired->certificate().expiryDate().toUTC().toString(Qt::ISODate));
    if (const auto early = found(QSslError::CertificateNotYetValid); early != errors.cend())
        return Text::tr("It is valid from %1: check the clocks of both machines")
            .arg(early->certificate().effectiveDate().toUTC().toString(Qt::ISODate));
    if (const auto other = found(QSslError::HostNameMismatch); other != errors.cend())
        return Text::tr("It is for %1: use that name in the URL").arg(namesOf(other->certificate()));
    if (!caFile.isEmpty())
        return Text::tr("No authority of services.tls.ca_file (%1) stands for it").arg(caFile);
    return Text::tr("Name the authority's certificate in services.tls.ca_file");
}

} // namespace

Result<QSslConfiguration> trust(const QString &caFile)
{
    auto made = QSslConfiguration::defaultConfiguration();
    if (caFile.isEmpty())
        return made;
    const auto content = readFile(caFile, largestCaFile);
    const auto certificates = content ? QSslCertificate::fromData(*content, QSsl::Pem) : QList<QSslCertificate>();
    const QString hint = Text::tr("Check services.tls.ca_file");
    if (!content)
        return failure(content.error().kind, content.error().what, content.error().where, hint);
    if (certificates.isEmpty())
        return failure(ErrorKind::BadInput, Text::tr("Holds no certificate in PEM form"), caFile, hint);
    made.addCaCertificates(certificates);
    return made;
}

Error tlsError(const QList<QSslError> &errors, const QString &said, const QString &where, const QString &caFile)
{
    if (errors.isEmpty())
        return {ErrorKind::Refused, Text::tr("No TLS connection (%1)").arg(said), where,
                Text::tr("Does the service speak TLS there?")};
    QStringList faults;
    for (const QSslError &error : errors)
        if (!faults.contains(error.errorString()))
            faults.append(error.errorString());
    return {ErrorKind::Refused, Text::tr("The certificate is not trusted (%1)").arg(faults.join(QStringLiteral("; "))),
            where, hintFor(errors, caFile)};
}

} // namespace gw::services
