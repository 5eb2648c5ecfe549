// SPDX-License-Identifier: GPL-3.0-or-later
// `golden check`: every golden file proven by itself.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/CompareVerbs.h"
#include "cli/golden/GoldenVerbs.h"

#include "base/Pace.h"
#include "golden/GoldenCheck.h"
#include "golden/GoldenUsage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

namespace gw::cli {
namespace {

using golden::CheckResult;
using health::Verdict;

/// Interrupted, the result still holds what was done; so it must not travel in the future, which is cancelled then.
Result<CheckResult> checkHere(Session &session, const QString &directory, const QByteArray &key)
{
    // An interruption may come before the check begins: what was not looked at is not complete.
    CheckResult nothing;
    nothing.directory = directory;
    nothing.complete = false;
    const auto result = std::make_shared<Result<CheckResult>>(nothing);
    const auto future = QtConcurrent::run([result, path = QFile::encodeName(directory), key,
                                           stop = Session::stopToken()](QPromise<Result<Nothing>> &promise) {
        promise.setProgressRange(0, 1000);
        Pace pace;
        *result = golden::checkDirectory(path, key, stop, [&promise, &pace](golden::CheckProgress progress) {
            const qint64 share = progress.total > 0 ? std::min<qint64>(1000, 1000 * progress.done / progress.total) : 0;
            promise.setProgressValueAndText(
                int(share), Text::tr("%1 of %2 files").arg(formatCount(progress.done), formatCount(progress.total)) +
                                pace.text(progress.done, progress.total));
        });
        promise.addResult(Nothing{});
    });
    const auto waited = session.await(future, Text::tr("Checking %1").arg(directory));
    if (!waited && waited.error().kind != ErrorKind::Cancelled)
        return Failure(waited.error());
    return *result;
}

/// Paths as scripts can use them: whole. Names that are not UTF-8 stay as path_b64.
void makeWhole(CheckResult &part)
{
    const QString prefix =
        part.directory.endsWith(QLatin1Char('/')) ? part.directory : part.directory + QLatin1Char('/');
    for (auto *list : {&part.altered, &part.unreadable})
        for (auto &finding : *list) {
            finding.path.prepend(prefix);
            if (finding.pathBytes)
                finding.pathBytes->prepend(QFile::encodeName(prefix));
        }
    for (auto *list : {&part.unsignedFiles, &part.orphans})
        for (QString &path : *list)
            path.prepend(prefix);
}

struct Summary
{
    CheckResult all;
    QStringList directories;
    QList<Error> errors; ///< directories that could not be checked

    void add(CheckResult part)
    {
        makeWhole(part);
        directories << part.directory;
        merge(all, part);
        all.signaturesChecked = part.signaturesChecked;
    }
    [[nodiscard]] int exitCode() const
    {
        if (!all.altered.isEmpty())
            return Exit::Critical;
        if (!all.unreadable.isEmpty() || !all.complete || !errors.isEmpty() || all.checked == 0)
            return Exit::Unknown;
        return !all.orphans.isEmpty() || (all.signaturesChecked && !all.unsignedFiles.isEmpty()) ? Exit::Warning
                                                                                                 : Exit::Ok;
    }
};

void addNames(Columns &table, const QString &what, const QStringList &names)
{
    constexpr qsizetype most = 20; // a directory that nobody signs would fill the screen
    for (const QString &name : names.first(std::min(most, names.size())))
        table.add({what, oneLine(name)});
    if (names.size() > most)
        table.add({what, Text::tr("and %1 more; --json names them all").arg(formatCount(names.size() - most))});
}

void print(const Session &session, const Summary &summary)
{
    const CheckResult &all = summary.all;
    if (session.json()) {
        QJsonObject object = toJson(all).toObject();
        object.insert(QStringLiteral("directory"),
                      summary.directories.size() == 1 ? QJsonValue(summary.directories.first()) : QJsonValue());
        object.insert(QStringLiteral("directories"), toJson(summary.directories));
        object.insert(QStringLiteral("errors"), toJson(summary.errors));
        session.printJson("golden-check", object);
        return;
    }
    Columns table;
    for (const auto &finding : all.altered)
        table.add(
            {session.paint(Verdict::Critical, Text::tr("altered")), oneLine(finding.path), oneLine(finding.reason)});
    for (const auto &finding : all.unreadable)
        table.add(
            {session.paint(Verdict::Unknown, Text::tr("unreadable")), oneLine(finding.path), oneLine(finding.reason)});
    addNames(table, Text::tr("unsigned"), all.unsignedFiles);
    addNames(table, Text::tr("orphan"), all.orphans);
    if (!table.isEmpty())
        session.print(table.text());
    const QString where = summary.directories.join(QStringLiteral(", "));
    if (all.checked == 0 && all.complete)
        return session.print(
            session.paint(Verdict::Unknown, Text::tr("Nothing was checked: no golden file is in %1").arg(where)));
    QString line = Text::tr("%1 golden file(s) checked in %2: %3 intact, %4 altered, %5 unreadable", nullptr,
                            grammaticalNumber(all.checked))
                       .arg(formatCount(all.checked), where, formatCount(all.intact), formatCount(all.altered.size()),
                            formatCount(all.unreadable.size()));
    if (all.vanished > 0)
        line += Text::tr("; %1 went away meanwhile").arg(formatCount(all.vanished));
    if (!all.complete)
        line += session.paint(Verdict::Unknown, Text::tr("; interrupted before the end"));
    session.print(line);
    if (!all.signaturesChecked)
        session.print(
            Text::tr("Signatures were not checked: there is no key (GOLDEN_SECRET, or [secrets] golden_hmac)"));
}

/// The directories of a local environment: @p given, else every golden directory of the profile.
Result<QStringList> directoriesToCheck(Session &session, const std::string &given)
{
    if (!given.empty())
        return QStringList(QFileInfo(QString::fromLocal8Bit(given.c_str())).absoluteFilePath());
    const auto profile = session.profile();
    const auto expanded = profile ? environment::expandPaths(*profile) : profile;
    if (!expanded)
        return Failure(expanded.error());
    auto found = golden::findGoldenDirectories(expanded->paths.goldenDirs);
    if (found && found->isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("No golden directory is there"),
                       expanded->paths.goldenDirs.join(QStringLiteral(", ")), Text::tr("Name one, or see `env check`"));
    return found;
}

int checkRemote(Session &session, const std::string &given)
{
    auto result = session.ask(host::methods::goldenCheck, host::GoldenCheckQuery{QString::fromStdString(given)},
                              Text::tr("Checking golden files"));
    if (!result)
        return session.fail(result.error());
    Summary summary;
    summary.add(*std::move(result));
    print(session, summary);
    return summary.exitCode();
}

int checkGolden(Session &session, const std::string &given)
{
    const auto profile = session.profile();
    if (!profile)
        return session.fail(profile.error());
    if (profile->host.kind == environment::HostKind::Ssh)
        return checkRemote(session, given);
    const auto directories = directoriesToCheck(session, given);
    if (!directories)
        return session.fail(directories.error());
    const auto expanded = environment::expandPaths(*profile);
    const auto key = expanded ? environment::readSecret(*expanded, QStringLiteral("golden_hmac"))
                              : Result<QByteArray>(Failure(expanded.error()));
    if (!key)
        return session.fail(key.error());

    Summary summary;
    summary.all.signaturesChecked = !key->isEmpty();
    for (const QString &directory : *directories) {
        if (Session::interrupted()) {
            summary.all.complete = false;
            break;
        }
        if (auto part = checkHere(session, directory, *key))
            summary.add(*std::move(part));
        else
            summary.errors << part.error();
    }
    if (!summary.directories.isEmpty() || session.json())
        print(session, summary);
    for (const Error &error : summary.errors)
        session.fail(error);
    return summary.exitCode();
}

} // namespace

void addGoldenVerbs(Program &program)
{
    auto &golden = program.group("golden", Text::tr("Golden files"));
    auto directory = std::make_shared<std::string>();
    auto &check = program.verb(golden, "check", Text::tr("Recompute every hash, check signatures, find orphans"),
                               [directory](Session &session) { return checkGolden(session, *directory); });
    addOption(check, "directory", *directory,
              Text::tr("Directory to check; all golden directories of the environment when absent, over ssh "
                       "those of the newest run"))
        .typeName("DIR");
    addGoldenListVerb(program, golden);
    addGoldenDiffVerb(program, golden);
    addGoldenIgnoreVerbs(program, golden);
    addGoldenSignVerb(program, golden);
    addGoldenStatusVerb(program, golden);
    addGoldenForecastVerb(program, golden);
    addGoldenRetentionVerbs(program, golden);
    addGoldenVerifyVerb(program, golden);
    addGoldenRestoreVerb(program, golden);
    addGoldenSourceVerbs(program, golden);
    addGoldenHoldVerbs(program, golden);
    addGoldenTrashVerbs(program, golden);
}

} // namespace gw::cli
