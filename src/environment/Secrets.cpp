// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets from where the profile says they are. No message here ever holds what was read.
#include "environment/Keychain.h"
#include "environment/Schema.h"

#include "base/FileWriter.h"
#include "base/Subprocess.h"

#include <QFile>
#include <QProcess>

#include <map>
#include <mutex>

namespace gw::environment {

namespace {

constexpr qint64 longestSecret = 64 * 1024;

/// Without the line end that editors and programs put after it.
Result<QByteArray> trimmed(QByteArray text, const QString &where)
{
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    if (text.isEmpty())
        return failure(ErrorKind::BadInput, Words::tr("The secret is empty"), where);
    return text;
}

Result<QByteArray> fromCommand(const QString &command, const QString &where)
{
    Command call;
    call.argv = QProcess::splitCommand(command);
    call.outputLimit = longestSecret;
    if (call.argv.isEmpty())
        return failure(ErrorKind::BadInput, Words::tr("The command is empty"), where);
    const auto result = run(call);
    if (!result)
        return Failure(result.error());
    const QString hint = Words::tr("Run it in a terminal: %1").arg(command);
    if (result->timedOut)
        return failure(ErrorKind::Timeout, Words::tr("The command for the secret did not end in time"), where, hint);
    if (!result->succeeded())
        return failure(ErrorKind::Unreadable,
                       Words::tr("The command for the secret failed (%1)")
                           .arg(result->exitCode ? Words::tr("exit code %1").arg(*result->exitCode)
                                                 : Words::tr("signal %1").arg(result->signal)),
                       where, hint);
    return trimmed(result->output, where);
}

/// What a desktop gave, by entry.
struct Given
{
    std::mutex mutex;
    std::map<QString, Result<QByteArray>> found;
};
Given &given()
{
    static Given all;
    return all;
}

Result<QByteArray> fromKeychain(const QString &entry, const QString &where)
{
    const std::scoped_lock guard(given().mutex);
    const auto found = given().found.find(entry);
    if (found != given().found.end())
        return found->second;
    return failure(ErrorKind::Refused,
                   Words::tr("The secret is in the desktop's keychain, which only the window can open"), where,
                   Words::tr("For the command line and the monitor name a file, command or variable"));
}

} // namespace

QStringList keychainEntries(const Profile &profile)
{
    QStringList entries;
    for (const Secret &secret : profile.secrets)
        if (secret.source == SecretSource::Keychain && !entries.contains(secret.value))
            entries.append(secret.value);
    entries.sort();
    return entries;
}

void giveFromKeychain(const QString &entry, Result<QByteArray> found)
{
    // Refused is what callers take for "cannot be had here"; the rest of their work goes on.
    if (!found)
        found.error().kind = ErrorKind::Refused;
    const std::scoped_lock guard(given().mutex);
    given().found.insert_or_assign(entry, std::move(found));
}

Result<QByteArray> readSecret(const Profile &profile, const QString &name)
{
    if (name.isEmpty())
        return QByteArray();
    const QString where = QStringLiteral("secrets.%1").arg(name);
    const auto secret = profile.secrets.constFind(name);
    if (secret == profile.secrets.cend())
        return failure(ErrorKind::NotFound, Words::tr("The profile has no such secret"), where);
    switch (secret->source) {
    case SecretSource::Variable:
        return qgetenv(secret->value.toLocal8Bit().constData());
    case SecretSource::File: {
        const auto text = readFile(secret->value, longestSecret);
        return text ? trimmed(*text, where) : Result<QByteArray>(Failure(text.error()));
    }
    case SecretSource::Command:
        return fromCommand(secret->value, where);
    case SecretSource::Keychain:
        break;
    }
    return fromKeychain(secret->value, where);
}

} // namespace gw::environment
