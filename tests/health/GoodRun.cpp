// SPDX-License-Identifier: GPL-3.0-or-later
#include "GoodRun.h"

namespace gw::health::test {

QDateTime runStart() { return QDateTime::fromString(QStringLiteral("2026-11-22T12:13:00Z"), Qt::ISODate); }

shadow::CycleReport report(qint64 number, qint64 mismatches)
{
    shadow::CycleReport r;
    r.cycle = {number};
    r.at = r.fileTime = runStart().addSecs(number * 30);
    r.workflows = r.successful = r.replays = 9;
    r.mismatches = mismatches;
    r.matches = 9 - mismatches;
    r.passed = mismatches == 0;
    return r;
}

void add(shadow::ReportFacts &facts, const shadow::CycleReport &r)
{
    facts.cycles << r;
    if (r.state != shadow::ReportState::Ok) {
        ++facts.unreadable;
        return;
    }
    ++(r.passed ? facts.passed : facts.failedCycles);
    facts.workflows += r.workflows;
    facts.replays += r.replays;
    facts.mismatches += r.mismatches;
}

Observations goodRun(qint64 cycles)
{
    Observations seen;
    auto &run = seen.run;
    run.paths.name = QStringLiteral("shadow_simulation_x");
    run.paths.logs = {QStringLiteral("/v/shadow.log")};
    run.paths.directory = QStringLiteral("/t/shadow_simulation_x");
    run.log.emplace();
    run.log->header.duration = Seconds(86400);
    run.log->header.interval = Seconds(30);
    run.log->firstAt = runStart();
    run.log->lastAt = runStart().addSecs(cycles * 30);
    run.log->cyclesStarted = run.log->cyclesPassed = cycles;
    run.log->lastStarted = run.log->lastFinished = CycleNumber{cycles};
    run.log->workflows = run.log->replays = cycles * 9;
    run.reports.emplace();
    for (qint64 n = 1; n <= cycles; ++n)
        add(*run.reports, report(n));
    run.process.emplace();
    run.process->pid = 752320;
    run.process->startedAt = runStart();
    run.lastLogChange = run.lastReportChange = runStart().addSecs(cycles * 30);
    seen.now = run.lastLogChange.addSecs(5);
    return seen;
}

void noProcess(Observations &seen) { seen.run.process.reset(); }

services::Alert alert(const char *name, const char *severity)
{
    services::Alert made;
    made.name = QString::fromLatin1(name);
    made.severity = QString::fromLatin1(severity);
    made.state = services::AlertState::Active;
    made.since = runStart().addSecs(300);
    made.fingerprint = QStringLiteral("00ab");
    made.labels = {{QStringLiteral("alertname"), made.name}, {QStringLiteral("spec_id"), QStringLiteral("io")}};
    return made;
}

} // namespace gw::health::test
