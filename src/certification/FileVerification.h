// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be found out about a certificate offline: its signature, its attachments, its evidence, its
// journal.
#pragma once

#include "certification/Stages.h"
#include "certification/Verify.h"
#include "document/PdfHelper.h"
#include "store/Store.h"

namespace gw::certification {

enum class FileVerdict { Verified, Untrusted, NotVerified };
constexpr auto enumNames(FileVerdict)
{
    using enum FileVerdict;
    return std::array{std::pair{Verified, "verified"}, std::pair{Untrusted, "untrusted"},
                      std::pair{NotVerified, "not_verified"}};
}

struct FileProof
{
    document::VerificationResult pdf;
    Attachments attachments;
    QList<EvidenceCheck> evidence;
    QList<Proof> proofs; ///< of the PDF, its attachments, its evidence, its journal

    [[nodiscard]] QString signature() const; ///< "none", "valid", "invalid"
    [[nodiscard]] bool isTrusted() const;    ///< of every signer
    [[nodiscard]] bool coversWhole() const;
    [[nodiscard]] bool areAttachmentsGood() const;
    /// NotVerified for anything that is bad, Untrusted for a signer nobody vouches for.
    [[nodiscard]] FileVerdict verdict() const;
};

struct VerifyOrder
{
    QString file;
    QString evidence; ///< folder with its evidence; empty: where it was kept, else beside the file
    QString program;  ///< of goldwatch-pdf; empty for the one that is found
};

/// Lives in one thread with an event loop. The journal is looked up in @p store; without one nothing is said of it.
class FileVerification : public QObject
{
    Q_OBJECT
public:
    FileVerification(std::shared_ptr<store::Store> store, VerifyOrder order, QObject *parent = nullptr);

    /// Errors: NotFound without goldwatch-pdf or the file, BadInput for what is no PDF. What is wrong with a
    /// certificate is no error but a proof.
    [[nodiscard]] QFuture<Result<FileProof>> start();

private:
    void detach();
    void readAll(const QByteArray &json, const QByteArray &list);
    void lookUpJournal();
    void addJournal(const Result<store::Verification> &journal, const Result<std::optional<store::Record>> &atHead);
    void lookUpRecord();

    std::shared_ptr<store::Store> m_store;
    const VerifyOrder m_order;
    document::PdfHelper m_helper;
    FileProof m_proof;
    Stages<FileProof> m_stages;
};

} // namespace gw::certification
