// SPDX-License-Identifier: GPL-3.0-or-later
// What a probe of a service found. No answer is unknown or down with a reason, never healthy.
#pragma once

#include "base/Json.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace gw::services {

enum class ServiceKind { Backend, Workers, Redis, Postgres, Prometheus, Alertmanager };
constexpr auto enumNames(ServiceKind)
{
    using enum ServiceKind;
    return std::array{std::pair{Backend, "backend"},       std::pair{Workers, "workers"},
                      std::pair{Redis, "redis"},           std::pair{Postgres, "postgres"},
                      std::pair{Prometheus, "prometheus"}, std::pair{Alertmanager, "alertmanager"}};
}

enum class ServiceHealth {
    Unknown, ///< not probed yet, or only another service could tell, which is down
    Up,
    NotReady, ///< alive, but says itself that it cannot serve
    Slow,     ///< right answer, later than slowAfter
    Down,     ///< refused, timed out, wrong answer
    Off       ///< not used here
};
constexpr auto enumNames(ServiceHealth)
{
    using enum ServiceHealth;
    return std::array{std::pair{Unknown, "unknown"}, std::pair{Up, "up"},     std::pair{NotReady, "not_ready"},
                      std::pair{Slow, "slow"},       std::pair{Down, "down"}, std::pair{Off, "off"}};
}

inline constexpr Milliseconds slowAfter{1000};
inline constexpr Milliseconds probeLimit{3000};
inline constexpr qint64 answerLimit = 1 << 20; ///< bytes read of an answer; more is an error

struct ServiceState
{
    ServiceKind kind = ServiceKind::Backend;
    ServiceHealth health = ServiceHealth::Unknown;
    QString url;
    QString detail; ///< "PONG", "3 of 3 up", "PostgreSQL 15.18"
    std::optional<Milliseconds> latency;
    QDateTime checkedAt;
    QDateTime since; ///< of this health
    QDateTime lastUp;
    QString error;                    ///< why it is not up: what and where
    std::optional<ErrorKind> failure; ///< of a service that is down: Unreachable, Timeout, Protocol, Refused and others
    QString reason;                   ///< what is wrong, a sentence without where
    qint64 failures = 0;              ///< probes in a row without a right answer
};
template<class V> void describe(V &v, ServiceState &s)
{
    v("kind", s.kind);
    v("health", s.health);
    v("url", s.url);
    v("detail", s.detail);
    v("latency_ms", s.latency);
    v("checked_at", s.checkedAt);
    v("since", s.since);
    v("last_up", s.lastUp);
    v("error", s.error);
    v("failure", s.failure);
    v("reason", s.reason);
    v("failures", s.failures);
}

} // namespace gw::services
