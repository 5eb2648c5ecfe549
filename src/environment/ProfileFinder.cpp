// SPDX-License-Identifier: GPL-3.0-or-later
// Which profile is meant: named file, named profile, the default one, the only one, the built-in one.
#include "environment/Schema.h"

#include "base/FileWriter.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <dirent.h>

namespace gw::environment {

namespace {

QString configDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/goldwatch");
}

QString profileFile(const QString &name) { return QStringLiteral("%1/%2.toml").arg(profileDirectory(), name); }

/// What the file `default` names; empty when there is none.
Result<QString> configuredDefault()
{
    const QString file = configDirectory() + QStringLiteral("/default");
    const auto text = readFile(file, 4096);
    if (!text && text.error().kind == ErrorKind::NotFound)
        return QString();
    if (!text)
        return Failure(text.error());
    QString name = QString::fromUtf8(*text).trimmed();
    if (const auto wrong = wrongText(name, Form::Name, true))
        return failure(ErrorKind::BadInput, Words::tr("The name of the default environment %1").arg(*wrong), file);
    return name;
}

/// Names of the profiles there are, sorted. QDir would take an unreadable directory for an empty one.
Result<QStringList> profileNames()
{
    const QString directory = profileDirectory();
    DIR *dir = ::opendir(QFile::encodeName(directory).constData());
    if (!dir && errno == ENOENT)
        return QStringList();
    if (!dir)
        return Failure(systemError(errno, Words::tr("Cannot list the environments"), directory));
    QStringList names;
    errno = 0;
    while (const dirent *entry = ::readdir(dir)) {
        const QString name = QFile::decodeName(entry->d_name);
        if (name.endsWith(QLatin1String(".toml")) && !name.startsWith(QLatin1Char('.')))
            names.append(name.chopped(5));
        errno = 0;
    }
    const int failed = errno;
    ::closedir(dir);
    if (failed != 0)
        return Failure(systemError(failed, Words::tr("Cannot list the environments"), directory));
    names.sort();
    return names;
}

Result<Profile> readNamed(const QString &name)
{
    if (const auto wrong = wrongText(name, Form::Name, true))
        return failure(ErrorKind::Usage, Words::tr("The environment's name %1").arg(*wrong), name,
                       Words::tr("Give a path with --env-file"));
    auto profile = readProfile(profileFile(name));
    if (profile || profile.error().kind != ErrorKind::NotFound)
        return profile;
    if (name == Profile().name)
        return Profile();
    const auto names = profileNames();
    const QString near = names ? suggestion(name, *names) : QString();
    return failure(ErrorKind::NotFound, Words::tr("There is no environment \"%1\"").arg(name), profileFile(name),
                   near.isEmpty() ? Words::tr("`env list` shows those there are, `env init` makes one")
                                  : Words::tr("Did you mean \"%1\"?").arg(near));
}

/// The name of the default profile; empty for the built-in one.
Result<QString> defaultName()
{
    const auto configured = configuredDefault();
    if (!configured || !configured->isEmpty())
        return configured;
    const auto names = profileNames();
    if (!names)
        return Failure(names.error());
    return names->size() == 1 ? names->first() : QString();
}

} // namespace

QString profileDirectory() { return configDirectory() + QStringLiteral("/environments"); }

Result<QList<ProfileEntry>> listProfiles()
{
    const auto names = profileNames();
    if (!names)
        return Failure(names.error());
    const auto standard = defaultName();
    QList<ProfileEntry> entries;
    for (const QString &name : *names) {
        ProfileEntry entry{name, profileFile(name), {}, standard && *standard == name};
        if (const auto profile = readProfile(entry.file); !profile)
            entry.error = profile.error();
        entries.append(entry);
    }
    return entries;
}

Result<Profile> findProfile(const QString &name, const QString &file)
{
    if (!file.isEmpty())
        return readProfile(file);
    if (!name.isEmpty())
        return readNamed(name);
    const auto standard = defaultName();
    if (!standard)
        return Failure(standard.error());
    return standard->isEmpty() ? Profile() : readNamed(*standard);
}

} // namespace gw::environment
