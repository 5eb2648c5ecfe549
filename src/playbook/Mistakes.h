// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playbook/Playbook.h"

namespace gw::playbook {

/// Collects mistakes, so many of them at most: a hostile file has one in every byte.
class Mistakes
{
public:
    static constexpr qsizetype most = 200;
    void add(qint64 line, const QString &message)
    {
        if (m_list.size() >= most)
            ++m_more;
        else if (!m_list.contains(Mistake{line, message}))
            m_list.append({line, message});
    }
    /// By line; the number of those left out stands at the end.
    [[nodiscard]] QList<Mistake> sorted() const;

private:
    QList<Mistake> m_list;
    qint64 m_more = 0;
};

} // namespace gw::playbook
