// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Layout.h"
#include "cli/Paging.h"
#include "cli/Text.h"
#include "cli/shadow/ShadowVerbs.h"

#include "health/Words.h"

namespace gw::cli {
namespace {

int showCycles(Session &session)
{
    const auto cycles = allCycles(session, session.run());
    if (!cycles)
        return session.fail(cycles.error());
    bool failed = false, unreadable = false;
    for (const auto &cycle : *cycles) {
        failed = failed || (cycle.state == shadow::ReportState::Ok && !cycle.passed);
        unreadable = unreadable || cycle.state != shadow::ReportState::Ok;
    }
    if (session.json()) {
        session.printJson("shadow.cycles",
                          {{QStringLiteral("cycles"), toJson(*cycles)}, {QStringLiteral("total"), cycles->size()}});
    } else {
        Columns table({0, 2, 3, 4});
        table.add({Text::tr("Cycle"), Text::tr("At"), Text::tr("Workflows"), Text::tr("Replays"),
                   Text::tr("Mismatches"), Text::tr("Result")});
        for (const auto &cycle : *cycles) {
            const bool known = cycle.state == shadow::ReportState::Ok;
            const auto number = [known](qint64 n) { return known ? formatCount(n) : Text::tr("unknown"); };
            const QString result = !known         ? session.paint(health::Verdict::Unknown, cycle.problem)
                                   : cycle.passed ? session.paint(health::Verdict::Healthy, Text::tr("passed"))
                                                  : session.paint(health::Verdict::Critical, Text::tr("failed"));
            table.add({formatCount(cycle.cycle.value), clockTime(cycle.at), number(cycle.workflows),
                       number(cycle.replays), number(cycle.mismatches), result});
        }
        session.print(cycles->isEmpty() ? Text::tr("No cycle report yet.") : table.text());
    }
    return failed ? Exit::Critical : unreadable ? Exit::Unknown : Exit::Ok;
}

void printMismatch(const Session &session, const health::MismatchRow &row)
{
    session.print(session.paint(health::Verdict::Critical, Text::tr("Cycle %1").arg(formatCount(row.cycle.value))));
    Columns table;
    if (!row.runId.isEmpty()) {
        table.add({Text::tr("Golden"), row.runId, row.golden});
        table.add({Text::tr("Replay"), row.replayId, row.replay});
    }
    if (row.step)
        table.add({Text::tr("Step %1").arg(row.step->index), row.step->golden, row.step->replay});
    table.add({Text::tr("Cause"), health::word(row.category), row.explanation});
    if (row.goldenIntact)
        table.add(
            {Text::tr("File"),
             *row.goldenIntact ? Text::tr("intact") : session.paint(health::Verdict::Critical, Text::tr("altered")),
             {}});
    session.print(table.text(QStringLiteral("  ")));
}

int showMismatches(Session &session)
{
    const auto rows = allMismatches(session, session.run());
    if (!rows)
        return session.fail(rows.error());
    if (session.json())
        session.printJson("shadow.mismatches",
                          {{QStringLiteral("mismatches"), toJson(*rows)}, {QStringLiteral("total"), rows->size()}});
    else if (rows->isEmpty())
        session.print(Text::tr("No mismatch in any cycle that was read."));
    else
        for (const auto &row : *rows)
            printMismatch(session, row);
    return rows->isEmpty() ? Exit::Ok : Exit::Critical;
}

int showProcess(Session &session)
{
    const auto answer = session.ask(host::methods::runProcess, Nothing{}, Text::tr("Reading the process table"));
    if (!answer)
        return session.fail(answer.error());
    if (session.json()) {
        session.printJson("shadow.process", toJson(*answer).toObject());
    } else if (!answer->process) {
        session.print(Text::tr("No shadow process runs."));
    } else {
        const auto &process = *answer->process;
        Columns table;
        table.add({Text::tr("Process"), QString::number(process.pid)});
        table.add({Text::tr("Command"), process.commandLine});
        table.add({Text::tr("Started"), clockTime(process.startedAt)});
        table.add({Text::tr("State"), process.state});
        table.add({Text::tr("Children"), formatCount(process.children)});
        table.add({Text::tr("Memory"), formatBytes(process.memory)});
        table.add({Text::tr("CPU time"), formatClock(process.cpu)});
        session.print(table.text());
    }
    return answer->process ? Exit::Ok : Exit::Critical;
}

} // namespace

void addListVerbs(Program &program, CLI::App &shadow)
{
    program.verb(shadow, "cycles", Text::tr("Every cycle with its report"), showCycles);
    program.verb(shadow, "mismatches", Text::tr("Every mismatch with step, hashes and likely cause"), showMismatches);
    program.verb(shadow, "process", Text::tr("The runner's process"), showProcess);
}

} // namespace gw::cli
