// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/scan/CatalogTable.h"

#include "golden/DirectoryReader.h"

#include <cstring>

namespace gw::golden {

size_t CatalogTable::slotOf(std::string_view name) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hashOf(name) & mask;
    while (m_slots[slot] != 0 && this->name(row(m_slots[slot] - 1)) != name)
        slot = (slot + 1) & mask;
    return slot;
}

void CatalogTable::grow()
{
    m_slots.assign(std::max<size_t>(1024, m_slots.size() * 2), 0);
    for (RowId id = 0; id < m_end; ++id)
        m_slots[slotOf(name(row(id)))] = id + 1;
}

std::optional<CatalogTable::RowId> CatalogTable::find(std::string_view name) const
{
    if (m_slots.empty())
        return std::nullopt;
    const RowId found = m_slots[slotOf(name)];
    return found == 0 ? std::nullopt : std::optional<RowId>(found - 1);
}

CatalogTable::RowId CatalogTable::add(std::string_view name, CatalogRow row)
{
    constexpr size_t piece = size_t(1) << nameBits;
    if (m_nameFill + name.size() + 1 > piece) {
        m_names.emplace_back(new char[piece]);
        m_nameFill = 0;
    }
    row.nameAt = quint32(((m_names.size() - 1) << nameBits) | m_nameFill);
    row.nameLength = quint8(name.size());
    char *const place = m_names.back().get() + m_nameFill;
    std::memcpy(place, name.data(), name.size());
    place[name.size()] = 0;
    m_nameFill += name.size() + 1;

    if ((m_end & (chunkRows - 1)) == 0)
        m_rows.push_back(std::make_unique<CatalogRow[]>(chunkRows));
    const RowId id = m_end;
    m_rows[id >> chunkBits][id & (chunkRows - 1)] = row;
    if (m_slots.size() < 2 * (size_t(m_end) + 1))
        grow();
    ++m_end;
    m_slots[slotOf(name)] = id + 1;
    count(row, 1);
    return id;
}

void CatalogTable::replace(RowId id, const CatalogRow &row, const QString &reason)
{
    CatalogRow &old = m_rows[id >> chunkBits][id & (chunkRows - 1)];
    count(old, -1);
    old = row;
    count(old, 1);
    if (reason.isEmpty())
        m_reasons.erase(id);
    else if (m_reasons.size() < mostReasons || m_reasons.contains(id))
        m_reasons[id] = reason;
}

void CatalogTable::remove(RowId id)
{
    CatalogRow gone = row(id);
    gone.set(CatalogRow::Gone, true);
    replace(id, gone);
}

QString CatalogTable::reason(RowId id) const
{
    const auto it = m_reasons.find(id);
    return it == m_reasons.end() ? QString() : it->second;
}

QString CatalogTable::typeName(quint8 type) const { return m_types.value(type); }

quint8 CatalogTable::typeIndex(std::string_view name)
{
    name = name.substr(0, 100);
    const QString text = QString::fromUtf8(name.data(), qsizetype(name.size()));
    qsizetype index = m_types.indexOf(text);
    if (index < 0) {
        index = std::min<qsizetype>(m_types.size(), 255);
        if (index == m_types.size())
            m_types.append(index < 255 ? text : QStringLiteral("(others)"));
    }
    return quint8(index);
}

void CatalogTable::count(const CatalogRow &row, qint64 sign)
{
    if (row.has(CatalogRow::Gone))
        return;
    m_counts.bytes.value += sign * qint64(row.blocks) * 512;
    m_counts.contentBytes.value += sign * row.size;
    switch (row.format) {
    case FileFormat::Leftover:
        m_counts.leftovers += sign;
        return;
    case FileFormat::Other:
        m_counts.others += sign;
        return;
    case FileFormat::Signature:
        (row.verdict == FileVerdict::Orphan ? m_counts.orphans : m_counts.signatures) += sign;
        return;
    case FileFormat::Recording:
    case FileFormat::Steps:
        break;
    }
    m_counts.golden += sign;
    if (row.signature == SignatureState::Missing)
        m_counts.unsignedFiles += sign;
    if (row.verdict == FileVerdict::Intact)
        m_counts.intact += sign;
    else if (row.verdict == FileVerdict::Altered)
        m_counts.altered += sign;
    else if (row.verdict == FileVerdict::Unreadable)
        m_counts.unreadable += sign;
    else
        m_counts.pending += sign;
}

} // namespace gw::golden
