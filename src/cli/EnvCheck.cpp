// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/EnvCheck.h"

#include "base/Glob.h"
#include "cli/Text.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace gw::cli {

namespace {

using health::Verdict;

/// A pattern that silently matches nothing is how logs and goldens go unwatched.
EnvCheck checkPattern(const QString &key, const QString &pattern)
{
    const QString title = key + QLatin1Char(' ') + pattern;
    const auto found = expandGlobs({pattern});
    if (!found)
        return {title, Verdict::Unknown, found.error().text()};
    if (found->isEmpty())
        return {title, Verdict::Warning, Text::tr("matches nothing now")};
    return {title, Verdict::Healthy, Text::tr("%n match(es)", nullptr, int(found->size()))};
}

/// @p path or the nearest directory above it that exists: there it would have to be made.
EnvCheck checkWritable(const QString &key, const QString &path)
{
    QString existing = path;
    while (!QFileInfo::exists(existing) && existing.size() > 1)
        existing = QFileInfo(existing).path();
    const QString title = key + QLatin1Char(' ') + path;
    if (::access(QFile::encodeName(existing).constData(), W_OK) != 0)
        return {title, Verdict::Warning, Text::tr("cannot be written: %1").arg(systemError(errno, existing, {}).what)};
    return {title, Verdict::Healthy,
            existing == path ? Text::tr("writable") : Text::tr("will be made in %1").arg(existing)};
}

EnvCheck checkExists(const QString &key, const QString &path)
{
    const bool exists = QFileInfo::exists(path);
    return {key + QLatin1Char(' ') + path, exists ? Verdict::Healthy : Verdict::Warning,
            exists ? Text::tr("there") : Text::tr("does not exist")};
}

EnvCheck checkSecret(const environment::Profile &profile, const QString &name)
{
    const auto &secret = profile.secrets[name];
    const QString title = QStringLiteral("secrets.%1").arg(name);
    const auto value = environment::readSecret(profile, name);
    if (!value)
        return {title, value.error().kind == ErrorKind::Refused ? Verdict::Unknown : Verdict::Warning,
                value.error().text()};
    if (value->isEmpty())
        return {title, Verdict::Warning, Text::tr("the variable %1 is not set").arg(secret.value)};
    struct stat info{};
    if (secret.source == environment::SecretSource::File &&
        ::stat(QFile::encodeName(secret.value).constData(), &info) == 0 && (info.st_mode & 0077) != 0)
        return {title, Verdict::Warning, Text::tr("others may read %1: chmod 600").arg(secret.value)};
    return {title, Verdict::Healthy, Text::tr("can be read")};
}

void checkPaths(const environment::Profile &profile, QList<EnvCheck> &checks)
{
    const auto &paths = profile.paths;
    const auto patterns = [&](const char *key, const QStringList &list) {
        for (const QString &pattern : list)
            checks.append(checkPattern(QLatin1String(key), pattern));
    };
    patterns("paths.logs", paths.logs);
    patterns("paths.run_dirs", paths.runDirs);
    patterns("paths.golden_dirs", paths.goldenDirs);
    for (const QString &disk : paths.disks)
        checks.append(checkExists(QStringLiteral("paths.disks"), disk));
    checks.append(checkExists(QStringLiteral("paths.state_dir"), paths.stateDir));
    checks.append(checkWritable(QStringLiteral("paths.archive_dir"), paths.archiveDir));
    checks.append(checkWritable(QStringLiteral("paths.reports_dir"), paths.reportsDir));
    checks.append(checkWritable(QStringLiteral("paths.stop_file"), paths.stopFile));
}

} // namespace

QList<EnvCheck> checkEnvironment(const environment::Profile &profile)
{
    QList<EnvCheck> checks;
    for (const QString &name : profile.secrets.keys())
        checks.append(checkSecret(profile, name));
    for (const QString &directory : profile.playbookDirs)
        checks.append(checkExists(QStringLiteral("playbooks.dirs"), directory));
    if (!profile.checklistFile.isEmpty())
        checks.append(checkExists(QStringLiteral("checklist.file"), profile.checklistFile));
    if (profile.host.kind == environment::HostKind::Ssh) {
        checks.append({QStringLiteral("paths"), Verdict::Unknown,
                       Text::tr("they are on %1, which was not asked").arg(profile.host.ssh)});
        return checks;
    }
    if (!profile.services.tlsCaFile.isEmpty())
        checks.append(checkExists(QStringLiteral("services.tls.ca_file"), profile.services.tlsCaFile));
    checkPaths(profile, checks);
    return checks;
}

} // namespace gw::cli
