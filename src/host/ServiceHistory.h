// SPDX-License-Identifier: GPL-3.0-or-later
// How long each service took to answer at every check of the monitor daemon, whoever watched then: a file of lines that
// the daemon adds to, and what a host answers about it.
#pragma once

#include "services/ServiceState.h"

#include "base/FileOps.h"

namespace gw::host {

struct ServiceTime
{
    services::ServiceKind kind = services::ServiceKind::Backend;
    services::ServiceHealth health = services::ServiceHealth::Unknown;
    std::optional<Milliseconds> latency; ///< nullopt: no answer
};
template<class V> void describe(V &v, ServiceTime &t)
{
    v("kind", t.kind);
    v("health", t.health);
    v("latency_ms", t.latency);
}

/// One check: the services it asked.
struct ServiceSample
{
    QDateTime at;             ///< wall time
    Milliseconds interval{0}; ///< until the next check, if the daemon goes on
    QList<ServiceTime> services;
};
template<class V> void describe(V &v, ServiceSample &s)
{
    v("at", s.at);
    v("interval_ms", s.interval);
    v("services", s.services);
}

struct ServiceHistoryQuery
{
    QDateTime since; ///< wall time; invalid: as far back as the file goes
};
template<class V> void describe(V &v, ServiceHistoryQuery &q) { v("since", q.since); }

struct ServiceHistory
{
    QList<ServiceSample> samples; ///< oldest first, at most mostSamples: the newest ones
    qint64 unreadable = 0;        ///< lines that are no samples, as a crash leaves one
};
template<class V> void describe(V &v, ServiceHistory &h)
{
    v("samples", h.samples);
    v("unreadable", h.unreadable);
}

inline constexpr qsizetype mostSamples = 5000;

/// What @p states say of services that were asked; services that are not used here are left out.
[[nodiscard]] ServiceSample sampleOf(const QList<services::ServiceState> &states, const QDateTime &at,
                                     Milliseconds interval);
/// Adds a line; the older half goes when the file is larger than 2 MB (10 days of checks every five minutes).
[[nodiscard]] Result<void> appendSample(const QString &path, const ServiceSample &sample,
                                        FileOps &ops = FileOps::system());
/// Empty where the file is not there: no monitor has run.
[[nodiscard]] Result<ServiceHistory> readSamples(const QString &path, const QDateTime &since);

} // namespace gw::host
