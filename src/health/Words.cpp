// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Words.h"

#include "health/Text.h"

namespace gw::health {
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

QString word(golden::Agreement agreement)
{
    using enum golden::Agreement;
    switch (agreement) {
    case Identical:
        return Text::tr("identical, byte for byte", "how two golden files compare");
    case Canonical:
        return Text::tr("the same in canonical form", "how two golden files compare");
    case Noise:
        return Text::tr("the same but for noise", "how two golden files compare");
    case Differs:
        return Text::tr("different", "how two golden files compare");
    case Unknown:
        return Text::tr("not comparable", "how two golden files compare");
    }
    return {};
}

QString word(golden::FieldNature nature)
{
    using enum golden::FieldNature;
    switch (nature) {
    case Volatile:
        return Text::tr("time", "kind of a difference: a time or duration");
    case Derived:
        return Text::tr("hash", "kind of a difference: follows from another");
    case Random:
        return Text::tr("random", "kind of a difference: looks drawn");
    case Identity:
        return Text::tr("name", "kind of a difference: what the two runs are called");
    case Plain:
        return Text::tr("value", "kind of a difference");
    }
    return {};
}

QString word(const golden::CatalogEntry &entry)
{
    using enum golden::FileVerdict;
    if (entry.format == golden::FileFormat::Leftover)
        return Text::tr("left by a crash", "verdict of a file");
    switch (entry.verdict) {
    case Pending:
        return Text::tr("not read yet", "verdict of a file");
    case Intact:
        return entry.signature == golden::SignatureState::Missing ? Text::tr("no signature", "verdict of a file")
                                                                  : Text::tr("intact", "verdict of a file");
    case Altered:
        return Text::tr("altered", "verdict of a file");
    case Unreadable:
        return Text::tr("unreadable", "verdict of a file");
    case Orphan:
        return Text::tr("signature without file", "verdict of a file");
    case NotGolden:
        return Text::tr("not a golden file", "verdict of a file");
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
