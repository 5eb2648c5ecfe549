// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/CertifyWords.h"

#include "document/Identity.h"

#include <algorithm>

namespace gw::gui {

using certification::ItemState, certification::RequirementState, certification::Verdict;
using document::Outcome;

QString CertifyWords::of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return tr("Pass", "verdict");
    case Verdict::Fail:
        return tr("Fail", "verdict");
    case Verdict::Expired:
        return tr("Too old", "verdict");
    case Verdict::NotChecked:
        break;
    }
    return tr("Not checked", "verdict");
}

QString CertifyWords::of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Good:
        return tr("Good", "result of a check");
    case Outcome::Bad:
        return tr("Bad", "result of a check");
    case Outcome::Unknown:
        break;
    }
    return tr("Unknown", "result of a check");
}

QString CertifyWords::checked(const ItemState &item, const TimeText &times, const QDateTime &now)
{
    const certification::Checked *last = item.last();
    if (!last)
        return {};
    return item.verdict(now) == Verdict::Expired ? TimeText::ago(last->at, now) : times.moment(last->at, now);
}

QString CertifyWords::details(const ItemState &item, const TimeText &times, const QDateTime &now)
{
    QStringList lines;
    const certification::Checked *last = item.last();
    if (!last)
        return tr("Not checked yet");
    if (!last->reason.isEmpty())
        lines << last->reason;
    lines << tr("Checked %1, %2 ms").arg(times.moment(last->at, now), formatCount(last->took.count()));
    if (const QDateTime until = item.expires(); until.isValid())
        lines << (now >= until ? tr("Too old since %1").arg(times.moment(until, now))
                               : tr("Counts until %1").arg(times.moment(until, now)));
    if (!last->request.isEmpty())
        lines << last->request;
    return lines.join(u'\n');
}

QString CertifyWords::tally(const QList<ItemState> &items, const QDateTime &now)
{
    const auto count = [&](Verdict verdict) {
        return std::count_if(items.begin(), items.end(), [&](const ItemState &i) { return i.verdict(now) == verdict; });
    };
    QStringList parts;
    const auto tell = [&](Verdict verdict, const QString &text) {
        if (const auto number = count(verdict); number > 0)
            parts << text.arg(number);
    };
    tell(Verdict::Pass, tr("%1 pass", "number of items"));
    tell(Verdict::Fail, tr("%1 fail", "number of items"));
    tell(Verdict::Expired, tr("%1 too old", "number of items"));
    tell(Verdict::NotChecked, tr("%1 not checked", "number of items"));
    return parts.join(QStringLiteral(", "));
}

QString CertifyWords::identity(const document::SigningIdentity &identity, const TimeText &times)
{
    QStringList parts{identity.subject.isEmpty() ? identity.nickname : identity.subject};
    const QString until = times.local(identity.validTo).date().toString(Qt::ISODate);
    parts << (identity.valid ? tr("until %1").arg(until) : tr("not valid now"));
    if (identity.selfSigned)
        parts << tr("self-signed");
    if (!identity.token.isEmpty())
        parts << tr("on %1", "a token").arg(identity.token);
    return parts.join(QStringLiteral(", "));
}

Meaning meaningOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return Meaning::Good;
    case Verdict::Fail:
        return Meaning::Critical;
    case Verdict::Expired:
        return Meaning::Warning;
    case Verdict::NotChecked:
        break;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(RequirementState state)
{
    return state == RequirementState::Done     ? Meaning::Good
           : state == RequirementState::Failed ? Meaning::Critical
                                               : Meaning::Unknown;
}

Meaning meaningOf(Outcome outcome)
{
    return outcome == Outcome::Good ? Meaning::Good : outcome == Outcome::Bad ? Meaning::Critical : Meaning::Unknown;
}

} // namespace gw::gui
