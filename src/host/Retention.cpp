// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Retention.h"

#include "golden/DirectoryReader.h"
#include "golden/GoldenUsage.h"
#include "golden/retention/ArchiveName.h"
#include "host/Text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace gw::host {
namespace {

constexpr double dayMs = 86'400'000;
constexpr double oldestAge = 36'500;

/// Those of @p wanted as the profile finds them; all of them when none is named.
Result<QStringList> directoriesFor(const environment::Profile &profile, const QStringList &wanted)
{
    auto found = golden::findGoldenDirectories(profile.paths.goldenDirs);
    if (!found || wanted.isEmpty())
        return found;
    for (const QString &directory : wanted)
        if (!found->contains(directory))
            return failure(ErrorKind::Usage, Text::tr("This is no golden directory of the environment"), directory,
                           Text::tr("[paths] golden_dirs of the profile says which are"));
    return wanted;
}

} // namespace

QByteArray trashOf(const environment::Profile &profile)
{
    return profile.retention.trashDir.isEmpty() ? golden::defaultTrash(QFile::encodeName(profile.paths.archiveDir))
                                                : QFile::encodeName(profile.retention.trashDir);
}

Result<QList<QByteArray>> archivesIn(const QString &archiveDirectory)
{
    QList<QByteArray> found;
    const QByteArray directory = QFile::encodeName(archiveDirectory);
    const auto isArchive = [](std::string_view name) {
        constexpr std::array suffixes{".tgz", ".tar.gz", ".tar.zst", ".tar.xz", ".zip", ".tar"};
        return std::ranges::any_of(suffixes, [name](std::string_view suffix) { return name.ends_with(suffix); });
    };
    const auto listed = golden::forEachName(directory, {}, [&](std::string_view name) {
        if (isArchive(name))
            found << directory + '/' + QByteArray(name.data(), qsizetype(name.size()));
    });
    // What is there and is no directory is not "nothing there".
    if (!listed && (listed.error().kind != ErrorKind::NotFound || QFileInfo::exists(archiveDirectory)))
        return Failure(listed.error());
    std::sort(found.begin(), found.end());
    return found;
}

QByteArrayList homeOf(const environment::Profile &profile)
{
    QByteArrayList home;
    for (const QString &pattern : profile.paths.goldenDirs)
        home << QFile::encodeName(pattern);
    const auto directories = golden::findGoldenDirectories(profile.paths.goldenDirs);
    for (const QString &directory : directories.value_or(QStringList()))
        home << QFile::encodeName(QFileInfo(directory).canonicalFilePath());
    return home;
}

Result<golden::RetentionSettings> retentionSettings(const environment::Profile &profile, const RetentionQuery &query)
{
    const double days = query.days.value_or(profile.retention.days);
    if (!(days >= 0 && days <= oldestAge))
        return failure(ErrorKind::Usage, Text::tr("An age is 0 to %1 days").arg(oldestAge), QString::number(days));
    const auto directories = directoriesFor(profile, query.directories);
    if (!directories)
        return Failure(directories.error());
    golden::RetentionSettings settings;
    settings.kind = query.kind;
    settings.directories = *directories;
    settings.archiveDirectory = QFile::encodeName(profile.paths.archiveDir);
    settings.trashDirectory = trashOf(profile);
    settings.before =
        query.before.isValid() ? query.before : QDateTime::currentDateTimeUtc().addMSecs(-qint64(days * dayMs));
    settings.mostFiles = profile.retention.maxFilesPerRun;
    settings.reserve = megabytes(profile.retention.reserveMb);
    settings.acceptVanished = query.acceptVanished;
    return settings;
}

QDateTime trashUntil(const environment::Profile &profile)
{
    return QDateTime::currentDateTimeUtc().addMSecs(qint64(profile.retention.trashDays * dayMs));
}

Result<golden::ArchiveLock> lockForRetention(const golden::RetentionSettings &settings, const QString &purpose)
{
    auto lock = golden::ArchiveLock::take(settings.archiveDirectory, purpose);
    if (lock)
        golden::removeLeftovers(settings.archiveDirectory);
    return lock;
}

Result<QList<golden::TrashItem>> expiredIn(const golden::RetentionSettings &settings)
{
    if (settings.kind == golden::RetentionKind::Archive)
        return QList<golden::TrashItem>();
    const auto items = golden::listTrash(settings.trashDirectory);
    return items ? Result<QList<golden::TrashItem>>(golden::expired(*items, QDateTime::currentDateTimeUtc()))
                 : Failure(items.error());
}

void purgeExpired(const golden::RetentionSettings &settings, const QList<golden::TrashItem> &expired,
                  golden::RetentionOutcome &outcome, const std::stop_token &stop,
                  const std::function<void(const QString &id, qint64 files, qint64 bytes)> &onProgress)
{
    if (expired.isEmpty())
        return;
    const auto holds = golden::HoldList::read(settings.archiveDirectory);
    if (!holds) {
        outcome.errors << holds.error();
        return;
    }
    const auto active = holds->active(QDateTime::currentDateTimeUtc());
    for (const golden::TrashItem &item : expired) {
        if (stop.stop_requested()) {
            outcome.complete = false;
            return;
        }
        const auto purged = golden::purgeTrash(settings.trashDirectory, item.id, active, FileOps::system(), stop,
                                               [&](qint64 files, qint64 bytes) { onProgress(item.id, files, bytes); });
        if (!purged) {
            outcome.errors << purged.error();
            continue;
        }
        outcome.freed += purged->freed;
        outcome.complete = outcome.complete && purged->complete;
        for (golden::KeptFile file : purged->kept) {
            file.path.prepend(item.id + QLatin1Char('/'));
            outcome.kept << file;
        }
    }
}

QString phaseText(const golden::RetentionProgress &progress)
{
    using Phase = golden::RetentionProgress::Phase;
    switch (progress.phase) {
    case Phase::Packing:
        return Text::tr("packing %1").arg(progress.directory);
    case Phase::Proving:
        return Text::tr("proving %1").arg(progress.directory);
    case Phase::Removing:
        return Text::tr("removing from %1").arg(progress.directory);
    case Phase::Moving:
        return Text::tr("moving from %1").arg(progress.directory);
    }
    return {};
}

QString presentPart(const QString &path)
{
    QString part = QDir::cleanPath(path);
    while (!QFileInfo::exists(part) && part.contains(QLatin1Char('/')) && part != QLatin1String("/"))
        part = QFileInfo(part).path();
    return part;
}

double PlanShare::of(const golden::RetentionProgress &progress)
{
    using Phase = golden::RetentionProgress::Phase;
    const bool isArchive = m_kind == golden::RetentionKind::Archive;
    const int phase = !isArchive ? 0 : progress.phase == Phase::Packing ? 0 : progress.phase == Phase::Proving ? 1 : 2;
    if (progress.directory != m_directory || phase < m_phase)
        m_before += m_batch;
    m_directory = progress.directory;
    m_phase = phase;
    m_batch = double(progress.total);
    const double part = progress.total > 0 ? double(progress.done) / double(progress.total) : 1;
    const double share = (m_before + m_batch * (phase + part) / (isArchive ? 3 : 1)) / std::max(1.0, m_all);
    return m_last = std::clamp(share, m_last, 1.0);
}

} // namespace gw::host
