// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/sign/KeyDatabase.h"

#include "base/FileWriter.h"
#include "pdf/Text.h"
#include "pdf/sign/Certificates.h"
#include "pdf/sign/NssTool.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>
#include <QStandardPaths>
#include <poppler-form.h>

#include <algorithm>
#include <cstring>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::KeyStore;
using document::SigningIdentity;

QString nss(const QString &directory) { return u"sql:"_s + directory; }

/// NSS asks again and again while the answer is wrong; a token locks itself after a few tries.
void answerPasswords(const QString &passphrase)
{
    auto asked = std::make_shared<QSet<QByteArray>>();
    Poppler::setNSSPasswordCallback([asked, secret = passphrase.toUtf8()](const char *token) -> char * {
        if (secret.isEmpty() || asked->contains(token))
            return nullptr;
        asked->insert(token);
        return ::strdup(secret.constData()); // NSS frees it
    });
}

Result<void> loadModule(const KeyStore &store)
{
    if (!QFileInfo(store.module).isAbsolute() || !QFileInfo(store.module).isFile())
        return failure(
            ErrorKind::NotFound, Text::tr("There is no such PKCS#11 module"), store.module,
            Text::tr("Name the file of the token's library, as in /usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"));
    const auto listed = runTool({u"modutil"_s, u"-dbdir"_s, nss(store.database), u"-rawlist"_s},
                                Text::tr("Cannot list the modules of the key database"));
    if (!listed)
        return Failure(listed.error());
    if (listed->contains("library=" + store.module.toUtf8()) || listed->contains("library=\"" + store.module.toUtf8()))
        return {};
    const auto added = runTool({u"modutil"_s, u"-force"_s, u"-dbdir"_s, nss(store.database), u"-add"_s,
                                QFileInfo(store.module).completeBaseName(), u"-libfile"_s, store.module},
                               Text::tr("Cannot load the PKCS#11 module"));
    if (!added)
        return Failure(added.error());
    return {};
}

/// For a subject as certutil reads it: RFC 4514 in quotation marks.
QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

/// The name of the key in the listing of a PKCS#12 file.
QString friendlyName(const QString &listing)
{
    const auto key = listing.indexOf(u"Key(shrouded)"_s);
    const auto name = listing.indexOf(u"Friendly Name:"_s, std::max<qsizetype>(key, 0));
    return name < 0 ? QString() : listing.mid(name + 14).section(u'\n', 0, 0).trimmed();
}

} // namespace

QString ownDatabase()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/goldwatch/nssdb"_s;
}

bool isDatabase(const QString &directory) { return QFileInfo::exists(directory + u"/cert9.db"_s); }

KeyStore placed(KeyStore store)
{
    if (store.database.isEmpty())
        store.database = ownDatabase();
    return store;
}

Result<void> makeDatabase(const KeyStore &store)
{
    if (isDatabase(store.database))
        return {};
    if (const auto made = makeDirectories(QFile::encodeName(store.database), 0700); !made)
        return made;
    QStringList argv{u"certutil"_s, u"-N"_s, u"-d"_s, nss(store.database)};
    const Secret passphrase(store.passphrase.toUtf8());
    if (store.passphrase.isEmpty())
        argv << u"--empty-password"_s;
    else
        argv << u"-f"_s << passphrase.path();
    if (const auto made = runTool(argv, Text::tr("Cannot make the key database")); !made)
        return Failure(made.error());
    return {};
}

Result<void> openDatabase(const KeyStore &store)
{
    if (!store.module.isEmpty()) {
        if (const auto made = makeDatabase(store); !made)
            return made;
        if (const auto loaded = loadModule(store); !loaded)
            return loaded;
    }
    if (!Poppler::hasNSSSupport())
        return failure(ErrorKind::Internal, Text::tr("This Poppler cannot sign: it was built without NSS"));
    Poppler::setNSSDir(nss(store.database));
    answerPasswords(store.passphrase);
    return {};
}

QList<SigningIdentity> signingIdentities()
{
    QList<SigningIdentity> all;
    for (const auto &certificate : Poppler::getAvailableSigningCertificates())
        all << identityOf(certificate);
    std::ranges::sort(all, {}, &SigningIdentity::nickname);
    return all;
}

Result<QStringList> nicknames(const QString &database)
{
    const auto listed =
        runTool({u"certutil"_s, u"-L"_s, u"-d"_s, nss(database)}, Text::tr("Cannot list the key database"));
    if (!listed)
        return Failure(listed.error());
    QStringList names;
    // "mara                                    u,u,u": the trust is the last word, two commas long.
    for (const QString &line : QString::fromUtf8(*listed).split(u'\n')) {
        const auto last = line.trimmed().lastIndexOf(u' ');
        if (last > 0 && line.trimmed().mid(last).count(u',') == 2 && !line.contains(u"SSL,S/MIME"_s))
            names << line.trimmed().first(last).trimmed();
    }
    return names;
}

Result<QString> importFile(const KeyStore &store, const QString &file, const QString &passphrase)
{
    if (const auto readable = readFile(file, 1 << 20); !readable)
        return Failure(readable.error());
    const auto before = nicknames(store.database);
    if (!before)
        return Failure(before.error());
    const Secret fileSecret(passphrase.toUtf8()), databaseSecret(store.passphrase.toUtf8());
    const QString what = Text::tr("Cannot import the PKCS#12 file: is the passphrase right?");
    const auto listing = runTool({u"pk12util"_s, u"-l"_s, file, u"-w"_s, fileSecret.path()}, what);
    if (!listing)
        return Failure(listing.error());
    const auto imported = runTool({u"pk12util"_s, u"-i"_s, file, u"-d"_s, nss(store.database), u"-w"_s,
                                   fileSecret.path(), u"-k"_s, databaseSecret.path()},
                                  what);
    if (!imported)
        return Failure(imported.error());
    const auto after = nicknames(store.database);
    if (!after)
        return Failure(after.error());
    const QString name = friendlyName(QString::fromUtf8(*listing));
    if (after->contains(name))
        return name;
    for (const QString &nickname : *after)
        if (!before->contains(nickname))
            return nickname;
    return failure(ErrorKind::BadInput, Text::tr("The PKCS#12 file holds no certificate with a key"), file);
}

Result<void> makeSelfSigned(const document::NewIdentity &request)
{
    QByteArray noise(256, Qt::Uninitialized);
    QRandomGenerator::system()->generate(noise.begin(), noise.end());
    QString subject = u"CN="_s + quoted(request.name);
    if (!request.organisation.isEmpty())
        subject += u",O="_s + quoted(request.organisation);
    const Secret seed(noise), passphrase(request.store.passphrase.toUtf8());
    // Nothing is trusted by it: who made it is who it names, and nobody else says so.
    QStringList argv{u"certutil"_s,
                     u"-S"_s,
                     u"-x"_s,
                     u"-d"_s,
                     nss(request.store.database),
                     u"-n"_s,
                     request.nickname,
                     u"-s"_s,
                     subject,
                     u"-t"_s,
                     u"u,u,u"_s,
                     u"-z"_s,
                     seed.path(),
                     u"-f"_s,
                     passphrase.path(),
                     u"-k"_s,
                     u"rsa"_s,
                     u"-g"_s,
                     u"3072"_s,
                     u"-Z"_s,
                     u"SHA256"_s,
                     u"-m"_s,
                     QString::number(QRandomGenerator::system()->generate() >> 1),
                     u"-v"_s,
                     QString::number(request.months),
                     u"--keyUsage"_s,
                     u"digitalSignature,nonRepudiation"_s,
                     u"--extKeyUsage"_s,
                     u"emailProtection"_s};
    if (!request.email.isEmpty())
        argv << u"-7"_s << request.email;
    if (const auto made = runTool(argv, Text::tr("Cannot make a certificate: is the passphrase right?")); !made)
        return Failure(made.error());
    return {};
}

Result<PassingDatabase> PassingDatabase::make()
{
    PassingDatabase passing;
    passing.m_directory = std::make_shared<QTemporaryDir>();
    if (!passing.m_directory->isValid())
        return failure(ErrorKind::Io, Text::tr("Cannot make a temporary directory"),
                       passing.m_directory->errorString());
    QByteArray random(24, Qt::Uninitialized);
    QRandomGenerator::system()->generate(random.begin(), random.end());
    passing.store.database = passing.m_directory->path();
    passing.store.passphrase = QString::fromLatin1(random.toHex());
    if (const auto made = makeDatabase(passing.store); !made)
        return Failure(made.error());
    return passing;
}

} // namespace gw::pdf
