// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Words.h"

#include "health/HostProblems.h"
#include "health/Words.h"

#include <algorithm>

namespace gw::gui {
namespace {

/// Nobody saw it up before, so it was down by then and may have been for long.
bool isFirstLook(const services::ServiceState &service) { return !service.lastUp.isValid(); }

} // namespace

QString alone(QString word) { return word.isEmpty() ? word : word.replace(0, 1, word.at(0).toUpper()); }

QString Words::of(health::RunState state) { return alone(health::word(state)); }

QString Words::of(health::Verdict verdict)
{
    return verdict == health::Verdict::Healthy ? tr("Good") : alone(health::word(verdict));
}

QString Words::of(health::Severity severity) { return QStringLiteral("P%1").arg(int(severity)); }

QString Words::explain(health::Severity severity)
{
    using enum health::Severity;
    switch (severity) {
    case P0:
        return tr("P0, the worst of four: the engine's results are in doubt. Stop it, then find the cause.");
    case P1:
        return tr("P1: the run has ended or is about to, unless somebody acts within minutes.");
    case P2:
        return tr("P2: the run goes on, but somebody has to look today.");
    case P3:
        return tr("P3, the mildest of four: good to know, nothing has to be done at once.");
    }
    return {};
}

QString Words::of(const health::Problem &problem)
{
    using enum health::ProblemKind;
    switch (problem.kind) {
    case Mismatch:
        return tr("Mismatch");
    case ProcessDied:
        return tr("Process died");
    case DiskFull:
        return tr("Disk full");
    case GoldenAltered:
        return tr("Golden file altered");
    case StopIneffective:
        return tr("Stop without effect");
    case EmergencyStop:
        return tr("Emergency stop set");
    case StaleLog:
        // Of a process that a signal stopped no silence has to tell.
        return problem.severity <= health::Severity::P1 ? tr("Process stopped") : tr("Log silent");
    case Disk:
        return tr("Disk");
    case ServiceDown:
        return tr("Service down");
    case SlowService:
        return tr("Service slow");
    case GoldenSize:
        return tr("Golden files large");
    case Webhook:
        return tr("Webhook refused");
    case Alert:
        return tr("Alert");
    case Disagreement:
        return tr("Log and reports differ");
    case ReportUnreadable:
        return tr("Report unreadable");
    case LogUnreadable:
        return tr("Log unreadable");
    case Unreadable:
        return tr("Unreadable");
    }
    return {};
}

QString Words::shortPath(const QString &path)
{
    return path.size() <= 14 ? path : QStringLiteral("…/") + path.section(QLatin1Char('/'), -1);
}

QString Words::of(services::ServiceKind kind) { return health::serviceName(kind); }

QString Words::of(const services::ServiceState &service, const TimeText &times)
{
    using enum services::ServiceHealth;
    const QString latency = service.latency ? tr("%1 ms").arg(service.latency->count()) : QString();
    switch (service.health) {
    case Up:
        if (service.kind == services::ServiceKind::Workers && !service.detail.isEmpty())
            return service.detail;
        return latency.isEmpty() ? health::word(service.health) : tr("up, %1").arg(latency);
    case Slow:
        return latency.isEmpty() ? health::word(service.health) : tr("slow, %1").arg(latency);
    case Down:
        if (!service.since.isValid())
            return health::word(service.health);
        return (isFirstLook(service) ? tr("down at least since %1") : tr("down since %1"))
            .arg(times.clock(service.since));
    case Unknown:
    case NotReady:
    case Off:
        break;
    }
    return health::word(service.health);
}

QString Words::since(const health::Problem &problem, const QList<services::ServiceState> &services,
                     const TimeText &times)
{
    if (!problem.since.isValid())
        return {};
    const bool firstLook = std::any_of(services.begin(), services.end(), [&](const services::ServiceState &service) {
        return problem.kind == health::ProblemKind::ServiceDown && problem.subject == json::enumName(service.kind) &&
               isFirstLook(service);
    });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return (firstLook ? tr("at least since %1, %2") : tr("since %1, %2"))
        .arg(times.moment(problem.since, now), TimeText::ago(problem.since, now));
}

bool hasEnded(health::RunState state)
{
    using enum health::RunState;
    return state == Completed || state == Failed || state == Stopped || state == Died;
}

Meaning meaningOf(health::RunState state)
{
    using enum health::RunState;
    switch (state) {
    case Running:
    case Completed:
        return Meaning::Good;
    case Stopped:
        return Meaning::Warning;
    case Failed:
    case Died:
    case Stalled:
        return Meaning::Critical;
    case Unknown:
        break;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(health::Verdict verdict)
{
    using enum health::Verdict;
    switch (verdict) {
    case Healthy:
        return Meaning::Good;
    case Warning:
        return Meaning::Warning;
    case Critical:
        return Meaning::Critical;
    case Unknown:
        break;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(health::Severity severity)
{
    using enum health::Severity;
    switch (severity) {
    case P0:
    case P1:
        return Meaning::Critical;
    case P2:
        return Meaning::Warning;
    case P3:
        return Meaning::Info;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(services::ServiceHealth health)
{
    using enum services::ServiceHealth;
    switch (health) {
    case Up:
        return Meaning::Good;
    case NotReady:
    case Slow:
        return Meaning::Warning;
    case Down:
        return Meaning::Critical;
    case Off:
        return Meaning::Info;
    case Unknown:
        break;
    }
    return Meaning::Unknown;
}

} // namespace gw::gui
