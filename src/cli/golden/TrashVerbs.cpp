// SPDX-License-Identifier: GPL-3.0-or-later
// `golden trash`: what cleanup took, until its grace is over.
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/Work.h"

#include <QFile>

namespace gw::cli {
namespace {

using golden::HoldList;
using golden::TrashItem;

struct TrashCommand
{
    std::vector<std::string> ids;
    bool force = false, dryRun = false;
};

/// What is in the trash of the host, wherever that is.
Result<QList<TrashItem>> itemsOf(Session &session)
{
    const auto elsewhere = session.isElsewhere();
    if (elsewhere && *elsewhere) {
        const auto list = session.ask(host::methods::trashList, {}, Text::tr("Trash"));
        return list ? Result<QList<TrashItem>>(list->items) : Failure(list.error());
    }
    const auto profile = session.localProfile();
    return profile ? golden::listTrash(trashOf(*profile)) : Result<QList<TrashItem>>(Failure(profile.error()));
}

int listTrash(Session &session)
{
    const auto items = itemsOf(session);
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

QStringList idsOf(const TrashCommand &command)
{
    QStringList ids;
    for (const std::string &id : command.ids)
        ids << QString::fromStdString(id);
    return ids;
}

/// Items one after the other; those that failed are told, the others are done.
struct Deed
{
    qint64 files = 0;
    Bytes freed;
    QList<golden::KeptFile> kept;
    int code = Exit::Ok;
    void add(bool complete, bool keptAny)
    {
        code = std::max(code, !complete ? Exit::Unknown : keptAny ? Exit::Warning : Exit::Ok);
    }
};

/// The same by the agent of the host, which does them all at one call.
Result<Deed> doThere(Session &session, const host::Method<host::TrashQuery, host::TrashOutcome> &method,
                     const QStringList &ids, const QString &what)
{
    const auto outcome = session.work(method, {ids, false}, what);
    if (!outcome)
        return Failure(outcome.error());
    Deed deed{outcome->files, outcome->freed, outcome->kept, Exit::Ok};
    deed.add(outcome->complete, outcome->keptCount > 0);
    for (const Error &error : outcome->errors)
        deed.code = std::max(deed.code, session.fail(error));
    return deed;
}

Result<Deed> restoreHere(Session &session, const QStringList &ids)
{
    const auto access = openTrash(session, QStringLiteral("golden-trash-restore"));
    if (!access)
        return Failure(access.error());
    Deed deed;
    for (const QString &name : ids) {
        const auto moved = watched<golden::MoveResult>(
            session, Text::tr("Bringing back %1").arg(name), [=, &access](std::stop_token stop, const Tell &tell) {
                return golden::restoreTrash(access->trash, name, FileOps::system(), stop,
                                            [&](qint64 files, qint64 bytes) { tell(bytes, 0, files, {}); });
            });
        if (!moved) {
            deed.code = std::max(deed.code, session.fail(moved.error()));
            continue;
        }
        deed.files += moved->moved;
        deed.kept += moved->kept;
        deed.add(moved->complete, !moved->kept.isEmpty());
    }
    return deed;
}

int restoreFromTrash(Session &session, const TrashCommand &command)
{
    const QStringList ids = idsOf(command);
    const auto elsewhere = session.isElsewhere();
    const auto deed = elsewhere && *elsewhere
                          ? doThere(session, host::methods::trashRestore, ids,
                                    Text::tr("Bringing back %1").arg(ids.join(QStringLiteral(", "))))
                          : restoreHere(session, ids);
    if (!deed)
        return session.fail(deed.error());
    if (session.json()) {
        session.printJson("golden-trash-restore",
                          {{QStringLiteral("restored"), deed->files}, {QStringLiteral("kept"), toJson(deed->kept)}});
        return deed->code;
    }
    printKept(session, deed->kept);
    session.print(Text::tr("%n file(s) brought back", nullptr, grammaticalNumber(deed->files)));
    return deed->code;
}

Result<golden::RemovalResult> purge(Session &session, const QByteArray &trash, const QString &id, const HoldList &holds)
{
    return watched<golden::RemovalResult>(
        session, Text::tr("Removing %1").arg(id), [=](std::stop_token stop, const Tell &tell) {
            return golden::purgeTrash(trash, id, holds, FileOps::system(), stop,
                                      [&](qint64 files, qint64 bytes) { tell(bytes, 0, files, {}); });
        });
}

Result<Deed> purgeHere(Session &session, const host::TrashAccess &access, const QStringList &ids)
{
    Deed deed;
    for (const QString &id : ids) {
        const auto purged = purge(session, access.trash, id, access.holds);
        if (!purged) {
            deed.code = std::max(deed.code, session.fail(purged.error()));
            continue;
        }
        deed.files += purged->removed;
        deed.freed += purged->freed;
        deed.kept += purged->kept;
        deed.add(purged->complete, !purged->kept.isEmpty());
    }
    return deed;
}

/// Items that are chosen, and how many files they hold; all of them when none is named.
std::pair<QStringList, qint64> chosenOf(const QList<TrashItem> &items, const QStringList &ids)
{
    std::pair<QStringList, qint64> chosen{ids, 0};
    for (const TrashItem &item : items)
        if (ids.isEmpty() || ids.contains(item.id)) {
            chosen.second += item.files;
            if (ids.isEmpty())
                chosen.first << item.id;
        }
    return chosen;
}

int purgeFromTrash(Session &session, const TrashCommand &command)
{
    const auto elsewhere = session.isElsewhere();
    const bool isThere = elsewhere && *elsewhere;
    std::optional<host::TrashAccess> access; // locked from before it is listed
    if (!isThere) {
        auto opened = openTrash(session, QStringLiteral("golden-trash-purge"));
        if (!opened)
            return session.fail(opened.error());
        access = *std::move(opened);
    }
    const auto items = itemsOf(session);
    if (!items)
        return session.fail(items.error());
    const auto [chosen, files] = chosenOf(*items, idsOf(command));
    if (!command.dryRun && !chosen.isEmpty())
        if (auto agreed =
                confirm(Text::tr("Remove %n file(s) for good?", nullptr, grammaticalNumber(files)), command.force);
            !agreed)
            return session.fail(agreed.error());
    const auto deed = command.dryRun || chosen.isEmpty() ? Result<Deed>(Deed())
                      : isThere ? doThere(session, host::methods::trashPurge, chosen, Text::tr("Trash"))
                                : purgeHere(session, *access, chosen);
    if (!deed)
        return session.fail(deed.error());
    if (session.json()) {
        session.printJson("golden-trash-purge", {{QStringLiteral("removed"), deed->files},
                                                 {QStringLiteral("freed_bytes"), toJson(deed->freed)},
                                                 {QStringLiteral("kept"), toJson(deed->kept)},
                                                 {QStringLiteral("planned"), files},
                                                 {QStringLiteral("dry_run"), command.dryRun}});
        return deed->code;
    }
    printKept(session, deed->kept);
    session.print(command.dryRun ? Text::tr("%n file(s) would be removed", nullptr, grammaticalNumber(files))
                                 : Text::tr("%n file(s) removed, %1 freed", nullptr, grammaticalNumber(deed->files))
                                       .arg(formatBytes(deed->freed)));
    return deed->code;
}

} // namespace

void addGoldenTrashVerbs(Program &program, CLI::App &golden)
{
    auto &trash = program.group(golden, "trash", Text::tr("What cleanup took, until its grace is over"));
    program.verb(trash, "list", Text::tr("What is in the trash"), listTrash);
    auto command = std::make_shared<TrashCommand>();
    auto &restore = program.verb(trash, "restore", Text::tr("Bring files back to where they were"),
                                 [command](Session &session) { return restoreFromTrash(session, *command); });
    addOption(restore, "id", command->ids, Text::tr("Items of the trash")).typeName("ID").required();
    auto &purge = program.verb(trash, "purge", Text::tr("Remove items for good, whatever their grace"),
                               [command](Session &session) { return purgeFromTrash(session, *command); });
    addOption(purge, "id", command->ids, Text::tr("Items of the trash; all of them when absent")).typeName("ID");
    addFlag(purge, "--dry-run", command->dryRun, Text::tr("Show what would be done, change nothing"));
    addFlag(purge, "--force", command->force, Text::tr("Do not ask; needed where nobody can be asked"));
}

} // namespace gw::cli
