// SPDX-License-Identifier: GPL-3.0-or-later
// `alerts list` and `alerts rules`.
#include "cli/AlertRows.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/Verb.h"

namespace gw::cli {
namespace {

using health::Verdict;
using services::Alert, services::AlertSource, services::AlertState, services::RuleHealth, services::RuleState;

Verdict meaningOf(const Alert &alert)
{
    if (alert.state == AlertState::Suppressed)
        return Verdict::Unknown;
    return services::severityRank(alert.severity) == 0 ? Verdict::Critical : Verdict::Warning;
}

QString alertStateText(const Alert &alert)
{
    if (!alert.silencedBy.isEmpty())
        return Text::tr("silenced");
    if (!alert.inhibitedBy.isEmpty())
        return Text::tr("inhibited");
    switch (alert.state) {
    case AlertState::Unprocessed:
        return Text::tr("new");
    case AlertState::Active:
        return Text::tr("active");
    case AlertState::Suppressed:
        return Text::tr("muted");
    case AlertState::Pending:
        return Text::tr("pending", "alert");
    case AlertState::Unknown:
        break;
    }
    return Text::tr("unknown");
}

int listAlerts(Session &session)
{
    const auto list = session.ask(host::methods::alertsList, Nothing{}, Text::tr("Asking for the alerts"));
    if (!list)
        return session.fail(list.error());
    if (session.json()) {
        session.printJson("alerts", toJson(*list).toObject());
        return Exit::Ok;
    }
    session.print(list->alerts.isEmpty() ? Text::tr("No alert is present") : alertText(session, list->alerts));
    if (list->total > list->alerts.size())
        session.print(Text::tr("and %1 more").arg(formatCount(list->total - list->alerts.size())));
    if (list->source == AlertSource::Prometheus)
        session.print(
            Text::tr("From Prometheus itself: Alertmanager is not used here, so nothing is known of silences"));
    return Exit::Ok;
}

QStringList rowOf(const Session &session, const services::Rule &rule)
{
    const bool failing = rule.health == RuleHealth::Failing;
    QString state = Text::tr("records");
    if (rule.alerting)
        state = rule.state == RuleState::Firing     ? Text::tr("firing")
                : rule.state == RuleState::Pending  ? Text::tr("pending", "alert")
                : rule.state == RuleState::Inactive ? Text::tr("inactive")
                                                    : Text::tr("unknown");
    if (failing)
        state = Text::tr("failing");
    const Verdict meaning = failing || rule.state == RuleState::Firing ? Verdict::Critical
                            : rule.health == RuleHealth::Unknown       ? Verdict::Unknown
                                                                       : Verdict::Healthy;
    return {session.paint(meaning, state), rule.name, failing ? rule.lastError : rule.query.simplified().left(100)};
}

int listAlertRules(Session &session)
{
    const auto list = session.ask(host::methods::alertsRules, Nothing{}, Text::tr("Asking for the rules"));
    if (!list)
        return session.fail(list.error());
    if (session.json()) {
        session.printJson("rules", toJson(*list).toObject());
        return Exit::Ok;
    }
    if (list->groups.isEmpty())
        session.print(Text::tr("Prometheus has no rules"));
    for (const auto &group : list->groups) {
        session.print(group.name);
        Columns table;
        for (const auto &rule : group.rules)
            table.add(rowOf(session, rule));
        session.print(table.text(QStringLiteral("  ")));
    }
    return Exit::Ok;
}

} // namespace

QString alertText(const Session &session, const QList<Alert> &alerts)
{
    QStringList blocks;
    for (const auto &group : services::groupAlerts(alerts)) {
        const Alert &first = group.alerts.first();
        const QString severity = first.severity.isEmpty() ? Text::tr("no severity") : first.severity;
        blocks << group.name + QStringLiteral("  ") + session.paint(meaningOf(first), severity);
        Columns table;
        for (const Alert &alert : group.alerts) {
            const QString summary = services::summaryOf(alert);
            table.add({alertStateText(alert), clockTime(alert.since),
                       summary == alert.name ? QString() : summary.left(120), services::labelText(alert.labels)});
        }
        blocks << table.text(QStringLiteral("  "));
    }
    return blocks.join(QLatin1Char('\n'));
}

void addAlertsVerbs(Program &program)
{
    auto &alerts = program.group("alerts", Text::tr("Alerts and their rules"));
    program.verb(alerts, "list", Text::tr("Present alerts, silenced ones too"), listAlerts);
    program.verb(alerts, "rules", Text::tr("Prometheus' rules and how they fare"), listAlertRules);
}

} // namespace gw::cli
