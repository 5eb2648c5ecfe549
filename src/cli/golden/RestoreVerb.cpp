// SPDX-License-Identifier: GPL-3.0-or-later
// `golden restore`: files out of an archive, compared with its manifest.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/Work.h"

#include "golden/archive/Restore.h"

#include <QFile>
#include <QFileInfo>

namespace gw::cli {
namespace {

using golden::RestoreResult;
using health::Verdict;

struct RestoreCommand
{
    std::string archive, to;
    std::vector<std::string> patterns;
    bool stripAbsolute = false, force = false;
};

golden::RestoreOptions optionsOf(const RestoreCommand &command, const environment::Profile &profile)
{
    golden::RestoreOptions options;
    options.home = host::homeOf(profile);
    if (!command.to.empty())
        options.target = QFile::encodeName(QFileInfo(QFile::decodeName(command.to.c_str())).absoluteFilePath());
    for (const std::string &pattern : command.patterns)
        options.patterns << QByteArray::fromStdString(pattern);
    options.stripAbsolute = command.stripAbsolute;
    options.force = command.force;
    return options;
}

void addFindings(Columns &table, const QString &what, const QList<golden::EntryFinding> &findings, qint64 count)
{
    const auto shown = std::min<qsizetype>(20, findings.size());
    for (const auto &finding : findings.first(shown))
        table.add({what, finding.entry, finding.reason});
    if (count > shown)
        table.add({what, Text::tr("and %1 more; --json names more of them").arg(formatCount(count - shown))});
}

void print(const Session &session, const RestoreResult &result)
{
    if (session.json()) {
        session.printJson("golden-restore", toJson(result).toObject());
        return;
    }
    Columns table;
    addFindings(table, session.paint(Verdict::Critical, Text::tr("damaged")), result.damaged, result.damagedCount);
    addFindings(table, session.paint(Verdict::Critical, Text::tr("refused")), result.refused, result.refusedCount);
    addFindings(table, session.paint(Verdict::Warning, Text::tr("skipped")), result.skipped, result.skippedCount);
    for (const QString &pattern : result.unmatched)
        table.add({session.paint(Verdict::Warning, Text::tr("no match")), pattern});
    if (!table.isEmpty())
        session.print(table.text());
    QString line = Text::tr("%n file(s) restored to %1, %2", nullptr, grammaticalNumber(result.restored))
                       .arg(result.target, formatBytes(result.restoredBytes));
    if (result.unchanged > 0)
        line += Text::tr("; %1 were there already").arg(formatCount(result.unchanged));
    session.print(line);
    if (!result.proven)
        session.print(
            Text::tr("The archive has no manifest: nothing says whether these are the files that were packed"));
    if (!result.problem.isEmpty())
        session.print(session.paint(Verdict::Critical,
                                    Text::tr("The archive cannot be read to its end: %1").arg(result.problem)));
}

int exitCodeOf(const RestoreResult &result)
{
    if (result.damagedCount > 0 || result.refusedCount > 0 || !result.problem.isEmpty())
        return Exit::Critical;
    return result.skippedCount > 0 || !result.unmatched.isEmpty() ? Exit::Warning : Exit::Ok;
}

int restoreThere(Session &session, const RestoreCommand &command)
{
    host::RestoreQuery query;
    query.archive = QFile::decodeName(command.archive.c_str());
    for (const std::string &pattern : command.patterns)
        query.patterns << QFile::decodeName(pattern.c_str());
    query.to = QFile::decodeName(command.to.c_str());
    query.stripAbsolute = command.stripAbsolute;
    query.force = command.force;
    const auto result = session.work(host::methods::restoreApply, query, Text::tr("Restoring %1").arg(query.archive));
    if (!result)
        return session.fail(result.error());
    print(session, *result);
    return exitCodeOf(*result);
}

int restore(Session &session, const RestoreCommand &command)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    if (auto may = environment::mayChange(*profile, session.unlocked()); !may)
        return session.fail(may.error());
    const auto result =
        watched<RestoreResult>(session, Text::tr("Restoring %1").arg(QFile::decodeName(command.archive.c_str())),
                               [archive = QByteArray::fromStdString(command.archive),
                                options = optionsOf(command, *profile)](std::stop_token stop, const Tell &tell) {
                                   return golden::restoreArchive(archive, options, FileOps::system(), stop,
                                                                 [&tell](golden::RestoreProgress p) {
                                                                     tell(p.doneBytes, p.totalBytes, p.doneEntries, {});
                                                                 });
                               });
    if (!result)
        return session.fail(result.error());
    print(session, *result);
    return exitCodeOf(*result);
}

} // namespace

void addGoldenRestoreVerb(Program &program, CLI::App &golden)
{
    auto command = std::make_shared<RestoreCommand>();
    auto &verb = program.verb(golden, "restore", Text::tr("Files out of an archive, each compared with its manifest"),
                              [command](Session &session) {
                                  return whereItIs(
                                      session, [&](Session &s) { return restore(s, *command); },
                                      [&](Session &s) { return restoreThere(s, *command); });
                              });
    addOption(verb, "archive", command->archive, Text::tr("Archive to restore from")).typeName("FILE").required();
    addOption(verb, "pattern", command->patterns,
              Text::tr("Names or shell patterns of entries; everything when absent"))
        .typeName("PATTERN");
    addOption(verb, "--to", command->to, Text::tr("Directory to restore to; where the files came from when absent"))
        .typeName("DIR");
    addFlag(verb, "--strip-absolute", command->stripAbsolute,
            Text::tr("Put entries with absolute names under the target instead of refusing them"));
    addFlag(verb, "--force", command->force, Text::tr("Replace files of other content"));
}

} // namespace gw::cli
