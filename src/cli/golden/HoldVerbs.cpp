// SPDX-License-Identifier: GPL-3.0-or-later
// `golden hold`: files that stay whatever their age.
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/Work.h"

#include <QFile>

namespace gw::cli {
namespace {

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
        table.add(
            {hold.id,
             hold.more.isEmpty() ? hold.pattern : Text::tr("%1 and %2 more").arg(hold.pattern).arg(hold.more.size()),
             hold.reason, hold.by,
             hold.isActive(now) ? Text::tr("until %1").arg(endText(hold.until)) : Text::tr("ended")});
    session.print(holds.isEmpty() ? Text::tr("There is no hold") : table.text());
}

/// What the agent did, or why not; @p holds of its answer are shown.
int showAnswer(Session &session, const char *name, const Result<host::Holds> &answer)
{
    if (!answer)
        return session.fail(answer.error());
    printHolds(session, name, answer->added ? QList<Hold>{*answer->added} : answer->holds);
    return Exit::Ok;
}

int listHoldsThere(Session &session)
{
    return showAnswer(session, "golden-hold-list", session.ask(host::methods::holdList, {}, Text::tr("Holds")));
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

/// A pattern that matches nothing is a mistake more often than not, and would be noticed too late.
int showMatches(const Session &session, const Hold &hold, qint64 matches)
{
    if (matches == 0)
        session.fail({ErrorKind::NotFound, Text::tr("The hold is set, but no golden file matches it now"), hold.pattern,
                      Text::tr("A pattern with a slash is held against whole paths")});
    else if (!session.json())
        session.print(Text::tr("%n golden file(s) match it now", nullptr, grammaticalNumber(matches)));
    return matches > 0 ? Exit::Ok : Exit::Warning;
}

int addHoldThere(Session &session, const HoldCommand &command)
{
    const auto answer = session.ask(host::methods::holdAdd,
                                    {QFile::decodeName(command.pattern.c_str()),
                                     QString::fromLocal8Bit(command.reason.c_str()), userName(), command.days},
                                    Text::tr("Looking at golden files"));
    const int code = showAnswer(session, "golden-hold-add", answer);
    if (!answer || !answer->added)
        return code;
    if (!answer->matches)
        return session.fail({ErrorKind::Unreadable,
                             Text::tr("The hold is set; what it holds could not be counted"),
                             answer->added->pattern,
                             {}});
    return showMatches(session, *answer->added, *answer->matches);
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
    const auto matches = watched<qint64>(session, Text::tr("Looking at golden files"),
                                         [hold, profile = *profile](std::stop_token stop, const Tell &) {
                                             return host::matchesOf(hold, profile, stop);
                                         });
    if (!matches)
        return session.fail(matches.error());
    return showMatches(session, hold, *matches);
}

int removeHoldThere(Session &session, const HoldCommand &command)
{
    return showAnswer(session, "golden-hold-remove",
                      session.ask(host::methods::holdRemove, {QString::fromStdString(command.id)}, Text::tr("Holds")));
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
    auto &add = program.verb(hold, "add", Text::tr("Keep files that match a pattern"), [command](Session &session) {
        return whereItIs(
            session, [&](Session &s) { return addHold(s, *command); },
            [&](Session &s) { return addHoldThere(s, *command); });
    });
    addOption(add, "pattern", command->pattern,
              Text::tr("Name, path or shell pattern; a directory holds what is in it"))
        .typeName("PATTERN")
        .required();
    addOption(add, "--reason", command->reason, Text::tr("Why they are kept")).typeName("TEXT").required();
    addOption(add, "--days", command->days, Text::tr("For how many days; until it is removed when absent")).positive();
    program.verb(hold, "list", Text::tr("All holds"),
                 [](Session &session) { return whereItIs(session, listHolds, listHoldsThere); });
    auto &remove = program.verb(hold, "remove", Text::tr("End a hold"), [command](Session &session) {
        return whereItIs(
            session, [&](Session &s) { return removeHold(s, *command); },
            [&](Session &s) { return removeHoldThere(s, *command); });
    });
    addOption(remove, "id", command->id, Text::tr("Id of the hold")).typeName("ID").required();
}

} // namespace gw::cli
