// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/EntryTable.h"

#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/ArchiveReader.h"
#include "golden/archive/Parallel.h"
#include "golden/archive/StreamReader.h"

#include <QFile>

#include <algorithm>
#include <numeric>

namespace gw::golden {
namespace {

constexpr size_t mostEntries = 4'000'000;
constexpr size_t mostNames = size_t(512) << 20; ///< bytes of all names

Failure stopped(const QString &where) { return failure(ErrorKind::Cancelled, Text::tr("Listing was stopped"), where); }

} // namespace

Result<EntryTable> EntryTable::read(const QByteArray &archive, const std::stop_token &stop,
                                    const std::function<void(qint64, qint64)> &onProgress)
{
    EntryTable table;
    const auto own = ArchiveReader::openIfOurs(archive, table.m_problem); // else what lies before the damage is listed
    if (!own)
        return Failure(own.error());
    table.m_kind = *own ? SourceKind::Archive : SourceKind::Foreign;
    const auto done = *own ? table.readOwn(**own, stop, onProgress) : table.readStream(archive, stop, onProgress);
    return done ? Result<EntryTable>(std::move(table)) : Failure(done.error());
}

Result<void> EntryTable::add(std::string_view name, const Row &row)
{
    if (m_rows.size() >= mostEntries || m_names.size() + name.size() > mostNames)
        return failure(ErrorKind::Refused,
                       Text::tr("The archive has more than %1 entries, too many to be shown as a table")
                           .arg(formatCount(qint64(m_rows.size()))),
                       {}, Text::tr("`goldwatchctl golden ls` lists it"));
    if (name.size() > std::numeric_limits<quint16>::max())
        return failure(
            ErrorKind::BadInput,
            Text::tr("The archive has an entry with a name of %1 bytes").arg(formatCount(qint64(name.size()))));
    Row added = row;
    added.nameAt = quint32(m_names.size());
    added.nameLength = quint16(name.size());
    m_names += name;
    m_bytes.value += std::max<qint64>(0, row.size);
    m_rows.push_back(added);
    return {};
}

Result<void> EntryTable::readOwn(const ArchiveReader &archive, const std::stop_token &stop,
                                 const std::function<void(qint64, qint64)> &onProgress)
{
    const ArchiveIndex &index = archive.index();
    // The number is the archive's own claim: memory is taken as entries come.
    m_rows.reserve(size_t(std::clamp<qint64>(index.entries, 0, 1'000'000)));
    const auto listed = inOrder(
        size_t(index.groups.size()), stop,
        [&] {
            return [parts = PartReader(archive)](size_t group) mutable { return parts.manifest(qsizetype(group)); };
        },
        [&](const std::vector<ManifestEntry> &entries) -> Result<void> {
            for (const ManifestEntry &entry : entries)
                if (auto added = add(entry.name,
                                     {0, 0, quint8(EntryType::File), true, entry.size, entry.modifiedNs, entry.digest});
                    !added)
                    return added;
            if (onProgress)
                onProgress(size(), index.entries);
            return {};
        });
    return listed && stop.stop_requested() ? stopped(archive.path()) : listed;
}

Result<void> EntryTable::readStream(const QByteArray &path, const std::stop_token &stop,
                                    const std::function<void(qint64, qint64)> &onProgress)
{
    const auto stream = StreamReader::open(path);
    if (!stream)
        return Failure(stream.error());
    for (;;) {
        const auto entry = (*stream)->next();
        if (stop.stop_requested())
            return stopped(QFile::decodeName(path));
        if (!entry && m_rows.empty()) // no archive at all
            return Failure(entry.error());
        if (!entry)
            m_problem = entry.error().what;
        if (!entry || !*entry)
            return {};
        if (auto added =
                add((*entry)->name, {0, 0, quint8((*entry)->type), false, (*entry)->size, (*entry)->modifiedNs, {}});
            !added)
            return added;
        if (onProgress)
            onProgress((*stream)->consumedBytes(), (*stream)->fileSize());
    }
}

std::vector<EntryTable::RowId> EntryTable::order(const QString &filter, EntryKey key, bool descending) const
{
    QByteArrayList words;
    for (const QString &word : filter.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words << word.toLower().toUtf8();
    std::vector<RowId> rows;
    for (RowId id = 0; id < m_rows.size(); ++id)
        if (std::all_of(words.begin(), words.end(),
                        [&](const QByteArray &word) { return containsFolded(name(m_rows[id]), word); }))
            rows.push_back(id);
    const auto byName = [this](RowId a, RowId b) { return name(m_rows[a]) < name(m_rows[b]); };
    if (!std::is_sorted(rows.begin(), rows.end(), byName)) // ours are
        std::stable_sort(rows.begin(), rows.end(), byName);
    const auto sortBy = [&](auto member) {
        std::stable_sort(rows.begin(), rows.end(), [&](RowId a, RowId b) {
            return descending ? m_rows[b].*member < m_rows[a].*member : m_rows[a].*member < m_rows[b].*member;
        });
    };
    if (key == EntryKey::Size)
        sortBy(&Row::size);
    else if (key == EntryKey::Modified)
        sortBy(&Row::modifiedNs);
    else if (descending)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

SourceEntry EntryTable::entry(RowId id) const
{
    const Row &row = m_rows[id];
    SourceEntry entry;
    entry.entry = displayName(name(row));
    if (!isPlain(name(row)))
        entry.entryBytes = QByteArray(name(row).data(), qsizetype(name(row).size()));
    entry.type = typeText(EntryType(row.type));
    entry.size = row.size;
    entry.modified = QDateTime::fromMSecsSinceEpoch(row.modifiedNs / 1'000'000, Qt::UTC);
    if (row.hasDigest) {
        const HexDigest digest = toHex(row.digest);
        entry.sha256 = QString::fromLatin1(digest.data(), digest.size());
    }
    return entry;
}

} // namespace gw::golden
