// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/StopProof.h"

#include "health/RunStatus.h"
#include "health/Text.h"

#include <algorithm>

namespace gw::health {
namespace {

QString clockOf(const QDateTime &time) { return time.toUTC().toString(QStringLiteral("HH:mm:ss 'UTC'")); }

/// Activity on both sides of the change, and what two intervals are.
struct Window
{
    explicit Window(const StopEvidence &e) : two(2 * e.interval.count())
    {
        QList<QDateTime> activity = e.cycles;
        if (e.newestGolden.isValid())
            activity.append(e.newestGolden);
        for (const QDateTime &at : activity) {
            if (!at.isValid())
                continue;
            QDateTime &side = at <= e.changedAt ? before : after;
            if (!side.isValid() || side < at)
                side = at;
        }
        for (const QDateTime &at : e.cycles)
            cyclesBefore += at.isValid() && at <= e.changedAt && at.msecsTo(e.changedAt) <= two;
    }
    qint64 two;
    qint64 cyclesBefore = 0;
    QDateTime before, after; ///< the last sign of life on each side
};

StopProof proveSilence(const StopEvidence &e, const Window &w)
{
    if (w.cyclesBefore == 0)
        return {Effect::Unknown, Text::tr("No cycle came shortly before the stop: silence proves nothing"), true};
    QDateTime quietFrom = e.changedAt;
    if (w.after.isValid()) {
        if (e.changedAt.msecsTo(w.after) > e.interval.count())
            return {Effect::No,
                    Text::tr("The engine went on working: the last sign of it is from %1, after the stop")
                        .arg(clockOf(w.after)),
                    true};
        quietFrom = w.after;
    }
    const qint64 quiet = quietFrom.msecsTo(e.now);
    if (quiet < w.two)
        return {Effect::Unknown,
                Text::tr("Quiet for %1 of %2 s, not yet two intervals")
                    .arg(std::max<qint64>(0, quiet / 1000))
                    .arg(w.two / 1000),
                false};
    return {Effect::Yes,
            Text::tr("Cycles came until the stop; neither cycle nor golden file came in the two intervals after it"),
            true};
}

StopProof proveActivity(const StopEvidence &e, const Window &w)
{
    if (w.after.isValid() && w.cyclesBefore == 0)
        return {Effect::Yes, Text::tr("The engine works again: a sign of it came at %1").arg(clockOf(w.after)), true};
    if (w.after.isValid())
        return {Effect::Unknown, Text::tr("Cycles came before and after the stop was lifted: it had no effect before"),
                true};
    const qint64 waited = e.changedAt.msecsTo(e.now);
    if (waited < w.two)
        return {Effect::Unknown,
                Text::tr("Waiting for a cycle, %1 of %2 s").arg(std::max<qint64>(0, waited / 1000)).arg(w.two / 1000),
                false};
    return {Effect::No, Text::tr("Neither cycle nor golden file came in the two intervals after lifting"), true};
}

} // namespace

StopProof proveStop(const StopEvidence &e)
{
    if (e.gauge) {
        const bool on = *e.gauge > 0;
        const QString says = on ? Text::tr("The engine's gauge says that the stop is on")
                                : Text::tr("The engine's gauge says that the stop is off");
        // The gauge is read at intervals of its own: until two cycles have passed, the old value may still stand.
        const bool late = !e.changedAt.isValid() || e.changedAt.msecsTo(e.now) >= 2 * e.interval.count();
        if (on == e.stopped)
            return {Effect::Yes, says, true};
        return {Effect::No, says, late};
    }
    if (!e.changedAt.isValid())
        return {Effect::Unknown,
                e.stopped ? Text::tr("It is not known since when the stop is set") : Text::tr("No stop is set"), true};
    if (!e.readable)
        return {Effect::Unknown, Text::tr("Neither the gauge nor the run can be read"), false};
    if (e.ended)
        return {Effect::Unknown,
                Text::tr("The run had already ended: its silence proves nothing, and there is no gauge"), true};
    const Window window(e);
    return e.stopped ? proveSilence(e, window) : proveActivity(e, window);
}

StopEvidence stopEvidence(const Observations &seen, const environment::ShadowSettings &shadow, bool stopped,
                          const QDateTime &changedAt)
{
    constexpr qsizetype lastCycles = 10;
    const auto &run = seen.run;
    StopEvidence evidence;
    evidence.stopped = stopped;
    evidence.changedAt = changedAt;
    evidence.now = seen.now;
    const auto interval = run.log && run.log->header.interval ? run.log->header.interval->count() : shadow.intervalS;
    evidence.interval = Milliseconds(qint64(1000.0 * double(interval) / std::max(0.001, shadow.speed)));
    evidence.gauge = seen.stopGauge;
    evidence.readable = run.reports && !run.reportsError && !seen.goldenError;
    if (run.reports)
        for (const auto &cycle : run.reports->cycles.last(std::min(lastCycles, run.reports->cycles.size())))
            evidence.cycles.append(cycle.fileTime);
    if (seen.golden)
        evidence.newestGolden = seen.golden->newest;
    evidence.ended = !run.process && !run.processError;
    return evidence;
}

bool heldByStop(const Observations &seen, const environment::ShadowSettings &shadow)
{
    return seen.stop && proveStop(stopEvidence(seen, shadow, true, seen.stop->since)).effective == Effect::Yes;
}

} // namespace gw::health
