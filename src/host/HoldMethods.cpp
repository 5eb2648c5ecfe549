// SPDX-License-Identifier: GPL-3.0-or-later
// Holds and the trash.
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Retention.h"
#include "host/Text.h"

#include <QFile>

namespace gw::host {
namespace {

constexpr double longestHold = 36'500;

Result<Holds> listHolds(HostContext &context, const Nothing &, const CallContext &)
{
    const auto holds = golden::HoldList::read(QFile::encodeName(context.profile.paths.archiveDir));
    return holds ? Result<Holds>(Holds{holds->all(), {}, {}}) : Failure(holds.error());
}

Result<Holds> addHold(HostContext &context, const HoldDraft &draft, const CallContext &call)
{
    if (draft.days && !(*draft.days > 0 && *draft.days <= longestHold))
        return failure(ErrorKind::Usage, Text::tr("A hold lasts up to %1 days").arg(longestHold),
                       QString::number(*draft.days));
    golden::Hold hold;
    hold.pattern = draft.pattern;
    hold.reason = draft.reason;
    hold.by = draft.by;
    if (draft.days)
        hold.until = QDateTime::currentDateTimeUtc().addMSecs(qint64(*draft.days * 86'400'000));
    Holds answer;
    const auto changed =
        changeHolds(context.profile, context.unlocked, QLatin1String(methods::holdAdd.name), [&](auto &holds) {
            auto added = holds.add(hold);
            if (added)
                answer.added = *added;
            return added ? Result<void>() : Failure(added.error());
        });
    if (!changed)
        return Failure(changed.error());
    answer.holds = changed->all();
    if (const auto matches = matchesOf(*answer.added, context.profile, call.stop))
        answer.matches = *matches;
    return answer;
}

Result<Holds> removeHold(HostContext &context, const HoldId &hold, const CallContext &)
{
    const auto changed = changeHolds(context.profile, context.unlocked, QLatin1String(methods::holdRemove.name),
                                     [&](auto &holds) { return holds.remove(hold.id); });
    return changed ? Result<Holds>(Holds{changed->all(), {}, {}}) : Failure(changed.error());
}

Result<TrashList> listTrash(HostContext &context, const Nothing &, const CallContext &)
{
    const QByteArray trash = trashOf(context.profile);
    const auto items = golden::listTrash(trash);
    return items ? Result<TrashList>(TrashList{QFile::decodeName(trash), *items}) : Failure(items.error());
}

Result<QStringList> idsOf(const TrashQuery &query, const QByteArray &trash)
{
    if (query.all == !query.ids.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("Name items of the trash, or all of them"),
                       query.ids.join(QLatin1Char(' ')));
    if (!query.all)
        return query.ids;
    const auto items = golden::listTrash(trash);
    if (!items)
        return Failure(items.error());
    QStringList ids;
    for (const golden::TrashItem &item : *items)
        ids << item.id;
    return ids;
}

/// Does @p one(item's id, how to tell of it) for each item in turn; what it gives is added up.
template<class One>
Result<TrashOutcome> forEachItem(HostContext &context, const TrashQuery &query, const CallContext &call,
                                 const char *method, const QString &doing, One one)
{
    const auto access = openTrash(context.profile, context.unlocked, QLatin1String(method));
    if (!access)
        return Failure(access.error());
    const auto ids = idsOf(query, access->trash);
    if (!ids)
        return Failure(ids.error());
    const auto work = context.works.begin(method, call);
    if (!work)
        return Failure(work.error());
    TrashOutcome outcome;
    for (qsizetype i = 0; i < ids->size(); ++i) {
        if ((*work)->stop().stop_requested()) {
            outcome.complete = false;
            break;
        }
        const QString id = ids->at(i);
        const auto done = one(*access, id, (*work)->stop(), [&](qint64 files, qint64 bytes) {
            (*work)->tell(bytes, 0, files, doing.arg(id), double(i) / double(ids->size()));
        });
        if (!done) {
            outcome.errors << done.error();
            continue;
        }
        outcome.files += done->files;
        outcome.bytes += done->bytes;
        outcome.freed += done->freed;
        outcome.keptCount += done->kept.size();
        outcome.kept += done->kept.first(std::min(done->kept.size(), mostNamed - outcome.kept.size()));
        outcome.complete = outcome.complete && done->complete;
    }
    return outcome;
}

Result<TrashOutcome> restoreFromTrash(HostContext &context, const TrashQuery &query, const CallContext &call)
{
    return forEachItem(context, query, call, methods::trashRestore.name, Text::tr("bringing back %1"),
                       [](const TrashAccess &access, const QString &id, const std::stop_token &stop,
                          const golden::TrashProgress &tell) -> Result<TrashOutcome> {
                           auto moved = golden::restoreTrash(access.trash, id, FileOps::system(), stop, tell);
                           if (!moved)
                               return Failure(moved.error());
                           return TrashOutcome{moved->moved, moved->bytes,   moved->freed, moved->kept, 0,
                                               {},           moved->complete};
                       });
}

Result<TrashOutcome> purge(HostContext &context, const TrashQuery &query, const CallContext &call)
{
    return forEachItem(context, query, call, methods::trashPurge.name, Text::tr("removing %1 for good"),
                       [](const TrashAccess &access, const QString &id, const std::stop_token &stop,
                          const golden::TrashProgress &tell) -> Result<TrashOutcome> {
                           auto removed =
                               golden::purgeTrash(access.trash, id, access.holds, FileOps::system(), stop, tell);
                           if (!removed)
                               return Failure(removed.error());
                           return TrashOutcome{removed->removed, removed->bytes, removed->freed, removed->kept, 0, {},
                                               removed->complete};
                       });
}

} // namespace

void addHoldMethods(Registry &registry)
{
    registry.add(methods::holdList, listHolds);
    registry.add(methods::holdAdd, addHold);
    registry.add(methods::holdRemove, removeHold);
    registry.add(methods::trashList, listTrash);
    registry.add(methods::trashRestore, restoreFromTrash);
    registry.add(methods::trashPurge, purge);
}

} // namespace gw::host
