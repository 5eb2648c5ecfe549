// SPDX-License-Identifier: GPL-3.0-or-later
// What makes an item pass, in words.
#include "certification/Checklist.h"
#include "certification/Text.h"

#include <cmath>

namespace gw::certification {
namespace {

QString numberText(double value)
{
    return std::floor(value) == value ? formatCount(qint64(value)) : formatSignificant(value, 6);
}

QString plain(const Expectation &expect)
{
    QStringList parts;
    if (!expect.anyOf.isEmpty())
        parts << expect.anyOf.join(Text::tr(" or "));
    if (expect.least)
        parts << Text::tr("at least %1").arg(numberText(*expect.least));
    if (expect.above)
        parts << Text::tr("over %1").arg(numberText(*expect.above));
    if (expect.most)
        parts << (*expect.most == 0 ? QStringLiteral("0") : Text::tr("at most %1").arg(numberText(*expect.most)));
    return parts.join(QStringLiteral(", "));
}

QString ofRun(const Item &item)
{
    switch (item.fact) {
    case RunFact::Completed:
        return Text::tr("its full time, %1")
            .arg(formatClock(Seconds(std::llround(item.expect.least.value_or(0) * 3600))));
    case RunFact::Passed:
        return Text::tr("all cycles");
    case RunFact::Cycles:
    case RunFact::Failed:
    case RunFact::Golden:
        break;
    }
    return plain(item.expect);
}

QString ofStop(const Item &item)
{
    switch (item.phase) {
    case StopPhase::Enable:
        return Text::tr("set, effect seen");
    case StopPhase::Status:
        return Text::tr("stopped");
    case StopPhase::Disable:
        break;
    }
    return Text::tr("lifted, work goes on");
}

} // namespace

QString expectedText(const Item &item)
{
    switch (item.kind) {
    case CheckKind::Run:
        return ofRun(item);
    case CheckKind::Stop:
        return ofStop(item);
    case CheckKind::Sanity:
        return Text::tr("all five good");
    case CheckKind::Diff:
        return Text::tr("PASS");
    case CheckKind::Alerts:
        return Text::tr("none %1", "no alert of a severity").arg(item.severity);
    case CheckKind::Command:
        return Text::tr("%1 mismatch(es)", nullptr, pluralCount(qint64(item.expect.most.value_or(0))))
            .arg(formatCount(qint64(item.expect.most.value_or(0))));
    case CheckKind::Table:
        return item.expect.least.value_or(0) == 0 ? Text::tr("a number") : plain(item.expect);
    case CheckKind::Http:
    case CheckKind::Workers:
    case CheckKind::Redis:
    case CheckKind::Sql:
    case CheckKind::Prometheus:
    case CheckKind::Files:
        break;
    }
    return plain(item.expect);
}

} // namespace gw::certification
