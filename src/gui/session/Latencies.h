// SPDX-License-Identifier: GPL-3.0-or-later
// How long each service took to answer, as far as someone watched: this window, or the monitor daemon of the host.
#pragma once

#include "gui/charts/Series.h"

#include "health/RunStatus.h"
#include "host/ServiceHistory.h"

#include <map>

namespace gw::gui {

/// Milliseconds over run time. What did not answer, and the time nobody watched, is a gap.
class Latencies
{
public:
    static constexpr size_t most = 20'000; ///< per service: more than a day of probes

    /// Takes in what the status says of each service; a probe seen before counts once.
    void take(const health::RunStatus &status);
    /// Takes in what the daemon saw since the run of @p status began. What this window saw itself stays.
    void remember(const host::ServiceHistory &history, const health::RunStatus &status);
    void clear() { m_services.clear(); }
    [[nodiscard]] const Series &of(services::ServiceKind kind) const;

private:
    struct Service
    {
        Series series;
        QDateTime probed;
    };
    std::map<services::ServiceKind, Service> m_services;
};

} // namespace gw::gui
