// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/ArchiveReader.h"

#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/StreamReader.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace gw::golden {
namespace {

/// Exactly @p size bytes, or false with errno (0 at the end of the file).
bool readAt(int fd, qint64 offset, size_t size, std::string &out)
{
    out.resize(size);
    for (size_t used = 0; used < size;) {
        const ssize_t got = ::pread(fd, out.data() + used, size - used, offset + qint64(used));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            errno = got == 0 ? 0 : errno;
            return false;
        }
        used += size_t(got);
    }
    return true;
}

struct FoundTail
{
    ArchiveTail tail;
    qint64 length = 0, size = 0; ///< of its member; unpacked
};

/// nullopt where the file does not end as ours do, or cannot be read there.
std::optional<FoundTail> findTail(int fd, qint64 fileSize)
{
    constexpr qint64 most = 4096; // two blocks of zeros, the last line and its padding: some 200 bytes
    const qint64 size = std::min(most, fileSize);
    std::string end;
    if (!readAt(fd, fileSize - size, size_t(size), end))
        return std::nullopt;
    const std::string_view bytes = end;
    for (size_t at = bytes.size(); at-- > 0;) {
        const auto head = memberHead(bytes.substr(at));
        if (!head || head->length != bytes.size() - at)
            continue;
        auto tail = parseTail(head->extra);
        if (!tail)
            return std::nullopt;
        tail->tailOffset = fileSize - qint64(head->length);
        return FoundTail{*tail, qint64(head->length), qint64(claimedSize(bytes.substr(at)))};
    }
    return std::nullopt;
}

} // namespace

Error ArchiveReader::damaged(const QString &what) const
{
    return {ErrorKind::BadInput, what, path(), Text::tr("Plain tar may still read the files before the damage")};
}

QString ArchiveReader::path() const { return QFile::decodeName(m_path); }

bool ArchiveReader::isOurs(const QByteArray &path)
{
    const auto file = Descriptor::openRegular(path);
    std::string head;
    struct stat info{};
    if (!file || ::fstat(file->get(), &info) != 0)
        return false;
    return (readAt(file->get(), 0, 20, head) && memberHead(head)) || findTail(file->get(), info.st_size);
}

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QByteArray &path)
{
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader);
    if (auto loaded = reader->load(path); !loaded)
        return Failure(loaded.error());
    return reader;
}

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::openIfOurs(const QByteArray &path, QString &problem)
{
    if (!isOurs(path))
        return nullptr;
    auto archive = open(path);
    if (archive || archive.error().kind != ErrorKind::BadInput)
        return archive;
    problem = archive.error().what;
    return nullptr;
}

Result<void> ArchiveReader::load(const QByteArray &path)
{
    m_path = path;
    auto file = Descriptor::openRegular(path);
    if (!file)
        return Failure(file.error());
    m_file = *std::move(file);
    struct stat info{};
    if (::fstat(m_file.get(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot read the archive"), this->path()));
    m_fileSize = info.st_size;
    const auto found = findTail(m_file.get(), m_fileSize);
    if (!found)
        return Failure(
            damaged(Text::tr("The archive's end is missing: it was cut off, or is not an archive of Goldwatch")));
    m_joints[2] = {found->tail.tailOffset, found->length, found->size};
    const auto table = joint(found->tail.indexOffset);
    if (!table)
        return Failure(table.error());
    PartReader parts(*this);
    const auto text = parts.read(*table);
    if (!text)
        return Failure(text.error());
    if (text->size() < tarBlock)
        return Failure(damaged(Text::tr("The archive has no table where its end says")));
    auto index = parseIndex(QByteArray(text->data() + tarBlock, qsizetype(text->size() - tarBlock)), this->path());
    if (!index)
        return Failure(index.error());
    m_index = *std::move(index);
    m_joints[0] = *table;
    return placeParts(found->tail);
}

Result<ArchiveReader::Part> ArchiveReader::joint(qint64 offset) const
{
    std::string bytes;
    const qint64 room = std::min<qint64>(memberHeadSize, m_fileSize - offset);
    const bool isRead = room > 0 && readAt(m_file.get(), offset, size_t(room), bytes);
    const auto head = isRead ? memberHead(bytes) : std::nullopt;
    if (!head || qint64(head->length) > m_fileSize - offset)
        return Failure(damaged(Text::tr("The archive's table is damaged")));
    if (!readAt(m_file.get(), offset + qint64(head->length) - 4, 4, bytes))
        return Failure(systemError(errno ? errno : EIO, Text::tr("Cannot read the archive"), path()));
    const size_t claimed = claimedSize(std::string(64, '\0') + bytes);
    if (qint64(claimed) > largestPart)
        return Failure(damaged(Text::tr("The archive's table is damaged")));
    return Part{offset, qint64(head->length), qint64(claimed)};
}

Result<void> ArchiveReader::placeParts(const ArchiveTail &tail)
{
    qint64 offset = 0, unpacked = 0;
    for (const ArchiveBlock &block : m_index.blocks) {
        m_blockOffsets.push_back(offset);
        offset += block.length;
        unpacked += block.size;
    }
    // Each block unpacks to just its size, so this bounds whatever is done with the archive.
    if (constexpr StreamLimits limits; unpacked - limits.allowance > m_fileSize * limits.ratio)
        return Failure(
            damaged(Text::tr("The archive unpacks to more than %1 times its size: it looks like a decompression bomb")
                        .arg(limits.ratio)));
    const bool blocksFit = offset == tail.indexOffset;
    offset += m_joints[0].length;
    qsizetype first = 0;
    for (const ArchiveGroup &group : m_index.groups) {
        m_firstBlocks.push_back(first);
        first += group.blocks;
        m_filesOffsets.push_back(offset);
        offset += group.filesLength;
    }
    const auto between = joint(offset);
    if (!between)
        return Failure(between.error());
    m_joints[1] = *between;
    offset += between->length;
    const bool indexFits = offset == tail.sumsOffset;
    for (const ArchiveGroup &group : m_index.groups) {
        m_sumsOffsets.push_back(offset);
        offset += group.sumsLength;
    }
    if (!blocksFit || !indexFits || offset != tail.tailOffset)
        return Failure(damaged(Text::tr("The archive is not as long as its table says")));
    return {};
}

ArchiveReader::Part ArchiveReader::block(qsizetype number) const
{
    const ArchiveBlock &block = m_index.blocks.at(number);
    return {m_blockOffsets[size_t(number)], block.length, block.size};
}

ArchiveReader::Part ArchiveReader::files(qsizetype group) const
{
    const ArchiveGroup &g = m_index.groups.at(group);
    return {m_filesOffsets[size_t(group)], g.filesLength, g.filesSize};
}

ArchiveReader::Part ArchiveReader::sums(qsizetype group) const
{
    const ArchiveGroup &g = m_index.groups.at(group);
    return {m_sumsOffsets[size_t(group)], g.sumsLength, g.sumsSize};
}

std::pair<qsizetype, qsizetype> ArchiveReader::locate(std::string_view name) const
{
    const QByteArrayView wanted(name.data(), qsizetype(name.size()));
    const auto after = std::upper_bound(m_index.blocks.begin(), m_index.blocks.end(), wanted,
                                        [](auto w, const ArchiveBlock &b) { return w < QByteArrayView(b.first); });
    const qsizetype block = std::max<qsizetype>(0, after - m_index.blocks.begin() - 1);
    const auto group = std::upper_bound(m_firstBlocks.begin(), m_firstBlocks.end(), block);
    return {block, group - m_firstBlocks.begin() - 1};
}

Result<std::string_view> PartReader::read(const ArchiveReader::Part &part)
{
    const auto damaged = [this](const QString &what) { return failure(ErrorKind::BadInput, what, m_archive.path()); };
    if (!readAt(m_archive.descriptor(), part.offset, size_t(part.length), m_packed))
        return errno ? Result<std::string_view>(
                           Failure(systemError(errno, Text::tr("Cannot read the archive"), m_archive.path())))
                     : damaged(Text::tr("The archive became shorter while it was read"));
    // The head has no checksum of its own: it is compared with what we write.
    const auto head = memberHead(m_packed);
    const bool isTail = part.offset == m_archive.joints()[2].offset;
    if (!head || qint64(head->length) != part.length || head->extra.empty() == isTail ||
        !m_unpacker.unpack(m_packed, size_t(part.size), m_unpacked))
        return damaged(Text::tr("Damaged at byte %1: it does not unpack to what its checksum says").arg(part.offset));
    return m_unpacked;
}

Result<std::vector<ManifestEntry>> PartReader::manifest(qsizetype group)
{
    std::vector<ManifestEntry> entries;
    const qint64 expected = m_archive.index().groups.at(group).entries;
    entries.reserve(size_t(expected));
    const auto sums = read(m_archive.sums(group));
    if (!sums)
        return Failure(sums.error());
    const bool areSums = parseSums(*sums, entries) && qint64(entries.size()) == expected;
    const auto files = read(m_archive.files(group));
    if (!files)
        return Failure(files.error());
    if (!areSums || !parseFiles(*files, entries))
        return failure(ErrorKind::BadInput, Text::tr("The archive's manifest is not as it should be"),
                       m_archive.path());
    return entries;
}

Result<QByteArray> readArchived(const ArchiveReader &archive, std::string_view name)
{
    const auto missing = [&] {
        return failure(ErrorKind::NotFound, Text::tr("The archive has no file of that name"), displayName(name),
                       Text::tr("`golden ls` lists the names as they have to be given"));
    };
    if (archive.index().blocks.isEmpty())
        return missing();
    const auto [block, group] = archive.locate(name);
    PartReader parts(archive);
    const auto manifest = parts.manifest(group);
    if (!manifest)
        return Failure(manifest.error());
    const auto known =
        std::lower_bound(manifest->begin(), manifest->end(), name, [](const auto &e, auto n) { return e.name < n; });
    if (known == manifest->end() || known->name != name)
        return missing();
    const auto tar = parts.read(archive.block(block));
    if (!tar)
        return Failure(tar.error());
    TarWalker walker(*tar);
    for (;;) {
        const auto entry = walker.next();
        if (!entry)
            return failure(ErrorKind::BadInput, entry.error().what, archive.path());
        if (!*entry)
            return failure(ErrorKind::BadInput, Text::tr("The file is in the manifest, but not in the archive"),
                           displayName(name));
        if ((*entry)->name != name)
            continue;
        if (Sha256().digest((*entry)->content) != known->digest)
            return failure(ErrorKind::BadInput, Text::tr("The file does not have the digest of the manifest"),
                           displayName(name), Text::tr("It was altered in the archive; look for another copy"));
        return QByteArray((*entry)->content.data(), qsizetype((*entry)->content.size()));
    }
}

} // namespace gw::golden
