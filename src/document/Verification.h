// SPDX-License-Identifier: GPL-3.0-or-later
// What can be told of a signed PDF without asking anybody: each check by itself, with what it proves in words.
#pragma once

#include "document/Document.h"
#include "document/Identity.h"

namespace gw::document {

enum class Outcome { Good, Bad, Unknown };
constexpr auto enumNames(Outcome)
{
    using enum Outcome;
    return std::array{std::pair{Good, "good"}, std::pair{Bad, "bad"}, std::pair{Unknown, "unknown"}};
}

/// @ref check is one of: "readable", "signed", "signature", "certificate", "byte_range", "revisions", "whole_file",
/// "unchanged", "attachments".
struct Finding
{
    QString check;
    Outcome outcome = Outcome::Unknown;
    QString text; ///< a sentence: what was seen, and what it proves
    bool operator==(const Finding &) const = default;
};
template<class V> void describe(V &v, Finding &f)
{
    v("check", f.check);
    v("outcome", f.outcome);
    v("text", f.text);
}

/// What a signature comes to: the arithmetic alone, not whom the certificate belongs to.
enum class SignatureState { Valid, Altered, Invalid, Malformed, Unsupported };
constexpr auto enumNames(SignatureState)
{
    using enum SignatureState;
    return std::array{std::pair{Valid, "valid"},
                      std::pair{Altered, "altered"},          // the bytes are not those that were signed
                      std::pair{Invalid, "invalid"},          // was not made with the certificate's key
                      std::pair{Malformed, "malformed"},      // cannot be read
                      std::pair{Unsupported, "unsupported"}}; // could not be checked
}

/// Whether somebody the database trusts vouches for the signer's name.
enum class Trust { Trusted, SelfSigned, UnknownIssuer, Untrusted, Expired, Revoked, Unknown };
constexpr auto enumNames(Trust)
{
    using enum Trust;
    return std::array{std::pair{Trusted, "trusted"},
                      std::pair{SelfSigned, "self_signed"},
                      std::pair{UnknownIssuer, "unknown_issuer"},
                      std::pair{Untrusted, "untrusted"},
                      std::pair{Expired, "expired"},
                      std::pair{Revoked, "revoked"},
                      std::pair{Unknown, "unknown"}};
}

struct Signature
{
    SignatureState state = SignatureState::Unsupported;
    Trust trust = Trust::Unknown;
    QString trustText;      ///< trust in words
    SigningIdentity signer; ///< as its certificate names it
    QDateTime time;         ///< by the signer's own clock; null: not told
    QString reason, location;
    QString type; ///< "adbe.pkcs7.detached"
    QString hash; ///< "SHA-256"
    /// Bytes that are signed: from, to, from, to; between them stands the signature itself.
    QList<qint64> byteRange;
    bool coversWholeFile = false;
    qint64 revision = 0; ///< that it closes, from 1; 0: it closes none
    QString fileSha256;  ///< of the file up to the end of what is signed: as it was when this was made; empty: unknown
    bool operator==(const Signature &) const = default;
};
template<class V> void describe(V &v, Signature &s)
{
    v("state", s.state);
    v("trust", s.trust);
    v("trust_text", s.trustText);
    v("signer", s.signer);
    v("time", s.time);
    v("reason", s.reason);
    v("location", s.location);
    v("type", s.type);
    v("hash", s.hash);
    v("byte_range", s.byteRange);
    v("covers_whole_file", s.coversWholeFile);
    v("revision", s.revision);
    v("file_sha256", s.fileSha256);
}

struct AttachedFile
{
    QString name, mimeType, description;
    Bytes size;
    QString sha256; ///< of its content, in hex; empty: cannot be read
    /// Whether it is what was expected and what the first signature covered; nullopt: there was nothing to compare.
    std::optional<bool> ok;
    bool operator==(const AttachedFile &) const = default;
};
template<class V> void describe(V &v, AttachedFile &a)
{
    v("name", a.name);
    v("mime_type", a.mimeType);
    v("description", a.description);
    v("size", a.size);
    v("sha256", a.sha256);
    v("ok", a.ok);
}

struct VerifyRequest
{
    QString file{};
    QString database{};                   ///< of NSS, for trust; empty: ours when there is one, else nobody is trusted
    QMap<QString, QString> attachments{}; ///< names with the SHA-256 they must have
    QString language{};                   ///< of the findings
    bool operator==(const VerifyRequest &) const = default;
};
template<class V> void describe(V &v, VerifyRequest &r)
{
    v("file", r.file);
    v("database", r.database);
    v("attachments", r.attachments);
    v("language", r.language);
}

struct VerificationResult
{
    QString file;
    QString sha256; ///< of the whole file, in hex
    Bytes size;
    qint64 pages = 0;
    QString title;
    /// Signed by someone, and nothing was changed since, anywhere. Says nothing of trust.
    bool intact = false;
    QList<Signature> signatures; ///< in the order they were made
    qint64 revisions = 0;        ///< how often the file was written to
    Bytes bytesAfterLastSignature;
    QList<AttachedFile> attachments;
    QList<Finding> findings;
    bool operator==(const VerificationResult &) const = default;
};
template<class V> void describe(V &v, VerificationResult &r)
{
    v("file", r.file);
    v("sha256", r.sha256);
    v("size", r.size);
    v("pages", r.pages);
    v("title", r.title);
    v("intact", r.intact);
    v("signatures", r.signatures);
    v("revisions", r.revisions);
    v("bytes_after_last_signature", r.bytesAfterLastSignature);
    v("attachments", r.attachments);
    v("findings", r.findings);
}

struct DetachRequest
{
    QString file;
    QString name; ///< of the attachment
    bool operator==(const DetachRequest &) const = default;
};
template<class V> void describe(V &v, DetachRequest &r)
{
    v("file", r.file);
    v("name", r.name);
}

struct Detached
{
    QString name, sha256;
    QByteArray content;
    bool operator==(const Detached &) const = default;
};
template<class V> void describe(V &v, Detached &d)
{
    v("name", d.name);
    v("sha256", d.sha256);
    v("content", d.content);
}

} // namespace gw::document
