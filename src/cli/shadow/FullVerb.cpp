// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/shadow/ShadowVerbs.h"

#include "health/HostProblems.h"
#include "health/Words.h"

namespace gw::cli {
namespace {

/// A part of the console: a title, and lines for people or values for scripts.
struct Section
{
    QString name, title, text;
    QJsonValue content;
};

Section serviceSection(const Session &session, const QList<services::ServiceState> &services)
{
    using services::ServiceHealth;
    Columns table({2});
    for (const auto &service : services) {
        const auto meaning = service.health == ServiceHealth::Up     ? health::Verdict::Healthy
                             : service.health == ServiceHealth::Down ? health::Verdict::Critical
                             : service.health == ServiceHealth::Unknown || service.health == ServiceHealth::Off
                                 ? health::Verdict::Unknown
                                 : health::Verdict::Warning;
        table.add({health::serviceName(service.kind), session.paint(meaning, health::word(service.health)),
                   service.latency ? Text::tr("%1 ms").arg(service.latency->count()) : QString(),
                   service.error.isEmpty() ? service.detail : service.error});
    }
    return {QStringLiteral("services"), Text::tr("Services"), table.text(QStringLiteral("  ")), toJson(services)};
}

Section processSection(Session &session)
{
    const auto answer = session.ask(host::methods::runProcess, Nothing{}, Text::tr("Reading the process table"));
    Section section{QStringLiteral("process"), Text::tr("Process"), {}, {}};
    if (!answer) {
        section.text = QStringLiteral("  ") + answer.error().text();
        section.content = QJsonObject{{QStringLiteral("error"), toJson(answer.error())}};
        return section;
    }
    section.content = toJson(*answer);
    section.text = answer->process ? QStringLiteral("  ") +
                                         Text::tr("%1  %2, started %3, %4 in memory, state %5")
                                             .arg(answer->process->pid)
                                             .arg(answer->process->commandLine, clockTime(answer->process->startedAt),
                                                  formatBytes(answer->process->memory), answer->process->state)
                                   : QStringLiteral("  ") + Text::tr("none runs", "process");
    return section;
}

Section logSection(Session &session)
{
    const auto page =
        session.ask(host::methods::logRead, host::LogQuery{session.run(), -1, -1, 12}, Text::tr("Reading the log"));
    Section section{QStringLiteral("log"), Text::tr("End of the log"), {}, {}};
    if (!page) {
        section.text = QStringLiteral("  ") + page.error().text();
        section.content = QJsonObject{{QStringLiteral("error"), toJson(page.error())}};
        return section;
    }
    section.content = toJson(*page);
    Columns table;
    for (const auto &line : page->lines)
        table.add({line.secondOfDay >= 0 ? formatClock(Seconds(line.secondOfDay)) : QString(),
                   line.level == shadow::Level::Raw ? QString() : json::enumName(line.level).toUpper(), line.text});
    section.text = QStringLiteral("  ") + page->path + QLatin1Char('\n') + table.text(QStringLiteral("  "));
    return section;
}

int showFull(Session &session)
{
    const auto status = session.ask(host::methods::runStatus, host::RunQuery{session.run(), true},
                                    Text::tr("Reading the run and asking the services"));
    if (!status)
        return session.fail(status.error());
    const QList<Section> sections{
        {QStringLiteral("status"), Text::tr("Run"), statusTable(session, *status), toJson(*status)},
        processSection(session),
        serviceSection(session, status->services),
        logSection(session)};
    if (session.json()) {
        QJsonArray list;
        for (const auto &section : sections)
            list << QJsonObject{{QStringLiteral("name"), section.name}, {QStringLiteral("content"), section.content}};
        session.printJson("shadow.full", {{QStringLiteral("sections"), list},
                                          {QStringLiteral("problems"), toJson(status->problems)},
                                          {QStringLiteral("verdict"), toJson(status->verdict)}});
    } else {
        for (const auto &section : sections)
            session.print(section.title + QLatin1Char('\n') + section.text + QLatin1Char('\n'));
        session.print(status->problems.isEmpty() ? Text::tr("No problems") : Text::tr("Problems"));
        printProblems(session, status->problems);
    }
    return health::exitCode(status->verdict);
}

} // namespace

void addFullVerb(Program &program, CLI::App &shadow)
{
    program.verb(shadow, "full",
                 Text::tr("Everything about the run: status, process, services, end of the log, problems"), showFull);
}

} // namespace gw::cli
