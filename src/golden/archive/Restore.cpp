// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/Restore.h"

#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/Parallel.h"
#include "golden/archive/RestoreGroup.h"
#include "golden/archive/StreamReader.h"

#include <QFile>

#include <set>

namespace gw::golden {
namespace {

class Restoring
{
public:
    Restoring(const QByteArray &path, const RestoreOptions &options, FileOps &ops, std::stop_token stop,
              const std::function<void(RestoreProgress)> &onProgress)
        : m_path(path),
          m_options(options),
          m_patterns(options.patterns, options.names),
          m_ops(ops),
          m_stop(std::move(stop)),
          m_onProgress(onProgress)
    {}

    Result<RestoreResult> run()
    {
        // Of one whose table is damaged, what lies before the damage comes out as a stream.
        const auto own = ArchiveReader::openIfOurs(m_path, m_all.facts.problem);
        if (!own)
            return Failure(own.error());
        const auto target = restoreTarget(m_path, own->get(), m_options);
        if (!target)
            return Failure(target.error());
        auto staging = Staging::begin(*target, m_ops);
        if (!staging)
            return Failure(staging.error());
        m_staging = *std::move(staging);
        m_all.facts.target = QFile::decodeName(*target);
        m_all.facts.proven = *own != nullptr;
        auto done = *own ? stageOwn(**own) : stageStream();
        if (done)
            done = placeAll();
        if (!done)
            return Failure(done.error());
        m_all.facts.unmatched = unmatchedIn(m_patterns, m_all.hits);
        return m_all.facts;
    }

private:
    [[nodiscard]] Result<void> stopped() const
    {
        if (!m_stop.stop_requested())
            return {};
        return failure(ErrorKind::Cancelled, Text::tr("Restoring was stopped"), QFile::decodeName(m_path),
                       Text::tr("Run it again: files that are there already are left as they are"));
    }

    Result<void> stageOwn(const ArchiveReader &archive)
    {
        const auto staged = inOrder(
            size_t(archive.index().groups.size()), m_stop,
            [&] { return GroupStager(archive, *m_staging, m_options, m_patterns); },
            [&](Restored part) -> Result<void> {
                mergeRestored(m_all, part);
                if (m_onProgress)
                    m_onProgress({m_all.contentBytes, archive.index().contentBytes.value, m_all.entries});
                return {};
            });
        return staged ? stopped() : staged;
    }

    Result<void> stageStream()
    {
        const auto stream = StreamReader::open(m_path);
        if (!stream)
            return Failure(stream.error());
        Sieve sieve(*m_staging, m_options, m_patterns);
        for (;;) {
            if (auto going = stopped(); !going)
                return going;
            const auto entry = (*stream)->next();
            const auto done = !entry   ? Result<void>(Failure(entry.error()))
                              : *entry ? stageEntry(**stream, **entry, sieve)
                                       : Result<void>();
            if (!done && done.error().kind != ErrorKind::BadInput)
                return done;
            if (!done) // damage: nothing behind it can be read, what came before it is whole
                m_all.facts.problem = done.error().what;
            if (!done || !*entry)
                return {};
            ++m_all.entries;
            if (m_onProgress)
                m_onProgress({(*stream)->consumedBytes(), (*stream)->fileSize(), m_all.entries});
        }
    }

    Result<void> stageEntry(StreamReader &stream, const StreamEntry &entry, Sieve &sieve)
    {
        const bool isOurs = entry.name == indexName || entry.name == sumsName;
        if (isOurs || !sieve.wants(entry.name, m_all) || entry.type == EntryType::Directory)
            return {}; // directories are made as files need them
        if (const QString reason = refusalOfType(entry); !reason.isEmpty()) {
            addFinding(m_all.facts.refused, m_all.facts.refusedCount, entry.name, reason);
            return {};
        }
        auto file = m_staging->create(sieve.relative());
        if (!file && file.error().kind == ErrorKind::Refused) {
            addFinding(m_all.facts.refused, m_all.facts.refusedCount, entry.name, file.error().what);
            return {};
        }
        if (!file)
            return Failure(file.error());
        Digest digest;
        const auto size = writeStream(stream, *file, digest);
        auto closed =
            size ? m_staging->close(*file, entry.mode, entry.modifiedNs) : Result<void>(Failure(size.error()));
        const auto may = closed ? sieve.mayWrite(entry.name, *size, digest, m_all) : Result<bool>(false);
        if (!closed || !may || !*may)
            m_staging->discard(*file);
        if (!closed || !may)
            return Failure(closed ? may.error() : closed.error());
        if (*may) {
            m_all.facts.restoredBytes.value += *size;
            m_all.staged.push_back({sieve.relative(), digest});
        }
        return {};
    }

    Result<qint64> writeStream(StreamReader &stream, const Staging::Opened &file, Digest &digest)
    {
        Sha256 sha;
        for (qint64 size = 0;;) {
            const auto piece = stream.read();
            if (!piece)
                return Failure(piece.error());
            if (piece->empty()) {
                digest = sha.end();
                return size;
            }
            sha.add(*piece);
            if (auto written = m_staging->write(file, *piece); !written)
                return Failure(written.error());
            size += qint64(piece->size());
        }
    }

    Result<void> placeAll()
    {
        if (m_all.staged.empty())
            return {};
        if (auto synced = m_staging->sync(); !synced)
            return synced;
        constexpr size_t chunk = 512;
        const std::vector<StagedFile> &files = m_all.staged;
        const auto proven =
            inOrder((files.size() + chunk - 1) / chunk, m_stop,
                    [&] {
                        return [&](size_t number) -> Result<bool> {
                            for (size_t i = number * chunk; i < std::min(files.size(), (number + 1) * chunk); ++i)
                                if (auto good = m_staging->prove(files[i]); !good)
                                    return Failure(good.error());
                            return true;
                        };
                    },
                    [](bool) { return Result<void>(); });
        if (!proven)
            return proven;
        if (auto placed = placeDirectories(); !placed)
            return placed;
        for (const StagedFile &file : files)
            if (auto done = placeOne(file); !done)
                return done;
        return m_staging->finish();
    }

    Result<void> placeDirectories()
    {
        std::set<std::string> parents; // in order: one above another goes first
        for (const StagedFile &file : m_all.staged)
            if (std::string parent = parentPath(file.path); parents.empty() || !parents.contains(parent))
                parents.insert(std::move(parent));
        for (const std::string &parent : parents) {
            if (auto going = stopped(); !going)
                return going;
            const auto placed = m_staging->placeDirectory(parent);
            if (!placed && placed.error().kind != ErrorKind::Refused)
                return Failure(placed.error());
            if (placed && *placed)
                m_placed.insert(parent);
        }
        return {};
    }

    Result<void> placeOne(const StagedFile &file)
    {
        RestoreResult &facts = m_all.facts;
        if (m_placed.contains(parentPath(file.path))) {
            ++facts.restored;
            return {};
        }
        if (auto going = stopped(); !going)
            return going;
        const auto placed = m_staging->place(file, m_options.force);
        if (!placed && placed.error().kind != ErrorKind::Refused)
            return Failure(placed.error());
        if (placed && *placed)
            ++facts.restored;
        else if (placed)
            addFinding(facts.skipped, facts.skippedCount, file.path, Text::tr("another file appeared there meanwhile"));
        else
            addFinding(facts.refused, facts.refusedCount, file.path, placed.error().what);
        return {};
    }

    const QByteArray m_path;
    const RestoreOptions &m_options;
    const NamePatterns m_patterns;
    FileOps &m_ops;
    std::stop_token m_stop;
    const std::function<void(RestoreProgress)> &m_onProgress;
    std::unique_ptr<Staging> m_staging;
    Restored m_all;
    std::set<std::string> m_placed; ///< directories that were placed whole
};

} // namespace

Result<RestoreResult> restoreArchive(const QByteArray &path, const RestoreOptions &options, FileOps &ops,
                                     std::stop_token stop, const std::function<void(RestoreProgress)> &onProgress)
{
    return Restoring(path, options, ops, std::move(stop), onProgress).run();
}

} // namespace gw::golden
