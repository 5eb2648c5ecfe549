// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, drafts, signatures, and what a file proves.
#include "gui/certify/CertifyDesk.h"

#include "gui/certify/CertifyWork.h"

#include "certification/Evidence.h"
#include "certification/Surroundings.h"
#include "document/Composing.h"
#include "incident/Surroundings.h"

namespace gw::gui {

using certification::Certification;

void CertifyDesk::seal(const certification::Signatory &signatory, const certification::Key &key, const QString &output)
{
    const QString what = tr("Nothing was signed");
    const Certification *one = certification();
    host::Host *host = m_session.host();
    if (isSealing() || m_running) {
        Q_EMIT failed(
            what,
            Error{ErrorKind::Refused, isSealing() ? tr("It is being signed") : tr("Items are being checked"), {}, {}});
        return;
    }
    if (!one || !host || !m_store) {
        Q_EMIT failed(what, Error{one ? ErrorKind::Unreachable : ErrorKind::NotFound,
                                  one ? tr("There is no connection, and evidence lies on the host")
                                      : tr("Nothing was checked yet"),
                                  {},
                                  {}});
        return;
    }
    m_sealing = std::make_unique<certification::Sealing>(*m_store, *host,
                                                         certification::SealOrder{*one,
                                                                                  signatory,
                                                                                  key,
                                                                                  output,
                                                                                  folder(),
                                                                                  m_profile.paths.stateDir,
                                                                                  incident::whoAmI(),
                                                                                  document::deskPaper(),
                                                                                  {}});
    connect(m_sealing.get(), &certification::Sealing::stage, this, [this](const QString &stage) {
        m_stage = stage;
        Q_EMIT runningChanged();
    });
    auto *watcher = new QFutureWatcher<Result<certification::Seal>>(m_sealing.get());
    // The store stays as long as something is to be written to it, though the environment may be another by then.
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, what, store = m_store] {
        const auto answer = watcher->future();
        m_sealing.release()->deleteLater();
        m_stage.clear();
        Q_EMIT runningChanged();
        const auto seal =
            answer.resultCount() > 0
                ? answer.result()
                : Result<certification::Seal>(failure(ErrorKind::Cancelled, tr("Given up before it was signed")));
        if (!seal) {
            Q_EMIT failed(what, seal.error());
            return;
        }
        if (m_store == store)
            readOne(seal->certificate.id);
        Q_EMIT sealed(*seal);
        if (seal->receipt.witness)
            Q_EMIT failed(tr("It is written, but its witness is not"), *seal->receipt.witness);
    });
    m_sealFuture = m_sealing->start();
    watcher->setFuture(m_sealFuture);
    Q_EMIT runningChanged();
}

void CertifyDesk::giveUpSealing()
{
    if (m_sealing)
        m_sealFuture.cancel();
    if (m_reviewing)
        m_reviewFuture.cancel();
}

void CertifyDesk::review(const QString &file, const certification::Signatory &reviewer, const certification::Key &key,
                         const QString &output)
{
    const QString what = tr("Nothing was signed");
    if (isSealing()) {
        Q_EMIT failed(what, Error{ErrorKind::Refused, tr("It is being signed"), {}, {}});
        return;
    }
    m_reviewing = std::make_unique<certification::Reviewing>(
        m_store, certification::ReviewOrder{file, output, reviewer.owner, reviewer.role, key, incident::whoAmI(), {}});
    connect(m_reviewing.get(), &certification::Reviewing::stage, this, [this](const QString &stage) {
        m_stage = stage;
        Q_EMIT runningChanged();
    });
    auto *watcher = new QFutureWatcher<Result<certification::Review>>(m_reviewing.get());
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, what] {
        const auto answer = watcher->future();
        m_reviewing.release()->deleteLater();
        m_stage.clear();
        Q_EMIT runningChanged();
        const auto review =
            answer.resultCount() > 0
                ? answer.result()
                : Result<certification::Review>(failure(ErrorKind::Cancelled, tr("Given up before it was signed")));
        if (!review) {
            Q_EMIT failed(what, review.error());
            return;
        }
        Q_EMIT reviewed(*review);
        if (review->receipt && review->receipt->witness)
            Q_EMIT failed(tr("It is written, but its witness is not"), *review->receipt->witness);
    });
    m_reviewFuture = m_reviewing->start();
    watcher->setFuture(m_reviewFuture);
    Q_EMIT runningChanged();
}

void CertifyDesk::draft(const certification::Signatory &signatory)
{
    if (!certification())
        return;
    if (m_drafting)
        m_nextDraft = signatory;
    else
        makeDraft(signatory);
}

void CertifyDesk::makeDraft(const certification::Signatory &signatory)
{
    m_drafting = true;
    if (!m_drafts)
        m_drafts = std::make_unique<QTemporaryDir>();
    const QString file = m_drafts->filePath(QStringLiteral("draft-%1.pdf").arg(++m_draftNumber));
    QFile::remove(m_drafts->filePath(QStringLiteral("draft-%1.pdf").arg(m_draftNumber - 2))); // nobody shows it now
    const certification::Course course{m_session.cycles(), {}};
    await(certification::makeDraft(m_helper, *certification(), signatory, course, folder(), file),
          [this](const Result<document::MakeResult> &made) {
              m_drafting = false;
              if (const auto next = std::exchange(m_nextDraft, std::nullopt); next && certification())
                  makeDraft(*next);
              else if (made)
                  Q_EMIT drafted(made->file);
              else
                  Q_EMIT draftFailed(made.error());
          });
}

void CertifyDesk::findIdentities(const QString &module, const QString &passphrase)
{
    await(m_helper.identities({{{}, passphrase, module}}), [this](const Result<document::Identities> &found) {
        m_identities = found;
        Q_EMIT identitiesChanged();
    });
}

void CertifyDesk::added(const Result<document::SigningIdentity> &identity)
{
    if (!identity) {
        Q_EMIT failed(tr("There is no new certificate"), identity.error());
        return;
    }
    Q_EMIT identityAdded(identity->nickname);
    findIdentities();
}

void CertifyDesk::importIdentity(const QString &file, const QString &filePassphrase, const QString &passphrase)
{
    await(m_helper.importPkcs12({{{}, passphrase, {}}, file, filePassphrase}),
          [this](const Result<document::SigningIdentity> &identity) { added(identity); });
}

void CertifyDesk::makeIdentity(const document::NewIdentity &wish)
{
    await(m_helper.makeIdentity(wish), [this](const Result<document::SigningIdentity> &identity) { added(identity); });
}

void CertifyDesk::verify(const QString &file, const QString &evidence)
{
    m_verification =
        std::make_unique<certification::FileVerification>(m_store, certification::VerifyOrder{file, evidence, {}});
    auto *watcher = new QFutureWatcher<Result<certification::FileProof>>(m_verification.get());
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file] {
        const auto answer = watcher->future();
        m_proof = answer.resultCount() > 0
                      ? answer.result()
                      : Result<certification::FileProof>(failure(ErrorKind::Cancelled, tr("Given up"), file));
        m_verification.release()->deleteLater();
        Q_EMIT runningChanged();
        Q_EMIT verified(file);
    });
    watcher->setFuture(m_verification->start());
    Q_EMIT runningChanged();
}

} // namespace gw::gui
