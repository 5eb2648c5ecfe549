// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Watcher.h"

#include "host/Gatherer.h"
#include "services/ServiceMonitor.h"

#include <QFileInfo>

#include <algorithm>

namespace gw::host {
namespace {

constexpr Milliseconds servicePeriod{5000};

/// What one look gives to the watch. Copied out of the observations, so that these can go.
struct Seen
{
    health::RunStatus status;
    QList<CycleRow> rows;
    shadow::RunClock clock;
};

/// One watch, used by one thread at a time.
class Watch
{
public:
    Watch(Gatherer &gatherer, services::ServiceMonitor &services, WatchQuery query)
        : m_gatherer(gatherer), m_services(services), m_query(std::move(query))
    {}

    Result<RunChange> first(std::stop_token stop)
    {
        auto seen = look(stop);
        if (!seen)
            return Failure(seen.error());
        if (!seen->status.runDirectory.isEmpty())
            m_diff.remember(
                goldenHistory(seen->status.runDirectory + QStringLiteral("/golden"), seen->status, seen->clock, stop));
        rememberLog(seen->status);
        return m_diff.take(seen->status, seen->rows, RunDiff::Clock::now()).value();
    }

    void next(std::stop_token stop, const Watcher::Tell &tell)
    {
        const auto seen = look(stop);
        if (!seen)
            return; // told to stop
        if (const auto change = m_diff.take(seen->status, seen->rows, RunDiff::Clock::now()))
            tell(methods::watchChanged.name, toJson(*change).toObject());
        if (rememberLog(seen->status))
            tell(methods::watchLog.name, toJson(m_log).toObject());
    }

    [[nodiscard]] Milliseconds period() const { return Milliseconds(m_query.periodMs); }

private:
    /// An error only when cancelled: everything else is something to tell.
    Result<Seen> look(std::stop_token stop)
    {
        Seen seen;
        const auto done = m_gatherer.look(m_query.run, stop, [&](const health::Observations &found) {
            health::Observations all = found;
            seeServices(m_services, all);
            seen.status = health::judge(all, m_gatherer.profile());
            seen.rows = cycleRows(found.run);
            seen.clock = found.run.clock;
        });
        if (!done && (done.error().kind == ErrorKind::Cancelled || stop.stop_requested()))
            return Failure(done.error());
        if (!done) {
            health::Observations nothing;
            seeServices(m_services, nothing);
            nothing.now = QDateTime::currentDateTimeUtc();
            seen.status = health::judgeNothing(done.error(), nothing);
        }
        return seen;
    }

    bool rememberLog(const health::RunStatus &status)
    {
        LogAppended now{status.run, status.logs.isEmpty() ? QString() : status.logs.last(), 0};
        if (!now.path.isEmpty())
            now.size = QFileInfo(now.path).size();
        const bool changed = now.run != m_log.run || now.path != m_log.path || now.size != m_log.size;
        m_log = now;
        return changed;
    }

    Gatherer &m_gatherer;
    services::ServiceMonitor &m_services;
    const WatchQuery m_query;
    RunDiff m_diff;
    LogAppended m_log;
};

void watchLoop(std::stop_token stop, std::shared_ptr<Watch> watch, const Watcher::Tell &tell)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    for (;;) {
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, watch->period(), [] { return false; });
        if (stop.stop_requested())
            return;
        watch->next(stop, tell);
    }
}

} // namespace

Watcher::Watcher(Gatherer &gatherer, services::ServiceMonitor &services, Tell tell)
    : m_gatherer(gatherer), m_services(services), m_tell(std::move(tell))
{}

Watcher::~Watcher() { stop(); }

Result<RunChange> Watcher::start(const WatchQuery &query, std::stop_token stop)
{
    WatchQuery bounded = query;
    bounded.periodMs = std::clamp<qint64>(query.periodMs, 200, 60'000);
    const std::scoped_lock lock(m_mutex);
    m_thread = {};
    auto watch = std::make_shared<Watch>(m_gatherer, m_services, bounded);
    m_services.start(servicePeriod);
    auto first = watch->first(stop);
    if (first)
        m_thread = std::jthread([watch, tell = m_tell](std::stop_token own) { watchLoop(own, watch, tell); });
    return first;
}

void Watcher::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_thread = {};
    m_services.stop();
}

} // namespace gw::host
