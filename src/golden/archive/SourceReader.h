// SPDX-License-Identifier: GPL-3.0-or-later
// A listed golden file read whole, if it still is the one that was listed.
#pragma once

#include "golden/archive/PackList.h"

namespace gw::golden {

/// Reusable; one per thread.
class SourceReader
{
public:
    /// @p directory is an open directory, @p list outlives this.
    SourceReader(int directory, const PackList &list) : m_directory(directory), m_list(list) {}
    /// Why @p file cannot be packed, for people; empty when content() is its content.
    [[nodiscard]] QString read(const PackFile &file);
    [[nodiscard]] std::string_view content() const { return m_content; }

private:
    int m_directory;
    const PackList &m_list;
    std::string m_name, m_content;
};

} // namespace gw::golden
