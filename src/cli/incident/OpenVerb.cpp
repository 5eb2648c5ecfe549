// SPDX-License-Identifier: GPL-3.0-or-later
// `incident open`: from a problem of the run, or what somebody saw, to an incident.
#include "cli/incident/IncidentVerbs.h"

#include "cli/Paging.h"
#include "cli/Text.h"
#include "cli/incident/IncidentText.h"

namespace gw::cli {
namespace {

struct OpenOptions
{
    std::string type, problem;
};

Result<playbook::Playbook> playbookOf(Session &session, const QString &type)
{
    const auto library = openPlaybooks(session);
    if (!library)
        return Failure(library.error());
    return incident::playbookOf(*library, type);
}

/// Seed and type of the workflow that failed; nothing where its golden file cannot be read.
void addRecording(Session &session, playbook::Values &facts)
{
    const QString file = facts.value(QStringLiteral("golden_file")).value(0);
    if (file.isEmpty())
        return;
    const auto bytes = session.ask(host::methods::goldenRead, host::GoldenReadQuery{file, {}, 0, 1 << 20},
                                   Text::tr("Reading %1").arg(file));
    const auto recording =
        bytes ? golden::parseRecording(bytes->content, file) : Result<golden::Recording>(Failure(bytes.error()));
    if (recording)
        incident::addRecordingValues(*recording, facts);
}

Result<incident::Opened> look(Session &session, const OpenOptions &options)
{
    const auto profile = session.profile();
    if (!profile)
        return Failure(profile.error());
    auto playbook = playbookOf(session, QString::fromStdString(options.type));
    if (!playbook)
        return Failure(playbook.error());
    incident::Opening opening;
    opening.environment = profile->name;
    opening.summary = QString::fromStdString(options.problem).trimmed();
    const auto status = judgedRun(session, session.run());
    if (!status && opening.summary.isEmpty())
        return Failure(status.error());
    if (status) {
        opening.run = status->run;
        incident::addRunValues(*status, opening.facts);
        addRecording(session, opening.facts);
        if (const health::Problem *problem = incident::problemFor(*playbook, *status))
            opening.problem = *problem;
    }
    if (!opening.problem && opening.summary.isEmpty()) {
        const auto watched = session.ask(host::methods::monitorStatus, Nothing{}, Text::tr("Asking for the monitor"));
        if (const health::Problem *problem = watched ? incident::problemFor(*playbook, *watched) : nullptr)
            opening.problem = *problem;
    }
    if (!opening.problem && opening.summary.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("The run shows no such problem now"), opening.run,
                       Text::tr("Say what was seen with --problem"));
    opening.playbook = *std::move(playbook);
    return incident::openingEntry(opening);
}

int openOne(Session &session, const OpenOptions &options)
{
    const auto opened = look(session, options);
    if (!opened)
        return session.fail(opened.error());
    return withStore(session, [&](store::Store &store) {
        const auto result =
            session.await(incident::openIncident(store, *opened, whoAmI()), Text::tr("Opening the incident"));
        if (!result)
            return session.fail(result.error());
        if (session.json()) {
            QJsonObject object = incident::toJsonObject(result->incident);
            object.insert(QStringLiteral("joined"), result->joined);
            session.printJson("incident", object);
            return Exit::Ok;
        }
        session.print(result->joined ? Text::tr("Already open: %1").arg(result->incident.id)
                                     : Text::tr("Opened %1").arg(result->incident.id));
        const auto values = valuesFor(session, result->incident);
        const auto profile = readableProfile(session);
        if (!values || !profile)
            return session.fail(values ? profile.error() : values.error());
        session.print(headText(session, result->incident));
        session.print(nextStepText(session, result->incident, *values, *profile));
        return Exit::Ok;
    });
}

} // namespace

void addOpenVerb(Program &program, CLI::App &group)
{
    auto options = std::make_shared<OpenOptions>();
    auto &open = program.verb(group, "open", Text::tr("Open an incident, or join the one that is open for it"),
                              [options](Session &session) { return openOne(session, *options); });
    addOption(open, "--type", options->type,
              Text::tr("mismatch, process_died, disk_full, stale_log, webhook, or a playbook's own"))
        .required()
        .typeName("NAME");
    addOption(open, "--problem", options->problem, Text::tr("What was seen, where the run does not show it"));
}

} // namespace gw::cli
