// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/EmergencyStop.h"

#include "base/Descriptor.h"
#include "base/FileWriter.h"
#include "host/Text.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace gw::host {
namespace {

constexpr qint64 fileLimit = 1 << 20;

/// One line, whatever was typed: a newline would make a second request of it.
QString oneLine(QString text)
{
    for (auto &c : text)
        if (!c.isPrint())
            c = QLatin1Char(' ');
    return text.simplified().left(500);
}

void readRequest(const QByteArray &line, StopFile &file)
{
    static const QRegularExpression request(QStringLiteral("^(\\S+) - Emergency stop enabled by ([^:]*)(?:: (.*))?$"));
    const auto match = request.match(QString::fromUtf8(line).trimmed());
    if (!match.hasMatch())
        return;
    const QDateTime at = QDateTime::fromString(match.captured(1), Qt::ISODateWithMs);
    if (at.isValid())
        file.since = at.toUTC();
    file.by = match.captured(2);
    file.reason = match.captured(3);
}

Result<void> syncDirectory(const QByteArray &path, FileOps &ops)
{
    const QByteArray directory =
        path.contains('/') ? path.left(std::max<qsizetype>(1, path.lastIndexOf('/'))) : QByteArray(".");
    const auto opened = Descriptor::openDirectory(directory);
    if (!opened)
        return Failure(opened.error());
    if (ops.fsync(opened->get()) != 0)
        return Failure(systemError(errno, Text::tr("Cannot make the change durable"), QFile::decodeName(directory)));
    return {};
}

} // namespace

Result<StopFile> readStopFile(const QString &path)
{
    StopFile file;
    if (path.isEmpty())
        return failure(ErrorKind::BadInput, Text::tr("The profile names no stop file"),
                       QStringLiteral("paths.stop_file"));
    const auto content = readFile(path, fileLimit);
    if (!content && content.error().kind == ErrorKind::NotFound)
        return file;
    file.present = true;
    struct stat info{};
    if (!content) {
        // Services look whether it exists, not what it holds: a directory or an unreadable file of that name stops them
        // too.
        if (::stat(QFile::encodeName(path).constData(), &info) != 0)
            return Failure(content.error());
        file.since = QDateTime::fromSecsSinceEpoch(info.st_mtim.tv_sec, Qt::UTC);
        return file;
    }
    for (const QByteArray &line : content->split('\n'))
        readRequest(line, file);
    if (!file.since.isValid())
        file.since = QFileInfo(path).lastModified().toUTC();
    return file;
}

Result<void> setStopFile(const QString &path, const QString &by, const QString &reason, const QDateTime &now,
                         FileOps &ops)
{
    if (path.isEmpty())
        return failure(ErrorKind::BadInput, Text::tr("The profile names no stop file"),
                       QStringLiteral("paths.stop_file"));
    QString user = oneLine(by);
    user.replace(QLatin1Char(':'), QLatin1Char(' '));
    QString line = QStringLiteral("%1 - Emergency stop enabled by %2")
                       .arg(now.toUTC().toString(Qt::ISODate), user.isEmpty() ? QStringLiteral("unknown") : user);
    if (const QString why = oneLine(reason); !why.isEmpty())
        line += QStringLiteral(": ") + why;
    return appendLine(path, line.toUtf8(), 0644, ops);
}

Result<void> liftStopFile(const QString &path, FileOps &ops)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray aside = name + ".lifted";
    // Renamed first: at no moment is there half a stop file, and a failing unlink leaves the stop lifted.
    if (ops.rename(name.constData(), aside.constData()) != 0) {
        if (errno == ENOENT)
            return {};
        return Failure(systemError(errno, Text::tr("Cannot lift the emergency stop"), path));
    }
    if (const auto synced = syncDirectory(name, ops); !synced)
        return synced;
    if (ops.unlink(aside.constData()) != 0)
        return Failure(systemError(errno, Text::tr("The emergency stop is lifted, but its file could not be removed"),
                                   QFile::decodeName(aside)));
    return syncDirectory(name, ops);
}

} // namespace gw::host
