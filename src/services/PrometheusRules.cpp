// SPDX-License-Identifier: GPL-3.0-or-later
// What Prometheus is told to watch, and what it makes of it: rules, alerts, targets.
#include "services/HttpErrors.h"
#include "services/PrometheusAnswer.h"
#include "services/PrometheusClient.h"

#include <cmath>

namespace gw::services {
namespace {

template<class T> Result<QList<T>> all(NetworkThread &network, const HttpRequest &request, const char *key,
                                       T (*read)(const QJsonObject &))
{
    const auto answer = askPrometheus(network, request);
    if (!answer)
        return Failure(answer.error());
    const auto items = listIn(answer->data, key, request);
    if (!items)
        return Failure(items.error());
    QList<T> list;
    for (const auto &item : *items)
        list << read(item.toObject());
    return list;
}

template<class E> E word(const QJsonValue &value) { return json::enumValue<E>(value.toString()).value_or(E::Unknown); }

std::optional<Seconds> secondsIn(const QJsonValue &value)
{
    return value.isDouble() && std::abs(value.toDouble()) < 1e12
               ? std::optional(Seconds(std::llround(value.toDouble())))
               : std::nullopt;
}

Rule ruleOf(const QJsonObject &object)
{
    Rule rule;
    rule.name = object.value(QLatin1String("name")).toString();
    rule.query = object.value(QLatin1String("query")).toString();
    rule.alerting = object.value(QLatin1String("type")).toString() == QLatin1String("alerting");
    rule.state = word<RuleState>(object.value(QLatin1String("state")));
    rule.health = word<RuleHealth>(object.value(QLatin1String("health")));
    rule.lastError = object.value(QLatin1String("lastError")).toString();
    rule.lastEvaluation = instantOf(object.value(QLatin1String("lastEvaluation")));
    rule.wait = secondsIn(object.value(QLatin1String("duration")));
    rule.alerts = object.value(QLatin1String("alerts")).toArray().size();
    rule.labels = textsOf(object.value(QLatin1String("labels")));
    rule.annotations = textsOf(object.value(QLatin1String("annotations")));
    return rule;
}

RuleGroup groupOf(const QJsonObject &object)
{
    RuleGroup group;
    group.name = object.value(QLatin1String("name")).toString();
    group.file = object.value(QLatin1String("file")).toString();
    group.interval = secondsIn(object.value(QLatin1String("interval")));
    for (const auto &rule : object.value(QLatin1String("rules")).toArray())
        group.rules << ruleOf(rule.toObject());
    return group;
}

Alert firedAlertOf(const QJsonObject &object)
{
    Alert alert;
    alert.labels = textsOf(object.value(QLatin1String("labels")));
    alert.annotations = textsOf(object.value(QLatin1String("annotations")));
    alert.name = alert.labels.value(QStringLiteral("alertname"));
    alert.severity = alert.labels.value(QStringLiteral("severity"));
    alert.fingerprint = fingerprintOf(alert.labels);
    alert.since = instantOf(object.value(QLatin1String("activeAt")));
    const QString state = object.value(QLatin1String("state")).toString();
    alert.state = state == QLatin1String("firing")    ? AlertState::Active
                  : state == QLatin1String("pending") ? AlertState::Pending
                                                      : AlertState::Unknown;
    return alert;
}

Target targetOf(const QJsonObject &object)
{
    Target target;
    target.labels = textsOf(object.value(QLatin1String("labels")));
    target.job = target.labels.value(QStringLiteral("job"));
    target.url = object.value(QLatin1String("scrapeUrl")).toString();
    target.lastError = object.value(QLatin1String("lastError")).toString();
    target.lastScrape = instantOf(object.value(QLatin1String("lastScrape")));
    const QString health = object.value(QLatin1String("health")).toString();
    if (health == QLatin1String("up") || health == QLatin1String("down"))
        target.up = health == QLatin1String("up");
    return target;
}

} // namespace

Result<QList<RuleGroup>> PrometheusClient::rules() const
{
    return all(m_network, m_base.at(QStringLiteral("/api/v1/rules")), "groups", groupOf);
}

Result<QList<Alert>> PrometheusClient::alerts() const
{
    auto alerts = all(m_network, m_base.at(QStringLiteral("/api/v1/alerts")), "alerts", firedAlertOf);
    if (alerts)
        sortAlerts(*alerts);
    return alerts;
}

Result<QList<Target>> PrometheusClient::targets() const
{
    return all(m_network, m_base.at(QStringLiteral("/api/v1/targets?state=active")), "activeTargets", targetOf);
}

} // namespace gw::services
