// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/AlertProblems.h"

#include "health/Text.h"

#include <algorithm>

namespace gw::health {
namespace {

constexpr qsizetype alertProblems = 50; // a storm of alerts must not bury everything else
constexpr qsizetype mostEvidence = 40;
constexpr qsizetype longest = 300; // characters of a text that others wrote

Severity alertSeverity(const services::Alert &alert)
{
    static constexpr std::array severities{Severity::P1, Severity::P2, Severity::P3};
    return severities[size_t(services::severityRank(alert.severity))];
}

bool counts(const services::Alert &alert)
{
    return alert.state == services::AlertState::Active && alert.silencedBy.isEmpty() && alert.inhibitedBy.isEmpty() &&
           alert.mutedBy.isEmpty() && !isHeartbeat(alert);
}

/// The kinds of problem that have the same cause as alerts of this name.
QList<ProblemKind> causesOf(const QString &name)
{
    if (name == QLatin1String("WorkflowReplayFailure") || name == QLatin1String("WorkflowReplaySLOBreach"))
        return {ProblemKind::Mismatch};
    if (name == QLatin1String("WorkflowEmergencyStopActive"))
        return {ProblemKind::EmergencyStop, ProblemKind::StopIneffective};
    return {};
}

Problem *sameCause(QList<Problem> &problems, const services::Alert &alert)
{
    const auto causes = causesOf(alert.name);
    const auto found =
        std::find_if(problems.begin(), problems.end(), [&](const Problem &p) { return causes.contains(p.kind); });
    return found == problems.end() ? nullptr : &*found;
}

/// The service whose failure alerts like this follow from: checkpoints are kept in PostgreSQL; others name theirs.
std::optional<services::ServiceKind> causeOf(const services::Alert &alert)
{
    using services::ServiceKind;
    if (alert.name.startsWith(QLatin1String("WorkflowCheckpoint")))
        return ServiceKind::Postgres;
    for (const auto &[kind, text] : enumNames(ServiceKind{})) {
        const QLatin1String name(text);
        bool named = alert.name.startsWith(name, Qt::CaseInsensitive);
        for (const char *label : {"service", "job", "component"})
            named = named || alert.labels.value(QLatin1String(label)).compare(name, Qt::CaseInsensitive) == 0;
        if (named)
            return kind;
    }
    return std::nullopt;
}

/// One line about it, for a problem that has the same cause.
QString tellOf(const services::Alert &alert)
{
    if (!alert.since.isValid())
        return Text::tr("alert %1").arg(alert.name);
    return Text::tr("alert %1 since %2")
        .arg(alert.name, alert.since.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")));
}

/// A service that is down is at least as bad as what follows from it, and so stands before it.
void raiseCause(QList<Problem> &problems, const services::Alert &alert)
{
    const auto cause = causeOf(alert);
    if (!cause)
        return;
    for (Problem &problem : problems)
        if (problem.kind == ProblemKind::ServiceDown && problem.subject == json::enumName(*cause)) {
            problem.severity = std::min(problem.severity, alertSeverity(alert));
            if (problem.evidence.size() < mostEvidence)
                problem.evidence << tellOf(alert);
        }
}

QStringList evidenceOf(const services::Alert &alert)
{
    QStringList evidence;
    const QString summary = services::summaryOf(alert);
    const QString description = alert.annotations.value(QStringLiteral("description")).simplified();
    if (!description.isEmpty() && description != summary)
        evidence << description.left(longest);
    if (const QString labels = services::labelText(alert.labels); !labels.isEmpty())
        evidence << labels.left(longest);
    if (const QString runbook = alert.annotations.value(QStringLiteral("runbook_url")); !runbook.isEmpty())
        evidence << runbook.left(longest);
    return evidence;
}

/// Those that could not be asked for. Where the server is down that is a problem of its own already.
void addUnknown(QList<Problem> &problems, const Observations &seen)
{
    using services::ServiceHealth, services::ServiceKind;
    const auto healthOf = [&](ServiceKind kind) {
        for (const auto &service : seen.services)
            if (service.kind == kind)
                return service.health;
        return ServiceHealth::Off;
    };
    const ServiceHealth alertmanager = healthOf(ServiceKind::Alertmanager);
    const ServiceHealth health = alertmanager == ServiceHealth::Off ? healthOf(ServiceKind::Prometheus) : alertmanager;
    if (health == ServiceHealth::Up || health == ServiceHealth::Slow)
        problems << Problem{ProblemKind::Unreadable,
                            QStringLiteral("alerts"),
                            Severity::P3,
                            Text::tr("The alerts could not be asked for"),
                            {},
                            {seen.alertsError->text()}};
}

} // namespace

bool isHeartbeat(const services::Alert &alert)
{
    return alert.severity.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
}

Problem alertProblem(const services::Alert &alert)
{
    const QString summary = services::summaryOf(alert).left(longest);
    return {ProblemKind::Alert,
            alert.name + QLatin1Char('/') + alert.fingerprint,
            alertSeverity(alert),
            summary == alert.name ? Text::tr("Alert %1").arg(alert.name)
                                  : Text::tr("Alert %1: %2").arg(alert.name, summary),
            alert.since,
            evidenceOf(alert)};
}

void addAlerts(QList<Problem> &problems, const Observations &seen)
{
    if (seen.alertsError)
        return addUnknown(problems, seen);
    QList<services::Alert> alerts = seen.alerts;
    alerts.removeIf([](const services::Alert &alert) { return !counts(alert); });
    services::sortAlerts(alerts);
    QList<Problem> added;
    qint64 more = 0;
    for (const auto &alert : alerts) {
        raiseCause(problems, alert);
        if (Problem *known = sameCause(problems, alert)) {
            if (known->evidence.size() < mostEvidence)
                known->evidence << tellOf(alert);
        } else if (added.size() < alertProblems) {
            added << alertProblem(alert);
        } else {
            ++more;
        }
    }
    if (more > 0)
        added << Problem{ProblemKind::Alert,
                         QStringLiteral("more"),
                         added.last().severity,
                         Text::tr("%1 more alert(s)", nullptr, pluralCount(more)).arg(formatCount(more)),
                         {},
                         {}};
    problems += added;
}

} // namespace gw::health
