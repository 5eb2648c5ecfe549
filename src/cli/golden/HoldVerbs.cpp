// SPDX-License-Identifier: GPL-3.0-or-later
// `golden hold`: files that stay whatever their age. `golden trash`: what cleanup took, until its grace is over.
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/golden/GoldenVerbs.h"

#include "golden/retention/ArchiveLock.h"
#include "golden/retention/Holds.h"
#include "golden/retention/Trash.h"

#include <QCoreApplication>
#include <QFile>

namespace gw::cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::cli::GoldenHoldVerbs)
};

using golden::Hold;
using golden::HoldList;
using golden::TrashItem;

struct HoldCommand
{
    std::string pattern, reason, id;
    std::optional<double> days;
};

struct TrashCommand
{
    std::vector<std::string> ids;
    bool force = false, dryRun = false;
};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : Text::tr("it is removed");
}

void printHolds(const Session &session, const char *name, const QList<Hold> &holds)
{
    if (session.json())
        return session.printJson(name, {{QStringLiteral("holds"), toJson(holds)}});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Columns table;
    for (const Hold &hold : holds)
        table.add({hold.id, hold.pattern, hold.reason, hold.by,
                   hold.isActive(now) ? Text::tr("until %1").arg(timeText(hold.until)) : Text::tr("ended")});
    session.print(holds.isEmpty() ? Text::tr("There is no hold") : table.text());
}

int listHolds(Session &session)
{
    const auto profile = profileHere(session);
    const auto holds = profile ? HoldList::read(QFile::encodeName(profile->paths.archiveDir))
                               : Result<HoldList>(Failure(profile.error()));
    if (!holds)
        return session.fail(holds.error());
    printHolds(session, "golden-hold-list", holds->all());
    return Exit::Ok;
}

/// Changes the holds under the lock; @p change says which of them to show.
int changeHolds(Session &session, const char *name, const std::function<Result<QList<Hold>>(HoldList &)> &change)
{
    const auto profile = profileHere(session);
    if (!profile)
        return session.fail(profile.error());
    if (auto may = mayChangeHere(session, *profile); !may)
        return session.fail(may.error());
    const QByteArray directory = QFile::encodeName(profile->paths.archiveDir);
    const auto lock = golden::ArchiveLock::take(directory, QLatin1String(name));
    if (!lock)
        return session.fail(lock.error());
    auto holds = HoldList::read(directory);
    if (!holds)
        return session.fail(holds.error());
    const auto shown = change(*holds);
    if (!shown)
        return session.fail(shown.error());
    if (auto written = holds->write(directory); !written)
        return session.fail(written.error());
    printHolds(session, name, *shown);
    return Exit::Ok;
}

int addHold(Session &session, const HoldCommand &command)
{
    return changeHolds(session, "golden-hold-add", [&](HoldList &holds) -> Result<QList<Hold>> {
        Hold hold;
        hold.pattern = QFile::decodeName(command.pattern.c_str());
        hold.reason = QString::fromLocal8Bit(command.reason.c_str());
        hold.by = userName();
        if (command.days)
            hold.until = QDateTime::currentDateTimeUtc().addMSecs(qint64(*command.days * 86'400'000));
        const auto added = holds.add(hold);
        return added ? Result<QList<Hold>>(QList<Hold>{*added}) : Failure(added.error());
    });
}

int removeHold(Session &session, const HoldCommand &command)
{
    return changeHolds(session, "golden-hold-remove", [&](HoldList &holds) -> Result<QList<Hold>> {
        const auto removed = holds.remove(QString::fromStdString(command.id));
        return removed ? Result<QList<Hold>>(holds.all()) : Failure(removed.error());
    });
}

int listTrash(Session &session)
{
    const auto profile = profileHere(session);
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
                       item.fromPath, Text::tr("until %1").arg(timeText(item.until)), item.problem});
        session.print(items->isEmpty() ? Text::tr("The trash is empty") : table.text());
    }
    const bool isWell =
        std::all_of(items->begin(), items->end(), [](const TrashItem &i) { return i.problem.isEmpty(); });
    return isWell ? Exit::Ok : Exit::Unknown;
}

/// Ready to change the trash: profile and lock.
struct TrashAccess
{
    QByteArray trash;
    golden::ArchiveLock lock;
};
Result<TrashAccess> openTrash(Session &session, const QString &purpose)
{
    const auto profile = profileHere(session);
    if (!profile)
        return Failure(profile.error());
    if (auto may = mayChangeHere(session, *profile); !may)
        return Failure(may.error());
    auto lock = golden::ArchiveLock::take(QFile::encodeName(profile->paths.archiveDir), purpose);
    if (!lock)
        return Failure(lock.error());
    return TrashAccess{trashOf(*profile), *std::move(lock)};
}

int restoreFromTrash(Session &session, const TrashCommand &command)
{
    const auto access = openTrash(session, QStringLiteral("golden trash restore"));
    if (!access)
        return session.fail(access.error());
    qint64 restored = 0;
    QList<golden::KeptFile> kept;
    int code = Exit::Ok;
    for (const std::string &id : command.ids) {
        const auto moved =
            golden::restoreTrash(access->trash, QString::fromStdString(id), FileOps::system(), Session::stopToken());
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
    Columns table;
    for (const auto &file : kept)
        table.add({Text::tr("kept"), file.path, file.reason});
    if (!table.isEmpty())
        session.print(table.text());
    session.print(Text::tr("%n file(s) brought back", nullptr, grammaticalNumber(restored)));
    return code;
}

int purgeFromTrash(Session &session, const TrashCommand &command)
{
    const auto access = openTrash(session, QStringLiteral("golden trash purge"));
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
    int code = Exit::Ok;
    for (const QString &id : command.dryRun ? QStringList() : chosen) {
        const auto purged = golden::purgeTrash(access->trash, id, FileOps::system(), Session::stopToken());
        if (!purged) {
            code = std::max(code, session.fail(purged.error()));
            continue;
        }
        removed += purged->removed;
        freed += purged->freed;
        code = std::max(code, !purged->complete ? Exit::Unknown : purged->kept.isEmpty() ? Exit::Ok : Exit::Warning);
    }
    if (session.json())
        session.printJson("golden-trash-purge", {{QStringLiteral("removed"), removed},
                                                 {QStringLiteral("freed_bytes"), toJson(freed)},
                                                 {QStringLiteral("planned"), files},
                                                 {QStringLiteral("dry_run"), command.dryRun}});
    else
        session.print(command.dryRun ? Text::tr("%n file(s) would be removed", nullptr, grammaticalNumber(files))
                                     : Text::tr("%n file(s) removed, %1 freed", nullptr, grammaticalNumber(removed))
                                           .arg(formatBytes(freed)));
    return code;
}

} // namespace

void addGoldenHoldVerbs(Program &program, CLI::App &golden)
{
    auto &hold = program.group(golden, "hold", Text::tr("Files that stay whatever their age"));
    auto command = std::make_shared<HoldCommand>();
    auto &add = program.verb(hold, "add", Text::tr("Keep files that match a pattern"),
                             [command](Session &session) { return addHold(session, *command); });
    add.add_option("pattern", command->pattern,
                   Text::tr("Name, path or shell pattern; a directory holds what is in it").toStdString())
        ->type_name("PATTERN")
        ->required();
    add.add_option("--reason", command->reason, Text::tr("Why they are kept").toStdString())
        ->type_name("TEXT")
        ->required();
    add.add_option("--days", command->days,
                   Text::tr("For how many days; until it is removed when absent").toStdString())
        ->check(CLI::PositiveNumber);
    program.verb(hold, "list", Text::tr("All holds"), listHolds);
    auto &remove = program.verb(hold, "remove", Text::tr("End a hold"),
                                [command](Session &session) { return removeHold(session, *command); });
    remove.add_option("id", command->id, Text::tr("Id of the hold").toStdString())->type_name("ID")->required();
}

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
