// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/scan/Listing.h"

#include "golden/scan/Inspector.h"

#include <dirent.h>

namespace gw::golden {

namespace {

std::string_view fileOfSignature(std::string_view name) { return name.substr(0, name.size() - signatureSuffix.size()); }

/// Not read yet, whatever was known.
CatalogRow freshRow(FileFormat format, const DirectoryEntry &entry, quint8 round)
{
    CatalogRow row;
    row.format = format;
    row.verdict =
        format == FileFormat::Recording || format == FileFormat::Steps ? FileVerdict::Pending : FileVerdict::NotGolden;
    row.inode = entry.inode;
    row.kind = entry.type;
    row.round = round;
    return row;
}

} // namespace

std::optional<CatalogTable::RowId> markUnproven(CatalogTable &table, std::string_view signature)
{
    const auto file = table.find(fileOfSignature(signature));
    if (!file || table.row(*file).format != FileFormat::Steps || table.row(*file).has(CatalogRow::Gone))
        return std::nullopt;
    CatalogRow row = table.row(*file);
    row.verdict = FileVerdict::Pending;
    table.replace(*file, row);
    return file;
}

void Listing::addName(CatalogTable &table, const DirectoryEntry &entry)
{
    const FileFormat format = formatOf(entry.name);
    const bool isGolden = format == FileFormat::Recording || format == FileFormat::Steps;
    // A directory or device that is named like a golden file is told as one that cannot be read; others are no files.
    if (!isGolden && entry.type != DT_REG && entry.type != DT_LNK && entry.type != DT_UNKNOWN)
        return;
    const auto known = table.find(entry.name);
    if (known && !table.row(*known).has(CatalogRow::Gone) && table.row(*known).inode == entry.inode) {
        table.setRound(*known, m_round);
        return;
    }
    CatalogRow row = freshRow(format, entry, m_round);
    if (known) {
        row.nameAt = table.row(*known).nameAt;
        row.nameLength = table.row(*known).nameLength;
        table.replace(*known, row);
    } else {
        table.add(entry.name, row);
    }
    if (format == FileFormat::Signature)
        m_signatures.emplace_back(entry.name);
}

void Listing::add(const DirectoryBatch &batch)
{
    // Not all at once: whoever looks at the first rows would wait for five thousand.
    constexpr size_t part = 1024;
    for (size_t at = 0; at < batch.entries.size(); at += part)
        m_catalog.write([&](CatalogTable &table) {
            for (size_t i = at; i < std::min(at + part, batch.entries.size()); ++i)
                addName(table, batch.entries[i]);
        });
}

void Listing::finish()
{
    m_catalog.write([&](CatalogTable &table) {
        for (CatalogTable::RowId id = 0; id < table.end(); ++id) {
            const CatalogRow &row = table.row(id);
            if (row.has(CatalogRow::Gone) || row.round == m_round)
                continue;
            if (row.format == FileFormat::Signature)
                m_signatures.emplace_back(table.name(row));
            table.remove(id);
        }
        for (CatalogTable::RowId id = 0; id < table.end(); ++id) {
            CatalogRow row = table.row(id);
            if (row.has(CatalogRow::Gone) || row.format != FileFormat::Signature)
                continue;
            const auto file = table.find(fileOfSignature(table.name(row)));
            const bool isOrphan = !file || table.row(*file).has(CatalogRow::Gone);
            row.verdict = isOrphan ? FileVerdict::Orphan : FileVerdict::NotGolden;
            table.replace(id, row);
        }
        for (const std::string &name : m_signatures)
            markUnproven(table, name);
    });
}

} // namespace gw::golden
