// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/FileVerification.h"

#include "base/Translations.h"
#include "certification/CertificateDocument.h"

#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace gw::certification {

QString FileProof::signature() const
{
    if (pdf.signatures.isEmpty())
        return QStringLiteral("none");
    const bool valid = pdf.intact && std::all_of(pdf.signatures.begin(), pdf.signatures.end(), [](const auto &s) {
                           return s.state == document::SignatureState::Valid;
                       });
    return valid ? QStringLiteral("valid") : QStringLiteral("invalid");
}

bool FileProof::isTrusted() const
{
    return !pdf.signatures.isEmpty() && std::all_of(pdf.signatures.begin(), pdf.signatures.end(),
                                                    [](const auto &s) { return s.trust == document::Trust::Trusted; });
}

bool FileProof::coversWhole() const
{
    return !pdf.signatures.isEmpty() && pdf.signatures.last().coversWholeFile && pdf.bytesAfterLastSignature.value == 0;
}

bool FileProof::areAttachmentsGood() const
{
    const auto there = [this](QLatin1String name) {
        return std::any_of(pdf.attachments.begin(), pdf.attachments.end(),
                           [&](const auto &a) { return a.name == name && a.ok != false; });
    };
    return there(jsonAttachment) && there(listAttachment) && attachments.certificate.has_value() &&
           std::none_of(attachments.proofs.begin(), attachments.proofs.end(),
                        [](const Proof &p) { return p.outcome == Outcome::Bad; });
}

FileVerdict FileProof::verdict() const
{
    const bool bad =
        std::any_of(proofs.begin(), proofs.end(), [](const Proof &p) { return p.outcome == Outcome::Bad; });
    if (signature() != u"valid" || !coversWhole() || !areAttachmentsGood() || bad)
        return FileVerdict::NotVerified;
    return isTrusted() ? FileVerdict::Verified : FileVerdict::Untrusted;
}

FileVerification::FileVerification(std::shared_ptr<store::Store> store, VerifyOrder order, QObject *parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_order(std::move(order)),
      m_helper(m_order.program),
      m_stages(tr("Given up while it was verified"), m_order.file)
{}

QFuture<Result<FileProof>> FileVerification::start()
{
    m_stages.await(m_helper.verify({m_order.file, {}, {}, installedLanguage()}),
                   [this](const Result<document::VerificationResult> &pdf) {
                       if (!pdf) {
                           m_stages.end(Failure(pdf.error()));
                           return;
                       }
                       m_proof.pdf = *pdf;
                       for (const auto &finding : pdf->findings)
                           m_proof.proofs << Proof{finding.check, finding.outcome, finding.text};
                       detach();
                   });
    return m_stages.future();
}

void FileVerification::detach()
{
    const auto has = [this](QLatin1String name) {
        return std::any_of(m_proof.pdf.attachments.begin(), m_proof.pdf.attachments.end(),
                           [&](const auto &a) { return a.name == name; });
    };
    if (!has(jsonAttachment) || !has(listAttachment)) {
        m_proof.proofs << Proof{QStringLiteral("attachments"), Outcome::Bad,
                                tr("This is no certificate of Goldwatch: its attachments are not there")};
        m_stages.end(std::move(m_proof));
        return;
    }
    // What cannot be taken out, or is there twice, is a finding as well.
    const auto give = [this](const Error &error) {
        if (error.kind != ErrorKind::BadInput && error.kind != ErrorKind::Refused) {
            m_stages.end(Failure(error));
            return;
        }
        m_proof.proofs << Proof{QStringLiteral("attachments"), Outcome::Bad, error.text()};
        m_stages.end(std::move(m_proof));
    };
    m_stages.await(m_helper.detach({m_order.file, jsonAttachment}),
                   [this, give](const Result<document::Detached> &json) {
                       if (!json) {
                           give(json.error());
                           return;
                       }
                       m_stages.await(m_helper.detach({m_order.file, listAttachment}),
                                      [this, give, content = json->content](const Result<document::Detached> &list) {
                                          if (list)
                                              readAll(content, list->content);
                                          else
                                              give(list.error());
                                      });
                   });
}

void FileVerification::readAll(const QByteArray &json, const QByteArray &list)
{
    m_proof.attachments = readAttachments(json, list);
    m_proof.proofs << m_proof.attachments.proofs;
    const auto &certificate = m_proof.attachments.certificate;
    if (!certificate) {
        m_stages.end(std::move(m_proof));
        return;
    }
    m_proof.proofs << signerProof(*certificate, m_proof.pdf);
    const QString kept = certificate->evidenceFolder;
    const QString folder = !m_order.evidence.isEmpty() ? m_order.evidence
                           : QFileInfo(kept).isDir()   ? kept
                                                       : QFileInfo(m_order.file).path();
    m_stages.await(QtConcurrent::run([lines = m_proof.attachments.evidence, folder, stop = m_stages.stop()] {
                       return checkEvidence(lines, folder, stop);
                   }),
                   [this](const QList<EvidenceCheck> &checks) {
                       m_proof.evidence = checks;
                       m_proof.proofs << evidenceProof(checks);
                       lookUpJournal();
                   });
}

/// Unknown wherever there is no such store or journal.
void FileVerification::lookUpJournal()
{
    if (!m_store) {
        const Failure nothing = failure(ErrorKind::NotFound, tr("there is no store here"));
        addJournal(nothing, nothing);
        return;
    }
    const QString id = m_proof.attachments.certificate->id;
    m_stages.await(m_store->state(id), [this, id](const Result<store::JournalState> &state) {
        if (!state) {
            addJournal(Failure(state.error()), Failure(state.error()));
            return;
        }
        m_stages.await(m_store->verify({id}), [this, id](const Result<QList<store::Verification>> &verified) {
            const Failure nothing = failure(ErrorKind::NotFound, tr("there is no store here"));
            const Result<store::Verification> journal = verified && !verified->isEmpty()
                                                            ? Result<store::Verification>(verified->first())
                                                        : verified ? Result<store::Verification>(nothing)
                                                                   : Failure(verified.error());
            m_stages.await(m_store->read(id, m_proof.attachments.certificate->journal.sequence, 1),
                           [this, journal](const Result<QList<store::Record>> &records) {
                               Result<std::optional<store::Record>> atHead = std::optional<store::Record>();
                               if (!records)
                                   atHead = Failure(records.error());
                               else if (!records->isEmpty())
                                   atHead = std::optional(records->first());
                               addJournal(journal, atHead);
                           });
        });
    });
}

void FileVerification::addJournal(const Result<store::Verification> &journal,
                                  const Result<std::optional<store::Record>> &atHead)
{
    m_proof.proofs << journalProof(*m_proof.attachments.certificate, journal, atHead);
    if (m_proof.proofs.last().outcome == Outcome::Unknown)
        m_stages.end(std::move(m_proof)); // without a journal there is nothing that it says
    else
        lookUpRecord();
}

void FileVerification::lookUpRecord()
{
    const auto &certificate = *m_proof.attachments.certificate;
    m_stages.await(m_store->read(certificate.id, certificate.journal.sequence + 1),
                   [this](const Result<QList<store::Record>> &after) {
                       m_proof.proofs << recordProof(m_proof.pdf, after);
                       m_stages.end(std::move(m_proof));
                   });
}

} // namespace gw::certification
