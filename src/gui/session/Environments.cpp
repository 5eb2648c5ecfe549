// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/Environments.h"

#include "base/FileWriter.h"
#include "base/WhenDone.h"

#include <QDir>
#include <QRegularExpression>
#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {
namespace {

/// A file name made of the destination: "oncall@m4.example" becomes "m4.example".
QString profileName(const QString &destination)
{
    if (destination.isEmpty())
        return QStringLiteral("local");
    QString name = destination.section(QStringLiteral("://"), -1).section(QLatin1Char('@'), -1);
    name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9._-]")), QStringLiteral("-"));
    name.remove(QRegularExpression(QStringLiteral("^[.-]+")));
    return name.isEmpty() ? QStringLiteral("host") : name;
}

bool isFor(const environment::Profile &profile, const QString &destination)
{
    return destination.isEmpty() ? profile.host.kind == environment::HostKind::Local
                                 : profile.host.kind == environment::HostKind::Ssh && profile.host.ssh == destination;
}

Result<environment::Profile> findOrDraft(const QString &destination)
{
    environment::Profile profile;
    if (!destination.isEmpty()) {
        profile.host.kind = environment::HostKind::Ssh;
        profile.host.ssh = destination;
    }
    const QString directory = environment::profileDirectory(), wanted = profileName(destination);
    // Someone's own settings are never replaced, and another user on the same host is another environment.
    for (int i = 1; i < 100; ++i) {
        profile.name = i == 1 ? wanted : QStringLiteral("%1-%2").arg(wanted).arg(i);
        const QString file = QStringLiteral("%1/%2.toml").arg(directory, profile.name);
        if (QFile::exists(file)) {
            auto there = environment::readProfile(file);
            if (there && !isFor(*there, destination))
                continue;
            return there;
        }
        profile.file = file;
        return profile;
    }
    return failure(ErrorKind::Refused, Environments::tr("There are too many profiles of this name"),
                   directory + QLatin1Char('/') + wanted);
}

Result<void> writeNew(const environment::Profile &profile)
{
    const QString directory = QFileInfo(profile.file).absolutePath();
    if (QFile::exists(profile.file))
        return failure(ErrorKind::Refused, Environments::tr("There is another profile of this name now"), profile.file);
    if (!QDir().mkpath(directory))
        return failure(ErrorKind::Io, Environments::tr("Cannot make the folder for profiles"), directory);
    return writeFile(profile.file, environment::writeProfile(profile));
}

Result<void> removeFile(const QString &name)
{
    QFile file(name);
    if (file.exists() && !file.remove())
        return failure(ErrorKind::Io, Environments::tr("Cannot remove the profile: %1").arg(file.errorString()), name);
    return {};
}

} // namespace

void Environments::refresh()
{
    whenDone(QtConcurrent::run([] { return environment::listProfiles(); }), this,
             [this](const Result<QList<environment::ProfileEntry>> &list) {
                 m_entries = list ? *list : QList<environment::ProfileEntry>();
                 m_error = list ? std::nullopt : std::optional(list.error());
                 Q_EMIT changed();
             });
}

QFuture<Result<environment::Profile>> Environments::load(const QString &name, const QString &file)
{
    return QtConcurrent::run([name, file] { return environment::findProfile(name, file); });
}

QFuture<Result<environment::Profile>> Environments::draft(const QString &destination)
{
    return QtConcurrent::run([destination] { return findOrDraft(destination); });
}

QFuture<Result<void>> Environments::save(const environment::Profile &profile)
{
    return QtConcurrent::run([profile] { return writeNew(profile); });
}

QFuture<Result<void>> Environments::remove(const QString &file)
{
    return QtConcurrent::run([file] { return removeFile(file); });
}

QString Environments::wrongDestination(const QString &destination)
{
    if (destination.isEmpty())
        return tr("Name a destination, for example oncall@host.");
    const QString host = destination.section(QStringLiteral("://"), -1).section(QLatin1Char('@'), -1);
    if (host.isEmpty())
        return tr("“%1” names no host. Try oncall@host.").arg(destination);
    // A leading dash would be an option to ssh; and ssh knows no destination with blanks, quotes or signs of a shell.
    static const QRegularExpression form(
        QStringLiteral("^(ssh://)?([A-Za-z0-9._][^\\s\\x00-\\x1f\\x7f'\"`$;&|<>()\\\\!*?{}/"
                       "]*@)?[A-Za-z0-9_\\[:][A-Za-z0-9_.:%\\[\\]-]*/?\\z"));
    if (!form.match(destination).hasMatch())
        return tr("“%1” is not a destination of ssh. Try oncall@host.").arg(destination);
    return {};
}

} // namespace gw::gui
