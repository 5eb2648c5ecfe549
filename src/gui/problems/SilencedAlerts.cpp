// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/SilencedAlerts.h"

#include "health/AlertProblems.h"

namespace gw::gui {
namespace {

constexpr qsizetype most = 50;

QDateTime endOf(const services::Alert &alert, const QList<services::Silence> &silences)
{
    QDateTime end;
    for (const services::Silence &silence : silences)
        if (alert.silencedBy.contains(silence.id) && (!end.isValid() || silence.endsAt > end))
            end = silence.endsAt;
    return end;
}

} // namespace

QList<SilencedAlert> silencedAlerts(const AlertWatch &watch)
{
    QList<services::Alert> alerts = watch.knownAlerts();
    alerts.removeIf(
        [](const services::Alert &alert) { return alert.silencedBy.isEmpty() || health::isHeartbeat(alert); });
    services::sortAlerts(alerts);
    const QList<services::Silence> silences = watch.knownSilences();
    QList<SilencedAlert> silenced;
    for (const services::Alert &alert : alerts.mid(0, most))
        silenced.append({health::alertProblem(alert), endOf(alert, silences)});
    return silenced;
}

} // namespace gw::gui
