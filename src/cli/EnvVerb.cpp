// SPDX-License-Identifier: GPL-3.0-or-later
// `env`: the profiles there are, what one of them comes to, a new one, and whether one is right.
#include "cli/EnvCheck.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/Verb.h"

#include "base/FileWriter.h"
#include "health/Words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace gw::cli {
namespace {

using environment::Profile;
using health::Verdict;

QString hostText(const Profile &profile)
{
    return profile.host.kind == environment::HostKind::Ssh ? profile.host.ssh : QStringLiteral("local");
}

QJsonObject entryJson(const environment::ProfileEntry &entry, const Result<Profile> &profile)
{
    return {{QStringLiteral("name"), entry.name},
            {QStringLiteral("file"), entry.file},
            {QStringLiteral("default"), entry.isDefault},
            {QStringLiteral("host"), profile ? QJsonValue(hostText(*profile)) : QJsonValue()},
            {QStringLiteral("production"), profile ? QJsonValue(profile->production) : QJsonValue()},
            {QStringLiteral("error"), entry.error ? toJson(*entry.error) : QJsonValue()}};
}

int listEnvironments(Session &session)
{
    const auto entries = environment::listProfiles();
    if (!entries)
        return session.fail(entries.error());
    QJsonArray list;
    Columns table;
    bool broken = false;
    for (const auto &entry : *entries) {
        const auto profile = environment::readProfile(entry.file);
        broken = broken || !profile;
        list.append(entryJson(entry, profile));
        table.add({(entry.isDefault ? QStringLiteral("* ") : QStringLiteral("  ")) + entry.name,
                   profile ? hostText(*profile) : session.paint(Verdict::Critical, Text::tr("cannot be read")),
                   profile && profile->production ? Text::tr("production") : QString(), entry.file});
    }
    if (session.json())
        session.printJson("environments", {{QStringLiteral("environments"), list},
                                           {QStringLiteral("directory"), environment::profileDirectory()}});
    else if (entries->isEmpty())
        session.print(
            Text::tr("No environments in %1; the built-in one, \"local\", is used. `env init NAME` writes one.")
                .arg(environment::profileDirectory()));
    else
        session.print(table.text());
    return broken ? Exit::Warning : Exit::Ok;
}

/// The environment called @p name, or of that file; without it the one of --env and --env-file.
Result<Profile> chosen(Session &session, const std::string &name)
{
    if (name.empty())
        return session.profile();
    const QString text = QString::fromStdString(name);
    const bool isFile = text.contains(QLatin1Char('/')) || text.endsWith(QLatin1String(".toml"));
    auto profile = environment::findProfile(isFile ? QString() : text, isFile ? text : QString());
    return profile ? environment::applyVariables(*std::move(profile)) : profile;
}

int showEnvironment(Session &session, const std::string &name)
{
    const auto profile = chosen(session, name);
    if (!profile)
        return session.fail(profile.error());
    const Profile shown = environment::masked(*profile);
    if (session.json()) {
        session.printJson("environment", {{QStringLiteral("name"), shown.name},
                                          {QStringLiteral("host"), hostText(shown)},
                                          {QStringLiteral("file"), shown.file},
                                          {QStringLiteral("profile"), toJson(shown)}});
        return Exit::Ok;
    }
    session.print(QStringLiteral("# %1").arg(shown.file.isEmpty() ? Text::tr("built-in defaults") : shown.file));
    session.print(QString::fromUtf8(environment::writeProfile(shown)).trimmed());
    return Exit::Ok;
}

/// The only profile there is becomes the default one by being there.
bool isDefault(const QString &name)
{
    const auto entries = environment::listProfiles().value_or(QList<environment::ProfileEntry>());
    return std::any_of(entries.cbegin(), entries.cend(),
                       [&](const auto &entry) { return entry.isDefault && entry.name == name; });
}

struct InitOptions
{
    std::string name, ssh;
    bool production = false, force = false;
};

int initEnvironment(Session &session, const InitOptions &options)
{
    Profile profile;
    profile.name = QString::fromStdString(options.name);
    profile.production = options.production;
    if (!options.ssh.empty())
        profile.host = {environment::HostKind::Ssh, QString::fromStdString(options.ssh), profile.host.agent};
    const QByteArray text = environment::writeProfile(profile);
    if (const auto read = environment::parseProfile(text, profile.name + QStringLiteral(".toml")); !read)
        return session.fail({ErrorKind::Usage, read.error().what, {}, {}});

    const QString file = QStringLiteral("%1/%2.toml").arg(environment::profileDirectory(), profile.name);
    if (QFileInfo::exists(file) && !options.force)
        return session.fail(
            {ErrorKind::Refused, Text::tr("The environment exists already"), file, Text::tr("--force replaces it")});
    if (!QDir().mkpath(environment::profileDirectory()))
        return session.fail(systemError(errno, Text::tr("Cannot make the directory"), environment::profileDirectory()));
    if (const auto written = writeFile(file, text); !written)
        return session.fail(written.error());
    const bool standard = isDefault(profile.name);
    if (session.json()) {
        session.printJson("environment", {{QStringLiteral("name"), profile.name},
                                          {QStringLiteral("host"), hostText(profile)},
                                          {QStringLiteral("file"), file},
                                          {QStringLiteral("default"), standard}});
        return Exit::Ok;
    }
    session.print(
        Text::tr("Wrote %1; every key has its default. Edit it, then run `env check %2`.").arg(file, profile.name));
    if (standard)
        session.print(
            Text::tr("It is used from now on when no other is named; `--env local` still means this machine."));
    return Exit::Ok;
}

int exitCodeOf(const QList<EnvCheck> &checks)
{
    const auto any = [&](Verdict verdict) {
        return std::any_of(checks.cbegin(), checks.cend(), [&](const auto &check) { return check.verdict == verdict; });
    };
    return any(Verdict::Critical)  ? Exit::Critical
           : any(Verdict::Warning) ? Exit::Warning
           : any(Verdict::Unknown) ? Exit::Unknown
                                   : Exit::Ok;
}

int checkEnvironmentVerb(Session &session, const std::string &name)
{
    const auto profile = chosen(session, name);
    if (!profile && profile.error().kind != ErrorKind::BadInput)
        return session.fail(profile.error());
    QList<EnvCheck> checks;
    const auto expanded =
        profile && profile->host.kind == environment::HostKind::Local ? environment::expandPaths(*profile) : profile;
    if (!expanded) {
        for (const QString &line : expanded.error().what.split(QLatin1Char('\n')))
            checks.append({profile ? expanded.error().where : QStringLiteral("profile"), Verdict::Critical, line});
    } else {
        checks.append({QStringLiteral("profile"), Verdict::Healthy,
                       expanded->file.isEmpty() ? Text::tr("built-in defaults") : expanded->file});
        checks += checkEnvironment(*expanded);
    }
    if (session.json()) {
        session.printJson("environment-check",
                          {{QStringLiteral("name"), profile ? QJsonValue(profile->name) : QJsonValue()},
                           {QStringLiteral("host"), profile ? QJsonValue(hostText(*profile)) : QJsonValue()},
                           {QStringLiteral("checks"), toJson(checks)}});
    } else {
        Columns table;
        for (const auto &check : checks)
            table.add({session.paint(check.verdict, health::word(check.verdict)), check.title, check.detail});
        session.print(table.text());
    }
    return exitCodeOf(checks);
}

} // namespace

void addEnvVerbs(Program &program)
{
    auto &env = program.group("env", Text::tr("Environment profiles"));
    program.verb(env, "list", Text::tr("All environments; * marks the default"), listEnvironments);

    auto shown = std::make_shared<std::string>();
    auto &show = program.verb(
        env, "show", Text::tr("One environment with its defaults and the variables of the old scripts applied"),
        [shown](Session &session) { return showEnvironment(session, *shown); });
    addOption(show, "name", *shown, Text::tr("Name or file; the chosen one when absent"));

    auto options = std::make_shared<InitOptions>();
    auto &init = program.verb(env, "init", Text::tr("Write a new profile with every key and its default"),
                              [options](Session &session) { return initEnvironment(session, *options); });
    addOption(init, "name", options->name, Text::tr("Name of the environment")).required();
    addOption(init, "--ssh", options->ssh, Text::tr("Destination of the host, as ssh understands it"))
        .typeName("DESTINATION");
    addFlag(init, "--production", options->production, Text::tr("Read-only until unlocked"));
    addFlag(init, "--force", options->force, Text::tr("Replace a profile of that name"));

    auto checked = std::make_shared<std::string>();
    auto &check = program.verb(
        env, "check",
        Text::tr("Every mistake of a profile with line and column, and what its paths and secrets come to"),
        [checked](Session &session) { return checkEnvironmentVerb(session, *checked); });
    addOption(check, "name", *checked, Text::tr("Name or file; the chosen one when absent"));
}

} // namespace gw::cli
