// SPDX-License-Identifier: GPL-3.0-or-later
// `golden verify`: every byte of every entry against the manifest.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/Work.h"

#include "host/Verifying.h"

#include <QFile>
#include <QRegularExpression>

namespace gw::cli {
namespace {

using golden::VerifyResult;
using health::Verdict;

struct VerifyCommand
{
    std::vector<std::string> archives;
    bool quick = false;
    std::string slice;
};

Result<golden::VerifyOptions> optionsOf(const VerifyCommand &command)
{
    golden::VerifyOptions options;
    options.quick = command.quick;
    if (command.slice.empty())
        return options;
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6})/(\\d{1,6})$"));
    const auto match = form.match(QString::fromStdString(command.slice));
    options.slice = match.captured(1).toLongLong();
    options.slices = match.captured(2).toLongLong();
    if (!match.hasMatch() || options.slice < 1 || options.slice > options.slices)
        return failure(ErrorKind::Usage, Text::tr("A slice is N/T, the N-th of T parts"),
                       QString::fromStdString(command.slice), Text::tr("Such as 1/7 on Monday, 7/7 on Sunday"));
    return options;
}

Result<QList<QByteArray>> archivesOf(Session &session, const VerifyCommand &command)
{
    QList<QByteArray> given;
    for (const std::string &archive : command.archives)
        given << QByteArray::fromStdString(archive);
    if (!given.isEmpty())
        return given;
    const auto profile = session.localProfile();
    if (!profile)
        return Failure(profile.error());
    auto found = archivesIn(profile->paths.archiveDir);
    if (found && found->isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("There is no archive to verify"), profile->paths.archiveDir);
    return found;
}

QString outcome(const Session &session, const VerifyResult &result, bool quick)
{
    if (!result.complete)
        return session.paint(Verdict::Unknown, Text::tr("interrupted"));
    if (!result.ok)
        return session.paint(Verdict::Critical, Text::tr("damaged"));
    if (quick)
        return Text::tr("table is whole");
    return session.paint(Verdict::Healthy, result.hasManifest ? Text::tr("verified") : Text::tr("readable"));
}

void print(const Session &session, const QList<VerifyResult> &results, const QList<Error> &errors, bool quick)
{
    qint64 verified = 0, failed = 0;
    for (const VerifyResult &result : results)
        ++(result.ok ? verified : failed);
    if (session.json()) {
        session.printJson("golden-verify", {{QStringLiteral("verified"), verified},
                                            {QStringLiteral("failed"), failed},
                                            {QStringLiteral("quick"), quick},
                                            {QStringLiteral("archives"), toJson(results)},
                                            {QStringLiteral("errors"), toJson(errors)}});
        return;
    }
    Columns table({1, 2});
    for (const VerifyResult &result : results) {
        table.add({outcome(session, result, quick), Text::tr("%n file(s)", nullptr, grammaticalNumber(result.entries)),
                   formatBytes(result.contentBytes), result.path, result.problem});
        for (const auto &finding : result.damaged.first(std::min<qsizetype>(20, result.damaged.size())))
            table.add({QString(), QString(), QString(), QStringLiteral("  ") + finding.path, finding.reason});
    }
    if (!table.isEmpty())
        session.print(table.text());
    if (std::any_of(results.begin(), results.end(), [](const VerifyResult &r) { return r.ok && !r.hasManifest; }))
        session.print(
            Text::tr("Readable archives have no manifest: their checksums and the golden files' own hashes fit"));
}

int exitCodeOf(const QList<VerifyResult> &results, const QList<Error> &errors)
{
    if (std::any_of(results.begin(), results.end(), [](const VerifyResult &r) { return !r.ok && r.complete; }))
        return Exit::Critical;
    const bool isWhole = std::all_of(results.begin(), results.end(), [](const VerifyResult &r) { return r.complete; });
    return isWhole && errors.isEmpty() ? Exit::Ok : Exit::Unknown;
}

int verifyThere(Session &session, const VerifyCommand &command)
{
    const auto options = optionsOf(command);
    if (!options)
        return session.fail(options.error());
    QStringList archives;
    for (const std::string &archive : command.archives)
        archives << QFile::decodeName(archive.c_str());
    const auto answer =
        session.work(host::methods::goldenVerify, {archives, options->quick, options->slice, options->slices},
                     Text::tr("Verifying archives"));
    if (!answer)
        return session.fail(answer.error());
    if (archives.isEmpty() && answer->archives.isEmpty() && answer->errors.isEmpty())
        return session.fail({ErrorKind::NotFound, Text::tr("There is no archive to verify"), {}, {}});
    print(session, answer->archives, answer->errors, command.quick);
    for (const QList<Error> &errors : {answer->notRecorded, answer->errors})
        for (const Error &error : errors)
            session.fail(error);
    return exitCodeOf(answer->archives, answer->errors);
}

int verify(Session &session, const VerifyCommand &command)
{
    const auto options = optionsOf(command);
    if (!options)
        return session.fail(options.error());
    const auto archives = archivesOf(session, command);
    if (!archives)
        return session.fail(archives.error());
    const auto profile = session.localProfile();
    const QString archiveDirectory = profile ? profile->paths.archiveDir : QString();
    QList<VerifyResult> results;
    QList<Error> errors;
    for (const QByteArray &archive : *archives) {
        if (Session::interrupted()) {
            errors << Error{
                ErrorKind::Cancelled, Text::tr("Not verified, interrupted before"), QFile::decodeName(archive), {}};
            continue;
        }
        const auto verified = watched<host::Verified>(
            session, Text::tr("Verifying %1").arg(QFile::decodeName(archive)),
            [archive, archiveDirectory, options = *options](std::stop_token stop, const Tell &tell) {
                return host::verifyAndRecord(
                    archive, options, archiveDirectory, stop,
                    [&tell](golden::VerifyProgress p) { tell(p.doneBytes, p.totalBytes, p.doneEntries, {}); });
            });
        if (!verified) {
            errors << verified.error();
            continue;
        }
        results << verified->result;
        if (verified->notRecorded)
            session.fail(*verified->notRecorded); // told; what was verified is verified all the same
    }
    print(session, results, errors, command.quick);
    int code = exitCodeOf(results, errors);
    for (const Error &error : errors)
        if (session.fail(error) == Exit::Usage)
            code = Exit::Usage;
    return code;
}

} // namespace

void addGoldenVerifyVerb(Program &program, CLI::App &golden)
{
    auto command = std::make_shared<VerifyCommand>();
    auto &verb = program.verb(golden, "verify", Text::tr("Every byte of every entry of archives, against the manifest"),
                              [command](Session &session) {
                                  return whereItIs(
                                      session, [&](Session &s) { return verify(s, *command); },
                                      [&](Session &s) { return verifyThere(s, *command); });
                              });
    addOption(verb, "archive", command->archives,
              Text::tr("Archives to verify; all of the archive directory when absent"))
        .typeName("FILE");
    addFlag(verb, "--quick", command->quick, Text::tr("Only tables and lengths: reads no file"));
    addOption(verb, "--slice", command->slice,
              Text::tr("Only the N-th of T parts of each archive, to share the work among days"))
        .typeName("N/T");
}

} // namespace gw::cli
