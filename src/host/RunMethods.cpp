// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Mismatches.h"
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Sanity.h"
#include "host/Text.h"

namespace gw::host {
namespace {

Result<void> checkPage(qint64 first, qint64 count)
{
    if (first < 0 || count < 1 || count > pageLimit)
        return failure(ErrorKind::Usage, Text::tr("A page begins at 0 or later and has 1 to %1 items").arg(pageLimit),
                       QStringLiteral("first %1, count %2").arg(first).arg(count));
    return {};
}

Result<RunList> listRuns(HostContext &context, const Nothing &, const CallContext &)
{
    auto runs = shadow::findRuns(sourcesOf(context.profile));
    if (!runs)
        return Failure(runs.error());
    return RunList{*runs};
}

Result<health::RunStatus> status(HostContext &context, const RunQuery &query, const CallContext &call)
{
    if (query.services)
        static_cast<void>(context.services.probe(call.stop));
    health::RunStatus status;
    const auto done = context.gatherer.look(query.run, call.stop, [&](const health::Observations &found) {
        health::Observations all = found;
        if (query.services)
            seeServices(context.services, all);
        status = health::judge(all, context.profile);
    });
    if (!done)
        return Failure(done.error());
    return status;
}

Result<CyclePage> cycles(HostContext &context, const Page &page, const CallContext &call)
{
    if (const auto fits = checkPage(page.first, page.count); !fits)
        return Failure(fits.error());
    CyclePage answer;
    const auto done = context.gatherer.look(page.run, call.stop, [&](const health::Observations &found) {
        const auto rows = cycleRows(found.run);
        answer.total = rows.size();
        answer.cycles = rows.mid(std::min<qint64>(page.first, rows.size()), page.count);
    });
    if (!done)
        return Failure(done.error());
    return answer;
}

Result<MismatchPage> mismatches(HostContext &context, const Page &page, const CallContext &call)
{
    if (const auto fits = checkPage(page.first, page.count); !fits)
        return Failure(fits.error());
    MismatchPage answer;
    QList<shadow::ReplayMismatch> later; // of this page, beyond those that every look sorts out
    QString directory;
    const auto done = context.gatherer.look(page.run, call.stop, [&](const health::Observations &found) {
        const auto rows = health::mismatchRows(found);
        directory = found.run.paths.directory;
        answer.total = rows.size();
        answer.mismatches = rows.mid(std::min<qint64>(page.first, rows.size()), page.count);
        for (const auto &row : answer.mismatches)
            if (!row.runId.isEmpty() && !found.triage.contains(row.runId))
                later.append({row.cycle,
                              row.runId,
                              row.replayId,
                              row.golden,
                              row.replay,
                              {},
                              {},
                              row.step ? row.step->golden : QString(),
                              row.step ? row.step->replay : QString()});
    });
    if (!done)
        return Failure(done.error());
    const auto triage = context.gatherer.triage(later, directory, call.stop);
    for (auto &row : answer.mismatches) {
        if (const auto it = triage.find(row.runId); it != triage.end()) {
            row.category = it->category;
            row.explanation = it->explanation;
            row.goldenIntact = it->goldenIntact;
        }
    }
    return answer;
}

Result<ProcessAnswer> process(HostContext &context, const Nothing &, const CallContext &)
{
    auto process = shadow::findProcess(context.profile.shadow.process);
    if (!process)
        return Failure(process.error());
    return ProcessAnswer{*process};
}

Result<Sanity> sanity(HostContext &context, const RunQuery &query, const CallContext &call)
{
    const auto seen = status(context, RunQuery{query.run, true}, call);
    if (!seen)
        return Failure(seen.error());
    const MetricsSeen metrics{context.services.lastStopGauge(), !context.profile.services.prometheus.isEmpty()};
    return judgeSanity(*seen, metrics);
}

} // namespace

void addRunMethods(Registry &registry)
{
    registry.add(methods::hostPing, [](HostContext &, const Nothing &, const CallContext &) -> Result<Pong> {
        return Pong{QDateTime::currentDateTimeUtc()};
    });
    registry.add(methods::runList, listRuns);
    registry.add(methods::runStatus, status);
    registry.add(methods::runCycles, cycles);
    registry.add(methods::runMismatches, mismatches);
    registry.add(methods::runProcess, process);
    registry.add(methods::runSanity, sanity);
}

} // namespace gw::host
