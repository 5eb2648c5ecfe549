// SPDX-License-Identifier: GPL-3.0-or-later
// `golden status`: how much there is, how much room is left, what has been proven and when.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/Work.h"

#include "golden/retention/ArchiveRecord.h"
#include "golden/retention/Forecast.h"
#include "golden/retention/Holds.h"
#include "golden/retention/Trash.h"
#include "host/Forecasts.h"
#include "host/Gatherer.h"
#include "host/Places.h"

#include <QFile>

namespace gw::cli {
namespace {

using golden::ArchiveRecord;
using golden::GoldenUsage;
using health::Verdict;

struct ArchiveRow
{
    QString path;
    Bytes bytes;
    std::optional<ArchiveRecord> record; ///< nullopt: nothing is known without opening it
};

struct Status
{
    QList<GoldenUsage> directories;
    QString archiveDirectory;
    QList<ArchiveRow> archives;
    QList<health::DiskUsage> disks;
    QList<golden::TrashItem> trash;
    qsizetype holds = 0;
    QList<golden::ForecastPoint> forecast; ///< of the directory that was written to last
    golden::Forecast outlook;              ///< of all of them, and of the disks
    QString advice;                        ///< empty when there is none to give
    QList<Error> errors;
};

void addArchives(Status &status, const QList<host::ArchivePlace> &archives)
{
    for (const host::ArchivePlace &archive : archives)
        if (archive.error)
            status.errors << *archive.error;
        else
            status.archives.append({archive.path, archive.bytes, archive.record});
}

QString adviceFor(const Status &status, const environment::Profile &profile)
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const bool isOld = std::any_of(status.directories.begin(), status.directories.end(), [&](const GoldenUsage &usage) {
        return usage.oldest.isValid() && usage.oldest < yesterday;
    });
    const bool isLarge =
        std::any_of(status.directories.begin(), status.directories.end(), [&](const GoldenUsage &usage) {
            return usage.bytes > megabytes(profile.thresholds.goldenWarningMb);
        });
    const bool isFull = std::any_of(status.disks.begin(), status.disks.end(),
                                    [](const health::DiskUsage &disk) { return disk.usedPercent.value_or(0) > 50; });
    if (isOld && (isLarge || isFull))
        return Text::tr("Archive files older than a day: goldwatchctl golden archive --days 1");
    if (std::any_of(status.archives.begin(), status.archives.end(),
                    [](const ArchiveRow &row) { return !row.record || !row.record->provenAt.isValid(); }))
        return Text::tr("Verify the archives nobody has proven: goldwatchctl golden verify");
    return {};
}

void addForecast(Status &status, const environment::Profile &profile)
{
    const auto latest =
        std::max_element(status.directories.begin(), status.directories.end(),
                         [](const GoldenUsage &a, const GoldenUsage &b) { return a.newest < b.newest; });
    if (latest != status.directories.end())
        status.forecast = golden::forecast(*latest, QDateTime::currentDateTimeUtc());
    status.advice = adviceFor(status, profile);
    if (status.advice.isEmpty() && !status.outlook.advice.isEmpty())
        status.advice = status.outlook.advice.first();
}

Status gather(const environment::Profile &profile, std::stop_token stop, const Tell &tell)
{
    Status status;
    const auto directories = golden::findGoldenDirectories(profile.paths.goldenDirs);
    if (!directories)
        status.errors << directories.error();
    qint64 files = 0;
    host::GoldenUsages usages;
    for (const QString &directory : directories.value_or(QStringList())) {
        tell(0, 0, files, directory);
        const auto usage = usages.look(directory, stop);
        if (usage)
            status.directories << *usage;
        else
            status.errors << usage.error();
        files += usage ? usage->files : 0;
    }
    status.archiveDirectory = profile.paths.archiveDir;
    const auto archives = host::archivePlaces(profile.paths.archiveDir);
    if (archives)
        addArchives(status, *archives);
    else
        status.errors << archives.error();
    for (const QString &disk : profile.paths.disks)
        status.disks << host::diskUsage(disk);
    const auto trash = golden::listTrash(trashOf(profile));
    const auto holds = golden::HoldList::read(QFile::encodeName(profile.paths.archiveDir));
    if (trash)
        status.trash = *trash;
    else
        status.errors << trash.error();
    if (holds)
        status.holds = holds->active(QDateTime::currentDateTimeUtc()).all().size();
    else
        status.errors << holds.error();
    if (const auto outlook = host::forecastFor(profile, usages, {}, stop))
        status.outlook = *outlook; // what it could not look at is told above
    addForecast(status, profile);
    return status;
}

/// The same as the agent of the host tells it.
Result<Status> gatherThere(Session &session, const environment::Profile &profile)
{
    const QString what = Text::tr("Looking at golden files");
    const auto places = session.ask(host::methods::goldenPlaces, {}, what);
    if (!places)
        return Failure(places.error());
    Status status;
    for (const host::DirectoryPlace &place : places->golden) {
        if (place.usage)
            status.directories << *place.usage;
        if (place.error)
            status.errors << *place.error;
    }
    status.archiveDirectory = places->archiveDirectory;
    addArchives(status, places->archives);
    for (const host::DiskPlace &disk : places->disks)
        status.disks << disk.usage;
    status.holds = qsizetype(places->holds.value_or(0));
    for (const auto &error : {places->goldenError, places->archivesError, places->holdsError})
        if (error)
            status.errors << *error;
    if (const auto trash = session.ask(host::methods::trashList, {}, what))
        status.trash = trash->items;
    else
        status.errors << trash.error();
    if (const auto outlook = session.ask(host::methods::goldenForecast, {}, what))
        status.outlook = *outlook;
    else
        status.errors << outlook.error();
    addForecast(status, profile);
    return status;
}

Result<Status> statusOf(Session &session)
{
    const auto elsewhere = session.isElsewhere();
    if (elsewhere && *elsewhere) {
        const auto profile = session.profile();
        return profile ? gatherThere(session, *profile) : Failure(profile.error());
    }
    const auto profile = session.localProfile();
    if (!profile)
        return Failure(profile.error());
    return watched<Status>(session, Text::tr("Looking at golden files"),
                           [profile = *profile](std::stop_token stop, const Tell &tell) -> Result<Status> {
                               return gather(profile, stop, tell);
                           });
}

QJsonObject json(const Status &status)
{
    QJsonArray rows;
    Bytes bytes;
    for (const ArchiveRow &row : status.archives) {
        bytes += row.bytes;
        rows.append(
            QJsonObject{{QStringLiteral("path"), row.path},
                        {QStringLiteral("bytes"), row.bytes.value},
                        {QStringLiteral("entries"), row.record ? QJsonValue(row.record->entries) : QJsonValue()},
                        {QStringLiteral("run"), row.record ? QJsonValue(row.record->run) : QJsonValue()},
                        {QStringLiteral("proven_at"), row.record ? timeToJson(row.record->provenAt) : QJsonValue()},
                        {QStringLiteral("slices"), row.record ? toJson(row.record->slices) : QJsonValue()},
                        {QStringLiteral("problem"), row.record ? row.record->problem : QString()}});
    }
    return {{QStringLiteral("directories"), toJson(status.directories)},
            {QStringLiteral("archives"), QJsonObject{{QStringLiteral("path"), status.archiveDirectory},
                                                     {QStringLiteral("count"), status.archives.size()},
                                                     {QStringLiteral("bytes"), bytes.value},
                                                     {QStringLiteral("items"), rows}}},
            {QStringLiteral("disks"), toJson(status.disks)},
            {QStringLiteral("trash"), toJson(status.trash)},
            {QStringLiteral("holds"), status.holds},
            {QStringLiteral("forecast"), toJson(status.forecast)},
            {QStringLiteral("rate"), toJson(status.outlook.rate)},
            {QStringLiteral("rate_reason"), status.outlook.reason},
            {QStringLiteral("run_ends_at"), timeToJson(status.outlook.runEndsAt)},
            {QStringLiteral("archive_ratio"), toJson(status.outlook.ratio)},
            {QStringLiteral("disk_forecasts"), toJson(status.outlook.disks)},
            {QStringLiteral("advice"), status.advice},
            {QStringLiteral("errors"), toJson(status.errors)}};
}

QString provenText(const Session &session, const ArchiveRow &row)
{
    if (!row.record)
        return session.paint(Verdict::Unknown, Text::tr("never verified here"));
    if (!row.record->problem.isEmpty())
        return session.paint(Verdict::Critical, Text::tr("damaged: %1").arg(row.record->problem));
    if (!row.record->provenAt.isValid())
        return session.paint(Verdict::Unknown,
                             Text::tr("%1 of %2 parts proven")
                                 .arg(row.record->slices.size())
                                 .arg(row.record->slices.isEmpty() ? 1 : row.record->slices.first().slices));
    return Text::tr("proven %1").arg(clockTime(row.record->provenAt));
}

void print(const Session &session, const Status &status)
{
    Columns directories({1, 2});
    for (const GoldenUsage &usage : status.directories)
        directories.add(
            {usage.path, Text::tr("%n file(s)", nullptr, grammaticalNumber(usage.files)), formatBytes(usage.bytes),
             usage.files > 0 ? Text::tr("%1 to %2").arg(clockTime(usage.oldest), clockTime(usage.newest)) : QString()});
    session.print(directories.isEmpty() ? Text::tr("No golden directory is there") : directories.text());
    Columns archives({1, 2});
    for (const ArchiveRow &row : status.archives)
        archives.add(
            {row.path,
             row.record ? Text::tr("%n file(s)", nullptr, grammaticalNumber(row.record->entries)) : Text::tr("unknown"),
             formatBytes(row.bytes), provenText(session, row)});
    session.print(archives.isEmpty() ? Text::tr("There is no archive") : archives.text());
    Columns disks({1});
    for (const auto &disk : status.disks)
        disks.add({disk.path,
                   disk.usedPercent ? Text::tr("%1 % used").arg(*disk.usedPercent, 0, 'f', 0) : Text::tr("unknown"),
                   disk.error.isEmpty() ? Text::tr("%1 left").arg(formatBytes(disk.available)) : disk.error});
    if (!disks.isEmpty())
        session.print(disks.text());
    qint64 files = 0;
    Bytes bytes;
    for (const auto &item : status.trash) {
        files += item.files;
        bytes += item.bytes;
    }
    if (files > 0)
        session.print(
            Text::tr("%n file(s) in the trash, %1", nullptr, grammaticalNumber(files)).arg(formatBytes(bytes)));
    for (const auto &point : status.forecast)
        session.print(Text::tr("%1 h after its start the run will have some %2 files, %3")
                          .arg(point.atH)
                          .arg(formatCount(point.files), formatBytes(point.bytes)));
    if (!status.advice.isEmpty())
        session.print(status.advice);
    if (status.holds > 0)
        session.print(Text::tr("%n hold(s)", nullptr, int(status.holds)));
}

int showGoldenStatus(Session &session)
{
    const auto status = statusOf(session);
    if (!status)
        return session.fail(status.error());
    if (session.json())
        session.printJson("golden-status", json(*status));
    else
        print(session, *status);
    for (const Error &error : status->errors)
        session.fail(error);
    const bool isDamaged = std::any_of(status->archives.begin(), status->archives.end(), [](const ArchiveRow &row) {
        return row.record && !row.record->problem.isEmpty();
    });
    return isDamaged ? Exit::Critical : status->errors.isEmpty() ? Exit::Ok : Exit::Unknown;
}

} // namespace

void addGoldenStatusVerb(Program &program, CLI::App &golden)
{
    program.verb(golden, "status", Text::tr("Usage, archives and when they were proven, disks, trash"),
                 showGoldenStatus);
}

} // namespace gw::cli
