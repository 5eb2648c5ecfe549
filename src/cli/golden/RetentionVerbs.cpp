// SPDX-License-Identifier: GPL-3.0-or-later
// `golden archive` and `golden cleanup`: a plan is shown, agreed to and carried out.
#include "cli/Confirm.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/RetentionText.h"
#include "cli/golden/Work.h"

#include <QFile>

namespace gw::cli {
namespace {

using golden::PreparedPlan;
using golden::RetentionKind;
using golden::RetentionOutcome;
using golden::RetentionPlan;
using golden::RetentionSettings;

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
    failed.complete = outcome.error().kind != ErrorKind::Cancelled; // before it began
    failed.errors << outcome.error();
    return failed;
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

const char *nameOf(RetentionKind kind) { return kind == RetentionKind::Archive ? "golden-archive" : "golden-cleanup"; }

/// The plan that was saved, if one is given.
Result<std::optional<RetentionPlan>> savedPlan(const RetentionCommand &command)
{
    if (command.plan.empty())
        return std::optional<RetentionPlan>();
    const auto plan = golden::readPlan(QFile::decodeName(command.plan.c_str()));
    return plan ? Result<std::optional<RetentionPlan>>(*plan) : Failure(plan.error());
}

/// Shows @p planned, asks, lets @p carryOut do it, and tells what came of it.
template<class Do> int agreeAndDo(Session &session, const RetentionCommand &command, RetentionDone planned, Do carryOut)
{
    printPlan(session, planned.plan);
    printExpired(session, planned.expired);
    const char *name = nameOf(planned.plan.kind);
    if (!command.dryRun) {
        const bool isNothing = planned.plan.directories.isEmpty() && planned.expired.isEmpty();
        if (const auto agreed = isNothing ? Result<void>() : confirm(Text::tr("Go on?"), command.force); !agreed)
            return session.fail(agreed.error());
        planned.outcome = carryOut();
    }
    printOutcome(session, name, planned);
    for (const Error &error : planned.outcome.errors)
        session.fail(error);
    return exitCodeOf(planned);
}

int retain(Session &session, const RetentionCommand &command, RetentionKind kind)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    if (auto may = command.dryRun ? Result<void>() : environment::mayChange(*profile, session.unlocked()); !may)
        return session.fail(may.error());
    auto settings = host::retentionSettings(*profile, queryOf(command, kind));
    if (!settings)
        return session.fail(settings.error());
    const auto saved = savedPlan(command);
    if (!saved)
        return session.fail(saved.error());
    if (*saved)
        settings->before = (*saved)->before;
    // Locked before listing: what another program is about to remove must not be planned here.
    const auto lock = lockFor(*settings, QLatin1String(nameOf(kind)), command.dryRun);
    if (!lock)
        return session.fail(lock.error());
    auto prepared = watched<PreparedPlan>(
        session, Text::tr("Looking at golden files"),
        [settings = *settings](std::stop_token stop, const Tell &) { return golden::preparePlan(settings, stop); });
    if (!prepared)
        return session.fail(prepared.error());
    if (auto fits = *saved ? golden::stillFits(**saved, prepared->plan) : Result<void>(); !fits)
        return session.fail(fits.error());
    const auto expired = host::expiredIn(*settings);
    if (!expired)
        return session.fail(expired.error());
    return agreeAndDo(session, command, {prepared->plan, *expired, {}, command.dryRun}, [&] {
        RetentionOutcome outcome = carryOut(session, *std::move(prepared), *settings, host::trashUntil(*profile));
        purgeExpired(session, *settings, *expired, outcome);
        return outcome;
    });
}

/// The same by the agent of the host, which plans, and carries out that plan only if the world still fits it.
int retainThere(Session &session, const RetentionCommand &command, RetentionKind kind)
{
    const auto profile = session.profile();
    if (!profile)
        return session.fail(profile.error());
    if (auto may = command.dryRun ? Result<void>() : environment::mayChange(*profile, session.unlocked()); !may)
        return session.fail(may.error());
    const auto saved = savedPlan(command);
    if (!saved)
        return session.fail(saved.error());
    host::RetentionQuery query = queryOf(command, kind);
    if (*saved)
        query.before = (*saved)->before;
    const auto planned = session.ask(host::methods::retentionPlan, query, Text::tr("Looking at golden files"));
    if (!planned)
        return session.fail(planned.error());
    if (auto fits = *saved ? golden::stillFits(**saved, planned->plan) : Result<void>(); !fits)
        return session.fail(fits.error());
    return agreeAndDo(session, command, {planned->plan, planned->expired, {}, command.dryRun}, [&] {
        const auto applied = session.work(host::methods::retentionApply, {planned->id, {}, command.acceptVanished},
                                          Text::tr("Golden files"));
        RetentionOutcome failed;
        if (!applied)
            failed.errors << applied.error();
        return applied ? applied->outcome : failed;
    });
}

void addOptions(CLI::App &verb, RetentionCommand &command)
{
    addOption(verb, "--days", command.days,
              Text::tr("Age in days from which files are old; the environment's retention when absent"))
        .notNegative();
    addOption(verb, "--plan", command.plan, Text::tr("Do what --dry-run --json wrote to this file, if it still fits"))
        .typeName("FILE")
        .excludes("--days");
    addFlag(verb, "--dry-run", command.dryRun, Text::tr("Show what would be done, change nothing"));
    addFlag(verb, "--force", command.force, Text::tr("Do not ask; needed where nobody can be asked"));
    addFlag(verb, "--accept-vanished", command.acceptVanished,
            Text::tr("Go on although golden files vanished since the last run"));
}

} // namespace

void addGoldenRetentionVerbs(Program &program, CLI::App &golden)
{
    auto archives = std::make_shared<RetentionCommand>();
    auto &archive =
        program.verb(golden, "archive", Text::tr("Pack old golden files, prove the archive, then remove them"),
                     [archives](Session &session) {
                         return whereItIs(
                             session, [&](Session &s) { return retain(s, *archives, RetentionKind::Archive); },
                             [&](Session &s) { return retainThere(s, *archives, RetentionKind::Archive); });
                     });
    addOptions(archive, *archives);

    auto cleans = std::make_shared<RetentionCommand>();
    auto &cleanup = program.verb(
        golden, "cleanup", Text::tr("Move old golden files to the trash, or purge them"), [cleans](Session &session) {
            const RetentionKind kind = cleans->purge ? RetentionKind::Purge : RetentionKind::Trash;
            return whereItIs(
                session, [&](Session &s) { return retain(s, *cleans, kind); },
                [&](Session &s) { return retainThere(s, *cleans, kind); });
        });
    addOptions(cleanup, *cleans);
    addFlag(cleanup, "--purge", cleans->purge, Text::tr("Remove them for good"));
}

} // namespace gw::cli
