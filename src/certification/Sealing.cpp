// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Sealing.h"

#include "base/Translations.h"
#include "certification/CertificateDocument.h"
#include "certification/Entries.h"
#include "certification/Evidence.h"
#include "certification/Surroundings.h"
#include "document/Composing.h"

#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace gw::certification {

void putKey(document::SigningRequest &request, const Key &key, const QString &owner)
{
    request.source = key.source;
    if (request.source == document::KeySource::Pkcs12) {
        request.pkcs12File = key.pkcs12File;
        request.pkcs12Passphrase = key.passphrase;
        return;
    }
    const bool own = request.source == document::KeySource::SelfSigned && key.nickname.isEmpty();
    request.nickname = own ? nicknameFor(owner) : key.nickname;
    request.store.passphrase = key.passphrase;
    request.store.module = key.module;
}

Error notWrittenDown(const QString &file, Error error)
{
    error.what = Sealing::tr("It is signed as %1, but that is not written in its journal: %2").arg(file, error.what);
    return error;
}

Sealing::Sealing(store::Store &store, host::Host &host, SealOrder order, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_host(host),
      m_order(std::move(order)),
      m_helper(m_order.program),
      m_stages(tr("Given up before it was signed"))
{
    // Only evidence is asked of the host; what is being signed is signed without it.
    connect(&host, &QObject::destroyed, this, [this] {
        if (std::exchange(m_gathering, nullptr))
            m_stages.end(failure(ErrorKind::Unreachable, tr("The connection ended before all evidence was gathered")));
    });
}

Sealing::~Sealing() { m_order.key.passphrase.fill(QChar(0)); }

QFuture<Result<Seal>> Sealing::start()
{
    auto certificate = makeCertificate(m_order.certification, m_order.signatory, QDateTime::currentDateTimeUtc());
    if (!certificate)
        m_stages.end(Failure(certificate.error()));
    else if (QFileInfo::exists(m_order.output))
        m_stages.end(
            failure(ErrorKind::Refused, tr("The file is there already"), m_order.output, tr("Name another one")));
    else if (const auto there = m_helper.installed(); !there)
        m_stages.end(Failure(there.error()));
    else if (!m_directory.isValid())
        m_stages.end(failure(ErrorKind::Io, tr("Cannot make a folder for the document"), m_directory.errorString()));
    if (m_stages.isOver())
        return m_stages.future();
    m_seal.certificate = *std::move(certificate);
    m_seal.certificate.evidenceFolder = m_order.folder;
    proveJournal();
    return m_stages.future();
}

/// What is signed follows from the journal: whoever bent an entry of it must not get a signature below that.
void Sealing::proveJournal()
{
    Q_EMIT stage(tr("Verifying the journal"));
    m_stages.expect(m_store.verify({m_order.certification.id}), [this](const QList<store::Verification> &verified) {
        const QString &id = m_order.certification.id;
        if (verified.isEmpty())
            m_stages.end(failure(ErrorKind::NotFound, tr("Its journal is not in the store any more"), id));
        else if (const store::Verification &journal = verified.first(); !journal.isGood())
            m_stages.end(failure(ErrorKind::Refused, tr("Its journal was changed, and nothing is signed on it"),
                                 journal.findings.isEmpty() ? journal.proves : journal.findings.first().text,
                                 tr("See what was found: goldwatchctl journal verify %1").arg(id)));
        else if (journal.head != m_order.certification.head)
            m_stages.end(failure(ErrorKind::Refused, tr("Its journal has grown since it was read"), id,
                                 tr("Look at it once more, and sign then")));
        else
            proveEvidence();
    });
}

/// A verdict is worth what it rests on, so that is hashed before anybody puts a name below it.
void Sealing::proveEvidence()
{
    Q_EMIT stage(tr("Verifying evidence"));
    QList<EvidenceLine> lines;
    for (const CertifiedItem &item : m_seal.certificate.items)
        if (!item.sha256.isEmpty())
            lines << EvidenceLine{item.evidence, item.sha256};
    const auto check = [lines, folder = m_order.folder, stop = m_stages.stop()] {
        return checkEvidence(lines, folder, stop);
    };
    m_stages.await(QtConcurrent::run(check), [this](const QList<EvidenceCheck> &checks) {
        const auto bad = std::find_if(checks.begin(), checks.end(), [](const auto &one) { return one.ok != true; });
        if (bad == checks.end())
            identify();
        else
            m_stages.end(failure(ErrorKind::Refused, tr("Evidence is not what was kept: %1").arg(bad->text),
                                 m_order.folder + u'/' + bad->path, tr("Check that item again")));
    });
}

/// All but the files, which are not there yet.
document::SigningRequest Sealing::request() const
{
    const Certificate &certificate = m_seal.certificate;
    document::SigningRequest request;
    request.output = m_order.output;
    request.name = certificate.owner;
    request.role = certificate.role;
    request.reason = certificate.isCertified() ? tr("Certifies the shadow run %1").arg(certificate.run.name)
                                               : tr("Does not certify the shadow run %1").arg(certificate.run.name);
    request.location = certificate.environment;
    request.language = installedLanguage();
    request.utcOffset = document::deskOffset();
    putKey(request, m_order.key, certificate.owner);
    return request;
}

/// Before anything takes long: a passphrase that is wrong is told at once.
void Sealing::identify()
{
    Q_EMIT stage(tr("Opening the key"));
    m_stages.expect(m_helper.identify(request()), [this](const document::SigningIdentity &identity) {
        m_seal.certificate.signer = {identity.subject, identity.fingerprint, identity.selfSigned};
        gather();
    });
}

void Sealing::gather()
{
    Q_EMIT stage(tr("Gathering evidence"));
    m_gathering = std::make_unique<Gathering>(m_host, m_order.certification, m_order.folder, m_order.stateDir);
    m_stages.expect(m_gathering->start(), [this](const Gathered &gathered) {
        m_gathering.reset();
        make(gathered);
    });
}

void Sealing::make(const Gathered &gathered)
{
    Certificate &certificate = m_seal.certificate;
    certificate.evidence = gathered.evidence;
    if (const auto kept = keepFile(m_order.folder, listAttachment, evidenceList(certificate)); !kept) {
        m_stages.end(Failure(kept.error()));
        return;
    }
    Q_EMIT stage(tr("Making the document"));
    document::Document document = documentOf(certificate, gathered.course, installedLanguage(), document::deskOffset());
    document.pageSize = m_order.paper;
    m_stages.expect(m_helper.make({document, m_directory.filePath(QStringLiteral("certificate.pdf"))}),
                    [this](const document::MakeResult &made) { sign(made); });
}

void Sealing::sign(const document::MakeResult &made)
{
    document::SigningRequest order = request();
    order.input = made.file;
    order.fingerprint = m_seal.certificate.signer.fingerprint;
    if (!made.places.isEmpty())
        order.place = made.places.first();
    Q_EMIT stage(tr("Signing"));
    m_stages.expect(m_helper.sign(order), [this](const document::SigningResult &result) { writeDown(result); });
}

/// Not to be cancelled: the file is signed.
void Sealing::writeDown(const document::SigningResult &result)
{
    m_seal.result = result;
    const Certificate &certificate = m_seal.certificate;
    const Sealed sealed{result.file,
                        result.sha256,
                        result.identity.subject,
                        result.identity.fingerprint,
                        certificate.owner,
                        certificate.role,
                        certificate.remediation,
                        result.identity.selfSigned,
                        certificate.isCertified()};
    Q_EMIT stage(tr("Writing to the journal"));
    m_stages.insist(m_store.append(m_order.certification.id, incident::entryOf(m_order.who, kinds::sealed, sealed)),
                    tr("The store went away"), [this](const Result<store::Receipt> &receipt) {
                        if (!receipt) {
                            m_stages.end(Failure(notWrittenDown(m_seal.result.file, receipt.error())));
                            return;
                        }
                        m_seal.receipt = *receipt;
                        m_stages.end(std::move(m_seal));
                    });
}

QFuture<Result<document::MakeResult>> makeDraft(document::PdfHelper &helper, const Certification &certification,
                                                const Signatory &signatory, const Course &course, const QString &folder,
                                                const QString &file)
{
    Certificate certificate = draftCertificate(certification, signatory, QDateTime::currentDateTimeUtc());
    certificate.evidenceFolder = folder;
    document::Document document = draftOf(certificate, course, installedLanguage(), document::deskOffset());
    document.pageSize = document::deskPaper();
    return helper.make({document, file});
}

} // namespace gw::certification
