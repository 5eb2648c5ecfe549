// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Plan.h"

#include "base/FileWriter.h"
#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/retention/Census.h"

#include <QFile>

#include <algorithm>
#include <numeric>

namespace gw::golden {
namespace {

/// Leaves the @p most oldest files of all @p lists, a recording with its signature. Returns how many are left out.
qint64 applyQuota(std::vector<PackList> &lists, qint64 most)
{
    qint64 all = 0;
    std::vector<qint64> times;
    for (const PackList &list : lists) {
        all += qint64(list.files.size());
        for (const PackFile &file : list.files)
            times.push_back(file.state.modifiedNs);
    }
    if (most <= 0 || all <= most)
        return 0;
    std::nth_element(times.begin(), times.begin() + most, times.end());
    const qint64 limit = times[size_t(most)]; // the oldest of those that are too many
    qint64 left = most, out = 0;
    for (const bool exactly : {false, true}) // first all that are older, then as many of that age as there is room for
        for (PackList &list : lists) {
            std::vector<bool> stays(list.files.size());
            for (size_t i = 0; i < list.files.size(); ++i) {
                const qint64 time = list.files[i].state.modifiedNs;
                if (time < limit)
                    left -= exactly ? 0 : 1;
                else if (exactly)
                    stays[i] = time > limit || left-- <= 0;
            }
            if (!exactly)
                continue;
            for (size_t i = 0; i < list.files.size(); ++i)
                if (const PackFile *other = list.companionOf(list.files[i]);
                    other && stays[size_t(other - list.files.data())])
                    stays[i] = true;
            out += std::count(stays.begin(), stays.end(), true);
            list.leaveOut(stays);
        }
    return out;
}

QString fingerprintOf(const PackList &list)
{
    Sha256 sha;
    for (const PackFile &file : list.files) {
        const qint64 state[]{qint64(file.state.inode), file.state.size, file.state.modifiedNs, file.state.changedNs};
        sha.add(list.name(file));
        sha.add({reinterpret_cast<const char *>(state), sizeof state}); // of fixed length: no name runs into it
    }
    const HexDigest digest = toHex(sha.end());
    return QString::fromLatin1(digest.data(), digest.size());
}

void takeOver(RetentionPlan &plan, PackList &list)
{
    for (KeptFile file : std::as_const(list.kept)) {
        if (file.pathBytes)
            file.pathBytes->prepend(list.directory + '/');
        file.path.prepend(displayName({list.directory.constData(), size_t(list.directory.size())}) + QLatin1Char('/'));
        plan.kept << file;
    }
    list.kept.clear();
    plan.young += list.young;
    if (list.files.empty())
        return;
    PlannedDirectory directory;
    directory.path = displayName({list.directory.constData(), size_t(list.directory.size())});
    if (!isPlain({list.directory.constData(), size_t(list.directory.size())}))
        directory.pathBytes = list.directory;
    directory.files = qint64(list.files.size());
    directory.bytes.value = list.contentBytes();
    directory.fingerprint = fingerprintOf(list);
    plan.directories << directory;
}

} // namespace

qint64 RetentionPlan::files() const
{
    return std::accumulate(directories.begin(), directories.end(), qint64(0),
                           [](qint64 sum, const PlannedDirectory &d) { return sum + d.files; });
}

Result<PreparedPlan> preparePlan(const RetentionSettings &settings, std::stop_token stop)
{
    PreparedPlan prepared;
    RetentionPlan &plan = prepared.plan;
    plan.kind = settings.kind;
    plan.madeAt = QDateTime::currentDateTimeUtc();
    plan.before = settings.before;
    plan.archiveDirectory = QFile::decodeName(settings.archiveDirectory);
    const auto holds = HoldList::read(settings.archiveDirectory);
    if (!holds)
        return Failure(holds.error());
    const HoldList active = holds->active(plan.madeAt);
    for (const QString &directory : settings.directories) {
        auto list = listForPacking(QFile::encodeName(directory), settings.before, stop);
        if (!list)
            return Failure(list.error());
        if (prepared.seenFiles.contains(QFile::decodeName(list->directory)))
            continue; // one directory by two names
        prepared.seenFiles.insert(QFile::decodeName(list->directory), list->seen);
        keepHeld(*list, list->directory, active);
        prepared.lists.push_back(*std::move(list));
    }
    if (auto whole = nothingVanished(settings, prepared.seenFiles); !whole)
        return Failure(whole.error());
    plan.beyondQuota = applyQuota(prepared.lists, settings.mostFiles);
    for (PackList &list : prepared.lists)
        takeOver(plan, list);
    std::erase_if(prepared.lists, [](const PackList &list) { return list.files.empty(); });
    return prepared;
}

Result<void> stillFits(const RetentionPlan &saved, const RetentionPlan &now)
{
    const auto refused = [](const QString &what, const QString &where) {
        return failure(ErrorKind::Refused, what, where, Text::tr("Make a new plan and look at it"));
    };
    if (saved.kind != now.kind || saved.archiveDirectory != now.archiveDirectory)
        return refused(Text::tr("The plan is for something else"), saved.archiveDirectory);
    for (const PlannedDirectory &planned : saved.directories) {
        const auto found = std::find_if(now.directories.begin(), now.directories.end(),
                                        [&](const PlannedDirectory &d) { return d.path == planned.path; });
        if (found == now.directories.end())
            return refused(
                Text::tr("Nothing is left of the %1 files the plan is about").arg(formatCount(planned.files)),
                planned.path);
        if (found->files != planned.files)
            return refused(Text::tr("The plan is about %1 files, there are %2 now")
                               .arg(formatCount(planned.files), formatCount(found->files)),
                           planned.path);
        if (found->fingerprint != planned.fingerprint)
            return refused(Text::tr("Files changed since the plan was made"), planned.path);
    }
    if (now.directories.size() != saved.directories.size())
        return refused(Text::tr("There are files in directories that the plan does not know"), saved.archiveDirectory);
    return {};
}

Result<RetentionPlan> readPlan(const QString &file)
{
    const auto text = readFile(file);
    if (!text)
        return Failure(text.error());
    const auto object = parseObject(*text, file);
    if (!object)
        return Failure(object.error());
    const QJsonValue inner = object->value(QLatin1String("plan"));
    const auto plan = readJson<RetentionPlan>(inner.isObject() ? inner : QJsonValue(*object), file);
    if (!plan || plan->schema != RetentionPlan().schema || !plan->before.isValid())
        return failure(ErrorKind::BadInput, Text::tr("This is no plan of retention"), file,
                       Text::tr("Make one with --dry-run --json"));
    return plan;
}

} // namespace gw::golden
