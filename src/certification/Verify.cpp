// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Verify.h"

#include "certification/Entries.h"
#include "certification/Text.h"

#include <algorithm>

namespace gw::certification {
namespace {

Proof claims(const Certificate &certificate)
{
    const QString passed = Text::tr("%1 of %2 items pass").arg(certificate.passed()).arg(certificate.items.size());
    const QString what =
        certificate.isCertified() ? Text::tr("It certifies the run") : Text::tr("It does not certify the run");
    const QString practice = certificate.practice ? Text::tr(", a practice run") : QString();
    return {QStringLiteral("claims"), Outcome::Good,
            Text::tr("%1%2: %3, in agreement with its own items and statement").arg(what, practice, passed)};
}

} // namespace

Attachments readAttachments(const QByteArray &json, const QByteArray &list)
{
    Attachments read;
    const QString name = QStringLiteral("attachments");
    const auto object = parseObject(json, QStringLiteral("certification.json"));
    const auto certificate = object ? certificateFromJson(*object) : Result<Certificate>(Failure(object.error()));
    const auto lines = parseEvidenceList(list);
    if (!certificate || !lines) {
        read.proofs << Proof{name, Outcome::Bad, certificate ? lines.error().text() : certificate.error().text()};
        return read;
    }
    read.certificate = *certificate;
    read.evidence = *lines;
    const bool same = evidenceList(*certificate) == list;
    read.proofs << Proof{name, same ? Outcome::Good : Outcome::Bad,
                         same ? Text::tr("certification.json and evidence.sha256 belong together")
                              : Text::tr("evidence.sha256 is not the list that certification.json gives")};
    read.proofs << claims(*certificate);
    return read;
}

Proof signerProof(const Certificate &certificate, const document::VerificationResult &pdf)
{
    Proof proof{QStringLiteral("signer"), Outcome::Unknown, Text::tr("It does not name the certificate that signs it")};
    if (certificate.signer.fingerprint.isEmpty() || pdf.signatures.isEmpty())
        return proof;
    const document::SigningIdentity &signer = pdf.signatures.first().signer;
    if (signer.fingerprint.isEmpty()) {
        proof.text = Text::tr("The certificate that it is signed with cannot be read");
        return proof;
    }
    const bool same = certificate.signer.fingerprint == signer.fingerprint;
    proof.outcome = same ? Outcome::Good : Outcome::Bad;
    proof.text = same ? Text::tr("It is signed with the certificate that it names, of %1").arg(certificate.signer.name)
                      : Text::tr("It names the certificate of %1 with the fingerprint %2, and is signed with another")
                            .arg(certificate.signer.name, certificate.signer.fingerprint);
    return proof;
}

Proof evidenceProof(const QList<EvidenceCheck> &checks)
{
    const auto count = [&](std::optional<bool> ok) {
        return std::count_if(checks.begin(), checks.end(), [&](const EvidenceCheck &c) { return c.ok == ok; });
    };
    const auto good = count(true), bad = count(false), unknown = count(std::nullopt);
    Proof proof{QStringLiteral("evidence"), Outcome::Good,
                Text::tr("%1 of %2 file(s) of evidence as they were", nullptr, int(checks.size()))
                    .arg(good)
                    .arg(checks.size())};
    if (bad > 0) {
        proof.outcome = Outcome::Bad;
        proof.text += QStringLiteral(", ") + Text::tr("%1 changed").arg(bad);
    } else if (unknown > 0 || checks.isEmpty()) {
        proof.outcome = Outcome::Unknown;
    }
    if (unknown > 0)
        proof.text += QStringLiteral(", ") + Text::tr("%1 not here").arg(unknown);
    return proof;
}

Proof journalProof(const Certificate &certificate, const Result<store::Verification> &journal,
                   const Result<std::optional<store::Record>> &atHead)
{
    Proof proof{QStringLiteral("journal"), Outcome::Unknown, {}};
    if (!journal || !atHead) {
        const Error &error = journal ? atHead.error() : journal.error();
        proof.text = Text::tr("Its journal cannot be compared here: %1").arg(error.text());
        return proof;
    }
    const bool same = *atHead && (*atHead)->hash == certificate.journal.hash;
    proof.outcome = same && journal->isGood() ? Outcome::Good : Outcome::Bad;
    if (!same)
        proof.text = Text::tr("The journal %1 in the store is not the one it was made from").arg(certificate.id);
    else if (!journal->isGood())
        proof.text =
            Text::tr("The journal %1 was changed: %2")
                .arg(certificate.id, journal->findings.isEmpty() ? journal->proves : journal->findings.first().text);
    else
        proof.text = Text::tr("It was made from the journal %1, which is unchanged up to there").arg(certificate.id);
    return proof;
}

Proof recordProof(const document::VerificationResult &pdf, const Result<QList<store::Record>> &after)
{
    Proof proof{QStringLiteral("record"), Outcome::Unknown, {}};
    if (!after) {
        proof.text =
            Text::tr("Whether its journal says that it was signed cannot be told: %1").arg(after.error().text());
        return proof;
    }
    const document::Signature *first = pdf.signatures.isEmpty() ? nullptr : &pdf.signatures.first();
    std::optional<Sealed> other;
    bool sameSigner = false;
    for (const store::Record &record : *after) {
        const auto content = record.kind == kinds::sealed ? record.object() : Result<QJsonObject>(QJsonObject());
        const auto sealed = content && !content->isEmpty() ? readJson<Sealed>(*content, record.kind)
                                                           : Result<Sealed>(failure(ErrorKind::NotFound, {}));
        if (!sealed || !first)
            continue;
        if (!first->fileSha256.isEmpty() && sealed->sha256 == first->fileSha256) {
            proof.outcome = Outcome::Good;
            proof.text = Text::tr("Its journal says that %1 signed this very file").arg(sealed->signer);
            return proof;
        }
        sameSigner =
            sameSigner || first->signer.fingerprint.isEmpty() || sealed->fingerprint == first->signer.fingerprint;
        other = *sealed;
    }
    if (!other) {
        proof.text = Text::tr("Its journal does not say that it was signed");
        return proof;
    }
    proof.outcome = Outcome::Bad;
    proof.text = sameSigner ? Text::tr("Its journal names another file that %1 signed, with the digest %2")
                                  .arg(other->signer, other->sha256)
                            : Text::tr("By its journal it was signed with another certificate, of %1, fingerprint %2")
                                  .arg(other->signer, other->fingerprint);
    return proof;
}

} // namespace gw::certification
