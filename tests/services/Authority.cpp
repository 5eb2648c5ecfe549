// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authority.h"

#include <QFile>
#include <QProcess>

namespace gw::services::test {
namespace {

constexpr auto configuration =
    "[ca]\ndefault_ca = own\n[own]\ndatabase = index\nnew_certs_dir = .\nrand_serial = yes\ndefault_md = sha256\n"
    "default_days = 2\npolicy = any\ncopy_extensions = copy\nunique_subject = no\n[any]\ncommonName = supplied\n";

QStringList words(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

} // namespace

bool Authority::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (process.waitForFinished(20'000) && process.exitCode() == 0)
        return true;
    m_problem = QStringLiteral("openssl ") + arguments.join(QLatin1Char(' ')) + QStringLiteral(": ") +
                QString::fromUtf8(process.readAll()) + process.errorString();
    return false;
}

bool Authority::make()
{
    QFile config(path(QStringLiteral("config"))), index(path(QStringLiteral("index")));
    if (!config.open(QIODevice::WriteOnly) || config.write(configuration) < 0 || !index.open(QIODevice::WriteOnly))
        return false;
    config.close();
    return openssl(words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout ca.key "
                         "-out ca.pem -subj /CN=test-authority"));
}

bool Authority::issue(const QString &name, const QString &host, const QString &from, const QString &until)
{
    const QStringList key{QStringLiteral("-keyout"), name + QStringLiteral(".key"),
                          QStringLiteral("-out"),    name + QStringLiteral(".csr"),
                          QStringLiteral("-subj"),   QStringLiteral("/CN=") + host,
                          QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:") + host};
    QStringList sign = words("ca -batch -config config -cert ca.pem -keyfile ca.key -notext") +
                       QStringList{QStringLiteral("-in"), name + QStringLiteral(".csr"), QStringLiteral("-out"),
                                   name + QStringLiteral(".pem")};
    if (!from.isEmpty())
        sign << QStringLiteral("-startdate") << from << QStringLiteral("-enddate") << until;
    return openssl(words("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes") + key) && openssl(sign);
}

} // namespace gw::services::test
