// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of an archive may become files, and where.
#pragma once

#include <QByteArrayList>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace gw::golden {

/// Why nothing may be restored under @p name; empty when @p relative is the path within the target: no component of it
/// is empty, "." or "..". An absolute name is refused unless @p stripAbsolute.
[[nodiscard]] QString refusalOf(std::string_view name, bool stripAbsolute, std::string &relative);

/// Shell patterns over names as tar prints them; '*' matches '/' too. A pattern without a slash also matches what
/// stands behind the last one. Thousands of names cost no more than a few.
class NamePatterns
{
public:
    /// @p names match what is called just that.
    explicit NamePatterns(const QByteArrayList &patterns, const QByteArrayList &names = {});
    [[nodiscard]] bool isEmpty() const { return m_patterns.isEmpty(); }
    /// Without patterns and names everything matches. @p hits, one for each of list(), are counted up.
    [[nodiscard]] bool matches(std::string_view name, std::vector<qint64> &hits) const;
    /// Patterns, then names.
    [[nodiscard]] const QByteArrayList &list() const { return m_patterns; }

private:
    /// What is compared as it stands, by its bytes, and which of the patterns it is.
    struct Literal
    {
        QByteArray text;
        size_t number = 0;
        bool isName = false; ///< compared with whole names only
    };
    bool countLiterals(QByteArrayView text, bool isWhole, std::vector<qint64> &hits) const;

    QByteArrayList m_patterns;
    std::vector<Literal> m_literals; ///< in order
    std::vector<size_t> m_globs;     ///< numbers of those with wildcards
};

} // namespace gw::golden
