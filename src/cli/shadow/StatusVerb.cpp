// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Layout.h"
#include "cli/Paging.h"
#include "cli/Text.h"
#include "cli/shadow/ShadowVerbs.h"

#include "health/Words.h"

#include <QSet>

namespace gw::cli {
namespace {

QString cyclesText(const health::RunStatus &status)
{
    const QString done = orUnknown(status.cycles);
    return status.cyclesExpected ? Text::tr("%1 of %2", "cycles").arg(done, formatCount(*status.cyclesExpected)) : done;
}

QString passedText(const health::RunStatus &status)
{
    if (!status.cyclesPassed)
        return Text::tr("passed and failed not told");
    return Text::tr("%1 passed, %2 failed")
        .arg(formatCount(*status.cyclesPassed), formatCount(status.cyclesFailed.value_or(0)));
}

QString mismatchText(const health::RunStatus &status)
{
    if (status.mismatchUpperBound)
        return Text::tr("below %1 % at 95 %").arg(formatSignificant(100 * *status.mismatchUpperBound, 2));
    return {};
}

QString goldenText(const health::RunStatus &status)
{
    if (!status.goldenBytes)
        return {};
    return Text::tr("%1 on disk, %2 of content")
        .arg(formatBytes(*status.goldenBytes), formatBytes(status.goldenContentBytes.value_or(Bytes{})));
}

QString elapsedText(const health::RunStatus &status)
{
    const QString elapsed = status.elapsed ? formatClock(*status.elapsed) : Text::tr("unknown");
    return status.target ? Text::tr("%1 of %2", "time").arg(elapsed, formatClock(*status.target)) : elapsed;
}

int showRunStatus(Session &session)
{
    const auto status = judgedRun(session, session.run());
    if (!status)
        return session.fail(status.error());
    if (session.json()) {
        session.printJson("shadow.status", toJson(*status).toObject());
    } else {
        session.print(statusTable(session, *status));
        printProblems(session, status->problems);
    }
    return health::exitCode(status->verdict);
}

} // namespace

QString stateText(const Session &session, health::RunState state)
{
    using enum health::RunState;
    const auto meaning = state == Running || state == Completed ? health::Verdict::Healthy
                         : state == Unknown                     ? health::Verdict::Unknown
                         : state == Stopped                     ? health::Verdict::Warning
                                                                : health::Verdict::Critical;
    return session.paint(meaning, health::word(state));
}

QString verdictText(const Session &session, health::Verdict verdict)
{
    return session.paint(verdict, health::word(verdict));
}

QString statusTable(const Session &session, const health::RunStatus &status)
{
    Columns table;
    table.add(
        {Text::tr("Run"), status.run, status.pid ? Text::tr("process %1").arg(*status.pid) : Text::tr("no process")});
    table.add({Text::tr("State"), stateText(session, status.state),
               Text::tr("verdict %1").arg(verdictText(session, status.verdict))});
    table.add({Text::tr("Elapsed"), elapsedText(status), Text::tr("started %1").arg(clockTime(status.startedAt))});
    if (status.eta.isValid())
        table.add({Text::tr("Finish"), clockTime(status.eta),
                   Text::tr("in %1").arg(formatDuration(Seconds(status.judgedAt.secsTo(status.eta))))});
    table.add({Text::tr("Last activity"), clockTime(status.lastActivityAt), {}});
    table.add({Text::tr("Cycles"), cyclesText(status), passedText(status)});
    table.add({Text::tr("Workflows"), orUnknown(status.workflows), {}});
    table.add({Text::tr("Replays"), orUnknown(status.replays), {}});
    table.add({Text::tr("Mismatches"), orUnknown(status.mismatches), mismatchText(status)});
    table.add({Text::tr("Golden files"), orUnknown(status.goldenFiles), goldenText(status)});
    QSet<qint64> shown; // paths of one file system say the same
    for (const auto &disk : status.disks)
        if (disk.usedPercent && !shown.contains(disk.device)) {
            shown.insert(disk.device);
            table.add({Text::tr("Disk"), QStringLiteral("%1 %").arg(*disk.usedPercent, 0, 'f', 0),
                       Text::tr("%1, %2 free").arg(disk.path, formatBytes(disk.available))});
        }
    return table.text();
}

void addStatusVerb(Program &program, CLI::App &shadow)
{
    program.verb(shadow, "status", Text::tr("The run at a glance"), showRunStatus);
}

} // namespace gw::cli
