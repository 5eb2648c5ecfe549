// SPDX-License-Identifier: GPL-3.0-or-later
// `golden sign`: signatures for recordings that have none, or anew with another key.
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/CompareVerbs.h"

#include "base/FileWriter.h"
#include "base/Pace.h"
#include "golden/GoldenUsage.h"
#include "golden/Signing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

namespace gw::cli {
namespace {

using golden::SigningResult;
using health::Verdict;

struct SignatureOptions
{
    std::string directory, keyFile, keyVariable;
    bool rotate = false, dryRun = false, force = false;
};

/// All directories together.
struct Work
{
    QStringList directories;
    SigningResult all;
    QList<Error> errors; ///< directories that could not be listed
};

/// Interrupted, the result still holds what was done; so it must not travel in the future, which is cancelled then.
Result<SigningResult> signOne(Session &session, const QString &directory, const golden::SigningTask &task)
{
    const auto result = std::make_shared<Result<SigningResult>>(SigningResult{});
    const auto future = QtConcurrent::run([result, path = QFile::encodeName(directory), task,
                                           stop = Session::stopToken()](QPromise<Result<Nothing>> &promise) {
        promise.setProgressRange(0, 1000);
        Pace pace;
        *result = golden::signDirectory(path, task, stop, [&](qint64 done, qint64 total) {
            promise.setProgressValueAndText(int(1000 * done / total),
                                            Text::tr("%1 of %2 recordings").arg(formatCount(done), formatCount(total)) +
                                                pace.text(done, total));
        });
        promise.addResult(Nothing{});
    });
    const QString what = task.dryRun ? Text::tr("Looking at %1") : Text::tr("Signing %1");
    const auto waited = session.await(future, what.arg(directory));
    if (!waited && waited.error().kind != ErrorKind::Cancelled)
        return Failure(waited.error());
    return *result;
}

void signAll(Session &session, Work &work, const golden::SigningTask &task)
{
    work.all = {};
    work.errors.clear();
    for (const QString &directory : work.directories) {
        auto part = signOne(session, directory, task);
        if (!part) {
            work.errors << part.error();
            continue;
        }
        work.all.signedFiles += part->signedFiles;
        work.all.already += part->already;
        work.all.complete = work.all.complete && part->complete && !Session::interrupted();
        for (auto finding : part->failed) {
            finding.path.prepend(directory + QLatin1Char('/'));
            if (finding.pathBytes)
                finding.pathBytes->prepend(QFile::encodeName(directory) + '/');
            work.all.failed << finding;
        }
        for (const QString &name : part->unsignedFiles)
            work.all.unsignedFiles << directory + QLatin1Char('/') + name;
    }
}

int exitCodeOf(const Work &work)
{
    if (!work.all.failed.isEmpty())
        return Exit::Critical;
    if (!work.errors.isEmpty() || !work.all.complete)
        return Exit::Unknown;
    return work.all.unsignedFiles.isEmpty() ? Exit::Ok : Exit::Warning;
}

void tell(const Session &session, const Work &work, bool isPlan)
{
    if (session.json()) {
        QJsonObject object = toJson(work.all).toObject();
        object.insert(QStringLiteral("directory"),
                      work.directories.size() == 1 ? QJsonValue(work.directories.first()) : QJsonValue());
        object.insert(QStringLiteral("directories"), toJson(work.directories));
        object.insert(QStringLiteral("dry_run"), isPlan);
        object.insert(QStringLiteral("errors"), toJson(work.errors));
        session.printJson("golden-sign", object);
        return;
    }
    Columns table;
    for (const auto &finding : work.all.failed)
        table.add(
            {session.paint(Verdict::Critical, Text::tr("not signed")), oneLine(finding.path), oneLine(finding.reason)});
    for (const QString &path : work.all.unsignedFiles)
        table.add({session.paint(Verdict::Warning, Text::tr("has no signature")), oneLine(path), {}});
    if (!table.isEmpty())
        session.print(table.text());
    if (work.errors.size() == work.directories.size()) // none could be looked at: no sums
        return;
    const int n = grammaticalNumber(work.all.signedFiles);
    const QString line =
        isPlan ? Text::tr("%1 recording(s) would be signed, %2 already signed, %3 cannot be", nullptr, n)
               : Text::tr("%1 recording(s) signed, %2 already signed before, %3 could not be", nullptr, n);
    session.print(line.arg(formatCount(work.all.signedFiles), formatCount(work.all.already),
                           formatCount(work.all.failed.size())));
    if (!work.all.complete)
        session.print(session.paint(Verdict::Unknown, Text::tr("Interrupted before the end; run it again")));
}

/// The key that signatures are to have from now on; empty when nothing is to change.
Result<QByteArray> newKey(const SignatureOptions &options)
{
    if (!options.rotate)
        return QByteArray();
    if (options.keyFile.empty() == options.keyVariable.empty())
        return failure(ErrorKind::Usage, Text::tr("The new key comes from a file or a variable"), {},
                       Text::tr("Give --new-key-file or --new-key-variable"));
    auto key = options.keyFile.empty() ? Result<QByteArray>(qgetenv(options.keyVariable.c_str()))
                                       : readFile(QString::fromLocal8Bit(options.keyFile.c_str()), 4096);
    if (!key)
        return key;
    while (key->endsWith('\n') || key->endsWith('\r'))
        key->chop(1);
    if (key->isEmpty())
        return failure(ErrorKind::Usage, Text::tr("The new key is empty"),
                       QString::fromLocal8Bit((options.keyFile + options.keyVariable).c_str()));
    return key;
}

Result<Work> workFor(const Session &session, const environment::Profile &profile, const SignatureOptions &options)
{
    if (profile.host.kind == environment::HostKind::Ssh)
        return failure(ErrorKind::Usage, Text::tr("This verb works on the shadow host itself"), profile.host.ssh,
                       Text::tr("Run it there: keys do not travel"));
    if (auto may = options.dryRun ? Result<void>() : environment::mayChange(profile, session.unlocked()); !may)
        return Failure(may.error());
    Work work;
    if (!options.directory.empty()) {
        work.directories << QDir::cleanPath(
            QFileInfo(QString::fromLocal8Bit(options.directory.c_str())).absoluteFilePath());
        return work;
    }
    const auto found = golden::findGoldenDirectories(profile.paths.goldenDirs);
    if (!found)
        return Failure(found.error());
    work.directories = *found;
    if (found->isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("No golden directory is there"),
                       profile.paths.goldenDirs.join(QStringLiteral(", ")), Text::tr("Name one, or see `env check`"));
    return work;
}

int sign(Session &session, const SignatureOptions &options)
{
    const auto profile = session.profile();
    const auto expanded = profile ? environment::expandPaths(*profile) : profile;
    if (!expanded)
        return session.fail(expanded.error());
    auto work = workFor(session, *expanded, options);
    if (!work)
        return session.fail(work.error());
    const auto key = environment::readSecret(*expanded, QStringLiteral("golden_hmac"));
    const auto next = key ? newKey(options) : key;
    if (!next)
        return session.fail(next.error());
    golden::SigningTask task{*key, *next, true};
    signAll(session, *work, task);
    const auto finish = [&](bool isPlan) {
        tell(session, *work, isPlan);
        for (const Error &error : work->errors)
            session.fail(error);
        // Without a key no directory can be looked at: wrong usage, not an unknown state.
        const bool isUsage = !work->errors.isEmpty() && work->errors.first().kind == ErrorKind::Usage;
        return isUsage ? Exit::Usage : exitCodeOf(*work);
    };
    if (options.dryRun || work->all.signedFiles == 0 || !work->all.complete)
        return finish(options.dryRun);
    if (!options.force) {
        if (!session.json())
            tell(session, *work, true);
        if (const auto agreed = confirm(Text::tr("Sign them?"), false); !agreed)
            return session.fail(agreed.error());
    }
    task.dryRun = false;
    signAll(session, *work, task);
    return finish(false);
}

} // namespace

void addGoldenSignVerb(Program &program, CLI::App &golden)
{
    auto options = std::make_shared<SignatureOptions>();
    auto &verb = program.verb(golden, "sign", Text::tr("Sign the engine's recordings, or change the key"),
                              [options](Session &session) { return sign(session, *options); });
    addOption(verb, "directory", options->directory,
              Text::tr("Directory to sign; all golden directories of the environment when absent"))
        .typeName("DIR");
    addFlag(verb, "--rotate", options->rotate, Text::tr("Sign anew, with another key, what has a signature that fits"));
    addOption(verb, "--new-key-file", options->keyFile, Text::tr("File that holds the new key")).typeName("FILE");
    addOption(verb, "--new-key-variable", options->keyVariable, Text::tr("Variable that holds the new key"))
        .typeName("NAME");
    addFlag(verb, "--dry-run", options->dryRun, Text::tr("Only show what would be signed"));
    addFlag(verb, "--force", options->force, Text::tr("Do not ask"));
}

} // namespace gw::cli
