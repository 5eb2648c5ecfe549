// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to Prometheus' HTTP API v1. Works with 2.42 and later; what a version adds is left alone.
#pragma once

#include "services/Alert.h"
#include "services/NetworkThread.h"

namespace gw::services {

inline constexpr Milliseconds queryLimit{30'000};
inline constexpr qint64 apiLimit = 8 << 20;     ///< bytes of an answer of an API; an agent's message holds twice that
inline constexpr qint64 pointLimit = 11'000;    ///< Prometheus refuses more per series
inline constexpr qint64 answerPoints = 100'000; ///< of all series of one answer together

/// A value of a chart: nullopt where the series had none (staleness, a missed scrape) or one that is not a number.
struct Point
{
    QDateTime at;
    std::optional<double> value;
    bool operator==(const Point &) const = default;
};
template<class V> void describe(V &v, Point &p)
{
    v("at", p.at);
    v("value", p.value);
}

struct Series
{
    Labels labels;       ///< with __name__ where the result keeps it
    QList<Point> points; ///< by time; each gap is marked by one point without a value
};
template<class V> void describe(V &v, Series &s)
{
    v("labels", s.labels);
    v("points", s.points);
}

struct RangeQuery
{
    QString promql;
    QDateTime start, end;
    Milliseconds step{0};  ///< 0: as fits `points`; widened when it would give more than pointLimit
    qint64 points = 1500;  ///< how many a chart can show: its width in pixels
    qint64 mostSeries = 0; ///< the rest is left out, with a warning; 0: all
};
template<class V> void describe(V &v, RangeQuery &q)
{
    v("promql", q.promql);
    v("start", q.start);
    v("end", q.end);
    v("step_ms", q.step);
    v("points", q.points);
    v("most_series", q.mostSeries);
}
struct RangeAnswer
{
    QList<Series> series;
    Milliseconds step{0}; ///< the one that was used
    QStringList warnings; ///< Prometheus' own warnings and infos, and ours about what was left out
};
template<class V> void describe(V &v, RangeAnswer &a)
{
    v("series", a.series);
    v("step_ms", a.step);
    v("warnings", a.warnings);
}

/// One value now. Unlike a Point's it may be NaN or infinite.
struct Sample
{
    Labels labels;
    QDateTime at;
    double value = 0;
};
struct InstantAnswer
{
    QList<Sample> samples; ///< a scalar is one without labels
    QStringList warnings;
};

enum class RuleHealth { Unknown, Ok, Failing };
constexpr auto enumNames(RuleHealth)
{
    using enum RuleHealth;
    return std::array{std::pair{Unknown, "unknown"}, std::pair{Ok, "ok"}, std::pair{Failing, "err"}};
}
enum class RuleState { Unknown, Inactive, Pending, Firing };
constexpr auto enumNames(RuleState)
{
    using enum RuleState;
    return std::array{std::pair{Unknown, "unknown"}, std::pair{Inactive, "inactive"}, std::pair{Pending, "pending"},
                      std::pair{Firing, "firing"}};
}

struct Rule
{
    QString name, query;
    bool alerting = false;                ///< else it records
    RuleState state = RuleState::Unknown; ///< of an alerting rule
    RuleHealth health = RuleHealth::Unknown;
    QString lastError;
    QDateTime lastEvaluation;
    std::optional<Seconds> wait; ///< "for" of an alerting rule
    qint64 alerts = 0;           ///< pending and firing ones
    Labels labels, annotations;
};
template<class V> void describe(V &v, Rule &r)
{
    v("name", r.name);
    v("query", r.query);
    v("alerting", r.alerting);
    v("state", r.state);
    v("health", r.health);
    v("last_error", r.lastError);
    v("last_evaluation", r.lastEvaluation);
    v("for_s", r.wait);
    v("alerts", r.alerts);
    v("labels", r.labels);
    v("annotations", r.annotations);
}
struct RuleGroup
{
    QString name, file;
    std::optional<Seconds> interval;
    QList<Rule> rules;
};
template<class V> void describe(V &v, RuleGroup &g)
{
    v("name", g.name);
    v("file", g.file);
    v("interval_s", g.interval);
    v("rules", g.rules);
}

/// Something that Prometheus scrapes.
struct Target
{
    QString job, url, lastError;
    std::optional<bool> up; ///< nullopt: not scraped yet
    QDateTime lastScrape;
    Labels labels;
};

/// Thread-safe as its NetworkThread is; every question blocks for at most the request's limit and a little.
/// Errors: as NetworkThread::send(); BadInput for PromQL that Prometheus refuses; Timeout and Unreachable as it says
/// itself.
class PrometheusClient
{
public:
    /// @p base has the server's URL, secret and certificates.
    PrometheusClient(NetworkThread &network, HttpRequest base);

    [[nodiscard]] Result<InstantAnswer> query(const QString &promql, const QDateTime &at = {}) const;
    [[nodiscard]] Result<RangeAnswer> queryRange(const RangeQuery &query) const;
    [[nodiscard]] Result<QList<RuleGroup>> rules() const;
    /// Pending and firing ones; firing is AlertState::Active.
    [[nodiscard]] Result<QList<Alert>> alerts() const;
    [[nodiscard]] Result<QList<Target>> targets() const;

private:
    NetworkThread &m_network;
    HttpRequest m_base;
};

/// The step that gives at most query.points, at most pointLimit, values per series; whole milliseconds, at least one
/// second. Usage error when the range is none.
[[nodiscard]] Result<Milliseconds> stepFor(const RangeQuery &query);
/// A sample's text: "NaN", "+Inf" and "-Inf" too. nullopt when it is not a number at all.
[[nodiscard]] std::optional<double> sampleValue(const QJsonValue &text);

} // namespace gw::services
