// SPDX-License-Identifier: GPL-3.0-or-later
// Holds and the trash of an environment, changed under its lock.
#include "host/Retention.h"

#include "golden/GoldenUsage.h"

#include <QFile>

namespace gw::host {

Result<golden::HoldList> changeHolds(const environment::Profile &profile, bool unlocked, const QString &purpose,
                                     const std::function<Result<void>(golden::HoldList &)> &change)
{
    if (auto may = environment::mayChange(profile, unlocked); !may)
        return Failure(may.error());
    const QByteArray directory = QFile::encodeName(profile.paths.archiveDir);
    const auto lock = golden::ArchiveLock::take(directory, purpose);
    if (!lock)
        return Failure(lock.error());
    auto holds = golden::HoldList::read(directory);
    if (!holds)
        return holds;
    if (auto changed = change(*holds); !changed)
        return Failure(changed.error());
    if (auto written = holds->write(directory); !written)
        return Failure(written.error());
    return holds;
}

Result<qint64> matchesOf(const golden::Hold &hold, const environment::Profile &profile, const std::stop_token &stop)
{
    golden::HoldList one;
    if (const auto added = one.add(hold); !added)
        return Failure(added.error());
    const auto directories = golden::findGoldenDirectories(profile.paths.goldenDirs);
    if (!directories)
        return Failure(directories.error());
    qint64 matches = 0;
    for (const QString &directory : *directories) {
        const auto list = golden::listFiles(QFile::encodeName(directory), stop);
        if (!list)
            return Failure(list.error());
        for (const auto &file : list->files)
            matches += one.holding(list->directory, list->name(file)) ? 1 : 0;
    }
    return matches;
}

Result<TrashAccess> openTrash(const environment::Profile &profile, bool unlocked, const QString &purpose)
{
    if (auto may = environment::mayChange(profile, unlocked); !may)
        return Failure(may.error());
    const QByteArray directory = QFile::encodeName(profile.paths.archiveDir);
    auto lock = golden::ArchiveLock::take(directory, purpose);
    if (!lock)
        return Failure(lock.error());
    const auto holds = golden::HoldList::read(directory);
    if (!holds)
        return Failure(holds.error());
    return TrashAccess{trashOf(profile), *std::move(lock), holds->active(QDateTime::currentDateTimeUtc())};
}

} // namespace gw::host
