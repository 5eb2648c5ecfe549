// SPDX-License-Identifier: GPL-3.0-or-later
// `golden trash`: what cleanup took, until its grace is over.
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/Work.h"

#include <QCoreApplication>
#include <QFile>

namespace gw::cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::cli::GoldenTrashVerbs)
};

using golden::HoldList;
using golden::TrashItem;

struct TrashCommand
{
    std::vector<std::string> ids;
    bool force = false, dryRun = false;
};

int listTrash(Session &session)
{
    const auto profile = session.localProfile();
    const auto items =
        profile ? golden::listTrash(trashOf(*profile)) : Result<QList<TrashItem>>(Failure(profile.error()));
    if (!items)
        return session.fail(items.error());
    if (session.json()) {
        session.printJson("golden-trash-list", {{QStringLiteral("trash"), toJson(*items)}});
    } else {
        Columns table({1, 2});
        for (const TrashItem &item : *items)
            table.add({item.id, Text::tr("%n file(s)", nullptr, grammaticalNumber(item.files)), formatBytes(item.bytes),
                       item.fromPath, Text::tr("until %1").arg(endText(item.until)), item.problem});
        session.print(items->isEmpty() ? Text::tr("The trash is empty") : table.text());
    }
    const bool isWell =
        std::all_of(items->begin(), items->end(), [](const TrashItem &i) { return i.problem.isEmpty(); });
    return isWell ? Exit::Ok : Exit::Unknown;
}

Result<host::TrashAccess> openTrash(Session &session, const QString &purpose)
{
    const auto profile = session.localProfile();
    return profile ? host::openTrash(*profile, session.unlocked(), purpose) : Failure(profile.error());
}

int restoreFromTrash(Session &session, const TrashCommand &command)
{
    const auto access = openTrash(session, QStringLiteral("golden-trash-restore"));
    if (!access)
        return session.fail(access.error());
    qint64 restored = 0;
    QList<golden::KeptFile> kept;
    int code = Exit::Ok;
    for (const std::string &id : command.ids) {
        const QString name = QString::fromStdString(id);
        const auto moved = watched<golden::MoveResult>(
            session, Text::tr("Bringing back %1").arg(name), [=, &access](std::stop_token stop, const Tell &tell) {
                return golden::restoreTrash(access->trash, name, FileOps::system(), stop,
                                            [&](qint64 files, qint64 bytes) { tell(bytes, 0, files, {}); });
            });
        if (!moved) {
            code = std::max(code, session.fail(moved.error()));
            continue;
        }
        restored += moved->moved;
        kept += moved->kept;
        code = std::max(code, !moved->complete ? Exit::Unknown : moved->kept.isEmpty() ? Exit::Ok : Exit::Warning);
    }
    if (session.json()) {
        session.printJson("golden-trash-restore",
                          {{QStringLiteral("restored"), restored}, {QStringLiteral("kept"), toJson(kept)}});
        return code;
    }
    printKept(session, kept);
    session.print(Text::tr("%n file(s) brought back", nullptr, grammaticalNumber(restored)));
    return code;
}

Result<golden::RemovalResult> purge(Session &session, const QByteArray &trash, const QString &id, const HoldList &holds)
{
    return watched<golden::RemovalResult>(
        session, Text::tr("Removing %1").arg(id), [=](std::stop_token stop, const Tell &tell) {
            return golden::purgeTrash(trash, id, holds, FileOps::system(), stop,
                                      [&](qint64 files, qint64 bytes) { tell(bytes, 0, files, {}); });
        });
}

int purgeFromTrash(Session &session, const TrashCommand &command)
{
    const auto access = openTrash(session, QStringLiteral("golden-trash-purge"));
    if (!access)
        return session.fail(access.error());
    const auto items = golden::listTrash(access->trash);
    if (!items)
        return session.fail(items.error());
    QStringList ids;
    for (const std::string &id : command.ids)
        ids << QString::fromStdString(id);
    qint64 files = 0;
    QStringList chosen = ids;
    for (const TrashItem &item : *items)
        if (ids.isEmpty() || ids.contains(item.id)) {
            files += item.files;
            if (ids.isEmpty())
                chosen << item.id;
        }
    if (!command.dryRun && !chosen.isEmpty())
        if (auto agreed =
                confirm(Text::tr("Remove %n file(s) for good?", nullptr, grammaticalNumber(files)), command.force);
            !agreed)
            return session.fail(agreed.error());
    qint64 removed = 0;
    Bytes freed;
    QList<golden::KeptFile> kept;
    int code = Exit::Ok;
    for (const QString &id : command.dryRun ? QStringList() : chosen) {
        const auto purged = purge(session, access->trash, id, access->holds);
        if (!purged) {
            code = std::max(code, session.fail(purged.error()));
            continue;
        }
        removed += purged->removed;
        freed += purged->freed;
        kept += purged->kept;
        code = std::max(code, !purged->complete ? Exit::Unknown : purged->kept.isEmpty() ? Exit::Ok : Exit::Warning);
    }
    if (session.json()) {
        session.printJson("golden-trash-purge", {{QStringLiteral("removed"), removed},
                                                 {QStringLiteral("freed_bytes"), toJson(freed)},
                                                 {QStringLiteral("kept"), toJson(kept)},
                                                 {QStringLiteral("planned"), files},
                                                 {QStringLiteral("dry_run"), command.dryRun}});
        return code;
    }
    printKept(session, kept);
    session.print(
        command.dryRun
            ? Text::tr("%n file(s) would be removed", nullptr, grammaticalNumber(files))
            : Text::tr("%n file(s) removed, %1 freed", nullptr, grammaticalNumber(removed)).arg(formatBytes(freed)));
    return code;
}

} // namespace

void addGoldenTrashVerbs(Program &program, CLI::App &golden)
{
    auto &trash = program.group(golden, "trash", Text::tr("What cleanup took, until its grace is over"));
    program.verb(trash, "list", Text::tr("What is in the trash"), listTrash);
    auto command = std::make_shared<TrashCommand>();
    auto &restore = program.verb(trash, "restore", Text::tr("Bring files back to where they were"),
                                 [command](Session &session) { return restoreFromTrash(session, *command); });
    restore.add_option("id", command->ids, Text::tr("Items of the trash").toStdString())->type_name("ID")->required();
    auto &purge = program.verb(trash, "purge", Text::tr("Remove items for good, whatever their grace"),
                               [command](Session &session) { return purgeFromTrash(session, *command); });
    purge.add_option("id", command->ids, Text::tr("Items of the trash; all of them when absent").toStdString())
        ->type_name("ID");
    purge.add_flag("--dry-run", command->dryRun, Text::tr("Show what would be done, change nothing").toStdString());
    purge.add_flag("--force", command->force, Text::tr("Do not ask; needed where nobody can be asked").toStdString());
}

} // namespace gw::cli
