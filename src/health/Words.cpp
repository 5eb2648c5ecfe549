// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Words.h"

#include <QCoreApplication>

namespace gw::health {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::health::Words)
};

} // namespace

QString word(RunState state)
{
    using enum RunState;
    switch (state) {
    case Unknown:
        return Text::tr("unknown", "state of a run");
    case Running:
        return Text::tr("running", "state of a run");
    case Completed:
        return Text::tr("completed", "state of a run");
    case Failed:
        return Text::tr("failed", "state of a run that ended on a mismatch");
    case Stopped:
        return Text::tr("stopped", "state of a run");
    case Died:
        return Text::tr("died", "state of a run");
    case Stalled:
        return Text::tr("stalled", "state of a run");
    }
    return {};
}

QString word(Verdict verdict)
{
    using enum Verdict;
    switch (verdict) {
    case Healthy:
        return Text::tr("healthy", "verdict");
    case Warning:
        return Text::tr("warning", "verdict");
    case Critical:
        return Text::tr("critical", "verdict");
    case Unknown:
        return Text::tr("unknown", "verdict");
    }
    return {};
}

QString word(golden::Category category)
{
    using enum golden::Category;
    switch (category) {
    case Unknown:
        return Text::tr("unknown", "cause of a mismatch");
    case GoldenAltered:
        return Text::tr("golden file altered", "cause of a mismatch");
    case SeedMismatch:
        return Text::tr("other seed", "cause of a mismatch");
    case UnseededRng:
        return Text::tr("random numbers without seed", "cause of a mismatch");
    case ExternalCall:
        return Text::tr("call to the outside", "cause of a mismatch");
    case VolatileLeak:
        return Text::tr("time in the hash", "cause of a mismatch: a measured time or duration counts in the hash");
    case DeterminismViolation:
        return Text::tr("step not deterministic", "cause of a mismatch");
    }
    return {};
}

QString word(services::ServiceHealth health)
{
    using enum services::ServiceHealth;
    switch (health) {
    case Unknown:
        return Text::tr("unknown", "health of a service");
    case Up:
        return Text::tr("up", "health of a service");
    case NotReady:
        return Text::tr("not ready", "health of a service");
    case Slow:
        return Text::tr("slow", "health of a service");
    case Down:
        return Text::tr("down", "health of a service");
    case Off:
        return Text::tr("not used here", "health of a service");
    }
    return {};
}

} // namespace gw::health
