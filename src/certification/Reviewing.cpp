// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Reviewing.h"

#include "base/Translations.h"
#include "certification/CertificateDocument.h"
#include "certification/Entries.h"
#include "certification/Surroundings.h"
#include "document/Composing.h"

#include <QFileInfo>

#include <algorithm>

namespace gw::certification {

Reviewing::Reviewing(std::shared_ptr<store::Store> store, ReviewOrder order, QObject *parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_order(std::move(order)),
      m_helper(m_order.program),
      m_stages(tr("Given up before it was signed"))
{}

Reviewing::~Reviewing()
{
    for (QString *secret : {&m_order.key.passphrase, &m_request.store.passphrase, &m_request.pkcs12Passphrase})
        secret->fill(QChar(0));
}

QFuture<Result<Review>> Reviewing::start()
{
    if (m_order.name.trimmed().isEmpty() || m_order.role.trimmed().isEmpty())
        m_stages.end(failure(ErrorKind::Usage, tr("A review names the reviewer and their role")));
    else if (QFileInfo::exists(m_order.output))
        m_stages.end(
            failure(ErrorKind::Refused, tr("The file is there already"), m_order.output, tr("Name another one")));
    else if (const auto there = m_helper.installed(); !there)
        m_stages.end(Failure(there.error()));
    if (m_stages.isOver())
        return m_stages.future();
    Q_EMIT stage(tr("Verifying what is to be reviewed"));
    m_verification = std::make_unique<FileVerification>(m_store, VerifyOrder{m_order.file, {}, m_order.program});
    m_stages.expect(m_verification->start(), [this](const FileProof &proof) { identify(proof); });
    return m_stages.future();
}

/// Nobody puts a second name below what does not hold.
void Reviewing::identify(const FileProof &proof)
{
    m_review.proof = proof;
    if (proof.verdict() == FileVerdict::NotVerified) {
        const auto bad = std::find_if(proof.proofs.begin(), proof.proofs.end(),
                                      [](const Proof &one) { return one.outcome == Outcome::Bad; });
        m_stages.end(failure(ErrorKind::Refused, tr("It does not verify, and gets no second signature"),
                             bad == proof.proofs.end() ? m_order.file : bad->text,
                             tr("See each finding: goldwatchctl certify verify FILE")));
        return;
    }
    m_request.input = m_order.file;
    m_request.output = m_order.output;
    m_request.name = m_order.name.trimmed();
    m_request.role = m_order.role.trimmed();
    m_request.reason = tr("Reviewed the certificate of the run %1").arg(proof.attachments.certificate->run.name);
    m_request.location = proof.attachments.certificate->environment;
    m_request.language = installedLanguage();
    m_request.utcOffset = document::deskOffset();
    m_request.place.id = reviewerPlace;
    putKey(m_request, m_order.key, m_request.name);
    Q_EMIT stage(tr("Opening the key"));
    m_stages.expect(m_helper.identify(m_request),
                    [this](const document::SigningIdentity &identity) { sign(identity); });
}

/// Who signed first is no second pair of eyes.
void Reviewing::sign(const document::SigningIdentity &identity)
{
    const auto &signers = m_review.proof.pdf.signatures;
    if (std::any_of(signers.begin(), signers.end(),
                    [&](const document::Signature &one) { return one.signer.fingerprint == identity.fingerprint; })) {
        m_stages.end(failure(ErrorKind::Refused,
                             tr("%1 signed it already: a review needs somebody else").arg(identity.subject),
                             m_order.file, tr("Use another certificate")));
        return;
    }
    m_request.fingerprint = identity.fingerprint;
    Q_EMIT stage(tr("Signing"));
    m_stages.expect(m_helper.sign(m_request), [this](const document::SigningResult &result) { writeDown(result); });
}

/// Not to be cancelled: the file is signed.
void Reviewing::writeDown(const document::SigningResult &result)
{
    m_review.result = result;
    const auto &proofs = m_review.proof.proofs;
    const bool hasJournal = m_store && std::any_of(proofs.begin(), proofs.end(), [](const Proof &one) {
                                return one.check == u"journal" && one.outcome == Outcome::Good;
                            });
    if (!hasJournal) {
        m_stages.end(std::move(m_review));
        return;
    }
    const Reviewed reviewed{result.file,    result.sha256,  result.identity.subject,   result.identity.fingerprint,
                            m_request.name, m_request.role, result.identity.selfSigned};
    Q_EMIT stage(tr("Writing to the journal"));
    m_stages.insist(m_store->append(m_review.proof.attachments.certificate->id,
                                    incident::entryOf(m_order.who, kinds::reviewed, reviewed)),
                    tr("The store went away"), [this](const Result<store::Receipt> &receipt) {
                        if (!receipt) {
                            m_stages.end(Failure(notWrittenDown(m_order.output, receipt.error())));
                            return;
                        }
                        m_review.receipt = *receipt;
                        m_stages.end(std::move(m_review));
                    });
}

} // namespace gw::certification
