// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertWords.h"

#include <algorithm>

namespace gw::gui {

using services::AlertState, services::Silence, services::SilenceState;

QString AlertWords::of(const services::Alert &alert)
{
    if (!alert.silencedBy.isEmpty())
        return tr("silenced");
    if (!alert.inhibitedBy.isEmpty())
        return tr("inhibited");
    switch (alert.state) {
    case AlertState::Unprocessed:
        return tr("new");
    case AlertState::Active:
        return tr("active");
    case AlertState::Suppressed:
        return tr("muted");
    case AlertState::Pending:
        return tr("pending");
    case AlertState::Unknown:
        break;
    }
    return tr("unknown");
}

Meaning meaningOf(const services::Alert &alert)
{
    if (alert.state == AlertState::Suppressed || !alert.silencedBy.isEmpty() || !alert.inhibitedBy.isEmpty())
        return Meaning::Info;
    if (alert.state == AlertState::Pending || alert.state == AlertState::Unknown)
        return Meaning::Unknown;
    return services::severityRank(alert.severity) == 0 ? Meaning::Critical : Meaning::Warning;
}

Meaning meaningOf(const Silence &silence, const QDateTime &now)
{
    if (endsSoon(silence, now))
        return Meaning::Warning;
    return silence.state == SilenceState::Active ? Meaning::Info : Meaning::Unknown;
}

Seconds warningTime(const Silence &silence)
{
    return std::min(Seconds(600), Seconds(silence.startsAt.secsTo(silence.endsAt) / 10));
}

bool endsSoon(const Silence &silence, const QDateTime &now)
{
    return silence.state == SilenceState::Active && silence.endsAt.isValid() &&
           now.secsTo(silence.endsAt) <= warningTime(silence).count();
}

} // namespace gw::gui
