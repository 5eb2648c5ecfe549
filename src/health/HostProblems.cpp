// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HostProblems.h"

#include "health/StopProof.h"
#include "health/Text.h"

#include <QSet>

namespace gw::health {
namespace {

QString percent(double value) { return formatDecimal(value, value == double(qint64(value)) ? 0 : 1); }

} // namespace

QList<Problem> diskProblems(const Observations &seen, const environment::Thresholds &thresholds)
{
    QList<Problem> problems;
    QSet<qint64> told;
    for (const auto &disk : seen.disks) {
        if (disk.missing)
            continue;
        if (!disk.usedPercent) {
            problems << Problem{ProblemKind::Unreadable,
                                disk.path,
                                Severity::P3,
                                Text::tr("Cannot tell how full %1 is").arg(disk.path),
                                {},
                                {disk.error}};
            continue;
        }
        const double used = *disk.usedPercent;
        if (used < thresholds.diskWarningPercent || told.contains(disk.device))
            continue;
        told.insert(disk.device);
        const bool critical = used >= thresholds.diskCriticalPercent;
        const double limit = critical ? thresholds.diskCriticalPercent : thresholds.diskWarningPercent;
        problems << Problem{
            critical ? ProblemKind::DiskFull : ProblemKind::Disk,
            QString::number(disk.device),
            critical ? Severity::P1 : Severity::P2,
            Text::tr("Disk above %1 % on %2: %3 left").arg(percent(limit), disk.path, formatBytes(disk.available)),
            {},
            {Text::tr("%1: %2 % of %3 used").arg(disk.path, percent(used), formatBytes(disk.total))}};
    }
    return problems;
}

QList<Problem> goldenProblems(const Observations &seen, const environment::Thresholds &thresholds)
{
    QList<Problem> problems;
    if (seen.goldenError)
        problems << Problem{ProblemKind::Unreadable,
                            QStringLiteral("golden"),
                            Severity::P3,
                            Text::tr("The golden files could not be counted"),
                            {},
                            {seen.goldenError->text()}};
    for (const auto &usage : seen.goldenTotal)
        if (usage.bytes >= megabytes(thresholds.goldenWarningMb))
            problems << Problem{ProblemKind::GoldenSize,
                                usage.path,
                                Severity::P3,
                                Text::tr("Golden files use %1, more than %2 MB")
                                    .arg(formatBytes(usage.bytes), formatCount(thresholds.goldenWarningMb)),
                                {},
                                {Text::tr("%1: %2 file(s)", nullptr, pluralCount(usage.files))
                                     .arg(usage.path, formatCount(usage.files))}};
    return problems;
}

QList<Problem> stopProblems(const Observations &seen, const environment::ShadowSettings &shadow)
{
    const QString subject = QStringLiteral("stop");
    if (seen.stopError)
        return {Problem{ProblemKind::Unreadable,
                        subject,
                        Severity::P3,
                        Text::tr("Cannot tell whether the emergency stop is set"),
                        {},
                        {seen.stopError->text()}}};
    if (!seen.stop) {
        if (seen.stopGauge.value_or(0) <= 0)
            return {};
        // Set by WORKFLOW_EMERGENCY_STOP, or lifted and not noticed by a service that has yet to start again.
        return {Problem{ProblemKind::EmergencyStop,
                        subject,
                        Severity::P2,
                        Text::tr("The engine reports an emergency stop, but its file is not there"),
                        {},
                        {Text::tr("a service reads WORKFLOW_EMERGENCY_STOP only when it starts")}}};
    }
    QStringList evidence;
    if (!seen.stop->by.isEmpty())
        evidence << Text::tr("set by %1").arg(seen.stop->by);
    if (!seen.stop->reason.isEmpty())
        evidence << seen.stop->reason;
    const StopProof proof = proveStop(stopEvidence(seen, shadow, true, seen.stop->since));
    if (proof.effective == Effect::No && proof.final)
        return {Problem{ProblemKind::StopIneffective, subject, Severity::P1,
                        Text::tr("The emergency stop is set and has no effect"), seen.stop->since,
                        QStringList{proof.sentence} + evidence}};
    return {Problem{ProblemKind::EmergencyStop, subject, Severity::P2,
                    Text::tr("The emergency stop is set, no new work starts"), seen.stop->since, evidence}};
}

QString serviceName(services::ServiceKind kind)
{
    using enum services::ServiceKind;
    switch (kind) {
    case Backend:
        return Text::tr("Backend");
    case Workers:
        return Text::tr("Worker");
    case Redis:
        return QStringLiteral("Redis");
    case Postgres:
        return QStringLiteral("PostgreSQL");
    case Prometheus:
        return QStringLiteral("Prometheus");
    case Alertmanager:
        return QStringLiteral("Alertmanager");
    }
    return {};
}

namespace {

/// What went wrong with a service that is down: an answer that is late or wrong is another fault than none.
QString downSummary(const services::ServiceState &service)
{
    const QString name = serviceName(service.kind);
    if (service.failure == ErrorKind::Timeout)
        //: %1 is a service, %2 a sentence: "Backend is slow: No complete answer within 3 s"
        return Text::tr("%1 is slow: %2").arg(name, service.reason);
    if (service.failure == ErrorKind::Protocol || service.failure == ErrorKind::Refused)
        //: %1 is a service, %2 a sentence: "Backend: Answered nonsense, not JSON"
        return Text::tr("%1: %2").arg(name, service.reason);
    return Text::tr("%1 did not answer").arg(name);
}

} // namespace

QList<Problem> serviceProblems(const Observations &seen)
{
    using services::ServiceHealth;
    QList<Problem> problems;
    for (const auto &service : seen.services) {
        const QString name = serviceName(service.kind);
        const QString subject = json::enumName(service.kind);
        const QStringList evidence = service.error.isEmpty() ? QStringList{service.url} : QStringList{service.error};
        if (service.health == ServiceHealth::Down)
            problems << Problem{ProblemKind::ServiceDown,
                                subject,
                                service.kind == services::ServiceKind::Backend ? Severity::P1 : Severity::P2,
                                downSummary(service),
                                service.since,
                                evidence};
        else if (service.health == ServiceHealth::NotReady)
            problems << Problem{ProblemKind::ServiceDown,
                                subject,
                                Severity::P2,
                                Text::tr("%1 is alive but not ready").arg(name),
                                service.since,
                                evidence};
        else if (service.health == ServiceHealth::Slow)
            problems << Problem{
                ProblemKind::SlowService,
                subject,
                Severity::P3,
                Text::tr("%1 answers slowly: %2 ms").arg(name).arg(service.latency.value_or(Milliseconds(0)).count()),
                service.since,
                evidence};
    }
    return problems;
}

} // namespace gw::health
