// SPDX-License-Identifier: GPL-3.0-or-later
// An alert as Alertmanager has it, or as Prometheus has it where there is no Alertmanager.
#pragma once

#include "base/Json.h"

#include <QStringList>

namespace gw::services {

using Labels = QMap<QString, QString>;

enum class AlertState {
    Unknown,     ///< a word of a version we do not know
    Unprocessed, ///< Alertmanager has it and has not yet decided
    Active,      ///< somebody is told
    Suppressed,  ///< silenced or inhibited: nobody is told
    Pending      ///< Prometheus waits for its rule's "for"
};
constexpr auto enumNames(AlertState)
{
    using enum AlertState;
    return std::array{std::pair{Unknown, "unknown"}, std::pair{Unprocessed, "unprocessed"}, std::pair{Active, "active"},
                      std::pair{Suppressed, "suppressed"}, std::pair{Pending, "pending"}};
}

struct Alert
{
    QString fingerprint; ///< 16 hex digits over the labels, the same in every version
    QString name;        ///< label alertname
    QString severity;    ///< label severity as it is: "critical", "warning", ...; may be empty
    AlertState state = AlertState::Unknown;
    QDateTime since;     ///< startsAt
    QDateTime updatedAt; ///< invalid: not told
    Labels labels, annotations;
    QStringList silencedBy, inhibitedBy, mutedBy; ///< ids of silences, fingerprints, names of time intervals
    QString source;                               ///< URL of the graph it came from
    bool operator==(const Alert &) const = default;
};
template<class V> void describe(V &v, Alert &a)
{
    v("fingerprint", a.fingerprint);
    v("name", a.name);
    v("severity", a.severity);
    v("state", a.state);
    v("since", a.since);
    v("updated_at", a.updatedAt);
    v("labels", a.labels);
    v("annotations", a.annotations);
    v("silenced_by", a.silencedBy);
    v("inhibited_by", a.inhibitedBy);
    v("muted_by", a.mutedBy);
    v("source", a.source);
}

/// Alerts of one name.
struct AlertGroup
{
    QString name;
    QList<Alert> alerts; ///< worst first
};

/// Alertmanager's own: 64-bit FNV-1a over the sorted names and values, each followed by the byte 255.
[[nodiscard]] QString fingerprintOf(const Labels &labels);
/// 0 for critical, 1 for warning, 2 for the rest.
[[nodiscard]] int severityRank(const QString &severity);
/// Active before suppressed, then by severity, name, and age.
void sortAlerts(QList<Alert> &alerts);
/// By name, in the order of the first of each.
[[nodiscard]] QList<AlertGroup> groupAlerts(const QList<Alert> &alerts);
/// `spec_id="io", instance="a:1"`, without alertname and severity.
[[nodiscard]] QString labelText(const Labels &labels);
/// The annotation summary, else description, else message, else the name.
[[nodiscard]] QString summaryOf(const Alert &alert);

} // namespace gw::services
