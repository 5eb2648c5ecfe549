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
/// stands behind the last one.
class NamePatterns
{
public:
    explicit NamePatterns(QByteArrayList patterns) : m_patterns(std::move(patterns)) {}
    [[nodiscard]] bool isEmpty() const { return m_patterns.isEmpty(); }
    /// Without patterns everything matches. @p hits, one per pattern, are counted up.
    [[nodiscard]] bool matches(std::string_view name, std::vector<qint64> &hits) const;
    [[nodiscard]] const QByteArrayList &list() const { return m_patterns; }

private:
    QByteArrayList m_patterns;
};

} // namespace gw::golden
