// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Gatherer.h"

#include "host/EmergencyStop.h"
#include "host/Text.h"
#include "services/ServiceMonitor.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace gw::host {
namespace {

using Clock = std::chrono::steady_clock;

constexpr qsizetype shownMismatches = 50;
/// The engine may write a recording a moment after the report, and someone may restore a golden file later.
constexpr std::chrono::seconds recheckUnknown{5}, recheckKnown{60};

bool samePaths(const shadow::RunPaths &a, const shadow::RunPaths &b)
{
    return a.logs == b.logs && a.directory == b.directory;
}

} // namespace

struct Gatherer::Known
{
    golden::Triage triage;
    Clock::time_point at;
};

shadow::RunSources sourcesOf(const environment::Profile &profile)
{
    shadow::RunSources sources;
    sources.logs = profile.paths.logs;
    sources.runDirs = profile.paths.runDirs;
    sources.process = profile.shadow.process;
    sources.speed = profile.shadow.speed;
    sources.target = Seconds(std::llround(profile.shadow.targetHours * 3600));
    sources.interval = Seconds(profile.shadow.intervalS);
    return sources;
}

void seeServices(const services::ServiceMonitor &services, health::Observations &seen)
{
    seen.services = services.states();
    seen.stopGauge = services.lastStopGauge();
    const auto alerts = services.lastAlerts();
    if (alerts)
        seen.alerts = alerts->alerts;
    else
        seen.alertsError = alerts.error();
}

Gatherer::Gatherer(environment::Profile profile) : m_profile(std::move(profile)), m_sources(sourcesOf(m_profile)) {}
Gatherer::~Gatherer() = default;

bool Gatherer::lock(std::unique_lock<std::timed_mutex> &guard, const std::stop_token &stop) const
{
    guard = std::unique_lock(m_mutex, std::defer_lock);
    while (!guard.try_lock_for(Milliseconds(50)))
        if (stop.stop_requested())
            return false;
    return true;
}

Result<void> Gatherer::look(const QString &run, std::stop_token stop,
                            const std::function<void(const health::Observations &)> &use)
{
    const Failure cancelled = failure(ErrorKind::Cancelled, Text::tr("Looking at the run was cancelled"), run);
    std::unique_lock<std::timed_mutex> guard;
    if (!lock(guard, stop))
        return cancelled;
    const auto reader = readerFor(run);
    if (!reader)
        return Failure(reader.error());
    (*reader)->refresh(stop);
    if (stop.stop_requested())
        return cancelled;
    health::Observations seen;
    seen.run = (*reader)->facts();
    seen.now = QDateTime::currentDateTimeUtc();
    seeGolden(seen.run.paths.directory, seen, stop);
    for (const QString &path : m_profile.paths.disks)
        seen.disks.append(diskUsage(path));
    if (const auto file = readStopFile(m_profile.paths.stopFile); !file)
        seen.stopError = file.error();
    else if (file->present)
        seen.stop = health::StopRequest{file->since, file->by, file->reason};
    if (seen.run.reports)
        seen.triage = triageLocked(seen.run.reports->details, shownMismatches, seen.run.paths.directory, stop);
    if (stop.stop_requested())
        return cancelled;
    use(seen);
    return {};
}

Result<shadow::RunReader *> Gatherer::readerFor(const QString &run)
{
    const auto paths = shadow::findRun(m_sources, run);
    if (!paths)
        return Failure(paths.error());
    const auto known = m_paths.find(paths->name);
    if (known == m_paths.end() || !samePaths(known->second, *paths)) {
        // The run watched and the one asked for beside it are kept; more readers would keep whole runs in memory.
        for (auto it = m_readers.begin(); it != m_readers.end() && m_readers.size() >= 2;)
            it = it->first == m_lastRun ? std::next(it) : m_readers.erase(it);
        m_readers[paths->name] = std::make_unique<shadow::RunReader>(*paths, m_sources);
        m_paths[paths->name] = *paths;
        std::erase_if(m_paths, [this](const auto &entry) { return !m_readers.contains(entry.first); });
    }
    m_lastRun = paths->name;
    return m_readers.at(paths->name).get();
}

void Gatherer::seeGolden(const QString &runDirectory, health::Observations &seen, std::stop_token stop)
{
    QString own;
    if (!runDirectory.isEmpty()) {
        own = runDirectory + QStringLiteral("/golden");
        if (auto used = usage(own, stop))
            seen.golden = *used;
        else
            seen.goldenError = used.error();
    }
    const auto directories = golden::findGoldenDirectories(m_profile.paths.goldenDirs);
    if (!directories) {
        if (!seen.goldenError)
            seen.goldenError = directories.error();
        return;
    }
    std::erase_if(m_scanners,
                  [&](const auto &entry) { return entry.first != own && !directories->contains(entry.first); });
    for (const QString &directory : *directories) {
        if (auto used =
                directory == own && seen.golden ? Result<golden::GoldenUsage>(*seen.golden) : usage(directory, stop))
            seen.goldenTotal.append(*used);
        else if (!seen.goldenError)
            seen.goldenError = used.error();
    }
}

Result<golden::GoldenUsage> Gatherer::usage(const QString &directory, std::stop_token stop)
{
    auto &scanner = m_scanners[directory];
    if (!scanner)
        scanner = std::make_unique<golden::UsageScanner>(QFile::encodeName(directory));
    return scanner->refresh(stop);
}

QMap<QString, golden::Triage> Gatherer::triage(const QList<shadow::ReplayMismatch> &mismatches,
                                               const QString &runDirectory, std::stop_token stop)
{
    std::unique_lock<std::timed_mutex> guard;
    if (!lock(guard, stop))
        return {};
    return triageLocked(mismatches, mismatches.size(), runDirectory, stop);
}

QMap<QString, golden::Triage> Gatherer::triageLocked(const QList<shadow::ReplayMismatch> &mismatches, qsizetype most,
                                                     const QString &runDirectory, std::stop_token stop)
{
    QMap<QString, golden::Triage> result;
    if (mismatches.isEmpty())
        return result;
    QStringList directories;
    if (!runDirectory.isEmpty())
        directories.append(runDirectory + QStringLiteral("/golden"));
    if (const auto found = golden::findGoldenDirectories(m_profile.paths.goldenDirs))
        directories += *found;
    directories.removeDuplicates();
    const auto now = Clock::now();
    for (const auto &mismatch : mismatches.first(std::min(most, mismatches.size()))) {
        if (stop.stop_requested())
            break;
        const QString id =
            runDirectory + QLatin1Char('\n') + mismatch.originalRunId + QLatin1Char('\n') + mismatch.replayRunId;
        auto it = m_triage.find(id);
        const bool unknown = it != m_triage.end() && it->second.triage.category == golden::Category::Unknown;
        if (it == m_triage.end() || now - it->second.at >= (unknown ? recheckUnknown : recheckKnown)) {
            golden::TriageQuestion question{mismatch.originalRunId,
                                            mismatch.replayRunId,
                                            mismatch.originalStep,
                                            mismatch.replayStep,
                                            mismatch.originalHash,
                                            directories,
                                            signingKey().value_or(QByteArray())};
            it = m_triage.insert_or_assign(id, Known{golden::triage(question), now}).first;
        }
        result.insert(mismatch.originalRunId, it->second.triage);
    }
    return result;
}

Result<QByteArray> Gatherer::signingKey()
{
    const QString name = QStringLiteral("golden_hmac");
    if (m_profile.secrets.value(name).source == environment::SecretSource::Keychain)
        return environment::readSecret(m_profile, name); // at hand already, and the desktop may give another
    const std::scoped_lock guard(m_keyMutex);
    if (!m_key) {
        auto key = environment::readSecret(m_profile, name);
        if (!key)
            return key;
        m_key = *key;
    }
    return *m_key;
}

} // namespace gw::host
