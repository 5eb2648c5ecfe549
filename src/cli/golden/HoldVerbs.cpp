// SPDX-License-Identifier: GPL-3.0-or-later
// `golden hold`: files that stay whatever their age.
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/Work.h"

#include "golden/GoldenUsage.h"
#include "golden/retention/ArchiveLock.h"
#include "golden/retention/Holds.h"

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

struct HoldCommand
{
    std::string pattern, reason, id;
    std::optional<double> days;
};

void printHolds(const Session &session, const char *name, const QList<Hold> &holds)
{
    if (session.json())
        return session.printJson(name, {{QStringLiteral("holds"), toJson(holds)}});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Columns table;
    for (const Hold &hold : holds)
        table.add({hold.id, hold.pattern, hold.reason, hold.by,
                   hold.isActive(now) ? Text::tr("until %1").arg(endText(hold.until)) : Text::tr("ended")});
    session.print(holds.isEmpty() ? Text::tr("There is no hold") : table.text());
}

int listHolds(Session &session)
{
    const auto profile = session.localProfile();
    const auto holds = profile ? HoldList::read(QFile::encodeName(profile->paths.archiveDir))
                               : Result<HoldList>(Failure(profile.error()));
    if (!holds)
        return session.fail(holds.error());
    printHolds(session, "golden-hold-list", holds->all());
    return Exit::Ok;
}

/// Changes the holds under the lock; @p change says which of them to show.
int changeHolds(Session &session, const char *name, const environment::Profile &profile,
                const std::function<Result<QList<Hold>>(HoldList &)> &change)
{
    if (auto may = environment::mayChange(profile, session.unlocked()); !may)
        return session.fail(may.error());
    const QByteArray directory = QFile::encodeName(profile.paths.archiveDir);
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

/// Files in the golden directories that @p hold is about now.
Result<qint64> matchesOf(const Hold &hold, const QStringList &directories, const std::stop_token &stop)
{
    HoldList one;
    if (const auto added = one.add(hold); !added)
        return Failure(added.error());
    qint64 matches = 0;
    for (const QString &directory : directories) {
        const auto list = golden::listFiles(QFile::encodeName(directory), stop);
        if (!list)
            return Failure(list.error());
        for (const auto &file : list->files)
            matches += one.holding(list->directory, list->name(file)) ? 1 : 0;
    }
    return matches;
}

int addHold(Session &session, const HoldCommand &command)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    Hold hold;
    const int code = changeHolds(session, "golden-hold-add", *profile, [&](HoldList &holds) -> Result<QList<Hold>> {
        hold.pattern = QFile::decodeName(command.pattern.c_str());
        hold.reason = QString::fromLocal8Bit(command.reason.c_str());
        hold.by = userName();
        if (command.days)
            hold.until = QDateTime::currentDateTimeUtc().addMSecs(qint64(*command.days * 86'400'000));
        const auto added = holds.add(hold);
        return added ? Result<QList<Hold>>(QList<Hold>{*added}) : Failure(added.error());
    });
    if (code != Exit::Ok)
        return code;
    // A pattern that matches nothing is a mistake more often than not, and would be noticed too late.
    const auto directories = golden::findGoldenDirectories(profile->paths.goldenDirs);
    if (!directories)
        return session.fail(directories.error());
    const auto matches =
        watched<qint64>(session, Text::tr("Looking at golden files"),
                        [=](std::stop_token stop, const Tell &) { return matchesOf(hold, *directories, stop); });
    if (!matches)
        return session.fail(matches.error());
    if (*matches == 0)
        session.fail({ErrorKind::NotFound, Text::tr("The hold is set, but no golden file matches it now"), hold.pattern,
                      Text::tr("A pattern with a slash is held against whole paths")});
    else if (!session.json())
        session.print(Text::tr("%n golden file(s) match it now", nullptr, grammaticalNumber(*matches)));
    return *matches > 0 ? Exit::Ok : Exit::Warning;
}

int removeHold(Session &session, const HoldCommand &command)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    return changeHolds(session, "golden-hold-remove", *profile, [&](HoldList &holds) -> Result<QList<Hold>> {
        const auto removed = holds.remove(QString::fromStdString(command.id));
        return removed ? Result<QList<Hold>>(holds.all()) : Failure(removed.error());
    });
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

} // namespace gw::cli
