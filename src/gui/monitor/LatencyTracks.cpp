// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/LatencyTracks.h"

#include "gui/Text.h"
#include "gui/Words.h"

namespace gw::gui {
namespace {

QString latencyText(double value) { return Text::tr("%1 ms").arg(formatCount(qRound64(value))); }

const services::ServiceState *find(const health::RunStatus &status, services::ServiceKind kind)
{
    for (const services::ServiceState &service : status.services)
        if (service.kind == kind)
            return &service;
    return nullptr;
}

/// "12 ms", or the word for a service that gives none.
QString valueOf(const services::ServiceState &service)
{
    using enum services::ServiceHealth;
    const bool answered = service.health == Up || service.health == Slow || service.health == NotReady;
    return answered && service.latency ? latencyText(double(service.latency->count())) : QStringLiteral("–");
}

void fit(Track &track, Span span)
{
    constexpr int coarse = 400;
    const double slow = double(services::slowAfter.count());
    const double seen = std::max(track.series.reduce(span, coarse).high, track.line(1).reduce(span, coarse).high);
    const double step = niceStep(std::max(seen * 1.1, 10.0), 2);
    track.low = 0;
    track.high = std::max(std::ceil(seen * 1.1 / step) * step, step);
    track.limits.clear();
    if (seen > slow / 2) {
        track.high = std::max(track.high, slow * 1.2);
        track.limits.append({slow, Meaning::Warning, Text::tr("slow")});
    }
    track.ticks.clear();
    for (const double value : scaleLines(0, track.high, step))
        track.ticks.append({value, formatCount(qRound64(value))});
    track.ticks.last().label = latencyText(track.ticks.last().value);
}

} // namespace

void prepareLatencies(Tracks &tracks)
{
    tracks[TimelineData::EngineLatency].name = Text::tr("Latency, engine");
    tracks[TimelineData::StoreLatency].name = Text::tr("Latency, stores");
    tracks[TimelineData::WatcherLatency].name = Text::tr("Latency, alerting");
    for (const LatencyPair &pair : latencyPairs) {
        Track &track = tracks[pair.track];
        track.colour = &Palette::cycles;
        track.sampled = true;
        track.format = latencyText;
        track.seriesName = Words::of(pair.first);
        track.column = json::enumName(pair.first).toUtf8() + "_ms";
        track.others = {{Words::of(pair.second), json::enumName(pair.second).toUtf8() + "_ms", Series()}};
    }
}

void fitLatencies(Tracks &tracks, Span span)
{
    for (const LatencyPair &pair : latencyPairs)
        fit(tracks[pair.track], span);
}

void TimelineData::updateLatencies(const Session &session)
{
    const health::RunStatus &status = *session.status();
    for (const LatencyPair &pair : latencyPairs) {
        Track &track = tracks[pair.track];
        track.series = session.latencies().of(pair.first);
        track.others.first().series = session.latencies().of(pair.second);
        QStringList values, names;
        for (const auto kind : {pair.first, pair.second}) {
            const services::ServiceState *service = find(status, kind);
            if (!service || service->health == services::ServiceHealth::Off)
                continue;
            names.append(Words::of(kind));
            values.append(live ? valueOf(*service) : QStringLiteral("–"));
        }
        track.value = values.isEmpty() ? QStringLiteral("–") : values.join(QStringLiteral(" · "));
        track.below = {names.isEmpty() ? Text::tr("not used here") : names.join(QStringLiteral(" · "))};
    }
}

} // namespace gw::gui
