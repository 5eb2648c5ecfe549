// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Probe.h"
#include "services/Text.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace gw::services {
namespace {

constexpr char gaugeName[] = "nova_policy_emergency_stop_enabled";

std::optional<double> finite(const QByteArray &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void keepMost(std::optional<double> &most, std::optional<double> value)
{
    if (value)
        most = std::max(most.value_or(*value), *value);
}

/// The result of an instant query:
/// {"status":"success","data":{"resultType":"vector","result":[{"value":[seconds,"1"]}]}}
std::optional<double> vectorValue(const QJsonObject &answer)
{
    std::optional<double> most;
    const QJsonArray series = answer.value(QLatin1String("data")).toObject().value(QLatin1String("result")).toArray();
    for (const auto &one : series)
        keepMost(most, finite(one.toObject().value(QLatin1String("value")).toArray().at(1).toString().toLatin1()));
    return most;
}

HttpRequest requestFor(const ServicePlan &plan, const ServiceTarget &target, std::stop_token stop)
{
    HttpRequest request;
    request.url = QUrl(target.url);
    request.caFile = plan.caFile;
    request.limit = plan.limit;
    request.stop = std::move(stop);
    if (target.secret)
        request.secret = target.secret().value_or(QByteArray());
    return request;
}

} // namespace

std::optional<double> metricValue(QByteArrayView text, QByteArrayView metric)
{
    std::optional<double> most;
    for (qsizetype at = 0; at < text.size();) {
        const auto end = std::find(text.begin() + at, text.end(), '\n') - text.begin();
        const QByteArray line = text.sliced(at, end - at).trimmed().toByteArray();
        at = end + 1;
        if (!line.startsWith(metric))
            continue;
        QByteArrayView rest = QByteArrayView(line).sliced(metric.size());
        if (rest.startsWith('{')) {
            const auto close = rest.lastIndexOf('}');
            if (close < 0)
                continue;
            rest = rest.sliced(close + 1);
        } else if (!rest.startsWith(' ') && !rest.startsWith('\t')) {
            continue; // another metric whose name begins alike
        }
        keepMost(most, finite(rest.trimmed().toByteArray().simplified().split(' ').value(0)));
    }
    return most;
}

Result<double> emergencyStopGauge(NetworkThread &network, const ServicePlan &plan, std::stop_token stop)
{
    // The engine itself first: what Prometheus knows is as old as its last scrape.
    Error last{ErrorKind::NotFound, Text::tr("Nothing reports the gauge %1").arg(QLatin1String(gaugeName)), {}, {}};
    for (const ServiceKind kind : {ServiceKind::Backend, ServiceKind::Prometheus}) {
        for (const auto &target : plan.targets) {
            if (target.kind != kind || target.url.isEmpty())
                continue;
            const bool prometheus = kind == ServiceKind::Prometheus;
            const HttpRequest request =
                requestFor(plan, target, stop)
                    .at(prometheus ? QStringLiteral("/api/v1/query?query=") + QLatin1String(gaugeName)
                                   : QStringLiteral("/metrics"));
            const auto answer = network.get(request);
            if (!answer) {
                last.where = answer.error().text();
                continue;
            }
            const auto value = prometheus ? vectorValue(QJsonDocument::fromJson(answer->body).object())
                                          : metricValue(answer->body, gaugeName);
            if (answer->status == 200 && value)
                return *value;
        }
    }
    return Failure(last);
}

} // namespace gw::services
