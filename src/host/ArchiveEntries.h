// SPDX-License-Identifier: GPL-3.0-or-later
// The archives someone looks into: the entries of each in memory, a page of them told at any time.
#pragma once

#include "host/RetentionTypes.h"

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>

namespace gw::host {

/// Thread-safe. The last two archives are kept, some 100 MB each for a million entries, as long as their files stay as
/// they are.
class ArchiveEntries
{
public:
    ArchiveEntries();
    ~ArchiveEntries();
    /// Reads the archive when it is asked about first; a page after that takes no longer than sorting takes, and
    /// nothing where the order stays. @p onProgress gets what was read of how much.
    [[nodiscard]] Result<EntriesPage> page(const EntriesQuery &query, const std::stop_token &stop,
                                           const std::function<void(qint64 done, qint64 total)> &onProgress);

private:
    struct Open;
    [[nodiscard]] std::shared_ptr<Open> open(const QByteArray &path);

    std::mutex m_mutex;
    std::list<std::shared_ptr<Open>> m_open; ///< the one asked about last comes first
};

} // namespace gw::host
