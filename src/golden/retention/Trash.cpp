// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Trash.h"

#include "base/FileWriter.h"
#include "golden/DirectoryReader.h"
#include "golden/retention/ArchiveName.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <fcntl.h>
#include <filesystem>

namespace gw::golden {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::golden::Trash)
};

QByteArray itemPath(const QByteArray &trash, const QString &id) { return trash + '/' + QFile::encodeName(id); }
QByteArray filesPath(const QByteArray &trash, const QString &id) { return itemPath(trash, id) + "/files"; }

/// Ids are names that we made: nothing else may be put together to a path.
bool isId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^\\d{8}_\\d{6}_[A-Za-z0-9._-]{1,200}$"));
    return form.match(id).hasMatch();
}

Failure noSuchItem(const QString &id)
{
    return failure(ErrorKind::NotFound, Text::tr("There is nothing of that id in the trash"), id,
                   Text::tr("`golden trash list` shows what is"));
}

TrashItem readItem(const QByteArray &trash, const QString &id)
{
    TrashItem item;
    const QString path = QFile::decodeName(itemPath(trash, id)) + QStringLiteral("/info.json");
    const auto text = readFile(path);
    const auto object = text ? parseObject(*text, path) : Result<QJsonObject>(Failure(text.error()));
    const auto read = object ? readJson<TrashItem>(*object, path) : Result<TrashItem>(Failure(object.error()));
    if (read)
        item = *read;
    else
        item.problem = read.error().text();
    item.id = id;
    const auto files = listFiles(filesPath(trash, id));
    if (files) {
        item.files = qint64(files->files.size()) + files->kept.size();
        item.bytes.value = files->contentBytes();
    } else if (item.problem.isEmpty()) {
        item.problem = files.error().text();
    }
    return item;
}

/// Takes an empty item away.
void removeItem(const QByteArray &trash, const QString &id, FileOps &ops)
{
    const QByteArray item = itemPath(trash, id);
    if (ops.unlinkat(AT_FDCWD, filesPath(trash, id).constData(), AT_REMOVEDIR) != 0)
        return; // not empty: the item stays, with what says where it came from
    ops.unlink((item + "/info.json").constData());
    ops.unlinkat(AT_FDCWD, item.constData(), AT_REMOVEDIR);
}

} // namespace

QByteArray defaultTrash(const QByteArray &archiveDirectory) { return archiveDirectory + "/.goldwatch/trash"; }

Result<QList<TrashItem>> listTrash(const QByteArray &trash)
{
    QList<TrashItem> items;
    const auto reader = DirectoryReader::open(trash);
    if (!reader)
        return reader.error().kind == ErrorKind::NotFound ? Result<QList<TrashItem>>(items) : Failure(reader.error());
    DirectoryBatch batch;
    for (;;) {
        const auto more = (*reader)->next(batch);
        if (!more)
            return Failure(more.error());
        if (!*more)
            break;
        for (const DirectoryEntry &entry : batch.entries)
            if (const QString id = displayName(entry.name); isId(id))
                items << readItem(trash, id);
    }
    std::sort(items.begin(), items.end(), [](const TrashItem &a, const TrashItem &b) { return a.id < b.id; });
    return items;
}

Result<MoveResult> moveToTrash(PackList &list, const QByteArray &trash, const QDateTime &until, QString &id,
                               FileOps &ops, std::stop_token stop,
                               const std::function<void(qint64, qint64)> &onProgress)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QString name = QString::fromLatin1(stampedName(runNameOf(list.directory), now));
    id = name;
    for (int number = 2; QFile::exists(QFile::decodeName(itemPath(trash, id))); ++number)
        id = QStringLiteral("%1-%2").arg(name).arg(number);
    TrashItem item;
    item.id = id;
    item.from = list.directory;
    item.fromPath = displayName({list.directory.constData(), size_t(list.directory.size())});
    item.at = now.toUTC();
    item.until = until;
    std::error_code ignored; // what is missing in the end, the writer tells
    std::filesystem::create_directories(std::filesystem::path(filesPath(trash, id).toStdString()), ignored);
    // Written first: files of which nobody knows where they came from would be lost in their own trash.
    if (auto written = writeJsonFile(QFile::decodeName(itemPath(trash, id)) + QStringLiteral("/info.json"),
                                     toJson(item).toObject(), 0600, ops);
        !written)
        return Failure(written.error());
    auto moved = moveFiles(list, filesPath(trash, id), ops, std::move(stop), onProgress);
    removeItem(trash, id, ops); // when nothing came into it
    return moved;
}

Result<MoveResult> restoreTrash(const QByteArray &trash, const QString &id, FileOps &ops, std::stop_token stop)
{
    if (!isId(id))
        return noSuchItem(id);
    const TrashItem item = readItem(trash, id);
    if (item.from.isEmpty())
        return item.problem.isEmpty()
                   ? Result<MoveResult>(noSuchItem(id))
                   : failure(ErrorKind::Unreadable, item.problem, QFile::decodeName(itemPath(trash, id)));
    auto files = listFiles(filesPath(trash, id), stop);
    if (!files)
        return Failure(files.error());
    auto moved = moveFiles(*files, item.from, ops, stop);
    if (moved)
        removeItem(trash, id, ops);
    return moved;
}

Result<RemovalResult> purgeTrash(const QByteArray &trash, const QString &id, FileOps &ops, std::stop_token stop)
{
    if (!isId(id))
        return noSuchItem(id);
    const auto files = listFiles(filesPath(trash, id), stop);
    if (!files)
        return files.error().kind == ErrorKind::NotFound ? noSuchItem(id) : Failure(files.error());
    auto removed = removeProven(*files, ops, stop);
    if (removed)
        removeItem(trash, id, ops);
    return removed;
}

Result<Bytes> purgeExpired(const QByteArray &trash, const QDateTime &now, FileOps &ops, std::stop_token stop)
{
    const auto items = listTrash(trash);
    if (!items)
        return Failure(items.error());
    Bytes freed;
    std::optional<Error> failed;
    for (const TrashItem &item : *items) {
        if (!item.until.isValid() || item.until > now || stop.stop_requested())
            continue;
        if (const auto purged = purgeTrash(trash, item.id, ops, stop); purged)
            freed += purged->freed;
        else if (!failed)
            failed = purged.error();
    }
    return failed ? Result<Bytes>(Failure(*failed)) : freed;
}

} // namespace gw::golden
