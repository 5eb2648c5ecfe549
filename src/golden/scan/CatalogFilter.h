// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/scan/CatalogTable.h"

namespace gw::golden {

/// The words of a filter against the rows of one table; see CatalogQuery::filter.
class CatalogFilter
{
public:
    CatalogFilter(const CatalogTable &table, const QString &words);
    [[nodiscard]] bool fits(const CatalogRow &row) const;

private:
    struct Word
    {
        enum Kind { Type, Worker, Verdict, Unsigned, Seed, Name } kind = Name;
        QByteArray text; ///< in lower case for Name
        int number = -1; ///< of the type or the verdict
        qint64 seed = 0;
    };
    [[nodiscard]] Word wordOf(const QString &text) const;
    [[nodiscard]] bool fits(const CatalogRow &row, const Word &word) const;

    const CatalogTable &m_table;
    std::vector<Word> m_words;
    bool m_wantsAll = false; ///< a word asks for what is no golden file
};

} // namespace gw::golden
