// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the logs that were asked about, kept from one question to the next.
#pragma once

#include "shadow/LogIndex.h"

#include <QList>

#include <memory>
#include <utility>

namespace gw::host {

/// Thread-safe. The few logs asked about last; one that is let go is read again when it is asked about.
class LogIndexes
{
public:
    [[nodiscard]] std::shared_ptr<shadow::LogIndex> of(const QString &path)
    {
        constexpr qsizetype most = 4;
        const std::scoped_lock lock(m_mutex);
        for (qsizetype i = 0; i < m_known.size(); ++i)
            if (m_known.at(i).first == path) {
                m_known.move(i, 0);
                return m_known.first().second;
            }
        m_known.prepend({path, std::make_shared<shadow::LogIndex>(path)});
        if (m_known.size() > most)
            m_known.removeLast();
        return m_known.first().second;
    }

private:
    std::mutex m_mutex;
    QList<std::pair<QString, std::shared_ptr<shadow::LogIndex>>> m_known; ///< the last one asked about comes first
};

} // namespace gw::host
