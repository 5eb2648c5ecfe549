// SPDX-License-Identifier: GPL-3.0-or-later
// `incident list`, `show`: what is open, and where one stands.
#include "cli/incident/IncidentVerbs.h"

#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/incident/IncidentText.h"
#include "cli/playbook/PlaybookText.h"

#include <algorithm>

namespace gw::cli {
namespace {

QJsonObject rowJson(const incident::Incident &incident)
{
    const incident::Step *next = incident.next();
    return {{QStringLiteral("id"), incident.id},
            {QStringLiteral("type"), incident.type},
            {QStringLiteral("severity"), json::enumName(incident.severity)},
            {QStringLiteral("state"), json::enumName(incident.state)},
            {QStringLiteral("summary"), incident.summary},
            {QStringLiteral("environment"), incident.environment},
            {QStringLiteral("run"), incident.run},
            {QStringLiteral("opened_at"), timeToJson(incident.openedAt)},
            {QStringLiteral("closed_at"), timeToJson(incident.closedAt)},
            {QStringLiteral("next"), next ? QJsonValue(next->id) : QJsonValue()},
            {QStringLiteral("head"), incident.head.hash}};
}

/// Worst first, then oldest first: a P0 goes before a P1 that is open.
void sortByUrgency(QList<incident::Incident> &incidents)
{
    std::stable_sort(incidents.begin(), incidents.end(), [](const auto &a, const auto &b) {
        return std::pair(!a.isOpen(), a.severity) < std::pair(!b.isOpen(), b.severity);
    });
}

int listIncidents(Session &session, store::Store &store, bool all)
{
    auto list = session.await(incident::listIncidents(store), Text::tr("Reading the store"));
    if (!list)
        return session.fail(list.error());
    sortByUrgency(list->incidents);
    QJsonArray rows;
    Columns table;
    for (const incident::Incident &incident : list->incidents) {
        if (!all && !incident.isOpen())
            continue;
        rows.append(rowJson(incident));
        table.add({incident.id, paintedSeverity(session, json::enumName(incident.severity)), oneLine(incident.type),
                   stateText(incident.state), clockTime(incident.openedAt), oneLine(incident.environment),
                   oneLine(incident.summary)});
    }
    QJsonArray unreadable;
    for (const auto &one : list->unreadable)
        unreadable.append(QJsonObject{{QStringLiteral("id"), one.id}, {QStringLiteral("error"), toJson(one.error)}});
    if (session.json())
        session.printJson("incidents",
                          {{QStringLiteral("incidents"), rows}, {QStringLiteral("unreadable"), unreadable}});
    else
        session.print(!table.isEmpty() ? table.text()
                      : all            ? Text::tr("No incident yet.")
                                       : Text::tr("No incident is open."));
    for (const auto &one : list->unreadable)
        session.fail(one.error);
    return list->unreadable.isEmpty() ? Exit::Ok : Exit::Unknown;
}

QString stepsText(const Session &session, const incident::Incident &incident)
{
    Columns table;
    QString phase;
    const incident::Step *next = incident.isOpen() ? incident.next() : nullptr;
    for (const incident::Step &step : incident.steps) {
        const QString what =
            step.state == incident::StepState::Ready && step.undone ? Text::tr("taken back") : step.reason;
        table.add({step.phase == phase ? QString() : oneLine(step.phase),
                   (&step == next ? QStringLiteral("> ") : QStringLiteral("  ")) + stateText(session, step.state),
                   step.id, oneLine(step.title), step.endedAt.isValid() ? clockTime(step.endedAt) : QString(), step.by,
                   (step.byHand ? Text::tr("by hand") + u' ' : QString()) + oneLine(what)});
        phase = step.phase;
    }
    return table.text();
}

QString timelineText(const incident::Incident &incident)
{
    Columns table({0});
    for (const auto &entry : incident.timeline)
        table.add({QString::number(entry.sequence), clockTime(entry.at), oneLine(entry.by), oneLine(entry.text)});
    return table.text();
}

int showOne(Session &session, const incident::Incident &incident)
{
    if (session.json()) {
        session.printJson("incident", incident::toJsonObject(incident));
        return Exit::Ok;
    }
    const auto values = valuesFor(session, incident);
    const auto profile = readableProfile(session);
    if (!values || !profile)
        return session.fail(values ? profile.error() : values.error());
    session.print(headText(session, incident) + u'\n');
    session.print(stepsText(session, incident) + u'\n');
    if (const QString next = nextStepText(session, incident, *values, *profile); !next.isEmpty())
        session.print(next + u'\n');
    session.print(timelineText(incident));
    if (!incident.captures.isEmpty())
        session.print(u'\n' + evidenceText(session, incident.captures.last().evidence));
    session.print(
        QStringLiteral("\n") +
        Text::tr("%n entry(ies), head %1", nullptr, grammaticalNumber(incident.head.sequence)).arg(incident.head.hash));
    return Exit::Ok;
}

} // namespace

void addShowVerbs(Program &program, CLI::App &group)
{
    auto all = std::make_shared<bool>(false);
    auto &list = program.verb(group, "list", Text::tr("Open incidents, worst first"), [all](Session &session) {
        return withStore(session, [&](store::Store &store) { return listIncidents(session, store, *all); });
    });
    addFlag(list, "--all", *all, Text::tr("Closed ones too"));

    auto id = std::make_shared<std::string>();
    auto &show =
        program.verb(group, "show", Text::tr("Where an incident stands, and the next step"), [id](Session &session) {
            return withIncident(session, *id, [&](store::Store &, const incident::Incident &incident) {
                return showOne(session, incident);
            });
        });
    addOption(show, "id", *id, Text::tr("Id of the incident")).required().typeName("ID");
}

} // namespace gw::cli
