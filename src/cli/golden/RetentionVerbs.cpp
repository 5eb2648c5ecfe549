// SPDX-License-Identifier: GPL-3.0-or-later
// `golden archive` and `golden cleanup`: a plan is shown, agreed to and carried out.
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
    Q_DECLARE_TR_FUNCTIONS(gw::cli::GoldenRetentionVerbs)
};

using golden::PreparedPlan;
using golden::RetentionKind;
using golden::RetentionOutcome;
using golden::RetentionPlan;
using golden::RetentionSettings;
using health::Verdict;

struct RetentionCommand
{
    std::optional<double> days;
    std::string plan;
    bool dryRun = false, force = false, purge = false, acceptVanished = false;
};

host::RetentionQuery queryOf(const RetentionCommand &command, RetentionKind kind)
{
    host::RetentionQuery query;
    query.kind = kind;
    query.days = command.days;
    query.acceptVanished = command.acceptVanished;
    return query;
}

QString whatHappens(const RetentionPlan &plan)
{
    switch (plan.kind) {
    case RetentionKind::Archive:
        return Text::tr("To be packed to %1, proven, and then removed:").arg(plan.archiveDirectory);
    case RetentionKind::Trash:
        return Text::tr("To be moved to the trash, without an archive:");
    case RetentionKind::Purge:
        return Text::tr("To be removed for good, without an archive:");
    }
    return {};
}

void printPlan(const Session &session, const RetentionPlan &plan)
{
    if (session.json())
        return;
    const QString before = plan.before.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (plan.directories.isEmpty()) {
        session.print(Text::tr("No golden file that may go is older than %1").arg(before));
    } else {
        Columns table({0, 1});
        for (const auto &directory : plan.directories)
            table.add({Text::tr("%n file(s)", nullptr, grammaticalNumber(directory.files)),
                       formatBytes(directory.bytes), directory.path});
        session.print(whatHappens(plan));
        session.print(table.text(QStringLiteral("  ")));
        session.print(Text::tr("All of them are older than %1").arg(before));
    }
    if (plan.beyondQuota > 0)
        session.print(Text::tr("%n more file(s) are old enough, but beyond the quota of one run", nullptr,
                               grammaticalNumber(plan.beyondQuota)));
    printKept(session, plan.kept);
}

RetentionOutcome carryOut(Session &session, PreparedPlan prepared, const RetentionSettings &settings,
                          const QDateTime &trashUntil)
{
    const auto shared = std::make_shared<PreparedPlan>(std::move(prepared)); // workers are copied
    const auto outcome = watched<RetentionOutcome>(
        session, Text::tr("Golden files"), [=](std::stop_token stop, const Tell &tell) -> Result<RetentionOutcome> {
            return golden::applyPlan(
                std::move(*shared), settings, trashUntil, FileOps::system(), stop,
                [&](const golden::RetentionProgress &p) { tell(p.done, p.total, p.files, host::phaseText(p)); });
        });
    if (outcome)
        return *outcome;
    RetentionOutcome failed;
    failed.errors << outcome.error();
    return failed;
}

void printExpired(const Session &session, const QList<golden::TrashItem> &expired)
{
    if (session.json() || expired.isEmpty())
        return;
    Columns table({0, 1});
    for (const auto &item : expired)
        table.add({Text::tr("%n file(s)", nullptr, grammaticalNumber(item.files)), formatBytes(item.bytes), item.id,
                   item.fromPath});
    session.print(Text::tr("To be removed from the trash for good, their grace is over:"));
    session.print(table.text(QStringLiteral("  ")));
}

/// What happened is added to @p outcome.
void purgeExpired(Session &session, const RetentionSettings &settings, const QList<golden::TrashItem> &expired,
                  RetentionOutcome &outcome)
{
    if (expired.isEmpty())
        return;
    if (Session::interrupted()) {
        outcome.complete = false;
        return;
    }
    const auto purged = watched<RetentionOutcome>(
        session, Text::tr("Trash"), [=](std::stop_token stop, const Tell &tell) -> Result<RetentionOutcome> {
            RetentionOutcome done = outcome;
            host::purgeExpired(settings, expired, done, stop,
                               [&tell](const QString &id, qint64 files, qint64 bytes) { tell(bytes, 0, files, id); });
            return done;
        });
    if (purged)
        outcome = *purged;
    else
        outcome.errors << purged.error();
}

void print(const Session &session, const char *name, const RetentionPlan &plan, const QList<golden::TrashItem> &expired,
           const RetentionOutcome &outcome, bool dryRun)
{
    if (session.json()) {
        QJsonObject object = toJson(outcome).toObject();
        object.insert(QStringLiteral("kept"), toJson(plan.kept + outcome.kept));
        object.insert(QStringLiteral("young"), plan.young);
        object.insert(QStringLiteral("plan"), toJson(plan));
        object.insert(QStringLiteral("expired"), toJson(expired));
        object.insert(QStringLiteral("dry_run"), dryRun);
        session.printJson(name, object);
        return;
    }
    if (dryRun)
        return;
    Columns table({1});
    for (const auto &archive : outcome.archives)
        table.add({session.paint(Verdict::Healthy, Text::tr("proven")),
                   Text::tr("%n file(s)", nullptr, grammaticalNumber(archive.files)),
                   Text::tr("%1 in %2").arg(formatBytes(archive.bytesIn), formatBytes(archive.bytesOut)),
                   archive.path});
    for (const QString &id : outcome.trash)
        table.add({Text::tr("trash"), {}, id, Text::tr("`golden trash restore` brings it back")});
    if (!table.isEmpty())
        session.print(table.text());
    printKept(session, outcome.kept);
    QString line = Text::tr("%n file(s) removed, %1 freed", nullptr, grammaticalNumber(outcome.removed))
                       .arg(formatBytes(outcome.freed));
    if (!outcome.complete)
        line += session.paint(Verdict::Unknown, Text::tr("; interrupted before the end, run it again"));
    session.print(line);
}

int exitCodeOf(const RetentionPlan &plan, const RetentionOutcome &outcome)
{
    const bool isWhole = plan.kept.isEmpty() && outcome.kept.isEmpty();
    int code = outcome.complete ? isWhole ? Exit::Ok : Exit::Warning : Exit::Unknown;
    for (const Error &error : outcome.errors)
        code = std::max(code, exitCode(error));
    return code;
}

/// Held while something is done; what crashed runs left is removed.
Result<std::optional<golden::ArchiveLock>> lockFor(const RetentionSettings &settings, const QString &purpose,
                                                   bool dryRun)
{
    if (dryRun)
        return std::optional<golden::ArchiveLock>();
    auto lock = host::lockForRetention(settings, purpose);
    if (!lock)
        return Failure(lock.error());
    return std::optional<golden::ArchiveLock>(*std::move(lock));
}

int retain(Session &session, const RetentionCommand &command, RetentionKind kind)
{
    const char *name = kind == RetentionKind::Archive ? "golden-archive" : "golden-cleanup";
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    if (auto may = command.dryRun ? Result<void>() : environment::mayChange(*profile, session.unlocked()); !may)
        return session.fail(may.error());
    auto settings = host::retentionSettings(*profile, queryOf(command, kind));
    if (!settings)
        return session.fail(settings.error());
    std::optional<RetentionPlan> saved;
    if (!command.plan.empty()) {
        const auto plan = golden::readPlan(QFile::decodeName(command.plan.c_str()));
        if (!plan)
            return session.fail(plan.error());
        saved = *plan;
        settings->before = plan->before;
    }
    // Locked before listing: what another program is about to remove must not be planned here.
    const auto lock = lockFor(*settings, QLatin1String(name), command.dryRun);
    if (!lock)
        return session.fail(lock.error());
    auto prepared = watched<PreparedPlan>(
        session, Text::tr("Looking at golden files"),
        [settings = *settings](std::stop_token stop, const Tell &) { return golden::preparePlan(settings, stop); });
    if (!prepared)
        return session.fail(prepared.error());
    if (auto fits = saved ? golden::stillFits(*saved, prepared->plan) : Result<void>(); !fits)
        return session.fail(fits.error());
    const auto expired = host::expiredIn(*settings);
    if (!expired)
        return session.fail(expired.error());
    printPlan(session, prepared->plan);
    printExpired(session, *expired);
    const RetentionPlan plan = prepared->plan;
    RetentionOutcome outcome;
    if (!command.dryRun) {
        const bool isNothing = plan.directories.isEmpty() && expired->isEmpty();
        if (const auto agreed = isNothing ? Result<void>() : confirm(Text::tr("Go on?"), command.force); !agreed)
            return session.fail(agreed.error());
        outcome = carryOut(session, *std::move(prepared), *settings, host::trashUntil(*profile));
        purgeExpired(session, *settings, *expired, outcome);
    }
    print(session, name, plan, *expired, outcome, command.dryRun);
    for (const Error &error : outcome.errors)
        session.fail(error);
    return exitCodeOf(plan, outcome);
}

void addOptions(CLI::App &verb, RetentionCommand &command)
{
    verb.add_option(
            "--days", command.days,
            Text::tr("Age in days from which files are old; the environment's retention when absent").toStdString())
        ->check(CLI::NonNegativeNumber);
    verb.add_option("--plan", command.plan,
                    Text::tr("Do what --dry-run --json wrote to this file, if it still fits").toStdString())
        ->type_name("FILE")
        ->excludes("--days");
    verb.add_flag("--dry-run", command.dryRun, Text::tr("Show what would be done, change nothing").toStdString());
    verb.add_flag("--force", command.force, Text::tr("Do not ask; needed where nobody can be asked").toStdString());
    verb.add_flag("--accept-vanished", command.acceptVanished,
                  Text::tr("Go on although golden files vanished since the last run").toStdString());
}

} // namespace

void addGoldenRetentionVerbs(Program &program, CLI::App &golden)
{
    auto archives = std::make_shared<RetentionCommand>();
    auto &archive =
        program.verb(golden, "archive", Text::tr("Pack old golden files, prove the archive, then remove them"),
                     [archives](Session &session) { return retain(session, *archives, RetentionKind::Archive); });
    addOptions(archive, *archives);

    auto cleans = std::make_shared<RetentionCommand>();
    auto &cleanup = program.verb(
        golden, "cleanup", Text::tr("Move old golden files to the trash, or purge them"), [cleans](Session &session) {
            return retain(session, *cleans, cleans->purge ? RetentionKind::Purge : RetentionKind::Trash);
        });
    addOptions(cleanup, *cleans);
    cleanup.add_flag("--purge", cleans->purge, Text::tr("Remove them for good").toStdString());
}

} // namespace gw::cli
