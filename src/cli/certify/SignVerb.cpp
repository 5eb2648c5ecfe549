// SPDX-License-Identifier: GPL-3.0-or-later
// `certify sign`: the statement, the document, the signature.
#include "cli/certify/CertifyVerbs.h"

#include "certification/Sealing.h"
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/certify/KeyOptions.h"
#include "document/Composing.h"

#include <QDir>
#include <QFileInfo>

namespace gw::cli {
namespace {

using certification::Certification;

struct CertificateOptions
{
    std::string confirm, owner, role, remediation, output, paper;
    KeyOptions key;
    bool notCertified = false;
};

Result<void> checkOptions(const CertificateOptions &options, const QString &output)
{
    if (const auto named = checkKeyOptions(options.key); !named)
        return named;
    if (QFileInfo::exists(output))
        return failure(ErrorKind::Refused, Text::tr("The file is there already"), output, Text::tr("Name another one"));
    return document::PdfHelper().installed();
}

/// Sentences that are to be confirmed now: those named, all that hold, or those that a terminal is asked about.
Result<QList<int>> wishedSentences(const Certification &certification, const std::string &wish)
{
    QList<int> numbers;
    if (!wish.empty() && wish != "all") {
        const auto named = numbersOf(wish, QStringLiteral("--confirm"));
        if (!named)
            return Failure(named.error());
        for (const qint64 number : *named)
            numbers << int(number);
        return numbers;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto &one : certification.statement) {
        if (one.at.isValid() || !certification::whyNotConfirmed(certification, one.number, now).isEmpty())
            continue;
        if (wish.empty() && !confirm(one.text, false))
            continue;
        numbers << one.number;
    }
    return numbers;
}

Result<Certification> confirmed(Session &session, store::Store &store, const Certification &certification,
                                const CertificateOptions &options)
{
    const auto numbers = wishedSentences(certification, options.confirm);
    if (!numbers)
        return Failure(numbers.error());
    if (numbers->isEmpty())
        return certification;
    const auto entry = certification::confirmEntry(certification, *numbers, whoAmI());
    if (!entry)
        return Failure(entry.error());
    const QString what = Text::tr("Writing to the journal");
    const auto receipt = session.await(store.append(certification.id, *entry, certification.head), what);
    if (!receipt)
        return Failure(receipt.error());
    return session.await(certification::readCertification(store, certification.id), what);
}

certification::Signatory signatoryOf(const CertificateOptions &options)
{
    return {QString::fromStdString(options.owner), QString::fromStdString(options.role), options.notCertified,
            QString::fromStdString(options.remediation)};
}

/// That of this desk's country, unless it is named.
document::PageSize paperOf(const CertificateOptions &options)
{
    return options.paper.empty()       ? document::deskPaper()
           : options.paper == "letter" ? document::PageSize::Letter
                                       : document::PageSize::A4;
}

int tell(Session &session, const certification::Seal &seal)
{
    const auto &[certificate, result, receipt] = seal;
    const bool certified = certificate.isCertified();
    if (session.json()) {
        session.printJson("certify-sign", {{QStringLiteral("id"), certificate.id},
                                           {QStringLiteral("file"), result.file},
                                           {QStringLiteral("sha256"), result.sha256},
                                           {QStringLiteral("certified"), certified},
                                           {QStringLiteral("practice"), certificate.practice},
                                           {QStringLiteral("passed"), certificate.passed()},
                                           {QStringLiteral("total"), certificate.items.size()},
                                           {QStringLiteral("signer"), result.identity.subject},
                                           {QStringLiteral("self_signed"), result.identity.selfSigned},
                                           {QStringLiteral("fingerprint"), result.identity.fingerprint},
                                           {QStringLiteral("evidence_folder"), certificate.evidenceFolder},
                                           {QStringLiteral("entry"), receipt.sequence},
                                           {QStringLiteral("head"), receipt.hash}});
    } else {
        session.print(session.paint(certified ? health::Verdict::Healthy : health::Verdict::Warning,
                                    certified ? Text::tr("Certified") : Text::tr("Signed as not certified")) +
                      (certificate.practice ? QStringLiteral(", PRACTICE RUN") : QString()));
        session.print(Text::tr("%1, signed by %2").arg(oneLine(result.file), oneLine(result.identity.subject)));
        if (result.identity.selfSigned)
            session.print(Text::tr("Self-signed: it names the signer, no one vouches for it."));
        session.print(Text::tr("Fingerprint %1").arg(result.identity.fingerprint));
    }
    if (receipt.witness)
        session.fail(*receipt.witness);
    return certified ? Exit::Ok : Exit::Warning;
}

int sign(Session &session, store::Store &store, const Certification &found, const CertificateOptions &options)
{
    const QString output = QDir::current().absoluteFilePath(QString::fromStdString(options.output));
    if (const auto fits = checkOptions(options, output); !fits)
        return session.fail(fits.error());
    const auto certification = confirmed(session, store, found, options);
    if (!certification)
        return session.fail(certification.error());
    // Nobody is asked for a passphrase, and no host for anything, where it would be refused.
    if (const auto certificate =
            certification::makeCertificate(*certification, signatoryOf(options), QDateTime::currentDateTimeUtc());
        !certificate)
        return session.fail(certificate.error());
    const auto folder = certificationFolder(session, certification->id);
    const auto profile = readableProfile(session);
    const auto host = session.host();
    if (!folder || !profile || !host)
        return session.fail(!folder ? folder.error() : !profile ? profile.error() : host.error());
    const auto key = keyOf(options.key);
    if (!key)
        return session.fail(key.error());
    certification::Sealing sealing(store, **host,
                                   {*certification,
                                    signatoryOf(options),
                                    *key,
                                    output,
                                    *folder,
                                    profile->paths.stateDir,
                                    whoAmI(),
                                    paperOf(options),
                                    {}});
    const auto seal = session.await(sealing.start(), Text::tr("Gathering evidence and signing"));
    return seal ? tell(session, *seal) : session.fail(seal.error());
}

} // namespace

void addCertifySignVerb(Program &program, CLI::App &group)
{
    auto options = std::make_shared<CertificateOptions>();
    auto &verb = program.verb(group, "sign", Text::tr("Make the certificate and sign it"), [options](Session &session) {
        return withCertification(session, [&](store::Store &store, const Certification &certification) {
            return sign(session, store, certification, *options);
        });
    });
    const auto add = [&verb](const char *name, std::string &into, const QString &text, const char *type) {
        return addOption(verb, name, into, text).typeName(type);
    };
    add("--confirm", options->confirm,
        Text::tr("Sentences of the statement to confirm: all that hold, or their numbers"), "all|N,...");
    add("--owner", options->owner, Text::tr("Who certifies"), "NAME").required();
    add("--role", options->role, Text::tr("In which role"), "ROLE").required();
    addKeyOptions(verb, options->key);
    addFlag(verb, "--not-certified", options->notCertified,
            Text::tr("Sign it as not certified, with a plan for remediation"));
    add("--remediation", options->remediation, Text::tr("What will be done about what failed"), "TEXT");
    addOption(verb, "--paper", options->paper, Text::tr("Size of its pages; that of this country when absent"))
        .oneOf({"a4", "letter"});
    add("--output", options->output, Text::tr("PDF to write; it must not be there yet"), "FILE").required();
}

} // namespace gw::cli
