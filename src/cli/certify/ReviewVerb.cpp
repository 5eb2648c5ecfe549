// SPDX-License-Identifier: GPL-3.0-or-later
// `certify review`: a second signature on a certificate that somebody else signed.
#include "cli/certify/CertifyVerbs.h"

#include "certification/Reviewing.h"
#include "cli/Layout.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "cli/certify/KeyOptions.h"

#include <QDir>

namespace gw::cli {
namespace {

struct ReviewOptions
{
    std::string file, name, role, output;
    KeyOptions key;
};

int tell(Session &session, const certification::Review &review)
{
    const auto &result = review.result;
    const auto &certificate = *review.proof.attachments.certificate;
    if (session.json()) {
        session.printJson("certify-review", {{QStringLiteral("id"), certificate.id},
                                             {QStringLiteral("file"), result.file},
                                             {QStringLiteral("sha256"), result.sha256},
                                             {QStringLiteral("certified"), certificate.isCertified()},
                                             {QStringLiteral("practice"), certificate.practice},
                                             {QStringLiteral("signatures"), result.signatures},
                                             {QStringLiteral("signer"), result.identity.subject},
                                             {QStringLiteral("self_signed"), result.identity.selfSigned},
                                             {QStringLiteral("fingerprint"), result.identity.fingerprint},
                                             {QStringLiteral("entry"),
                                              review.receipt ? QJsonValue(review.receipt->sequence) : QJsonValue()}});
        return Exit::Ok;
    }
    session.print(Text::tr("%1, signed by %2 as well").arg(oneLine(result.file), oneLine(result.identity.subject)));
    if (result.identity.selfSigned)
        session.print(Text::tr("Self-signed: it names the signer, no one vouches for it."));
    session.print(Text::tr("Fingerprint %1").arg(result.identity.fingerprint));
    if (!review.receipt)
        session.print(Text::tr("Its journal is not here, so nothing was written to it."));
    return Exit::Ok;
}

int review(Session &session, const ReviewOptions &options)
{
    if (const auto named = checkKeyOptions(options.key); !named)
        return session.fail(named.error());
    const auto key = keyOf(options.key);
    if (!key)
        return session.fail(key.error());
    certification::Reviewing reviewing(storeThatIs(session), {absolute(options.file),
                                                              absolute(options.output),
                                                              QString::fromStdString(options.name),
                                                              QString::fromStdString(options.role),
                                                              *key,
                                                              whoAmI(),
                                                              {}});
    const auto done = session.await(reviewing.start(), Text::tr("Verifying and signing"));
    if (!done)
        return session.fail(done.error());
    const int code = tell(session, *done);
    if (done->receipt && done->receipt->witness)
        session.fail(*done->receipt->witness);
    return code;
}

} // namespace

void addCertifyReviewVerb(Program &program, CLI::App &group)
{
    auto options = std::make_shared<ReviewOptions>();
    auto &verb = program.verb(group, "review", Text::tr("Sign a certificate of somebody else, whose signature stays"),
                              [options](Session &session) { return review(session, *options); });
    addOption(verb, "file", options->file, Text::tr("Signed certificate; it is only read")).required().typeName("FILE");
    addOption(verb, "--name", options->name, Text::tr("Who reviewed it")).required().typeName("NAME");
    addOption(verb, "--role", options->role, Text::tr("In which role")).required().typeName("ROLE");
    addKeyOptions(verb, options->key);
    addOption(verb, "--output", options->output, Text::tr("PDF to write; it must not be there yet"))
        .required()
        .typeName("FILE");
}

} // namespace gw::cli
