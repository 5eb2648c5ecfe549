// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Census.h"

#include "base/FileWriter.h"
#include "golden/Text.h"

#include <QFile>
#include <QFileInfo>

namespace gw::golden {
namespace {

struct Census
{
    QString schema = QStringLiteral("goldwatch.census/1");
    QDateTime at;
    QMap<QString, qint64> files; ///< by directory
};
template<class V> void describe(V &v, Census &c)
{
    v("schema", c.schema);
    v("at", c.at);
    v("files", c.files);
}

QString censusPath(const QByteArray &archiveDirectory)
{
    return QFile::decodeName(archiveDirectory + "/.goldwatch/census.json");
}

/// NotFound when none was taken yet.
Result<Census> readCensus(const QString &path)
{
    const auto text = readFile(path);
    const auto object = text ? parseObject(*text, path) : Result<QJsonObject>(Failure(text.error()));
    if (!object)
        return Failure(object.error());
    auto census = readJson<Census>(*object, path);
    if (!census)
        return failure(ErrorKind::BadInput, census.error().what, path,
                       Text::tr("Remove the file, or go on with --accept-vanished"));
    return census;
}

/// Another environment's, perhaps, with archives in the same directory.
bool isElsewhere(const QString &directory, const QMap<QString, qint64> &lookedAt)
{
    return !lookedAt.contains(directory) && QFileInfo(directory).isDir();
}

} // namespace

Result<void> nothingVanished(const RetentionSettings &settings, const QMap<QString, qint64> &seenFiles)
{
    const QString path = censusPath(settings.archiveDirectory);
    if (settings.acceptVanished)
        return {};
    const auto census = readCensus(path);
    if (!census)
        return census.error().kind == ErrorKind::NotFound ? Result<void>() : Failure(census.error());
    QStringList vanished;
    for (auto left = census->files.begin(); left != census->files.end(); ++left)
        if (const qint64 now = seenFiles.value(left.key(), 0);
            now < left.value() && !isElsewhere(left.key(), seenFiles))
            vanished << Text::tr("%1 had %2, has %3").arg(left.key(), formatCount(left.value()), formatCount(now));
    if (vanished.isEmpty())
        return {};
    return failure(
        ErrorKind::Refused,
        Text::tr("Golden files vanished since retention last ran (%1)").arg(census->at.toString(Qt::ISODate)),
        vanished.join(QStringLiteral("; ")),
        Text::tr("Find out who removed them; if it is all right, go on with --accept-vanished"));
}

Result<void> takeCensus(const QByteArray &archiveDirectory, const QMap<QString, qint64> &leftFiles, FileOps &ops)
{
    Census census;
    census.at = QDateTime::currentDateTimeUtc();
    census.files = leftFiles;
    const QString path = censusPath(archiveDirectory);
    if (const auto before = readCensus(path))
        for (auto left = before->files.begin(); left != before->files.end(); ++left)
            if (isElsewhere(left.key(), leftFiles))
                census.files.insert(left.key(), left.value());
    census.files.removeIf([](const auto &left) { return left.value() <= 0; });
    return writeJsonFile(path, toJson(census).toObject(), 0600, ops);
}

} // namespace gw::golden
