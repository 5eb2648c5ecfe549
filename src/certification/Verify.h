// SPDX-License-Identifier: GPL-3.0-or-later
// What a certificate proves beside its signature: that it says one thing, that its evidence is as it was, that its
// journal is the one it was made from. Each result stands alone; what cannot be told is neither good nor bad.
#pragma once

#include "certification/Evidence.h"
#include "document/Verification.h"
#include "store/Verification.h"

namespace gw::certification {

using document::Outcome;

struct Proof
{
    QString check; ///< "attachments", "claims", "signer", "evidence", "journal", "record"
    Outcome outcome = Outcome::Unknown;
    QString text; ///< what was seen and what it proves, a sentence
};
template<class V> void describe(V &v, Proof &p)
{
    v("check", p.check);
    v("outcome", p.outcome);
    v("text", p.text);
}

struct Attachments
{
    std::optional<Certificate> certificate; ///< nullopt: it cannot be read
    QList<EvidenceLine> evidence;
    QList<Proof> proofs;
};
/// Reads both attachments and compares them: the list must be the one that the certificate gives.
[[nodiscard]] Attachments readAttachments(const QByteArray &json, const QByteArray &list);

/// Whether the first signature was made with the certificate that the document names.
[[nodiscard]] Proof signerProof(const Certificate &certificate, const document::VerificationResult &pdf);
/// Of all evidence together.
[[nodiscard]] Proof evidenceProof(const QList<EvidenceCheck> &checks);
/// @p journal as it is in the store now, with the record at the certificate's head. An error NotFound, or one of a
/// store that does not answer, says nothing.
[[nodiscard]] Proof journalProof(const Certificate &certificate, const Result<store::Verification> &journal,
                                 const Result<std::optional<store::Record>> &atHead);

/// Whether the journal says that the file was signed as it is: @p after are its records behind the certificate's head.
/// Whoever signs a copy of the document under the same name is not in there.
[[nodiscard]] Proof recordProof(const document::VerificationResult &pdf, const Result<QList<store::Record>> &after);

} // namespace gw::certification
