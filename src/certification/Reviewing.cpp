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
    : QObject(parent), m_store(std::move(store)), m_order(std::move(order)), m_helper(m_order.program)
{
    m_promise.start();
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
        if (m_cancel)
            m_cancel();
    });
    m_watcher.setFuture(m_promise.future());
}

Reviewing::~Reviewing()
{
    if (!m_ended)
        m_promise.finish();
}

template<typename T, typename Use> void Reviewing::await(QFuture<Result<T>> future, Use use)
{
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    m_cancel = [future]() mutable { future.cancel(); };
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, use] {
        m_cancel = {};
        watcher->deleteLater();
        const auto answer = watcher->future();
        if (answer.resultCount() == 0)
            end(failure(ErrorKind::Cancelled, tr("Given up before it was signed")));
        else if (const Result<T> result = answer.result(); result)
            use(*result);
        else
            end(Failure(result.error()));
    });
    watcher->setFuture(future);
    if (m_promise.future().isCanceled())
        future.cancel();
}

QFuture<Result<Review>> Reviewing::start()
{
    if (m_order.name.trimmed().isEmpty() || m_order.role.trimmed().isEmpty())
        end(failure(ErrorKind::Usage, tr("A review names the reviewer and their role")));
    else if (QFileInfo::exists(m_order.output))
        end(failure(ErrorKind::Refused, tr("The file is there already"), m_order.output, tr("Name another one")));
    else if (!m_helper.isInstalled())
        end(failure(ErrorKind::NotFound, tr("PDFs need the program goldwatch-pdf, which is not installed"), {},
                    tr("Install the package goldwatch-pdf")));
    if (m_ended)
        return m_promise.future();
    Q_EMIT stage(tr("Verifying what is to be reviewed"));
    m_verification = std::make_unique<FileVerification>(m_store, VerifyOrder{m_order.file, {}, m_order.program});
    await(m_verification->start(), [this](const FileProof &proof) { identify(proof); });
    return m_promise.future();
}

/// Nobody puts a second name below what does not hold.
void Reviewing::identify(const FileProof &proof)
{
    m_review.proof = proof;
    if (proof.verdict() == FileVerdict::NotVerified) {
        const auto bad = std::find_if(proof.proofs.begin(), proof.proofs.end(),
                                      [](const Proof &one) { return one.outcome == Outcome::Bad; });
        end(failure(ErrorKind::Refused, tr("It does not verify, and gets no second signature"),
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
    await(m_helper.identify(m_request), [this](const document::SigningIdentity &identity) { sign(identity); });
}

/// Who signed first is no second pair of eyes.
void Reviewing::sign(const document::SigningIdentity &identity)
{
    const auto &signers = m_review.proof.pdf.signatures;
    if (std::any_of(signers.begin(), signers.end(),
                    [&](const document::Signature &one) { return one.signer.fingerprint == identity.fingerprint; })) {
        end(failure(ErrorKind::Refused, tr("%1 signed it already: a review needs somebody else").arg(identity.subject),
                    m_order.file, tr("Use another certificate")));
        return;
    }
    m_request.fingerprint = identity.fingerprint;
    Q_EMIT stage(tr("Signing"));
    await(m_helper.sign(m_request), [this](const document::SigningResult &result) { writeDown(result); });
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
        end(std::move(m_review));
        return;
    }
    const Reviewed reviewed{result.file,    result.sha256,  result.identity.subject,   result.identity.fingerprint,
                            m_request.name, m_request.role, result.identity.selfSigned};
    Q_EMIT stage(tr("Writing to the journal"));
    auto *watcher = new QFutureWatcher<Result<store::Receipt>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto answer = watcher->future();
        const auto receipt = answer.resultCount() > 0
                                 ? answer.result()
                                 : Result<store::Receipt>(failure(ErrorKind::Cancelled, tr("The store went away")));
        if (receipt) {
            m_review.receipt = *receipt;
            end(std::move(m_review));
            return;
        }
        Error error = receipt.error();
        error.what =
            tr("It is signed as %1, but that is not written in its journal: %2").arg(m_order.output, error.what);
        end(Failure(error));
    });
    watcher->setFuture(m_store->append(m_review.proof.attachments.certificate->id,
                                       incident::entryOf(m_order.who, kinds::reviewed, reviewed)));
}

void Reviewing::end(Result<Review> result)
{
    if (m_ended)
        return;
    m_ended = true;
    for (QString *secret : {&m_order.key.passphrase, &m_request.store.passphrase, &m_request.pkcs12Passphrase})
        secret->fill(QChar(0));
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace gw::certification
