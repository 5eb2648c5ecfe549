// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/ArchiveVerify.h"

#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/ArchiveReader.h"
#include "golden/archive/ForeignVerify.h"
#include "golden/archive/Parallel.h"

#include <QFile>

#include <cerrno>

namespace gw::golden {
namespace {

void addDamaged(VerifyResult &result, std::string_view name, const QString &reason)
{
    ++result.damagedEntries;
    result.ok = false;
    if (result.problem.isEmpty())
        result.problem = QStringLiteral("%1: %2").arg(displayName(name), reason);
    std::optional<QByteArray> bytes;
    if (!isPlain(name))
        bytes = QByteArray(name.data(), qsizetype(name.size()));
    if (result.damaged.size() < mostNamed)
        result.damaged.append({displayName(name), bytes, reason});
}

void addProblem(VerifyResult &result, const QString &problem)
{
    result.ok = false;
    if (result.problem.isEmpty())
        result.problem = problem;
}

struct GroupFacts
{
    VerifyResult result; ///< of this group alone
    std::string filesText;
};

/// Checks one group after the other; one per thread.
class GroupChecker
{
public:
    GroupChecker(const ArchiveReader &archive, const PackList *packed, const std::vector<qsizetype> &groups,
                 const std::vector<size_t> &firstFile)
        : m_archive(archive), m_packed(packed), m_groups(groups), m_firstFile(firstFile), m_parts(archive)
    {}

    Result<GroupFacts> operator()(size_t number)
    {
        const qsizetype group = m_groups[number];
        GroupFacts facts;
        facts.result.ok = true;
        // Read for the digest of the index; damage in it is told by the manifest.
        if (const auto files = m_parts.read(m_archive.files(group)))
            facts.filesText = *files;
        const auto manifest = m_parts.manifest(group);
        if (!manifest) {
            addProblem(facts.result, manifest.error().what);
            facts.result.damagedEntries += m_archive.index().groups.at(group).entries;
            return facts;
        }
        size_t next = 0;
        const qsizetype first = m_archive.firstBlock(group);
        for (qsizetype i = 0; i < m_archive.index().groups.at(group).blocks; ++i) {
            const size_t count = size_t(m_archive.index().blocks.at(first + i).entries);
            checkBlock(first + i, {manifest->data() + next, count}, m_firstFile[size_t(group)] + next, facts.result);
            next += count;
        }
        return facts;
    }

private:
    struct Known
    {
        const ManifestEntry *entries;
        size_t count;
    };

    void checkBlock(qsizetype block, Known known, size_t firstFile, VerifyResult &result)
    {
        const auto tar = m_parts.read(m_archive.block(block));
        TarWalker walker(tar.value_or(std::string_view()));
        QString broken = tar ? QString() : tar.error().what;
        for (size_t i = 0; i < known.count; ++i) {
            const ManifestEntry &expected = known.entries[i];
            const auto entry = broken.isEmpty() ? walker.next() : Result<std::optional<TarEntry>>(std::nullopt);
            if (!entry)
                broken = entry.error().what;
            else if (broken.isEmpty() && !*entry)
                broken = Text::tr("is missing");
            if (!broken.isEmpty())
                addDamaged(result, expected.name, broken);
            else if (const QString reason = compare(**entry, expected, firstFile + i); !reason.isEmpty())
                addDamaged(result, expected.name, reason);
            ++result.entries;
            result.contentBytes.value += expected.size;
        }
        if (const auto more = walker.next(); broken.isEmpty() && (!more || *more))
            addProblem(result, Text::tr("There is more in the archive than in its manifest"));
    }

    QString compare(const TarEntry &entry, const ManifestEntry &expected, size_t file)
    {
        if (entry.name != expected.name)
            return Text::tr("another file is in its place: %1").arg(displayName(entry.name));
        if (qint64(entry.content.size()) != expected.size)
            return Text::tr("has another length than in the manifest");
        const Digest digest = m_sha.digest(entry.content);
        if (digest != expected.digest)
            return Text::tr("has another digest than in the manifest");
        if (m_packed && !isPacked(expected.name, digest, file))
            return Text::tr("is not what was read from the file");
        return {};
    }

    bool isPacked(std::string_view name, const Digest &digest, size_t file) const
    {
        return file < m_packed->files.size() && m_packed->files[file].digest == digest &&
               name.substr(name.rfind('/') + 1) == m_packed->name(m_packed->files[file]);
    }

    const ArchiveReader &m_archive;
    const PackList *m_packed;
    const std::vector<qsizetype> &m_groups;
    const std::vector<size_t> &m_firstFile;
    PartReader m_parts;
    Sha256 m_sha;
};

/// What the three members between blocks, index and sums hold; nullopt when they are not as we write them.
struct Joints
{
    std::string table; ///< the index's first line
    Digest indexDigest{};
};
std::optional<Joints> readJoints(const ArchiveReader &archive)
{
    Joints joints;
    PartReader parts(archive);
    const auto table = parts.read(archive.joints()[0]);
    if (!table || table->size() < tarBlock)
        return std::nullopt;
    joints.table = table->substr(tarBlock);
    const auto between = parts.read(archive.joints()[1]);
    if (!between || between->size() < tarBlock || between->size() >= 2 * tarBlock)
        return std::nullopt;
    const auto tail = parts.read(archive.joints()[2]);
    const size_t end = tail ? tail->find('\n') : std::string_view::npos;
    if (end == std::string_view::npos || tail->find_first_not_of('\0', end + 1) != std::string_view::npos ||
        tail->size() - end <= 2 * tarBlock)
        return std::nullopt;
    std::vector<ManifestEntry> last;
    if (!parseSums(tail->substr(0, end + 1), last) || last.size() != 1 || last[0].name != indexName)
        return std::nullopt;
    joints.indexDigest = last[0].digest;
    return joints;
}

std::vector<qsizetype> chosenGroups(const ArchiveReader &archive, const VerifyOptions &options)
{
    std::vector<qsizetype> groups;
    for (qsizetype i = 0; i < archive.index().groups.size(); ++i)
        if (i % options.slices == options.slice - 1)
            groups.push_back(i);
    return groups;
}

void merge(VerifyResult &all, VerifyResult &part)
{
    all.entries += part.entries;
    all.contentBytes += part.contentBytes;
    all.damagedEntries += part.damagedEntries;
    all.damaged += part.damaged.first(std::min(part.damaged.size(), mostNamed - all.damaged.size()));
    if (!part.ok)
        addProblem(all, part.problem);
}

Result<void> verifyGroups(const ArchiveReader &archive, const VerifyOptions &options, std::stop_token stop,
                          const std::function<void(VerifyProgress)> &onProgress, VerifyResult &result)
{
    const std::vector<qsizetype> groups = chosenGroups(archive, options);
    std::vector<size_t> firstFile;
    size_t file = 0;
    for (const ArchiveGroup &group : archive.index().groups) {
        firstFile.push_back(file);
        file += size_t(group.entries);
    }
    if (options.packed && file != options.packed->files.size())
        addProblem(result, Text::tr("It holds another number of files than was packed"));
    const auto joints = readJoints(archive);
    if (!joints)
        addProblem(result, Text::tr("The archive's table is damaged"));
    Sha256 indexSha;
    indexSha.add(joints ? joints->table : std::string());
    const qint64 total = archive.index().contentBytes.value / options.slices;
    size_t taken = 0;
    const auto checked = inOrder(
        groups.size(), stop, [&] { return GroupChecker(archive, options.packed, groups, firstFile); },
        [&](GroupFacts facts) -> Result<void> {
            merge(result, facts.result);
            indexSha.add(facts.filesText);
            ++taken;
            if (onProgress)
                onProgress({result.contentBytes.value, total, result.entries});
            return {};
        });
    if (!checked)
        return checked;
    result.complete = taken == groups.size();
    if (!result.complete)
        addProblem(result, Text::tr("Stopped before the end"));
    else if (options.slices == 1 && joints && indexSha.end() != joints->indexDigest)
        addProblem(result, Text::tr("The archive's index has another digest than its manifest says"));
    return {};
}

VerifyResult unreadable(const QByteArray &path, const Error &error)
{
    VerifyResult result;
    result.path = QFile::decodeName(path);
    result.problem = error.what;
    return result;
}

Result<VerifyResult> verify(const QByteArray &path, const VerifyOptions &options, std::stop_token stop,
                            const std::function<void(VerifyProgress)> &onProgress)
{
    if (!ArchiveReader::isOurs(path))
        return verifyForeign(path, options, stop, onProgress);
    const auto archive = ArchiveReader::open(path);
    if (!archive)
        return archive.error().kind == ErrorKind::BadInput ? Result<VerifyResult>(unreadable(path, archive.error()))
                                                           : Failure(archive.error());
    VerifyResult result;
    result.path = QFile::decodeName(path);
    result.ok = true;
    if (options.quick) {
        result.entries = (*archive)->index().entries;
        result.contentBytes = (*archive)->index().contentBytes;
        if (!readJoints(**archive))
            addProblem(result, Text::tr("The archive's table is damaged"));
        return result;
    }
    if (const auto verified = verifyGroups(**archive, options, stop, onProgress, result); !verified)
        return Failure(verified.error());
    return result;
}

} // namespace

Result<VerifyResult> verifyArchive(const QByteArray &path, const VerifyOptions &options, std::stop_token stop,
                                   const std::function<void(VerifyProgress)> &onProgress)
{
    if (options.slices < 1 || options.slice < 1 || options.slice > options.slices)
        return failure(ErrorKind::Usage,
                       Text::tr("There is no such slice: %1 of %2").arg(options.slice).arg(options.slices));
    const auto file = Descriptor::openRegular(path);
    if (!file)
        return Failure(file.error());
    struct stat info{};
    if (::fstat(file->get(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot look at the archive"), QFile::decodeName(path)));
    auto result = verify(path, options, std::move(stop), onProgress);
    if (result)
        result->state = stateOf(info);
    return result;
}

} // namespace gw::golden
