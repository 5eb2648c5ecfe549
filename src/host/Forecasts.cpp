// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Forecasts.h"

#include "host/Gatherer.h"
#include "host/Retention.h"
#include "host/Text.h"

#include <algorithm>
#include <sys/stat.h>

namespace gw::host {
namespace {

constexpr double longestRetention = 366;
constexpr size_t ageParts = 512;

golden::UsageSpread agesOf(const golden::UsageScanner &scanner)
{
    const golden::GoldenUsage &usage = scanner.usage();
    if (!usage.oldest.isValid())
        return {};
    const qint64 first = usage.oldest.toSecsSinceEpoch(), span = usage.oldest.secsTo(usage.newest) + 1;
    return scanner.spread(first, (span + qint64(ageParts) - 1) / qint64(ageParts), ageParts);
}

void addDisk(golden::ForecastInput &input, const golden::ForecastDisk &disk)
{
    const bool isKnown =
        disk.device != 0 && std::any_of(input.disks.begin(), input.disks.end(),
                                        [&](const golden::ForecastDisk &d) { return d.device == disk.device; });
    if (!isKnown)
        input.disks << disk;
}

Result<QList<double>> settingsOf(const ForecastQuery &query, double retentionDays)
{
    QList<double> days{query.days.value_or(retentionDays)};
    if (query.against)
        days << *query.against;
    for (const double d : days)
        if (!(d >= 0 && d <= longestRetention))
            return failure(ErrorKind::Usage, Text::tr("A retention is 0 to %1 days").arg(longestRetention),
                           QString::number(d));
    return days;
}

} // namespace

Result<ArchiveFacts> archiveFacts(const QString &archiveDirectory)
{
    const auto archives = archivesIn(archiveDirectory);
    if (!archives)
        return Failure(archives.error());
    ArchiveFacts facts;
    qint64 packed = 0, content = 0;
    for (const QByteArray &path : *archives) {
        struct stat info{};
        if (::stat(path.constData(), &info) != 0)
            return Failure(systemError(errno, Text::tr("Cannot look at the archive"), QFile::decodeName(path)));
        ++facts.count;
        facts.bytes.value += info.st_size;
        if (const auto record = golden::readRecord(path); record && record->contentBytes.value > 0) {
            packed += info.st_size;
            content += record->contentBytes.value;
        }
    }
    if (content > 0)
        facts.ratio = double(packed) / double(content);
    return facts;
}

golden::ForecastDisk diskOf(const QString &path)
{
    const health::DiskUsage usage = diskUsage(presentPart(path));
    golden::ForecastDisk disk{path, usage.device, usage.usedPercent, {}, usage.available, usage.error};
    // As df counts it, so that percentages fit.
    if (usage.usedPercent)
        disk.used.value = *usage.usedPercent < 100
                              ? qint64(double(usage.available.value) * *usage.usedPercent / (100 - *usage.usedPercent))
                              : usage.total.value;
    return disk;
}

Result<golden::Forecast> forecastFor(const environment::Profile &profile, GoldenUsages &usages,
                                     const ForecastQuery &query, const std::stop_token &stop)
{
    const auto days = settingsOf(query, profile.retention.days);
    if (!days)
        return Failure(days.error());
    const double speed = profile.shadow.speed > 0 ? profile.shadow.speed : 1;
    golden::ForecastInput input;
    input.now = QDateTime::currentDateTimeUtc();
    input.days = *days;
    input.runHours = profile.shadow.targetHours / speed;
    input.archiveDirectory = profile.paths.archiveDir;
    QList<Error> errors;
    const auto directories = golden::findGoldenDirectories(profile.paths.goldenDirs);
    if (!directories)
        errors << directories.error();
    for (const QString &path : directories.value_or(QStringList())) {
        golden::ForecastDirectory directory;
        const auto usage = usages.look(path, stop, [&](const golden::UsageScanner &scanner) {
            directory.usage = scanner.usage();
            directory.ages = agesOf(scanner);
            directory.growth = golden::growthOf(scanner.usage(), golden::lastDayOf(scanner, speed), input.now, speed);
        });
        if (!usage && usage.error().kind == ErrorKind::Cancelled)
            return Failure(usage.error());
        if (!usage) {
            errors << usage.error();
            continue;
        }
        const golden::ForecastDisk disk = diskOf(path);
        directory.device = disk.device;
        input.directories << directory;
        addDisk(input, disk);
    }
    const auto archives = archiveFacts(profile.paths.archiveDir);
    if (archives) {
        input.archiveBytes = archives->bytes;
        input.ratio = archives->ratio;
    } else {
        errors << archives.error();
    }
    const golden::ForecastDisk archiveDisk = diskOf(profile.paths.archiveDir);
    input.archiveDevice = archiveDisk.device;
    addDisk(input, archiveDisk);
    auto forecast = golden::foresee(input);
    forecast.errors = errors;
    return forecast;
}

} // namespace gw::host
