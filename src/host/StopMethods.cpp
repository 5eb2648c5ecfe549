// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/EmergencyStop.h"
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Text.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace gw::host {
namespace {

/// Sleeps unless told to stop.
void wait(const std::stop_token &stop, Milliseconds time)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

/// What can be seen of the engine now. @p changedAt: when the stop was set or lifted.
health::StopEvidence gather(HostContext &context, bool stopped, const QDateTime &changedAt, const std::stop_token &stop)
{
    const auto gauge = context.services.stopGauge(stop);
    health::Observations nothing;
    nothing.now = QDateTime::currentDateTimeUtc();
    nothing.stopGauge = gauge ? std::optional(*gauge) : std::nullopt;
    auto evidence = health::stopEvidence(nothing, context.profile.shadow, stopped, changedAt);
    const auto done = context.gatherer.look({}, stop, [&](const health::Observations &found) {
        evidence = health::stopEvidence(found, context.profile.shadow, stopped, changedAt);
        evidence.gauge = nothing.stopGauge;
    });
    evidence.readable = evidence.readable && done;
    return evidence;
}

Result<StopStatus> statusOf(HostContext &context, const std::stop_token &stop)
{
    const auto file = readStopFile(context.profile.paths.stopFile);
    StopStatus status;
    if (!file) {
        status.proof = file.error().text();
        return status;
    }
    status.stopped = file->present;
    status.since = file->since;
    status.by = file->by;
    status.reason = file->reason;
    const auto proof = health::proveStop(gather(context, file->present, file->since, stop));
    status.effective = proof.effective;
    status.proof = proof.sentence;
    return status;
}

/// Looks until something is proven, the time is up or the caller gives up; the change itself is done by then.
Result<StopStatus> prove(HostContext &context, const StopChange &change, StopStatus status, const CallContext &call)
{
    const QDateTime changedAt = QDateTime::currentDateTimeUtc();
    const auto begun = std::chrono::steady_clock::now();
    std::optional<bool> ended;
    for (;;) {
        health::StopEvidence evidence = gather(context, *status.stopped, changedAt, call.stop);
        ended = ended.value_or(evidence.ended);
        evidence.ended = *ended; // an engine that exits because of the stop was there when it was set
        const auto proof = health::proveStop(evidence);
        status.effective = proof.effective;
        status.proof = proof.sentence;
        // A cycle under way may take one interval more.
        const Milliseconds limit =
            change.prove.count() > 0 ? Milliseconds(change.prove) : 3 * evidence.interval + Milliseconds(2000);
        const auto waited = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begun);
        if (proof.final || waited >= limit || call.stop.stop_requested())
            return status;
        call.progress(int(1000 * waited.count() / limit.count()), proof.sentence);
        wait(call.stop, std::clamp<Milliseconds>(evidence.interval / 10, Milliseconds(100), Milliseconds(1000)));
    }
}

Result<StopStatus> enable(HostContext &context, const StopChange &change, const CallContext &call)
{
    if (const auto may = environment::mayChange(context.profile, context.unlocked); !may)
        return Failure(may.error());
    if (const auto set =
            setStopFile(context.profile.paths.stopFile, change.by, change.reason, QDateTime::currentDateTimeUtc());
        !set)
        return Failure(set.error());
    const auto file = readStopFile(context.profile.paths.stopFile);
    if (!file)
        return Failure(file.error());
    StopStatus status;
    status.stopped = file->present;
    status.since = file->since;
    status.by = file->by;
    status.reason = file->reason;
    return prove(context, change, status, call);
}

Result<StopStatus> disable(HostContext &context, const StopChange &change, const CallContext &call)
{
    if (const auto may = environment::mayChange(context.profile, context.unlocked); !may)
        return Failure(may.error());
    if (const auto lifted = liftStopFile(context.profile.paths.stopFile); !lifted)
        return Failure(lifted.error());
    StopStatus status;
    status.stopped = false;
    status.since = QDateTime::currentDateTimeUtc();
    status.by = change.by;
    status.reason = change.reason;
    return prove(context, change, status, call);
}

} // namespace

void addStopMethods(Registry &registry)
{
    registry.add(methods::stopStatus, [](HostContext &context, const Nothing &, const CallContext &call) {
        return statusOf(context, call.stop);
    });
    registry.add(methods::stopEnable, enable);
    registry.add(methods::stopDisable, disable);
}

} // namespace gw::host
