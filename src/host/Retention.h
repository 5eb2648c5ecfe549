// SPDX-License-Identifier: GPL-3.0-or-later
// What retention means in an environment: where its archives and its trash are, what its profile asks for, what a
// cleanup does beside its plan. Shared by the methods and by the verbs that work in process.
#pragma once

#include "environment/Profile.h"
#include "golden/retention/ArchiveLock.h"
#include "host/RetentionTypes.h"

namespace gw::host {

/// The trash of the environment.
[[nodiscard]] QByteArray trashOf(const environment::Profile &profile);
/// Archives of any origin directly in the archive directory, by name. A directory that is not there is an empty list;
/// one that cannot be listed is an error.
[[nodiscard]] Result<QList<QByteArray>> archivesIn(const QString &archiveDirectory);
/// Patterns of the directories that files of an archive may go back to, as the profile has them and as archives do:
/// without links.
[[nodiscard]] QByteArrayList homeOf(const environment::Profile &profile);

/// What @p query asks for, filled up by the profile. Usage for a directory that is no golden directory of the profile.
[[nodiscard]] Result<golden::RetentionSettings> retentionSettings(const environment::Profile &profile,
                                                                  const RetentionQuery &query);
/// Until when the trash keeps what is thrown away now.
[[nodiscard]] QDateTime trashUntil(const environment::Profile &profile);
/// Held while retention changes something; what crashed runs left is removed.
[[nodiscard]] Result<golden::ArchiveLock> lockForRetention(const golden::RetentionSettings &settings,
                                                           const QString &purpose);

/// Items of the trash whose grace is over. None where archiving is planned: it leaves the trash alone.
[[nodiscard]] Result<QList<golden::TrashItem>> expiredIn(const golden::RetentionSettings &settings);
/// Purges @p expired, save what is held; what happened is added to @p outcome. Needs the lock. @p onProgress gets an
/// item's id, and files and bytes of it that are done.
void purgeExpired(const golden::RetentionSettings &settings, const QList<golden::TrashItem> &expired,
                  golden::RetentionOutcome &outcome, const std::stop_token &stop,
                  const std::function<void(const QString &id, qint64 files, qint64 bytes)> &onProgress);

/// Changes the holds of the environment under its lock, and gives all there are then.
[[nodiscard]] Result<golden::HoldList> changeHolds(const environment::Profile &profile, bool unlocked,
                                                   const QString &purpose,
                                                   const std::function<Result<void>(golden::HoldList &)> &change);
/// Files in the golden directories that @p hold is about now.
[[nodiscard]] Result<qint64> matchesOf(const golden::Hold &hold, const environment::Profile &profile,
                                       const std::stop_token &stop);

/// What changing the trash takes.
struct TrashAccess
{
    QByteArray trash;
    golden::ArchiveLock lock;
    golden::HoldList holds; ///< active ones
};
[[nodiscard]] Result<TrashAccess> openTrash(const environment::Profile &profile, bool unlocked, const QString &purpose);

/// "packing /run/golden"
[[nodiscard]] QString phaseText(const golden::RetentionProgress &progress);

/// The first directory of @p path and those above it that is there.
[[nodiscard]] QString presentPart(const QString &path);

/// The phases of each directory, and of each batch of one, as one measure of all a plan does.
class PlanShare
{
public:
    PlanShare(golden::RetentionKind kind, Bytes all) : m_kind(kind), m_all(double(all.value)) {}
    /// 0 to 1, never less than before.
    [[nodiscard]] double of(const golden::RetentionProgress &progress);

private:
    const golden::RetentionKind m_kind;
    const double m_all;
    QString m_directory;
    int m_phase = -1;
    double m_batch = 0, m_before = 0, m_last = 0; ///< bytes of this batch, and of those before it
};

} // namespace gw::host
