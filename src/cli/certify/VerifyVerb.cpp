// SPDX-License-Identifier: GPL-3.0-or-later
// `certify verify`: what a certificate proves, offline, each result by itself.
#include "cli/certify/CertifyVerbs.h"

#include "certification/FileVerification.h"
#include "cli/Layout.h"
#include "cli/Text.h"

#include <QDir>
#include <QFileInfo>

namespace gw::cli {
namespace {

using certification::EvidenceCheck, certification::FileProof, certification::FileVerdict, certification::Outcome,
    certification::Proof;

struct FileOptions
{
    std::string file, evidence;
};

/// 2 for anything that is bad, 1 for a signer nobody vouches for.
int codeOf(FileVerdict verdict)
{
    return verdict == FileVerdict::Verified    ? Exit::Ok
           : verdict == FileVerdict::Untrusted ? Exit::Warning
                                               : Exit::Critical;
}

void printJson(Session &session, const QString &file, const FileProof &found)
{
    const auto &certificate = found.attachments.certificate;
    const auto *last = found.pdf.signatures.isEmpty() ? nullptr : &found.pdf.signatures.last();
    session.printJson(
        "certify-verify",
        {{QStringLiteral("file"), file},
         {QStringLiteral("sha256"), found.pdf.sha256},
         {QStringLiteral("signature"), found.signature()},
         {QStringLiteral("signer"), last ? QJsonValue(last->signer.subject) : QJsonValue()},
         {QStringLiteral("self_signed"), last ? QJsonValue(last->signer.selfSigned) : QJsonValue()},
         {QStringLiteral("fingerprint"), last ? QJsonValue(last->signer.fingerprint) : QJsonValue()},
         {QStringLiteral("signed_at"), last ? timeToJson(last->time) : QJsonValue()},
         {QStringLiteral("trusted"), found.isTrusted()},
         {QStringLiteral("covers_whole_document"), found.coversWhole()},
         {QStringLiteral("attachments_ok"), found.areAttachmentsGood()},
         {QStringLiteral("evidence"), toJson(found.evidence)},
         {QStringLiteral("checks"), toJson(found.proofs)},
         {QStringLiteral("id"), certificate ? QJsonValue(certificate->id) : QJsonValue()},
         {QStringLiteral("certified"), certificate ? QJsonValue(certificate->isCertified()) : QJsonValue()},
         {QStringLiteral("practice"), certificate ? QJsonValue(certificate->practice) : QJsonValue()},
         {QStringLiteral("verdict"), json::enumName(found.verdict())}});
}

void printText(Session &session, const FileProof &found)
{
    Columns table;
    for (const Proof &proof : found.proofs) {
        const auto meaning = proof.outcome == Outcome::Good  ? health::Verdict::Healthy
                             : proof.outcome == Outcome::Bad ? health::Verdict::Critical
                                                             : health::Verdict::Unknown;
        const QString word = proof.outcome == Outcome::Good  ? Text::tr("good", "result of a check")
                             : proof.outcome == Outcome::Bad ? Text::tr("bad", "result of a check")
                                                             : Text::tr("unknown", "result of a check");
        table.add({session.paint(meaning, word), oneLine(proof.text)});
    }
    session.print(table.text());
    for (const EvidenceCheck &check : found.evidence)
        if (check.ok != true)
            session.print(QStringLiteral("  %1: %2").arg(oneLine(check.path), oneLine(check.text)));
    const int code = codeOf(found.verdict());
    session.print(session.paint(code == Exit::Ok        ? health::Verdict::Healthy
                                : code == Exit::Warning ? health::Verdict::Warning
                                                        : health::Verdict::Critical,
                                code == Exit::Ok        ? Text::tr("Verified")
                                : code == Exit::Warning ? Text::tr("Valid, but no one vouches for the signer")
                                                        : Text::tr("Not verified")));
}

int verify(Session &session, const FileOptions &options)
{
    const QString file = QDir::current().absoluteFilePath(QString::fromStdString(options.file));
    const QString evidence = options.evidence.empty()
                                 ? QString()
                                 : QDir::current().absoluteFilePath(QString::fromStdString(options.evidence));
    certification::FileVerification verification(storeThatIs(session), {file, evidence, {}});
    const auto found = session.await(verification.start(), Text::tr("Verifying"));
    if (!found)
        return session.fail(found.error());
    if (session.json())
        printJson(session, file, *found);
    else
        printText(session, *found);
    return codeOf(found->verdict());
}

} // namespace

std::shared_ptr<store::Store> storeThatIs(Session &session)
{
    const auto place = storePlace(session);
    if (!place || (!place->isPostgres() && !QFileInfo::exists(place->file)))
        return {};
    return store::Store::open(*place);
}

void addCertifyVerifyVerb(Program &program, CLI::App &group)
{
    auto options = std::make_shared<FileOptions>();
    auto &verb = program.verb(group, "verify", Text::tr("What a certificate proves, without a network"),
                              [options](Session &session) { return verify(session, *options); });
    addOption(verb, "file", options->file, Text::tr("Signed certificate")).required().typeName("FILE");
    addOption(verb, "--evidence", options->evidence,
              Text::tr("Folder with its evidence; where it was kept when absent"))
        .typeName("DIR");
}

} // namespace gw::cli
