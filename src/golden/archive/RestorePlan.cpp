// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/RestorePlan.h"

#include "golden/Text.h"
#include "golden/archive/Parallel.h"
#include "golden/archive/RestoreGroup.h"

#include <QFile>

#include <set>
#include <sys/statvfs.h>

namespace gw::golden {
namespace {

/// What one group, or the stream, would give.
struct Planned
{
    Restored found; ///< restored and restoredBytes in it are what would be
    QList<EntryFinding> named;
};

void addWanted(Planned &planned, std::string_view name, qint64 size)
{
    addFinding(planned.named, planned.found.facts.restored, name, {});
    planned.found.facts.restoredBytes.value += size;
}

std::optional<Bytes> roomAt(const QByteArray &target)
{
    struct statvfs disk{};
    for (QByteArray path = target; !path.isEmpty();) {
        if (::statvfs(path.constData(), &disk) == 0)
            return Bytes{qint64(disk.f_bavail) * qint64(disk.f_frsize)};
        const auto slash = path.lastIndexOf('/');
        path = slash > 0 ? path.first(slash) : path == "/" || slash < 0 ? QByteArray() : QByteArray("/");
    }
    return std::nullopt;
}

class Planning
{
public:
    Planning(const QByteArray &path, const RestoreOptions &options, std::stop_token stop,
             const std::function<void(RestoreProgress)> &onProgress)
        : m_path(path),
          m_options(options),
          m_patterns(options.patterns, options.names),
          m_stop(std::move(stop)),
          m_onProgress(onProgress)
    {}

    Result<RestorePlan> run()
    {
        QString problem;
        const auto own = ArchiveReader::openIfOurs(m_path, problem);
        if (!own)
            return Failure(own.error());
        const auto target = restoreTarget(m_path, own->get(), m_options);
        if (!target)
            return Failure(target.error());
        auto view = Staging::view(*target);
        if (!view)
            return Failure(view.error());
        m_view = *std::move(view);
        m_all.found.facts.problem = problem;
        const auto done = *own ? planOwn(**own) : planStream();
        if (!done)
            return Failure(done.error());
        if (m_stop.stop_requested())
            return failure(ErrorKind::Cancelled, Text::tr("Looking into the archive was stopped"),
                           QFile::decodeName(m_path));
        RestoreResult &facts = m_all.found.facts;
        RestorePlan plan;
        plan.target = QFile::decodeName(*target);
        plan.files = facts.restored;
        plan.replaced = m_all.found.replaced;
        plan.bytes = facts.restoredBytes;
        plan.unchanged = facts.unchanged;
        plan.restored = m_all.named;
        plan.skipped = facts.skipped;
        plan.refused = facts.refused;
        plan.skippedCount = facts.skippedCount;
        plan.refusedCount = facts.refusedCount;
        plan.unmatched = unmatchedIn(m_patterns, m_all.found.hits);
        plan.problem = facts.problem;
        plan.proven = *own != nullptr;
        plan.available = roomAt(*target);
        return plan;
    }

private:
    Result<Planned> planGroup(const ArchiveReader &archive, PartReader &parts, Sieve &sieve, size_t group)
    {
        Planned planned;
        const auto manifest = parts.manifest(qsizetype(group));
        if (!manifest) {
            planned.found.facts.problem = manifest.error().what;
            return planned;
        }
        planned.found.entries = archive.index().groups.at(qsizetype(group)).entries;
        for (const ManifestEntry &entry : *manifest) {
            planned.found.contentBytes += entry.size;
            if (!sieve.wants(entry.name, planned.found))
                continue;
            const auto may = sieve.mayWrite(entry.name, entry.size, entry.digest, planned.found);
            if (!may)
                return Failure(may.error());
            if (*may)
                addWanted(planned, entry.name, entry.size);
        }
        return planned;
    }

    void take(Planned &part)
    {
        m_all.found.facts.restored += part.found.facts.restored;
        m_all.named += part.named.first(std::min<qsizetype>(part.named.size(), 1000 - m_all.named.size()));
        mergeRestored(m_all.found, part.found);
    }

    Result<void> planOwn(const ArchiveReader &archive)
    {
        return inOrder(
            size_t(archive.index().groups.size()), m_stop,
            [&] {
                return [this, &archive, parts = PartReader(archive),
                        sieve = Sieve(*m_view, m_options, m_patterns, archive.index().base)](size_t group) mutable {
                    return planGroup(archive, parts, sieve, group);
                };
            },
            [&](Planned part) -> Result<void> {
                take(part);
                if (m_onProgress)
                    m_onProgress({m_all.found.contentBytes, archive.index().contentBytes.value, m_all.found.entries});
                return {};
            });
    }

    Result<void> planStream()
    {
        const auto stream = StreamReader::open(m_path);
        if (!stream)
            return Failure(stream.error());
        Sieve sieve(*m_view, m_options, m_patterns);
        while (!m_stop.stop_requested()) {
            const auto entry = (*stream)->next();
            const auto done = !entry   ? Result<void>(Failure(entry.error()))
                              : *entry ? planEntry(**stream, **entry, sieve)
                                       : Result<void>();
            if (!done && done.error().kind != ErrorKind::BadInput)
                return done;
            if (!done)
                m_all.found.facts.problem = done.error().what;
            if (!done || !*entry)
                return {};
            ++m_all.found.entries;
            if (m_onProgress)
                m_onProgress({(*stream)->consumedBytes(), (*stream)->fileSize(), m_all.found.entries});
        }
        return {};
    }

    Result<void> planEntry(StreamReader &stream, const StreamEntry &entry, Sieve &sieve)
    {
        RestoreResult &facts = m_all.found.facts;
        if (entry.name == indexName || entry.name == sumsName || !sieve.wants(entry.name, m_all.found) ||
            entry.type == EntryType::Directory)
            return {};
        QString reason = refusalOfType(entry);
        if (reason.isEmpty() && !m_taken.insert(sieve.relative()).second)
            reason = Text::tr("another entry goes to the same place");
        if (!reason.isEmpty()) {
            addFinding(facts.refused, facts.refusedCount, entry.name, reason);
            return {};
        }
        Sha256 sha;
        qint64 size = 0;
        for (;;) {
            const auto piece = stream.read();
            if (!piece)
                return Failure(piece.error());
            if (piece->empty())
                break;
            sha.add(*piece);
            size += qint64(piece->size());
        }
        const auto may = sieve.mayWrite(entry.name, size, sha.end(), m_all.found);
        if (!may)
            return Failure(may.error());
        if (*may)
            addWanted(m_all, entry.name, size);
        return {};
    }

    const QByteArray m_path;
    const RestoreOptions &m_options;
    const NamePatterns m_patterns;
    std::stop_token m_stop;
    const std::function<void(RestoreProgress)> &m_onProgress;
    std::unique_ptr<Staging> m_view;
    Planned m_all;
    std::set<std::string> m_taken; ///< places of a stream's entries: their names come from outside
};

} // namespace

Result<RestorePlan> planRestore(const QByteArray &path, const RestoreOptions &options, std::stop_token stop,
                                const std::function<void(RestoreProgress)> &onProgress)
{
    return Planning(path, options, std::move(stop), onProgress).run();
}

} // namespace gw::golden
