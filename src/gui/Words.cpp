// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Words.h"

namespace gw::gui {

QString Words::of(health::RunState state)
{
    using enum health::RunState;
    switch (state) {
    case Unknown: return tr("Unknown");
    case Running: return tr("Running");
    case Completed: return tr("Completed");
    case Failed: return tr("Failed");
    case Stopped: return tr("Stopped");
    case Died: return tr("Died");
    case Stalled: return tr("Stalled");
    }
    return {};
}

QString Words::of(health::Verdict verdict)
{
    using enum health::Verdict;
    switch (verdict) {
    case Healthy: return tr("Good");
    case Warning: return tr("Warning");
    case Critical: return tr("Critical");
    case Unknown: return tr("Unknown");
    }
    return {};
}

QString Words::of(health::Severity severity)
{
    return QStringLiteral("P%1").arg(int(severity));
}

QString Words::of(health::ProblemKind kind)
{
    using enum health::ProblemKind;
    switch (kind) {
    case Mismatch: return tr("Mismatch");
    case ProcessDied: return tr("Process died");
    case DiskFull: return tr("Disk full");
    case GoldenAltered: return tr("Golden file altered");
    case StopIneffective: return tr("Stop without effect");
    case EmergencyStop: return tr("Emergency stop set");
    case StaleLog: return tr("Log silent");
    case Disk: return tr("Disk");
    case ServiceDown: return tr("Service down");
    case SlowService: return tr("Service slow");
    case GoldenSize: return tr("Golden files large");
    case Webhook: return tr("Webhook refused");
    case Disagreement: return tr("Log and reports differ");
    case ReportUnreadable: return tr("Report unreadable");
    case LogUnreadable: return tr("Log unreadable");
    case Unreadable: return tr("Unreadable");
    }
    return {};
}

QString Words::shortPath(const QString &path)
{
    return path.size() <= 14 ? path : QStringLiteral("…/") + path.section(QLatin1Char('/'), -1);
}

QString Words::of(services::ServiceKind kind)
{
    using enum services::ServiceKind;
    switch (kind) {
    case Backend: return tr("Backend");
    case Workers: return tr("Worker");
    case Redis: return QStringLiteral("Redis");
    case Postgres: return QStringLiteral("PostgreSQL");
    case Prometheus: return QStringLiteral("Prometheus");
    case Alertmanager: return QStringLiteral("Alertmanager");
    }
    return {};
}

QString Words::of(const services::ServiceState &service, const TimeText &times)
{
    using enum services::ServiceHealth;
    const QString latency = service.latency ? tr("%1 ms").arg(service.latency->count()) : QString();
    switch (service.health) {
    case Unknown:
        return tr("not asked yet");
    case Up:
        if (service.kind == services::ServiceKind::Workers && !service.detail.isEmpty())
            return service.detail;
        return latency.isEmpty() ? tr("up") : tr("up, %1").arg(latency);
    case NotReady:
        return tr("not ready");
    case Slow:
        return latency.isEmpty() ? tr("slow") : tr("slow, %1").arg(latency);
    case Down:
        return service.since.isValid() ? tr("down since %1").arg(times.clock(service.since)) : tr("down");
    case Off:
        return tr("not used here");
    }
    return {};
}

Meaning meaningOf(health::RunState state)
{
    using enum health::RunState;
    switch (state) {
    case Running:
    case Completed: return Meaning::Good;
    case Stopped: return Meaning::Warning;
    case Failed:
    case Died:
    case Stalled: return Meaning::Critical;
    case Unknown: break;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(health::Verdict verdict)
{
    using enum health::Verdict;
    switch (verdict) {
    case Healthy: return Meaning::Good;
    case Warning: return Meaning::Warning;
    case Critical: return Meaning::Critical;
    case Unknown: break;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(health::Severity severity)
{
    using enum health::Severity;
    switch (severity) {
    case P0:
    case P1: return Meaning::Critical;
    case P2: return Meaning::Warning;
    case P3: return Meaning::Info;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(services::ServiceHealth health)
{
    using enum services::ServiceHealth;
    switch (health) {
    case Up: return Meaning::Good;
    case NotReady:
    case Slow: return Meaning::Warning;
    case Down: return Meaning::Critical;
    case Off: return Meaning::Info;
    case Unknown: break;
    }
    return Meaning::Unknown;
}

} // namespace gw::gui
