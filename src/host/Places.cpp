// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Places.h"

#include "golden/DirectoryReader.h"
#include "golden/retention/ArchiveName.h"
#include "host/Gatherer.h"
#include "host/Retention.h"
#include "host/Text.h"

#include <cerrno>
#include <sys/stat.h>

namespace gw::host {
namespace {

ArchivePlace archivePlace(const QByteArray &path)
{
    ArchivePlace place;
    const std::string_view name(path.constData(), size_t(path.size()));
    place.path = golden::displayName(name);
    if (!golden::isPlain(name))
        place.pathBytes = path;
    struct stat info{};
    if (::stat(path.constData(), &info) != 0) {
        place.error = systemError(errno, Text::tr("Cannot look at the archive"), place.path);
        return place;
    }
    place.bytes.value = info.st_size;
    place.modified = QDateTime::fromSecsSinceEpoch(info.st_mtim.tv_sec, Qt::UTC);
    place.record = golden::readRecord(path);
    return place;
}

void addDisk(Places &places, const QString &asked, const QString &directory)
{
    health::DiskUsage usage = diskUsage(asked);
    for (DiskPlace &disk : places.disks)
        if (disk.usage.device == usage.device && usage.error.isEmpty() && disk.usage.error.isEmpty()) {
            if (!directory.isEmpty() && !disk.directories.contains(directory))
                disk.directories << directory;
            return;
        }
    places.disks.append({std::move(usage), directory.isEmpty() ? QStringList() : QStringList(directory)});
}

void addDisks(const environment::Profile &profile, Places &places)
{
    for (const QString &path : profile.paths.disks)
        addDisk(places, path, {});
    for (const DirectoryPlace &directory : std::as_const(places.golden))
        addDisk(places, directory.path, directory.path);
    for (const QString &path : {places.archiveDirectory, QFile::decodeName(trashOf(profile))})
        addDisk(places, presentPart(path), path);
}

void addTrashAndHolds(const environment::Profile &profile, Places &places)
{
    const auto trash = golden::listTrash(trashOf(profile));
    if (trash) {
        places.trashItems = trash->size();
        places.trashFiles = 0;
        for (const golden::TrashItem &item : *trash) {
            *places.trashFiles += item.files;
            places.trashBytes += item.bytes;
        }
    } else {
        places.trashError = trash.error();
    }
    const auto holds = golden::HoldList::read(QFile::encodeName(profile.paths.archiveDir));
    if (holds)
        places.holds = holds->active(QDateTime::currentDateTimeUtc()).all().size();
    else
        places.holdsError = holds.error();
}

} // namespace

Result<QList<ArchivePlace>> archivePlaces(const QString &archiveDirectory)
{
    const auto archives = archivesIn(archiveDirectory);
    if (!archives)
        return Failure(archives.error());
    QList<ArchivePlace> places;
    for (const QByteArray &path : *archives)
        places << archivePlace(path);
    return places;
}

Result<Places> placesOf(const environment::Profile &profile, GoldenUsages &usages, const std::stop_token &stop,
                        const std::function<void(const QString &, double)> &onDirectory)
{
    Places places;
    places.archiveDirectory = profile.paths.archiveDir;
    const auto directories = golden::findGoldenDirectories(profile.paths.goldenDirs);
    if (directories)
        usages.keepOnly(*directories);
    else
        places.goldenError = directories.error();
    const QStringList paths = directories.value_or(QStringList());
    for (qsizetype i = 0; i < paths.size(); ++i) {
        onDirectory(paths.at(i), double(i) / double(paths.size()));
        DirectoryPlace place{paths.at(i), golden::runNameOf(QFile::encodeName(paths.at(i))), {}, {}};
        const auto usage = usages.look(place.path, stop);
        if (usage)
            place.usage = *usage;
        else if (usage.error().kind == ErrorKind::Cancelled)
            return Failure(usage.error());
        else
            place.error = usage.error();
        places.golden << place;
    }
    const auto runs = shadow::findRuns(sourcesOf(profile));
    if (runs)
        places.runs = *runs;
    else
        places.runsError = runs.error();
    const auto archives = archivePlaces(profile.paths.archiveDir);
    if (archives)
        places.archives = *archives;
    else
        places.archivesError = archives.error();
    addTrashAndHolds(profile, places);
    addDisks(profile, places);
    return places;
}

} // namespace gw::host
