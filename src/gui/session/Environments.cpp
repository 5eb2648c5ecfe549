// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/Environments.h"

#include "base/FileWriter.h"

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
    QString name = destination.section(QLatin1Char('@'), -1).section(QStringLiteral("://"), -1);
    name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9._-]")), QStringLiteral("-"));
    return name;
}

Result<environment::Profile> writeNew(const QString &destination)
{
    environment::Profile profile;
    profile.name = profileName(destination);
    if (!destination.isEmpty()) {
        profile.host.kind = environment::HostKind::Ssh;
        profile.host.ssh = destination;
    }
    const QString directory = environment::profileDirectory();
    const QString file = QStringLiteral("%1/%2.toml").arg(directory, profile.name);
    if (QFile::exists(file))
        return environment::readProfile(file); // someone's own settings are never replaced
    if (!QDir().mkpath(directory))
        return failure(ErrorKind::Io, QObject::tr("Cannot make the folder for profiles"), directory);
    if (const auto written = writeFile(file, environment::writeProfile(profile)); !written)
        return Failure(written.error());
    return environment::readProfile(file);
}

} // namespace

void Environments::refresh()
{
    QtConcurrent::run([] { return environment::listProfiles(); }).then(this, [this](const Result<QList<environment::ProfileEntry>> &list) {
        m_entries = list ? *list : QList<environment::ProfileEntry>();
        m_error = list ? std::nullopt : std::optional(list.error());
        Q_EMIT changed();
    });
}

QFuture<Result<environment::Profile>> Environments::load(const QString &name, const QString &file)
{
    return QtConcurrent::run([name, file] { return environment::findProfile(name, file); });
}

QFuture<Result<environment::Profile>> Environments::create(const QString &destination)
{
    return QtConcurrent::run([destination] { return writeNew(destination); });
}

QString Environments::wrongDestination(const QString &destination)
{
    if (destination.isEmpty())
        return tr("Name a destination, for example oncall@host.");
    // A leading dash would be an option to ssh, and ssh knows no destination with blanks.
    if (destination.startsWith(QLatin1Char('-')) || destination.contains(QRegularExpression(QStringLiteral("[\\s\\x00-\\x1f]"))))
        return tr("“%1” is not a destination of ssh. Try oncall@host.").arg(destination);
    return {};
}

} // namespace gw::gui
