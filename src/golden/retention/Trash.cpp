// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Trash.h"

#include "base/JsonFile.h"
#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/Staging.h"
#include "golden/retention/ArchiveName.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <fcntl.h>

namespace gw::golden {
namespace {

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

/// All but what is in it.
TrashItem readInfo(const QByteArray &trash, const QString &id)
{
    TrashItem item;
    const QString path = QFile::decodeName(itemPath(trash, id)) + QStringLiteral("/info.json");
    const auto read = readJsonFile<TrashItem>(path);
    if (read)
        item = *read;
    else
        item.problem = read.error().text();
    item.id = id;
    return item;
}

/// nullopt for one with nothing in it: a crash left it, when it was made or emptied.
std::optional<TrashItem> readItem(const QByteArray &trash, const QString &id)
{
    TrashItem item = readInfo(trash, id);
    const auto files = listFiles(filesPath(trash, id));
    if (files) {
        item.files = qint64(files->files.size()) + files->kept.size();
        item.bytes.value = files->contentBytes();
    } else if (item.problem.isEmpty()) {
        item.problem = files.error().text();
    }
    const bool isEmpty = files ? item.files == 0 : files.error().kind == ErrorKind::NotFound;
    return isEmpty ? std::nullopt : std::optional(item);
}

Result<QStringList> idsIn(const QByteArray &trash)
{
    QStringList ids;
    const auto listed = forEachName(trash, {}, [&](std::string_view name) {
        if (const QString id = displayName(name); isId(id))
            ids << id;
    });
    if (!listed && listed.error().kind != ErrorKind::NotFound)
        return Failure(listed.error());
    ids.sort();
    return ids;
}

/// Takes an empty item away, and what a crash left of one.
void removeItem(const QByteArray &trash, const QString &id, FileOps &ops)
{
    const QByteArray item = itemPath(trash, id);
    Staging::removeLeftovers(filesPath(trash, id), ops); // of copying to another disk
    if (ops.unlinkat(AT_FDCWD, filesPath(trash, id).constData(), AT_REMOVEDIR) != 0 && errno != ENOENT)
        return; // not empty: the item stays, with what says where it came from
    QByteArrayList infos;
    (void)forEachName(item, {}, [&](std::string_view name) {
        if (name.starts_with("info.json"))
            infos << QByteArray(name.data(), qsizetype(name.size()));
    });
    for (const QByteArray &info : infos)
        ops.unlink((item + '/' + info).constData());
    ops.unlinkat(AT_FDCWD, item.constData(), AT_REMOVEDIR);
}

} // namespace

QByteArray defaultTrash(const QByteArray &archiveDirectory) { return archiveDirectory + "/.goldwatch/trash"; }

Result<QList<TrashItem>> listTrash(const QByteArray &trash)
{
    const auto ids = idsIn(trash);
    if (!ids)
        return Failure(ids.error());
    QList<TrashItem> items;
    for (const QString &id : *ids)
        if (const auto item = readItem(trash, id))
            items << *item;
    return items;
}

Result<MoveResult> moveToTrash(PackList &list, const QByteArray &trash, const QDateTime &until, QString &id,
                               FileOps &ops, std::stop_token stop, const TrashProgress &onProgress)
{
    const QStringList others = idsIn(trash).value_or(QStringList());
    for (const QString &leftover : others)
        removeItem(trash, leftover, ops);
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
    if (auto made = makeDirectories(filesPath(trash, id), 0700, ops); !made)
        return Failure(made.error());
    // Written first: files of which nobody knows where they came from would be lost in their own trash.
    if (auto written = writeJsonFile(QFile::decodeName(itemPath(trash, id)) + QStringLiteral("/info.json"),
                                     toJson(item).toObject(), 0600, ops);
        !written)
        return Failure(written.error());
    auto moved = moveFiles(list, filesPath(trash, id), ops, std::move(stop), onProgress);
    removeItem(trash, id, ops); // when nothing came into it
    return moved;
}

Result<MoveResult> restoreTrash(const QByteArray &trash, const QString &id, FileOps &ops, std::stop_token stop,
                                const TrashProgress &onProgress)
{
    if (!isId(id))
        return noSuchItem(id);
    const TrashItem item = readInfo(trash, id);
    if (item.from.isEmpty())
        return item.problem.isEmpty()
                   ? Result<MoveResult>(noSuchItem(id))
                   : failure(ErrorKind::Unreadable, item.problem, QFile::decodeName(itemPath(trash, id)));
    auto files = listFiles(filesPath(trash, id), stop);
    if (!files)
        return Failure(files.error());
    auto moved = moveFiles(*files, item.from, ops, stop, onProgress);
    if (moved)
        removeItem(trash, id, ops);
    return moved;
}

QList<TrashItem> expired(const QList<TrashItem> &items, const QDateTime &now)
{
    QList<TrashItem> over;
    std::copy_if(items.begin(), items.end(), std::back_inserter(over),
                 [&](const TrashItem &item) { return item.until.isValid() && item.until <= now; });
    return over;
}

Result<RemovalResult> purgeTrash(const QByteArray &trash, const QString &id, const HoldList &holds, FileOps &ops,
                                 std::stop_token stop, const TrashProgress &onProgress)
{
    if (!isId(id))
        return noSuchItem(id);
    Staging::removeLeftovers(filesPath(trash, id), ops);
    auto files = listFiles(filesPath(trash, id), stop);
    if (!files)
        return files.error().kind == ErrorKind::NotFound ? noSuchItem(id) : Failure(files.error());
    if (!holds.all().isEmpty()) {
        const TrashItem item = readInfo(trash, id);
        if (item.from.isEmpty())
            return failure(ErrorKind::Refused, Text::tr("Nobody can tell whether it is held: %1").arg(item.problem), id,
                           Text::tr("`golden hold list` shows the holds"));
        keepHeld(*files, item.from, holds);
    }
    auto removed = removeProven(*files, ops, stop, onProgress);
    if (removed) {
        removed->kept += files->kept;
        removeItem(trash, id, ops);
    }
    return removed;
}

} // namespace gw::golden
