// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Run.h"

#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/Removal.h"
#include "golden/retention/ArchiveName.h"
#include "golden/retention/ArchiveRecord.h"
#include "golden/retention/Census.h"
#include "golden/retention/Trash.h"

#include <QFile>

#include <cerrno>
#include <sys/statvfs.h>

namespace gw::golden {
namespace {

constexpr qint64 perFile = 400; ///< bytes that head, digest and table of one file can take at most, packed
constexpr qint64 perArchive = 64 << 10;
constexpr size_t smallestBatch = 256; ///< below it archives would be all overhead

qint64 worstSize(const PackFile &file) { return file.state.size + file.state.size / 512 + perFile; }

QString pathText(const QByteArray &path) { return displayName({path.constData(), size_t(path.size())}); }

class Run
{
public:
    Run(const RetentionSettings &settings, const QDateTime &trashUntil, FileOps &ops, std::stop_token stop,
        const std::function<void(const RetentionProgress &)> &onProgress)
        : m_settings(settings), m_trashUntil(trashUntil), m_ops(ops), m_stop(std::move(stop)), m_onProgress(onProgress)
    {}

    RetentionOutcome apply(PreparedPlan prepared)
    {
        m_left = prepared.seenFiles;
        for (PackList &list : prepared.lists) {
            if (m_stop.stop_requested()) {
                m_out.complete = false;
                break;
            }
            PackList whole = std::exchange(list, PackList()); // its memory goes with it
            if (auto done = applyTo(whole); !done && done.error().kind != ErrorKind::Cancelled)
                m_out.errors << done.error();
            m_out.complete = m_out.complete && !m_stop.stop_requested();
        }
        if (auto taken = takeCensus(m_settings.archiveDirectory, m_left, m_ops); !taken)
            m_out.errors << taken.error();
        return m_out;
    }

private:
    Result<void> applyTo(PackList &list)
    {
        switch (m_settings.kind) {
        case RetentionKind::Archive:
            return archive(list);
        case RetentionKind::Trash:
            return throwAway(list);
        case RetentionKind::Purge:
            return remove(list);
        }
        return {};
    }

    void keep(const PackList &list, const QList<KeptFile> &files)
    {
        for (KeptFile file : files) {
            if (file.pathBytes)
                file.pathBytes->prepend(list.directory + '/');
            file.path.prepend(pathText(list.directory) + QLatin1Char('/'));
            m_out.kept << file;
        }
    }

    void tell(RetentionProgress::Phase phase, const PackList &list, qint64 done, qint64 total, qint64 files)
    {
        if (m_onProgress)
            m_onProgress({phase, pathText(list.directory), done, total, files});
    }

    [[nodiscard]] Result<qint64> room() const
    {
        struct statvfs disk{};
        if (::statvfs(m_settings.archiveDirectory.constData(), &disk) != 0)
            return Failure(systemError(errno, Text::tr("Cannot ask how much room the archives have"),
                                       pathText(m_settings.archiveDirectory)));
        return qint64(disk.f_bavail) * qint64(disk.f_frsize) - m_settings.reserve.value - perArchive;
    }

    Result<void> archive(PackList &list)
    {
        for (size_t first = 0; first < list.files.size() && !m_stop.stop_requested();) {
            const auto available = room();
            if (!available)
                return Failure(available.error());
            const size_t count = batchThatFits(list, first, *available);
            if (count < std::min(smallestBatch, list.files.size() - first))
                return Failure(noRoom(list, first, *available));
            if (count == list.files.size())
                return archiveBatch(list);
            PackList batch;
            batch.directory = list.directory;
            batch.names = list.names;
            batch.files.assign(list.files.begin() + std::ptrdiff_t(first),
                               list.files.begin() + std::ptrdiff_t(first + count));
            if (auto done = archiveBatch(batch); !done)
                return done;
            first += count;
        }
        return {};
    }

    Error noRoom(const PackList &list, size_t first, qint64 available) const
    {
        qint64 needed = 0;
        for (size_t i = first; i < std::min(list.files.size(), first + smallestBatch); ++i)
            needed += worstSize(list.files[i]);
        return {ErrorKind::DiskFull,
                Text::tr("The disk of the archives has no room even for a small one: %1 are missing")
                    .arg(formatBytes(Bytes{needed - available})),
                pathText(m_settings.archiveDirectory),
                Text::tr("Make room, lower [retention] reserve_mb, or archive to another disk (ARCHIVE_DIR)")};
    }

    Result<void> archiveBatch(PackList &batch)
    {
        const QString run = runNameOf(batch.directory);
        const PackRequest request{newArchivePath(m_settings.archiveDirectory, run, QDateTime::currentDateTime()), run};
        const auto packed = pack(batch, request, m_ops, m_stop, [&](PackProgress p) {
            const bool isProving = p.phase == PackProgress::Phase::Proving;
            tell(isProving ? RetentionProgress::Phase::Proving : RetentionProgress::Phase::Packing, batch, p.done,
                 p.total, p.files);
        });
        keep(batch, batch.kept);
        if (!packed)
            return Failure(packed.error());
        if (packed->files == 0)
            return {};
        m_out.archives << *packed;
        if (auto recorded = recordPacked(*packed, run, m_ops); !recorded)
            return Failure(recorded.error()); // no record, no removal
        return remove(batch);
    }

    /// Before files go: whatever happens while they do, they are not missed afterwards.
    Result<void> expectRemovalOf(const PackList &list)
    {
        QMap<QString, qint64> least = m_left;
        least[QFile::decodeName(list.directory)] -= qint64(list.files.size());
        return takeCensus(m_settings.archiveDirectory, least, m_ops);
    }

    /// It is not known how many went: none of them is expected to be there.
    Failure failedRemoval(const PackList &list, const Error &error)
    {
        m_left[QFile::decodeName(list.directory)] -= qint64(list.files.size());
        return Failure(error);
    }

    void noteRemoval(const PackList &list, qint64 files, Bytes bytes, Bytes freed, bool complete)
    {
        m_left[QFile::decodeName(list.directory)] -= files;
        m_out.removed += files;
        m_out.bytes += bytes;
        m_out.freed += freed;
        m_out.complete = m_out.complete && complete;
    }

    Result<void> remove(const PackList &list)
    {
        if (auto expected = expectRemovalOf(list); !expected)
            return expected;
        const qint64 total = list.contentBytes();
        const auto removed = removeProven(list, m_ops, m_stop, [&](qint64 files, qint64 bytes) {
            tell(RetentionProgress::Phase::Removing, list, bytes, total, files);
        });
        if (!removed)
            return failedRemoval(list, removed.error());
        noteRemoval(list, removed->removed, removed->bytes, removed->freed, removed->complete);
        keep(list, removed->kept);
        return {};
    }

    Result<void> throwAway(PackList &list)
    {
        const QByteArray trash =
            m_settings.trashDirectory.isEmpty() ? defaultTrash(m_settings.archiveDirectory) : m_settings.trashDirectory;
        const qint64 total = list.contentBytes();
        if (auto expected = expectRemovalOf(list); !expected)
            return expected;
        QString id;
        const auto moved = moveToTrash(list, trash, m_trashUntil, id, m_ops, m_stop, [&](qint64 files, qint64 bytes) {
            tell(RetentionProgress::Phase::Moving, list, bytes, total, files);
        });
        if (!moved)
            return failedRemoval(list, moved.error());
        if (moved->moved > 0)
            m_out.trash << id;
        noteRemoval(list, moved->moved, moved->bytes, moved->freed, moved->complete);
        keep(list, moved->kept);
        return {};
    }

    const RetentionSettings &m_settings;
    const QDateTime m_trashUntil;
    FileOps &m_ops;
    std::stop_token m_stop;
    const std::function<void(const RetentionProgress &)> &m_onProgress;
    RetentionOutcome m_out;
    QMap<QString, qint64> m_left; ///< golden files in each directory
};

} // namespace

size_t batchThatFits(const PackList &list, size_t first, qint64 room)
{
    size_t end = first;
    for (qint64 size = 0; end < list.files.size(); ++end) {
        size += worstSize(list.files[end]);
        if (size > room)
            break;
    }
    if (end == list.files.size() || end == first)
        return end - first;
    const PackFile *other = list.companionOf(list.files[end]);
    if (other && other < &list.files[end] && other >= &list.files[first])
        end = size_t(other - list.files.data());
    return end - first;
}

Bytes mostRoomFor(const PackList &list)
{
    Bytes room{perArchive};
    for (const PackFile &file : list.files)
        room.value += worstSize(file);
    return room;
}

RetentionOutcome applyPlan(PreparedPlan prepared, const RetentionSettings &settings, const QDateTime &trashUntil,
                           FileOps &ops, std::stop_token stop,
                           const std::function<void(const RetentionProgress &)> &onProgress)
{
    return Run(settings, trashUntil, ops, std::move(stop), onProgress).apply(std::move(prepared));
}

} // namespace gw::golden
