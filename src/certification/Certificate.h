// SPDX-License-Identifier: GPL-3.0-or-later
// What a certificate says, as a value: what is printed, what is attached as certification.json, what is compared when a
// certificate is verified. Whether it certifies is never stored but worked out from its items and its statement.
#pragma once

#include "certification/Requirements.h"

namespace gw::certification {

struct CertifiedItem
{
    qint64 id = 0;
    QString section, title, request, expected, actual, reason;
    Verdict verdict = Verdict::NotChecked; ///< at the certificate's time
    QDateTime at;
    Milliseconds took{0};
    QString evidence, sha256; ///< file within the evidence folder, and its digest
};
template<class V> void describe(V &v, CertifiedItem &i)
{
    v("id", i.id);
    v("section", i.section);
    v("title", i.title);
    v("request", i.request);
    v("expected", i.expected);
    v("actual", i.actual);
    v("reason", i.reason);
    v("verdict", i.verdict);
    v("at", i.at);
    v("took_ms", i.took);
    v("evidence", i.evidence);
    v("sha256", i.sha256);
}

/// Where something lies that the certificate rests on.
struct EvidencePlace
{
    QString what;   ///< "shadow_log", "monitor_log", "golden_directory", "archive"
    QString path;   ///< on the host
    QString file;   ///< its line in evidence.sha256: of what is kept its name in the evidence folder, else the path
    QString sha256; ///< of a directory, of the list of its files' digests, which is the kept file
    Bytes bytes;
    qint64 files = 1;
    QString problem; ///< why there is no digest
};
template<class V> void describe(V &v, EvidencePlace &e)
{
    v("what", e.what);
    v("path", e.path);
    v("file", e.file);
    v("sha256", e.sha256);
    v("bytes", e.bytes);
    v("files", e.files);
    v("problem", e.problem);
}

/// The run in numbers; what is not known is null.
struct CertifiedRun
{
    QString name, directory, state;
    QStringList logs;
    QDateTime startedAt, endedAt;
    std::optional<Seconds> elapsed, target;
    std::optional<qint64> cycles, workflows, replays, mismatches, workers, goldenFiles;
    std::optional<double> mismatchUpperBound; ///< 3/n at 95 %, if replays are independent
    double speed = 1;
};
template<class V> void describe(V &v, CertifiedRun &r)
{
    v("name", r.name);
    v("directory", r.directory);
    v("state", r.state);
    v("logs", r.logs);
    v("started_at", r.startedAt);
    v("ended_at", r.endedAt);
    v("elapsed_s", r.elapsed);
    v("target_s", r.target);
    v("cycles", r.cycles);
    v("workflows", r.workflows);
    v("replays", r.replays);
    v("mismatches", r.mismatches);
    v("workers", r.workers);
    v("golden_files", r.goldenFiles);
    v("mismatch_upper_bound", r.mismatchUpperBound);
    v("speed", r.speed);
}

/// Whose key signs: as the document says it of itself, which is not what a signature proves.
struct CertifiedSigner
{
    QString name;        ///< of the certificate
    QString fingerprint; ///< SHA-256, in hex; empty: not known yet
    bool selfSigned = false;
};
template<class V> void describe(V &v, CertifiedSigner &s)
{
    v("name", s.name);
    v("fingerprint", s.fingerprint);
    v("self_signed", s.selfSigned);
}

struct Certificate
{
    QString id, environment, host;
    QString owner, role;
    CertifiedSigner signer;
    QDateTime date;
    CertifiedRun run;
    QString checklist, checklistSha256, checklistFile;
    QStringList checklistChanges;
    std::optional<double> goldenNeeded; ///< more golden files than these
    QList<CertifiedItem> items;
    QList<Confirmation> statement; ///< all five
    QList<Requirement> requirements, definition;
    QList<EvidencePlace> evidence;
    QString evidenceFolder;
    bool practice = false;
    bool wantsCertified = true; ///< false: signed as not certified, on purpose
    QString remediation;        ///< what is to be done; needed where it is not certified
    store::Head journal;        ///< of its own journal, before the signature was written down

    [[nodiscard]] qint64 passed() const;
    /// Nothing failed, expired, unchecked or without evidence, every sentence confirmed, and nobody chose otherwise.
    [[nodiscard]] bool isCertified() const;
    /// What keeps it from being certified, a sentence each; empty: nothing.
    [[nodiscard]] QStringList obstacles() const;
};

/// `certification.json`: schema goldwatch.certification/1. Written and read with the same keys.
[[nodiscard]] QJsonObject certificateJson(const Certificate &certificate);
/// BadInput for another schema, and for one that claims to certify what it does not.
[[nodiscard]] Result<Certificate> certificateFromJson(const QJsonObject &object);

struct Signatory
{
    QString owner, role;
    bool notCertified = false;
    QString remediation;
};
/// What a certificate would say at @p now: nothing is refused, and what is not known yet is left open.
[[nodiscard]] Certificate draftCertificate(const Certification &certification, const Signatory &signatory,
                                           const QDateTime &now);
/// Refused when something is failed, expired, unchecked or unconfirmed and it is not to be signed as not certified;
/// Usage when that has no remediation, or owner or role are missing.
[[nodiscard]] Result<Certificate> makeCertificate(const Certification &certification, const Signatory &signatory,
                                                  const QDateTime &now);

} // namespace gw::certification
