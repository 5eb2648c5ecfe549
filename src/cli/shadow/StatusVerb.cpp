// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Layout.h"
#include "cli/Paging.h"
#include "cli/shadow/ShadowVerbs.h"

#include <QSet>

namespace gw::cli {
namespace {

QString cyclesText(const health::RunStatus &status)
{
    QString text = orUnknown(status.cycles);
    if (status.cyclesExpected)
        text += QStringLiteral(" of ") + formatCount(*status.cyclesExpected);
    return text;
}

QString passedText(const health::RunStatus &status)
{
    if (!status.cyclesPassed)
        return QStringLiteral("passed and failed not told");
    return QStringLiteral("%1 passed, %2 failed").arg(formatCount(*status.cyclesPassed), formatCount(status.cyclesFailed.value_or(0)));
}

QString mismatchText(const health::RunStatus &status)
{
    if (status.mismatchUpperBound)
        return QStringLiteral("below %1 % at 95 %").arg(100 * *status.mismatchUpperBound, 0, 'g', 2);
    return {};
}

QString goldenText(const health::RunStatus &status)
{
    if (!status.goldenBytes)
        return {};
    return QStringLiteral("%1 on disk, %2 of content").arg(formatBytes(*status.goldenBytes), formatBytes(status.goldenContentBytes.value_or(Bytes{})));
}

QString elapsedText(const health::RunStatus &status)
{
    QString text = status.elapsed ? formatClock(*status.elapsed) : QStringLiteral("unknown");
    if (status.target)
        text += QStringLiteral(" of ") + formatClock(*status.target);
    return text;
}

int showStatus(Session &session)
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
    return session.paint(meaning, json::enumName(state));
}

QString verdictText(const Session &session, health::Verdict verdict)
{
    return session.paint(verdict, json::enumName(verdict));
}

QString statusTable(const Session &session, const health::RunStatus &status)
{
    Columns table;
    table.add({QStringLiteral("Run"), status.run, status.pid ? QStringLiteral("process %1").arg(*status.pid) : QStringLiteral("no process")});
    table.add({QStringLiteral("State"), stateText(session, status.state), QStringLiteral("verdict ") + verdictText(session, status.verdict)});
    table.add({QStringLiteral("Elapsed"), elapsedText(status), QStringLiteral("started ") + clockTime(status.startedAt)});
    if (status.eta.isValid())
        table.add({QStringLiteral("Finish"), clockTime(status.eta), QStringLiteral("in ") + formatDuration(Seconds(status.judgedAt.secsTo(status.eta)))});
    table.add({QStringLiteral("Last activity"), clockTime(status.lastActivityAt), {}});
    table.add({QStringLiteral("Cycles"), cyclesText(status), passedText(status)});
    table.add({QStringLiteral("Workflows"), orUnknown(status.workflows), {}});
    table.add({QStringLiteral("Replays"), orUnknown(status.replays), {}});
    table.add({QStringLiteral("Mismatches"), orUnknown(status.mismatches), mismatchText(status)});
    table.add({QStringLiteral("Golden files"), orUnknown(status.goldenFiles), goldenText(status)});
    QSet<qint64> shown; // paths of one file system say the same
    for (const auto &disk : status.disks)
        if (disk.usedPercent && !shown.contains(disk.device)) {
            shown.insert(disk.device);
            table.add({QStringLiteral("Disk"), QStringLiteral("%1 %").arg(*disk.usedPercent, 0, 'f', 0), QStringLiteral("%1, %2 free").arg(disk.path, formatBytes(disk.available))});
        }
    return table.text();
}

void addStatusVerb(Program &program, CLI::App &shadow)
{
    program.verb(shadow, "status", "The run at a glance", showStatus);
}

} // namespace gw::cli
