// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of retention: made, kept for whoever agrees to them, carried out if the world still fits.
#include "host/Forecasts.h"
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Retention.h"
#include "host/Text.h"

#include <QFile>

#include <sys/stat.h>
#include <sys/statvfs.h>

namespace gw::host {
namespace {

using golden::PreparedPlan;
using golden::RetentionKind;
using golden::RetentionPlan;
using golden::RetentionSettings;

/// Names in an answer are bounded; their number is not.
template<class T> qint64 countAndCut(QList<T> &list)
{
    const qint64 count = list.size();
    if (count > mostNamed)
        list.resize(mostNamed);
    return count;
}

std::optional<quint64> deviceOf(const QString &path)
{
    struct stat info{};
    if (::stat(QFile::encodeName(presentPart(path)).constData(), &info) != 0)
        return std::nullopt;
    return info.st_dev;
}

/// Sums of what moving @p prepared to the disk of @p trash copies; nullopt where all of it is on that disk.
std::optional<Bytes> roomForTrash(const PreparedPlan &prepared, const QString &trash)
{
    std::optional<Bytes> room;
    for (const golden::PackList &list : prepared.lists)
        if (deviceOf(QFile::decodeName(list.directory)) != deviceOf(trash))
            room = room.value_or(Bytes()) + golden::mostRoomFor(list);
    return room;
}

void addRoom(const environment::Profile &profile, const PreparedPlan &prepared, PlannedRetention &planned)
{
    const bool isArchive = planned.plan.kind == RetentionKind::Archive;
    if (planned.plan.kind == RetentionKind::Purge || prepared.lists.empty())
        return;
    planned.roomPath = isArchive ? profile.paths.archiveDir : QFile::decodeName(trashOf(profile));
    if (isArchive) {
        planned.roomNeeded = Bytes();
        for (const golden::PackList &list : prepared.lists)
            *planned.roomNeeded += golden::mostRoomFor(list);
        const auto archives = archiveFacts(profile.paths.archiveDir);
        if (archives && archives->ratio)
            planned.roomLikely = Bytes{qint64(double(planned.bytes.value) * *archives->ratio)};
    } else {
        planned.roomNeeded = roomForTrash(prepared, planned.roomPath);
    }
    struct statvfs disk{};
    if (::statvfs(QFile::encodeName(presentPart(planned.roomPath)).constData(), &disk) == 0)
        planned.roomAvailable = Bytes{std::max<qint64>(0, qint64(disk.f_bavail) * qint64(disk.f_frsize) -
                                                              megabytes(profile.retention.reserveMb).value)};
}

Result<PlannedRetention> plan(HostContext &context, const RetentionQuery &query, const CallContext &call)
{
    const auto settings = retentionSettings(context.profile, query);
    if (!settings)
        return Failure(settings.error());
    const auto prepared = golden::preparePlan(*settings, call.stop);
    if (!prepared)
        return Failure(prepared.error());
    const auto expired = expiredIn(*settings);
    if (!expired)
        return Failure(expired.error());
    PlannedRetention planned;
    planned.plan = prepared->plan;
    planned.files = prepared->plan.files();
    for (const auto &directory : prepared->plan.directories)
        planned.bytes += directory.bytes;
    planned.expired = *expired;
    planned.keptCount = countAndCut(planned.plan.kept);
    addRoom(context.profile, *prepared, planned);
    QStringList ids;
    for (const golden::TrashItem &item : *expired)
        ids << item.id;
    planned.id = context.plans.keep({{}, *settings, planned.plan, ids});
    return planned;
}

/// What is to be carried out: a plan made here, or one that was saved.
Result<KeptPlan> planFor(HostContext &context, const ApplyQuery &query)
{
    if (query.plan.has_value() != query.id.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("Either the id of a plan or a plan is to be given"), query.id);
    if (!query.plan) {
        const auto kept = context.plans.find(query.id);
        return kept ? Result<KeptPlan>(*kept)
                    : failure(ErrorKind::Refused, Text::tr("The plan is not known any more"), query.id,
                              Text::tr("Make a new plan and look at it"));
    }
    if (query.plan->schema != RetentionPlan().schema || !query.plan->before.isValid())
        return failure(ErrorKind::BadInput, Text::tr("This is no plan of retention"), query.plan->schema);
    RetentionQuery all;
    all.kind = query.plan->kind;
    all.before = query.plan->before;
    all.acceptVanished = query.acceptVanished;
    const auto settings = retentionSettings(context.profile, all);
    if (!settings)
        return Failure(settings.error());
    return KeptPlan{{}, *settings, *query.plan, {}};
}

Result<AppliedRetention> apply(HostContext &context, const ApplyQuery &query, const CallContext &call)
{
    if (const auto may = environment::mayChange(context.profile, context.unlocked); !may)
        return Failure(may.error());
    const auto wanted = planFor(context, query);
    if (!wanted)
        return Failure(wanted.error());
    const auto work = context.works.begin(methods::retentionApply.name, call);
    if (!work)
        return Failure(work.error());
    // Locked before listing: what another program is about to remove must not fit.
    const auto lock = lockForRetention(wanted->settings, QLatin1String(methods::retentionApply.name));
    if (!lock)
        return Failure(lock.error());
    auto prepared = golden::preparePlan(wanted->settings, (*work)->stop());
    if (!prepared)
        return Failure(prepared.error());
    if (const auto fits = golden::stillFits(wanted->plan, prepared->plan); !fits)
        return Failure(fits.error());
    auto expired = expiredIn(wanted->settings);
    if (!expired)
        return Failure(expired.error());
    // Nobody has seen what expired since.
    expired->removeIf([&](const golden::TrashItem &item) { return !wanted->expired.contains(item.id); });
    Bytes all;
    for (const auto &directory : prepared->plan.directories)
        all += directory.bytes;
    PlanShare share(wanted->settings.kind, all);
    AppliedRetention applied;
    applied.outcome = golden::applyPlan(*std::move(prepared), wanted->settings, trashUntil(context.profile),
                                        FileOps::system(), (*work)->stop(), [&](const golden::RetentionProgress &p) {
                                            (*work)->tell(p.done, p.total, p.files, phaseText(p), share.of(p));
                                        });
    purgeExpired(wanted->settings, *expired, applied.outcome, (*work)->stop(),
                 [&](const QString &id, qint64 files, qint64 bytes) {
                     (*work)->tell(bytes, 0, files, Text::tr("removing %1 from the trash").arg(id), 1);
                 });
    applied.keptCount = countAndCut(applied.outcome.kept);
    return applied;
}

} // namespace

void addRetentionMethods(Registry &registry)
{
    registry.add(methods::retentionPlan, plan);
    registry.add(methods::retentionApply, apply);
    registry.add(methods::goldenForecast,
                 [](HostContext &context, const ForecastQuery &query, const CallContext &call) {
                     return forecastFor(context.profile, context.usages, query, call.stop);
                 });
}

} // namespace gw::host
