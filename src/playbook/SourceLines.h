// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace gw::playbook {

/// From offsets of a text to its lines and back; lines are 1-based. The text must outlive it.
class SourceLines
{
public:
    explicit SourceLines(QByteArrayView text) : m_text(text)
    {
        m_starts.push_back(0);
        for (qsizetype i = 0; i < text.size(); ++i)
            if (text[i] == '\n')
                m_starts.push_back(i + 1);
    }
    [[nodiscard]] qint64 count() const { return qint64(m_starts.size()); }
    [[nodiscard]] qint64 lineAt(qsizetype offset) const
    {
        return std::distance(m_starts.begin(), std::upper_bound(m_starts.begin(), m_starts.end(), offset));
    }
    /// Where @p line begins; behind the last one, the end of the text.
    [[nodiscard]] qsizetype start(qint64 line) const
    {
        return line > count() ? m_text.size() : m_starts[size_t(line - 1)];
    }
    /// Without its newline; empty for a line that is not there.
    [[nodiscard]] QByteArrayView line(qint64 line) const
    {
        if (line < 1 || line > count())
            return {};
        const QByteArrayView whole = m_text.sliced(start(line), start(line + 1) - start(line));
        return whole.endsWith('\n') ? whole.chopped(1) : whole;
    }
    /// The first line behind @p line that begins a block of code with nothing in it; @p line where there is none.
    [[nodiscard]] qint64 emptyFenceAfter(qint64 line) const
    {
        const auto isFence = [this](qint64 at) {
            const QByteArrayView words = this->line(at).trimmed();
            return words.startsWith("```") || words.startsWith("~~~");
        };
        for (qint64 at = line + 1; at <= count(); ++at)
            if (isFence(at) && (at == count() || isFence(at + 1)))
                return at;
        return line;
    }

private:
    QByteArrayView m_text;
    std::vector<qsizetype> m_starts;
};

} // namespace gw::playbook
