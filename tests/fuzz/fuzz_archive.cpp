// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of an archive of ours. Checksums of its members would stop nearly every mutation of a whole archive, so
// the input is what the members hold, and is packed here: the table's JSON, a block of tar, lines of the index, lines
// of SHA256SUMS, with a line "%%" between them. A length or size of 0 in the table is put right; any other is left.
#include "Fuzz.h"

#include "golden/archive/ArchiveReader.h"
#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/EntryTable.h"
#include "golden/archive/Source.h"

using namespace gw::golden;
using gw::fuzz::require;

namespace {

struct Parts
{
    QByteArray table, block, files, sums;
};

Parts split(QByteArrayView input)
{
    Parts parts;
    for (QByteArray *part : {&parts.table, &parts.block, &parts.files}) {
        const auto end = input.indexOf("\n%%\n");
        *part = input.first(end < 0 ? input.size() : end).toByteArray();
        input = input.sliced(end < 0 ? input.size() : end + 4);
    }
    parts.files += '\n'; // its last line's, which was taken for the border's
    parts.sums = input.toByteArray();
    return parts;
}

std::string_view viewOf(const QByteArray &bytes) { return {bytes.constData(), std::size_t(bytes.size())}; }

std::string packed(std::string_view content, std::string_view extra = {})
{
    static GzipPacker packer;
    std::string out;
    packer.append(content, out, extra);
    return out;
}

void putRight(qint64 &value, std::size_t right)
{
    if (value == 0)
        value = qint64(right);
}

/// Its table as it is where that is no table at all.
QByteArray archiveOf(const Parts &parts)
{
    const std::string block = packed(viewOf(parts.block)), files = packed(viewOf(parts.files)),
                      sums = packed(viewOf(parts.sums)), between = packed(std::string(tarBlock, '\0'));
    QByteArray table = parts.table;
    const QJsonObject object = QJsonDocument::fromJson(table).object();
    if (auto index = gw::readJson<ArchiveIndex>(object, {}); index && !object.isEmpty()) {
        if (!index->blocks.isEmpty()) {
            putRight(index->blocks.first().length, block.size());
            putRight(index->blocks.first().size, std::size_t(parts.block.size()));
        }
        if (!index->groups.isEmpty()) {
            ArchiveGroup &group = index->groups.first();
            putRight(group.filesLength, files.size());
            putRight(group.filesSize, std::size_t(parts.files.size()));
            putRight(group.sumsLength, sums.size());
            putRight(group.sumsSize, std::size_t(parts.sums.size()));
        }
        table = indexText(*index);
    }
    const std::string head = packed(std::string(tarBlock, '\0') + table.toStdString());
    ArchiveTail tail;
    tail.indexOffset = qint64(block.size());
    tail.sumsOffset = qint64(block.size() + head.size() + files.size() + between.size());
    return QByteArray::fromStdString(block + head + files + between + sums +
                                     packed(std::string(2 * tarBlock, '\0'), tailText(tail)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Parts parts = split(gw::fuzz::viewOf(data, size));
    (void)parseIndex(parts.table, QStringLiteral("a.tar.gz"));
    (void)parseTail(viewOf(parts.table));
    (void)memberHead(viewOf(parts.table));
    std::vector<ManifestEntry> entries;
    if (parseSums(viewOf(parts.sums), entries))
        (void)parseFiles(viewOf(parts.files), entries);
    TarWalker walker(viewOf(parts.block));
    for (auto entry = walker.next(); entry && *entry; entry = walker.next())
        require((*entry)->content.size() <= std::size_t(parts.block.size()), "an entry lies in its tar");

    const gw::fuzz::MemoryFile file(archiveOf(parts));
    (void)verifyArchive(file.path());
    (void)verifyArchive(file.path(), {true, 1, 1, nullptr});
    if (const auto table = EntryTable::read(file.path()))
        for (const auto row : table->order({}, EntryKey::Name, false))
            (void)table->entry(row);
    if (const auto archive = ArchiveReader::open(file.path()))
        for (const ManifestEntry &entry : entries)
            (void)readArchived(**archive, entry.name);
    return 0;
}
