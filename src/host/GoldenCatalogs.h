// SPDX-License-Identifier: GPL-3.0-or-later
// The golden directories someone looks at: each read in the background, a page of it told at any time.
#pragma once

#include "host/GoldenTypes.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace gw::host {

/// Thread-safe. The last three directories are kept, some 110 MB each for a million files; catalogs of more than ten
/// thousand are kept in the cache from one program to the next.
class GoldenCatalogs
{
public:
    using ReadKey = std::function<Result<QByteArray>()>;
    explicit GoldenCatalogs(ReadKey readKey);
    ~GoldenCatalogs();

    /// Without `wait` this takes a tenth of a second at most, and a second more where a million rows have to be sorted
    /// anew; the next look at the directory goes on behind it.
    [[nodiscard]] Result<GoldenPage> page(const GoldenListQuery &query, std::stop_token stop,
                                          const std::function<void(qint64 done, qint64 total)> &onProgress);
    [[nodiscard]] Result<GoldenGroups> groups(const GoldenGroupQuery &query);

private:
    struct Open;
    [[nodiscard]] Result<std::shared_ptr<Open>> open(const QByteArray &directory);

    const ReadKey m_readKey;
    std::mutex m_mutex;
    std::map<QByteArray, std::shared_ptr<Open>> m_open;
    quint64 m_uses = 0;
};

} // namespace gw::host
