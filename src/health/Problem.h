// SPDX-License-Identifier: GPL-3.0-or-later
// A problem, how bad it is, and what that makes of the whole: the only place that decides either.
#pragma once

#include "base/Json.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace gw::health {

enum class Severity { P0, P1, P2, P3 };
constexpr auto enumNames(Severity)
{
    using enum Severity;
    return std::array{std::pair{P0, "P0"}, std::pair{P1, "P1"}, std::pair{P2, "P2"}, std::pair{P3, "P3"}};
}

enum class ProblemKind {
    Mismatch,
    DiskFull,
    ProcessDied,
    GoldenAltered,
    StopIneffective,
    EmergencyStop,
    StaleLog,
    Disk,
    ServiceDown,
    Alert,
    SlowService,
    GoldenSize,
    Webhook,
    Disagreement,
    ReportUnreadable,
    LogUnreadable,
    Unreadable
};
constexpr auto enumNames(ProblemKind)
{
    using enum ProblemKind;
    return std::array{std::pair{Mismatch, "mismatch"},
                      std::pair{ProcessDied, "process_died"},
                      std::pair{DiskFull, "disk_full"},
                      std::pair{GoldenAltered, "golden_altered"},
                      std::pair{StopIneffective, "stop_ineffective"},
                      std::pair{EmergencyStop, "emergency_stop"},
                      std::pair{StaleLog, "stale_log"},
                      std::pair{Disk, "disk"},
                      std::pair{ServiceDown, "service_down"},
                      std::pair{Alert, "alert"},
                      std::pair{SlowService, "slow_service"},
                      std::pair{GoldenSize, "golden_size"},
                      std::pair{Webhook, "webhook"},
                      std::pair{Disagreement, "disagreement"},
                      std::pair{ReportUnreadable, "report_unreadable"},
                      std::pair{LogUnreadable, "log_unreadable"},
                      std::pair{Unreadable, "unreadable"}};
}

/// The same cause has the same kind and subject, so it is never reported twice.
struct Problem
{
    ProblemKind kind = ProblemKind::Mismatch;
    QString subject; ///< what it is about: a run and cycle, a path, a service; part of its identity
    Severity severity = Severity::P3;
    QString summary;      ///< one sentence, fact first
    QDateTime since;      ///< wall time; invalid when not known
    QStringList evidence; ///< paths, lines, figures it rests on
    bool operator==(const Problem &) const = default;
};
template<class V> void describe(V &v, Problem &p)
{
    v("kind", p.kind);
    v("subject", p.subject);
    v("severity", p.severity);
    v("summary", p.summary);
    v("since", p.since);
    v("evidence", p.evidence);
}

/// Worst first; among equals the order in which the kinds stand above: a full disk, which kills a process, before its
/// death.
void sortProblems(QList<Problem> &problems);

enum class Verdict { Healthy, Warning, Critical, Unknown };
constexpr auto enumNames(Verdict)
{
    using enum Verdict;
    return std::array{std::pair{Healthy, "healthy"}, std::pair{Warning, "warning"}, std::pair{Critical, "critical"},
                      std::pair{Unknown, "unknown"}};
}

/// 0, 1, 2, 3 for healthy, warning, critical, unknown: exit codes and Nagios states.
[[nodiscard]] int exitCode(Verdict verdict);

} // namespace gw::health
