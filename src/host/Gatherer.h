// SPDX-License-Identifier: GPL-3.0-or-later
// From the profile and what lies on the host to observations: the one place that looks at a run, for single
// questions and for the watcher alike. Between two looks it keeps its readers, so that a look costs what changed.
#pragma once

#include "environment/Profile.h"
#include "golden/GoldenUsage.h"
#include "health/RunStatus.h"
#include "shadow/RunReader.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace gw::services {
class ServiceMonitor;
}

namespace gw::host {

[[nodiscard]] shadow::RunSources sourcesOf(const environment::Profile &profile);

/// Thread-safe: looks are one at a time. A look that waits for another gives up when it is told to stop.
class Gatherer
{
public:
    /// @p profile with its paths expanded.
    explicit Gatherer(environment::Profile profile);
    ~Gatherer();

    /// Looks at the run called @p run (empty: the newest) and hands what is seen to @p use, which must not keep it:
    /// a kept copy of the facts would be copied again at the next look.
    [[nodiscard]] Result<void> look(const QString &run, std::stop_token stop,
                                    const std::function<void(const health::Observations &)> &use);
    /// Root causes of @p mismatches, from memory where known.
    [[nodiscard]] QMap<QString, golden::Triage> triage(const QList<shadow::ReplayMismatch> &mismatches,
                                                       const QString &runDirectory, std::stop_token stop);
    /// The key for HMAC signatures; empty when none is named.
    [[nodiscard]] Result<QByteArray> signingKey();

    [[nodiscard]] const environment::Profile &profile() const { return m_profile; }

private:
    struct Known;
    Result<shadow::RunReader *> readerFor(const QString &run);
    void seeGolden(const QString &runDirectory, health::Observations &seen, std::stop_token stop);
    Result<golden::GoldenUsage> usage(const QString &directory, std::stop_token stop);
    QMap<QString, golden::Triage> triageLocked(const QList<shadow::ReplayMismatch> &mismatches, qsizetype most,
                                               const QString &runDirectory, std::stop_token stop);
    bool lock(std::unique_lock<std::timed_mutex> &guard, const std::stop_token &stop) const;

    const environment::Profile m_profile;
    const shadow::RunSources m_sources;
    mutable std::timed_mutex m_mutex;
    std::map<QString, std::unique_ptr<shadow::RunReader>> m_readers; ///< by run name, at most two
    std::map<QString, shadow::RunPaths> m_paths;                     ///< what they were made for
    QString m_lastRun;
    std::map<QString, std::unique_ptr<golden::UsageScanner>> m_scanners;
    std::map<QString, Known> m_triage;
    std::mutex m_keyMutex;
    std::optional<QByteArray> m_key;
};

/// What the last round of @p services found: their states, the stop's gauge, the alerts.
void seeServices(const services::ServiceMonitor &services, health::Observations &seen);

/// Fullness of the file system that holds @p path, as df counts it: used / (used + available to users).
[[nodiscard]] health::DiskUsage diskUsage(const QString &path);

} // namespace gw::host
