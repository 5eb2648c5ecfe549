// SPDX-License-Identifier: GPL-3.0-or-later
// How much is in each golden directory, kept from one question to the next.
#pragma once

#include "golden/GoldenUsage.h"

#include <QFile>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace gw::host {

/// Thread-safe: looks are one at a time. 32 MB for a million files.
class GoldenUsages
{
public:
    /// Looks at @p directory again, at the cost of what changed. @p use sees more of what was found. Whoever waits for
    /// another look gives up when told to stop.
    [[nodiscard]] Result<golden::GoldenUsage> look(const QString &directory, const std::stop_token &stop,
                                                   const std::function<void(const golden::UsageScanner &)> &use = {})
    {
        std::unique_lock lock(m_mutex, std::defer_lock);
        while (!lock.try_lock_for(std::chrono::milliseconds(100)))
            if (stop.stop_requested())
                return failure(ErrorKind::Cancelled,
                               QCoreApplication::translate("gw::host::GoldenUsages", "Looking was stopped"), directory);
        auto &scanner = m_scanners[directory];
        if (!scanner)
            scanner = std::make_unique<golden::UsageScanner>(QFile::encodeName(directory));
        auto usage = scanner->refresh(stop);
        if (usage && use)
            use(*scanner);
        if (!usage && usage.error().kind == ErrorKind::NotFound)
            m_scanners.erase(directory);
        return usage;
    }
    /// Forgets all but @p directories.
    void keepOnly(const QStringList &directories)
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_scanners, [&](const auto &known) { return !directories.contains(known.first); });
    }

private:
    std::timed_mutex m_mutex;
    std::map<QString, std::unique_ptr<golden::UsageScanner>> m_scanners;
};

} // namespace gw::host
