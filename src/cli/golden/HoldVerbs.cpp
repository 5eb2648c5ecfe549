// SPDX-License-Identifier: GPL-3.0-or-later
// `golden hold`: files that stay whatever their age.
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

int addHold(Session &session, const HoldCommand &command)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    Hold hold;
    hold.pattern = QFile::decodeName(command.pattern.c_str());
    hold.reason = QString::fromLocal8Bit(command.reason.c_str());
    hold.by = userName();
    if (command.days)
        hold.until = QDateTime::currentDateTimeUtc().addMSecs(qint64(*command.days * 86'400'000));
    const auto holds = host::changeHolds(*profile, session.unlocked(), QStringLiteral("golden-hold-add"),
                                         [&hold](HoldList &list) -> Result<void> {
                                             const auto added = list.add(hold);
                                             if (!added)
                                                 return Failure(added.error());
                                             hold = *added;
                                             return {};
                                         });
    if (!holds)
        return session.fail(holds.error());
    printHolds(session, "golden-hold-add", {hold});
    // A pattern that matches nothing is a mistake more often than not, and would be noticed too late.
    const auto matches = watched<qint64>(session, Text::tr("Looking at golden files"),
                                         [hold, profile = *profile](std::stop_token stop, const Tell &) {
                                             return host::matchesOf(hold, profile, stop);
                                         });
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
    const auto holds =
        host::changeHolds(*profile, session.unlocked(), QStringLiteral("golden-hold-remove"),
                          [&](HoldList &list) { return list.remove(QString::fromStdString(command.id)); });
    if (!holds)
        return session.fail(holds.error());
    printHolds(session, "golden-hold-remove", holds->all());
    return Exit::Ok;
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
