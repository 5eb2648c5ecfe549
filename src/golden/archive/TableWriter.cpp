// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/TableWriter.h"

#include "golden/Text.h"
#include "golden/archive/GzipMember.h"
#include "golden/archive/Manifest.h"
#include "golden/archive/Parallel.h"
#include "golden/archive/TarEntry.h"

namespace gw::golden {
namespace {

constexpr qint64 blocksPerGroup = 4; ///< some three thousand files: enough to share out, little to read for one

struct GroupMembers
{
    std::string files, sums; ///< packed: as text they would be a fifth of all memory of a packing
};

/// Groups of blocks and the number of their first file.
struct GroupPlan
{
    QList<ArchiveGroup> groups;
    std::vector<size_t> first;
};

GroupPlan planGroups(const QList<ArchiveBlock> &blocks)
{
    GroupPlan plan;
    size_t file = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (i % blocksPerGroup == 0) {
            plan.groups.append(ArchiveGroup{});
            plan.first.push_back(file);
        }
        ++plan.groups.last().blocks;
        plan.groups.last().entries += blocks.at(i).entries;
        file += size_t(blocks.at(i).entries);
    }
    return plan;
}

class GroupMaker
{
public:
    GroupMaker(GroupPlan &plan, const PackList &list, const std::string &prefix)
        : m_plan(plan), m_list(list), m_prefix(prefix)
    {}
    Result<GroupMembers> operator()(size_t number)
    {
        GroupMembers made;
        ArchiveGroup &group = m_plan.groups[qsizetype(number)]; // detached before; each thread has its own elements
        m_sums.clear();
        m_files.clear();
        for (size_t i = 0; i < size_t(group.entries); ++i) {
            const PackFile &file = m_list.files[m_plan.first[number] + i];
            m_name = m_prefix;
            m_name += m_list.name(file);
            appendSumsLine(m_name, file.digest, m_sums);
            appendFileLine(file.state.size, file.state.modifiedNs, m_files);
        }
        m_packer.append(m_sums, made.sums);
        m_packer.append(m_files, made.files);
        made.sums.shrink_to_fit(); // packing takes room for the worst case
        made.files.shrink_to_fit();
        group.filesLength = qint64(made.files.size());
        group.filesSize = qint64(m_files.size());
        group.sumsLength = qint64(made.sums.size());
        group.sumsSize = qint64(m_sums.size());
        return made;
    }

private:
    GroupPlan &m_plan;
    const PackList &m_list;
    const std::string &m_prefix;
    GzipPacker m_packer;
    std::string m_sums, m_files, m_name;
};

TarEntry own(std::string_view name, const ArchiveIndex &index)
{
    return {name, {}, 0644, index.packedAt.toSecsSinceEpoch()};
}

/// The zero bytes that fill up an entry of @p size.
std::string padding(size_t size) { return std::string(tarPadded(size) - size, '\0'); }

} // namespace

Result<void> writeTable(ArchiveIndex &index, const PackList &list, const std::string &prefix, const Sink &sink,
                        std::stop_token stop)
{
    GroupPlan plan = planGroups(index.blocks);
    plan.groups.detach();
    std::vector<GroupMembers> members;
    const auto made = inOrder(
        plan.first.size(), stop, [&] { return GroupMaker(plan, list, prefix); },
        [&](GroupMembers group) -> Result<void> {
            members.push_back(std::move(group));
            return {};
        });
    if (!made || stop.stop_requested())
        return made;
    index.groups = plan.groups;
    const QByteArray table = indexText(index);

    Sha256 sha;
    std::string text;
    size_t indexSize = size_t(table.size()), sumsSize = 0;
    qint64 filesLength = 0;
    sha.add({table.constData(), size_t(table.size())});
    GzipUnpacker unpacker;
    for (size_t i = 0; i < members.size(); ++i) {
        const ArchiveGroup &group = index.groups.at(qsizetype(i));
        if (!unpacker.unpack(members[i].files, size_t(group.filesSize), text))
            return failure(ErrorKind::Internal, Text::tr("The archive's index does not unpack to what was packed"));
        sha.add(text);
        indexSize += text.size();
        filesLength += group.filesLength;
    }
    text.clear();
    for (const ArchiveGroup &group : index.groups)
        sumsSize += size_t(group.sumsSize);
    std::string lastLine;
    appendSumsLine(indexName, sha.end(), lastLine);
    sumsSize += lastLine.size();

    TarPacker tar;
    GzipPacker gzip;
    std::string head, between, tail;
    if (auto done = tar.appendHead(own(indexName, index), indexSize, text); !done)
        return done;
    text.append(table.constData(), size_t(table.size()));
    gzip.append(text, head);
    text = padding(indexSize);
    if (auto done = tar.appendHead(own(sumsName, index), sumsSize, text); !done)
        return done;
    gzip.append(text, between);

    ArchiveTail offsets;
    for (const ArchiveBlock &block : index.blocks)
        offsets.indexOffset += block.length;
    offsets.sumsOffset = offsets.indexOffset + qint64(head.size()) + filesLength + qint64(between.size());
    gzip.append(lastLine + padding(sumsSize) + std::string(2 * tarBlock, '\0'), tail, tailText(offsets));

    Result<void> result = sink(head);
    for (auto group = members.begin(); result && group != members.end(); ++group)
        result = sink(group->files);
    if (result)
        result = sink(between);
    for (auto group = members.begin(); result && group != members.end(); ++group)
        result = sink(group->sums);
    return result ? sink(tail) : result;
}

} // namespace gw::golden
