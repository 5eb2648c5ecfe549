// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/scan/CatalogTable.h"

#include <mutex>

namespace gw::golden {

/// A table that is filled by some threads while others look at it. Hold it briefly: the scan waits meanwhile.
class Catalog
{
public:
    template<class F> auto read(F &&use) const
    {
        const std::lock_guard lock(m_mutex);
        return use(m_table);
    }
    template<class F> auto write(F &&use)
    {
        const std::lock_guard lock(m_mutex);
        ++m_revision;
        return use(m_table);
    }
    [[nodiscard]] CatalogCounts counts() const
    {
        return read([](const CatalogTable &table) { return table.counts(); });
    }
    /// Grows with every change.
    [[nodiscard]] quint64 revision() const
    {
        const std::lock_guard lock(m_mutex);
        return m_revision;
    }

private:
    mutable std::mutex m_mutex;
    CatalogTable m_table;
    quint64 m_revision = 0;
};

} // namespace gw::golden
