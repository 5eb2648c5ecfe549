// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/certify/KeyOptions.h"

#include "cli/Options.h"
#include "cli/Text.h"
#include "cli/certify/Passphrase.h"

#include <QDir>

namespace gw::cli {
void addKeyOptions(CLI::App &verb, KeyOptions &options)
{
    const auto add = [&verb](const char *name, std::string &into, const QString &text, const char *type) {
        addOption(verb, name, into, text).typeName(type);
    };
    add("--cert", options.cert, Text::tr("Certificate in the database, by its nickname; on a token TOKEN:NAME"),
        "NICKNAME");
    add("--module", options.module, Text::tr("Library of the PKCS#11 token that --cert is on"), "FILE");
    add("--p12", options.p12, Text::tr("Certificate and key in a PKCS#12 file"), "FILE");
    addFlag(verb, "--self-signed", options.selfSigned,
            Text::tr("A certificate of one's own, made when it is not there; no one vouches for it"));
    add("--passphrase-file", options.passphraseFile,
        Text::tr("File with the key's passphrase; else $GOLDWATCH_PASSPHRASE, else the terminal is asked"), "FILE");
}

Result<void> checkKeyOptions(const KeyOptions &options)
{
    if (int(!options.cert.empty()) + int(!options.p12.empty()) + int(options.selfSigned) != 1)
        return failure(ErrorKind::Usage, Text::tr("Name one of --cert, --p12 and --self-signed"));
    if (!options.module.empty() && options.cert.empty())
        return failure(ErrorKind::Usage, Text::tr("--module belongs to --cert, which names the certificate on it"));
    return {};
}

Result<certification::Key> keyOf(const KeyOptions &options)
{
    // Files are always protected, and a token never works without its number.
    const auto passphrase = readPassphrase(options.passphraseFile, !options.p12.empty() || !options.module.empty());
    if (!passphrase)
        return Failure(passphrase.error());
    certification::Key key;
    key.passphrase = *passphrase;
    if (!options.p12.empty()) {
        key.source = document::KeySource::Pkcs12;
        key.pkcs12File = absolute(options.p12);
        return key;
    }
    key.source = options.selfSigned ? document::KeySource::SelfSigned : document::KeySource::Database;
    key.nickname = QString::fromStdString(options.cert);
    if (!options.module.empty())
        key.module = absolute(options.module);
    return key;
}

} // namespace gw::cli
