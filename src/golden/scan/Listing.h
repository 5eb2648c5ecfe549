// SPDX-License-Identifier: GPL-3.0-or-later
// One listing of a directory brought into its catalog: new names, names that went, other files under a known name.
#pragma once

#include "golden/DirectoryReader.h"
#include "golden/scan/Catalog.h"

namespace gw::golden {

/// The engine's recording that @p signature belongs to has to be read again. nullopt when there is none.
std::optional<CatalogTable::RowId> markUnproven(CatalogTable &table, std::string_view signature);

class Listing
{
public:
    /// @p round differs from that of the listing before.
    Listing(Catalog &catalog, quint8 round) : m_catalog(catalog), m_round(round) {}
    /// Rows are there for others as soon as this returns.
    void add(const DirectoryBatch &batch);
    /// At the end of a listing without errors: what was not seen is gone, signatures meet their files.
    void finish();

private:
    void addName(CatalogTable &table, const DirectoryEntry &entry);

    Catalog &m_catalog;
    const quint8 m_round;
    std::vector<std::string> m_signatures; ///< that came, went or were replaced
};

} // namespace gw::golden
