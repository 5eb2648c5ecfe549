// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/ServiceHistory.h"

#include "base/FileWriter.h"
#include "host/HostContext.h"
#include "host/Registry.h"

namespace gw::host {
namespace {

constexpr qint64 sizeLimit = 2 << 20;

} // namespace

ServiceSample sampleOf(const QList<services::ServiceState> &states, const QDateTime &at, Milliseconds interval)
{
    ServiceSample sample{at, interval, {}};
    for (const services::ServiceState &state : states) {
        using enum services::ServiceHealth;
        if (state.health == Unknown || state.health == Off)
            continue;
        const bool answered = state.health != Down;
        sample.services.append({state.kind, state.health, answered ? state.latency : std::nullopt});
    }
    return sample;
}

Result<void> appendSample(const QString &path, const ServiceSample &sample, FileOps &ops)
{
    if (const auto trimmed = trimLines(path, sizeLimit, ops); !trimmed)
        return trimmed;
    return appendLine(path, QJsonDocument(toJson(sample).toObject()).toJson(QJsonDocument::Compact), 0600, ops);
}

Result<ServiceHistory> readSamples(const QString &path, const QDateTime &since)
{
    const auto text = readFile(path, 16 * sizeLimit);
    if (!text && text.error().kind == ErrorKind::NotFound)
        return ServiceHistory{};
    if (!text)
        return Failure(text.error());
    ServiceHistory history;
    for (const QByteArray &line : text->split('\n')) {
        if (line.isEmpty())
            continue;
        const auto object = parseObject(line, path);
        const auto sample =
            object ? readJson<ServiceSample>(*object, path) : Result<ServiceSample>(Failure(object.error()));
        if (!sample || !sample->at.isValid())
            ++history.unreadable;
        else if (!since.isValid() || sample->at >= since)
            history.samples.append(*sample);
    }
    if (history.samples.size() > mostSamples)
        history.samples.remove(0, history.samples.size() - mostSamples);
    return history;
}

void addServiceHistoryMethods(Registry &registry)
{
    registry.add(
        methods::servicesHistory,
        [](HostContext &context, const ServiceHistoryQuery &query, const CallContext &) -> Result<ServiceHistory> {
            return readSamples(MonitorPlaces(context.profile.paths).latencies, query.since);
        });
}

} // namespace gw::host
