// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/StateFile.h"

#include "base/FileWriter.h"
#include "gui/Text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace gw::gui {
namespace {

constexpr qint64 sizeLimit = 4 << 20;

QString stateFolder()
{
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification wants relative paths ignored.
    return (QDir::isAbsolutePath(named) ? named : QDir::homePath() + QStringLiteral("/.local/state")) +
           QStringLiteral("/goldwatch");
}

} // namespace

QString stateFile(const QString &folder, const environment::Profile &profile)
{
    if (!profile.file.startsWith(environment::profileDirectory() + QLatin1Char('/')))
        return {};
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]"));
    const QByteArray digest =
        QCryptographicHash::hash(profile.file.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return QStringLiteral("%1/%2/%3-%4.json")
        .arg(stateFolder(), folder, QString(profile.name).left(60).replace(odd, QStringLiteral("_")),
             QString::fromLatin1(digest));
}

Result<QJsonObject> readState(const QString &file)
{
    if (!QFileInfo::exists(file))
        return QJsonObject();
    const auto text = readFile(file, sizeLimit);
    return text ? parseObject(*text, file) : Result<QJsonObject>(Failure(text.error()));
}

Result<void> writeState(const QString &file, const QJsonObject &content)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, Text::tr("Cannot make the folder"), folder);
    return writeJsonFile(file, content, 0600);
}

} // namespace gw::gui
