// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ServiceMonitor.h"

#include "services/Text.h"

#include <algorithm>
#include <vector>

namespace gw::services {
namespace {

constexpr Milliseconds askLimit{10'000}; // somebody waits for the answer, unlike in a round

/// The backend answers for its workers: while it is down, nobody can tell how they are.
bool isAskedThrough(const ServiceTarget &backend, const ServiceTarget &workers)
{
    const QUrl one(backend.url), other(workers.url);
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
}

ServiceState unknownBehind(ServiceState workers)
{
    workers.health = ServiceHealth::Unknown;
    workers.error = Text::tr("asked through the backend, which is down");
    workers.failure.reset();
    workers.reason.clear();
    return workers;
}

} // namespace

ServiceMonitor::ServiceMonitor(ServicePlan plan) : m_plan(std::move(plan))
{
    for (const auto &target : m_plan.targets) {
        ServiceState state;
        state.kind = target.kind;
        state.url = QUrl(target.url).toString(QUrl::RemoveUserInfo);
        state.health = isUsed(target) ? ServiceHealth::Unknown : ServiceHealth::Off;
        m_states.append(state);
    }
}

ServiceMonitor::~ServiceMonitor() { stop(); }

void ServiceMonitor::start(Milliseconds period)
{
    const std::scoped_lock lock(m_mutex);
    m_period = period;
    if (m_thread.joinable())
        return;
    m_thread = std::jthread([this](std::stop_token stop) { loop(std::move(stop)); });
}

void ServiceMonitor::stop()
{
    std::jthread ending;
    {
        const std::scoped_lock lock(m_mutex);
        ending = std::move(m_thread);
    }
}

QList<ServiceState> ServiceMonitor::states() const
{
    const std::scoped_lock lock(m_mutex);
    return m_states;
}

std::optional<double> ServiceMonitor::lastStopGauge() const
{
    const std::scoped_lock lock(m_mutex);
    return m_stopGauge;
}

QList<ServiceState> ServiceMonitor::probe(std::stop_token stop)
{
    round(stop);
    return states();
}

Result<double> ServiceMonitor::stopGauge(std::stop_token stop) { return emergencyStopGauge(network(), m_plan, stop); }

Result<PresentAlerts> ServiceMonitor::lastAlerts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_alerts;
}

Result<PrometheusClient> ServiceMonitor::prometheus(std::stop_token stop)
{
    return prometheusOf(network(), m_plan, queryLimit, std::move(stop));
}

Result<AlertmanagerClient> ServiceMonitor::alertmanager(std::stop_token stop)
{
    return alertmanagerOf(network(), m_plan, askLimit, std::move(stop));
}

Result<RawAnswer> ServiceMonitor::ask(const RawQuestion &question, QString &request, std::stop_token stop)
{
    return askRaw(network(), m_plan, question, std::move(stop), request);
}

Result<PresentAlerts> ServiceMonitor::alerts(std::stop_token stop)
{
    auto present = presentAlerts(network(), m_plan, askLimit, true, std::move(stop));
    if (present) {
        // Who has seen this list and then a status is not to be told of alerts that are not in it.
        PresentAlerts loud = *present;
        loud.alerts.removeIf([](const Alert &alert) { return alert.state == AlertState::Suppressed; });
        const std::scoped_lock lock(m_mutex);
        m_alerts = loud;
    }
    return present;
}

/// Made when it is first needed: a monitor that nobody asks costs nothing.
NetworkThread &ServiceMonitor::network()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_network)
        m_network = std::make_unique<NetworkThread>();
    return *m_network;
}

void ServiceMonitor::round(std::stop_token stop)
{
    const std::scoped_lock lock(m_roundMutex);
    NetworkThread &asking = network();
    std::vector<std::jthread> threads; // one each, so that a slow service does not age the news of the others
    threads.emplace_back([this, &asking, stop] {
        const auto gauge = emergencyStopGauge(asking, m_plan, stop);
        const std::scoped_lock noting(m_mutex);
        m_stopGauge = gauge ? std::optional(*gauge) : std::nullopt;
    });
    threads.emplace_back([this, &asking, stop] {
        auto alerts = presentAlerts(asking, m_plan, m_plan.limit, false, stop);
        const std::scoped_lock noting(m_mutex);
        if (!stop.stop_requested())
            m_alerts = std::move(alerts);
    });
    const ServiceTarget *behind = workersBehindTheBackend();
    for (const auto &target : m_plan.targets) {
        if (stop.stop_requested())
            return;
        if (&target == behind || !isUsed(target))
            continue;
        threads.emplace_back([this, &asking, &target, stop, behind] {
            ask(asking, target, target.kind == ServiceKind::Backend ? behind : nullptr, stop);
        });
    }
}

bool ServiceMonitor::isUsed(const ServiceTarget &target) const
{
    return !target.url.isEmpty() || (target.kind == ServiceKind::Workers && !m_plan.workerContainer.isEmpty());
}

const ServiceTarget *ServiceMonitor::workersBehindTheBackend() const
{
    const auto of = [this](ServiceKind kind) {
        const auto found = std::find_if(m_plan.targets.begin(), m_plan.targets.end(),
                                        [kind](const ServiceTarget &target) { return target.kind == kind; });
        return found == m_plan.targets.end() || found->url.isEmpty() ? nullptr : &*found;
    };
    const ServiceTarget *backend = of(ServiceKind::Backend), *workers = of(ServiceKind::Workers);
    const bool behind = backend && workers && m_plan.workerContainer.isEmpty() && isAskedThrough(*backend, *workers);
    return behind ? workers : nullptr;
}

/// @p behind: asked at the same time, taken after it.
void ServiceMonitor::ask(NetworkThread &asking, const ServiceTarget &target, const ServiceTarget *behind,
                         const std::stop_token &stop)
{
    ServiceState found, workers;
    {
        std::jthread beside;
        if (behind)
            beside = std::jthread([&] { workers = services::probe(asking, m_plan, *behind, stop); });
        found = services::probe(asking, m_plan, target, stop);
        if (!stop.stop_requested())
            take(found);
    }
    if (behind && !stop.stop_requested())
        take(found.health == ServiceHealth::Down && workers.health == ServiceHealth::Down ? unknownBehind(workers)
                                                                                          : workers);
}

/// Keeps what one probe cannot know: since when, last up, failures in a row.
void ServiceMonitor::take(ServiceState state)
{
    const std::scoped_lock lock(m_mutex);
    for (auto &known : m_states) {
        if (known.kind != state.kind)
            continue;
        const bool answered = state.health == ServiceHealth::Up || state.health == ServiceHealth::Slow;
        state.since = known.health == state.health && known.since.isValid() ? known.since : state.checkedAt;
        state.lastUp = answered ? state.checkedAt : known.lastUp;
        state.failures = answered ? 0 : known.failures + 1;
        known = state;
    }
}

void ServiceMonitor::loop(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        round(stop);
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, m_period, [] { return false; });
    }
}

} // namespace gw::services
