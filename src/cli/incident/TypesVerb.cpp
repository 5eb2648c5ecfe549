// SPDX-License-Identifier: GPL-3.0-or-later
// `incident types`: the quick reference.
#include "cli/incident/IncidentVerbs.h"

#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/playbook/PlaybookText.h"

namespace gw::cli {
namespace {

using playbook::Playbook;

int showTypes(Session &session)
{
    const auto library = openPlaybooks(session);
    if (!library)
        return session.fail(library.error());
    QJsonArray list;
    Columns table;
    table.add({Text::tr("Type"), Text::tr("Severity"), Text::tr("First action"), Text::tr("Usual recovery")});
    for (const Playbook &type : playbook::incidentTypes(*library)) {
        const auto &facts = type.facts;
        list.append(QJsonObject{{QStringLiteral("type"), facts.type},
                                {QStringLiteral("title"), type.title},
                                {QStringLiteral("severity"), facts.severity},
                                {QStringLiteral("noticed"), facts.noticed},
                                {QStringLiteral("first_action"), facts.firstAction},
                                {QStringLiteral("recovery"), facts.recovery},
                                {QStringLiteral("answers"), QJsonArray::fromStringList(facts.answers)},
                                {QStringLiteral("playbook"), type.name}});
        table.add({facts.type, paintedSeverity(session, facts.severity), oneLine(facts.firstAction),
                   oneLine(facts.recovery)});
    }
    if (session.json())
        session.printJson("incident-types", {{QStringLiteral("types"), list}});
    else
        session.print(table.text());
    int code = Exit::Ok;
    for (const auto &entry : library->entries)
        if (!entry.playbook) {
            session.fail(entry.playbook.error());
            code = Exit::Warning;
        }
    for (const Error &error : library->errors) {
        session.fail(error);
        code = Exit::Warning;
    }
    return code;
}

} // namespace

void addTypesVerb(Program &program, CLI::App &group)
{
    program.verb(group, "types", Text::tr("The types of incident: severity, first action, usual recovery"), showTypes);
}

} // namespace gw::cli
